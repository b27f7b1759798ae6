import { addressOf } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { readRules } from "../read/conditional-formats";
import { viewOf } from "../read/sheet";
import { parseXml } from "../xml/element";
import type { Patch } from "../xml/patch";
import { Children, element, withAttributes } from "../xml/write";
import { rgbOf } from "./colour";
import { columnsXml } from "./columns";
import { patchConditionalFormats } from "./conditional-formats";
import { filterXml } from "./filter";
import { isFitted, setPageLayout } from "./page-layout";
import { sheetProtectionXml } from "./protection";
import { sameValue } from "./same-value";
import type { SaveContext } from "./save-context";
import type { StyleWriter } from "./style-writer";
import { newViewXml, viewChildren, type ViewChange } from "./view";

const PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Sets what changed of what stands before a sheet's rows. */
export function setSheetLooks(sheet: Children, patch: Patch, view: ViewChange, styles: StyleWriter): void {
  const root = sheet.parent;
  const { before, after } = view;
  setProperties(sheet, before, after);
  const bounds = after.cells.bounds(false);
  const dimension = root.child("dimension");
  if (dimension && !sameValue(before.cells.bounds(false), bounds)) {
    const ref = bounds ? addressOf(bounds) : "A1";
    sheet.set("dimension", withAttributes(dimension.openTag.replace(/\s*\/?>$/, "/>"), { ref }));
  }
  const own = viewOf(root);
  if (own) viewChildren(own, root, view)?.applyTo(patch);
  else if (view.active || view.selection || after.freeze || !after.showGridlines || !after.showHeadings) {
    sheet.set("sheetViews", element("sheetViews", {}, newViewXml(view)));
  }
  if (before.standardWidth !== after.standardWidth) {
    const tag = root.child("sheetFormatPr")?.openTag ?? '<sheetFormatPr defaultRowHeight="15"/>';
    sheet.set("sheetFormatPr", withAttributes(tag, { defaultColWidth: after.standardWidth }));
  }
  if (!sameValue(before.columns, after.columns)) sheet.set("cols", columnsXml(root, before, after, styles));
}

function setProperties(sheet: Children, before: Sheet, after: Sheet): void {
  const fitted = isFitted(after.pageLayout);
  const coloured = before.tabColor !== after.tabColor;
  const filtered = isFiltered(after);
  if (!coloured && isFitted(before.pageLayout) === fitted && isFiltered(before) === filtered) return;
  const own = parseXml(sheet.parent.child("sheetPr")?.xml ?? "<sheetPr/>");
  const properties = new Children(own, PROPERTIES_ORDER);
  if (isFiltered(before) !== filtered) properties.setAttributes({ filterMode: filtered || undefined });
  if (coloured) {
    const colour = after.tabColor === "" ? undefined : element("tabColor", { rgb: rgbOf(after.tabColor) });
    properties.set("tabColor", colour);
  }
  if (isFitted(before.pageLayout) !== fitted) {
    const tag = own.child("pageSetUpPr")?.openTag ?? "<pageSetUpPr/>";
    const changed = withAttributes(tag, { fitToPage: fitted || undefined });
    properties.set("pageSetUpPr", /=/.test(changed) ? changed : undefined);
  }
  const xml = properties.result();
  sheet.set("sheetPr", /^<\S+\s*\/>$|^<(\S+)><\/\1>$/.test(xml) ? undefined : xml);
}

function isFiltered({ autoFilter }: Sheet): boolean {
  return autoFilter?.criteria.some((one) => one !== undefined) ?? false;
}

/** Sets what changed of what stands behind a sheet's rows and needs no other part. */
export function setSheetRules(sheet: Children, before: Sheet, after: Sheet, styles: StyleWriter): void {
  const root = sheet.parent;
  if (!sameValue(before.protection, after.protection)) {
    const own = root.child("sheetProtection");
    sheet.set("sheetProtection", sheetProtectionXml(own, before.protection, after.protection));
  }
  if (!sameValue(before.autoFilter, after.autoFilter)) {
    const { autoFilter: filter } = after;
    const own = root.child("autoFilter");
    sheet.set("autoFilter", filter && filterXml(own, before.autoFilter, filter, filter.box, styles));
  }
  if (!sameValue(before.merges, after.merges)) {
    const merges = after.merges.map((box) => element("mergeCell", { ref: addressOf(box) }));
    const count = merges.length;
    sheet.set("mergeCells", count === 0 ? undefined : element("mergeCells", { count }, merges.join("")));
  }
  setPageLayout(sheet, before.pageLayout, after.pageLayout);
}

/** Patches the rules of a sheet's conditional formats, where any changed. */
export function setConditionalFormats(
  sheet: Children,
  patch: Patch,
  { opened, styles }: SaveContext,
  before: Sheet,
  after: Sheet,
): void {
  if (sameValue(before.conditionalFormats, after.conditionalFormats)) return;
  const rules = readRules(sheet.parent, opened.looks, opened.colourOf);
  patchConditionalFormats(patch, sheet, rules, after.conditionalFormats, styles);
}
