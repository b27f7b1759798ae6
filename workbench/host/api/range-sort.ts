import { EVENT } from "../events";
import { addressOf, boxOf, type Box } from "../model/address";
import type { Sheet } from "../model/sheet";
import { sortRange, type SortField } from "../model/sorting";
import { fieldsOf, flagOf, wholeOf, type Arguments } from "../server/arguments";
import { NotModelled } from "../server/not-modelled";
import { ObjectType } from "../server/object-type";
import type { CellRange } from "./cell-range";
import type { HostContext } from "./host-context";
import { guard, guardCells } from "./protection-guard";
import { changed } from "./structure-edits";

/** Sorts rows of a box as far as the sheet's protection lets it. */
export function sort(
  host: HostContext,
  sheet: Sheet,
  box: Box,
  fields: readonly SortField[],
  options: { readonly hasHeaders: boolean; readonly matchCase: boolean },
): void {
  guard(host, sheet, "allowSort");
  const head = options.hasHeaders ? 1 : 0;
  const body = boxOf(box.row + head, box.column, box.rows - head, box.columns);
  guardCells(host, sheet, [body]);
  sortRange(host.workbook, sheet, box, fields, options);
  host.calculation.changed();
  host.events.raiseOnSheet(EVENT.rowSorted, sheet, { address: addressOf(body), source: "Local" });
  changed(host, sheet, body);
}

/** office.js SortField objects. */
export function sortFields(given: Arguments): SortField[] {
  return given.list(0).map((field) => {
    const { key, ascending = true, sortOn = "Value" } = fieldsOf(field);
    if (sortOn !== "Value") throw new NotModelled(`SortField.sortOn "${String(sortOn)}"`);
    return { key: wholeOf(key), ascending: flagOf(ascending) };
  });
}

export const rangeSortType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeSort", {
  methods: {
    Apply: ({ host, sheet, box }, given) => {
      if (given.text(3, "Rows") !== "Rows") throw new NotModelled("RangeSort.Apply() by columns");
      const options = { matchCase: given.flag(1, false), hasHeaders: given.flag(2, false) };
      sort(host, sheet, box, sortFields(given), options);
    },
  },
});
