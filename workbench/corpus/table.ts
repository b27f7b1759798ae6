import {
  CLIENT_FIELD_NAMES,
  CLIENT_FIELDS,
  MANAGER_FIELD_NAMES,
  MANAGER_FIELDS,
  type ClientField,
  type ManagerField,
} from "../../src/clientbase/fields";
import type { CellValue } from "../../src/clientbase/sheet-values";
import { parseIsoDay } from "../../src/regulation/calendar";
import type { CleanBase } from "./clean-base";

/** A cell of a file: a value, perhaps with a number format, a formula behind it or a look. */
export interface FormattedCell {
  readonly value: CellValue;
  readonly format?: string;
  /** Without "=". */
  readonly formula?: string;
  readonly bold?: boolean;
  readonly indent?: number;
}

export type FileCell = CellValue | FormattedCell;

/** What a column holds: a field of clients or managers, a month, something of a journal; undefined: nothing we know. */
export type Holds = ClientField | ManagerField | (string & {}) | undefined;

export interface TableColumn {
  readonly holds: Holds;
  readonly header: FileCell;
}

export interface TableRow {
  /** Which row of the clean base it was: `client 5`, `manager 0`. */
  readonly origin?: string;
  readonly cells: readonly FileCell[];
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export const DATE_FORMAT = "dd.mm.yyyy";
const DATE_FIELDS = new Set(["attachedOn", "noviceSince", "leftOn", "specializationChangedOn"]);

/** `2010-06` as the canonical header `06.2010`. */
export function monthHeader(month: string): string {
  return `${month.slice(5)}.${month.slice(0, 4)}`;
}

/** An ISO date as a date cell of the 1900 system. */
export function dateCell(iso: string, format = DATE_FORMAT): FormattedCell {
  return { value: parseIsoDay(iso)!, format };
}

/** The clients of a base under canonical headers. */
export function clientsOf({ clients, months }: CleanBase): Table {
  const fields = CLIENT_FIELD_NAMES.filter(
    (field) => field === "overdueDebt" || clients.some((client) => (client[field] ?? "") !== ""),
  );
  return {
    columns: [
      ...fields.map((field) => ({ holds: field, header: CLIENT_FIELDS[field].header })),
      ...months.map((month) => ({ holds: month, header: monthHeader(month) })),
    ],
    rows: clients.map((client, i) => ({
      origin: `client ${i}`,
      cells: [
        ...fields.map((field) => (field === "overdueDebt" ? client.debt : cellOf(field, client[field]))),
        ...client.turnover,
      ],
    })),
  };
}

/** The managers of a base under canonical headers. */
export function managersOf({ managers }: CleanBase): Table {
  const fields = MANAGER_FIELD_NAMES.filter((field) =>
    managers.some((manager) => manager[field] !== undefined),
  );
  return {
    columns: fields.map((field) => ({ holds: field, header: MANAGER_FIELDS[field].header })),
    rows: managers.map((manager, i) => ({
      origin: `manager ${i}`,
      cells: fields.map((field) => cellOf(field, manager[field])),
    })),
  };
}

function cellOf(field: string, value: CellValue | undefined): FileCell {
  if (value === undefined || value === "") return "";
  return DATE_FIELDS.has(field) ? dateCell(String(value)) : value;
}

/** The table under other headers. */
export function renamed(table: Table, headers: Readonly<Record<string, FileCell>>): Table {
  return {
    ...table,
    columns: table.columns.map((column) =>
      column.holds !== undefined && column.holds in headers
        ? { ...column, header: headers[column.holds] }
        : column,
    ),
  };
}

/** The table with the cells of a column written otherwise. */
export function rewritten(
  table: Table,
  holds: string | readonly string[],
  write: (cell: FileCell, row: number, column: number) => FileCell,
): Table {
  const among = typeof holds === "string" ? [holds] : holds;
  return {
    ...table,
    rows: table.rows.map((row, r) => ({
      ...row,
      cells: row.cells.map((cell, c) =>
        among.includes(table.columns[c].holds ?? "") ? write(cell, r, c) : cell,
      ),
    })),
  };
}

export function without(table: Table, ...holds: readonly string[]): Table {
  return columnsOf(
    table,
    table.columns.flatMap(({ holds: it }, index) => (it !== undefined && holds.includes(it) ? [] : [index])),
  );
}

/** The table with its columns in this order; those not named follow. */
export function ordered(table: Table, ...holds: readonly string[]): Table {
  const first = holds.map((it) => columnOf(table, it));
  return columnsOf(table, [...first, ...table.columns.map((_, i) => i).filter((i) => !first.includes(i))]);
}

function columnsOf(table: Table, indices: readonly number[]): Table {
  return {
    columns: indices.map((index) => table.columns[index]),
    rows: table.rows.map((row) => ({ ...row, cells: indices.map((index) => row.cells[index]) })),
  };
}

/** Number of the column that holds something. */
export function columnOf({ columns }: Table, holds: string): number {
  const index = columns.findIndex((column) => column.holds === holds);
  if (index < 0) throw new Error(`No column holds ${holds}`);
  return index;
}

/** The table with one more column before the one at `at` (at the end without it). */
export function withColumn(
  table: Table,
  column: TableColumn,
  cell: (row: TableRow, index: number) => FileCell,
  at = table.columns.length,
): Table {
  const inserted = <T>(items: readonly T[], item: T) => [...items.slice(0, at), item, ...items.slice(at)];
  return {
    columns: inserted(table.columns, column),
    rows: table.rows.map((row, i) => ({ ...row, cells: inserted(row.cells, cell(row, i)) })),
  };
}

/** Value of a cell without its looks. */
export function valueOf(cell: FileCell): CellValue {
  return typeof cell === "object" ? cell.value : cell;
}

/** What holds months, in the table's order. */
export function monthsOf({ columns }: Table): string[] {
  return columns.flatMap(({ holds }) => (holds !== undefined && /^\d{4}-\d{2}$/.test(holds) ? [holds] : []));
}
