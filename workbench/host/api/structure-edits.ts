import { EVENT } from "../events";
import { addressOf, isWholeColumns, isWholeRows, type Box } from "../model/address";
import type { Sheet } from "../model/sheet";
import { wholeShift, type Shift } from "../model/shift";
import { deleteRange, insertRange } from "../model/structure";
import { guard } from "./protection-guard";
import type { HostContext } from "./host-context";

function shiftOf(kind: Shift["kind"], box: Box, axis: Shift["axis"]): Shift {
  const { row, column, rows, columns } = box;
  if (isWholeRows(box)) return wholeShift(kind, "rows", row, rows);
  if (isWholeColumns(box)) return wholeShift(kind, "columns", column, columns);
  return axis === "rows"
    ? { kind, axis, at: row, count: rows, from: column, size: columns }
    : { kind, axis, at: column, count: columns, from: row, size: rows };
}

/** Inserts cells, as far as the sheet's protection lets it; held ranges follow their cells. */
export function insertCells(host: HostContext, sheet: Sheet, box: Box, direction: "Down" | "Right"): void {
  guard(host, sheet, allowance("Insert", box));
  insertRange(host.workbook, sheet, box, direction);
  follow(host, sheet, "insert", box, direction === "Down" ? "rows" : "columns");
}

/** Deletes cells, as far as the sheet's protection lets it; held ranges follow their cells. */
export function deleteCells(host: HostContext, sheet: Sheet, box: Box, direction: "Up" | "Left"): void {
  guard(host, sheet, allowance("Delete", box));
  host.calculation.settle();
  deleteRange(host.workbook, sheet, box, direction, host.displayLanguage);
  follow(host, sheet, "delete", box, direction === "Up" ? "rows" : "columns");
}

function allowance(what: "Insert" | "Delete", box: Box) {
  if (isWholeRows(box)) return `allow${what}Rows` as const;
  return isWholeColumns(box) ? (`allow${what}Columns` as const) : undefined;
}

/** Tells of inserted or deleted cells after the model has moved them. */
export function follow(
  host: HostContext,
  sheet: Sheet,
  kind: Shift["kind"],
  box: Box,
  axis: Shift["axis"],
): void {
  host.ranges.follow(sheet, shiftOf(kind, box, axis));
  const done = kind === "insert" ? "Inserted" : "Deleted";
  const what = isWholeRows(box) ? "Row" : isWholeColumns(box) ? "Column" : "Cell";
  const directions = { insert: { rows: "Down", columns: "Right" }, delete: { rows: "Up", columns: "Left" } };
  changed(host, sheet, box, `${what}${done}`, `ShiftCell${directions[kind][axis]}`);
}

/** Raises the events of a change, with what `getRange` of their arguments needs. */
export function changed(
  host: HostContext,
  sheet: Sheet,
  box: Box,
  changeType = "RangeEdited",
  shiftDirection = "None",
  details: Readonly<Record<string, unknown>> = {},
): void {
  const address = addressOf(box);
  const message = {
    address,
    changeType,
    shiftDirection,
    source: "Local",
    triggerSource: host.actor === "addIn" ? "ThisLocalAddin" : "Unknown",
    referenceId: `${sheet.id}!${address}`,
    ...details,
  };
  host.events.raiseOnSheet(EVENT.changed, sheet, message);
  for (const table of sheet.tables) {
    if (box.row < table.box.row + table.box.rows && box.row + box.rows > table.box.row) {
      host.events.raise(EVENT.tableChanged, table.id, {
        ...message,
        worksheetId: sheet.id,
        tableId: table.id,
      });
    }
  }
}
