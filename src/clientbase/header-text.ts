import { fold } from "../regulation/folding";
import { dayOf, monthOf, type Month } from "../regulation/calendar";
import { dayOfSerial } from "./cell-date";
import type { CellValue } from "./sheet-values";

const PUNCTUATION = /[.,:;()[\]"'№_/\\*|–—-]+/g;
const UNIT_WORDS = "т(?= р( |$))|тыс|тысяч|млн|миллионов|руб|рублей|рубли|р|rub|₽";
const UNITS = new RegExp(`(^| )(?:в )?(?:(?:${fold(UNIT_WORDS)})(?= |$) ?)+`, "g");
const THOUSANDS = /(^| )(тыс|т р( |$))/;
const MILLIONS = /(^| )(млн|миллион)/;

/** Words that may accompany a month in a turnover header. */
const TURNOVER_WORDS = new Set(
  "то товарооборот оборот оборота выручка продажи продаж отгрузка отгрузки отгружено закупки закупка объем сумма факт за в месяц г год года turnover sales"
    .split(" ")
    .map(fold),
);

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

/** A header as it is compared: folded, without punctuation and units. */
export function headerKey(header: CellValue): string {
  return withoutPunctuation(header).replace(UNITS, " ").replace(/ +/g, " ").trim();
}

/** By what the amounts under a header are to be multiplied to be rubles: 1, 1 000 or 1 000 000. */
export function unitOf(header: CellValue): number {
  const words = withoutPunctuation(header);
  if (THOUSANDS.test(words)) return 1000;
  return MILLIONS.test(words) ? 1_000_000 : 1;
}

/**
 * The month a turnover column's header names, or undefined: `06.2010`, `июн.10`, `Июнь 2010`, `2010-06`,
 * `01.06.2010`, «ТО за июнь 2010 г., тыс. руб.», or a date cell.
 * @param key the header's `headerKey`, where it is at hand
 */
export function monthOfHeader(
  header: CellValue,
  numberFormat: string | undefined,
  dateSystem: 1900 | 1904,
  key = headerKey(header),
): Month | undefined {
  if (typeof header === "number") return monthOfSerial(header, numberFormat, dateSystem);
  if (typeof header !== "string" || !/\d/.test(key)) return undefined;
  const words = key
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2")
    .split(" ")
    .filter((word) => !TURNOVER_WORDS.has(word));
  if (words.length === 2) return monthOfTwoWords(words[0], words[1]);
  if (words.length === 3 && words.every((word) => /^\d+$/.test(word))) {
    const [first, second, third] = words.map(Number) as [number, number, number];
    const day = words[0].length === 4 ? dayOf(first, second, third) : dayOf(third, second, first);
    const ofMonth = words[0].length === 4 ? third : first;
    return day !== undefined && ofMonth === 1 ? plausible(monthOf(day)) : undefined;
  }
  return undefined;
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

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

function monthIn(year: number, month: number): Month | undefined {
  return month >= 1 && month <= 12 ? plausible(year * 12 + month - 1) : undefined;
}

function plausible(month: Month): Month | undefined {
  return month >= 1990 * 12 && month < 2100 * 12 ? month : undefined;
}

function monthOfSerial(
  serial: number,
  numberFormat: string | undefined,
  dateSystem: 1900 | 1904,
): Month | undefined {
  const day = dayOfSerial(serial, dateSystem);
  if (day === undefined) return undefined;
  const month = plausible(monthOf(day));
  const isFirstDay = month !== undefined && day === Math.trunc(day) && monthOf(day - 1) !== month;
  return isDateFormat(numberFormat) || isFirstDay ? month : undefined;
}

function isDateFormat(numberFormat: string | undefined): boolean {
  return /[my]/i.test((numberFormat ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/general/i, ""));
}

function withoutPunctuation(header: CellValue): string {
  return fold(String(header).replace(PUNCTUATION, " ").replace(/[«»]/g, " "));
}
