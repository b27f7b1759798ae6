import { boxOf, type Box } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { ConditionalLook, Hyperlink } from "../../model/sheet-objects";
import type { Package } from "../package/package";
import { parseXml, type XmlElement } from "../xml/element";
import { boxAt, boxesOf } from "./boxes";
import type { ColourOf } from "./colours";
import { readColumns } from "./columns";
import { readRules } from "./conditional-formats";
import { readCharts } from "./drawing";
import { readFilter } from "./filter";
import { readPageLayout } from "./page-layout";
import { readProtection } from "./protection";
import { SheetDataReader, type CellContext } from "./sheet-data";
import { readTable } from "./table";

/** What the sheets of a workbook have in common. */
export interface SheetContext extends CellContext {
  readonly looks: readonly ConditionalLook[];
  readonly colourOf: ColourOf;
}

/**
 * Reads a worksheet part into a sheet; its names are read with the workbook.
 * @returns the boxes selected on it
 */
export function readSheet(parts: Package, part: string, sheet: Sheet, context: SheetContext): Box[] {
  const { looks, colourOf } = context;
  const data = new SheetDataReader(sheet.cells, sheet.rows, context);
  const root = parseXml(parts.text(part), {
    cols: (scanner) => readColumns(scanner, sheet.columns),
    sheetData: (scanner) => data.read(scanner),
  });
  readLooks(root, sheet, colourOf);
  const relationships = parts.relationships(part);
  const target = (id: string | undefined) => relationships.find((it) => it.id === id)?.target;

  const isHidden = (row: number) => sheet.rows.get(row)?.hidden === true;
  sheet.autoFilter = readFilter(root.child("autoFilter"), looks, isHidden);
  for (const { relationId } of root.child("tableParts")?.childrenNamed("tablePart") ?? []) {
    const path = target(relationId);
    const table = path === undefined ? undefined : parts.xml(path);
    const read = table && path !== undefined && readTable(table, path, looks, isHidden);
    if (read) sheet.tables.push(read);
  }
  leaveHiddenRowsToFilters(sheet);

  sheet.merges = (root.child("mergeCells")?.children ?? []).flatMap((it) => boxAt(it.attribute("ref")) ?? []);
  sheet.conditionalFormats = readRules(root, looks, colourOf).map(({ format }) => format);
  sheet.hyperlinks = readHyperlinks(root, target);
  sheet.protection = readProtection(root.child("sheetProtection"));
  sheet.pageLayout = readPageLayout(root);
  const drawing = target(root.child("drawing")?.relationId);
  if (drawing !== undefined) sheet.charts = readCharts(parts, drawing, sheet);
  sheet.part = part;
  return boxesOf(selectionOf(root)?.attribute("sqref"));
}

function readLooks(root: XmlElement, sheet: Sheet, colourOf: ColourOf): void {
  const view = viewOf(root);
  const pane = view?.child("pane");
  sheet.tabColor = colourOf(root.child("sheetPr")?.child("tabColor")) ?? "";
  sheet.showGridlines = view?.flag("showGridLines", true) ?? true;
  sheet.showHeadings = view?.flag("showRowColHeaders", true) ?? true;
  sheet.standardWidth = root.child("sheetFormatPr")?.number("defaultColWidth") ?? sheet.standardWidth;
  if (pane?.attribute("state")?.startsWith("frozen")) {
    sheet.freeze = { rows: pane.number("ySplit") ?? 0, columns: pane.number("xSplit") ?? 0 };
  }
}

/** The view of a sheet, the first where it has several. */
export function viewOf(root: XmlElement): XmlElement | undefined {
  return root.child("sheetViews")?.child("sheetView");
}

/** The element that tells what is selected in the active pane of a sheet. */
export function selectionOf(root: XmlElement): XmlElement | undefined {
  const view = viewOf(root);
  const active = view?.child("pane")?.attribute("activePane");
  const selections = view?.childrenNamed("selection") ?? [];
  return selections.find((selection) => selection.attribute("pane") === active) ?? selections.at(-1);
}

/** Rows that a filter hides are not hidden by hand. */
function leaveHiddenRowsToFilters(sheet: Sheet): void {
  for (const filter of [sheet.autoFilter, ...sheet.tables.map((table) => table.filter)]) {
    for (const row of filter?.hiddenRows ?? []) {
      const look = { ...sheet.rows.get(row) };
      delete look.hidden;
      if (Object.keys(look).length > 0) sheet.rows.set(row, look);
      else sheet.rows.delete(row);
    }
  }
}

function readHyperlinks(
  root: XmlElement,
  target: (id: string | undefined) => string | undefined,
): Hyperlink[] {
  return (root.child("hyperlinks")?.childrenNamed("hyperlink") ?? []).flatMap((element) => {
    const [box = boxOf(0, 0)] = boxesOf(element.attribute("ref"));
    const address = target(element.relationId);
    const location = element.attribute("location");
    const tooltip = element.attribute("tooltip");
    return {
      box,
      ...(address !== undefined && { address }),
      ...(location !== undefined && { location }),
      ...(tooltip !== undefined && { tooltip }),
    };
  });
}
