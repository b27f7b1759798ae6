import { boxOf, type Box } from "./address";
import type { Hyperlink, Sheet, SheetFilter, Table } from "./sheet";
import { isWhole, shiftedBox, shiftedIndex, shiftedList, shiftedReference, type Shift } from "./shift";
import { freeColumnName, headerCells, nextColumnId } from "./table-parts";

/**
 * Moves what lies on the cells of a sheet, other than cells, formulas and conditional formats.
 * @returns filters that lost a criterion with its column; the rows they hide are still to be told
 */
export function shiftObjects(sheet: Sheet, shift: Shift): SheetFilter[] {
  const before = filtersOf(sheet);

  sheet.merges = sheet.merges.flatMap((merge) => {
    const moved = shiftedReference(merge, shift);
    return moved && moved.rows * moved.columns > 1 ? [moved] : [];
  });
  sheet.hyperlinks = shiftedLinks(sheet.hyperlinks, shift);
  sheet.autoFilter = shiftedFilter(sheet.autoFilter, shift, true);
  sheet.tables = sheet.tables.filter((table) => shiftTable(sheet, table, shift));
  shiftPage(sheet, shift);
  if (isWhole(shift)) shiftLooks(shift.axis === "rows" ? sheet.rows : sheet.columns, shift);
  return [...filtersOf(sheet)].flatMap(([owner, filter]) =>
    criteriaCount(filter) < criteriaCount(before.get(owner)) ? [filter] : [],
  );
}

/** The filters of a sheet, by the sheet itself or the table they belong to. */
function filtersOf(sheet: Sheet): Map<Sheet | Table, SheetFilter> {
  const filters = new Map<Sheet | Table, SheetFilter>();
  if (sheet.autoFilter) filters.set(sheet, sheet.autoFilter);
  for (const table of sheet.tables) if (table.filter) filters.set(table, table.filter);
  return filters;
}

function criteriaCount(filter: SheetFilter | undefined): number {
  return filter?.criteria.filter((criteria) => criteria !== undefined).length ?? 0;
}

/** Links after the shift; the parts of one that was cut are joined again where they meet. */
function shiftedLinks(links: readonly Hyperlink[], shift: Shift): Hyperlink[] {
  const targets = new Map<string, { link: Hyperlink; boxes: Box[] }>();
  links.forEach((link, i) => {
    const target = isWhole(shift) ? String(i) : JSON.stringify([link.address, link.location, link.tooltip]);
    const same = targets.get(target);
    if (same) same.boxes.push(link.box);
    else targets.set(target, { link, boxes: [link.box] });
  });
  return [...targets.values()].flatMap(({ link, boxes }) =>
    shiftedList(boxes, shift).map((box): Hyperlink => ({ ...link, box })),
  );
}

/** Moves a table; false when all of it was deleted. */
function shiftTable(sheet: Sheet, table: Table, shift: Shift): boolean {
  const moved = shiftedReference(table.box, shift);
  if (!moved) return false;
  if (moved === table.box) return true;
  const before = table.box;
  const lastRow = before.row + before.rows - 1;
  if (shift.axis === "rows" && shiftedIndex(lastRow, shift) === undefined) table.showTotals = false;
  const fewest = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  table.box = { ...moved, rows: Math.max(moved.rows, fewest) };
  table.filter = shiftedFilter(table.filter, shift, table.showHeaders);
  if (shift.axis === "rows" || moved.columns === before.columns) return true;
  if (shift.kind === "delete") {
    table.columns = table.columns.filter((_, i) => shiftedIndex(before.column + i, shift) !== undefined);
    return true;
  }
  for (let i = 0; i < shift.count; i++) {
    table.columns.splice(shift.at - before.column + i, 0, {
      id: nextColumnId(table),
      name: freeColumnName(table),
    });
  }
  for (const { row, column, name } of headerCells(table)) {
    if (sheet.cells.value(row, column) === "") sheet.cells.setValue(row, column, name);
  }
  return true;
}

function shiftedFilter(
  filter: SheetFilter | undefined,
  shift: Shift,
  hasHeaders: boolean,
): SheetFilter | undefined {
  if (!filter) return undefined;
  const box = shiftedReference(filter.box, shift);
  if (!box) return undefined;
  const headersGone =
    hasHeaders &&
    shift.axis === "rows" &&
    box !== filter.box &&
    shiftedIndex(filter.box.row, shift) === undefined;
  if (headersGone) return undefined;
  const criteria: SheetFilter["criteria"] = new Array<undefined>(box.columns).fill(undefined);
  filter.criteria.forEach((criterion, i) => {
    const column = filter.box.column + i;
    const at = shift.axis === "columns" && box !== filter.box ? shiftedIndex(column, shift) : column;
    if (at !== undefined && criterion) criteria[at - box.column] = criterion;
  });
  const rows = [...filter.hiddenRows].flatMap((row) => {
    const at = shift.axis === "rows" && isWhole(shift) ? shiftedIndex(row, shift) : row;
    return at === undefined ? [] : [at];
  });
  return { box, criteria, hiddenRows: new Set(rows) };
}

function shiftPage({ pageLayout, charts, id }: Sheet, shift: Shift): void {
  pageLayout.printAreas = shiftedList(pageLayout.printAreas, shift);
  const rows = pageLayout.titleRows;
  if (rows && isWhole(shift) && shift.axis === "rows") {
    const moved = shiftedReference(boxOf(rows.row, 0, rows.rows), shift);
    pageLayout.titleRows = moved && { row: moved.row, rows: moved.rows };
  }
  const columns = pageLayout.titleColumns;
  if (columns && isWhole(shift) && shift.axis === "columns") {
    const moved = shiftedReference(boxOf(0, columns.column, 1, columns.columns), shift);
    pageLayout.titleColumns = moved && { column: moved.column, columns: moved.columns };
  }
  for (const chart of charts) if (chart.sourceSheetId === id) shiftSource(chart, shift);
}

/** Moves the source of a chart, on whatever sheet the chart stands. */
export function shiftSource(chart: { source?: Box }, shift: Shift): void {
  const moved = chart.source && shiftedReference(chart.source, shift);
  if (moved) chart.source = moved;
  else delete chart.source;
}

/** Moves heights, widths and formats of rows or columns; inserted ones look like the one before them. */
function shiftLooks<Look extends { hidden?: boolean }>(looks: Map<number, Look>, shift: Shift): void {
  const old = [...looks].sort(([a], [b]) => a - b);
  const before = shift.kind === "insert" && shift.at > 0 ? looks.get(shift.at - 1) : undefined;
  looks.clear();
  for (const [index, look] of old) {
    const at = shiftedIndex(index, shift);
    if (at !== undefined) looks.set(at, look);
  }
  if (!before) return;
  const look = { ...before };
  delete look.hidden;
  if (Object.keys(look).length === 0) return;
  for (let i = 0; i < shift.count; i++) looks.set(shift.at + i, { ...look });
}

/** The formats of the cells before an insertion, which the inserted cells take. */
export function copyFormatsBefore(sheet: Sheet, shift: Shift): void {
  if (shift.at === 0) return;
  const { row, column, rows, columns } = shiftedBox(shift);
  const { cells } = sheet;
  const source = shift.axis === "rows" ? boxOf(row - 1, column, 1, columns) : boxOf(row, column - 1, rows, 1);
  cells.eachCell(source, (fromRow, fromColumn) => {
    const format = cells.ownFormat(fromRow, fromColumn);
    if (format === undefined) return;
    for (let i = 0; i < shift.count; i++) {
      if (shift.axis === "rows") cells.setFormat(row + i, fromColumn, format);
      else cells.setFormat(fromRow, column + i, format);
    }
  });
}
