import { isoMonth } from "../regulation/calendar";
import { WINDOW_MONTHS } from "../clientbase/period";
import type { AuditContext } from "./context";
import type { MonthAmount } from "./finding";

/** Rubles of an amount in kopecks; null where unknown. */
export function rubles(kopecks: number): number | null {
  return Number.isNaN(kopecks) ? null : kopecks / 100;
}

/** An organisation's turnover of the last months, the oldest first. */
export function turnoverOf(
  { base, month }: AuditContext,
  organisation: number,
  months: number = WINDOW_MONTHS,
): MonthAmount[] {
  return Array.from({ length: months }, (_, i) => months - 1 - i).map((back) => ({
    month: isoMonth(month - back),
    amount: rubles(base.organisations.turnover[organisation * WINDOW_MONTHS + back]),
  }));
}
