import { quoted } from "./format";
import type { Language } from "./language";
import { counted } from "./nouns";

export type WaiverComplaint = "noReason" | "noApprover" | "unreadableDate" | "pastDate";

/** What the pane says around waivers and around what changed since the last audit. */
export interface WaiverWords {
  readonly waivers: string;
  readonly waive: string;
  readonly waiveNote: string;
  readonly waiverOf: string;
  readonly waiverReason: string;
  readonly waiverApprovedBy: string;
  readonly waiverUntil: string;
  readonly waiverUntilHint: string;
  readonly keepWaiver: string;
  readonly changeWaiver: string;
  readonly withdraw: string;
  readonly back: string;
  readonly complaint: Readonly<Record<WaiverComplaint, string>>;
  readonly kept: string;
  readonly withdrawn: string;
  readonly noWaivers: string;
  readonly showWaivers: string;
  readonly showWaiversNote: string;
  waiversShown(sheet: string): string;

  readonly filterWaived: string;
  readonly withWaived: string;
  readonly withoutWaived: string;
  readonly onlyWaived: string;
  readonly filterNews: string;
  readonly anyNews: string;
  readonly onlyNew: string;
  readonly onlyRepeated: string;
  gone(count: number): string;
  /** The month is in words. */
  goneNote(month: string): string;
  goneFirst(most: number): string;
}

export function waiverWords(language: Language): WaiverWords {
  return language === "ru" ? RU : EN;
}

const RU: WaiverWords = {
  waivers: "Исключения",
  waive: "Исключение…",
  waiveNote: "Shift+Enter",
  waiverOf: "Исключение",
  waiverReason: "Причина",
  waiverApprovedBy: "Кто согласовал",
  waiverUntil: "Действует по",
  waiverUntilHint: "ДД.ММ.ГГГГ; пусто – без срока",
  keepWaiver: "Сделать исключение",
  changeWaiver: "Изменить исключение",
  withdraw: "Снять исключение",
  back: "К замечаниям",
  complaint: {
    noReason: "Напишите причину: её увидят в отчёте.",
    noApprover: "Напишите, кто согласовал исключение.",
    unreadableDate: "Дата не распознана. Напишите её как 31.12.2010 или оставьте поле пустым.",
    pastDate: "Этот день раньше даты проверки: исключение уже не действовало бы.",
  },
  kept: "Исключение запомнено. На листах и в отчёте оно появится при следующей проверке.",
  withdrawn: "Исключение снято. На листах и в отчёте это появится при следующей проверке.",
  noWaivers: "Исключений в этой книге нет. Их делают на вкладке «Замечания».",
  showWaivers: "Показать листом",
  showWaiversNote: "Открывает лист «Исключения», который можно править. Следующая проверка прочтёт его.",
  waiversShown: (sheet) => `Исключения – на листе ${quoted(sheet, "ru")}.`,

  filterWaived: "Исключения",
  withWaived: "показывать",
  withoutWaived: "скрыть",
  onlyWaived: "только они",
  filterNews: "С прошлой проверки",
  anyNews: "все",
  onlyNew: "новые",
  onlyRepeated: "повторные",
  gone: (count) => `Больше нет: ${counted(count, "finding", "ru")}`,
  goneNote: (month) => `Были в проверке за ${month}, в этой их нет.`,
  goneFirst: (most) => `Показаны первые ${most}; все – в отчёте.`,
};

const EN: WaiverWords = {
  waivers: "Waivers",
  waive: "Waive…",
  waiveNote: "Shift+Enter",
  waiverOf: "Waiver",
  waiverReason: "Reason",
  waiverApprovedBy: "Approved by",
  waiverUntil: "Holds until",
  waiverUntilHint: "DD.MM.YYYY; blank – without end",
  keepWaiver: "Waive",
  changeWaiver: "Change the waiver",
  withdraw: "Withdraw the waiver",
  back: "To the findings",
  complaint: {
    noReason: "Write the reason: it is seen in the report.",
    noApprover: "Write who approved the waiver.",
    unreadableDate: "The date was not understood. Write it as 31.12.2010 or leave the field blank.",
    pastDate: "That day is before the audit date: the waiver would not hold any more.",
  },
  kept: "The waiver is kept. The sheets and the report will show it at the next audit.",
  withdrawn: "The waiver is withdrawn. The sheets and the report will show it at the next audit.",
  noWaivers: "There are no waivers in this workbook. They are made on the tab “Findings”.",
  showWaivers: "Show as a sheet",
  showWaiversNote: "Opens the sheet of waivers, which can be edited. The next audit reads it.",
  waiversShown: (sheet) => `The waivers are on the sheet ${quoted(sheet, "en")}.`,

  filterWaived: "Waivers",
  withWaived: "show",
  withoutWaived: "hide",
  onlyWaived: "only them",
  filterNews: "Since the last audit",
  anyNews: "all",
  onlyNew: "new",
  onlyRepeated: "repeated",
  gone: (count) => `No longer there: ${counted(count, "finding", "en")}`,
  goneNote: (month) => `The audit of ${month} had them, this one has not.`,
  goneFirst: (most) => `The first ${most} are shown; the report has them all.`,
};
