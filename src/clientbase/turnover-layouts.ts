import type { TurnoverLayout } from "./layout";
import { blockOf, type SheetReading } from "./sheet-reading";
import { turnoverMonths } from "./turnover-months";

/** The turnover of a sheet that is no sheet of clients; nothing where it lacks codes, months or amounts. */
export function turnoverLayoutsOf(reading: SheetReading): TurnoverLayout[] {
  const { code, month, amount, manager } = reading.matches.turnover.columns;
  if (!code) return [];
  const block = { ...blockOf(reading), code, ...(manager && { manager }) };
  const { months } = turnoverMonths(reading);
  if (months.length > 0) return [{ ...block, form: "wide", months }];
  return month && amount ? [{ ...block, form: "long", month, amount }] : [];
}
