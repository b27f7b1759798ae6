import { boxOf, containsCell, type Box } from "./address";
import type { Sheet, SheetFilter, Table } from "./sheet";
import { sameName } from "./sheet-name";

/** The table a cell belongs to. */
export function tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find(({ box }) => containsCell(box, row, column));
}

/** The cells of a table between its header and totals rows. */
export function tableData({ box, showHeaders, showTotals }: Table): Box {
  const top = showHeaders ? 1 : 0;
  return boxOf(box.row + top, box.column, box.rows - top - (showTotals ? 1 : 0), box.columns);
}

/** Header cells of a table and the names that stand in them. */
export function headerCells({
  box,
  showHeaders,
  columns,
}: Table): { row: number; column: number; name: string }[] {
  if (!showHeaders) return [];
  return columns.map(({ name }, i) => ({ row: box.row, column: box.column + i, name }));
}

/** Excel's next name for a column nobody named. */
export function freeColumnName(table: Pick<Table, "columns">): string {
  let number = 1;
  while (table.columns.some(({ name }) => sameName(name, `Column${number}`))) number++;
  return `Column${number}`;
}

/** A filter that filters nothing yet. */
export function emptyFilter(box: Box): SheetFilter {
  return { box, criteria: new Array<undefined>(box.columns).fill(undefined), hiddenRows: new Set() };
}

/** An id no column of the table has. */
export function nextColumnId({ columns }: Pick<Table, "columns">): number {
  return 1 + Math.max(0, ...columns.map(({ id }) => id));
}
