import { tidy } from "../regulation/folding";
import type { CellValue } from "./sheet-values";

/**
 * Amounts are whole kopecks, so that sums are exact. `NaN` stands for an amount that is not known.
 */
export type Kopecks = number;

/** Above this many rubles a sum of kopecks could lose exactness: such a cell is not taken for an amount. */
export const LARGEST_AMOUNT = 1e12;
const MINUS = /[\u2212\u2010-\u2015\ufe63\uff0d]/g;
const MINUS_WORD = /^(?:минус|minus)(?=[\s\d(])/i;
const APOSTROPHE = "['’‘`ʼ′]";
const LEADING_APOSTROPHE = new RegExp(`^${APOSTROPHE}`);
const GROUPING = new RegExp(`[ ${APOSTROPHE.slice(1)}`, "g");
const CURRENCY_NAME = "(?:руб(?:лей|ля|ль|\\.)?|р\\.?|₽|rub|rur)";
/** Bitrix writes `1500.00|RUB`. */
const CURRENCY_BEHIND = new RegExp(`[ |]?${CURRENCY_NAME}$`, "i");
const CURRENCY_BEFORE = new RegExp(`^${CURRENCY_NAME} ?(?=[\\d(+-])`, "i");
const UNIT = / ?(тыс(?:\.|яч|ячи|яча)?|млн\.?|миллион(?:а|ов)?|млрд\.?)$/i;
const BEGINS_LIKE_NUMBER = /^[^\p{L}"«»#]|^[мmрr]/iu;
const EXPONENT = /^\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const GROUPED_BY_BLANKS = new RegExp(`^\\d{1,3}(?:[ ${APOSTROPHE.slice(1)}?\\d{3})*(?:[.,]\\d*)?$`);
const EITHER_WAY = /^[1-9]\d{0,2}([.,])\d{3}$/;

/** A mark that parts thousands. */
export type GroupingMark = "." | ",";

/** What the other cells of a column prove of its marks; asked only where one cell alone does not tell. */
export type Grouping = () => GroupingMark | undefined;

const UNPROVEN: Grouping = () => undefined;

/** True for a cell without anything in it, blanks, NBSP and invisible characters included. */
export function isBlank(cell: CellValue | undefined): boolean {
  if (cell === undefined || cell === "") return true;
  if (typeof cell !== "string") return false;
  const first = cell.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  return cell.trim() === "" || (!isLetter(first) && tidy(cell) === "");
}

function isLetter(char: number): boolean {
  return char >= 0x400 && char < 0x500;
}

/** A text taken apart: the digits with their marks, the sign, and the unit the text itself names, if any. */
interface Written {
  readonly digits: string;
  readonly sign: 1 | -1;
  readonly unit: number | undefined;
}

function written(text: string): Written {
  let rest = tidy(text).replace(LEADING_APOSTROPHE, "").replace(MINUS, "-").replace(MINUS_WORD, "-");
  let sign: Written["sign"] = 1;
  rest = rest.replace(CURRENCY_BEHIND, "");
  const unit = UNIT.exec(rest);
  if (unit) rest = rest.slice(0, unit.index);
  rest = rest.replace(CURRENCY_BEFORE, "");
  const bracketed = /^\( ?(.+?) ?\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1];
  } else if (/^[+-]/.test(rest)) {
    sign = rest.startsWith("-") ? -1 : 1;
    rest = rest.slice(1).trim();
  } else if (/\d ?-$/.test(rest)) {
    sign = -1;
    rest = rest.slice(0, -1).trim();
  }
  rest = rest.replace(CURRENCY_BEFORE, "").replace(CURRENCY_BEHIND, "");
  return { digits: rest, sign, unit: unit ? unitNamed(unit[1]) : undefined };
}

function unitNamed(word: string): number {
  const folded = word.toLowerCase();
  return folded.startsWith("тыс") ? 1e3 : folded.startsWith("млрд") ? 1e9 : 1e6;
}

/**
 * The number a text stands for in Russian or English writing, or NaN: `12 345,67` with any kind of blank, `1,234.56`,
 * `−5`, `5-`, `(5)`, `минус 5`, `100 руб.`, `1,5 млн`. One separator alone is the decimal one, unless the column proves
 * it to part thousands.
 */
export function numberInText(text: string, grouping: Grouping = UNPROVEN): number {
  if (!mayBeNumber(text)) return NaN;
  const { digits, sign, unit = 1 } = written(text);
  return sign * plainNumber(digits, grouping) * unit;
}

/** A number's first sign and a digit somewhere: a word is told from a number without taking it apart. */
function mayBeNumber(text: string): boolean {
  return BEGINS_LIKE_NUMBER.test(text) && /\d/.test(text);
}

/** True for a text that is one number when its separator parts thousands and another when it is the decimal one. */
export function readsEitherWay(text: string): boolean {
  return EITHER_WAY.test(written(text).digits);
}

/** What a text proves of the marks of its column: the one that parts thousands, or the one that parts decimals. */
export function marksProvenBy(text: string): {
  readonly grouping?: GroupingMark;
  readonly decimal?: GroupingMark;
} {
  const { digits } = written(text);
  const marks = digits.replace(/[^.,]/g, "");
  if (marks === "" || EITHER_WAY.test(digits) || Number.isNaN(plainNumber(digits, UNPROVEN))) return {};
  const last = marks.at(-1) as GroupingMark;
  if (marks.length === 1) return { decimal: last };
  const first = marks[0] as GroupingMark;
  return first === last ? { grouping: first } : { grouping: first, decimal: last };
}

function plainNumber(digits: string, grouping: Grouping): number {
  if (EXPONENT.test(digits)) return Number(digits.replace(",", "."));
  const plain = withDecimalPoint(digits, grouping);
  return plain === undefined ? NaN : Number(plain);
}

function withDecimalPoint(text: string, grouping: Grouping): string | undefined {
  if (/^\d*[.,]?\d*$/.test(text) && /\d/.test(text)) {
    const mark = EITHER_WAY.exec(text)?.[1];
    return mark !== undefined && grouping() === mark ? text.replace(mark, "") : text.replace(",", ".");
  }
  if (GROUPED_BY_BLANKS.test(text)) return text.replace(GROUPING, "").replace(",", ".");
  const decimal = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  const marks = text.replace(/[^.,]/g, "");
  const mixed = new Set(marks).size === 2;
  const parting = mixed ? (text[decimal] === "," ? "." : ",") : marks[0];
  if (parting === undefined || (mixed && text.indexOf(text[decimal]) !== decimal)) return undefined;
  const [first, ...others] = (mixed ? text.slice(0, decimal) : text).split(parting);
  const fraction = mixed ? text.slice(decimal + 1) : "";
  const isNumber =
    /^\d{1,3}$/.test(first) && others.every((part) => /^\d{3}$/.test(part)) && /^\d*$/.test(fraction);
  return isNumber ? `${first}${others.join("")}.${fraction}` : undefined;
}

/**
 * A cell's amount in kopecks; `blank` for a blank cell, NaN for anything that is not a number.
 * @param unit what the header counts in, in rubles (1 000 for «тыс. руб.»); a unit in the cell itself replaces it
 * @param grouping what the column proves of its marks
 */
export function kopecksInCell(
  cell: CellValue | undefined,
  unit: number,
  blank: Kopecks,
  grouping: Grouping = UNPROVEN,
): Kopecks {
  if (typeof cell === "number") return toKopecks(cell, unit);
  if (typeof cell !== "string") return cell === undefined ? blank : NaN;
  const plain = unit === 1 ? kopecksInPlainText(cell) : NaN;
  if (plain === plain) return plain;
  if (isBlank(cell)) return blank;
  if (!mayBeNumber(cell)) return NaN;
  const { digits, sign, unit: own = unit } = written(cell);
  return toKopecks(sign * plainNumber(digits, grouping), own);
}

/** A cell's overdue debt in kopecks, as `kopecksInCell` reads it; an overpayment is no debt. */
export function debtInCell(
  cell: CellValue | undefined,
  unit: number,
  blank: Kopecks,
  grouping: Grouping = UNPROVEN,
): Kopecks {
  const kopecks = kopecksInCell(cell, unit, blank, grouping);
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
