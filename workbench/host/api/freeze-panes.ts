import { HostError } from "../model/host-error";
import { MOST_COLUMNS, MOST_ROWS, type Box } from "../model/address";
import { ObjectType, type ApiObject } from "../server/object-type";
import { CellRange } from "./cell-range";
import { rangeType } from "./range";
import { boxGiven } from "./range-places";
import { liveSheet, type SheetTarget } from "./worksheet";

function freeze(target: SheetTarget, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows > MOST_ROWS || columns > MOST_COLUMNS) {
    throw new HostError("InvalidArgument");
  }
  liveSheet(target).freeze = rows + columns === 0 ? undefined : { rows, columns };
}

function frozen(target: SheetTarget): ApiObject | null {
  const { freeze: pane } = liveSheet(target);
  if (pane === undefined) return null;
  const box: Box = {
    row: 0,
    column: 0,
    rows: pane.rows || MOST_ROWS,
    columns: pane.columns || MOST_COLUMNS,
  };
  return rangeType.of(new CellRange(target.host, target.sheet, [box]));
}

export const freezePanesType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (target, given) => freeze(target, given.whole(0, 1), 0),
    FreezeColumns: (target, given) => freeze(target, 0, given.whole(0, 1)),
    FreezeAt: (target, given) => {
      const { row, column, rows, columns } = boxGiven(target, given, 0);
      freeze(target, rows === MOST_ROWS ? 0 : row + rows, columns === MOST_COLUMNS ? 0 : column + columns);
    },
    Unfreeze: (target) => freeze(target, 0, 0),
    GetLocation: (target) => {
      const location = frozen(target);
      if (location === null) throw new HostError("ItemNotFound");
      return location;
    },
    GetLocationOrNullObject: frozen,
  },
});
