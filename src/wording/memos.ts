import type { Approver, MemoRoute } from "../memo/document";
import { counted, russianForm } from "./nouns";
import { lowerFirst, NBSP, whole } from "./format";
import type { Language } from "./language";

/** What a memo on moves says of them: organisations by where they go, and how many cards they have. */
export interface MoveCounts {
  readonly organisations: number;
  readonly cards: number;
  readonly toManagers: number;
  readonly toDesk: number;
  readonly detached: number;
  /** Titles of the findings that call for the moves, with their organisations. */
  readonly reasons: readonly { readonly title: string; readonly organisations: number }[];
  readonly deadlines: readonly MemoDeadline[];
}

/** Until when a manager's clients must be handed over, and why then. */
export interface MemoDeadline {
  readonly manager: string;
  /** Ready to print. */
  readonly day: string;
  readonly passed: boolean;
  readonly since: "left" | "changed";
  /** Months after that. */
  readonly months: number;
}

/** The words of memos in one language. Dates come ready to print. */
export interface MemoWords {
  readonly title: string;
  /** Stands before the memo's number. */
  readonly numberSign: string;
  readonly appendix: string;
  /** Before several. */
  readonly appendices: string;
  /** Before those whose signature lets the memo be carried out, and before those who agree to it. */
  readonly approved: string;
  readonly agreed: string;
  /** Room for a date to be written by hand. */
  readonly dayToWrite: string;
  readonly detach: string;
  readonly noData: string;
  readonly columns: Readonly<Record<MemoColumnName, string>>;
  /** The papers by the changes they ask for, for a list of them. */
  readonly routes: Readonly<Record<MemoRoute, string>>;
  /** What tells memos of one route apart. */
  readonly approvers: Readonly<Record<Approver, string>>;
  /** Name of a memo's sheet, and of one that must not be signed. */
  readonly sheet: string;
  readonly draftSheet: string;
  /** Stands above one that must not be signed. */
  readonly draft: string;
  /** Excel's footer, with its codes for the page and their number. */
  readonly footer: string;
  /** What the author may change. */
  readonly fields: Readonly<
    Record<"unit" | "addressee" | "number" | "date" | "heading" | "facts" | "request" | "appendix", string>
  > &
    Readonly<Record<"approval" | "signature" | "visa", { readonly position: string; readonly name: string }>>;
  /** The built-in texts, paragraphs parted by line feeds, and the names in braces they may hold. */
  readonly templates: Readonly<
    Record<MemoRoute, Readonly<Record<"heading" | "facts" | "request" | "appendix", string>>>
  >;
  readonly placeholders: Readonly<Record<MemoRoute, readonly string[]>>;
  /** Names for the unit, the addressee in the dative and the author in the genitive, which every memo knows. */
  readonly placeholdersOfAll: readonly [unit: string, to: string, from: string];
  /** What the names in braces stand for, in the order of `placeholders`. */
  valuesOfMoves(asOf: string, month: string, regulation: string, counts: MoveCounts): readonly string[];
  valuesOfLinks(asOf: string, groups: number, cards: number): readonly string[];
  valuesOfMultiple(asOf: string, clients: number, acrossClusters: boolean): readonly string[];
}

export type MemoColumnName =
  | "number"
  | "code"
  | "name"
  | "inn"
  | "kpp"
  | "group"
  | "potential"
  | "turnover"
  | "debt"
  | "from"
  | "to"
  | "reason"
  | "deadline"
  | "linkedTo"
  | "managers";

export function memoWords(language: Language): MemoWords {
  return language === "ru" ? RUSSIAN : ENGLISH;
}

/** To be written by hand: nobody but who appends them knows how many pages they have. */
const PAGES_TO_WRITE = "____";

/** Names in braces of both memos on moves, in the order of `valuesOfMoves`. */
const OF_MOVES = {
  ru: ["дата", "месяц", "регламент", "организаций", "карточек", "основания", "куда", "листов", "сроки"],
  en: ["date", "month", "regulation", "organisations", "cards", "reasons", "changes", "pages", "deadlines"],
} as const;

const RUSSIAN: MemoWords = {
  title: "СЛУЖЕБНАЯ ЗАПИСКА",
  numberSign: "№",
  appendix: "Приложение",
  appendices: "Приложения",
  approved: "УТВЕРЖДАЮ",
  agreed: "СОГЛАСОВАНО",
  dayToWrite: `«___»${NBSP}____________${NBSP}20__${NBSP}г.`,
  detach: "открепить",
  noData: "нет данных",
  columns: {
    number: "№",
    code: "Код",
    name: "Наименование",
    inn: "ИНН",
    kpp: "КПП",
    group: "ЦКГ",
    potential: "Потенциал",
    turnover: "ТО, ₽",
    debt: "ПДЗ, ₽",
    from: "От кого",
    to: "Кому",
    reason: "Основание",
    deadline: "Срок",
    linkedTo: "Сейчас головная",
    managers: "Закреплён за",
  },
  routes: {
    ordinary: "Перезакрепление и открепление",
    dealersChains: "Клиенты МРД и МРС",
    link140: "Признак 140",
    multipleAttachment: "Закрепление за несколькими",
  },
  approvers: { salesManagement: "разные кусты", centreSalesDirector: "один куст" },
  sheet: "Служебная записка",
  draftSheet: "Проект записки",
  draft: "ПРОЕКТ, не для подписи: план составлен с предположениями.",
  footer: "Страница &P из &N",
  fields: {
    unit: "Подразделение",
    addressee: "Кому",
    number: "Номер",
    date: "Дата",
    heading: "Тема",
    facts: "Что установлено",
    request: "Просьба",
    appendix: "Приложения",
    approval: { position: "Должность утверждающего", name: "Кто утверждает" },
    signature: { position: "Должность подписывающего", name: "Кто подписывает" },
    visa: { position: "Должность согласующего", name: "Кто согласует" },
  },
  templates: {
    ordinary: {
      heading: "О перезакреплении и откреплении клиентов",
      facts:
        "На {дата} мною проверена клиентская база за {месяц} (регламент «{регламент}»). Закрепление {организаций} ({карточек}) требует изменения. Основания: {основания}.",
      request: "Прошу внести изменения в классификатор 37 по таблице: {куда}.\n{сроки}",
      appendix: "",
    },
    dealersChains: {
      heading: "О закреплении и откреплении клиентов МРД и МРС",
      facts:
        "На {дата} мною проверена клиентская база за {месяц} (регламент «{регламент}»). Закрепление {организаций} ({карточек}) требует изменения. Основания: {основания}.",
      request:
        "Прошу изменить закрепление клиентов МРД и МРС по таблице: {куда}. Карточки клиентов прилагаю.\n{сроки}",
      appendix: "карточки клиентов на {листов} л. в 1 экз.",
    },
    link140: {
      heading: "О присвоении признака 140 связанным организациям",
      facts:
        "На {дата} мною найдены карточки с одинаковым ИНН, не связанные между собой признаком 140 (групп: {групп}, карточек: {карточек}). КПП в группе совпадают или не указаны.",
      request:
        "Прошу проверить карточки и присвоить связанным организациям признак 140, указав для каждой группы головную организацию.",
      appendix: "",
    },
    multipleAttachment: {
      heading: "О согласовании закрепления клиентов за несколькими менеджерами",
      facts:
        "На {дата} мною установлено: {закреплено} одновременно за менеджерами разных отделов продаж {кустов}.",
      request:
        "Прошу согласовать закрепление за несколькими менеджерами либо указать, за кем из них оставить клиента.",
      appendix: "",
    },
  },
  placeholders: {
    ordinary: OF_MOVES.ru,
    dealersChains: OF_MOVES.ru,
    link140: ["дата", "групп", "карточек"],
    multipleAttachment: ["дата", "закреплено", "кустов"],
  },
  placeholdersOfAll: ["отдел", "кому", "от кого"],
  valuesOfMoves: (asOf, month, regulation, counts) => [
    asOf,
    month,
    regulation,
    counted(counts.organisations, "ofOrganisation", "ru"),
    counted(counts.cards, "card", "ru"),
    reasonsOf(counts, "ru"),
    whatRu(counts),
    PAGES_TO_WRITE,
    deadlinesRu(counts),
  ],
  valuesOfLinks: (asOf, groups, cards) => [asOf, whole(groups, "ru"), whole(cards, "ru")],
  valuesOfMultiple: (asOf, clients, acrossClusters) => [
    asOf,
    `${counted(clients, "client", "ru")} ${russianForm(clients, ["закреплён", "закреплены", "закреплены"])}`,
    acrossClusters ? "разных кустов" : "одного куста",
  ],
};

const ENGLISH: MemoWords = {
  title: "MEMO",
  numberSign: "No.",
  appendix: "Appendix",
  appendices: "Appendices",
  approved: "APPROVED",
  agreed: "AGREED",
  dayToWrite: `___${NBSP}____________${NBSP}20__`,
  detach: "detach",
  noData: "no data",
  columns: {
    number: "No.",
    code: "Code",
    name: "Name",
    inn: "INN",
    kpp: "KPP",
    group: "Client group",
    potential: "Potential",
    turnover: "Turnover, ₽",
    debt: "Overdue debt, ₽",
    from: "From",
    to: "To",
    reason: "Reason",
    deadline: "Deadline",
    linkedTo: "Head at present",
    managers: "Attached to",
  },
  routes: {
    ordinary: "Reassigning and detaching",
    dealersChains: "Clients of dealers and chains managers",
    link140: "Attribute 140",
    multipleAttachment: "Attachment to several managers",
  },
  approvers: { salesManagement: "different clusters", centreSalesDirector: "one cluster" },
  sheet: "Memo",
  draftSheet: "Draft memo",
  draft: "DRAFT, not to be signed: the plan rests on suppositions.",
  footer: "Page &P of &N",
  fields: {
    unit: "Unit",
    addressee: "To",
    number: "Number",
    date: "Date",
    heading: "Subject",
    facts: "Facts",
    request: "Request",
    appendix: "Appendices",
    approval: { position: "Position of the approver", name: "Approved by" },
    signature: { position: "Position of the signer", name: "Signed by" },
    visa: { position: "Position of whoever agrees", name: "Agreed by" },
  },
  templates: {
    ordinary: {
      heading: "On reassigning and detaching clients",
      facts:
        "I have audited the client base as of {date} for {month} (regulation “{regulation}”). The attachment of {organisations} ({cards}) has to change. Reasons: {reasons}.",
      request: "I ask to change classifier 37 as the table says: {changes}.\n{deadlines}",
      appendix: "",
    },
    dealersChains: {
      heading: "On attaching and detaching clients of dealers and chains managers",
      facts:
        "I have audited the client base as of {date} for {month} (regulation “{regulation}”). The attachment of {organisations} ({cards}) has to change. Reasons: {reasons}.",
      request:
        "I ask to change the attachment of clients of dealers and chains managers as the table says: {changes}. The client cards are attached.\n{deadlines}",
      appendix: "client cards, pages: {pages}, copies: 1",
    },
    link140: {
      heading: "On linking organisations by attribute 140",
      facts:
        "As of {date} I have found cards with one INN that are not linked by attribute 140 (groups: {groups}, cards: {cards}). Within a group the KPP are equal or not given.",
      request:
        "I ask to check the cards and link the organisations by attribute 140, naming the head of every group.",
      appendix: "",
    },
    multipleAttachment: {
      heading: "On agreeing to the attachment of clients to several managers",
      facts:
        "As of {date} I have found that {attached} to managers of different sales offices {clusters} at once.",
      request:
        "I ask to agree to the attachment to several managers, or to name the one who keeps the client.",
      appendix: "",
    },
  },
  placeholders: {
    ordinary: OF_MOVES.en,
    dealersChains: OF_MOVES.en,
    link140: ["date", "groups", "cards"],
    multipleAttachment: ["date", "attached", "clusters"],
  },
  placeholdersOfAll: ["unit", "to", "from"],
  valuesOfMoves: (asOf, month, regulation, counts) => [
    asOf,
    month,
    regulation,
    counted(counts.organisations, "organisation", "en"),
    counted(counts.cards, "card", "en"),
    reasonsOf(counts, "en"),
    whatEn(counts),
    PAGES_TO_WRITE,
    deadlinesEn(counts),
  ],
  valuesOfLinks: (asOf, groups, cards) => [asOf, whole(groups, "en"), whole(cards, "en")],
  valuesOfMultiple: (asOf, clients, acrossClusters) => [
    asOf,
    `${counted(clients, "client", "en")} ${clients === 1 ? "is" : "are"} attached`,
    acrossClusters ? "of different clusters" : "of one cluster",
  ],
};

function reasonsOf({ reasons }: MoveCounts, language: Language): string {
  return reasons
    .map(({ title, organisations }) => `${lowerFirst(title)}${NBSP}–${NBSP}${whole(organisations, language)}`)
    .join("; ");
}

function whatRu({ toManagers, toDesk, detached }: MoveCounts): string {
  return what(
    [
      ["передать другим менеджерам", toManagers],
      ["передать в ООК (открепить от менеджера)", toDesk],
      ["открепить", detached],
    ],
    "ru",
  );
}

function whatEn({ toManagers, toDesk, detached }: MoveCounts): string {
  return what(
    [
      ["to other managers", toManagers],
      ["to the service desk (off the manager)", toDesk],
      ["detached", detached],
    ],
    "en",
  );
}

function deadlinesRu({ deadlines }: MoveCounts): string {
  if (deadlines.length === 0) return "";
  const said = deadlines.map(({ manager, day, passed, since, months }) => {
    const until = passed ? `истёк ${day}` : `не позднее ${day}`;
    const event = since === "left" ? "ухода" : "смены специализации";
    return `${manager} – ${until} (${counted(months, "month", "ru")} после ${event})`;
  });
  return `Срок передачи клиентов: ${said.join("; ")}.`;
}

function deadlinesEn({ deadlines }: MoveCounts): string {
  if (deadlines.length === 0) return "";
  const said = deadlines.map(({ manager, day, passed, since, months }) => {
    const until = passed ? `was due by ${day}` : `by ${day}`;
    const event = since === "left" ? "leaving" : "the change of specialization";
    return `${manager} – ${until} (${counted(months, "month", "en")} after ${event})`;
  });
  return `The clients are to be handed over: ${said.join("; ")}.`;
}

function what(parts: readonly (readonly [string, number])[], language: Language): string {
  return parts
    .filter(([, count]) => count > 0)
    .map(([text, count]) => `${text}${NBSP}–${NBSP}${whole(count, language)}`)
    .join("; ");
}
