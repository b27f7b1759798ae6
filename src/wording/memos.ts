import type { Approver, MemoRoute } from "../memo/document";
import { counted, russianForm } from "./nouns";
import { whole } from "./format";
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
}

/** The words of memos in one language. Dates come ready to print. */
export interface MemoWords {
  readonly title: string;
  /** Stands before the memo's number. */
  readonly numberSign: string;
  readonly appendix: string;
  readonly agreed: string;
  readonly detach: string;
  readonly noData: string;
  readonly columns: Readonly<Record<MemoColumnName, string>>;
  /** The papers by the changes they ask for, for a list of them. */
  readonly routes: Readonly<Record<MemoRoute, string>>;
  /** What tells memos of one route apart. */
  readonly approvers: Readonly<Record<Approver, string>>;
  /** Name of a memo's sheet. */
  readonly sheet: string;
  /** Excel's footer, with its codes for the page and their number. */
  readonly footer: string;
  /** What the author may change. */
  readonly fields: Readonly<
    Record<"unit" | "addressee" | "number" | "date" | "heading" | "facts" | "request" | "appendix", string>
  > &
    Readonly<Record<"signature" | "visa", { readonly position: string; readonly name: string }>>;
  readonly headings: {
    readonly moves: string;
    readonly centralMoves: string;
    readonly links: string;
    readonly multiple: string;
  };
  factsOfMoves(asOf: string, month: string, regulation: string, counts: MoveCounts): string[];
  requestForMoves(counts: MoveCounts): string[];
  requestForCentralMoves(counts: MoveCounts): string[];
  clientCards(cards: number): string;
  factsOfLinks(asOf: string, groups: number, cards: number): string[];
  readonly requestForLinks: readonly string[];
  factsOfMultiple(asOf: string, clients: number, acrossClusters: boolean): string[];
  readonly requestForMultiple: readonly string[];
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

const RUSSIAN: MemoWords = {
  title: "СЛУЖЕБНАЯ ЗАПИСКА",
  numberSign: "№",
  appendix: "Приложение",
  agreed: "СОГЛАСОВАНО",
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
    signature: { position: "Должность подписывающего", name: "Кто подписывает" },
    visa: { position: "Должность согласующего", name: "Кто согласует" },
  },
  headings: {
    moves: "О перезакреплении и откреплении клиентов",
    centralMoves: "О закреплении и откреплении клиентов МРД и МРС",
    links: "О присвоении признака 140 связанным организациям",
    multiple: "О согласовании закрепления клиентов за несколькими менеджерами",
  },
  factsOfMoves: (asOf, month, regulation, counts) => [
    `На ${asOf} проверена клиентская база за ${month} (регламент «${regulation}»). Закрепление ${organisationsRu(counts.organisations)} (${counted(counts.cards, "card", "ru")}) требует изменения. Основания: ${reasonsOf(counts, "ru")}.`,
  ],
  requestForMoves: (counts) => [`Прошу внести изменения в классификатор 37 по таблице: ${whatRu(counts)}.`],
  requestForCentralMoves: (counts) => [
    `Прошу изменить закрепление клиентов МРД и МРС по таблице: ${whatRu(counts)}. Карточки клиентов прилагаю.`,
  ],
  clientCards: (cards) => `карточки клиентов, ${whole(cards, "ru")} шт.`,
  factsOfLinks: (asOf, groups, cards) => [
    `На ${asOf} найдены карточки с одинаковым ИНН, не связанные между собой признаком 140: групп – ${whole(groups, "ru")}, карточек – ${whole(cards, "ru")}. КПП в группе совпадают или не указаны.`,
  ],
  requestForLinks: [
    "Прошу проверить карточки и присвоить связанным организациям признак 140, указав для каждой группы головную организацию.",
  ],
  factsOfMultiple: (asOf, clients, acrossClusters) => [
    `На ${asOf} ${counted(clients, "client", "ru")} ${russianForm(clients, ["закреплён", "закреплены", "закреплены"])} одновременно за менеджерами разных отделов продаж ${acrossClusters ? "разных кустов" : "одного куста"}.`,
  ],
  requestForMultiple: [
    "Прошу согласовать закрепление за несколькими менеджерами либо указать, за кем из них оставить клиента.",
  ],
};

const ENGLISH: MemoWords = {
  title: "MEMO",
  numberSign: "No.",
  appendix: "Appendix",
  agreed: "AGREED",
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
    signature: { position: "Position of the signer", name: "Signed by" },
    visa: { position: "Position of the approver", name: "Agreed by" },
  },
  headings: {
    moves: "On reassigning and detaching clients",
    centralMoves: "On attaching and detaching clients of dealers and chains managers",
    links: "On linking organisations by attribute 140",
    multiple: "On agreeing to the attachment of clients to several managers",
  },
  factsOfMoves: (asOf, month, regulation, counts) => [
    `The client base was audited as of ${asOf} for ${month} (regulation “${regulation}”). The attachment of ${counted(counts.organisations, "organisation", "en")} (${counted(counts.cards, "card", "en")}) has to change. Reasons: ${reasonsOf(counts, "en")}.`,
  ],
  requestForMoves: (counts) => [`Please change classifier 37 as the table says: ${whatEn(counts)}.`],
  requestForCentralMoves: (counts) => [
    `Please change the attachment of clients of dealers and chains managers as the table says: ${whatEn(counts)}. The client cards are attached.`,
  ],
  clientCards: (cards) => `client cards, ${whole(cards, "en")}`,
  factsOfLinks: (asOf, groups, cards) => [
    `As of ${asOf} there are cards with one INN that are not linked by attribute 140: ${whole(groups, "en")} ${groups === 1 ? "group" : "groups"}, ${whole(cards, "en")} cards. Within a group the KPP are equal or not given.`,
  ],
  requestForLinks: [
    "Please check the cards and link the organisations by attribute 140, naming the head of every group.",
  ],
  factsOfMultiple: (asOf, clients, acrossClusters) => [
    `As of ${asOf} ${counted(clients, "client", "en")} ${clients === 1 ? "is" : "are"} attached to managers of different sales offices ${acrossClusters ? "of different clusters" : "of one cluster"} at once.`,
  ],
  requestForMultiple: [
    "Please agree to the attachment to several managers, or name the one who keeps the client.",
  ],
};

function organisationsRu(count: number): string {
  return counted(count, "ofOrganisation", "ru");
}

function reasonsOf({ reasons }: MoveCounts, language: Language): string {
  return reasons
    .map(
      ({ title, organisations }) =>
        `${title.charAt(0).toLowerCase()}${title.slice(1)} – ${whole(organisations, language)}`,
    )
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

function what(parts: readonly (readonly [string, number])[], language: Language): string {
  return parts
    .filter(([, count]) => count > 0)
    .map(([text, count]) => `${text} – ${whole(count, language)}`)
    .join("; ");
}
