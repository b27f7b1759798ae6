import type { WriteSheet } from "hucre";
import type { CellValue } from "../../src/clientbase/sheet-values";
import { columnLetters } from "../../src/clientbase/problems";
import { valueOf, type FileCell, type Table, type TableColumn, type TableRow } from "./table";

export type Use = "clients" | "managers" | "turnover" | "activities" | "none";

/** A sheet of a fixture: its rows from the first one on and what its columns are to be recognised as. */
export interface FileSheet {
  readonly name: string;
  readonly use: Use;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly hidden?: "hidden" | "veryHidden";
  /** Addresses. */
  readonly merges?: readonly string[];
  readonly more?: Partial<WriteSheet>;
}

export interface Around {
  /** Rows above the headers. */
  readonly above?: readonly (readonly FileCell[])[];
  /** The rows of headers, where they are not one row of the columns' headers. */
  readonly headers?: readonly (readonly FileCell[])[];
  /** Rows below the table. */
  readonly below?: readonly (readonly FileCell[])[];
  /** What becomes of the rows on the way to the sheet. */
  readonly body?: (rows: readonly TableRow[]) => readonly TableRow[];
  readonly hidden?: "hidden" | "veryHidden";
  readonly merges?: readonly string[];
  readonly more?: Partial<WriteSheet>;
}

export function sheetOf(name: string, use: Use, table: Table, around: Around = {}): FileSheet {
  const { above = [], headers = [table.columns.map(({ header }) => header)], below = [], body } = around;
  const plain = (rows: readonly (readonly FileCell[])[]): TableRow[] => rows.map((cells) => ({ cells }));
  return {
    name,
    use,
    rows: [...plain([...above, ...headers]), ...(body ? body(table.rows) : table.rows), ...plain(below)],
    columns: table.columns,
    ...(around.hidden && { hidden: around.hidden }),
    ...(around.merges && { merges: around.merges }),
    ...(around.more && { more: around.more }),
  };
}

/** A row of plain cells. */
export function rowOf(...cells: FileCell[]): TableRow {
  return { cells };
}

/** The values of a sheet as a program would read them. */
export function valuesOf({ rows }: FileSheet): CellValue[][] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map(({ cells }) => Array.from({ length: width }, (_, i) => valueOf(cells[i] ?? "")));
}

/** Address of the cell of a row of the clean base in the column that holds something. */
export function addressOf(sheet: FileSheet, origin: string, holds: string): string {
  const row = sheet.rows.findIndex((it) => it.origin === origin);
  const column = sheet.columns.findIndex((it) => it.holds === holds);
  if (row < 0 || column < 0) throw new Error(`No cell of ${origin}, ${holds}`);
  return `${sheet.name}!${columnLetters(column)}${row + 1}`;
}
