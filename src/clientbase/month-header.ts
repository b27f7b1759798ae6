import { fold } from "../regulation/folding";
import { civilOf, dayOf, daysInMonth, monthOf, type Month } from "../regulation/calendar";
import { dayOfSerial } from "./cell-date";
import { headerKey } from "./header-text";
import type { CellValue } from "./sheet-values";

/** What a header, or one part of a header of several rows, says of time and of what is counted. */
export interface PeriodWords {
  /** A whole month: `06.2010`, «Июнь 2010 г.», a date cell. */
  readonly month?: Month;
  /** Another month it may mean: «янв.10» that Excel has taken for 10 January. */
  readonly otherMonth?: Month;
  /** The cell shows a day and a month only: `otherMonth` is what was typed, unless columns beside it say otherwise. */
  readonly hidesYear?: boolean;
  /** `month` is to be believed only where the columns beside it are the months beside it: `06/10`. */
  readonly doubtful?: boolean;
  /** A month's number, from 1, without a year: «июнь». */
  readonly ofYear?: number;
  readonly year?: number;
  readonly says: Counted | undefined;
  /** A quarter or half a year: over columns of months it says nothing of what is counted. */
  readonly isPartOfYear?: boolean;
  /** Words that say neither a time nor anything known to be counted. */
  readonly unknown: boolean;
}

/** What amounts are: turnover, events, or something that is no month's turnover, such as a plan, a share or a total. */
export type Counted = "turnover" | "meetings" | "calls" | "other";

const words = (text: string) => new Set(text.split(" ").map(fold));

/** Words that may accompany a month in a header of turnover. */
const FILLERS = words("за в на месяц г год года сумма объем period month year");
const TURNOVER = words(
  "то товарооборот товарооборота оборот оборота выручка продажи продаж отгрузка отгрузки отгружено реализация реализации закупки закупка факт turnover sales revenue fact actual",
);

/** Beginnings of words, and whole words, that tell other amounts from the turnover of a month. */
const OTHER_STEMS =
  "план бюдж прогноз процент прирост темп динамик отклон откл изменени марж прибыл валов наценк скидк количеств возврат оплат поступлен платеж задолженност дебитор долг себестоим удельн budget forecast margin profit quantity discount return payment"
    .split(" ")
    .map(fold);
const OTHER_WORDS = words(
  "% доля доли рост всего кв мес месяцев шт кол вп дз пдз вес plan share ytd avg qty half",
);
/** The same of amounts of several months at once. */
const TOTAL_STEMS = "средн итог квартал полугод нарастающ накоп average total quarter".split(" ").map(fold);
const TOTAL_WORDS = words("всего кв мес месяцев ytd avg half");
const PARTS_OF_YEAR = "кв квартал полугод quarter half".split(" ").map(fold);
const MEETING_STEMS = "встреч выезд визит meeting visit".split(" ").map(fold);
const CALL_STEMS = "звон обзвон call".split(" ").map(fold);

const MONTH_NAMES = new Map(
  [
    "январь января янв january jan",
    "февраль февраля февр фев february feb",
    "март марта мар march mar",
    "апрель апреля апр april apr",
    "май мая may",
    "июнь июня июн june jun",
    "июль июля июл july jul",
    "август августа авг august aug",
    "сентябрь сентября сент сен september sept sep",
    "октябрь октября окт october oct",
    "ноябрь ноября нояб ноя november nov",
    "декабрь декабря дек december dec",
  ].flatMap((names, i) => names.split(" ").map((name) => [fold(name), i + 1] as const)),
);

const NOTHING: PeriodWords = { says: undefined, unknown: false };
const UNKNOWN: PeriodWords = { says: undefined, unknown: true };

/** Reads one cell of a header. */
export function periodWordsOf(
  header: CellValue,
  numberFormat: string | undefined,
  dateSystem: 1900 | 1904,
  key = headerKey(header),
): PeriodWords {
  if (typeof header === "number") return wordsOfNumber(header, numberFormat, dateSystem);
  if (typeof header !== "string") return UNKNOWN;
  const all = key
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2")
    .replace(/%/g, " % ")
    .split(" ")
    .filter((word) => word !== "");
  if (all.some(isOfTotal)) {
    const isPartOfYear = all.every((word) => !isOfTotal(word) || begins(word, PARTS_OF_YEAR));
    return { says: "other", unknown: false, ...(isPartOfYear && { isPartOfYear }) };
  }
  const says = countedBy(all);
  const rest = all.filter((word) => !FILLERS.has(word) && !saysSomething(word));
  if (rest.length === 0) return says === undefined ? NOTHING : { says, unknown: false };
  const time = timeIn(rest, header);
  return time ? { ...time, says, unknown: false } : { says, unknown: true };
}

/**
 * The month a turnover column's header names by itself, or undefined: `06.2010`, `июн.10`, `Июнь 2010`, `2010-06`,
 * `01.06.2010`, «ТО за июнь 2010 г., тыс. руб.», or a date cell.
 */
export function monthOfHeader(
  header: CellValue,
  numberFormat: string | undefined,
  dateSystem: 1900 | 1904,
): Month | undefined {
  const { month, doubtful, says } = periodWordsOf(header, numberFormat, dateSystem);
  return doubtful || (says !== undefined && says !== "turnover") ? undefined : month;
}

function countedBy(all: readonly string[]): Counted | undefined {
  if (all.some((word) => OTHER_WORDS.has(word) || begins(word, OTHER_STEMS))) return "other";
  if (all.some((word) => begins(word, MEETING_STEMS))) return "meetings";
  if (all.some((word) => begins(word, CALL_STEMS))) return "calls";
  return all.some((word) => TURNOVER.has(word)) ? "turnover" : undefined;
}

function isOfTotal(word: string): boolean {
  return TOTAL_WORDS.has(word) || begins(word, TOTAL_STEMS);
}

function saysSomething(word: string): boolean {
  return countedBy([word]) !== undefined;
}

function begins(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => word.startsWith(stem));
}

type Time = Omit<PeriodWords, "says" | "unknown">;

function timeIn(rest: readonly string[], header: string): Time | undefined {
  const monthly = (month: Month | undefined): Time | undefined =>
    month === undefined ? undefined : { month };
  if (rest.length === 1) return timeOfOneWord(rest[0]);
  if (rest.length === 2) {
    const month = monthOfTwoWords(rest[0], rest[1]);
    if (month !== undefined) return { month };
    const short = /^\s*(\d{1,2})[/.](\d{2})\s*$/.exec(header);
    const doubtful = short && monthIn(fullYear(short[2]), Number(short[1]));
    return doubtful ? { month: doubtful, doubtful: true } : undefined;
  }
  if (rest.length === 3) return monthly(monthOfDay(rest, (day) => day === 1));
  if (rest.length === 6) {
    const from = monthOfDay(rest.slice(0, 3), (day) => day === 1);
    const to = monthOfDay(rest.slice(3), (day, month) => day === daysInMonth(month));
    return monthly(from === to ? from : undefined);
  }
  return undefined;
}

function timeOfOneWord(word: string): Time | undefined {
  const ofYear = MONTH_NAMES.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0);
  if (ofYear >= 1 && ofYear <= 12) return { ofYear };
  return isYear(Number(word)) ? { year: Number(word) } : undefined;
}

function monthOfTwoWords(first: string, second: string): Month | undefined {
  const named = MONTH_NAMES.get(first) ?? MONTH_NAMES.get(second);
  if (named !== undefined) {
    const year = MONTH_NAMES.has(first) ? second : first;
    return /^(\d{2}|\d{4})$/.test(year) ? monthIn(fullYear(year), named) : undefined;
  }
  if (/^\d{4}$/.test(second) && /^\d{1,2}$/.test(first)) return monthIn(Number(second), Number(first));
  if (/^\d{4}$/.test(first) && /^\d{1,2}$/.test(second)) return monthIn(Number(first), Number(second));
  return undefined;
}

function monthOfDay(
  parts: readonly string[],
  isMeant: (dayOfMonth: number, month: Month) => boolean,
): Month | undefined {
  if (!parts.every((word) => /^\d+$/.test(word))) return undefined;
  const [first, second, third] = parts.map(Number) as [number, number, number];
  const yearFirst = parts[0].length === 4;
  const day = yearFirst ? dayOf(first, second, third) : dayOf(third, second, first);
  const month = day === undefined ? undefined : plausible(monthOf(day));
  return month !== undefined && isMeant(yearFirst ? third : first, month) ? month : undefined;
}

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

/** The month of a year and its number from 1; undefined where there is none such. */
export function monthIn(year: number, month: number): Month | undefined {
  return month >= 1 && month <= 12 ? plausible(year * 12 + month - 1) : undefined;
}

function plausible(month: Month): Month | undefined {
  return isYear(Math.floor(month / 12)) ? month : undefined;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1990 && year < 2100;
}

/** A date, a year, or the number of a month. */
function wordsOfNumber(
  serial: number,
  numberFormat: string | undefined,
  dateSystem: 1900 | 1904,
): PeriodWords {
  const code = (numberFormat ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/general/i, "");
  const isDate = /[my]/i.test(code);
  if (!isDate && isYear(serial)) return { year: serial, says: undefined, unknown: false };
  if (!isDate && Number.isInteger(serial) && serial >= 1 && serial <= 12) {
    return { ofYear: serial, says: undefined, unknown: false };
  }
  const day = dayOfSerial(serial, dateSystem);
  if (day === undefined) return UNKNOWN;
  const month = plausible(monthOf(day));
  if (month === undefined) return UNKNOWN;
  const ofMonth = civilOf(day).dayOfMonth;
  if (!isDate && (ofMonth !== 1 || serial !== Math.floor(serial))) return UNKNOWN;
  const other = ofMonth === 1 ? undefined : monthIn(2000 + ofMonth, (month % 12) + 1);
  if (other === undefined) return { month, says: undefined, unknown: false };
  const hidesYear = !/y/i.test(code) && /d/i.test(code);
  return { month, otherMonth: other, ...(hidesYear && { hidesYear }), says: undefined, unknown: false };
}

/** A header's key without months, years and the words that go with them. */
export function withoutTime(key: string): string {
  return key
    .split(" ")
    .filter((word) => !/^\d+$/.test(word) && !MONTH_NAMES.has(word) && !FILLERS.has(word))
    .join(" ");
}
