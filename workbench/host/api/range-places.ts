import {
  boundingBox,
  boxOf,
  intersection,
  MOST_COLUMNS,
  MOST_ROWS,
  parseAddress,
  splitReference,
  type Box,
} from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import type { Arguments } from "../server/arguments";
import type { ApiObject, Members } from "../server/object-type";
import type { CellRange } from "./cell-range";
import { rangeAreasType, rangeType } from "./range";

type RangeMethods = NonNullable<Members<CellRange>["methods"]>;

/** A range argument: a Range or an address on the same sheet. */
export function boxGiven(range: { readonly sheet: Sheet }, given: Arguments, index: number): Box {
  const other = given.object(index, rangeType) ?? given.object(index, rangeAreasType);
  if (other !== undefined) {
    if (other.sheet !== range.sheet) throw new HostError("InvalidArgument");
    return other.box;
  }
  return parseAddress(splitReference(given.text(index)).address);
}

/** The smallest box around the used cells within a box; undefined when none is used. */
export function usedBox(sheet: Sheet, box: Box, valuesOnly: boolean): Box | undefined {
  const used = sheet.cells.bounds(valuesOnly);
  const shared = used && intersection(used, box);
  if (shared === undefined) return undefined;
  let [top, left, bottom, right] = [MOST_ROWS, MOST_COLUMNS, -1, -1];
  sheet.cells.eachCell(shared, (row, column) => {
    if (
      valuesOnly &&
      sheet.cells.value(row, column) === "" &&
      sheet.cells.formula(row, column) === undefined
    ) {
      return;
    }
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? undefined : boxOf(top, left, bottom - top + 1, right - left + 1);
}

function place(find: (box: Box, given: Arguments, range: CellRange) => Box): RangeMethods[string] {
  return (range, given) => rangeType.of(range.with(find(range.box, given, range)));
}

function placeOrError(find: (range: CellRange, given: Arguments) => ApiObject | null): RangeMethods[string] {
  return (range, given) => {
    const found = find(range, given);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  };
}

function used(range: CellRange, given: Arguments): ApiObject | null {
  const box = usedBox(range.sheet, range.box, given.flag(0, false));
  return box ? rangeType.of(range.with(box)) : null;
}

function shared(range: CellRange, given: Arguments): ApiObject | null {
  const box = intersection(range.box, boxGiven(range, given, 0));
  return box ? rangeType.of(range.with(box)) : null;
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw new HostError("InvalidArgument");
  return index;
}

/** Ranges got from a range. */
export const placeMethods: RangeMethods = {
  GetCell: place((box, given) => boxOf(box.row + given.whole(0), box.column + given.whole(1))),
  GetRow: place((box, given) => ({ ...box, row: box.row + within(given.whole(0), box.rows), rows: 1 })),
  GetColumn: place((box, given) => ({
    ...box,
    column: box.column + within(given.whole(0), box.columns),
    columns: 1,
  })),
  GetLastCell: place((box) => boxOf(box.row + box.rows - 1, box.column + box.columns - 1)),
  GetLastRow: place((box) => ({ ...box, row: box.row + box.rows - 1, rows: 1 })),
  GetLastColumn: place((box) => ({ ...box, column: box.column + box.columns - 1, columns: 1 })),
  GetResizedRange: place((box, given) => ({
    ...box,
    rows: box.rows + given.whole(0),
    columns: box.columns + given.whole(1),
  })),
  GetAbsoluteResizedRange: place((box, given) => ({
    ...box,
    rows: given.whole(0),
    columns: given.whole(1),
  })),
  GetOffsetRange: place((box, given) => ({
    ...box,
    row: box.row + given.whole(0),
    column: box.column + given.whole(1),
  })),
  GetEntireRow: place((box) => ({ ...box, column: 0, columns: MOST_COLUMNS })),
  GetEntireColumn: place((box) => ({ ...box, row: 0, rows: MOST_ROWS })),
  GetRowsAbove: place((box, given) => ({
    ...box,
    row: box.row - given.whole(0, 1),
    rows: given.whole(0, 1),
  })),
  GetRowsBelow: place((box, given) => ({ ...box, row: box.row + box.rows, rows: given.whole(0, 1) })),
  GetColumnsBefore: place((box, given) => ({
    ...box,
    column: box.column - given.whole(0, 1),
    columns: given.whole(0, 1),
  })),
  GetColumnsAfter: place((box, given) => ({
    ...box,
    column: box.column + box.columns,
    columns: given.whole(0, 1),
  })),
  GetBoundingRect: place((box, given, range) => boundingBox([box, boxGiven(range, given, 0)])!),
  GetIntersection: placeOrError(shared),
  GetIntersectionOrNullObject: shared,
  GetUsedRange: placeOrError(used),
  GetUsedRangeOrNullObject: used,
  GetSurroundingRegion: place((box, _, range) => regionAround(range.sheet, box)),
};

type Areas = (range: CellRange, given: Arguments) => readonly Box[];

function areas(find: Areas): RangeMethods[string] {
  return (range, given) => rangeAreasType.of(range.with(...find(range, given)));
}

function areasOrNull(find: Areas): RangeMethods[string] {
  return (range, given) => {
    const boxes = find(range, given);
    return boxes.length > 0 ? rangeAreasType.of(range.with(...boxes)) : null;
  };
}

function areasOrError(find: Areas): RangeMethods[string] {
  return (range, given) => {
    const boxes = find(range, given);
    if (boxes.length === 0) throw new HostError("ItemNotFound");
    return rangeAreasType.of(range.with(...boxes));
  };
}

function usedAreas({ sheet, boxes }: CellRange, given: Arguments): Box[] {
  return boxes.map((box) => usedBox(sheet, box, given.flag(0, false))).filter((box) => box !== undefined);
}

function sharedAreas(range: CellRange, given: Arguments): Box[] {
  const other = given.object(0, rangeAreasType)?.boxes ?? [boxGiven(range, given, 0)];
  return range.boxes
    .flatMap((box) => other.map((it) => intersection(box, it)))
    .filter((box) => box !== undefined);
}

/** Range areas got from range areas. */
export const areaMethods: RangeMethods = {
  GetEntireRow: areas(({ boxes }) => boxes.map((box) => ({ ...box, column: 0, columns: MOST_COLUMNS }))),
  GetEntireColumn: areas(({ boxes }) => boxes.map((box) => ({ ...box, row: 0, rows: MOST_ROWS }))),
  GetOffsetRangeAreas: areas(({ boxes }, given) =>
    boxes.map((box) => ({ ...box, row: box.row + given.whole(0), column: box.column + given.whole(1) })),
  ),
  GetIntersection: areasOrError(sharedAreas),
  GetIntersectionOrNullObject: areasOrNull(sharedAreas),
  GetUsedRangeAreas: areasOrError(usedAreas),
  GetUsedRangeAreasOrNullObject: areasOrNull(usedAreas),
};

/** The block of cells around a box up to blank rows and columns. */
export function regionAround(sheet: Sheet, start: Box): Box {
  let region = start;
  for (;;) {
    const row = Math.max(0, region.row - 1);
    const column = Math.max(0, region.column - 1);
    const around = boxOf(
      row,
      column,
      Math.min(MOST_ROWS, region.row + region.rows + 1) - row,
      Math.min(MOST_COLUMNS, region.column + region.columns + 1) - column,
    );
    const filled = usedBox(sheet, around, true);
    const grown = filled ? boundingBox([region, filled])! : region;
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}
