import { tidy } from "../regulation/folding";
import type { Month } from "../regulation/calendar";
import type { AttachmentRows } from "./attachment-rows";
import { kopecksInCell } from "./cell-number";
import type { CellValue } from "./sheet-values";

const NOTHING = 0;
const AMOUNT = 1;
const UNREADABLE = 2;

/** A cell that could not be read, or the first one of an amount. */
interface Source {
  readonly row: number;
  readonly column: number;
}

/** What one turnover sheet says of one month, per attachment of the clients sheet. */
export class MonthTally {
  private readonly kopecks: Float64Array;
  private readonly state: Uint8Array;
  private readonly rows: Int32Array;
  private readonly columns: Int32Array;
  private readonly unreadable = new Map<number, CellValue>();

  constructor({ count }: AttachmentRows) {
    this.kopecks = new Float64Array(count);
    this.state = new Uint8Array(count);
    this.rows = new Int32Array(count);
    this.columns = new Int32Array(count);
  }

  /**
   * @param unit rubles of one in the cell
   * @param kopecks NaN where the cell is no amount: the month of the attachment is then unknown
   */
  add(attachment: number, kopecks: number, cell: CellValue, unit: number, row: number, column: number): void {
    const state = this.state[attachment];
    const isUnreadable = kopecks !== kopecks;
    if (state === NOTHING || (isUnreadable && state === AMOUNT)) {
      this.rows[attachment] = row;
      this.columns[attachment] = column;
    }
    if (isUnreadable) {
      if (state !== UNREADABLE) this.unreadable.set(attachment, unreadableText(cell, unit));
      this.state[attachment] = UNREADABLE;
      return;
    }
    this.kopecks[attachment] += kopecks;
    if (state === NOTHING) this.state[attachment] = AMOUNT;
  }

  /** Rubles, the text of a cell that is no amount, or "" where nothing is said. */
  cellOf(attachment: number): CellValue {
    if (this.state[attachment] === NOTHING) return "";
    return this.unreadable.get(attachment) ?? this.kopecks[attachment] / 100;
  }

  sourceOf(attachment: number): Source | undefined {
    if (this.state[attachment] === NOTHING) return undefined;
    return { row: this.rows[attachment], column: this.columns[attachment] };
  }
}

/** The cell as it is, so that nobody takes it for an amount of rubles: a number too large says its unit. */
function unreadableText(cell: CellValue, unit: number): CellValue {
  if (typeof cell === "boolean") return cell;
  const text = tidy(String(cell));
  return Number.isNaN(kopecksInCell(text, 1, NaN)) && text !== "" ? text : `${text} × ${unit}`;
}

export type MonthTallies = ReadonlyMap<Month, MonthTally>;
