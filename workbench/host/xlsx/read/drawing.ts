import type { Sheet } from "../../model/sheet";
import type { Chart, ChartLegend } from "../../model/sheet-objects";
import type { Package } from "../package/package";
import { CHART_KINDS, LEGEND_PLACES, OTHER_PLOTS } from "../terms/chart-types";
import { columnPoints, EMUS_OF_A_POINT, pointsBefore, rowPoints } from "../terms/geometry";
import type { XmlElement } from "../xml/element";

/** Lists the charts of a drawing part, in its order. */
export function readCharts(parts: Package, drawing: string, sheet: Sheet): Chart[] {
  const root = parts.xml(drawing);
  const targets = new Map(parts.relationships(drawing).map(({ id, target }) => [id, target]));
  return (root?.children ?? []).flatMap((anchor) => {
    const frame = anchor.descendants("graphicFrame")[0];
    const reference = frame?.descendants("c:chart")[0];
    const part = targets.get(reference?.relationId ?? "");
    const chart = part === undefined ? undefined : parts.xml(part);
    if (part === undefined || chart === undefined) return [];
    const facts = frame.descendants("cNvPr")[0];
    return [
      {
        id: facts?.attribute("id") ?? "",
        name: facts?.attribute("name") ?? "",
        type: typeOf(chart),
        seriesBy: "Auto" as const,
        title: titleOf(chart),
        legend: legendOf(chart),
        ...placeOf(anchor, sheet),
        part,
      },
    ];
  });
}

function typeOf(chart: XmlElement): string {
  const plot = chart.descendants("plotArea")[0]?.children.find(({ name }) => name.endsWith("Chart"));
  if (plot === undefined) return "Invalid";
  const value = (name: string) => plot.child(name)?.attribute("val");
  const found = Object.entries(CHART_KINDS).find(
    ([, kind]) =>
      kind.plot === plot.name &&
      (kind.direction === undefined || kind.direction === value("barDir")) &&
      (kind.grouping === undefined || kind.grouping === value("grouping")) &&
      (kind.markers ?? false) === (plot.name === "lineChart" && plot.child("marker") !== undefined),
  );
  return found?.[0] ?? OTHER_PLOTS[plot.name] ?? "Invalid";
}

function titleOf(chart: XmlElement): string {
  const title = chart.child("chart")?.child("title");
  return (title?.descendants("a:t") ?? []).map((run) => run.ownText).join("");
}

function legendOf(chart: XmlElement): ChartLegend {
  const legend = chart.child("chart")?.child("legend");
  if (legend === undefined) return { visible: false, position: "Bottom" };
  const place = LEGEND_PLACES.toModel(legend.child("legendPos")?.attribute("val"));
  return { visible: true, position: (place ?? "Right") as ChartLegend["position"] };
}

type Place = Pick<Chart, "left" | "top" | "width" | "height">;

function placeOf(anchor: XmlElement, sheet: Sheet): Place {
  const from = cornerOf(anchor.child("from"), sheet);
  const to = cornerOf(anchor.child("to"), sheet);
  const start = from ?? positionOf(anchor.child("pos"));
  const extent = anchor.child("ext");
  const width = to ? to.left - start.left : pointsOf(extent?.number("cx"));
  const height = to ? to.top - start.top : pointsOf(extent?.number("cy"));
  return { ...start, width, height };
}

function cornerOf(corner: XmlElement | undefined, sheet: Sheet): { left: number; top: number } | undefined {
  if (corner === undefined) return undefined;
  const number = (name: string) => Number(corner.child(name)?.ownText ?? 0);
  return {
    left: pointsBefore((column) => columnPoints(sheet, column), number("col")) + pointsOf(number("colOff")),
    top: pointsBefore((row) => rowPoints(sheet, row), number("row")) + pointsOf(number("rowOff")),
  };
}

function positionOf(position: XmlElement | undefined): { left: number; top: number } {
  return { left: pointsOf(position?.number("x")), top: pointsOf(position?.number("y")) };
}

function pointsOf(emus: number | undefined): number {
  return (emus ?? 0) / EMUS_OF_A_POINT;
}
