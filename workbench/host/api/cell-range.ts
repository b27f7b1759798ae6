import { addressOf, boundingBox, MOST_COLUMNS, MOST_ROWS, quoteSheet, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import type { HostContext } from "./host-context";

/** Cells of one sheet: one box for a Range, one or more for RangeAreas. */
export class CellRange {
  private areas: readonly Box[];

  /** @throws HostError InvalidArgument when a box is empty or leaves the sheet */
  constructor(
    readonly host: HostContext,
    readonly sheet: Sheet,
    boxes: readonly Box[],
  ) {
    for (const { row, column, rows, columns } of boxes) {
      const inside = row >= 0 && column >= 0 && row + rows <= MOST_ROWS && column + columns <= MOST_COLUMNS;
      if (!inside || rows < 1 || columns < 1) throw new HostError("InvalidArgument");
    }
    this.areas = boxes;
    host.ranges.add(this);
  }

  /** @throws HostError ItemNotFound when the sheet or all the cells are gone */
  get boxes(): readonly Box[] {
    if (this.areas.length === 0 || !this.host.workbook.sheets.includes(this.sheet)) {
      throw new HostError("ItemNotFound");
    }
    return this.areas;
  }

  /** The first area. */
  get box(): Box {
    return this.boxes[0];
  }

  get bounds(): Box {
    return boundingBox(this.boxes)!;
  }

  /** "'Лист 1'!A1:B2,'Лист 1'!D4" */
  get address(): string {
    const sheet = quoteSheet(this.sheet.name);
    return this.boxes.map((box) => `${sheet}!${addressOf(box)}`).join(",");
  }

  get cellCount(): number {
    return this.boxes.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }

  get isWholeColumns(): boolean {
    return this.boxes.every(({ rows }) => rows === MOST_ROWS);
  }

  get isWholeRows(): boolean {
    return this.boxes.every(({ columns }) => columns === MOST_COLUMNS);
  }

  with(...boxes: readonly Box[]): CellRange {
    return new CellRange(this.host, this.sheet, boxes);
  }

  move(moved: (box: Box) => Box | undefined): void {
    this.areas = this.areas.map(moved).filter((box) => box !== undefined);
  }
}
