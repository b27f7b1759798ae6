import { writeXlsx, type Cell, type CellStyle, type MergeRange, type WriteSheet } from "hucre";
import type { CellValue } from "../../src/clientbase/sheet-values";
import type { FileSheet } from "./file-sheet";
import type { FileCell, FormattedCell } from "./table";

export interface FileOptions {
  readonly dateSystem?: "1900" | "1904";
}

const ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/;

/** The sheets as an .xlsx file. */
export function fileOf(
  sheets: readonly FileSheet[],
  { dateSystem = "1900" }: FileOptions = {},
): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(writtenSheet), dateSystem });
}

function writtenSheet({ name, rows, hidden, merges = [], more }: FileSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) =>
    row.cells.forEach((cell, c) => {
      const special = specialCell(cell);
      if (special) cells.set(`${r},${c}`, special);
    }),
  );
  return {
    name,
    rows: rows.map((row) => row.cells.map((cell) => plain(typeof cell === "object" ? cell.value : cell))),
    cells,
    merges: merges.map(mergeRange),
    ...(hidden === "hidden" && { hidden: true }),
    ...(hidden === "veryHidden" && { veryHidden: true }),
    ...more,
  };
}

function plain(value: CellValue): CellValue | null {
  return value === "" ? null : value;
}

function specialCell(cell: FileCell): Partial<Cell> | undefined {
  const value = typeof cell === "object" ? cell.value : cell;
  const formatted: FormattedCell = typeof cell === "object" ? cell : { value };
  const isError = typeof value === "string" && ERROR.test(value);
  const style = styleOf(formatted);
  if (!isError && !style && formatted.formula === undefined) return undefined;
  return {
    value: plain(value),
    ...(isError && { type: "error" as const }),
    ...(formatted.formula !== undefined && { formula: formatted.formula, formulaResult: plain(value) }),
    ...(style && { style }),
  };
}

function styleOf({ format, bold, indent }: FormattedCell): CellStyle | undefined {
  if (format === undefined && !bold && indent === undefined) return undefined;
  return {
    ...(format !== undefined && { numFmt: format }),
    ...(bold && { font: { bold } }),
    ...(indent !== undefined && { alignment: { indent } }),
  };
}

function mergeRange(address: string): MergeRange {
  const [first, last] = address.split(":").map(cellPlace);
  return { startRow: first.row, startCol: first.column, endRow: last.row, endCol: last.column };
}

function cellPlace(address: string): { row: number; column: number } {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}
