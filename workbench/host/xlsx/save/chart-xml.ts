import { boxOf, type Box } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Chart, ChartLegend } from "../../model/sheet-objects";
import { absoluteReference } from "../../model/references";
import { CHART_KINDS, type ChartKind } from "../terms/chart-types";
import { escaped } from "../xml/characters";
import { element, prefixed } from "../xml/write";
import { DRAWING, legendXml, titleXml } from "./chart-labels";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** A chart that cannot be written: of a kind that only Excel makes, or without cells to show. */
export class UnwritableChart extends Error {
  override readonly name = "UnwritableChart";

  constructor(
    readonly chart: string,
    reason: string,
  ) {
    super(`The chart ${chart} cannot be written: ${reason}`);
  }
}

interface Series {
  readonly name: Box | undefined;
  readonly categories: Box | undefined;
  readonly values: Box;
}

/**
 * A chart part.
 * @param source the sheet with its cells
 * @throws UnwritableChart
 */
export function chartXml(chart: Chart, source: Sheet): string {
  const kind = Object.hasOwn(CHART_KINDS, chart.type) ? CHART_KINDS[chart.type] : undefined;
  if (kind === undefined) throw new UnwritableChart(chart.name, `it is of type ${chart.type}`);
  if (chart.source === undefined) throw new UnwritableChart(chart.name, "it has no source");

  const series = seriesOf(chart.source, chart.seriesBy, source);
  const shown = kind.plot === "pieChart" ? series.slice(0, 1) : series;
  const plot = plotXml(kind, shown.map((one, index) => seriesXml(one, index, source, kind)).join(""));
  const legend = legendOf(chart, shown.length > 1 || plot.includes('varyColors val="1"'));
  const inside = [
    chart.title === "" ? "" : prefixed(titleXml(chart.title), "c:"),
    element("c:autoTitleDeleted", { val: chart.title === "" }),
    element("c:plotArea", {}, element("c:layout", {}) + plot),
    legend.visible ? prefixed(legendXml(legend), "c:") : "",
    element("c:plotVisOnly", { val: 1 }),
    element("c:dispBlanksAs", { val: "gap" }),
  ];
  const space = { "xmlns:c": CHART, "xmlns:a": DRAWING };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element("c:chartSpace", space, element("c:chart", {}, inside.join("")))}`;
}

function legendOf({ legend }: Chart, isNeeded: boolean): ChartLegend {
  return legend ?? { visible: isNeeded, position: "Right" };
}

/** As Excel divides cells: a first row of texts names series or categories, and so does a first column. */
function seriesOf(box: Box, seriesBy: Chart["seriesBy"], sheet: Sheet): Series[] {
  const isText = (row: number, column: number) => typeof sheet.cells.value(row, column) !== "number";
  const named = box.rows > 1 && range(box.columns).some((at) => isText(box.row, box.column + at) && at > 0);
  const labelled =
    box.columns > 1 && range(box.rows).some((at) => isText(box.row + at, box.column) && at > 0);
  const onlyColumn = box.columns === 1 && box.rows > 1 && isText(box.row, box.column);
  const top = named || onlyColumn ? 1 : 0;
  const left = labelled ? 1 : 0;
  const [rows, columns] = [box.rows - top, box.columns - left];
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rows >= columns);
  const firstRow = box.row + top;
  const firstColumn = box.column + left;

  return range(byColumns ? columns : rows).map((at) =>
    byColumns
      ? {
          name: top === 1 ? boxOf(box.row, firstColumn + at) : undefined,
          categories: left === 1 ? boxOf(firstRow, box.column, rows, 1) : undefined,
          values: boxOf(firstRow, firstColumn + at, rows, 1),
        }
      : {
          name: left === 1 ? boxOf(firstRow + at, box.column) : undefined,
          categories: top === 1 ? boxOf(box.row, firstColumn, 1, columns) : undefined,
          values: boxOf(firstRow + at, firstColumn, 1, columns),
        },
  );
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function seriesXml(
  { name, categories, values }: Series,
  index: number,
  sheet: Sheet,
  kind: ChartKind,
): string {
  const inside = [
    element("c:idx", { val: index }),
    element("c:order", { val: index }),
    name ? element("c:tx", {}, textsXml(sheet, name)) : "",
    kind.plot === "barChart" ? element("c:invertIfNegative", { val: 0 }) : "",
    kind.plot === "lineChart" && !kind.markers
      ? element("c:marker", {}, element("c:symbol", { val: "none" }))
      : "",
    categories ? element("c:cat", {}, textsXml(sheet, categories)) : "",
    element("c:val", {}, numbersXml(sheet, values)),
    kind.plot === "lineChart" ? element("c:smooth", { val: 0 }) : "",
  ];
  return element("c:ser", {}, inside.join(""));
}

function textsXml(sheet: Sheet, box: Box): string {
  const points = pointsXml(box, (row, column) => {
    const value = sheet.cells.value(row, column);
    return value === "" ? undefined : String(value);
  });
  return element("c:strRef", {}, referenceXml(sheet, box) + element("c:strCache", {}, points));
}

function numbersXml(sheet: Sheet, box: Box): string {
  const points = pointsXml(box, (row, column) => {
    const value = sheet.cells.value(row, column);
    return typeof value === "number" ? String(value) : undefined;
  });
  const code = element("c:formatCode", {}, "General");
  return element("c:numRef", {}, referenceXml(sheet, box) + element("c:numCache", {}, code + points));
}

function referenceXml(sheet: Sheet, box: Box): string {
  return element("c:f", {}, escaped(absoluteReference(sheet.name, box)));
}

function pointsXml(box: Box, textOf: (row: number, column: number) => string | undefined): string {
  const count = box.rows * box.columns;
  const points = range(count).map((idx) => {
    const text = textOf(box.row + Math.floor(idx / box.columns), box.column + (idx % box.columns));
    return text === undefined ? "" : element("c:pt", { idx }, element("c:v", {}, escaped(text)));
  });
  return element("c:ptCount", { val: count }) + points.join("");
}

const AXES = [111_111_111, 222_222_222];

function plotXml(kind: ChartKind, series: string): string {
  const { plot, direction, grouping, markers } = kind;
  if (plot === "pieChart" || plot === "doughnutChart") {
    const hole = plot === "doughnutChart" ? element("c:holeSize", { val: 50 }) : "";
    const angle = element("c:firstSliceAng", { val: 0 });
    return element(`c:${plot}`, {}, element("c:varyColors", { val: 1 }) + series + angle + hole);
  }
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  const inside = [
    direction ? element("c:barDir", { val: direction }) : "",
    grouping ? element("c:grouping", { val: grouping }) : "",
    element("c:varyColors", { val: 0 }),
    series,
    plot === "barChart" ? element("c:gapWidth", { val: 150 }) : "",
    plot === "barChart" && stacked ? element("c:overlap", { val: 100 }) : "",
    plot === "lineChart" && markers ? element("c:marker", { val: 1 }) : "",
    ...AXES.map((val) => element("c:axId", { val })),
  ];
  return element(`c:${plot}`, {}, inside.join("")) + axesXml(direction === "bar", grouping);
}

function axesXml(lying: boolean, grouping: ChartKind["grouping"]): string {
  const [categories, values] = AXES;
  const axis = (id: number, other: number, place: string, rest: string) =>
    [
      element("c:axId", { val: id }),
      element("c:scaling", {}, element("c:orientation", { val: "minMax" })),
      element("c:delete", { val: 0 }),
      element("c:axPos", { val: place }),
      rest,
      element("c:majorTickMark", { val: "out" }),
      element("c:minorTickMark", { val: "none" }),
      element("c:tickLblPos", { val: "nextTo" }),
      element("c:crossAx", { val: other }),
      element("c:crosses", { val: "autoZero" }),
    ].join("");
  const formatCode = grouping === "percentStacked" ? "0%" : "General";
  const numbers = element("c:majorGridlines", {}) + element("c:numFmt", { formatCode, sourceLinked: 1 });
  const automatic = element("c:auto", { val: 1 }) + element("c:lblAlgn", { val: "ctr" });
  const offset = element("c:lblOffset", { val: 100 }) + element("c:noMultiLvlLbl", { val: 0 });
  return (
    element("c:catAx", {}, axis(categories, values, lying ? "l" : "b", "") + automatic + offset) +
    element(
      "c:valAx",
      {},
      axis(values, categories, lying ? "b" : "l", numbers) + element("c:crossBetween", { val: "between" }),
    )
  );
}
