import { lastDayOf, monthOf, type Day, type Month } from "../regulation/calendar";
import { isBlank } from "./cell-number";
import type { MonthColumn } from "./header-row";
import { isTotalCell } from "./total-rows";
import type { ClientsLayout } from "./layout";

/** Months of turnover the rules look back on, the reporting month included. */
export const WINDOW_MONTHS = 6;

export interface Period {
  /** The day the audit is held on. */
  readonly asOf: Day;
  /** The reporting month. */
  readonly month: Month;
}

export interface PeriodChoice {
  readonly month?: Month | undefined;
  readonly asOf?: Day | undefined;
  /** The present day, where the default month must have ended before it. */
  readonly today?: Day | undefined;
}

/**
 * Completes the user's choice. The month is by default the newest one with turnover that ended before the audit date
 * and before today (neither given: the newest one with turnover); the audit date is by default the month's last day.
 */
export function choosePeriod(clients: ClientsLayout, choice: PeriodChoice = {}): Period {
  const month = choice.month ?? newestMonth(clients, earlier(choice.asOf, choice.today));
  return { month, asOf: choice.asOf ?? lastDayOf(month) };
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function newestMonth(clients: ClientsLayout, before: Day | undefined): Month {
  const ended = clients.months.filter((column) => before === undefined || lastDayOf(column.month) < before);
  const newest = ended.findLast((column) => hasTurnover(clients, column)) ?? ended.at(-1);
  return newest?.month ?? monthOf(before!) - 1;
}

function hasTurnover(clients: ClientsLayout, column: MonthColumn): boolean {
  const code = clients.columns.code!.index;
  return clients.sheet.values.some(
    (row, i) =>
      i > clients.headerRow && !isBlank(row[column.index]) && !isBlank(row[code]) && !isTotalCell(row[code]),
  );
}
