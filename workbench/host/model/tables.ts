import { boxOf, intersection, type Box } from "./address";
import { HostError } from "./host-error";
import type { Sheet, Table } from "./sheet";
import { sameName } from "./sheet-name";
import { deleteRange, insertRange } from "./structure";
import { emptyFilter, freeColumnName, headerCells, nextColumnId, tableData } from "./table-parts";
import type { Workbook } from "./workbook";

/**
 * Makes a table of a range; without headers a header row is put above it, moving the cells below it down.
 * @throws HostError InvalidArgument where it would overlap a table, MergedRangeConflict on merged cells
 */
export function createTable(workbook: Workbook, sheet: Sheet, box: Box, hasHeaders: boolean): Table {
  if (sheet.tables.some((other) => intersection(other.box, box))) throw new HostError("InvalidArgument");
  if (sheet.merges.some((merge) => intersection(merge, box))) throw new HostError("MergedRangeConflict");
  const grown = hasHeaders && box.rows > 1 ? box : { ...box, rows: box.rows + 1 };
  if (!hasHeaders) insertRange(workbook, sheet, { ...box, rows: 1 }, "Down");
  const number = freeTableNumber(workbook);
  const table: Table = {
    id: String(number.id),
    name: number.name,
    box: grown,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: [],
    filter: emptyFilter(grown),
  };
  for (let i = 0; i < box.columns; i++) {
    const typed = hasHeaders ? headerText(sheet, box.row, box.column + i) : "";
    const name = typed === "" ? freeColumnName(table) : distinctName(table, typed);
    table.columns.push({ id: i + 1, name });
    if (sheet.cells.value(box.row, box.column + i) !== name) {
      sheet.cells.setValue(box.row, box.column + i, name);
    }
  }
  sheet.tables.push(table);
  return table;
}

/**
 * Adds a column to a table, by default the last; the cells to the right, in the table's rows, move.
 * @throws HostError InsertDeleteConflict where that would tear another table, InvalidArgument for a name in use
 */
export function addTableColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  name?: string,
  index = table.columns.length,
): void {
  if (name !== undefined && table.columns.some((column) => sameName(column.name, name))) {
    throw new HostError("InvalidArgument");
  }
  const { box, columns, filter } = table;
  insertRange(workbook, sheet, boxOf(box.row, box.column + index, box.rows, 1), "Right");
  if (index === 0 || index === columns.length) {
    table.box = { ...box, columns: box.columns + 1 };
    table.columns.splice(index, 0, { id: nextColumnId(table), name: freeColumnName(table) });
    if (filter) {
      const criteria = [...filter.criteria];
      criteria.splice(index, 0, undefined);
      table.filter = { ...filter, box: { ...filter.box, columns: box.columns + 1 }, criteria };
    }
  }
  renameTableColumn(sheet, table, index, name ?? table.columns[index].name);
}

/** Deletes a column of a table; the cells to the right, in the table's rows, close up. @param locale as of `deleteRange` */
export function deleteTableColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index: number,
  locale?: string,
): void {
  const { box } = table;
  if (index < 0 || index >= box.columns) throw new HostError("ItemNotFound");
  deleteRange(workbook, sheet, boxOf(box.row, box.column + index, box.rows, 1), "Left", locale);
}

/** Renames a column and its header cell. @throws HostError InvalidArgument for a name in use */
export function renameTableColumn(sheet: Sheet, table: Table, index: number, name: string): void {
  const taken = table.columns.some((column, i) => i !== index && sameName(column.name, name));
  if (taken || name === "") throw new HostError("InvalidArgument");
  table.columns[index].name = name;
  if (table.showHeaders) sheet.cells.setValue(table.box.row, table.box.column + index, name);
}

/** Adds blank rows to a table, by default the last; the cells below the table move down. */
export function addTableRows(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  count: number,
  index?: number,
): void {
  const data = tableData(table);
  const at = index ?? data.rows;
  if (at < 0 || at > data.rows) throw new HostError("InvalidArgument");
  const { rows } = table.box;
  insertRange(workbook, sheet, boxOf(data.row + at, data.column, count, data.columns), "Down");
  if (table.box.rows > rows) return;
  table.box = { ...table.box, rows: rows + count, row: data.row - (table.showHeaders ? 1 : 0) };
  if (table.filter) table.filter.box = { ...table.filter.box, rows: table.filter.box.rows + count };
}

/** Turns a table into plain cells. */
export function dissolveTable(sheet: Sheet, table: Table): void {
  sheet.tables = sheet.tables.filter((other) => other !== table);
}

/**
 * Gives a table another box with the same header row.
 * @throws HostError InvalidArgument when its header row would move or another table is met
 */
export function resizeTable(sheet: Sheet, table: Table, box: Box): void {
  const others = sheet.tables.filter((other) => other !== table);
  const apart = box.row !== table.box.row || !intersection(box, table.box);
  const fewest = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (apart || box.rows < fewest || others.some((other) => intersection(other.box, box))) {
    throw new HostError("InvalidArgument");
  }
  const old = table.columns;
  const before = table.box;
  const criteria = table.filter?.criteria ?? [];
  table.columns = [];
  for (let i = 0; i < box.columns; i++) {
    const kept = old[box.column + i - before.column];
    const name =
      kept?.name ?? (headerText(sheet, box.row, box.column + i) || freeColumnName({ columns: old }));
    table.columns.push(
      kept ?? { id: nextColumnId({ columns: [...old, ...table.columns] }), name: distinctName(table, name) },
    );
  }
  table.box = box;
  if (table.filter) {
    table.filter.box = { ...box, rows: box.rows - (table.showTotals ? 1 : 0) };
    table.filter.criteria = table.columns.map((_, i) => criteria[box.column + i - before.column]);
  }
  for (const { row, column, name } of headerCells(table)) {
    if (sheet.cells.value(row, column) !== name) sheet.cells.setValue(row, column, name);
  }
}

function headerText(sheet: Sheet, row: number, column: number): string {
  return String(sheet.cells.value(row, column));
}

function distinctName(table: Pick<Table, "columns">, name: string): string {
  const taken = (wanted: string) => table.columns.some((column) => sameName(column.name, wanted));
  if (!taken(name)) return name;
  let number = 2;
  while (taken(`${name}${number}`)) number++;
  return `${name}${number}`;
}

function freeTableNumber(workbook: Workbook): { id: number; name: string } {
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  const names = [...tables, ...workbook.names].map(({ name }) => name);
  const id = 1 + Math.max(0, ...tables.map((table) => Number(table.id) || 0));
  let number = 1;
  while (names.some((name) => sameName(name, `Table${number}`))) number++;
  return { id, name: `Table${number}` };
}
