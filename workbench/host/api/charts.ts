import { parseAddress, splitReference, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { Chart, ChartLegend, Sheet } from "../model/sheet";
import { flagOf, numberOf, oneOf, textOf, type Arguments } from "../server/arguments";
import { ObjectType, writable, type ApiObject, type Property } from "../server/object-type";
import { collection } from "./collection";
import type { HostContext } from "./host-context";
import { rangeType } from "./range";
import { columnLeft, rowTop } from "./sizes";
import { liveSheet, worksheetType, type SheetTarget } from "./worksheet";

interface ChartTarget extends SheetTarget {
  readonly chart: Chart;
}

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;
const NEW_CHART = { left: 100, top: 50, width: 360, height: 216 };

function live(target: ChartTarget): Chart {
  if (!liveSheet(target).charts.includes(target.chart)) throw new HostError("ItemNotFound");
  return target.chart;
}

function points(name: "left" | "top" | "width" | "height"): Property<ChartTarget> {
  return writable(
    (target) => live(target)[name],
    (target, value) => {
      const given = numberOf(value);
      if (given < 0) throw new HostError("InvalidArgument");
      live(target)[name] = given;
    },
  );
}

const titleType: ObjectType<ChartTarget> = new ObjectType<ChartTarget>("ChartTitle", {
  properties: {
    Text: writable(
      (target) => live(target).title,
      (target, value) => {
        live(target).title = textOf(value);
      },
    ),
    Visible: writable(
      (target) => live(target).title !== "",
      (target, value) => {
        if (!flagOf(value)) live(target).title = "";
      },
    ),
  },
});

function legendOf(target: ChartTarget): ChartLegend {
  const chart = live(target);
  return (chart.legend ??= defaultLegend(target));
}

/** As Excel gives new charts one: below, where there are several series or parts of a pie to tell apart. */
function defaultLegend(target: ChartTarget): ChartLegend {
  const parts = ["Pie", "Doughnut"].includes(target.chart.type);
  return { visible: parts || seriesNames(target).length > 1, position: "Bottom" };
}

const legendType: ObjectType<ChartTarget> = new ObjectType<ChartTarget>("ChartLegend", {
  properties: {
    Visible: writable(
      (target) => legendOf(target).visible,
      (target, value) => {
        legendOf(target).visible = flagOf(value);
      },
    ),
    Position: writable(
      (target) => legendOf(target).position,
      (target, value) => {
        legendOf(target).position = oneOf(value, LEGEND_POSITIONS);
      },
    ),
  },
});

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

/** Series of a chart: a column or row of its source each, named by its header. */
function seriesNames({ host, chart }: ChartTarget): string[] {
  const sheet = host.workbook.sheets.find(({ id }) => id === chart.sourceSheetId);
  const { source } = chart;
  if (sheet === undefined || source === undefined) return [];
  const byRows = chart.seriesBy === "Rows" || (chart.seriesBy === "Auto" && source.columns > source.rows);
  const count = Math.max(1, (byRows ? source.rows : source.columns) - 1);
  return Array.from({ length: count }, (_, i) => nameAt(sheet, source, byRows, i + 1));
}

function nameAt(sheet: Sheet, source: Box, byRows: boolean, index: number): string {
  const row = source.row + (byRows ? index : 0);
  const column = source.column + (byRows ? 0 : index);
  return String(sheet.cells.value(row, column));
}

const seriesType: ObjectType<SeriesTarget> = new ObjectType<SeriesTarget>("ChartSeries", {
  properties: {
    Name: { get: (target) => seriesNames(target)[target.index] },
    ChartType: { get: (target) => live(target).type },
  },
});

const seriesMembers = collection<ChartTarget>(
  (target) => seriesNames(target).map((_, index) => seriesType.of({ ...target, index })),
  () => undefined,
);
const seriesCollectionType: ObjectType<ChartTarget> = new ObjectType<ChartTarget>("ChartSeriesCollection", {
  properties: seriesMembers.properties,
  items: seriesMembers.items,
  methods: {
    GetCount: seriesMembers.methods.GetCount,
    GetItemAt: seriesMembers.methods.GetItemAt,
  },
});

/** Points of the top left corner of a cell, and of the corner after the last one. */
function place(target: ChartTarget, start: Box, end: Box): void {
  const { sheet, chart } = target;
  chart.left = columnLeft(sheet, start.column);
  chart.top = rowTop(sheet, start.row);
  chart.width = columnLeft(sheet, end.column + end.columns) - chart.left;
  chart.height = rowTop(sheet, end.row + end.rows) - chart.top;
}

function cellGiven(given: Arguments, index: number): Box {
  const range = given.object(index, rangeType);
  if (range !== undefined) return range.box;
  const { address } = splitReference(given.text(index));
  return parseAddress(address);
}

const chartType: ObjectType<ChartTarget> = new ObjectType<ChartTarget>("Chart", {
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: writable(
      (target) => live(target).name,
      (target, value) => {
        live(target).name = textOf(value);
      },
    ),
    ChartType: writable(
      (target) => live(target).type,
      (target, value) => {
        live(target).type = textOf(value);
      },
    ),
    Left: points("left"),
    Top: points("top"),
    Width: points("width"),
    Height: points("height"),
  },
  links: {
    Title: (target) => titleType.of(target),
    Legend: (target) => legendType.of(target),
    Series: (target) => seriesCollectionType.of(target),
    Worksheet: (target) => worksheetType.of(target),
  },
  methods: {
    Activate: (target) => void live(target),
    Delete: (target) => {
      const chart = live(target);
      target.sheet.charts = target.sheet.charts.filter((other) => other !== chart);
    },
    SetData: (target, given) => setSource(live(target), given, 0),
    SetPosition: (target, given) => {
      const start = cellGiven(given, 0);
      place(target, start, given.has(1) ? cellGiven(given, 1) : start);
    },
  },
});

function setSource(chart: Chart, given: Arguments, index: number): void {
  const range = given.object(index, rangeType);
  if (range === undefined) throw new HostError("InvalidArgument");
  chart.sourceSheetId = range.sheet.id;
  chart.source = range.box;
  chart.seriesBy = given.has(index + 1) ? oneOf(given.at(index + 1), SERIES_BY) : "Auto";
}

function add(target: SheetTarget, given: Arguments): ApiObject {
  const sheet = liveSheet(target);
  const number = freeNumber(target.host);
  const chart: Chart = {
    id: `{D0000000-0000-0000-0000-${String(number).padStart(12, "0")}}`,
    name: `Chart ${number}`,
    type: given.text(0),
    seriesBy: "Auto",
    title: "",
    ...NEW_CHART,
  };
  setSource(chart, given, 1);
  chart.legend = defaultLegend({ ...target, chart });
  sheet.charts.push(chart);
  return chartType.of({ ...target, chart });
}

function freeNumber({ workbook }: HostContext): number {
  const charts = workbook.sheets.flatMap((sheet) => sheet.charts);
  let number = charts.length + 1;
  while (charts.some(({ name, id }) => name === `Chart ${number}` || id.endsWith(`-${number}}`))) number++;
  return number;
}

const members = collection<SheetTarget>(
  (target) => liveSheet(target).charts.map((chart) => chartType.of({ ...target, chart })),
  (target, key) => {
    const chart = liveSheet(target).charts.find(({ id, name }) => id === key || name === key);
    return chart && chartType.of({ ...target, chart });
  },
);

export const chartsType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>("ChartCollection", {
  ...members,
  methods: { ...members.methods, Add: add },
});
