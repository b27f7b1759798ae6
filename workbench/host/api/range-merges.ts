import { boundingBox, intersection, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { CellRange } from "./cell-range";
import type { Arguments } from "../server/arguments";
import type { Members } from "../server/object-type";
import { guardCells } from "./protection-guard";
import { rangeAreasType } from "./range";

function merge(range: CellRange, across: boolean): void {
  const { host, sheet, box } = range;
  guardCells(host, sheet, [box]);
  if (sheet.tables.some((table) => intersection(table.box, box))) throw new HostError("InvalidOperation");
  const rows: Box[] = across
    ? Array.from({ length: box.rows }, (_, i) => ({ ...box, row: box.row + i, rows: 1 }))
    : [box];
  for (const merged of rows) {
    if (merged.rows * merged.columns === 1) continue;
    const grown = boundingBox([merged, ...sheet.merges.filter((other) => intersection(other, merged))])!;
    sheet.merges = [...sheet.merges.filter((other) => !intersection(other, grown)), grown];
    keepFirst(range, grown);
  }
}

/** Only the first value in reading order stays, in the first cell. */
function keepFirst({ sheet }: CellRange, box: Box): void {
  const { cells } = sheet;
  let first: [number, number] | undefined;
  cells.eachCell(box, (row, column) => {
    if (first === undefined && cells.value(row, column) !== "") first = [row, column];
  });
  if (first === undefined) return;
  const [row, column] = first;
  const value = cells.value(row, column);
  const formula = cells.formula(row, column);
  cells.clearContents(box);
  if (formula === undefined) cells.setValue(box.row, box.column, value);
  else cells.setFormula(box.row, box.column, formula, value);
}

function merged({ sheet, box }: CellRange): Box[] {
  return sheet.merges.filter((other) => intersection(other, box));
}

export const mergeMethods: NonNullable<Members<CellRange>["methods"]> = {
  Merge: (range, given: Arguments) => merge(range, given.flag(0, false)),
  Unmerge: ({ host, sheet, box }) => {
    guardCells(host, sheet, [box]);
    sheet.merges = sheet.merges.filter((other) => !intersection(other, box));
  },
  GetMergedAreasOrNullObject: (range) => {
    const boxes = merged(range);
    return boxes.length > 0 ? rangeAreasType.of(range.with(...boxes)) : null;
  },
};
