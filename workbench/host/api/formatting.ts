import { MOST_COLUMNS, MOST_ROWS, type Box } from "../model/address";
import type { CellFormat } from "../model/cell-format";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";

/** The formats the cells of a box show, each once. */
export function formatsIn(workbook: Workbook, sheet: Sheet, box: Box): CellFormat[] {
  return [...indexesIn(sheet, box)].map((index) => workbook.styles.format(index));
}

function indexesIn(sheet: Sheet, box: Box): Set<number> {
  const indexes = new Set<number>();
  let stored = 0;
  sheet.cells.eachCell(box, (row, column) => {
    stored++;
    indexes.add(sheet.cells.format(row, column));
  });
  if (stored === box.rows * box.columns) return indexes;
  if (box.rows * box.columns <= 10_000) {
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        indexes.add(sheet.cells.format(row, column));
      }
    }
    return indexes;
  }
  let formattedRows = 0;
  for (const [row, { format }] of sheet.rows) {
    if (format === undefined || row < box.row || row >= box.row + box.rows) continue;
    formattedRows++;
    indexes.add(format);
  }
  if (formattedRows < box.rows) addColumns(sheet, box, indexes);
  return indexes;
}

function addColumns(sheet: Sheet, box: Box, indexes: Set<number>): void {
  let formatted = 0;
  for (const [column, { format }] of sheet.columns) {
    if (format === undefined || column < box.column || column >= box.column + box.columns) continue;
    formatted++;
    indexes.add(format);
  }
  if (formatted < box.columns) indexes.add(0);
}

/** The value all cells of the boxes share, null where they differ. */
export function sharedFormat<Value>(
  workbook: Workbook,
  sheet: Sheet,
  boxes: readonly Box[],
  pick: (format: CellFormat) => Value,
): Value | null {
  const values = new Set(boxes.flatMap((box) => formatsIn(workbook, sheet, box).map(pick)));
  const [first] = values;
  return values.size === 1 ? first : null;
}

/** Changes the formats of a box's cells; whole columns and rows keep theirs beside the cells, as in Excel. */
export function changeFormats(
  workbook: Workbook,
  sheet: Sheet,
  box: Box,
  change: (format: CellFormat) => Partial<CellFormat>,
): void {
  const derived = new Map<number, number>();
  const derive = (index: number): number => {
    let result = derived.get(index);
    if (result === undefined) {
      result = workbook.styles.derive(index, change(workbook.styles.format(index)));
      derived.set(index, result);
    }
    return result;
  };
  const { cells } = sheet;
  if (box.rows === MOST_ROWS) changeColumns(sheet, box, derive);
  else if (box.columns === MOST_COLUMNS) changeRows(sheet, box, derive);
  else {
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        cells.setFormat(row, column, derive(cells.format(row, column)));
      }
    }
  }
}

type Derive = (index: number) => number;

/** Cells that have a format of their own, or of a row that is crossed, get it changed as well. */
function changeColumns(sheet: Sheet, box: Box, derive: Derive): void {
  const own: [number, number, number][] = [];
  sheet.cells.eachCell(box, (row, column) => {
    if (sheet.cells.ownFormat(row, column) === undefined) return;
    own.push([row, column, derive(sheet.cells.format(row, column))]);
  });
  for (const [row, { format }] of sheet.rows) {
    if (format === undefined) continue;
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (sheet.cells.ownFormat(row, column) === undefined) own.push([row, column, derive(format)]);
    }
  }
  for (let column = box.column; column < box.column + box.columns; column++) {
    const look = sheet.columns.get(column);
    setLook(sheet.columns, column, look, derive(look?.format ?? 0));
  }
  for (const [row, column, index] of own) sheet.cells.setFormat(row, column, index);
}

function changeRows(sheet: Sheet, box: Box, derive: Derive): void {
  const own: [number, number, number][] = [];
  sheet.cells.eachCell(box, (row, column) => {
    if (sheet.cells.ownFormat(row, column) === undefined) return;
    own.push([row, column, derive(sheet.cells.format(row, column))]);
  });
  for (let row = box.row; row < box.row + box.rows; row++) {
    const look = sheet.rows.get(row);
    const crossed = look?.format === undefined ? [...sheet.columns] : [];
    for (const [column, { format }] of crossed) {
      if (format !== undefined && sheet.cells.ownFormat(row, column) === undefined) {
        own.push([row, column, derive(format)]);
      }
    }
    setLook(sheet.rows, row, look, derive(look?.format ?? 0));
  }
  for (const [row, column, index] of own) sheet.cells.setFormat(row, column, index);
}

function setLook<Look extends { format?: number }>(
  looks: Map<number, Look>,
  line: number,
  look: Look | undefined,
  format: number,
): void {
  const changed = { ...look, format } as Look;
  if (format === 0) delete changed.format;
  if (Object.keys(changed).length === 0) looks.delete(line);
  else looks.set(line, changed);
}
