import { boxOf, contains, intersection, MOST_COLUMNS, MOST_ROWS, WHOLE_SHEET, type Box } from "./address";
import { HostError } from "./host-error";
import type { Sheet, Table } from "./sheet";
import { crossing, isWhole, reaches, shiftedBox, type Shift } from "./shift";

const TEARS_TABLE = "This operation won't work because it would move cells in a table on your worksheet.";

/**
 * Refuses what Excel refuses, before anything has changed.
 * @throws HostError InvalidArgument for cells outside the sheet, InsertDeleteConflict where a table or merged cells
 * would be torn, NonBlankCellOffSheet where contents would leave the sheet
 */
export function checkShift(sheet: Sheet, shift: Shift): void {
  const box = shiftedBox(shift);
  const inside = contains(WHOLE_SHEET, box);
  if (!inside || shift.count < 1 || shift.size < 1) throw new HostError("InvalidArgument");
  if (sheet.tables.some((table) => tears(table, shift))) {
    throw new HostError("InsertDeleteConflict", TEARS_TABLE);
  }
  for (const merge of sheet.merges) {
    if (crossing(merge, shift) === "part" && reaches(merge, shift))
      throw new HostError("InsertDeleteConflict");
  }
  if (shift.kind === "insert" && sheet.cells.hasContent(lostBox(shift)))
    throw new HostError("NonBlankCellOffSheet");
}

/** The cells an insertion pushes off the sheet. */
export function lostBox({ axis, count, from, size }: Shift): Box {
  return axis === "rows"
    ? boxOf(MOST_ROWS - count, from, count, size)
    : boxOf(from, MOST_COLUMNS - count, size, count);
}

function tears(table: Table, shift: Shift): boolean {
  const { box } = table;
  if (!reaches(box, shift)) return false;
  const how = crossing(box, shift);
  if (how === "part") return true;
  if (how === "none" || shift.kind === "insert" || shift.axis === "columns") return false;
  const deleted = intersection(box, shiftedBox(shift));
  if (!deleted || deleted.rows === box.rows) return false;
  const headersGo = table.showHeaders && deleted.row === box.row;
  return headersGo || (!isWhole(shift) && deletesAllData(table, deleted));
}

function deletesAllData({ box, showHeaders, showTotals }: Table, deleted: Box): boolean {
  return deleted.rows >= box.rows - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0);
}
