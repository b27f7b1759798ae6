import type { Sheet } from "../../model/sheet";
import type { Chart } from "../../model/sheet-objects";
import type { Package } from "../package/package";
import { columnPoints, EMUS_OF_A_POINT, placeAt, rowPoints } from "../terms/geometry";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { element } from "../xml/write";
import { chartXml } from "./chart-xml";

const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Adds new charts of a sheet to its drawing and takes deleted ones out.
 * @param drawing the sheet's drawing part, undefined where it has none
 * @param sheets all sheets, to find the charts' sources
 * @returns the drawing part; undefined where the sheet needs none
 */
export function patchCharts(
  parts: Package,
  drawing: string | undefined,
  before: readonly Chart[],
  sheet: Sheet,
  sheets: readonly Sheet[],
): string | undefined {
  const kept = new Set(sheet.charts.map(({ part }) => part));
  const deleted = before.filter(({ part }) => !kept.has(part));
  const added = sheet.charts.filter(({ part }) => part === undefined);
  if (deleted.length === 0 && added.length === 0) return drawing;

  const part = drawing ?? newDrawing(parts);
  for (const chart of deleted) deleteChart(parts, part, chart);
  for (const chart of added) {
    const source = sheets.find(({ id }) => id === chart.sourceSheetId) ?? sheet;
    const path = parts.freePath("xl/charts/chart#.xml");
    parts.add(path, chartXml(chart, source), CHART_TYPE);
    addAnchor(parts, part, chart, sheet, parts.relate(part, "chart", path));
  }
  return part;
}

function newDrawing(parts: Package): string {
  const part = parts.freePath("xl/drawings/drawing#.xml");
  const root = `<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`;
  parts.add(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`, DRAWING_TYPE);
  return part;
}

function deleteChart(parts: Package, drawing: string, chart: Chart): void {
  const text = parts.text(drawing);
  const patch = new Patch(text);
  for (const { id, target } of parts.relationships(drawing)) {
    if (target !== chart.part) continue;
    for (const anchor of parseXml(text).children) {
      if (anchor.descendants("c:chart").some((it) => it.relationId === id))
        patch.remove(anchor.start, anchor.end);
    }
    parts.unrelate(drawing, id);
  }
  parts.setText(drawing, patch.result());
}

function addAnchor(parts: Package, drawing: string, chart: Chart, sheet: Sheet, relation: string): void {
  const text = parts.text(drawing);
  const root = parseXml(text);
  const patch = new Patch(text);
  patch.insert(root.closeStart, anchorXml(chart, sheet, nextShapeId(root), relation));
  parts.setText(drawing, patch.result());
}

function nextShapeId(root: XmlElement): number {
  return 1 + Math.max(1, ...root.descendants("cNvPr").map((shape) => shape.number("id") ?? 0));
}

function anchorXml(chart: Chart, sheet: Sheet, id: number, relation: string): string {
  const left = placeAt((column) => columnPoints(sheet, column), chart.left);
  const top = placeAt((row) => rowPoints(sheet, row), chart.top);
  const from = [
    element("xdr:col", {}, String(left.index)),
    element("xdr:colOff", {}, String(emusOf(left.offset))),
    element("xdr:row", {}, String(top.index)),
    element("xdr:rowOff", {}, String(emusOf(top.offset))),
  ];
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
    element("xdr:from", {}, from.join("")),
    element("xdr:ext", { cx: emusOf(chart.width), cy: emusOf(chart.height) }),
    element("xdr:graphicFrame", { macro: "" }, frame.join("")),
    element("xdr:clientData", {}),
  ];
  return element("xdr:oneCellAnchor", names, inside.join(""));
}

function emusOf(points: number): number {
  return Math.round(points * EMUS_OF_A_POINT);
}
