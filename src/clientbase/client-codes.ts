import { tidy } from "../regulation/folding";
import type { CellValue } from "./sheet-values";

const ZERO = 48;
const SERIES_AT_MOST = 8;
const DIGITS_AT_MOST = 9;

/** Codes of one shape: the same beginning, the same length, a running number at the end. */
interface Series {
  readonly prefix: string;
  readonly length: number;
  /** Number of the code + 1 at the place of its running number. */
  readonly ids: Int32Array;
}

/**
 * Numbers client codes in the order of their appearance. Codes are compared as trimmed text, leading zeros count;
 * a number is its digits. Codes mostly run («00-00001234»): a table per series replaces hashing.
 */
export class ClientCodes {
  /** Each number's code. */
  readonly texts: string[] = [];
  private readonly others = new Map<string, number>();
  private readonly series: Series[] = [];
  private latest: Series | undefined;
  private readonly tableSize: number;

  constructor(expected: number) {
    this.tableSize = expected * 2 + 1024;
  }

  /** The number of the code in a cell; −1 for a blank. */
  idOf(cell: CellValue): number {
    const code = typeof cell === "string" ? cell : codeText(cell);
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
      if (this.series.length === SERIES_AT_MOST || prefix !== tidy(prefix)) return undefined;
      series = { prefix, length, ids: new Int32Array(this.tableSize) };
      this.series.push(series);
    }
    this.latest = series;
    return series;
  }

  private idOfOther(code: string): number {
    const known = this.others.get(code);
    if (known !== undefined) return known;
    const text = tidy(code);
    const id = text === "" ? -1 : text === code ? this.add(code) - 1 : this.idOf(text);
    this.others.set(code, id);
    return id;
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

/** A code typed as a number is its digits. */
function codeText(cell: number | boolean): string {
  if (typeof cell === "number" && Number.isInteger(cell) && Math.abs(cell) >= 1e21)
    return BigInt(cell).toString();
  return String(cell);
}
