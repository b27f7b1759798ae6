import { pairs } from "./pairs";

/** Where a legend stands, by office.js ChartLegendPosition. */
export const LEGEND_PLACES = pairs(
  ["t", "Top"],
  ["b", "Bottom"],
  ["l", "Left"],
  ["r", "Right"],
  ["tr", "Corner"],
);

/** How a chart of an office.js type is written: its plot element and what sets it apart there. */
export interface ChartKind {
  readonly plot: "barChart" | "lineChart" | "pieChart" | "doughnutChart" | "areaChart";
  readonly direction?: "bar" | "col";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
}

/** Charts that can be added to a file, by office.js ChartType. */
export const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { plot: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { plot: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { plot: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { plot: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { plot: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { plot: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { plot: "lineChart", grouping: "standard" },
  LineMarkers: { plot: "lineChart", grouping: "standard", markers: true },
  LineStacked: { plot: "lineChart", grouping: "stacked" },
  LineMarkersStacked: { plot: "lineChart", grouping: "stacked", markers: true },
  Pie: { plot: "pieChart" },
  Doughnut: { plot: "doughnutChart" },
  Area: { plot: "areaChart", grouping: "standard" },
  AreaStacked: { plot: "areaChart", grouping: "stacked" },
};

/** Types of charts that are only listed, by their plot element. */
export const OTHER_PLOTS: Readonly<Record<string, string>> = {
  scatterChart: "XYScatter",
  bubbleChart: "Bubble",
  radarChart: "Radar",
  stockChart: "StockHLC",
  surfaceChart: "Surface",
  bar3DChart: "3DColumnClustered",
  line3DChart: "3DLine",
  pie3DChart: "3DPie",
  area3DChart: "3DArea",
  ofPieChart: "PieOfPie",
};
