import type { Sheet } from "../../model/sheet";
import type { Chart } from "../../model/sheet-objects";
import type { Package } from "../package/package";
import { parseXml } from "../xml/element";
import { Patch } from "../xml/patch";
import { addAnchor, anchorOf, patchAnchor, SPREADSHEET_DRAWING } from "./chart-anchors";
import { DRAWING, patchLabels } from "./chart-labels";
import { chartXml } from "./chart-xml";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Adds new charts of a sheet to its drawing, takes deleted ones out, and patches changed ones.
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
  const kept = new Map(sheet.charts.map((chart) => [chart.part, chart]));
  const deleted = before.filter(({ part }) => !kept.has(part));
  const added = sheet.charts.filter(({ part }) => part === undefined);
  for (const old of before) {
    const chart = kept.get(old.part);
    if (drawing === undefined || old.part === undefined || chart === undefined) continue;
    patchLabels(parts, old.part, old, chart);
    patchAnchor(parts, drawing, old, chart, sheet);
  }
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
    const anchor = anchorOf(parseXml(text), id);
    if (anchor) patch.remove(anchor.start, anchor.end);
    parts.unrelate(drawing, id);
  }
  parts.setText(drawing, patch.result());
}
