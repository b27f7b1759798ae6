import { readXlsx } from "hucre";
import { parseAddress } from "../../../../workbench/host/model/address";
import { CellError } from "../../../../workbench/host/model/cell-value";
import { Workbook } from "../../../../workbench/host/model/workbook";
import { openXlsx } from "../../../../workbench/host/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/host/xlsx/save-xlsx";
import { excelFile } from "./excel-file/excel-file";
import { partsOf } from "./parts-of";
import { problemsOf } from "./validity";

function report(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Отчёт");
  const rows = [
    ["Вид", "Число"],
    ["чёрный список", 12],
    [" внимание", 3.5],
  ];
  rows.forEach((row, at) => row.forEach((value, column) => sheet.cells.setValue(at, column, value)));
  sheet.cells.setFormula(3, 1, "=SUM(B2:B3)", 15.5);
  sheet.cells.setValue(3, 0, true);
  sheet.cells.setValue(4, 0, CellError.of("#N/A"));
  const bold = workbook.styles.derive(0, {
    font: { ...workbook.styles.format(0).font, bold: true },
    fill: "#DDEBF7",
  });
  sheet.cells.setFormat(0, 0, bold);
  sheet.columns.set(0, { width: 30 });
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.autoFilter = { box: parseAddress("A1:B3"), criteria: [undefined, undefined], hiddenRows: new Set() };
  sheet.conditionalFormats.push({
    type: "Custom",
    ranges: [parseAddress("A2:B3")],
    formula: "=$B2>5",
    stopIfTrue: false,
    look: { fill: "#FFC7CE" },
  });
  sheet.hyperlinks.push({ box: parseAddress("A2"), location: "'Второй лист'!A1" });
  sheet.merges.push(parseAddress("A6:B6"));
  sheet.charts.push({
    id: "1",
    name: "По видам",
    type: "BarClustered",
    source: parseAddress("A1:B3"),
    seriesBy: "Columns",
    title: "Замечания",
    left: 200,
    top: 10,
    width: 300,
    height: 200,
  });
  workbook.addSheet("Второй лист").visibility = "Hidden";
  workbook.names.push({ name: "Всего", formula: "='Отчёт'!$B$4", visible: true, comment: "" });
  workbook.settings.set("kb", 1);
  return workbook;
}

test("a new file is sound and read by hucre", async () => {
  const file = saveXlsx(undefined, report());
  expect(problemsOf(file)).toEqual([]);
  const { sheets, namedRanges } = await readXlsx(file, { readStyles: true });
  expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
    ["Отчёт", false],
    ["Второй лист", true],
  ]);
  const [first] = sheets;
  expect(first.rows).toEqual([
    ["Вид", "Число"],
    ["чёрный список", 12],
    [" внимание", 3.5],
    [true, 15.5],
    ["#N/A", null],
  ]);
  expect(first.cells?.get("3,1")?.formula).toBe("SUM(B2:B3)");
  expect(first.cells?.get("0,0")?.style?.font?.bold).toBe(true);
  expect(first.freezePane).toMatchObject({ rows: 1 });
  expect(first.autoFilter).toMatchObject({ range: "A1:B3" });
  expect(first.conditionalRules).toMatchObject([{ type: "expression", formula: "$B2>5", range: "A2:B3" }]);
  expect(first.merges).toEqual([{ startRow: 5, startCol: 0, endRow: 5, endCol: 1 }]);
  expect(namedRanges).toMatchObject(expect.arrayContaining([expect.objectContaining({ name: "Всего" })]));
});

test("a new file opens as it was", () => {
  const workbook = report();
  const again = openXlsx(saveXlsx(undefined, workbook));
  const [before, after] = [workbook.sheets[0], again.sheets[0]];
  for (const name of [
    "freeze",
    "autoFilter",
    "merges",
    "hyperlinks",
    "pageLayout",
    "columns",
    "visibility",
  ] as const) {
    expect(after[name]).toEqual(before[name]);
  }
  expect(after.conditionalFormats[0]).toMatchObject(before.conditionalFormats[0]);
  expect(after.charts[0]).toMatchObject({ type: "BarClustered", title: "Замечания", left: 200, top: 10 });
  expect(again.styles.format(after.cells.format(0, 0))).toEqual(
    workbook.styles.format(before.cells.format(0, 0)),
  );
  expect([...again.settings]).toEqual([["kb", 1]]);
  expect(again.names).toEqual(workbook.names);
});

test("an opened workbook saved as a new file keeps its cells and their looks", () => {
  const workbook = openXlsx(excelFile());
  const file = saveXlsx(undefined, withoutFileOnly(workbook));
  expect(problemsOf(file)).toEqual([]);
  const again = openXlsx(file);
  const [before, after] = [workbook.sheets[0], again.sheets[0]];
  expect(again.dateSystem).toBe(1904);
  before.cells.eachCell(parseAddress("A1:J20"), (row, column) => {
    expect(after.cells.value(row, column)).toEqual(before.cells.value(row, column));
    expect(after.cells.formula(row, column)).toEqual(before.cells.formula(row, column));
    const looks = [workbook, again].map(({ styles }, at) =>
      styles.format([before, after][at].cells.format(row, column)),
    );
    expect(looks[1]).toEqual(looks[0]);
  });
  expect(after.tables[0]).toMatchObject({ name: "Таблица1", showTotals: true });
});

/** Rules and charts of other kinds are in the opened file only. */
function withoutFileOnly(workbook: Workbook): Workbook {
  for (const sheet of workbook.sheets) {
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ type }) => type === "Custom");
    sheet.charts = [];
  }
  return workbook;
}

test("an empty workbook of one sheet holds nothing more than Excel needs", () => {
  const workbook = new Workbook();
  workbook.addSheet("Лист1");
  expect(Object.keys(partsOf(saveXlsx(undefined, workbook))).sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
});
