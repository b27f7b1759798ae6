import { isoMonth, type Month } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { isBlank } from "./cell-number";
import {
  CLIENT_FIELDS,
  MANAGER_FIELDS,
  type ClientField,
  type FieldDefinition,
  type ManagerField,
} from "./fields";
import { headerKey, monthOfHeader, unitOf } from "./header-text";
import type { Recognition } from "./mapping";
import type { CellValue, SheetValues } from "./sheet-values";

const HEADER_ROWS = 30;
const LONGEST_HEADER = 80;

export interface Column {
  /** Position in a row of `SheetValues.values`. */
  readonly index: number;
  readonly header: string;
  /** Rubles in one unit of the column: 1, 1 000 or 1 000 000. */
  readonly unit: number;
  readonly recognised?: Recognition;
  /** Set where the column is not in the user's sheet but appended to its rows. */
  readonly virtual?: VirtualOrigin;
}

/** Where the cells of an appended column come from. */
export interface VirtualOrigin {
  /** Name of the sheet. */
  readonly sheet: string;
  /** The true cell of a row (zero-based) of the sheet the column is appended to; undefined where there is none. */
  cellOf(row: number): { readonly row: number; readonly column: number } | undefined;
}

export interface MonthColumn extends Column {
  readonly month: Month;
}

export type Columns<F extends string> = { readonly [field in F]?: Column };

/** A row read as headers: the columns it would give for clients and for managers. */
export interface HeaderRow {
  readonly sheet: SheetValues;
  readonly row: number;
  readonly client: Match<ClientField>;
  readonly manager: Match<ManagerField>;
  readonly months: readonly MonthColumn[];
}

export interface Match<F extends string> {
  readonly columns: Columns<F>;
  /** Columns that fit a field for which a better one was found. */
  readonly spare: readonly Column[];
}

/** The row among a sheet's first ones with the highest score, the first of equals. */
export function bestHeaderRow(sheet: SheetValues, score: (row: HeaderRow) => number): HeaderRow {
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
  const monthAt = (index: number): Month | undefined => {
    if (typeof cells[index] === "string" && keys[index] === "") return undefined;
    const format = sheet.numberFormats?.[isBlank(own[index]) ? row - 1 : row]?.[index];
    return monthOfHeader(cells[index], format, sheet.dateSystem, keys[index]);
  };
  const found = cells.map((_, index) => monthAt(index));
  const firstMonth = found.findIndex((month) => month !== undefined);
  const months = found.flatMap((month, index) =>
    month === undefined ? [] : [monthColumnAt(cells, index, month, above, firstMonth)],
  );
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
  firstMonth: number,
): MonthColumn {
  const column = columnAt(cells, index);
  const [year, number] = isoMonth(month).split("-");
  const heading = above.slice(firstMonth, index + 1).findLast((cell) => !isBlank(cell));
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

/** The element with the highest score, the first of equals. */
export function best<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (top, item) => (top === undefined || score(item) > score(top) ? item : top),
    undefined,
  );
}
