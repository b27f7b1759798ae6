import { addressOf, boxOf, type Box } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { selectionOf } from "../read/sheet";
import { sameValue } from "./same-value";
import type { XmlElement } from "../xml/element";
import { Children, element } from "../xml/write";

const ORDER = ["pane", "selection", "pivotSelection", "extLst"];

/** How a sheet is looked at, as far as it changed. */
export interface ViewChange {
  readonly before: Sheet;
  readonly after: Sheet;
  /** Whether its tab is the active one; undefined where that did not change. */
  readonly active: boolean | undefined;
  /** The boxes selected on it; undefined where they did not change. */
  readonly selection: readonly Box[] | undefined;
}

/** The changed view of a sheet; undefined where nothing changed. */
export function viewChildren(view: XmlElement, root: XmlElement, change: ViewChange): Children | undefined {
  const { before, after, active, selection } = change;
  const frozen = !sameValue(before.freeze, after.freeze);
  const gridlines = before.showGridlines !== after.showGridlines;
  const headings = before.showHeadings !== after.showHeadings;
  if (!frozen && !gridlines && !headings && active === undefined && selection === undefined) return undefined;

  const children = new Children(view, ORDER);
  if (gridlines) children.setAttributes({ showGridLines: after.showGridlines ? undefined : false });
  if (headings) children.setAttributes({ showRowColHeaders: after.showHeadings ? undefined : false });
  if (active !== undefined) children.setAttributes({ tabSelected: active || undefined });
  const sqref = selection ? selection.map(addressOf).join(" ") : selectionOf(root)?.attribute("sqref");
  if (frozen) {
    children.set("pane", paneXml(after.freeze));
    children.set("selection", selectionsXml(paneNames(after.freeze), sqref));
  } else if (selection) children.set("selection", selectionsXml(paneNames(after.freeze), sqref));
  return children;
}

/** A view for a sheet that has none. */
export function newViewXml(change: ViewChange): string {
  const { after, active, selection } = change;
  const attributes = {
    showGridLines: after.showGridlines ? undefined : false,
    showRowColHeaders: after.showHeadings ? undefined : false,
    tabSelected: active === true || undefined,
    workbookViewId: 0,
  };
  const selections = selection
    ? selectionsXml(paneNames(after.freeze), selection.map(addressOf).join(" "))
    : "";
  return element("sheetView", attributes, (paneXml(after.freeze) ?? "") + selections);
}

type Freeze = Sheet["freeze"];

function isFrozen(freeze: Freeze): freeze is NonNullable<Freeze> {
  return freeze !== undefined && (freeze.rows > 0 || freeze.columns > 0);
}

function paneNames(freeze: Freeze): string[] {
  if (!isFrozen(freeze)) return [];
  if (freeze.rows === 0) return ["topRight"];
  return freeze.columns === 0 ? ["bottomLeft"] : ["topRight", "bottomLeft", "bottomRight"];
}

function paneXml(freeze: Freeze): string | undefined {
  if (!isFrozen(freeze)) return undefined;
  return element("pane", {
    xSplit: freeze.columns || undefined,
    ySplit: freeze.rows || undefined,
    topLeftCell: addressOf(boxOf(freeze.rows, freeze.columns)),
    activePane: paneNames(freeze).at(-1),
    state: "frozen",
  });
}

function selectionsXml(panes: readonly string[], sqref = "A1"): string {
  const activeCell = /^[A-Z]+\d+/.exec(sqref)?.[0];
  const selected = { activeCell, sqref };
  if (panes.length === 0) return element("selection", selected);
  return panes
    .map((pane, index) => element("selection", index === panes.length - 1 ? { pane, ...selected } : { pane }))
    .join("");
}
