import { contains, containsCell, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { Hyperlink } from "../model/sheet";
import { fieldsOf, textOf } from "../server/arguments";
import { writable } from "../server/object-type";
import { boxWithout } from "./boxes";
import type { CellRange } from "./cell-range";
import { shownText } from "./shown-text";
import { changeFormats } from "./formatting";
import { guard, guardCells } from "./protection-guard";
import { writeTyped } from "./range-values";

const LINK_COLOR = "#0563C1";

function linkOf({ host, sheet, box }: CellRange): object | null {
  const link = sheet.hyperlinks.find((it) => containsCell(it.box, box.row, box.column));
  if (link === undefined || !contains(link.box, box)) return null;
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.location !== undefined && { documentReference: link.location }),
    ...(link.tooltip !== undefined && { screenTip: link.tooltip }),
    textToDisplay: shownText(host, sheet, box.row, box.column),
  };
}

/** Takes links from cells; the rest of a link over more cells stays. */
export function removeHyperlinks({ sheet, boxes }: CellRange): void {
  sheet.hyperlinks = boxes.reduce(
    (links, cut) => links.flatMap((link) => boxWithout(link.box, cut).map((box) => ({ ...link, box }))),
    sheet.hyperlinks,
  );
}

function setLink(range: CellRange, value: unknown): void {
  const { host, sheet, box } = range;
  const fields = fieldsOf(value);
  const text = (name: string) => (fields[name] === undefined ? undefined : textOf(fields[name]));
  const address = text("address");
  const location = text("documentReference");
  const tooltip = text("screenTip");
  const shown = text("textToDisplay");
  if ((address === undefined) === (location === undefined)) throw new HostError("InvalidArgument");
  guard(host, sheet, "allowInsertHyperlinks");
  guardCells(host, sheet, [box]);
  removeHyperlinks(range);
  if (countLinks(sheet.hyperlinks) + box.rows * box.columns > host.habits.mostHyperlinks) {
    throw new HostError("InvalidOperation");
  }
  const link: Hyperlink = {
    box,
    ...(address !== undefined && { address }),
    ...(location !== undefined && { location }),
    ...(tooltip !== undefined && { tooltip }),
  };
  sheet.hyperlinks.push(link);
  if (shown !== undefined) fillBlanks(range, box, shown);
  changeFormats(host.workbook, sheet, box, (it) => ({
    font: { ...it.font, color: LINK_COLOR, underline: "Single" },
  }));
}

function fillBlanks(range: CellRange, box: Box, text: string): void {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      writeTyped(range.host, range.sheet, row, column, text);
    }
  }
}

function countLinks(links: readonly Hyperlink[]): number {
  return links.reduce((sum, { box }) => sum + box.rows * box.columns, 0);
}

export const hyperlinkProperty = writable<CellRange>(linkOf, setLink);
