import type { MonthColumn } from "./header-row";
import type { PeriodColumn } from "./month-columns";
import { monthColumnOf, type SheetReading } from "./sheet-reading";

export interface TurnoverMonths {
  /** Oldest first. */
  readonly months: readonly MonthColumn[];
  /** Columns of a month whose turnover stands in a column that says so. */
  readonly spare: readonly MonthColumn[];
  /** Columns that claim one month, none of them with a better right to it. */
  readonly twice: readonly MonthColumn[];
  /** Columns whose month was not read from the header alone. */
  readonly guessed: readonly PeriodColumn[];
}

/** The columns of monthly turnover. Where several are of one month, the only one that says it is turnover is meant. */
export function turnoverMonths(reading: SheetReading): TurnoverMonths {
  const columns = reading.periods.columns.filter(({ says }) => says === undefined || says === "turnover");
  const months: PeriodColumn[] = [];
  const spare: PeriodColumn[] = [];
  let twice: PeriodColumn[] = [];
  for (const month of new Set(columns.map((column) => column.month))) {
    const its = columns.filter((column) => column.month === month);
    const meant = its.length === 1 ? its : chosen(its);
    months.push(meant[0] ?? its[0]);
    if (meant.length === 1) spare.push(...its.filter((column) => column !== meant[0]));
    else if (twice.length === 0) twice = its;
  }
  const asColumn = (column: PeriodColumn) => monthColumnOf(reading, column);
  return {
    months: months.map(asColumn).sort((a, b) => a.month - b.month),
    spare: spare.map(asColumn),
    twice: twice.map(asColumn),
    guessed: months.filter(({ from }) => from !== undefined),
  };
}

function chosen(columns: readonly PeriodColumn[]): PeriodColumn[] {
  const corrected = columns.filter((column) => column.corrected);
  return corrected.length > 0 ? corrected : columns.filter(({ says }) => says === "turnover");
}
