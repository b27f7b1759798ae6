import type { FindingOf, Norm } from "../audit/finding";
import { choice, date, list, listAtMost, quoted, whole } from "./format";
import type { Language } from "./language";
import type { Messages } from "./message";
import type { Names } from "./names";
import { atMost, most, nonProfileCount, since, textsOf } from "./norms";

/** Briefly told, so many places of a manager are named. */
const PLACES_NAMED_AT_MOST = 5;

/** Messages on how well an organisation fits its manager: client group, potential, territory. */
export const ABOUT_PROFILE = {
  NON_PROFILE: {
    title: { ru: "Непрофильная ЦКГ", en: "Non-profile client group" },
    brief: ({ measured: { group, held, mayHold }, norm }, language, names) => ({
      measured: `${names.group(group, language)}; ${mayHold ? { ru: "таких", en: "such" }[language] + " – " + whole(held, language) : nonProfileCount(held, language)}`,
      norm:
        typeof norm.value === "number"
          ? most(norm.value, language)
          : { ru: "без предела", en: "no limit" }[language],
    }),
    ru: (finding, names) => nonProfile(finding, names, "ru"),
    en: (finding, names) => nonProfile(finding, names, "en"),
  },
  FORBIDDEN_GROUP: {
    title: { ru: "Запрещённая ЦКГ", en: "Forbidden client group" },
    brief: ({ measured: { group }, norm }, language, names) => ({
      measured: names.group(group, language),
      norm: `${{ ru: "запрещены", en: "forbidden" }[language]}: ${groupNames(norm, names, language)}`,
    }),
    ru: ({ measured: { group }, norm, severity }, names) =>
      `ЦКГ ${quoted(names.group(group, "ru"), "ru")} запрещена менеджеру${since(norm, "ru")}.` +
      (severity === "warning" ? changing("ru") : ""),
    en: ({ measured: { group }, norm, severity }, names) =>
      `The client group ${quoted(names.group(group, "en"), "en")} ${norm.since === null ? "is" : "has been"} forbidden to the manager${since(norm, "en")}.` +
      (severity === "warning" ? changing("en") : ""),
  },
  NEW_NON_PROFILE: {
    title: { ru: "Новый непрофильный клиент", en: "New non-profile client" },
    brief: ({ measured: { group, attachedOn } }, language, names) => ({
      measured: `${names.group(group, language)}; ${{ ru: "закреплена", en: "attached" }[language]} ${date(attachedOn, language)}`,
      norm: { ru: "новых не закреплять", en: "no new ones" }[language],
    }),
    ru: ({ measured: { group, attachedOn }, norm }, names) =>
      `Организация непрофильной ЦКГ ${quoted(names.group(group, "ru"), "ru")} закреплена ${date(attachedOn, "ru")}; ` +
      `закреплять непрофильные организации запрещено${since(norm, "ru")}.`,
    en: ({ measured: { group, attachedOn }, norm }, names) =>
      `An organisation of the non-profile group ${quoted(names.group(group, "en"), "en")} was attached ` +
      `on ${date(attachedOn, "en")}; attaching non-profile organisations has been forbidden${since(norm, "en")}.`,
  },
  UNKNOWN_GROUP: {
    title: { ru: "ЦКГ не определена", en: "Unknown client group" },
    brief: ({ measured: { group }, norm }, language, names) => ({
      measured: group === "" ? { ru: "не указана", en: "blank" }[language] : group,
      norm: groupNames(norm, names, language),
    }),
    ru: ({ measured: { group }, norm }, names) =>
      (group === "" ? "ЦКГ не указана" : `ЦКГ ${quoted(group, "ru")} нет в словаре регламента`) +
      ", поэтому профильность организации не оценена. " +
      `Известные ЦКГ: ${groupNames(norm, names, "ru")}.`,
    en: ({ measured: { group }, norm }, names) =>
      (group === ""
        ? "The client group is blank"
        : `The client group ${quoted(group, "en")} is not in the regulation’s dictionary`) +
      ", so it is not judged whether the organisation fits its manager. " +
      `Known groups: ${groupNames(norm, names, "en")}.`,
  },
  NON_TARGET_POTENTIAL: {
    title: { ru: "Нецелевой потенциал", en: "Non-target potential" },
    brief: ({ measured: { potential }, norm }, language) => ({
      measured: potential,
      norm: choice(textsOf(norm), language),
    }),
    ru: ({ measured: { potential }, norm, severity }) =>
      severity === "info"
        ? `Потенциал ${potential} допускается, но не входит в целевые: ${list(textsOf(norm), "ru")}.`
        : `Потенциал ${potential} не входит в целевые: ${list(textsOf(norm), "ru")}.`,
    en: ({ measured: { potential }, norm, severity }) =>
      severity === "info"
        ? `Potential ${potential} is tolerated but not a target; the targets are ${list(textsOf(norm), "en")}.`
        : `Potential ${potential} is not a target; the targets are ${list(textsOf(norm), "en")}.`,
  },
  UNKNOWN_POTENTIAL: {
    title: { ru: "Потенциал не определён", en: "Unknown potential" },
    brief: ({ measured: { potential }, norm }, language) => ({
      measured: potential === "" ? { ru: "не указан", en: "blank" }[language] : potential,
      norm: choice(textsOf(norm), language),
    }),
    ru: ({ measured: { potential }, norm }) =>
      (potential === ""
        ? "Потенциал не указан"
        : `Потенциал ${quoted(potential, "ru")} не входит в классы ${list(textsOf(norm), "ru")}`) +
      "; правила, которым он нужен, к организации не применены.",
    en: ({ measured: { potential }, norm }) =>
      (potential === ""
        ? "The potential is blank"
        : `The potential ${quoted(potential, "en")} is none of the classes ${list(textsOf(norm), "en")}`) +
      "; the rules that need it are not applied to the organisation.",
  },
  OUT_OF_TERRITORY: {
    title: { ru: "Вне территории", en: "Out of territory" },
    brief: ({ measured: { territory }, norm }, language) => ({
      measured: territory,
      norm: listAtMost(PLACES_NAMED_AT_MOST, textsOf(norm), language),
    }),
    ru: ({ measured: { territory }, norm, severity }) =>
      `Территория ${quoted(territory, "ru")} не входит в территории менеджера (${places(norm, "ru")}).` +
      (severity === "warning"
        ? " Вести клиента вне города можно при полностью реализованном потенциале и отличном взаимодействии; " +
          "если это так, оформите исключение."
        : ""),
    en: ({ measured: { territory }, norm, severity }) =>
      `The territory ${quoted(territory, "en")} is not among the manager’s (${places(norm, "en")}).` +
      (severity === "warning"
        ? " A client outside the city may be held when its potential is fully realised and relations are excellent; " +
          "if so, record a waiver."
        : ""),
  },
  NOVICE_HOLDS_TERRITORY: {
    title: { ru: "Новый МОПП на чужой территории", en: "Newcomer on another’s territory" },
    brief: ({ measured: { territory, owners } }, language) => ({
      measured: `${territory} (${list(owners, language)})`,
      norm: { ru: "ничья территория", en: "a territory of nobody" }[language],
    }),
    ru: ({ measured: { territory, owners } }) =>
      `Территория ${quoted(territory, "ru")} выделена ` +
      `${owners.length === 1 ? "территориальному менеджеру" : "территориальным менеджерам"} ` +
      `(${list(owners, "ru")}), а база стажёра или новичка не может состоять из клиентов чьей-либо территории.`,
    en: ({ measured: { territory, owners } }) =>
      `The territory ${quoted(territory, "en")} is allotted to ` +
      `${owners.length === 1 ? "a territorial manager" : "territorial managers"} ` +
      `(${list(owners, "en")}), and the base of a trainee or novice may hold no client of somebody’s territory.`,
  },
} satisfies Partial<Messages>;

/** Above the limit the finding is about all non-profile organisations, or about a group that may be held in part. */
function nonProfile(
  { measured: { group, held, mayHold }, norm, severity }: FindingOf<"NON_PROFILE">,
  names: Names,
  language: Language,
): string {
  const name = quoted(names.group(group, language), language);
  const count = whole(held, language);
  if (typeof norm.value !== "number") {
    return language === "ru"
      ? `ЦКГ ${name} непрофильная для менеджера. Предела для числа непрофильных организаций на дату проверки нет.`
      : `The client group ${name} is non-profile for the manager. On the audit date there is no limit to non-profile organisations.`;
  }
  const pending = severity === "warning" && held > norm.value ? changing(language) : "";
  if (mayHold) {
    return language === "ru"
      ? `ЦКГ ${name} не основная для менеджера; таких организаций у него ${count}, ${atMost(norm, "ru")}.${pending}`
      : `The client group ${name} is not the manager’s own; such organisations held: ${count}, ${atMost(norm, "en")}.${pending}`;
  }
  return language === "ru"
    ? `ЦКГ ${name} непрофильная для менеджера; непрофильных организаций у него ${count}, ${atMost(norm, "ru")}.${pending}`
    : `The client group ${name} is non-profile for the manager; non-profile organisations held: ${count}, ${atMost(norm, "en")}.${pending}`;
}

function groupNames(norm: Norm, names: Names, language: Language): string {
  return list(
    textsOf(norm).map((id) => names.group(id, language)),
    language,
  );
}

function changing(language: Language): string {
  return language === "ru"
    ? " Идёт срок перезакрепления после смены специализации."
    : " The time to reattach after a change of specialization is running.";
}

function places(norm: FindingOf<"OUT_OF_TERRITORY">["norm"], language: Language): string {
  return list(
    textsOf(norm).map((place) => quoted(place, language)),
    language,
  );
}
