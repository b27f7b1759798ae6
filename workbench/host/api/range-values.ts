import { containsCell, MOST_COLUMNS, MOST_ROWS, type Box } from "../model/address";
import { CellError, type StoredValue } from "../model/cell-value";
import { enterValue } from "../model/entering";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { sameName } from "../model/sheet-name";
import { freeColumnName, headerCells } from "../model/table-parts";
import { renameTableColumn } from "../model/tables";
import { textOf, type Arguments } from "../server/arguments";
import { writable, type Property } from "../server/object-type";
import { shownText } from "./shown-text";
import { isFilteredOut } from "./hidden-lines";
import type { HostContext } from "./host-context";
import type { CellRange } from "./cell-range";
import { changeFormats } from "./formatting";
import { guard, guardCells } from "./protection-guard";
import { changed } from "./structure-edits";

type Cell = (row: number, column: number) => unknown;

/** A value as office.js has it: errors are their texts. */
export function wireValue(value: StoredValue): string | number | boolean {
  return value instanceof CellError ? value.text : value;
}

/** Whole rows or columns, whose cells can be neither read nor written one by one. */
function isUnbounded({ rows, columns }: Box): boolean {
  return rows === MOST_ROWS || columns === MOST_COLUMNS;
}

function refuseUnbounded(box: Box): void {
  if (isUnbounded(box)) throw new HostError("InvalidArgument");
}

/** @throws HostError RangeExceedsLimit for more cells than Excel reads at once */
function grid({ host, box }: CellRange, cell: Cell): unknown[][] | null {
  if (isUnbounded(box)) return null;
  if (box.rows * box.columns > host.habits.mostCellsRead) throw new HostError("RangeExceedsLimit");
  host.calculation.settle();
  return Array.from({ length: box.rows }, (_, i) =>
    Array.from({ length: box.columns }, (_, j) => cell(box.row + i, box.column + j)),
  );
}

function valueAt({ cells }: Sheet): Cell {
  return (row, column) => wireValue(cells.value(row, column));
}

function formulaAt({ cells }: Sheet): Cell {
  return (row, column) => cells.formula(row, column) ?? wireValue(cells.value(row, column));
}

function typeAt({ cells }: Sheet): Cell {
  return (row, column) => {
    const hasFormula = cells.formula(row, column) !== undefined;
    const type = wireType(cells.value(row, column));
    return type === "Empty" && hasFormula ? "String" : type;
  };
}

function wireType(value: StoredValue): string {
  if (value === "") return "Empty";
  return value instanceof CellError ? "Error" : TYPES[typeof value as keyof typeof TYPES];
}

/**
 * Writes what was set as a value or formula into one cell.
 * @throws HostError InvalidArgument for what no cell can hold
 */
export function writeTyped(
  host: HostContext,
  sheet: Sheet,
  row: number,
  column: number,
  input: unknown,
): void {
  if (typeof input !== "string" && typeof input !== "number" && typeof input !== "boolean") {
    throw new HostError("InvalidArgument");
  }
  enterValue(host.workbook, sheet, row, column, input, { locale: host.displayLanguage });
}

/**
 * One value for all cells or an array of rows; null leaves a cell as it is.
 * @throws HostError InvalidArgument when the array does not fit the box
 */
function inputAt(value: unknown, { rows, columns }: Box): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const lines = value as unknown[];
  const fits = lines.length === rows && lines.every((it) => Array.isArray(it) && it.length === columns);
  if (!fits) throw new HostError("InvalidArgument", SIZES_DIFFER);
  return (row, column) => (lines[row] as unknown[])[column];
}

const SIZES_DIFFER =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Writes values or formulas, as far as the sheet's protection lets it. */
export function writeValues(range: CellRange, value: unknown): void {
  const { host, sheet, box } = range;
  refuseUnbounded(box);
  const input = inputAt(value, box);
  const rows = writtenRows(host, sheet, box, Array.isArray(value));
  for (const row of rows) guardCells(host, sheet, [{ ...box, row, rows: 1 }]);
  if (host.actor === "addIn" && host.faults.losesWrite()) return;
  const before = box.rows * box.columns === 1 ? sheet.cells.value(box.row, box.column) : undefined;
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < box.columns; j++) {
      const it = input(i, j);
      if (it !== null && it !== undefined) writeTyped(host, sheet, rows[i], box.column + j, it);
    }
  }
  renameHeaders(sheet, box);
  host.calculation.changed();
  changed(host, sheet, box, "RangeEdited", "None", detailsOf(range, before));
}

/** Headers of tables that were written over: the columns take the new names. */
function renameHeaders(sheet: Sheet, written: Box): void {
  for (const table of sheet.tables) {
    for (const [index, { row, column, name }] of headerCells(table).entries()) {
      if (!containsCell(written, row, column)) continue;
      const text = String(sheet.cells.value(row, column));
      if (text === name && typeof sheet.cells.value(row, column) === "string") continue;
      const taken = table.columns.some((other, i) => i !== index && sameName(other.name, text));
      renameTableColumn(sheet, table, index, text === "" || taken ? freeColumnName(table) : text);
    }
  }
}

/** The rows an array's rows come to: Excel fills the rows a filter shows, one after another. */
function writtenRows(host: HostContext, sheet: Sheet, box: Box, isArray: boolean): number[] {
  const own = Array.from({ length: box.rows }, (_, i) => box.row + i);
  if (!isArray || host.actor !== "addIn" || !host.habits.misplacesWritesUnderFilters) return own;
  if (!own.some((row) => isFilteredOut(sheet, row))) return own;
  const shown: number[] = [];
  for (let row = box.row; shown.length < box.rows && row < MOST_ROWS; row++) {
    if (!isFilteredOut(sheet, row)) shown.push(row);
  }
  return shown;
}

function detailsOf({ sheet, box }: CellRange, before: StoredValue | undefined): Record<string, unknown> {
  if (before === undefined) return {};
  const after = sheet.cells.value(box.row, box.column);
  return {
    valueBefore: wireValue(before),
    valueAfter: wireValue(after),
    valueTypeBefore: wireType(before),
    valueTypeAfter: wireType(after),
  };
}

const TYPES = { number: "Double", string: "String", boolean: "Boolean" } as const;

function writeNumberFormats(range: CellRange, value: unknown): void {
  const { host, sheet, box } = range;
  const { styles } = host.workbook;
  refuseUnbounded(box);
  const input = inputAt(value, box);
  guard(host, sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    const numberFormat = textOf(value);
    changeFormats(host.workbook, sheet, box, () => ({ numberFormat }));
    return;
  }
  for (let i = 0; i < box.rows; i++) {
    for (let j = 0; j < box.columns; j++) {
      const numberFormat = input(i, j);
      if (numberFormat === null) continue;
      const [row, column] = [box.row + i, box.column + j];
      const index = styles.derive(sheet.cells.format(row, column), { numberFormat: textOf(numberFormat) });
      sheet.cells.setFormat(row, column, index);
    }
  }
}

const values: Property<CellRange> = writable((range) => grid(range, valueAt(range.sheet)), writeValues);
const formulas: Property<CellRange> = writable((range) => grid(range, formulaAt(range.sheet)), writeValues);
const numberFormats: Property<CellRange> = writable((range) => {
  const { styles } = range.host.workbook;
  return grid(range, (row, column) => styles.format(range.sheet.cells.format(row, column)).numberFormat);
}, writeNumberFormats);

/** What cells hold and show. */
export const valueProperties = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: numberFormats,
  NumberFormatLocal: numberFormats,
  ValueTypes: { get: (range: CellRange) => grid(range, typeAt(range.sheet)) },
  Text: {
    get: (range: CellRange) => grid(range, (row, column) => shownText(range.host, range.sheet, row, column)),
  },
};

/** Asked by office.js before it writes a large array in parts. */
export const arrayMethods = {
  _ValidateArraySize: ({ box }: CellRange, given: Arguments): void => {
    if (given.whole(0) !== box.rows || given.whole(1) !== box.columns) {
      throw new HostError("InvalidArgument", SIZES_DIFFER);
    }
  },
};
