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
  return cell === undefined || cell === "" || (typeof cell === "string" && cell.replace(EDGES, "") === "");
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
  if (isBlank(cell)) return blank;
  return typeof cell === "string" ? toKopecks(numberInText(cell), unit) : NaN;
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
