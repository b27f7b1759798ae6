import type { Sheet } from "../model/sheet";
import { shiftedReference, type Shift } from "../model/shift";
import type { CellRange } from "./cell-range";

/** Ranges somebody still holds. Like Excel's, they follow their cells when cells are inserted and deleted. */
export class LiveRanges {
  private ranges = new Set<CellRange>();

  add(range: CellRange): void {
    this.ranges.add(range);
  }

  /** Forgets the ranges nobody holds any more. */
  keep(ranges: Iterable<CellRange>): void {
    this.ranges = new Set(ranges);
  }

  /** Cells of a sheet were inserted or deleted. */
  follow(sheet: Sheet, shift: Shift): void {
    for (const range of this.ranges) {
      if (range.sheet === sheet) range.move((box) => shiftedReference(box, shift));
    }
  }
}
