import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import type { CleanBase } from "../../workbench/corpus/clean-base";
import { sheetOf, type FileSheet } from "../../workbench/corpus/file-sheet";
import {
  clientsOf,
  managersOf,
  type FileCell,
  type Table,
  type TableRow,
} from "../../workbench/corpus/table";
import { dateOf1904, type Writing } from "../../workbench/corpus/writings";
import { sheetsIn } from "./sheets-in";

/** A clean base on the way to a messy workbook. */
export interface Messy {
  readonly base: CleanBase;
  readonly clients: Table;
  readonly managers: Table;
  readonly above: readonly (readonly FileCell[])[];
  readonly below: readonly (readonly FileCell[])[];
  readonly managersFirst: boolean;
  readonly dateSystem: 1900 | 1904;
  /** Rows of the clean base in which something cannot be read any more: `client 5`. */
  readonly spoilt: readonly string[];
}

/** One piece of dirt: what it is and which row and column of those it can fall on. */
export interface Dirt<Kind extends string = string> {
  readonly kind: Kind;
  readonly row: number;
  readonly column: number;
}

export type Soil = (messy: Messy, dirt: Dirt) => Messy;

export function clean(base: CleanBase): Messy {
  return {
    base,
    clients: clientsOf(base),
    managers: managersOf(base),
    above: [],
    below: [],
    managersFirst: false,
    dateSystem: 1900,
    spoilt: [],
  };
}

export function sheetsOf(messy: Messy): { sheets: readonly FileSheet[]; values: SheetValues[] } {
  const { clients, managers, above, below, managersFirst, dateSystem } = messy;
  const sheets = [
    sheetOf("Клиенты", "clients", clients, { above, below }),
    sheetOf("Менеджеры", "managers", managers),
  ];
  const dated = dateSystem === 1900 ? sheets : sheets.map(withDatesOf1904);
  const inOrder = managersFirst ? dated.reverse() : dated;
  return { sheets: inOrder, values: sheetsIn(inOrder, dateSystem) };
}

function withDatesOf1904(sheet: FileSheet): FileSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => dateOf1904(cell)) })),
  };
}

/** Writes one cell of the clients otherwise, in one of the columns that hold these. */
export function cell(write: Writing, ...holds: readonly string[]): Soil {
  return (messy, dirt) => ({ ...messy, clients: withCell(messy.clients, dirt, write, holds) });
}

/** The same for a cell of the managers. */
export function managerCell(write: Writing, ...holds: readonly string[]): Soil {
  return (messy, dirt) => ({ ...messy, managers: withCell(messy.managers, dirt, write, holds) });
}

/** Puts something in a filled cell that nobody can read. */
export function spoiltCell(value: CellValue, ...holds: readonly string[]): Soil {
  return (messy, dirt) => {
    const origin = originAt(messy.clients, dirt);
    const clients = withCell(messy.clients, dirt, () => value, holds);
    return { ...messy, clients, spoilt: [...messy.spoilt, origin] };
  };
}

export function amountsOf({ base }: Messy): string[] {
  return [...base.months, "overdueDebt"];
}

/** What the row that dirt falls on was in the clean base. */
export function originAt(table: Table, dirt: Dirt): string {
  return rowAt(table, dirt).origin!;
}

function rowAt({ rows }: Table, { row }: Dirt): TableRow {
  const filled = rows.filter(({ origin }) => origin !== undefined);
  return filled[row % filled.length];
}

function withCell(table: Table, dirt: Dirt, write: Writing, holds: readonly string[]): Table {
  const columns = table.columns.flatMap((column, i) => (holds.includes(column.holds ?? "") ? [i] : []));
  const row = rowAt(table, dirt);
  const column = columns[dirt.column % columns.length];
  if (column === undefined) return table;
  return {
    ...table,
    rows: table.rows.map((it) =>
      it === row ? { ...it, cells: it.cells.map((own, i) => (i === column ? write(own) : own)) } : it,
    ),
  };
}

/** Puts a row among those of the clients. */
export function insertedRow(row: (messy: Messy) => readonly FileCell[]): Soil {
  return (messy, dirt) => {
    const { rows } = messy.clients;
    const at = dirt.row % (rows.length + 1);
    const inserted = [...rows.slice(0, at), { cells: row(messy) }, ...rows.slice(at)];
    return { ...messy, clients: { ...messy.clients, rows: inserted } };
  };
}
