import type { MemoryNotice, MemorySection } from "../memory/memory";
import type { MemoryFaultReason } from "../memory/memory-fault";
import { whole } from "./format";
import type { Language, Text, Texts } from "./language";

/** What the memory is made of, as the user knows it. */
export const MEMORY_SECTIONS: Texts<MemorySection> = {
  period: { ru: "период проверки", en: "the period" },
  regulation: { ru: "нормы", en: "the norms" },
  leftUnknown: { ru: "слова, оставленные неизвестными", en: "words left unknown" },
  corrections: { ru: "исправленные соответствия столбцов", en: "corrected columns" },
  waivers: { ru: "исключения", en: "waivers" },
  people: { ru: "список менеджеров", en: "the list of managers" },
  memos: { ru: "кто подписывает записки и их тексты", en: "who signs memos, and their texts" },
  plan: { ru: "решения о плане перезакрепления", en: "decisions about the plan of moves" },
  history: { ru: "история проверок", en: "the history of audits" },
};

const PARTS: Texts<"memory" | "history"> = {
  memory: {
    ru: "Исключения, нормы и настройки в этой книге",
    en: "The waivers, norms and settings that the add-in keeps in the workbook",
  },
  history: {
    ru: "История проверок в этой книге",
    en: "The history of audits that the add-in keeps in the workbook",
  },
};

/** Says what of the memory is not used, and what becomes of it. */
export function memoryNoticeSentence(notice: MemoryNotice, language: Language): string {
  return language === "ru" ? noticeInRussian(notice) : noticeInEnglish(notice);
}

function noticeInRussian(notice: MemoryNotice): string {
  switch (notice.kind) {
    case "damagedPart":
      return notice.part === "memory"
        ? `Исключения, нормы и настройки, сохранённые в этой книге, прочитать нельзя: запись повреждена. Проверка идёт без них; при следующем сохранении настроек или проверке запись будет создана заново.`
        : `История проверок, сохранённая в этой книге, не читается: запись повреждена. Сравнить с прошлыми месяцами нельзя; при следующей проверке история начнётся заново.`;
    case "newerPart":
      return `${PARTS[notice.part].ru} – запись более новой версии надстройки. Она не использована и не изменена; обновите надстройку.`;
    case "damagedSection":
      return `В сохранённом в книге не читается раздел: ${MEMORY_SECTIONS[notice.section].ru}. Он не использован и при следующем сохранении будет записан заново; остальное действует.`;
    case "damagedEntries":
      return `В сохранённом в книге не читаются некоторые записи (${MEMORY_SECTIONS[notice.section].ru}: ${whole(notice.count, "ru")}). Они не использованы и при следующем сохранении пропадут; остальные действуют.`;
  }
}

function noticeInEnglish(notice: MemoryNotice): string {
  switch (notice.kind) {
    case "damagedPart":
      return notice.part === "memory"
        ? "The waivers, norms and settings kept in this workbook cannot be read: their record is damaged. The audit goes on without them; with the next change of settings or audit the record is made anew."
        : "The history of audits kept in this workbook cannot be read: its record is damaged. There is nothing to compare with; with the next audit the history begins anew.";
    case "newerPart":
      return `${PARTS[notice.part].en} were written by a newer version of the add-in. They are neither used nor changed; update the add-in.`;
    case "damagedSection":
      return `A section of what is kept in the workbook cannot be read: ${MEMORY_SECTIONS[notice.section].en}. It is not used and is written anew with the next change; the rest holds.`;
    case "damagedEntries":
      return `Some entries of what is kept in the workbook cannot be read (${MEMORY_SECTIONS[notice.section].en}: ${whole(notice.count, "en")}). They are not used and go with the next change; the others hold.`;
  }
}

const FAULTS: Readonly<Record<MemoryFaultReason, Text>> = {
  newer: {
    ru: "Исключения, нормы и история в этой книге записаны более новой версией надстройки, поэтому ничего не сохранено. Обновите надстройку или нажмите «Удалить данные надстройки», чтобы начать заново.",
    en: "The waivers, norms and history in this workbook were written by a newer version of the add-in, so nothing was kept. Update the add-in, or choose “Delete the add-in’s data” to begin anew.",
  },
  newerFile: {
    ru: "Данные в выбранном файле записаны более новой версией надстройки. Ничего не перенесено. Обновите надстройку и повторите.",
    en: "The data in the chosen file were written by a newer version of the add-in. Nothing was carried over. Update the add-in and try again.",
  },
  notWorkbook: {
    ru: "Выбранный файл – не книга Excel (.xlsx, .xlsm) и не сохранённые данные надстройки (.json). Ничего не перенесено. Выберите прошлый файл с проверкой.",
    en: "The chosen file is neither an Excel workbook (.xlsx, .xlsm) nor exported data of the add-in (.json). Nothing was carried over. Choose last month’s audited file.",
  },
  encrypted: {
    ru: "Выбранный файл защищён паролем или записан в старом формате .xls, поэтому его нельзя прочитать. Ничего не перенесено. Откройте его в Excel, сохраните как .xlsx без пароля и повторите.",
    en: "The chosen file is protected by a password or in the old .xls format and cannot be read. Nothing was carried over. Open it in Excel, save it as .xlsx without a password and try again.",
  },
  tooLarge: {
    ru: "Данные в выбранном файле слишком велики. Ничего не перенесено. Откройте прошлую книгу, сохраните данные надстройки в файл и перенесите его.",
    en: "The data in the chosen file are too large. Nothing was carried over. Open last month’s workbook, export the add-in’s data and carry over that file.",
  },
  damaged: {
    ru: "Выбранный файл повреждён и не читается. Ничего не перенесено. Откройте его в Excel, сохраните заново и повторите.",
    en: "The chosen file is damaged and cannot be read. Nothing was carried over. Open it in Excel, save it again and try once more.",
  },
  nothingOurs: {
    ru: "В выбранном файле нет данных надстройки: в нём не проводилась проверка или данные удалены. Ничего не перенесено. Выберите другой файл.",
    en: "The chosen file holds no data of the add-in: it was never audited, or the data were deleted. Nothing was carried over. Choose another file.",
  },
};

/** Says why what is remembered cannot be used, and what the user can do. */
export function memoryFaultSentence(reason: MemoryFaultReason, language: Language): string {
  return FAULTS[reason][language];
}
