import { isBlank, kopecksInCell, type Kopecks } from "./cell-number";
import type { Column } from "./header-row";
import type { ClientsLayout } from "./layout";
import type { CellValue } from "./sheet-values";

/** The cards between two marks of a sheet; mark −1 is its beginning, mark `marks` its end. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** How many cards. */
  readonly rows: number;
}

/** Sums of columns of amounts over blocks of cards, which marks (rows of totals and groups) part. */
export class BlockSums {
  readonly marks: number;
  readonly whole: Block;
  /** Cards above each mark and in all. */
  private readonly cardsAbove: Int32Array;
  private readonly columns: readonly ColumnSums[];

  constructor(
    values: ClientsLayout["sheet"]["values"],
    cards: Int32Array,
    marks: readonly number[],
    amounts: readonly Column[],
  ) {
    this.marks = marks.length;
    this.cardsAbove = new Int32Array(marks.length + 1);
    let card = 0;
    marks.forEach((mark, i) => {
      while (card < cards.length && cards[card] < mark) card++;
      this.cardsAbove[i] = card;
    });
    this.cardsAbove[marks.length] = cards.length;
    this.whole = this.between(-1, marks.length);
    this.columns = amounts.map((column) => columnSums(values, cards, this.cardsAbove, column));
  }

  between(from: number, to: number): Block {
    return { from, to, rows: this.cardsAbove[to] - (from < 0 ? 0 : this.cardsAbove[from]) };
  }

  /** The exact sum of an amount column, by its place among `amounts`; NaN where a cell cannot be read. */
  kopecks({ from, to }: Block, column: number): Kopecks {
    const { kopecks, unreadable } = this.columns[column];
    return difference(unreadable, from, to) > 0 ? NaN : difference(kopecks, from, to);
  }

  /** How many amounts written as text a total leaves out, as a formula does, if that makes the whole difference. */
  textsLeftOut({ from, to }: Block, column: number, cell: CellValue): number {
    const { numbers, texts, unit } = this.columns[column];
    const isLeftOut = kopecksInCell(cell, unit, NaN) === difference(numbers, from, to);
    return isLeftOut ? difference(texts, from, to) : 0;
  }

  /**
   * Whether a total says the sum of a block. The sum of what the cells hold beyond kopecks will do too. Under a unit
   * of thousands or millions every cell may be rounded in its last digit: half of it per card and one for the total.
   */
  agrees(block: Block, column: number, cell: CellValue): boolean {
    const sums = this.columns[column];
    const total = kopecksInCell(cell, sums.unit, NaN);
    const sum = this.kopecks(block, column);
    if (total === sum) return true;
    const unrounded = difference(sums.unrounded, block.from, block.to);
    const beyondKopecks = typeof cell === "number" ? cell * sums.unit * 100 : total;
    if (Math.abs(beyondKopecks - unrounded) <= 0.5) return true;
    const tolerance = sums.lastDigit > 1 ? ((block.rows + 1) * sums.lastDigit) / 2 : 0;
    return Math.abs(total - sum) <= tolerance;
  }
}

/** Running sums of one column: per mark and in all. */
interface ColumnSums {
  /** Of cells that are numbers: a formula of Excel adds up no others. */
  readonly numbers: Float64Array;
  /** How many amounts are written as text. */
  readonly texts: Int32Array;
  readonly unit: number;
  readonly kopecks: Float64Array;
  readonly unrounded: Float64Array;
  readonly unreadable: Int32Array;
  /** Kopecks of one in the last digit written anywhere under a unit above a ruble; 0 for rubles. */
  readonly lastDigit: number;
}

function columnSums(
  values: ClientsLayout["sheet"]["values"],
  cards: Int32Array,
  cardsAbove: Int32Array,
  { index, unit }: Column,
): ColumnSums {
  const kopecks = new Float64Array(cardsAbove.length);
  const unrounded = new Float64Array(cardsAbove.length);
  const unreadable = new Int32Array(cardsAbove.length);
  const numbers = new Float64Array(cardsAbove.length);
  const texts = new Int32Array(cardsAbove.length);
  let ofNumbers = 0;
  let textCount = 0;
  let sum = 0;
  let sumUnrounded = 0;
  let bad = 0;
  let decimals = 0;
  let card = 0;
  cardsAbove.forEach((above, i) => {
    for (; card < above; card++) {
      const cell = values[cards[card]][index];
      const amount = kopecksInCell(cell, unit, 0);
      if (Number.isNaN(amount)) {
        if (!isBlank(cell)) bad++;
        continue;
      }
      sum += amount;
      if (typeof cell === "number") ofNumbers += amount;
      else if (!isBlank(cell)) textCount++;
      sumUnrounded += typeof cell === "number" ? cell * unit * 100 : amount;
      if (unit > 1) decimals = Math.max(decimals, decimalsOf(cell));
    }
    kopecks[i] = sum;
    numbers[i] = ofNumbers;
    texts[i] = textCount;
    unrounded[i] = sumUnrounded;
    unreadable[i] = bad;
  });
  return {
    unit,
    numbers,
    texts,
    kopecks,
    unrounded,
    unreadable,
    lastDigit: unit > 1 ? (unit * 100) / 10 ** Math.min(decimals, 10) : 0,
  };
}

function decimalsOf(cell: CellValue | undefined): number {
  return /[.,](\d+)\D*$/.exec(String(cell ?? ""))?.[1].length ?? 0;
}

function difference(running: Float64Array | Int32Array, from: number, to: number): number {
  return running[to] - (from < 0 ? 0 : running[from]);
}
