import type { Month } from "../regulation/calendar";
import type { Recognition } from "./mapping";

export interface Column {
  /** Position in a row of `SheetValues.values`. */
  readonly index: number;
  /** What stands in the last row of the header. */
  readonly header: string;
  /** `headerKey` of every row of the header: a data row that says one of them repeats the header. */
  readonly headerKeys?: readonly string[];
  /** Rubles in one unit of the column: 1, 1 000 or 1 000 000. */
  readonly unit: number;
  readonly recognised?: Recognition;
  /** Set where the column is not in the user's sheet but appended to its rows. */
  readonly virtual?: VirtualOrigin;
}

/** A cell of the workbook; row and column are zero-based. */
export interface OriginCell {
  /** Name of the sheet, where it is another one than the column's. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
}

/** Where the cells of an appended column come from. */
export interface VirtualOrigin {
  /** Name of the sheet. */
  readonly sheet: string;
  /** The true cell of a row (zero-based) of the sheet the column is appended to; undefined where there is none. */
  cellOf(row: number): OriginCell | undefined;
}

export interface MonthColumn extends Column {
  readonly month: Month;
}

export type Columns<F extends string> = { readonly [field in F]?: Column };

/** The element with the highest score, the first of equals. */
export function best<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (top, item) => (top === undefined || score(item) > score(top) ? item : top),
    undefined,
  );
}
