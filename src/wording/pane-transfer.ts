import { list, quoted, whole } from "./format";
import type { Language } from "./language";
import { counted } from "./nouns";
import type { CarriedPart, CarriedSummary } from "../memory/carried";

/** What the pane says around last month's file, the template, and words it does not know. */
export interface TransferWords {
  readonly transfer: string;
  readonly transferNote: string;
  readonly chooseFile: string;
  readonly carriedFrom: (file: string) => string;
  readonly part: Readonly<Record<CarriedPart, string>>;
  partCount(part: CarriedPart, count: number): string;
  readonly nothingCarried: string;
  readonly carry: string;
  readonly leaveFile: string;
  /** What is new in this workbook. */
  carried(summary: CarriedSummary): string;
  readonly insertPeople: string;
  readonly insertPeopleQuestion: (people: number) => string;
  readonly notInsertPeople: string;
  readonly exportData: string;
  readonly exportNote: string;
  readonly exported: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly copyText: string;
  readonly saveFile: string;
  readonly saveFileNote: string;
  readonly closeText: string;
  /** Names for files. */
  readonly normsFile: string;
  readonly dataFile: string;

  readonly template: string;
  readonly templateNote: string;
  readonly emptyTemplate: string;
  readonly exampleTemplate: string;
  inserted(sheets: readonly string[]): string;

  unknownWords(count: number): string;
  readonly unknownWordsNote: string;
  readonly settleWords: string;
  readonly wordOf: Readonly<Record<"group" | "potential" | "specialization", string>>;
  wordRows(count: number): string;
  readonly leaveUnknown: string;
  readonly looksLike: (name: string) => string;
  readonly keepWords: string;
  readonly keepWordsAndAudit: string;
  readonly notNow: string;
  readonly wordsKept: string;
}

export function transferWords(language: Language): TransferWords {
  return language === "ru" ? RU : EN;
}

const RU: TransferWords = {
  transfer: "Прошлый файл",
  transferNote:
    "Книга прошлого месяца (.xlsx) или файл, который выгрузила надстройка (.json). Файл только читается.",
  chooseFile: "Перенести из прошлого файла",
  carriedFrom: (file) => `В файле ${quoted(file, "ru")}`,
  part: {
    waivers: "Исключения",
    norms: "Нормы, словари и настройки",
    corrections: "Сопоставление столбцов",
    people: "Менеджеры",
    history: "История проверок",
    memos: "Записки: подписи и тексты",
    plan: "План: принятое и отклонённое",
  },
  partCount: (part, count) => (part === "norms" ? "" : whole(count, "ru")),
  nothingCarried: "Надстройка ничего в этом файле не запоминала. Выберите другой файл.",
  carry: "Перенести выбранное",
  leaveFile: "Не переносить",
  carried: ({ waivers, norms, people, corrections, history, memos, plan }) => {
    const parts = [
      ...(norms ? ["нормы"] : []),
      ...(waivers > 0 ? [`исключения – ${whole(waivers, "ru")}`] : []),
      ...(corrections > 0 ? [`сопоставление листов – ${whole(corrections, "ru")}`] : []),
      ...(people > 0 ? [`менеджеры – ${whole(people, "ru")}`] : []),
      ...(history > 0 ? [`прошлые проверки – ${whole(history, "ru")}`] : []),
      ...(memos > 0 ? [`подписи и тексты записок – ${whole(memos, "ru")}`] : []),
      ...(plan > 0 ? [`решения о плане – ${whole(plan, "ru")}`] : []),
    ];
    return parts.length === 0
      ? "Нового в файле нет: всё это в книге уже есть."
      : `Перенесено: ${list(parts, "ru")}. Проверьте базу заново.`;
  },
  insertPeople: "Вставить лист «Менеджеры»",
  insertPeopleQuestion: (people) =>
    `Листа менеджеров в этой книге нет, а из прошлого файла известны: ${whole(people, "ru")}. Вставить их листом? Цифры месяца на нём нужно будет дописать.`,
  notInsertPeople: "Не вставлять",
  exportData: "Выгрузить данные надстройки",
  exportNote: "Исключения, нормы, сопоставление, менеджеры и история этой книги – одним текстом.",
  exported: "Текст ниже. Скопируйте его или сохраните файлом.",
  copied: "Скопировано. Вставьте в текстовый файл и сохраните его с расширением .json.",
  notCopied: "Скопировать не удалось. Текст выделен: нажмите Ctrl+C (на Mac – ⌘C).",
  copyText: "Копировать",
  saveFile: "Сохранить файлом",
  saveFileNote: "Если файл не сохранился, скопируйте текст: не всякий Excel даёт надстройкам сохранять.",
  closeText: "Закрыть",
  normsFile: "Нормы.json",
  dataFile: "Данные аудита.json",

  template: "Шаблон",
  templateNote:
    "Нет выгрузки? Вставьте листы «Клиенты» и «Менеджеры» с нужными столбцами и заполните их. Имеющиеся листы не изменятся.",
  emptyTemplate: "Вставить пустой",
  exampleTemplate: "Вставить с примером",
  inserted: (sheets) =>
    `Вставлено: ${list(
      sheets.map((sheet) => quoted(sheet, "ru")),
      "ru",
    )}.`,

  unknownWords: (count) => `Незнакомые слова: ${whole(count, "ru")}`,
  unknownWordsNote:
    "Надстройка не знает, что они значат, и не угадывает. Скажите один раз – она запомнит в этой книге.",
  settleWords: "Уточнить",
  wordOf: { group: "ЦКГ", potential: "потенциал", specialization: "специализация" },
  wordRows: (count) => counted(count, "row", "ru"),
  leaveUnknown: "оставить неизвестным",
  looksLike: (name) => `Похоже на: ${name}`,
  keepWords: "Запомнить",
  keepWordsAndAudit: "Запомнить и проверить заново",
  notNow: "Не сейчас",
  wordsKept: "Запомнено. Проверьте базу заново.",
};

const EN: TransferWords = {
  transfer: "Last month’s file",
  transferNote:
    "Last month’s workbook (.xlsx) or a file the add-in has exported (.json). The file is only read.",
  chooseFile: "Carry over from last month’s file",
  carriedFrom: (file) => `In the file ${quoted(file, "en")}`,
  part: {
    waivers: "Waivers",
    norms: "Norms, dictionaries and settings",
    corrections: "What columns are",
    people: "Managers",
    history: "History of audits",
    memos: "Memos: people and texts",
    plan: "Plan: what was accepted and refused",
  },
  partCount: (part, count) => (part === "norms" ? "" : whole(count, "en")),
  nothingCarried: "The add-in has remembered nothing in this file. Choose another one.",
  carry: "Carry over what is chosen",
  leaveFile: "Do not carry over",
  carried: ({ waivers, norms, people, corrections, history, memos, plan }) => {
    const parts = [
      ...(norms ? ["norms"] : []),
      ...(waivers > 0 ? [`waivers – ${whole(waivers, "en")}`] : []),
      ...(corrections > 0 ? [`what columns are – ${whole(corrections, "en")}`] : []),
      ...(people > 0 ? [`managers – ${whole(people, "en")}`] : []),
      ...(history > 0 ? [`earlier audits – ${whole(history, "en")}`] : []),
      ...(memos > 0 ? [`people and texts of memos – ${whole(memos, "en")}`] : []),
      ...(plan > 0 ? [`decisions about the plan – ${whole(plan, "en")}`] : []),
    ];
    return parts.length === 0
      ? "The file brings nothing new: the workbook has it all."
      : `Carried over: ${list(parts, "en")}. Audit the base again.`;
  },
  insertPeople: "Insert a sheet of managers",
  insertPeopleQuestion: (people) =>
    `This workbook has no sheet of managers, and last month’s file knows ${whole(people, "en")}. Insert them as a sheet? The month’s figures have to be added there.`,
  notInsertPeople: "Do not insert",
  exportData: "Export the add-in’s data",
  exportNote: "Waivers, norms, what columns are, managers and history of this workbook, as one text.",
  exported: "The text is below. Copy it or save it as a file.",
  copied: "Copied. Paste it into a text file and save that with the extension .json.",
  notCopied: "It could not be copied. The text is selected: press Ctrl+C (⌘C on a Mac).",
  copyText: "Copy",
  saveFile: "Save as a file",
  saveFileNote: "If no file was saved, copy the text: not every Excel lets add-ins save files.",
  closeText: "Close",
  normsFile: "Norms.json",
  dataFile: "Audit data.json",

  template: "Template",
  templateNote:
    "No export? Insert sheets of clients and managers with the columns needed and fill them in. Sheets that are there stay as they are.",
  emptyTemplate: "Insert an empty one",
  exampleTemplate: "Insert with an example",
  inserted: (sheets) =>
    `Inserted: ${list(
      sheets.map((sheet) => quoted(sheet, "en")),
      "en",
    )}.`,

  unknownWords: (count) => `Unknown words: ${whole(count, "en")}`,
  unknownWordsNote:
    "The add-in does not know what they mean and does not guess. Say it once and it will remember in this workbook.",
  settleWords: "Settle",
  wordOf: { group: "client group", potential: "potential", specialization: "specialization" },
  wordRows: (count) => counted(count, "row", "en"),
  leaveUnknown: "leave unknown",
  looksLike: (name) => `Looks like: ${name}`,
  keepWords: "Remember",
  keepWordsAndAudit: "Remember and audit again",
  notNow: "Not now",
  wordsKept: "Remembered. Audit the base again.",
};
