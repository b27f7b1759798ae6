import { fold, tidy } from "../regulation/folding";
import { isoMonth, type Month } from "../regulation/calendar";
import { isBlank } from "./cell-number";
import {
  CLIENT_FIELDS,
  CLIENT_FIELD_NAMES,
  MANAGER_FIELDS,
  MANAGER_FIELD_NAMES,
  type ClientField,
  type FieldDefinition,
  type ManagerField,
} from "./fields";
import { headerKey, monthOfHeader, unitOf } from "./header-text";
import { columnLetters, UnusableInput, type Problem } from "./problems";
import type { CellValue, SheetValues } from "./sheet-values";

const HEADER_ROWS = 30;
const LONGEST_HEADER = 80;

export interface Column {
  /** Position in a row of `SheetValues.values`. */
  readonly index: number;
  readonly header: string;
  /** Rubles in one unit of the column: 1, 1 000 or 1 000 000. */
  readonly unit: number;
}

export interface MonthColumn extends Column {
  readonly month: Month;
}

export type Columns<F extends string> = { readonly [field in F]?: Column };

export interface ClientsLayout {
  readonly sheet: SheetValues;
  readonly headerRow: number;
  readonly columns: Columns<ClientField>;
  /** Oldest first. */
  readonly months: readonly MonthColumn[];
}

export interface ManagersLayout {
  readonly sheet: SheetValues;
  readonly headerRow: number;
  readonly columns: Columns<ManagerField>;
  /** The manager's columns stand on the sheet of clients, repeated on every card. */
  readonly onClientsSheet: boolean;
}

/** What of a workbook is read as what. */
export interface Layout {
  /** Names of all sheets of the workbook. */
  readonly sheets: readonly string[];
  readonly clients: ClientsLayout;
  readonly managers: ManagersLayout | undefined;
  readonly problems: readonly Problem[];
}

interface HeaderRow {
  readonly sheet: SheetValues;
  readonly row: number;
  readonly client: Match<ClientField>;
  readonly manager: Match<ManagerField>;
  readonly months: readonly MonthColumn[];
}

interface Match<F extends string> {
  readonly columns: Columns<F>;
  /** Columns that fit a field for which a better one was found. */
  readonly spare: readonly Column[];
}

/** Fields that tell a sheet of managers from a sheet of clients. */
const TELLING_MANAGER_FIELDS = MANAGER_FIELD_NAMES.filter(
  (field) => !["name", "office", "group"].includes(field),
);
const REQUIRED_CLIENT_FIELDS = CLIENT_FIELD_NAMES.filter((field) => "required" in CLIENT_FIELDS[field]);

/**
 * Finds the sheets of clients and managers, their header rows and columns.
 * @throws UnusableInput when no sheet looks like clients, a required column is missing, or a month stands twice.
 */
export function recognise(sheets: readonly SheetValues[]): Layout {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const clientRows = visible
    .map((sheet) => bestHeaderRow(sheet, clientScore))
    .filter((row) => clientScore(row) >= 2);
  const clients = best(
    clientRows,
    (row) => clientScore(row) * 100 + namedBonus(row, "Клиенты") + clientColumnCount(row),
  );
  if (clients === undefined) {
    const hidden = sheets.filter(
      (sheet) => sheet.hidden && clientScore(bestHeaderRow(sheet, clientScore)) >= 4,
    );
    if (hidden.length > 0)
      throw new UnusableInput("onlyHidden", { sheets: hidden.map((sheet) => sheet.name) });
    throw new UnusableInput("noClients", { sheets: visible.map((sheet) => sheet.name) });
  }
  requireClientColumns(clients);

  const others = visible.filter((sheet) => sheet !== clients.sheet);
  const managerRows = others
    .map((sheet) => bestHeaderRow(sheet, (row) => managerScore(row) * 10 + managerColumnCount(row)))
    .filter(
      (row) =>
        row.manager.columns.name !== undefined &&
        (managerScore(row) >= 1 || namedBonus(row, "Менеджеры") > 0) &&
        row.months.length === 0,
    );
  const managers = best(managerRows, (row) => managerScore(row) + namedBonus(row, "Менеджеры"));

  const problems: Problem[] = [];
  const used = [clients.sheet, managers?.sheet];
  for (const { sheet } of new Set([...clientRows.filter((row) => clientScore(row) >= 4), ...managerRows])) {
    if (!used.includes(sheet)) problems.push({ code: "SHEET_NOT_USED", sheet: sheet.name });
  }
  for (const sheet of sheets.filter((it) => it.hidden && it.values.length > 0)) {
    problems.push({ code: "HIDDEN_SHEET_NOT_USED", sheet: sheet.name });
  }
  problems.push(...spareColumns(clients.sheet, clients.client.spare), ...unitsAbove(clients));
  const managersLayout = managers ? managersOn(managers) : managersOnClientsSheet(clients);
  if (managers) problems.push(...spareColumns(managers.sheet, managers.manager.spare));
  if (!managersLayout) problems.push({ code: "NO_MANAGERS_SHEET" });
  return {
    sheets: sheets.map((sheet) => sheet.name),
    clients: {
      sheet: clients.sheet,
      headerRow: clients.row,
      columns: clients.client.columns,
      months: [...clients.months].sort((a, b) => a.month - b.month),
    },
    managers: managersLayout,
    problems,
  };
}

function managersOn(row: HeaderRow): ManagersLayout {
  return { sheet: row.sheet, headerRow: row.row, columns: row.manager.columns, onClientsSheet: false };
}

function managersOnClientsSheet(row: HeaderRow): ManagersLayout | undefined {
  if (managerScore(row) === 0) return undefined;
  const { manager, office } = row.client.columns;
  const columns = { ...row.manager.columns, ...(manager && { name: manager }), ...(office && { office }) };
  return { sheet: row.sheet, headerRow: row.row, columns, onClientsSheet: true };
}

function requireClientColumns(row: HeaderRow): void {
  const columns = REQUIRED_CLIENT_FIELDS.filter((field) => !row.client.columns[field]).map(
    (field) => CLIENT_FIELDS[field].header,
  );
  const noMonths = row.months.length === 0;
  if (columns.length > 0 || noMonths) {
    throw new UnusableInput("missingColumns", { sheet: row.sheet.name, columns, noMonths });
  }
  const twice = row.months.filter((column, i) => row.months.findIndex((it) => it.month === column.month) < i);
  if (twice.length > 0) {
    throw new UnusableInput("duplicateMonth", {
      sheet: row.sheet.name,
      columns: row.months
        .filter((column) => column.month === twice[0].month)
        .map((column) => `${columnLetters(column.index)} «${column.header}»`),
    });
  }
}

function spareColumns(sheet: SheetValues, spare: readonly Column[]): Problem[] {
  return spare.map((column) => ({
    code: "COLUMN_NOT_USED",
    sheet: sheet.name,
    column: columnLetters(column.index),
    header: column.header,
  }));
}

/** Units named above the table though no month's header has one: the amounts are read as rubles, and the user is told. */
function unitsAbove({ sheet, row, months }: HeaderRow): Problem[] {
  if (months.some(({ unit }) => unit !== 1)) return [];
  return sheet.values.slice(0, row).flatMap((cells, above) =>
    cells.flatMap((cell, index): Problem[] =>
      typeof cell === "string" && unitOf(cell) !== 1
        ? [
            {
              code: "UNIT_ABOVE_TABLE",
              sheet: sheet.name,
              row: above + 1,
              column: columnLetters(index),
              value: tidy(cell),
            },
          ]
        : [],
    ),
  );
}

function bestHeaderRow(sheet: SheetValues, score: (row: HeaderRow) => number): HeaderRow {
  const rows = sheet.values.slice(0, HEADER_ROWS).map((_, row) => headerRowAt(sheet, row));
  return best(rows, score) ?? headerRowAt(sheet, 0);
}

/** Reads a row as headers. Where it is blank, the row above stands for it: cells of a header merged downwards. */
function headerRowAt(sheet: SheetValues, row: number): HeaderRow {
  const above = row > 0 ? sheet.values[row - 1] : [];
  const own = sheet.values[row] ?? [];
  const cells = Array.from({ length: Math.max(own.length, above.length) }, (_, i) =>
    isBlank(own[i]) ? (above[i] ?? "") : own[i],
  );
  const keys = cells.map((cell) =>
    typeof cell === "string" && cell.length <= LONGEST_HEADER ? headerKey(cell) : "",
  );
  const months = cells.flatMap((cell, index): MonthColumn[] => {
    if (typeof cell === "string" && keys[index] === "") return [];
    const format = sheet.numberFormats?.[isBlank(own[index]) ? row - 1 : row]?.[index];
    const month = monthOfHeader(cell, format, sheet.dateSystem, keys[index]);
    return month === undefined ? [] : [monthColumnAt(cells, index, month, above)];
  });
  return {
    sheet,
    row,
    client: match(cells, keys, CLIENT_HEADERS),
    manager: match(cells, keys, MANAGER_HEADERS),
    months,
  };
}

function match<F extends string>(
  cells: readonly CellValue[],
  keys: readonly string[],
  headers: HeaderIndex<F>,
): Match<F> {
  const fitting = new Map<F, { index: number; rank: number }[]>();
  keys.forEach((key, index) => {
    for (const { field, rank } of headers.get(key) ?? []) {
      fitting.set(field, [...(fitting.get(field) ?? []), { index, rank }]);
    }
  });
  const columns: { [field in F]?: Column } = {};
  const spare: Column[] = [];
  for (const [field, places] of fitting) {
    const [first, ...others] = places.sort((a, b) => a.rank - b.rank || a.index - b.index);
    columns[field] = columnAt(cells, first.index);
    spare.push(...others.map(({ index }) => columnAt(cells, index)));
  }
  return { columns, spare };
}

/** Fields by the keys of the headers they go by; the rank tells how canonical a header is. */
type HeaderIndex<F extends string> = ReadonlyMap<string, readonly { field: F; rank: number }[]>;

function headerIndex<F extends string>(fields: Record<F, FieldDefinition>): HeaderIndex<F> {
  const byKey = new Map<string, { field: F; rank: number }[]>();
  for (const field of Object.keys(fields) as F[]) {
    [fields[field].header, ...fields[field].synonyms].map(headerKey).forEach((key, rank, all) => {
      if (all.indexOf(key) === rank) byKey.set(key, [...(byKey.get(key) ?? []), { field, rank }]);
    });
  }
  return byKey;
}

const CLIENT_HEADERS = headerIndex(CLIENT_FIELDS);
const MANAGER_HEADERS = headerIndex(MANAGER_FIELDS);

/**
 * A date cell's header is shown as its month: nobody knows a serial number. A unit may stand in the heading above, which
 * is merged over the months.
 */
function monthColumnAt(
  cells: readonly CellValue[],
  index: number,
  month: Month,
  above: readonly CellValue[],
): MonthColumn {
  const column = columnAt(cells, index);
  const [year, number] = isoMonth(month).split("-");
  const heading = above.slice(0, index + 1).findLast((cell) => !isBlank(cell));
  return {
    ...column,
    month,
    header: typeof cells[index] === "number" ? `${number}.${year}` : column.header,
    unit: column.unit === 1 && heading !== undefined ? unitOf(heading) : column.unit,
  };
}

function columnAt(cells: readonly CellValue[], index: number): Column {
  return { index, header: tidy(String(cells[index])), unit: unitOf(cells[index]) };
}

function clientScore(row: HeaderRow): number {
  return (
    REQUIRED_CLIENT_FIELDS.filter((field) => row.client.columns[field]).length +
    (row.months.length > 0 ? 1 : 0)
  );
}

function clientColumnCount(row: HeaderRow): number {
  return Object.keys(row.client.columns).length;
}

function managerColumnCount(row: HeaderRow): number {
  return Object.keys(row.manager.columns).length;
}

function managerScore(row: HeaderRow): number {
  return TELLING_MANAGER_FIELDS.filter((field) => row.manager.columns[field]).length;
}

function namedBonus(row: HeaderRow, name: string): number {
  return fold(row.sheet.name) === fold(name) ? 50 : 0;
}

/** The element with the highest score, the first of equals. */
function best<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (top, item) => (top === undefined || score(item) > score(top) ? item : top),
    undefined,
  );
}
