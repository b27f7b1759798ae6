import { isWholeColumns, isWholeRows, type Box } from "./address";
import type { CellShift } from "./cell-grid";
import { showFitting } from "./filtering";
import type { Sheet } from "./sheet";
import { isWhole, shiftedBox, wholeShift, type Shift } from "./shift";
import { shiftFormulas } from "./structure-formulas";
import { checkShift, lostBox } from "./structure-guards";
import { copyFormatsBefore, shiftObjects, shiftSource } from "./structure-objects";
import type { Workbook } from "./workbook";

/** Inserts rows that look like the row above; everything is adjusted as in Excel. @throws HostError as `insertRange` */
export function insertRows(workbook: Workbook, sheet: Sheet, at: number, count: number): void {
  apply(workbook, sheet, wholeShift("insert", "rows", at, count));
}

/** Deletes rows. @throws HostError as `deleteRange` */
export function deleteRows(workbook: Workbook, sheet: Sheet, at: number, count: number): void {
  apply(workbook, sheet, wholeShift("delete", "rows", at, count));
}

/** Inserts columns that look like the column to the left. @throws HostError as `insertRange` */
export function insertColumns(workbook: Workbook, sheet: Sheet, at: number, count: number): void {
  apply(workbook, sheet, wholeShift("insert", "columns", at, count));
}

/** Deletes columns. @throws HostError as `deleteRange` */
export function deleteColumns(
  workbook: Workbook,
  sheet: Sheet,
  at: number,
  count: number,
  locale?: string,
): void {
  apply(workbook, sheet, wholeShift("delete", "columns", at, count), locale);
}

/**
 * Inserts cells; those in the box and after it move.
 * @throws HostError InsertDeleteConflict where a table or merged cells would be torn, NonBlankCellOffSheet where
 * contents would be pushed off the sheet
 */
export function insertRange(workbook: Workbook, sheet: Sheet, box: Box, shift: "Down" | "Right"): void {
  apply(workbook, sheet, shiftOf("insert", box, shift));
}

/**
 * Deletes cells; those after the box close up. Rows that only a deleted column's filter hid are shown.
 * @param locale in which the texts that cells show are compared with other filters
 * @throws HostError InsertDeleteConflict as `insertRange`
 */
export function deleteRange(
  workbook: Workbook,
  sheet: Sheet,
  box: Box,
  shift: "Up" | "Left",
  locale?: string,
): void {
  apply(workbook, sheet, shiftOf("delete", box, shift), locale);
}

function shiftOf(kind: Shift["kind"], box: Box, direction: CellShift): Shift {
  const { row, column, rows, columns } = box;
  if (isWholeRows(box)) return wholeShift(kind, "rows", row, rows);
  if (isWholeColumns(box)) return wholeShift(kind, "columns", column, columns);
  return direction === "Down" || direction === "Up"
    ? { kind, axis: "rows", at: row, count: rows, from: column, size: columns }
    : { kind, axis: "columns", at: column, count: columns, from: row, size: rows };
}

function apply(workbook: Workbook, sheet: Sheet, shift: Shift, locale = "en-US"): void {
  checkShift(sheet, shift);
  sheet.shifts.push(shift);
  moveCells(sheet, shift);
  const eased = shiftObjects(sheet, shift);
  if (shift.kind === "insert") copyFormatsBefore(sheet, shift);
  for (const other of workbook.sheets) {
    if (other === sheet) continue;
    for (const chart of other.charts) if (chart.sourceSheetId === sheet.id) shiftSource(chart, shift);
  }
  shiftFormulas(workbook, sheet, shift);
  for (const filter of eased) showFitting(workbook, sheet, filter, locale);
}

function moveCells({ cells }: Sheet, shift: Shift): void {
  const { axis, kind, at, count } = shift;
  const box = shiftedBox(shift);
  if (kind === "insert") {
    const lost = lostBox(shift);
    cells.clearFormats(lost);
    if (!isWhole(shift)) cells.insertCells(box, axis === "rows" ? "Down" : "Right");
    else if (axis === "rows") cells.insertRows(at, count);
    else cells.insertColumns(at, count);
  } else if (!isWhole(shift)) cells.deleteCells(box, axis === "rows" ? "Up" : "Left");
  else if (axis === "rows") cells.deleteRows(at, count);
  else cells.deleteColumns(at, count);
}
