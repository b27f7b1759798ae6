import { counted } from "./nouns";
import { quoted, whole } from "./format";
import type { Language } from "./language";

/** Stages of auditing a file, in their order. */
export type Stage = "reading" | "auditing" | "marking" | "writing";

/** What the file auditor says besides findings. */
export interface FileAuditorWords {
  readonly stages: Readonly<Record<Stage, string>>;
  header(file: string, asOf: string, month: string, regulation: string): string;
  readonly figureAndNorm: string;
  more(count: number): string;
  written(folder: string, copy: string, memos: number): string;
  badMonth(text: string): string;
  badDate(text: string): string;
  badLanguage(text: string): string;
  readonly noFile: string;
  readonly usage: string;
  unknownOption(option: string): string;
  valueMissing(option: string): string;
  readonly tooManyFiles: string;
  notWritten(folder: string): string;
  normsUnread(file: string): string;
  unexpected(reason: string): string;
}

export function fileAuditorWords(language: Language): FileAuditorWords {
  return language === "ru" ? RUSSIAN : ENGLISH;
}

const RUSSIAN: FileAuditorWords = {
  stages: {
    reading: "Чтение файла",
    auditing: "Проверка базы",
    marking: "Разметка",
    writing: "Запись результатов",
  },
  header: (file, asOf, month, regulation) =>
    `Проверка ${quoted(file, "ru")} на ${asOf}, отчётный месяц – ${month}. Регламент: ${regulation}.`,
  figureAndNorm: "факт / норма",
  more: (count) => `… и ещё ${whole(count, "ru")}; полный список – в audit.json.`,
  written: (folder, copy, memos) =>
    `Записано в ${quoted(folder, "ru")}: audit.json, размеченная копия ${copy}${memos === 0 ? "; служебные записки не нужны" : ` и ${counted(memos, "memo", "ru")}`}.`,
  badMonth: (text) =>
    `Месяц ${quoted(text, "ru")} не распознан. Укажите его в виде ГГГГ-ММ, например 2010-06.`,
  badDate: (text) =>
    `Дата ${quoted(text, "ru")} не распознана. Укажите её в виде ГГГГ-ММ-ДД, например 2010-06-30.`,
  badLanguage: (text) => `Язык ${quoted(text, "ru")} не поддерживается. Укажите ru или en.`,
  noFile: "Не указан файл.",
  usage:
    "npm run audit -- ФАЙЛ.xlsx [--month ГГГГ-ММ] [--as-of ГГГГ-ММ-ДД] [--lang ru|en] [--norms НОРМЫ.json] [--out ПАПКА]",
  unknownOption: (option) => `Параметр ${quoted(option, "ru")} не распознан.`,
  valueMissing: (option) => `У параметра ${quoted(option, "ru")} нет значения.`,
  tooManyFiles: "Указано больше одного файла; проверяется по одному.",
  notWritten: (folder) =>
    `Не удаётся записать результаты в ${quoted(folder, "ru")}. Проверьте, что это папка и в неё можно писать, или укажите другую: --out ПАПКА.`,
  normsUnread: (file) =>
    `Файл норм ${quoted(file, "ru")} не читается. Проверьте имя или выгрузите нормы заново: панель – «Нормы» – «Выгрузить».`,
  unexpected: (reason) =>
    `Проверка прервана из-за ошибки программы: ${reason}. Исходный файл не изменён. Сообщите об этом разработчикам.`,
};

const ENGLISH: FileAuditorWords = {
  stages: {
    reading: "Reading the file",
    auditing: "Auditing the base",
    marking: "Marking",
    writing: "Writing the results",
  },
  header: (file, asOf, month, regulation) =>
    `Audit of ${quoted(file, "en")} as of ${asOf}, reporting month ${month}. Regulation: ${regulation}.`,
  figureAndNorm: "figure / norm",
  more: (count) => `… and ${whole(count, "en")} more; the whole list is in audit.json.`,
  written: (folder, copy, memos) =>
    `Written to ${quoted(folder, "en")}: audit.json, the marked copy ${copy}${memos === 0 ? "; no memos are needed" : ` and ${counted(memos, "memo", "en")}`}.`,
  badMonth: (text) =>
    `The month ${quoted(text, "en")} was not understood. Write it as YYYY-MM, for example 2010-06.`,
  badDate: (text) =>
    `The date ${quoted(text, "en")} was not understood. Write it as YYYY-MM-DD, for example 2010-06-30.`,
  badLanguage: (text) => `The language ${quoted(text, "en")} is not supported. Choose ru or en.`,
  noFile: "No file is named.",
  usage:
    "npm run audit -- FILE.xlsx [--month YYYY-MM] [--as-of YYYY-MM-DD] [--lang ru|en] [--norms NORMS.json] [--out DIR]",
  unknownOption: (option) => `The option ${quoted(option, "en")} was not understood.`,
  valueMissing: (option) => `The option ${quoted(option, "en")} has no value.`,
  tooManyFiles: "More than one file is named; they are audited one at a time.",
  notWritten: (folder) =>
    `The results cannot be written to ${quoted(folder, "en")}. Check that it is a folder you may write to, or name another: --out DIR.`,
  normsUnread: (file) =>
    `The file of norms ${quoted(file, "en")} cannot be read. Check its name or export the norms anew: pane – Norms – Export.`,
  unexpected: (reason) =>
    `The audit stopped because of an error in the program: ${reason}. The file was not changed. Please tell the developers.`,
};
