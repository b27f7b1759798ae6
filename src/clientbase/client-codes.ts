import { fold } from "../regulation/folding";
import { cleanCode, digitsOfExponent, isExponent, LOSES_DIGITS_FROM } from "./code-text";
import type { CellValue } from "./sheet-values";

const ZERO = 48;
const SERIES_AT_MOST = 8;
/** Writings of the same series' beginnings («А-», “A-”) that are told apart without hashing. */
const WRITINGS_AT_MOST = 32;
const DIGITS_AT_MOST = 9;

/** Codes of one shape: the same beginning, the same length, a running number at the end. */
interface Series {
  readonly prefix: string;
  readonly length: number;
  /** Number of the code + 1 at the place of its running number; shared by all writings of the beginning. */
  readonly ids: Int32Array;
}

/**
 * Numbers client codes in the order of their appearance. Codes are compared folded: blanks around, case and look-alike
 * letters make no difference, leading zeros do; a number is its digits. Codes mostly run («00-00001234»): a table per
 * series replaces hashing.
 */
export class ClientCodes {
  /** Each number's code, as first written. */
  readonly texts: string[] = [];
  /** True when some code may be written in several ways: blanks and apostrophes around aside. */
  writtenDifferently = false;
  /** True when some code stands as `1,23457E+11` or is so long a number that Excel does not hold its digits. */
  withExponents = false;
  private readonly others = new Map<string, number>();
  private readonly folded = new Map<string, number>();
  private readonly tables = new Map<string, Int32Array>();
  private readonly series: Series[] = [];
  private latest: Series | undefined;
  private readonly tableSize: number;

  constructor(expected: number) {
    this.tableSize = expected * 2 + 1024;
  }

  /** The number of the code in a cell; −1 for a blank, and for marks without a letter or digit. */
  idOf(cell: CellValue): number {
    const code = typeof cell === "string" ? cell : this.codeText(cell);
    const length = code.length;
    if (length === 0) return -1;
    let start = length;
    let running = 0;
    for (let scale = 1; start > 0 && length - start < DIGITS_AT_MOST; scale *= 10, start--) {
      const digit = code.charCodeAt(start - 1) - ZERO;
      if (digit < 0 || digit > 9) break;
      running += digit * scale;
    }
    if (start === length || running >= this.tableSize) return this.idOfOther(code);
    const series = this.seriesOf(code, start, length);
    if (series === undefined) return this.idOfOther(code);
    const known = series.ids[running];
    if (known !== 0) return known - 1;
    return (series.ids[running] = this.add(code)) - 1;
  }

  private seriesOf(code: string, start: number, length: number): Series | undefined {
    const latest = this.latest;
    if (latest !== undefined && fits(latest, code, start, length)) return latest;
    let series = this.series.find((it) => fits(it, code, start, length));
    if (series === undefined) {
      const prefix = code.slice(0, start);
      if (this.series.length === WRITINGS_AT_MOST || prefix !== cleanCode(prefix) || isExponent(code)) {
        return undefined;
      }
      const ids = this.tableOf(prefix, length - start);
      if (ids === undefined) return undefined;
      series = { prefix, length, ids };
      this.series.push(series);
    }
    this.latest = series;
    return series;
  }

  /** The table of a series, a new one as long as there are few; undefined for codes that are hashed. */
  private tableOf(prefix: string, digits: number): Int32Array | undefined {
    const key = `${digits} ${fold(prefix)}`;
    const known = this.tables.get(key);
    if (known) this.writtenDifferently = true;
    if (known || this.tables.size === SERIES_AT_MOST) return known;
    const ids = new Int32Array(this.tableSize);
    this.tables.set(key, ids);
    return ids;
  }

  private idOfOther(code: string): number {
    let id = this.others.get(code);
    if (id === undefined) {
      id = this.idOfUnseen(code);
      this.others.set(code, id);
    }
    return id;
  }

  private idOfUnseen(code: string): number {
    const text = cleanCode(code);
    if (text === "") return -1;
    if (isExponent(text)) {
      this.withExponents = true;
      const digits = digitsOfExponent(text);
      if (digits !== undefined) return this.idOf(digits);
    }
    if (text !== code) return this.idOf(text);
    const folded = fold(text);
    const running = /\d+$/.exec(folded)?.[0].slice(-DIGITS_AT_MOST) ?? "";
    const table =
      Number(running) < this.tableSize
        ? this.tables.get(`${running.length} ${folded.slice(0, folded.length - running.length)}`)
        : undefined;
    if (running !== "" && table) {
      this.writtenDifferently = true;
      return (table[Number(running)] ||= this.add(text)) - 1;
    }
    const known = this.folded.get(folded);
    if (known !== undefined) {
      this.writtenDifferently = true;
      return known;
    }
    const id = this.add(text) - 1;
    this.folded.set(folded, id);
    return id;
  }

  /** A code typed as a number is its digits. */
  private codeText(cell: number | boolean): string {
    if (typeof cell !== "number" || !(Math.abs(cell) >= LOSES_DIGITS_FROM)) return String(cell);
    this.withExponents = true;
    return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  }

  /** Returns the new number + 1. */
  private add(code: string): number {
    return this.texts.push(code);
  }
}

function fits(series: Series, code: string, start: number, length: number): boolean {
  if (series.length !== length || series.prefix.length !== start) return false;
  for (let i = 0; i < start; i++) if (series.prefix.charCodeAt(i) !== code.charCodeAt(i)) return false;
  return true;
}
