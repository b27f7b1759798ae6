import { HostError } from "./host-error";

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** A rectangle of cells; rows and columns count from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Box = { row: 0, column: 0, rows: MOST_ROWS, columns: MOST_COLUMNS };

const CELLS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;
/** Names that stand in a reference without quotes. */
const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C?\d*|C\d*)$/i;

/** Letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Number of a column, counted from 0, by its letters, in either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * The box of "A1", "$A$1:B2", "A:C" or "3:9".
 * @throws HostError InvalidArgument when it is none of them or leaves the sheet
 */
export function parseAddress(text: string): Box {
  const cells = CELLS.exec(text);
  const columns = cells ? null : COLUMNS.exec(text);
  const rows = cells || columns ? null : ROWS.exec(text);
  const corners = cells
    ? [
        Number(cells[2]) - 1,
        columnNumber(cells[1]),
        Number(cells[4] ?? cells[2]) - 1,
        columnNumber(cells[3] ?? cells[1]),
      ]
    : columns
      ? [0, columnNumber(columns[1]), MOST_ROWS - 1, columnNumber(columns[2])]
      : rows
        ? [Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MOST_COLUMNS - 1]
        : undefined;
  if (!corners) throw new HostError("InvalidArgument");
  const [row, column, lastRow, lastColumn] = corners;
  const box = boxOf(
    Math.min(row, lastRow),
    Math.min(column, lastColumn),
    Math.abs(lastRow - row) + 1,
    Math.abs(lastColumn - column) + 1,
  );
  if (!contains(WHOLE_SHEET, box)) throw new HostError("InvalidArgument");
  return box;
}

/** Sheet and address of a reference such as "'a''b'!A1:B2"; the sheet is undefined where none is named. */
export function splitReference(text: string): { sheet?: string; address: string } {
  const mark = text.lastIndexOf("!");
  if (mark === -1) return { address: text };
  const name = text.slice(0, mark);
  const sheet = /^'.*'$/.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, address: text.slice(mark + 1) };
}

/** Excel's relative address of a box: "A1", "A1:B2", "A:C" for whole columns, "3:9" for whole rows. */
export function addressOf(box: Box): string {
  const { row, column } = box;
  const lastRow = row + box.rows;
  const lastColumn = column + box.columns - 1;
  if (box.columns === MOST_COLUMNS) return `${row + 1}:${lastRow}`;
  if (box.rows === MOST_ROWS) return `${columnLetters(column)}:${columnLetters(lastColumn)}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return box.rows === 1 && box.columns === 1 ? first : `${first}:${columnLetters(lastColumn)}${lastRow}`;
}

/** A sheet's name as it stands before "!" in a reference, quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = PLAIN_SHEET.test(name) && !LOOKS_LIKE_CELL.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function boxOf(row: number, column: number, rows = 1, columns = 1): Box {
  return { row, column, rows, columns };
}

/** What two boxes share, undefined when nothing. */
export function intersection(a: Box, b: Box): Box | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? boxOf(row, column, rows, columns) : undefined;
}

/** Whether the whole inner box lies in the outer one. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function containsCell(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

export function sameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The smallest box around boxes, undefined when there are none. */
export function boundingBox(boxes: Iterable<Box>): Box | undefined {
  let bounds: Box | undefined;
  for (const box of boxes) {
    if (!bounds) {
      bounds = box;
      continue;
    }
    const row = Math.min(bounds.row, box.row);
    const column = Math.min(bounds.column, box.column);
    const rows = Math.max(bounds.row + bounds.rows, box.row + box.rows) - row;
    const columns = Math.max(bounds.column + bounds.columns, box.column + box.columns) - column;
    bounds = boxOf(row, column, rows, columns);
  }
  return bounds;
}

/** Whether a box spans whole rows. */
export function isWholeRows(box: Box): boolean {
  return box.columns === MOST_COLUMNS;
}

/** Whether a box spans whole columns. */
export function isWholeColumns(box: Box): boolean {
  return box.rows === MOST_ROWS;
}
