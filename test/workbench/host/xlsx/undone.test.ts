import { parseAddress } from "../../../../workbench/host/model/address";
import type { Workbook } from "../../../../workbench/host/model/workbook";
import { openXlsx } from "../../../../workbench/host/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/host/xlsx/save-xlsx";
import { excelFile } from "./excel-file/excel-file";

/** Each makes a change and takes it back. */
const CHANGES: readonly (readonly [string, (workbook: Workbook) => void])[] = [
  [
    "a value",
    ({ sheets: [sheet] }) => {
      sheet.cells.setValue(20, 3, "временно");
      sheet.cells.setValue(20, 3, "");
    },
  ],
  [
    "a formula over a value",
    ({ sheets: [sheet] }) => {
      sheet.cells.setFormula(3, 2, "=1+1", 2);
      sheet.cells.setValue(3, 2, 1000.5);
    },
  ],
  [
    "a fill",
    ({ sheets: [sheet], styles }) => {
      const before = sheet.cells.format(3, 2);
      const filled = styles.derive(before, { fill: "#FF0000" });
      sheet.cells.setFormat(3, 2, filled);
      sheet.cells.setFormat(3, 2, styles.derive(filled, { fill: null }));
    },
  ],
  [
    "a column of cells",
    ({ sheets: [sheet] }) => {
      for (let row = 0; row < 30; row++) sheet.cells.setValue(row, 30, `отметка ${row}`);
      sheet.cells.clearContents(parseAddress("AE1:AE30"));
    },
  ],
  [
    "a conditional format",
    ({ sheets: [sheet] }) => {
      sheet.conditionalFormats.unshift({
        type: "Custom",
        ranges: [parseAddress("A4:F8")],
        formula: "=TRUE",
        stopIfTrue: false,
        look: { fill: "#FFFF00" },
      });
      sheet.conditionalFormats.shift();
    },
  ],
  [
    "a sheet",
    (workbook) => {
      const sheet = workbook.addSheet("Отчёт");
      sheet.cells.setValue(0, 0, "x");
      workbook.deleteSheet(sheet);
    },
  ],
  [
    "a filter's extent",
    ({ sheets: [sheet] }) => {
      const { autoFilter } = sheet;
      sheet.autoFilter = { ...autoFilter!, box: parseAddress("A3:H8") };
      sheet.autoFilter = autoFilter;
    },
  ],
  [
    "settings, names and custom XML",
    (workbook) => {
      workbook.settings.set("kb.history", [1, 2]);
      workbook.settings.delete("kb.history");
      workbook.names.push({ name: "Новое", formula: "=1", visible: true, comment: "" });
      workbook.names.pop();
      workbook.customXmlParts.push({ id: "{1}", xml: "<a/>" });
      workbook.customXmlParts.pop();
    },
  ],
  [
    "widths, heights, merges, panes, links",
    ({ sheets: [sheet] }) => {
      const [columns, freeze] = [{ ...sheet.columns.get(0) }, sheet.freeze];
      sheet.columns.set(0, { width: 50 });
      sheet.columns.set(0, columns);
      sheet.freeze = { rows: 1, columns: 0 };
      sheet.freeze = { ...freeze! };
      sheet.merges.push(parseAddress("A20:B20"));
      sheet.merges.pop();
      sheet.hyperlinks.push({ box: parseAddress("A21"), address: "https://example.org/" });
      sheet.hyperlinks.pop();
      sheet.rows.set(25, { height: 40 });
      sheet.rows.delete(25);
    },
  ],
  [
    "a chart and a table",
    ({ sheets: [, sheet] }) => {
      sheet.charts.push({
        id: "9",
        name: "Диаграмма",
        type: "Pie",
        source: parseAddress("A1:B2"),
        seriesBy: "Auto",
        title: "",
        left: 0,
        top: 0,
        width: 100,
        height: 100,
      });
      sheet.charts.pop();
    },
  ],
];

test.each(CHANGES)("%s, made and taken back, leaves every byte", (_, change) => {
  const file = excelFile();
  const workbook = openXlsx(file);
  change(workbook);
  expect(saveXlsx(file, workbook)).toEqual(file);
});
