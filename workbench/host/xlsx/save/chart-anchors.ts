import type { Sheet } from "../../model/sheet";
import type { Chart } from "../../model/sheet-objects";
import type { Package } from "../package/package";
import { columnPoints, EMUS_OF_A_POINT, placeAt, rowPoints } from "../terms/geometry";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { element, prefixed, prefixOf, withAttributes } from "../xml/write";
import { DRAWING } from "./chart-labels";

export const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The element of a drawing that places the chart of a relationship. */
export function anchorOf(drawing: XmlElement, relation: string): XmlElement | undefined {
  return drawing.children.find((anchor) =>
    anchor.descendants("c:chart").some((chart) => chart.relationId === relation),
  );
}

/** Places a new chart in a drawing. @param relation of the drawing to the chart's part */
export function addAnchor(
  parts: Package,
  drawing: string,
  chart: Chart,
  sheet: Sheet,
  relation: string,
): void {
  const text = parts.text(drawing);
  const root = parseXml(text);
  const patch = new Patch(text);
  patch.insert(root.closeStart, anchorXml(chart, sheet, nextShapeId(root), relation));
  parts.setText(drawing, patch.result());
}

/** Gives a chart that was in the file its new name and place, where they changed. */
export function patchAnchor(
  parts: Package,
  drawing: string,
  before: Chart,
  after: Chart,
  sheet: Sheet,
): void {
  const renamed = before.name !== after.name;
  const moved = (["left", "top", "width", "height"] as const).some((name) => before[name] !== after[name]);
  if (!renamed && !moved) return;
  const relation = parts.relationships(drawing).find(({ target }) => target === after.part)?.id ?? "";
  const text = parts.text(drawing);
  const root = parseXml(text);
  const anchor = anchorOf(root, relation);
  if (anchor === undefined) return;
  const patch = new Patch(text);
  const facts = anchor.descendants("cNvPr")[0];
  if (renamed && facts !== undefined) {
    patch.replace(facts.start, facts.openEnd, withAttributes(facts.openTag, { name: after.name }));
  }
  if (moved) {
    for (const [name, xml] of Object.entries(placesOf(after, sheet))) {
      const own = anchor.child(name);
      if (own) patch.replace(own.start, own.end, prefixed(xml, prefixOf(root)));
    }
  }
  parts.setText(drawing, patch.result());
}

/** What may tell the place of a chart in its anchor, with the names of the drawing's vocabulary unprefixed. */
function placesOf({ left, top, width, height }: Chart, sheet: Sheet): Record<string, string> {
  return {
    from: cornerXml("from", sheet, left, top),
    to: cornerXml("to", sheet, left + width, top + height),
    pos: element("pos", { x: emusOf(left), y: emusOf(top) }),
    ext: element("ext", { cx: emusOf(width), cy: emusOf(height) }),
  };
}

function cornerXml(name: string, sheet: Sheet, left: number, top: number): string {
  const column = placeAt((at) => columnPoints(sheet, at), left);
  const row = placeAt((at) => rowPoints(sheet, at), top);
  const inside = [
    element("col", {}, String(column.index)),
    element("colOff", {}, String(emusOf(column.offset))),
    element("row", {}, String(row.index)),
    element("rowOff", {}, String(emusOf(row.offset))),
  ];
  return element(name, {}, inside.join(""));
}

function nextShapeId(root: XmlElement): number {
  return 1 + Math.max(1, ...root.descendants("cNvPr").map((shape) => shape.number("id") ?? 0));
}

function anchorXml(chart: Chart, sheet: Sheet, id: number, relation: string): string {
  const { from, ext } = placesOf(chart, sheet);
  const facts = element("xdr:cNvPr", { id, name: chart.name }) + element("xdr:cNvGraphicFramePr", {});
  const place = element("a:off", { x: 0, y: 0 }) + element("a:ext", { cx: 0, cy: 0 });
  const reference = element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": relation });
  const frame = [
    element("xdr:nvGraphicFramePr", {}, facts),
    element("xdr:xfrm", {}, place),
    element("a:graphic", {}, element("a:graphicData", { uri: CHART }, reference)),
  ];
  const names = { "xmlns:xdr": SPREADSHEET_DRAWING, "xmlns:a": DRAWING };
  const inside = [
    prefixed(from + ext, "xdr:"),
    element("xdr:graphicFrame", { macro: "" }, frame.join("")),
    element("xdr:clientData", {}),
  ];
  return element("xdr:oneCellAnchor", names, inside.join(""));
}

function emusOf(points: number): number {
  return Math.round(points * EMUS_OF_A_POINT);
}
