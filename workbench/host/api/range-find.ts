import { intersection } from "../model/address";
import { HostError } from "../model/host-error";
import type { Arguments } from "../server/arguments";
import type { ApiObject, Members } from "../server/object-type";
import type { CellRange } from "./cell-range";
import { shownText } from "./shown-text";
import { rangeType } from "./range";

/** The first cell, by rows, that shows the text. */
function find({ host, sheet, box }: CellRange, given: Arguments): [number, number] | undefined {
  const { matchCase = false, completeMatch = false, searchDirection = "Forward" } = given.fields(1);
  const fold = (text: string) => (matchCase === true ? text : text.toLowerCase());
  const wanted = fold(given.text(0));
  const used = sheet.cells.bounds(true);
  const within = used && intersection(used, box);
  const found: [number, number][] = [];
  if (within === undefined) return undefined;
  sheet.cells.eachCell(within, (row, column) => {
    const shown = fold(shownText(host, sheet, row, column));
    if (completeMatch === true ? shown === wanted : shown.includes(wanted)) found.push([row, column]);
  });
  return searchDirection === "Backwards" ? found.at(-1) : found[0];
}

function foundIn(range: CellRange, given: Arguments): ApiObject | null {
  const cell = find(range, given);
  return cell ? rangeType.of(range.with({ row: cell[0], column: cell[1], rows: 1, columns: 1 })) : null;
}

export const findMethods: NonNullable<Members<CellRange>["methods"]> = {
  Find: (range, given) => {
    const found = foundIn(range, given);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  },
  FindOrNullObject: foundIn,
};
