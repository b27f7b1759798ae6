import { MOST_COLUMNS, MOST_ROWS, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import type { CellRange } from "./cell-range";
import { shownText } from "./shown-text";
import { guard } from "./protection-guard";

/** Points. */
export const STANDARD_HEIGHT = 15;
const LARGEST_HEIGHT = 409.5;
/** Characters. */
const LARGEST_WIDTH = 255;
/** Pixels of a digit of the default font, and of the margins beside the text of a cell. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;
/** Of an average letter and of a line, for each point of the font's size. */
const LETTER_WIDTH = 0.58;
const LINE_HEIGHT = 1.3;

export type StandardSize = (range: CellRange) => number;

/** Points of a width in a file's characters, margins included. */
function pointsOf(width: number): number {
  return Math.round(width * DIGIT) * POINTS_PER_PIXEL;
}

export function standardPoints(sheet: Sheet): number {
  return Math.trunc(sheet.standardWidth * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

/** Lines of a sheet in a box; of a whole sheet only those that differ from the standard. */
function linesOf(start: number, count: number, most: number, known: Iterable<number>): number[] {
  if (count < most) return Array.from({ length: count }, (_, i) => start + i);
  return [...known];
}

function shared(values: Iterable<number>): number | null {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}

/** Points, null where the columns differ. */
export function columnPoints({ sheet, boxes }: CellRange): number | null {
  const standard = standardPoints(sheet);
  return shared(
    boxes.flatMap((box) => {
      const widths = columnsOf(sheet, box).map((column) => {
        const width = sheet.columns.get(column)?.width;
        return width === undefined ? standard : pointsOf(width);
      });
      return box.columns < MOST_COLUMNS ? widths : [standard, ...widths];
    }),
  );
}

export function rowPoints({ sheet, boxes }: CellRange): number | null {
  return shared(
    boxes.flatMap((box) => {
      const heights = rowsOf(sheet, box).map((row) => sheet.rows.get(row)?.height ?? STANDARD_HEIGHT);
      return box.rows < MOST_ROWS ? heights : [STANDARD_HEIGHT, ...heights];
    }),
  );
}

function columnsOf(sheet: Sheet, box: Box): number[] {
  return linesOf(box.column, box.columns, MOST_COLUMNS, sheet.columns.keys());
}

function rowsOf(sheet: Sheet, box: Box): number[] {
  return linesOf(box.row, box.rows, MOST_ROWS, sheet.rows.keys());
}

/** @param points undefined for the standard width */
export function setColumnPoints({ host, sheet, boxes }: CellRange, points: number | undefined): void {
  guard(host, sheet, "allowFormatColumns");
  const width = points === undefined ? undefined : points / POINTS_PER_PIXEL / DIGIT;
  if (width !== undefined && (width < 0 || width > LARGEST_WIDTH + 1)) throw new HostError("InvalidArgument");
  for (const box of boxes) {
    const columns =
      box.columns < MOST_COLUMNS ? columnsOf(sheet, box) : Array.from({ length: MOST_COLUMNS }, (_, i) => i);
    for (const column of columns) setSize(sheet.columns, column, "width", width);
  }
}

export function setRowPoints({ host, sheet, boxes }: CellRange, points: number | undefined): void {
  guard(host, sheet, "allowFormatRows");
  if (points !== undefined && (points < 0 || points > LARGEST_HEIGHT)) throw new HostError("InvalidArgument");
  for (const box of boxes) {
    for (const row of rowsOf(sheet, box)) setSize(sheet.rows, row, "height", points);
  }
}

function setSize<Name extends string, Look extends { [name in Name]?: number }>(
  looks: Map<number, Look>,
  line: number,
  name: Name,
  size: number | undefined,
): void {
  const look = { ...looks.get(line) } as Look;
  delete look[name];
  if (size !== undefined) Object.assign(look, { [name]: size });
  if (Object.keys(look).length === 0) looks.delete(line);
  else looks.set(line, look);
}

/** Columns as wide as their longest text; columns without texts stay. */
export function autofitColumns({ host, sheet, boxes }: CellRange): void {
  guard(host, sheet, "allowFormatColumns");
  const longest = new Map<number, number>();
  for (const box of boxes) {
    sheet.cells.eachCell(box, (row, column) => {
      const { length } = shownText(host, sheet, row, column);
      if (length > (longest.get(column) ?? 0)) longest.set(column, length);
    });
  }
  for (const [column, length] of longest) {
    const pixels = Math.min(length, LARGEST_WIDTH) * DIGIT + PADDING;
    setSize(sheet.columns, column, "width", pixels / DIGIT);
  }
}

/** Rows as high as their wrapped texts need; others as high as the standard. */
export function autofitRows({ host, sheet, boxes }: CellRange): void {
  guard(host, sheet, "allowFormatRows");
  for (const box of boxes) {
    for (const row of sheet.cells.rowsWithCells()) {
      if (row < box.row || row >= box.row + box.rows) continue;
      let height = STANDARD_HEIGHT;
      sheet.cells.eachCell({ row, rows: 1, column: 0, columns: MOST_COLUMNS }, (_, column) => {
        const { wrap, font } = host.workbook.styles.format(sheet.cells.format(row, column));
        if (!wrap) return;
        const width = sheet.columns.get(column)?.width;
        const points = width === undefined ? standardPoints(sheet) : pointsOf(width);
        const perLine = Math.max(1, Math.floor(points / (font.size * LETTER_WIDTH)));
        const lines = shownText(host, sheet, row, column)
          .split("\n")
          .reduce((sum, line) => sum + wrappedLines(line, perLine), 0);
        height = Math.max(height, lines * font.size * LINE_HEIGHT);
      });
      const fitted = height === STANDARD_HEIGHT ? undefined : Math.min(height, LARGEST_HEIGHT);
      setSize(sheet.rows, row, "height", fitted);
    }
  }
}

/** Lines of a text broken between words, and within words longer than a line. */
function wrappedLines(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(" ")) {
    if (used > 0 && used + 1 + length > perLine) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / perLine) - 1);
    used += (used > 0 ? 1 : 0) + (length > perLine ? length % perLine : length);
  }
  return lines;
}

/** Points from the left edge of a sheet to a column; hidden columns take no room. */
export function columnLeft(sheet: Sheet, column: number): number {
  let left = standardPoints(sheet) * column;
  for (const [at, { width, hidden }] of sheet.columns) {
    if (at >= column) continue;
    const points = hidden ? 0 : width === undefined ? standardPoints(sheet) : pointsOf(width);
    left += points - standardPoints(sheet);
  }
  return left;
}

/** Points from the top edge of a sheet to a row; hidden rows take no room. */
export function rowTop(sheet: Sheet, row: number): number {
  let top = STANDARD_HEIGHT * row;
  for (const [at, { height }] of sheet.rows) {
    if (at < row && height !== undefined && !sheet.isRowHidden(at)) top += height - STANDARD_HEIGHT;
  }
  for (const hidden of hiddenRows(sheet)) if (hidden < row) top -= STANDARD_HEIGHT;
  return top;
}

function hiddenRows(sheet: Sheet): Set<number> {
  const byHand = [...sheet.rows].filter(([, { hidden }]) => hidden === true).map(([row]) => row);
  const filters = [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)];
  return new Set([...byHand, ...filters.flatMap((filter) => [...(filter?.hiddenRows ?? [])])]);
}

/** Where a range lies, in points. */
export const pointProperties = {
  Left: { get: ({ sheet, box }: CellRange) => columnLeft(sheet, box.column) },
  Top: { get: ({ sheet, box }: CellRange) => rowTop(sheet, box.row) },
  Width: {
    get: ({ sheet, box }: CellRange) =>
      columnLeft(sheet, box.column + box.columns) - columnLeft(sheet, box.column),
  },
  Height: { get: ({ sheet, box }: CellRange) => rowTop(sheet, box.row + box.rows) - rowTop(sheet, box.row) },
};
