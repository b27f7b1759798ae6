import { monthOf, type Month } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { dateInCell, NO_DATE, type DayOrder } from "./cell-date";
import { isBlank, kopecksInCell } from "./cell-number";
import { Conventions } from "./conventions";
import { headerKey } from "./header-text";
import { monthOfHeader } from "./month-header";
import type { Column } from "./header-row";
import { isErrorValue } from "./interning";
import type { HeaderBlock, TurnoverLayout } from "./layout";
import type { SkipReason } from "./row-kinds";
import type { CellValue } from "./sheet-values";
import { endsAsTotal, isTotalCell, isTotalRow } from "./total-rows";

/** A cell of turnover: whose, when, how much. */
export interface TurnoverCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: Column;
  /** Undefined where the month of a row cannot be read. */
  readonly month: Month | undefined;
  readonly cell: CellValue;
  /** NaN where the cell is no amount. */
  readonly kopecks: number;
}

/** What a row of a turnover sheet is by itself; among those without a code may be group rows. */
export type TurnoverRowKind = "turnover" | Exclude<SkipReason, "groupRow" | "comment">;

/** What a row of a turnover sheet is. */
export function kindOfTurnoverRow(layout: TurnoverLayout, cells: readonly CellValue[]): TurnoverRowKind {
  const code = cells[layout.code.index];
  if (cells.every(isBlank)) return "blank";
  if (isTotalCell(code)) return "total";
  if (typeof code === "string" && headerKey(code) === headerKey(layout.code.header)) return "repeatedHeader";
  if (code !== undefined && !isBlank(code) && !(typeof code === "string" && isErrorValue(code.trim()))) {
    return "turnover";
  }
  return isTotalRow(cells) || endsAsTotal(cells) ? "total" : "withoutCode";
}

/** The months a turnover sheet covers, oldest first. */
export function monthsOf(layout: TurnoverLayout): Month[] {
  if (layout.form === "wide") return layout.months.map(({ month }) => month).sort((a, b) => a - b);
  const read = monthReader(layout, layout.month);
  const months = new Set<Month>();
  for (const cells of layout.sheet.values.slice(layout.headerRow + 1)) {
    if (kindOfTurnoverRow(layout, cells) !== "turnover") continue;
    const month = read(cells[layout.month.index] ?? "");
    if (month !== undefined) months.add(month);
  }
  return [...months].sort((a, b) => a - b);
}

/** Walks through the filled cells of turnover in a row. */
export function turnoverReader(
  layout: TurnoverLayout,
): (row: number, cells: readonly CellValue[], visit: (cell: TurnoverCell) => void) => void {
  const conventions = new Conventions(layout.sheet.values, layout.headerRow);
  const read = ({ unit, index }: Column, cells: readonly CellValue[]) =>
    kopecksInCell(cells[index] ?? "", unit, NaN, conventions.grouping(index));
  if (layout.form === "wide") {
    return (row, cells, visit) => {
      for (const column of layout.months) {
        const cell = cells[column.index] ?? "";
        if (!isBlank(cell)) visit({ row, column, month: column.month, cell, kopecks: read(column, cells) });
      }
    };
  }
  const monthIn = monthReader(layout, layout.month);
  return (row, cells, visit) => {
    const cell = cells[layout.amount.index] ?? "";
    if (isBlank(cell)) return;
    const month = monthIn(cells[layout.month.index] ?? "");
    const kopecks = read(layout.amount, cells);
    if (month !== undefined) visit({ row, column: layout.amount, month, cell, kopecks });
    else if (kopecks !== 0) {
      visit({ row, column: layout.month, month, cell: cells[layout.month.index] ?? "", kopecks });
    }
  };
}

/** Reads a column of months or days: a date, or a month in any form a header may have. */
export function monthReader(
  { sheet, headerRow }: HeaderBlock,
  { index }: Column,
): (cell: CellValue | undefined) => Month | undefined {
  const order = new Conventions(sheet.values, headerRow).dayOrder(index);
  const known = new Map<CellValue, Month | undefined>();
  return (cell = "") => {
    if (!known.has(cell)) known.set(cell, monthInCell(cell, sheet.dateSystem, order));
    return known.get(cell);
  };
}

/** The month of a date cell or of a text that names a month; undefined for anything else. */
function monthInCell(cell: CellValue, dateSystem: 1900 | 1904, order: DayOrder): Month | undefined {
  const day = dateInCell(cell, dateSystem, order);
  if (day > NO_DATE) return monthOf(day);
  return typeof cell === "string" ? monthOfHeader(tidy(cell), undefined, dateSystem) : undefined;
}

/** `06.2010`, as an appended month column is headed. */
export function monthHeader(month: Month): string {
  return `${String((month % 12) + 1).padStart(2, "0")}.${Math.floor(month / 12)}`;
}
