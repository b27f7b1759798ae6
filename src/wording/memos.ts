import type { Approver, MemoRoute } from "../memo/document";
import { NBSP } from "./format";
import type { Language } from "./language";
import { MEMO_TEXTS, type MemoTexts } from "./memo-texts";
import { MEMO_VALUES, type MemoValues } from "./memo-values";

/** The words of memos in one language. Dates come ready to print. */
export interface MemoWords extends MemoValues {
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
  readonly templates: MemoTexts;
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
  ...MEMO_VALUES.ru,
  templates: MEMO_TEXTS.ru,
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
  ...MEMO_VALUES.en,
  templates: MEMO_TEXTS.en,
};
