import { kopecksInCell } from "../clientbase/cell-number";
import { WINDOW_MONTHS } from "../clientbase/period";
import type { Regulation } from "../regulation/schema";
import type { Cell } from "./arguments";

/** Turnover of the last months as the rules take it. */
export interface Months {
  /** Kopecks, the newest month first; NaN where unknown. */
  readonly turnover: Float64Array;
  /** Per month back from the newest: whether it was given. */
  readonly present: readonly boolean[];
}

/** The newest six of the months in a row of cells, the oldest first. */
export function monthsIn(cells: readonly Cell[], { settings }: Regulation): Months {
  const newestFirst = cells.slice(-WINDOW_MONTHS).reverse();
  const blank = settings.blankTurnover === "zero" ? 0 : NaN;
  const months = Array.from({ length: WINDOW_MONTHS }, (_, back) => back);
  return {
    turnover: Float64Array.from(months, (back) =>
      back < newestFirst.length ? kopecksInCell(newestFirst[back], 1, blank) : NaN,
    ),
    present: months.map((back) => back < newestFirst.length),
  };
}
