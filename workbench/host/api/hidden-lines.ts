import { EVENT } from "../events";
import { MOST_COLUMNS, MOST_ROWS, type Box } from "../model/address";
import type { Sheet } from "../model/sheet";
import { flagOf } from "../server/arguments";
import { writable } from "../server/object-type";
import type { CellRange } from "./cell-range";
import { guard } from "./protection-guard";

/** Whether all lines are hidden, none, or (null) some. */
function shared(start: number, count: number, isHidden: (line: number) => boolean): boolean | null {
  const first = isHidden(start);
  for (let line = start + 1; line < start + count; line++) if (isHidden(line) !== first) return null;
  return first;
}

function rowsHidden({ sheet, box }: CellRange): boolean | null {
  return shared(box.row, box.rows, (row) => sheet.isRowHidden(row));
}

function columnsHidden({ sheet, box }: CellRange): boolean | null {
  return shared(box.column, box.columns, (column) => sheet.isColumnHidden(column));
}

/** Hides or shows rows by hand. */
export function setRowsHidden({ host, sheet, box }: CellRange, hidden: boolean): void {
  guard(host, sheet, "allowFormatRows");
  const rows = !hidden && box.rows === MOST_ROWS ? [...sheet.rows.keys()] : lines(box.row, box.rows);
  for (const row of rows) setHidden(sheet.rows, row, hidden);
  host.events.raiseOnSheet(EVENT.rowHiddenChanged, sheet, {
    address: `${box.row + 1}:${box.row + box.rows}`,
    changeType: hidden ? "Hidden" : "Unhidden",
    source: "Local",
  });
}

function setColumnsHidden({ host, sheet, box }: CellRange, hidden: boolean): void {
  guard(host, sheet, "allowFormatColumns");
  for (const column of lines(box.column, box.columns)) setHidden(sheet.columns, column, hidden);
}

function lines(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => start + i);
}

function setHidden<Look extends { hidden?: boolean }>(
  looks: Map<number, Look>,
  line: number,
  hidden: boolean,
): void {
  const look = { ...looks.get(line) } as Look;
  if (hidden) look.hidden = true;
  else delete look.hidden;
  if (Object.keys(look).length === 0) looks.delete(line);
  else looks.set(line, look);
}

export const lineProperties = {
  RowHidden: writable<CellRange>(rowsHidden, (range, value) => setRowsHidden(range, flagOf(value))),
  ColumnHidden: writable<CellRange>(columnsHidden, (range, value) => setColumnsHidden(range, flagOf(value))),
  Hidden: { get: (range: CellRange) => rowsHidden(range) === true || columnsHidden(range) === true },
};

/** Rows a filter hides, whatever is hidden by hand. */
export function isFilteredOut(sheet: Sheet, row: number): boolean {
  return (
    sheet.autoFilter?.hiddenRows.has(row) === true ||
    sheet.tables.some(({ filter }) => filter?.hiddenRows.has(row) === true)
  );
}

/** Runs of shown rows and columns of a box. */
export function visibleBoxes(sheet: Sheet, box: Box): Box[] {
  const rows = runs(box.row, box.rows, MOST_ROWS, (row) => !sheet.isRowHidden(row));
  const columns = runs(box.column, box.columns, MOST_COLUMNS, (column) => !sheet.isColumnHidden(column));
  return rows.flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => ({ row, column, rows: rowCount, columns: columnCount })),
  );
}

function runs(
  start: number,
  count: number,
  most: number,
  isShown: (line: number) => boolean,
): [number, number][] {
  const found: [number, number][] = [];
  const end = Math.min(start + count, most);
  for (let line = start; line < end; line++) {
    if (!isShown(line)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === line) last[1]++;
    else found.push([line, 1]);
  }
  return found;
}
