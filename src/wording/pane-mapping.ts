import { quoted, whole } from "./format";
import type { Language } from "./language";
import type { SheetUse } from "../clientbase/mapping";
import type { MappedField } from "../session";

/** What the pane says around the sheets and columns it recognised and how they are corrected. */
export interface MappingWords {
  readonly mapping: string;
  readonly mappingNote: string;
  readonly sheets: string;
  readonly columnsOf: (sheet: string) => string;
  absentColumns(sheet: string, count: number): string;
  readonly sheetUse: (sheet: string) => string;
  readonly uses: Readonly<Record<SheetUse | "none", string>>;
  readonly hiddenSheet: string;
  readonly headersInRow: (row: number) => string;
  readonly field: string;
  readonly column: string;
  readonly noColumn: string;
  columnName(letters: string, header: string): string;
  readonly required: string;
  readonly by: Readonly<Record<MappedField["by"], string>>;
  confidence(confidence: number): string;
  readonly suggested: (column: string) => string;
  readonly question: string;
  readonly yesIsIt: (column: string) => string;
  readonly anotherColumn: string;
  readonly choose: string;
  readonly monthColumn: string;
  readonly monthOfColumn: string;
  readonly monthOfColumnHint: string;
  readonly setMonth: string;
  readonly asRecognised: string;
  readonly asRecognisedNote: string;
  readonly asLastTime: string;
  readonly notAsLastTime: string;
  readonly corrected: string;
  readonly uncorrected: string;
}

export function mappingWords(language: Language): MappingWords {
  return language === "ru" ? RU : EN;
}

const RU: MappingWords = {
  mapping: "Листы и столбцы",
  mappingNote: "Если что-то распознано неверно, выберите здесь другое. Ваши листы не изменятся.",
  sheets: "Листы книги",
  columnsOf: (sheet) => `Столбцы листа ${quoted(sheet, "ru")}`,
  absentColumns: (sheet, count) => `Чего нет на листе ${quoted(sheet, "ru")}: ${whole(count, "ru")}`,
  sheetUse: (sheet) => `Что на листе ${quoted(sheet, "ru")}`,
  uses: {
    clients: "клиенты",
    managers: "менеджеры",
    turnover: "оборот",
    activities: "встречи и звонки",
    none: "не используется",
  },
  hiddenSheet: "скрытый лист",
  headersInRow: (row) => `заголовки в строке ${row}`,
  field: "Данные",
  column: "Столбец",
  noColumn: "нет",
  columnName: (letters, header) => `${letters} – ${header === "" ? "без заголовка" : header}`,
  required: "обязательно",
  by: {
    canonical: "по заголовку",
    synonym: "по известному названию",
    content: "по содержимому",
    corrected: "указано вами",
    absent: "не найдено",
  },
  confidence: (confidence) =>
    confidence >= 0.95
      ? "точно"
      : confidence >= 0.75
        ? "уверенно"
        : confidence >= 0.5
          ? "вероятно"
          : "под вопросом",
  suggested: (column) => `Похоже: ${column}`,
  question: "Уточните одно",
  yesIsIt: (column) => `Да, это ${column}`,
  anotherColumn: "Другой столбец",
  choose: "выберите",
  monthColumn: "Столбец с оборотом за месяц",
  monthOfColumn: "Месяц",
  monthOfColumnHint: "ММ.ГГГГ",
  setMonth: "Назначить месяц",
  asRecognised: "Вернуть как распознано",
  asRecognisedNote: "Забывает, что вы указали для листов этой книги.",
  asLastTime: "Столбцы сопоставлены, как в прошлый раз.",
  notAsLastTime: "Не так, распознать заново",
  corrected: "Учтено. Такие же выгрузки в следующий раз будут прочитаны так же.",
  uncorrected: "Ваши указания забыты, столбцы распознаны заново.",
};

const EN: MappingWords = {
  mapping: "Sheets and columns",
  mappingNote: "Where something is recognised wrongly, choose another here. Your sheets stay as they are.",
  sheets: "Sheets of the workbook",
  columnsOf: (sheet) => `Columns of the sheet ${quoted(sheet, "en")}`,
  absentColumns: (sheet, count) => `Not on the sheet ${quoted(sheet, "en")}: ${whole(count, "en")}`,
  sheetUse: (sheet) => `What is on the sheet ${quoted(sheet, "en")}`,
  uses: {
    clients: "clients",
    managers: "managers",
    turnover: "turnover",
    activities: "meetings and calls",
    none: "not used",
  },
  hiddenSheet: "hidden sheet",
  headersInRow: (row) => `headers in row ${row}`,
  field: "Data",
  column: "Column",
  noColumn: "none",
  columnName: (letters, header) => `${letters} – ${header === "" ? "no header" : header}`,
  required: "required",
  by: {
    canonical: "by its header",
    synonym: "by a known name",
    content: "by its content",
    corrected: "said by you",
    absent: "not found",
  },
  confidence: (confidence) =>
    confidence >= 0.95
      ? "certain"
      : confidence >= 0.75
        ? "confident"
        : confidence >= 0.5
          ? "likely"
          : "doubtful",
  suggested: (column) => `It looks like ${column}`,
  question: "One thing to settle",
  yesIsIt: (column) => `Yes, it is ${column}`,
  anotherColumn: "Another column",
  choose: "choose",
  monthColumn: "Column with a month’s turnover",
  monthOfColumn: "Month",
  monthOfColumnHint: "MM.YYYY",
  setMonth: "Set the month",
  asRecognised: "Back to what was recognised",
  asRecognisedNote: "Forgets what you said about the sheets of this workbook.",
  asLastTime: "The columns are taken as last time.",
  notAsLastTime: "Not so, recognise them anew",
  corrected: "Taken into account. Exports like this one will be read the same way next time.",
  uncorrected: "What you said is forgotten, the columns are recognised anew.",
};
