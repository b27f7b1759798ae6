import type { FindingOf } from "../audit/finding";
import { choice, list, listAtMost, quoted, sentence } from "./format";
import type { Language } from "./language";
import type { Messages } from "./message";
import { textOf, textsOf } from "./norms";
import { counted } from "./nouns";

/** Sentences name so many codes, or groups of codes; the finding itself has them all. */
const NAMED_AT_MOST = 5;

/** Messages on who is attached to whom, and on cards that are or are not linked. */
export const ABOUT_ATTACHMENTS = {
  NO_PERSONAL_MANAGER: {
    title: { ru: "Нет личного менеджера", en: "No personal manager" },
    brief: ({ measured: { holder } }, language) => ({
      measured: holder === "" ? { ru: "не указан", en: "blank" }[language] : holder,
      norm: { ru: "личный менеджер", en: "a manager in person" }[language],
    }),
    ru: ({ measured: { holder } }) =>
      (holder === "" ? "Менеджер не указан" : `Вместо менеджера указано ${quoted(holder, "ru")}`) +
      ": закреплять клиента без конкретного МОПП не допускается. Укажите менеджера или снимите закрепление.",
    en: ({ measured: { holder } }) =>
      (holder === "" ? "No manager is named" : `${quoted(holder, "en")} stands in place of a manager`) +
      ": a client has to be attached to a manager in person. Name a manager or detach the client.",
  },
  UNKNOWN_MANAGER: {
    title: { ru: "Менеджера нет в списке", en: "Manager not on the list" },
    brief: ({ measured: { holder }, norm }, language) => ({
      measured: holder,
      norm: `${{ ru: "лист", en: "sheet" }[language]} ${quoted(textOf(norm), language)}`,
    }),
    ru: ({ measured: { holder }, norm }) =>
      `Менеджера ${quoted(holder, "ru")} нет на листе ${quoted(textOf(norm), "ru")}, ` +
      "поэтому нормы специализации не применены. Добавьте его на лист или исправьте имя.",
    en: ({ measured: { holder }, norm }) =>
      `The manager ${quoted(holder, "en")} is not on the sheet ${quoted(textOf(norm), "en")}, ` +
      "so the norms of a specialization are not applied. Add the manager to the sheet or correct the name.",
  },
  MULTIPLE_ATTACHMENT: {
    title: { ru: "Несколько менеджеров у клиента", en: "Client with several managers" },
    brief: ({ measured: { managers } }, language) => ({
      measured: counted(managers.length, "manager", language),
      norm: { ru: "один на ОП", en: "one per office" }[language],
    }),
    ru: (finding) =>
      `Клиент закреплён за ${counted(finding.measured.managers.length, "byManager", "ru")}: ` +
      `${managersOf(finding, "ru")}. ${permission(finding, "ru")}`,
    en: (finding) =>
      `The client is attached to ${counted(finding.measured.managers.length, "byManager", "en")}: ` +
      `${managersOf(finding, "en")}. ${permission(finding, "en")}`,
  },
  LINKED_SPLIT: {
    title: { ru: "Связанные у разных менеджеров", en: "Linked clients held apart" },
    brief: ({ measured: { codes } }, language) => ({
      measured: counted(codes.length, "clientCode", language),
      norm: { ru: "одни и те же менеджеры", en: "the same managers" }[language],
    }),
    ru: ({ measured: { codes } }) =>
      sentence(`Карточки одной организации закреплены по-разному: ${holdings(codes, "ru")}`),
    en: ({ measured: { codes } }) =>
      sentence(`The cards of one organisation are attached differently: ${holdings(codes, "en")}`),
  },
  TRANSFER_CANDIDATE: {
    title: { ru: "Кандидат на передачу в ОПП", en: "Candidate for field sales" },
    brief: ({ measured: { potential, holder }, norm }, language) => ({
      measured: `${potential}, ${holder}`,
      norm: choice(textsOf(norm), language),
    }),
    ru: ({ measured: { potential, holder } }) =>
      `Клиент с потенциалом ${potential} числится за ${quoted(holder, "ru")}. ` +
      "Его можно передать в ОПП, если есть достоверные сведения о потенциале, который здесь не реализуется.",
    en: ({ measured: { potential, holder } }) =>
      `A client of potential ${potential} is held by ${quoted(holder, "en")}. ` +
      "It may go to field sales if there is reliable evidence of potential that is not realised here.",
  },
  INN_SHARED_UNLINKED: {
    title: { ru: "Один ИНН без признака 140", en: "One INN without link 140" },
    brief: ({ measured: { clients } }, language) => ({
      measured: counted(clients.length, "client", language),
      norm: { ru: "одна организация", en: "one organisation" }[language],
    }),
    ru: ({ measured: { inn, clients } }) =>
      `ИНН ${inn} стоит у ${counted(clients.length, "ofClient", "ru")} без связи по признаку 140: ` +
      `${listAtMost(NAMED_AT_MOST, clients, "ru")}. ` +
      "Если это одна организация, признак 140 присваивает МКА по служебной записке.",
    en: ({ measured: { inn, clients } }) =>
      `${counted(clients.length, "ofClient", "en")} without a link (140) have the INN ${inn}: ` +
      `${listAtMost(NAMED_AT_MOST, clients, "en")}. ` +
      "If they are one organisation, the client analysis manager links them on a memo.",
  },
  LINK_LOOP: {
    title: { ru: "Кольцо в признаке 140", en: "Loop of links (140)" },
    brief: ({ measured: { codes } }, language) => ({
      measured: loop(codes),
      norm: { ru: "без кольца", en: "no loop" }[language],
    }),
    ru: ({ measured: { codes } }) =>
      `Ссылки на головную организацию замкнуты в кольцо: ${loop(codes)}. ` +
      `До исправления головной считается ${codes[0]}.`,
    en: ({ measured: { codes } }) =>
      `The links to the head organisation form a loop: ${loop(codes)}. ` +
      `Until this is corrected ${codes[0]} is taken for the head.`,
  },
} satisfies Partial<Messages>;

type MultipleAttachment = FindingOf<"MULTIPLE_ATTACHMENT">;

function managersOf({ measured }: MultipleAttachment, language: Language): string {
  const ru = language === "ru";
  return list(
    measured.managers.map(({ name, office, cluster }) => {
      const places = [
        office === ""
          ? ru
            ? "ОП не указан"
            : "office not given"
          : `${ru ? "ОП" : "office"} ${quoted(office, language)}`,
        ...(cluster === "" ? [] : [`${ru ? "куст" : "cluster"} ${quoted(cluster, language)}`]),
      ];
      return `${name} (${places.join(", ")})`;
    }),
    language,
  );
}

/** Whether several managers are allowed here, and who approves it. */
function permission({ measured, severity }: MultipleAttachment, language: Language): string {
  const ru = language === "ru";
  if (severity === "violation") {
    return ru
      ? "Одного клиента не могут вести два менеджера одного ОП."
      : "Two managers of one office may not hold the same client.";
  }
  if (measured.approver === "salesManagement") {
    return ru
      ? "Закрепление за ОП разных кустов утверждает УП ЦП."
      : "Attachment in offices of different clusters is approved by the sales management of the central office.";
  }
  if (measured.approver === "centreSalesDirector") {
    return ru
      ? "Закрепление за разными ОП одного куста утверждает ДП РЦ."
      : "Attachment in different offices of one cluster is approved by the sales director of the regional centre.";
  }
  if (measured.officeUnknown) {
    return ru
      ? "Не у всех известен ОП, поэтому неясно, допустимо ли это: в одном ОП у клиента один менеджер."
      : "Not every office is known, so it is unclear whether this is allowed: a client has one manager per office.";
  }
  return ru
    ? "Не у всех известен куст: если кусты разные, утверждает УП ЦП, если один – ДП РЦ."
    : "Not every cluster is known: different clusters are approved by the sales management of the central office, " +
        "one cluster by the sales director of the regional centre.";
}

/** The codes that have the same managers together, in the order of the sheet. */
function holdings(codes: FindingOf<"LINKED_SPLIT">["measured"]["codes"], language: Language): string {
  const clientsOf = new Map<string, string[]>();
  for (const { client, managers } of codes) {
    const nobody = language === "ru" ? "нет личного менеджера" : "no personal manager";
    const holders = managers.length === 0 ? nobody : list(managers, language);
    clientsOf.set(holders, [...(clientsOf.get(holders) ?? []), client]);
  }
  const groups = [...clientsOf].map(
    ([holders, clients]) => `${listAtMost(NAMED_AT_MOST, clients, language)} – ${holders}`,
  );
  const more = language === "ru" ? "и другие" : "and others";
  return [...groups.slice(0, NAMED_AT_MOST), ...(groups.length > NAMED_AT_MOST ? [more] : [])].join("; ");
}

function loop(codes: readonly string[]): string {
  const way = codes.length > NAMED_AT_MOST ? [...codes.slice(0, NAMED_AT_MOST), "…"] : codes;
  return [...way, codes[0]].join(" → ");
}
