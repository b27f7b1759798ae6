import type { Box } from "../report/edits";

/** What `boxOf` needs of a range. */
export const BOX = "rowIndex,columnIndex,rowCount,columnCount";

/** The place of a range loaded with `BOX`; rows and columns count from 1. Undefined for a null object. */
export function boxOf(range: Excel.Range): Box | undefined {
  if (range.isNullObject) return undefined;
  return {
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

export function rangeAt(sheet: Excel.Worksheet, { row, column, rows, columns }: Box): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
}

export function lastRowOf({ row, rows }: Box): number {
  return row + rows - 1;
}

export function lastColumnOf({ column, columns }: Box): number {
  return column + columns - 1;
}

/** The box between two corners, both included. */
export function boxBetween(row: number, column: number, lastRow: number, lastColumn: number): Box {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function overlap(a: Box, b: Box): boolean {
  return (
    a.row <= lastRowOf(b) &&
    b.row <= lastRowOf(a) &&
    a.column <= lastColumnOf(b) &&
    b.column <= lastColumnOf(a)
  );
}

export function sameBox(a: Box, b: Box): boolean {
  return contains(a, b) && contains(b, a);
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    lastRowOf(outer) >= lastRowOf(inner) &&
    lastColumnOf(outer) >= lastColumnOf(inner)
  );
}

/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last;
}

/** For example `A1:K9`. */
export function addressOf(box: Box): string {
  const corner = (row: number, column: number) => columnLetters(column) + row;
  return `${corner(box.row, box.column)}:${corner(lastRowOf(box), lastColumnOf(box))}`;
}
