import { quoted, whole } from "./format";
import type { Language } from "./language";

export type SettingName =
  | "blankTurnover"
  | "blankDebt"
  | "repeatedRows"
  | "cyrillicEsIs"
  | "blacklistGraceMonths"
  | "blacklistAction"
  | "nonProfileLimit";

/** What the pane says around norms and settings. */
export interface NormsWords {
  readonly norms: string;
  readonly settings: string;
  readonly settingsNote: string;
  readonly setting: Readonly<Record<SettingName, string>>;
  /** What the setting does. */
  readonly settingNote: Readonly<Record<SettingName, string>>;
  readonly choices: {
    readonly blankTurnover: Readonly<Record<"zero" | "unknown", string>>;
    readonly blankDebt: Readonly<Record<"zero" | "unknown", string>>;
    readonly repeatedRows: Readonly<Record<"sum" | "first", string>>;
    readonly cyrillicEsIs: Readonly<Record<"C" | "S", string>>;
    readonly blacklistAction: Readonly<Record<"propose" | "watch", string>>;
  };
  readonly limitOf: (specialization: string) => string;
  readonly limitAsInNorms: string;
  readonly noLimit: string;
  readonly limitOfSome: string;
  readonly notACount: string;
  readonly settingKept: string;
  readonly limitHint: string;

  readonly showNorms: string;
  readonly showNormsNote: string;
  readonly exportNorms: string;
  readonly importNorms: string;
  readonly restoreNorms: string;
  readonly restoreQuestion: string;
  readonly yesRestore: string;
  readonly noRestore: string;
  readonly unchangedNorms: string;
  readonly changedNorms: (count: number) => string;
  normsShown(sheet: string): string;
  readonly normsImported: string;
  readonly normsRestored: string;
}

export function normsWords(language: Language): NormsWords {
  return language === "ru" ? RU : EN;
}

const RU: NormsWords = {
  norms: "Нормы",
  settings: "Настройки",
  settingsNote: "Запоминаются в этой книге и действуют со следующей проверки.",
  setting: {
    blankTurnover: "Пустая ячейка оборота",
    blankDebt: "Пустая ячейка ПДЗ",
    repeatedRows: "Повторные строки клиента",
    cyrillicEsIs: "Русская «С» в потенциале",
    blacklistGraceMonths: "Отсрочка чёрного списка, месяцев",
    blacklistAction: "Клиенты чёрного списка",
    nonProfileLimit: "Предел непрофильных организаций",
  },
  settingNote: {
    blankTurnover:
      "Чем считать пустую ячейку в месяце, который в выгрузке есть: отгрузок не было или данных нет.",
    blankDebt: "От этого зависит автоматическое открепление: с неизвестной ПДЗ оно не оценивается.",
    repeatedRows: "Разные строки одного клиента у одного менеджера: сложить оборот и ПДЗ или взять первую.",
    cyrillicEsIs: "Класс, который означает кириллическая «С» (латинская «C» – всегда класс C).",
    blacklistGraceMonths: "Сколько месяцев после закрепления организация не попадает в чёрный список.",
    blacklistAction: "Предлагать в служебных записках их передачу или только наблюдать.",
    nonProfileLimit: "Заменяет предел из норм для специализации.",
  },
  choices: {
    blankTurnover: { zero: "ноль", unknown: "неизвестно" },
    blankDebt: { zero: "ноль", unknown: "неизвестно" },
    repeatedRows: { sum: "сложить", first: "взять первую" },
    cyrillicEsIs: { C: "класс C", S: "класс S" },
    blacklistAction: { propose: "предлагать передачу", watch: "только наблюдать" },
  },
  limitOf: (specialization) => `Специализация: ${specialization}`,
  limitAsInNorms: "как в нормах",
  noLimit: "без предела",
  limitOfSome: "не больше числа",
  notACount: "Нужно целое число от 0.",
  settingKept: "Настройка запомнена. Проверьте базу заново.",
  limitHint: "Наибольшее число",

  showNorms: "Показать нормы",
  showNormsNote:
    "Открывает лист с нормами, которые можно править. Следующая проверка прочтёт его; ошибки укажут на ячейку.",
  exportNorms: "Выгрузить",
  importNorms: "Загрузить из файла",
  restoreNorms: "Вернуть исходные",
  restoreQuestion:
    "Все изменения норм, словарей и настроек в этой книге пропадут, действовать будут исходные. Вернуть?",
  yesRestore: "Вернуть",
  noRestore: "Оставить",
  unchangedNorms: "Действуют исходные нормы.",
  changedNorms: (count) => `Изменено норм: ${whole(count, "ru")}`,
  normsShown: (sheet) => `Нормы – на листе ${quoted(sheet, "ru")}.`,
  normsImported: "Нормы загружены. Проверьте базу заново.",
  normsRestored: "Действуют исходные нормы. Проверьте базу заново.",
};

const EN: NormsWords = {
  norms: "Norms",
  settings: "Settings",
  settingsNote: "They are kept in this workbook and hold from the next audit on.",
  setting: {
    blankTurnover: "A blank turnover cell",
    blankDebt: "A blank overdue debt cell",
    repeatedRows: "Repeated rows of a client",
    cyrillicEsIs: "A Cyrillic “С” as a potential",
    blacklistGraceMonths: "Black list grace, months",
    blacklistAction: "Black-listed clients",
    nonProfileLimit: "Limit of non-profile organisations",
  },
  settingNote: {
    blankTurnover:
      "What a blank cell stands for in a month the export has: nothing was shipped, or there are no data.",
    blankDebt: "Automatic detachment depends on it: with an unknown debt it is not evaluated.",
    repeatedRows:
      "Differing rows of one client with one manager: add up turnover and debt, or take the first.",
    cyrillicEsIs: "The class a Cyrillic “С” means (a Latin “C” is always class C).",
    blacklistGraceMonths:
      "For how many months after its attachment an organisation is not put on the black list.",
    blacklistAction: "Propose moving them in memos, or only watch them.",
    nonProfileLimit: "Takes the place of the norms’ limit for a specialization.",
  },
  choices: {
    blankTurnover: { zero: "zero", unknown: "unknown" },
    blankDebt: { zero: "zero", unknown: "unknown" },
    repeatedRows: { sum: "add up", first: "take the first" },
    cyrillicEsIs: { C: "class C", S: "class S" },
    blacklistAction: { propose: "propose a move", watch: "only watch" },
  },
  limitOf: (specialization) => `Specialization: ${specialization}`,
  limitAsInNorms: "as in the norms",
  noLimit: "no limit",
  limitOfSome: "at most a number",
  notACount: "A whole number from 0 is needed.",
  settingKept: "The setting is kept. Audit the base again.",
  limitHint: "The largest number",

  showNorms: "Show norms",
  showNormsNote:
    "Opens a sheet of norms that can be edited. The next audit reads it; errors point at their cell.",
  exportNorms: "Export",
  importNorms: "Import from a file",
  restoreNorms: "Restore the original",
  restoreQuestion:
    "All changes of norms, dictionaries and settings in this workbook will be lost, the original ones will hold. Restore?",
  yesRestore: "Restore",
  noRestore: "Keep",
  unchangedNorms: "The original norms hold.",
  changedNorms: (count) => `Norms changed: ${whole(count, "en")}`,
  normsShown: (sheet) => `The norms are on the sheet ${quoted(sheet, "en")}.`,
  normsImported: "The norms are imported. Audit the base again.",
  normsRestored: "The original norms hold. Audit the base again.",
};
