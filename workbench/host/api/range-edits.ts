import { EVENT } from "../events";
import { addressOf } from "../model/address";
import { oneOf } from "../server/arguments";
import type { Members } from "../server/object-type";
import type { CellRange } from "./cell-range";
import { conditionalFormatsType } from "./conditional-formats";
import { changeFormats } from "./formatting";
import { removeHyperlinks } from "./hyperlinks";
import { guard, guardCells } from "./protection-guard";
import { rangeType } from "./range";
import { changed, deleteCells, insertCells } from "./structure-edits";
import { activate } from "./worksheet";
import { Arguments } from "../server/arguments";

const APPLY_TO = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
const INSERT = ["Down", "Right"] as const;
const DELETE = ["Up", "Left"] as const;

/** Clears contents, formats or links of cells. */
export function clear(range: CellRange, what: (typeof APPLY_TO)[number]): void {
  const { host, sheet, boxes } = range;
  const contents = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats";
  if (contents) guardCells(host, sheet, boxes);
  if (formats) guard(host, sheet, "allowFormatCells");
  if (contents) {
    for (const box of boxes) {
      sheet.cells.clearContents(box);
      changed(host, sheet, box);
    }
    host.calculation.changed();
  }
  if (formats) {
    for (const box of boxes) clearFormats(range, box);
    conditionalFormatsType.of(range).call("ClearAll", new Arguments([]));
  }
  if (what !== "Contents" && what !== "Formats") removeHyperlinks(range);
}

function clearFormats({ host, sheet }: CellRange, box: CellRange["box"]): void {
  const plain = host.workbook.styles.format(0);
  changeFormats(host.workbook, sheet, box, () => plain);
}

/** Selects cells and brings their sheet to the front. */
export function select(range: CellRange): void {
  const { host, sheet, boxes } = range;
  activate({ host, sheet });
  host.workbook.selection = { sheet, boxes: [...boxes] };
  host.events.raiseOnSheet(EVENT.selectionChanged, sheet, { address: boxes.map(addressOf).join(",") });
}

export const editMethods: NonNullable<Members<CellRange>["methods"]> = {
  Clear: (range, given) => clear(range, oneOf(given.at(0) ?? "All", APPLY_TO)),
  Insert: (range, given) => {
    const { host, sheet, box } = range;
    insertCells(host, sheet, box, oneOf(given.at(0), INSERT));
    host.calculation.changed();
    return rangeType.of(range.with(box));
  },
  Delete: (range, given) => {
    const { host, sheet, box } = range;
    deleteCells(host, sheet, box, oneOf(given.at(0), DELETE));
    host.calculation.changed();
  },
  Select: select,
};
