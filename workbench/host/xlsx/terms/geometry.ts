import type { Sheet } from "../../model/sheet";

const POINTS_OF_A_PIXEL = 0.75;
const PIXELS_OF_A_DIGIT = 7;
const PIXELS_OF_PADDING = 5;
const ROW_HEIGHT = 15;
/** The measure of drawings. */
export const EMUS_OF_A_POINT = 12_700;

/** Width of a column in points. */
export function columnPoints(sheet: Sheet, column: number): number {
  const look = sheet.columns.get(column);
  if (look?.hidden) return 0;
  const pixels =
    look?.width === undefined
      ? Math.trunc(sheet.standardWidth * PIXELS_OF_A_DIGIT + PIXELS_OF_PADDING)
      : Math.trunc(look.width * PIXELS_OF_A_DIGIT + 0.5);
  return pixels * POINTS_OF_A_PIXEL;
}

/** Height of a row in points. */
export function rowPoints(sheet: Sheet, row: number): number {
  return sheet.isRowHidden(row) ? 0 : (sheet.rows.get(row)?.height ?? ROW_HEIGHT);
}

/** Distance of a row or column from the first one, in points. */
export function pointsBefore(length: (index: number) => number, index: number): number {
  let points = 0;
  for (let before = 0; before < index; before++) points += length(before);
  return points;
}

/** The row or column at a distance from the first one, and how far into it that is; all in points. */
export function placeAt(
  length: (index: number) => number,
  points: number,
): { index: number; offset: number } {
  let index = 0;
  let offset = Math.max(0, points);
  while (offset >= length(index) && index < 16_000) offset -= length(index++);
  return { index, offset };
}
