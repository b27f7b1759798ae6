import type { CellValue } from "./sheet-values";

/**
 * Amounts are whole kopecks, so that sums are exact. `NaN` stands for an amount that is not known.
 */
export type Kopecks = number;

/** Above this many rubles a sum of kopecks could lose exactness: such a cell is not taken for an amount. */
export const LARGEST_AMOUNT = 1e12;
const EDGES = /^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g;
const CURRENCY = /(?:руб(?:\.|лей|ля|ль)?|р\.?|₽|rub)$/i;
const GROUPING = /[\s\u00a0\u2009\u202f'’]/g;
const MINUS = /[\u2212\u2012\u2013]/g;

/** True for a cell without anything in it, blanks and NBSP included. */
export function isBlank(cell: CellValue | undefined): boolean {
  if (cell === undefined || cell === "") return true;
  if (typeof cell !== "string" || (cell.charCodeAt(0) > 0x20 && cell.charCodeAt(0) < 0x80)) return false;
  return cell.trim() === "";
}

/**
 * The number a text stands for in Russian or English writing, or NaN: `12 345,67` with any kind of blank, `1,234.56`,
 * `−5`, `5-`, `(5)`, `100 руб.`. One separator alone is the decimal one.
 */
export function numberInText(text: string): number {
  let rest = text.replace(EDGES, "").replace(MINUS, "-").replace(CURRENCY, "").replace(EDGES, "");
  let sign = 1;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1]!;
  } else if (/^[+-]/.test(rest)) {
    sign = rest.startsWith("-") ? -1 : 1;
    rest = rest.slice(1).replace(EDGES, "");
  } else if (/\d ?-$/.test(rest)) {
    sign = -1;
    rest = rest.slice(0, -1);
  }
  if (/^\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(rest)) return sign * Number(rest.replace(",", "."));
  const plain = withDecimalPoint(rest);
  return plain === undefined ? NaN : sign * Number(plain);
}

function withDecimalPoint(text: string): string | undefined {
  if (/^\d*[.,]?\d*$/.test(text) && /\d/.test(text)) return text.replace(",", ".");
  if (!/^\d{1,3}(?:[\s\u00a0\u2009\u202f'’]?\d{3})*(?:[.,]\d*)?$/.test(text)) {
    const decimal = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
    const marks = text.replace(/[^.,]/g, "");
    const mixed = new Set(marks).size === 2;
    const grouping = mixed ? (text[decimal] === "," ? "." : ",") : marks[0];
    if (grouping === undefined || (mixed && text.indexOf(text[decimal]) !== decimal)) return undefined;
    const whole = mixed ? text.slice(0, decimal) : text;
    if (
      !/^\d{1,3}$/.test(whole.split(grouping)[0]) ||
      !whole
        .split(grouping)
        .slice(1)
        .every((part) => /^\d{3}$/.test(part))
    ) {
      return undefined;
    }
    const fraction = mixed ? text.slice(decimal + 1) : "";
    return /^\d*$/.test(fraction) ? `${whole.split(grouping).join("")}.${fraction}` : undefined;
  }
  return text.replace(GROUPING, "").replace(",", ".");
}

/**
 * A cell's amount in kopecks; `blank` for a blank cell, NaN for anything that is not a number.
 * @param unit what the header counts in, in rubles (1 000 for «тыс. руб.»)
 */
export function kopecksInCell(cell: CellValue | undefined, unit: number, blank: Kopecks): Kopecks {
  if (typeof cell === "number") return toKopecks(cell, unit);
  if (typeof cell !== "string") return cell === undefined ? blank : NaN;
  const plain = unit === 1 ? kopecksInPlainText(cell) : NaN;
  if (plain === plain) return plain;
  return isBlank(cell) ? blank : toKopecks(numberInText(cell), unit);
}

/** A cell's overdue debt in kopecks, as `kopecksInCell` reads it; an overpayment is no debt. */
export function debtInCell(cell: CellValue | undefined, unit: number, blank: Kopecks): Kopecks {
  const kopecks = kopecksInCell(cell, unit, blank);
  return kopecks < 0 ? 0 : kopecks;
}

const DIGITS_AT_MOST = 12;

/**
 * Kopecks of the commonest writing, `12 345,67`: digits, right groups of three, at most two decimals. NaN for any other
 * text, whether or not it is a number.
 */
function kopecksInPlainText(text: string): Kopecks {
  if (text.length > DIGITS_AT_MOST) return NaN;
  let kopecks = 0;
  let inGroup = 0;
  let grouped = false;
  let decimals = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char >= 0x30 && char <= 0x39) {
      kopecks = kopecks * 10 + (char - 0x30);
      if (decimals >= 0) decimals++;
      else inGroup++;
    } else if (decimals >= 0 || inGroup === 0 || (grouped && inGroup !== 3)) {
      return NaN;
    } else if (char === 0x2c || char === 0x2e) {
      decimals = 0;
    } else if (char === 0x20 || char === 0xa0 || char === 0x202f) {
      if (inGroup > 3) return NaN;
      grouped = true;
      inGroup = 0;
    } else {
      return NaN;
    }
  }
  if (inGroup === 0 || (grouped && inGroup !== 3) || decimals > 2) return NaN;
  return decimals === 2 ? kopecks : kopecks * (decimals === 1 ? 10 : 100);
}

function toKopecks(amount: number, unit: number): Kopecks {
  const kopecks = Math.round(amount * unit * 100) + 0;
  return Math.abs(kopecks) < LARGEST_AMOUNT * 100 ? kopecks : NaN;
}

/** A count written in a cell (meetings, calls): undefined for a blank, NaN for anything that is not a number. */
export function countInCell(cell: CellValue | undefined): number | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? numberInText(cell) : NaN;
}
