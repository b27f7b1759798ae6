import { quoted } from "./format";
import type { Language, Text } from "./language";

/** Why a file cannot be read. */
export type UnreadableFileReason =
  "missing" | "folder" | "not-a-workbook" | "old-format" | "encrypted" | "empty" | "no-access";

interface Advice {
  readonly happened: Text;
  readonly toDo: Text;
}

const REASONS: Readonly<Record<UnreadableFileReason, Advice>> = {
  missing: {
    happened: { ru: "Файл не найден", en: "The file was not found" },
    toDo: { ru: "Проверьте путь и имя файла.", en: "Check its path and name." },
  },
  folder: {
    happened: { ru: "Указана папка, а не файл", en: "This is a folder, not a file" },
    toDo: { ru: "Укажите файл книги .xlsx.", en: "Name a workbook file (.xlsx)." },
  },
  "not-a-workbook": {
    happened: { ru: "Файл не читается как книга Excel", en: "The file cannot be read as an Excel workbook" },
    toDo: {
      ru: "Откройте его в Excel и сохраните в формате .xlsx.",
      en: "Open it in Excel and save it as .xlsx.",
    },
  },
  "old-format": {
    happened: { ru: "Файл сохранён в старом формате Excel", en: "The file is in an old Excel format" },
    toDo: {
      ru: "Откройте его в Excel и сохраните в формате .xlsx.",
      en: "Open it in Excel and save it as .xlsx.",
    },
  },
  encrypted: {
    happened: { ru: "Файл защищён паролем", en: "The file is protected by a password" },
    toDo: {
      ru: "Снимите пароль в Excel, сохраните файл и повторите проверку.",
      en: "Remove the password in Excel, save the file and audit again.",
    },
  },
  empty: {
    happened: { ru: "В файле нет данных", en: "The file holds no data" },
    toDo: {
      ru: "Проверьте, тот ли это файл и полностью ли он выгружен.",
      en: "Check that it is the right file and that the export is complete.",
    },
  },
  "no-access": {
    happened: { ru: "Файл не удаётся открыть", en: "The file cannot be opened" },
    toDo: {
      ru: "Закройте его в других программах и проверьте права доступа.",
      en: "Close it in other programs and check your access rights.",
    },
  },
};

/** Says why a file cannot be audited, which one, and what to do. */
export function unreadableFileSentence(
  reason: UnreadableFileReason,
  path: string,
  language: Language,
): string {
  const { happened, toDo } = REASONS[reason];
  return `${happened[language]}: ${quoted(path, language)}. ${toDo[language]}`;
}
