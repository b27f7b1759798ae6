import type { Written } from "../session";
import type { Removed } from "../workbook/remove";
import type { Progress } from "../workbook/watch";
import { date, list, month, percent, quoted } from "./format";
import type { Language } from "./language";
import { STAGES, unreadableRulesSentence } from "./workbook";

/** What the pane says besides findings. */
export interface PaneWords {
  readonly title: string;
  readonly audit: string;
  readonly cancel: string;
  readonly removeMarks: string;
  readonly removeEverything: string;
  /** Asked before everything is removed. */
  readonly removeEverythingQuestion: string;
  readonly yesRemove: string;
  readonly no: string;
  readonly intro: string;
  readonly waiting: string;
  readonly cancelling: string;
  readonly dismiss: string;
  progress(progress: Progress): string;
  readonly questionTitle: string;
  readonly markNevertheless: string;
  readonly reportOnly: string;
  readonly stop: string;
  readonly month: string;
  readonly monthHint: string;
  readonly asOf: string;
  readonly asOfHint: string;
  readonly unreadableMonth: string;
  readonly unreadableDate: string;
  audited(written: Pick<Written, "month" | "asOf" | "report">): string;
  readonly damaged: string;
  removed(removed: Removed): string[];
  readonly forgotten: string;
  /** A finding's row is not in the workbook any more. */
  readonly rowGone: string;
  /** A cell's sheet is gone or hidden. */
  sheetGone(sheet: string): string;
  /** Sheets whose rows cannot be hidden. */
  notFiltered(sheets: readonly string[]): string;
  /** A memo stands on a sheet of this name. */
  inserted(sheet: string): string;
  /** The interface itself did not load. */
  readonly notLoaded: string;
  programError(error: unknown): string;
}

export function paneWords(language: Language): PaneWords {
  return language === "ru" ? RU : EN;
}

const RU: PaneWords = {
  title: "Аудит клиентской базы",
  audit: "Проверить базу",
  cancel: "Отменить",
  removeMarks: "Убрать разметку",
  removeEverything: "Удалить данные надстройки",
  removeEverythingQuestion:
    "Из книги будут удалены разметка, отчёт и всё, что надстройка в ней запомнила. Ваши ячейки не изменятся. Удалить?",
  yesRemove: "Удалить",
  no: "Не удалять",
  intro:
    "Откройте книгу с клиентами и нажмите «Проверить базу». Строки с замечаниями будут отмечены, отчёт появится на отдельном листе; ваши ячейки не меняются.",
  cancelling: "Отменяется…",
  dismiss: "Скрыть",
  waiting: "Завершите ввод в ячейке, если он начат (Enter или Esc): Excel не отвечает.",
  progress: ({ stage, done, total }) =>
    `${STAGES[stage].ru}: ${percent(total === 0 ? 0 : Math.floor((100 * done) / total), "ru")}`,
  questionTitle: "Нужен ваш ответ",
  markNevertheless: "Разметить всё равно",
  reportOnly: "Только отчёт, без разметки листа",
  stop: "Ничего не делать",
  month: "Отчётный месяц",
  monthHint: "ММ.ГГГГ; пусто – последний завершённый",
  asOf: "Дата проверки",
  asOfHint: "ДД.ММ.ГГГГ; пусто – последний день месяца",
  unreadableMonth: "Месяц не распознан. Напишите его как 06.2010 или оставьте поле пустым.",
  unreadableDate: "Дата не распознана. Напишите её как 30.06.2010 или оставьте поле пустым.",
  audited: ({ month: iso, asOf, report }) =>
    `Готово: ${month(iso, "ru")}, на ${date(asOf, "ru")}. Отчёт – на листе ${quoted(report, "ru")}.`,
  damaged:
    "Настройки надстройки в этой книге повреждены и не учтены. Задайте период в панели заново – они будут переписаны.",
  removed: ({ unmarked, reports, unreadableRules }) => [
    unmarked.length + reports.length === 0
      ? "Разметки и отчёта надстройки в книге нет."
      : [
          ...(unmarked.length > 0 ? [`Разметка снята: ${names(unmarked, "ru")}.`] : []),
          ...(reports.length > 0 ? [`Листы надстройки удалены: ${names(reports, "ru")}.`] : []),
        ].join(" "),
    ...unreadableRules.map((sheet) => unreadableRulesSentence(sheet, "ru")),
  ],
  forgotten: "Данные надстройки удалены из книги.",
  rowGone:
    "Этой строки в книге больше нет: её удалили, либо изменили код клиента или менеджера. Проверьте базу заново.",
  sheetGone: (sheet) => `Листа ${quoted(sheet, "ru")} в книге больше нет, либо он скрыт.`,
  notFiltered: (sheets) =>
    `Отбор не включён: ${names(sheets, "ru")}. Фильтр листа не охватывает столбцы аудита. Снимите его и проверьте базу заново.`,
  inserted: (sheet) => `Служебная записка – на листе ${quoted(sheet, "ru")}.`,
  notLoaded:
    "Панель не загрузилась: нет связи с сайтом надстройки. Кнопки на ленте работают. Закройте панель и откройте её снова.",
  programError: (error) =>
    `Ошибка в программе: ${textOf(error)}. Исходные данные не изменены. Сообщите, пожалуйста, разработчикам.`,
};

const EN: PaneWords = {
  title: "Client Base Audit",
  audit: "Audit base",
  cancel: "Cancel",
  removeMarks: "Remove marks",
  removeEverything: "Delete the add-in’s data",
  removeEverythingQuestion:
    "Marks, the report and everything the add-in remembers in this workbook will be deleted. Your cells stay as they are. Delete?",
  yesRemove: "Delete",
  no: "Keep",
  intro:
    "Open a workbook of clients and press “Audit base”. Rows with findings will be marked, the report stands on a sheet of its own; your cells stay as they are.",
  cancelling: "Cancelling…",
  dismiss: "Dismiss",
  waiting: "Finish typing in the cell if you have begun to (Enter or Esc): Excel does not answer.",
  progress: ({ stage, done, total }) =>
    `${STAGES[stage].en}: ${percent(total === 0 ? 0 : Math.floor((100 * done) / total), "en")}`,
  questionTitle: "Your answer is needed",
  markNevertheless: "Mark nevertheless",
  reportOnly: "Report only, leave the sheet unmarked",
  stop: "Do nothing",
  month: "Reporting month",
  monthHint: "MM.YYYY; blank – the last complete one",
  asOf: "Audit date",
  asOfHint: "DD.MM.YYYY; blank – the month’s last day",
  unreadableMonth: "The month was not understood. Write it as 06.2010 or leave the field blank.",
  unreadableDate: "The date was not understood. Write it as 30.06.2010 or leave the field blank.",
  audited: ({ month: iso, asOf, report }) =>
    `Done: ${month(iso, "en")}, as of ${date(asOf, "en")}. The report is on the sheet ${quoted(report, "en")}.`,
  damaged:
    "The add-in’s settings in this workbook are damaged and not taken into account. Choose the period in the pane again and they will be rewritten.",
  removed: ({ unmarked, reports, unreadableRules }) => [
    unmarked.length + reports.length === 0
      ? "The workbook has neither marks nor a report of the add-in."
      : [
          ...(unmarked.length > 0 ? [`Marks removed: ${names(unmarked, "en")}.`] : []),
          ...(reports.length > 0 ? [`The add-in’s sheets deleted: ${names(reports, "en")}.`] : []),
        ].join(" "),
    ...unreadableRules.map((sheet) => unreadableRulesSentence(sheet, "en")),
  ],
  forgotten: "The add-in’s data are deleted from the workbook.",
  rowGone:
    "This row is not in the workbook any more: it was deleted, or its client code or manager was changed. Audit the base again.",
  sheetGone: (sheet) => `The sheet ${quoted(sheet, "en")} is gone or hidden.`,
  notFiltered: (sheets) =>
    `Not filtered: ${names(sheets, "en")}. The sheet’s filter does not reach the audit columns. Remove it and audit the base again.`,
  inserted: (sheet) => `The memo is on the sheet ${quoted(sheet, "en")}.`,
  notLoaded:
    "The pane did not load: the add-in’s site is out of reach. The buttons on the ribbon work. Close the pane and open it again.",
  programError: (error) =>
    `An error of the program: ${textOf(error)}. The source data are unchanged. Please tell the developers.`,
};

function names(sheets: readonly string[], language: Language): string {
  return list(
    sheets.map((sheet) => quoted(sheet, language)),
    language,
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
