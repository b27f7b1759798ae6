import { dayOf, type Day } from "../regulation/calendar";
import { fold, tidy } from "../regulation/folding";
import type { CellValue } from "./sheet-values";

/** A date cell that holds no date, and one that holds something which is none. */
export const NO_DATE = 0;
export const BAD_DATE = -1;

const DAYS_BETWEEN_DATE_SYSTEMS = 1462;
const LAST_SERIAL = 2_958_465;
const FICTITIOUS_LEAP_DAY = 60;
const LEADING_APOSTROPHE = /^['’]/;

/** The day of an Excel serial number, times of day dropped; undefined where Excel itself shows no date. */
export function dayOfSerial(serial: number, dateSystem: 1900 | 1904): Day | undefined {
  const whole = Math.floor(serial);
  if (dateSystem === 1904) {
    return whole >= 0 && whole + DAYS_BETWEEN_DATE_SYSTEMS <= LAST_SERIAL
      ? whole + DAYS_BETWEEN_DATE_SYSTEMS
      : undefined;
  }
  if (whole < 1 || whole > LAST_SERIAL || whole === FICTITIOUS_LEAP_DAY) return undefined;
  return whole < FICTITIOUS_LEAP_DAY ? whole + 1 : whole;
}

/** In which order the other cells of a column prove day and month to stand; asked only where one cell does not tell. */
export type DayOrder = () => "dayFirst" | "monthFirst" | "mixed" | undefined;

const UNPROVEN: DayOrder = () => undefined;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1)!;
const LAST_DAY = dayOf(LAST_YEAR, 12, 31)!;

/**
 * The day in a cell of a client base, `NO_DATE` for a blank, `BAD_DATE` for anything that is no date or lies so far off
 * (before 1990, after 2100) that it cannot be meant.
 */
export function dateInCell(
  cell: CellValue | undefined,
  dateSystem: 1900 | 1904,
  order: DayOrder = UNPROVEN,
): Day {
  const day = dayInCell(cell, dateSystem, order);
  return (day >= FIRST_DAY && day <= LAST_DAY) || day <= NO_DATE ? day : BAD_DATE;
}

/**
 * The day in a cell, `NO_DATE` for a blank, `BAD_DATE` for anything that is no date.
 * Text is read as `dd.mm.yyyy`, `d/m/yy`, `yyyy-mm-dd`, «30 июня 2010 г.», «30-июн-10», `June 30, 2010`, a time of day
 * after it ignored; of years in two digits 00–29 are 20yy. `mm/dd/yyyy` is read only where the column proves it.
 */
export function dayInCell(
  cell: CellValue | undefined,
  dateSystem: 1900 | 1904,
  order: DayOrder = UNPROVEN,
): Day {
  if (typeof cell === "number") return dayOfSerial(cell, dateSystem) ?? BAD_DATE;
  if (cell === undefined || cell === "") return NO_DATE;
  if (typeof cell !== "string") return BAD_DATE;
  const plain = dayInPlainText(cell);
  return plain === undefined ? dayInText(cell, order) : knownDay(plain);
}

const TIME = /[ T,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?$/i;
const YEAR_WORD = / ?(?:г(?:\.|ода)?)$/i;
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;
const DAY_AND_NAME = /^(\d{1,2})[ .-]*(\p{L}{3,})\.?[ .,-]*(\d{4}|\d{2})$/u;
const NAME_AND_DAY = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u;

/** The order of day and month that a text proves by itself; only with slashes may the month stand first. */
export function orderProvenBy(text: string): "dayFirst" | "monthFirst" | undefined {
  const [, first, mark, second] = NUMBERS.exec(withoutTime(text)) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return "dayFirst";
  return mark === "/" && Number(first) <= 12 && Number(second) > 12 ? "monthFirst" : undefined;
}

/** True for a text that is one date when the day stands first and another when the month does. */
export function isEitherOrder(text: string): boolean {
  const [, first, mark, second] = NUMBERS.exec(withoutTime(text)) ?? [];
  return mark === "/" && first !== second && Number(first) <= 12 && Number(second) <= 12;
}

function withoutTime(text: string): string {
  return tidy(text).replace(LEADING_APOSTROPHE, "").replace(TIME, "").replace(YEAR_WORD, "");
}

function dayInText(cell: string, order: DayOrder): Day {
  const text = withoutTime(cell);
  if (text === "") return tidy(cell) === "" ? NO_DATE : BAD_DATE;
  const [, first, mark, second, year] = NUMBERS.exec(text) ?? [];
  if (first !== undefined) {
    const monthFirst = mark === "/" && Number(first) <= 12 && order() === "monthFirst";
    const [day, month] = monthFirst ? [second, first] : [first, second];
    return knownDay(dayOf(fullYear(year), Number(month), Number(day)));
  }
  const [, isoYear, , isoMonth, isoDayOfMonth] = YEAR_FIRST.exec(text) ?? [];
  if (isoYear !== undefined) return knownDay(dayOf(Number(isoYear), Number(isoMonth), Number(isoDayOfMonth)));
  const [, dayBefore, name, yearBehind] = DAY_AND_NAME.exec(text) ?? [];
  if (dayBefore !== undefined)
    return knownDay(dayOf(fullYear(yearBehind), monthNamed(name), Number(dayBefore)));
  const [, nameBefore, dayBehind, lastYear] = NAME_AND_DAY.exec(text) ?? [];
  if (nameBefore === undefined) return BAD_DATE;
  return knownDay(dayOf(Number(lastYear), monthNamed(nameBefore), Number(dayBehind)));
}

/** Days before the calendar of Excel are none. */
function knownDay(day: Day | undefined): Day {
  return day !== undefined && day > NO_DATE ? day : BAD_DATE;
}

/** As Excel completes years: 00–29 are 20yy, 30–99 are 19yy. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

const MONTH_NAMES = [
  ["январь", "января", "january"],
  ["февраль", "февраля", "february"],
  ["март", "марта", "march"],
  ["апрель", "апреля", "april"],
  ["май", "мая", "may"],
  ["июнь", "июня", "june"],
  ["июль", "июля", "july"],
  ["август", "августа", "august"],
  ["сентябрь", "сентября", "september"],
  ["октябрь", "октября", "october"],
  ["ноябрь", "ноября", "november"],
  ["декабрь", "декабря", "december"],
].map((names) => names.map(fold));

/** The month whose Russian or English name begins like the word; 0 for none. */
function monthNamed(word: string): number {
  const folded = fold(word);
  return MONTH_NAMES.findIndex((names) => names.some((name) => name.startsWith(folded))) + 1;
}

/** Reads exactly `dd.mm.yyyy`; undefined for any other text or no such date. */
function dayInPlainText(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(2) !== DOT || text.charCodeAt(5) !== DOT) return undefined;
  const year = digits(text, 6, 10);
  const month = digits(text, 3, 5);
  const dayOfMonth = digits(text, 0, 2);
  return Number.isNaN(year + month + dayOfMonth) ? undefined : dayOf(year, month, dayOfMonth);
}

const DOT = 0x2e;

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}
