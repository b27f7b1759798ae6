import { dayOf, parseIsoDay, type Day } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import type { CellValue } from "./sheet-values";

/** A date cell that holds no date, and one that holds something which is none. */
export const NO_DATE = 0;
export const BAD_DATE = -1;

const DAYS_BETWEEN_DATE_SYSTEMS = 1462;
const LAST_SERIAL = 2_958_465;
const FICTITIOUS_LEAP_DAY = 60;

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

/**
 * The day in a cell, `NO_DATE` for a blank, `BAD_DATE` for anything that is no date.
 * Text is read as `dd.mm.yyyy`, `d/m/yyyy`, `dd.mm.yy` (20yy) or `yyyy-mm-dd`, a time of day after it ignored.
 */
export function dayInCell(cell: CellValue | undefined, dateSystem: 1900 | 1904): Day {
  if (typeof cell === "number") return dayOfSerial(cell, dateSystem) ?? BAD_DATE;
  if (cell === undefined || cell === "") return NO_DATE;
  if (typeof cell !== "string") return BAD_DATE;
  const plain = dayInPlainText(cell);
  if (plain !== undefined) return plain;
  const text = tidy(cell)
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, "")
    .replace(/ ?г\.?$/, "");
  if (text === "") return tidy(cell) === "" ? NO_DATE : BAD_DATE;
  const russian = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (russian) {
    const year = Number(russian[4]) + (russian[4].length === 2 ? 2000 : 0);
    return dayOf(year, Number(russian[3]), Number(russian[1])) ?? BAD_DATE;
  }
  return parseIsoDay(text) ?? BAD_DATE;
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
