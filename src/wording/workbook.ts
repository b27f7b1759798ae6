import type { FaultReason, WorkbookFault } from "../workbook/fault";
import type { Obstacle, ObstacleReason } from "../workbook/obstacle";
import type { Stage } from "../workbook/watch";
import { list, quoted } from "./format";
import type { Language, Text, Texts } from "./language";

type Details = WorkbookFault["details"];

const FAULTS: Readonly<Record<FaultReason, Readonly<Record<Language, (details: Details) => string>>>> = {
  busy: {
    ru: () => "Надстройка ещё занята предыдущим действием. Дождитесь его окончания или отмените его.",
    en: () => "The add-in is still busy with the previous action. Wait for its end or cancel it.",
  },
  cancelled: {
    ru: () => "Отменено. Исходные данные не изменены; что успело записаться, снято.",
    en: () => "Cancelled. The source data are unchanged; whatever had been written is removed.",
  },
  editing: {
    ru: () => "Excel ждёт окончания ввода в ячейке. Нажмите Enter или Esc в ячейке и повторите.",
    en: () =>
      "Excel is waiting for the end of typing in a cell. Press Enter or Esc in the cell and try again.",
  },
  elsewhere: {
    ru: () =>
      "Excel не работает с этой книгой, пока показывает другую. Вернитесь в её окно и повторите; если в ней остались отметки, сначала нажмите «Убрать разметку».",
    en: () =>
      "Excel does not work on this workbook while it shows another one. Go back to its window and try again; if marks are left in it, choose “Remove marks” first.",
  },
  lastSheet: {
    ru: ({ sheets = [] }) =>
      `Отчёт ${names(sheets, "ru")} – единственный видимый лист, а без видимых листов книга быть не может. Ничего не изменено. Отобразите другой лист и повторите.`,
    en: ({ sheets = [] }) =>
      `The report ${names(sheets, "en")} is the only visible sheet, and a workbook cannot be without one. Nothing was changed. Unhide another sheet and try again.`,
  },
  protectedSheet: {
    ru: ({ sheets = [] }) =>
      sheets.length === 0
        ? "Лист или книга защищены, и Excel не даёт их изменить. Снимите защиту (вкладка «Рецензирование») и повторите."
        : `${sheets.length === 1 ? "Лист защищён" : "Листы защищены"}: ${names(sheets, "ru")}. Ничего не изменено. Снимите защиту (вкладка «Рецензирование») и повторите.`,
    en: ({ sheets = [] }) =>
      sheets.length === 0
        ? "The sheet or the workbook is protected and Excel does not let it be changed. Remove the protection (tab Review) and try again."
        : `Protected ${sheets.length === 1 ? "sheet" : "sheets"}: ${names(sheets, "en")}. Nothing was changed. Remove the protection (tab Review) and try again.`,
  },
  protectedWorkbook: {
    ru: () =>
      "Структура книги защищена: листы нельзя ни добавить, ни удалить. Ничего не изменено. Снимите защиту книги (вкладка «Рецензирование») и повторите.",
    en: () =>
      "The structure of the workbook is protected: sheets can be neither added nor deleted. Nothing was changed. Remove the protection of the workbook (tab Review) and try again.",
  },
  unreadableRules: {
    ru: ({ sheets = [] }) =>
      `Excel не дал прочитать правила условного форматирования (${names(sheets, "ru")}), поэтому подсветка там осталась прежней. Отключить её можно вручную: «Главная» – «Условное форматирование» – «Управление правилами», правила с текстом kb.audit.`,
    en: ({ sheets = [] }) =>
      `Excel did not let the conditional formatting rules be read (${names(sheets, "en")}), so the highlighting there is as before. It can be switched off by hand: Home – Conditional Formatting – Manage Rules, the rules with the text kb.audit.`,
  },
  gone: {
    ru: () =>
      "Во время работы лист или таблицу удалили или переименовали. Повторите, не меняя книгу до окончания.",
    en: () =>
      "A sheet or table was deleted or renamed during the work. Try again without changing the workbook until the end.",
  },
  tooLarge: {
    ru: () =>
      "Excel отказался передать столько данных за один раз. Уменьшите книгу (удалите лишние столбцы и листы) и повторите.",
    en: () =>
      "Excel refused to pass so much data at once. Make the workbook smaller (delete columns and sheets not needed) and try again.",
  },
  notSupported: {
    ru: ({ excel }) =>
      `Этот Excel слишком старый для надстройки${inBrackets(excel)}. Нужен Excel 2021, Microsoft 365 или Excel в браузере.`,
    en: ({ excel }) =>
      `This Excel is too old for the add-in${inBrackets(excel)}. It needs Excel 2021, Microsoft 365 or Excel on the web.`,
  },
  unexpected: {
    ru: ({ excel }) =>
      `Excel не выполнил действие${inBrackets(excel)}. Исходные данные не изменены. Повторите; если не поможет, сообщите разработчикам текст в скобках.`,
    en: ({ excel }) =>
      `Excel did not carry out the action${inBrackets(excel)}. The source data are unchanged. Try again; if it does not help, tell the developers the text in brackets.`,
  },
};

/** Says what Excel would not do and what the user can do about it. */
export function faultSentence(
  { reason, details }: Pick<WorkbookFault, "reason" | "details">,
  language: Language,
): string {
  const sentence = FAULTS[reason][language](details);
  return details.leftBehind ? `${sentence} ${LEFT_BEHIND[language]}` : sentence;
}

const LEFT_BEHIND: Text = {
  ru: "Снять всё сразу не удалось: часть разметки или отчёт могли остаться. Нажмите «Убрать разметку».",
  en: "Not everything could be taken away at once: marks or a report may be left. Press “Remove marks”.",
};

const OBSTACLES: Readonly<
  Record<ObstacleReason, Readonly<Record<Language, (sheet: string, address: string) => string>>>
> = {
  protected: {
    ru: (sheet) =>
      `Лист ${sheet} защищён, поэтому строки на нём не размечены. Снимите защиту (вкладка «Рецензирование») и повторите проверку.`,
    en: (sheet) =>
      `The sheet ${sheet} is protected, so its rows are not marked. Remove the protection (tab Review) and audit again.`,
  },
  occupied: {
    ru: (sheet, address) =>
      `На листе ${sheet} не размечены строки: два столбца справа от таблицы должны быть пусты, а в них что-то есть (${address}). Перенесите это и повторите проверку.`,
    en: (sheet, address) =>
      `The rows of the sheet ${sheet} are not marked: the two columns to the right of the table must be blank but hold something (${address}). Move it and audit again.`,
  },
  pushes: {
    ru: (sheet, address) =>
      `На листе ${sheet} не размечены строки: новые столбцы таблицы сдвинули бы данные справа от неё (${address}). Включите эти данные в таблицу или перенесите их и повторите проверку.`,
    en: (sheet, address) =>
      `The rows of the sheet ${sheet} are not marked: new columns of the table would push the data to its right (${address}). Make them part of the table or move them and audit again.`,
  },
  partly: {
    ru: (sheet, address) =>
      `На листе ${sheet} не размечены строки: таблица Excel (${address}) охватывает только часть строк базы. Растяните таблицу на все строки или преобразуйте её в диапазон и повторите проверку.`,
    en: (sheet, address) =>
      `The rows of the sheet ${sheet} are not marked: an Excel table (${address}) holds only some rows of the base. Extend the table over all rows or convert it to a range and audit again.`,
  },
  filtered: {
    ru: (sheet) =>
      `На листе ${sheet} действует фильтр, а под фильтром Excel может записать отметки не в те строки, поэтому строки не размечены. Снимите фильтр и повторите проверку.`,
    en: (sheet) =>
      `A filter is active on the sheet ${sheet}, and under a filter Excel may write marks into wrong rows, so the rows are not marked. Clear the filter and audit again.`,
  },
  misplaced: {
    ru: (sheet) =>
      `На листе ${sheet} Excel записал отметки не в те строки (так бывает под фильтром), поэтому они сняты. Снимите фильтр и повторите проверку.`,
    en: (sheet) =>
      `On the sheet ${sheet} Excel wrote the marks into wrong rows (it may do so under a filter), so they were taken off. Clear the filter and audit again.`,
  },
};

/** Says why a sheet is not marked, where, and what the user can do. */
export function obstacleSentence({ sheet, reason, address }: Obstacle, language: Language): string {
  return OBSTACLES[reason][language](quoted(sheet, language), address ?? "");
}

/** Says that conditional formats of the add-in's may be left on a sheet, and how to delete them by hand. */
export function unreadableRulesSentence(sheet: string, language: Language): string {
  return language === "ru"
    ? `На листе ${quoted(sheet, "ru")} Excel не дал прочитать правила условного форматирования. Если прежняя подсветка осталась, удалите её вручную: «Главная» – «Условное форматирование» – «Управление правилами», правила с текстом kb.audit.`
    : `On the sheet ${quoted(sheet, "en")} Excel did not let the conditional formatting rules be read. If earlier highlighting is left, delete it by hand: Home – Conditional Formatting – Manage Rules, the rules with the text kb.audit.`;
}

/** What is being done, for a progress bar. */
export const STAGES: Texts<Stage> = {
  reading: { ru: "Чтение листов", en: "Reading sheets" },
  judging: { ru: "Проверка по регламенту", en: "Applying the regulation" },
  marking: { ru: "Разметка строк", en: "Marking rows" },
  reporting: { ru: "Запись отчёта", en: "Writing the report" },
  removing: { ru: "Снятие разметки", en: "Removing marks" },
};

function names(sheets: readonly string[], language: Language): string {
  return list(
    sheets.map((sheet) => quoted(sheet, language)),
    language,
  );
}

function inBrackets(text: string | undefined): string {
  return text === undefined ? "" : ` (${text})`;
}
