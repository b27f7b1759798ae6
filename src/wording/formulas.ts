import type { Input } from "../audit/verdict";
import type { CellValue } from "../clientbase/sheet-values";
import { choice, list, quoted } from "./format";
import { inputName } from "./inputs";
import type { Language, Text } from "./language";
import { notEvaluatedFor } from "./report";
import { STATUSES } from "./words";

/** The norms that can be asked for. */
export type Indicator =
  | "minimum"
  | "maximum"
  | "payingShare"
  | "nonProfile"
  | "meetings"
  | "meetingsShare"
  | "calls"
  | "blackListS"
  | "blackListA"
  | "blackListB";

/** What a formula calls them; the first name is the one that is told. */
export const INDICATORS: Readonly<
  Record<Indicator, Readonly<Record<Language, readonly [string, ...string[]]>>>
> = {
  minimum: { ru: ["минимум", "минимум базы", "мин"], en: ["minimum", "min"] },
  maximum: { ru: ["максимум", "максимум базы", "макс"], en: ["maximum", "max"] },
  payingShare: { ru: ["доля платящих", "доля платящих, %"], en: ["paying share", "paying, %"] },
  nonProfile: { ru: ["непрофильных", "непрофильные"], en: ["non-profile"] },
  meetings: { ru: ["встречи", "встреч", "встреч вне ОП", "встречи вне ОП"], en: ["meetings"] },
  meetingsShare: { ru: ["встречи, %", "встреч, %"], en: ["meetings, %"] },
  calls: { ru: ["звонки", "звонков", "холодные звонки", "холодных звонков"], en: ["calls", "cold calls"] },
  blackListS: { ru: ["чёрный список S"], en: ["black list S"] },
  blackListA: { ru: ["чёрный список A"], en: ["black list A"] },
  blackListB: { ru: ["чёрный список B"], en: ["black list B"] },
};

/** Stands for a norm that there is not: not set for the status or specialization, or no limit. */
export const NO_NORM = "–";

/** How a client group stands to a specialization; answers of formulas are Russian. */
export const PROFILE_WORDS = {
  profile: "профильная",
  nonProfile: "непрофильная",
  forbidden: "запрещённая",
  unknown: "ЦКГ не определена",
  atMost: (maximum: number) => `допускается, не более ${maximum}`,
} as const;

/** Whether an organisation is to be detached. */
export const DETACH_WORDS = {
  detach: "открепить",
  blocked: "открепление задержано ПДЗ",
  soon: "скоро открепление",
  no: "нет",
} as const;

/** What a formula answers when its arguments cannot be used. */
export const FORMULA_PROBLEMS = {
  notADate: (cell: CellValue): Text => ({
    ru: `${quoted(String(cell), "ru")} – не дата. Укажите дату Excel или текст вида 30.06.2010.`,
    en: `${quoted(String(cell), "en")} is not a date. Give an Excel date or a text like 30.06.2010.`,
  }),
  differentSizes: {
    ru: "Диапазоны разного размера. Укажите диапазоны с одинаковым числом строк и столбцов или одну ячейку.",
    en: "The ranges differ in size. Give ranges with as many rows and columns, or one cell.",
  },
  differentRows: {
    ru: "В диапазонах разное число строк. Укажите диапазоны с одинаковым числом строк или одну строку.",
    en: "The ranges differ in rows. Give ranges with as many rows, or one row.",
  },
  notOneColumn: {
    ru: "Несколько столбцов может быть только у оборота. Остальное укажите ячейкой или одним столбцом.",
    en: "Only turnover may have several columns. Give the rest as a cell or one column.",
  },
  notOneCell: {
    ru: "Дата проверки – одна ячейка, а указан диапазон.",
    en: "The audit date is one cell, but a range is given.",
  },
  unknownSpecialization: (word: string, known: readonly Text[]): Text => ({
    ru: `${quoted(word, "ru")} – неизвестная специализация. Есть ${list(names(known, "ru"), "ru")}.`,
    en: `${quoted(word, "en")} is no known specialization. There are ${list(names(known, "ru"), "en")}.`,
  }),
  unknownIndicator: (word: string): Text => ({
    ru: `${quoted(word, "ru")} – неизвестный показатель. Укажите ${choice(indicators("ru"), "ru")}.`,
    en: `${quoted(word, "en")} is no known indicator. Give ${choice(indicators("en"), "en")}.`,
  }),
  unknownStatus: (word: string): Text => ({
    ru: `${quoted(word, "ru")} – неизвестный статус. Есть ${list(names(Object.values(STATUSES), "ru"), "ru")}.`,
    en: `${quoted(word, "en")} is no known status. There are ${list(names(Object.values(STATUSES), "ru"), "en")}.`,
  }),
  noManagers: {
    ru: "В диапазоне менеджеров не найдены заголовки. Нужен столбец «ФИО»; остальные – «Специализация», «Должность», «Статус», «Новичок с» и другие столбцы листа менеджеров.",
    en: "The range of managers has no headers that are known. It needs the column “ФИО”; the others are “Специализация”, “Должность”, “Статус”, “Новичок с” and more of the sheet of managers.",
  },
  tooLarge: {
    ru: "Ответ больше 5 МБ – столько Excel от формулы не принимает. Разделите диапазон на части.",
    en: "The answer is over 5 MB, more than Excel takes from a formula. Divide the range.",
  },
} as const;

/**
 * What is missing for an answer.
 * @param months months of turnover, by how many months before the last one they are
 */
export function notEvaluated(months: readonly number[], fields: readonly Input[]): Text {
  const inputs = (language: Language) => [
    ...months.map((back) => MONTHS_BACK[language][back]),
    ...fields.map((field) => inputName(field, language)),
  ];
  return { ru: notEvaluatedFor(inputs("ru"), "ru"), en: notEvaluatedFor(inputs("en"), "en") };
}

const MONTHS_BACK: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    "последний",
    "предпоследний",
    "третий с конца",
    "четвёртый с конца",
    "пятый с конца",
    "шестой с конца",
  ].map((which) => `оборот за ${which} месяц`),
  en: ["last", "last but one", "third last", "fourth last", "fifth last", "sixth last"].map(
    (which) => `turnover of the ${which} month`,
  ),
};

/** The text of a formula's error: a formula does not know whose language it is read in. */
export function inBothLanguages({ ru, en }: Text): string {
  return `${ru} / ${en}`;
}

function names(known: readonly Text[], language: Language): string[] {
  return known.map((name) => name[language]);
}

function indicators(language: Language): string[] {
  return Object.values(INDICATORS).map((indicator) => quoted(indicator[language][0], language));
}
