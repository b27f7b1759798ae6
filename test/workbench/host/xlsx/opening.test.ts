import { addressOf, parseAddress } from "../../../../workbench/host/model/address";
import { CellError } from "../../../../workbench/host/model/cell-value";
import { openXlsx } from "../../../../workbench/host/xlsx/open-xlsx";
import { excelFile, excelParts, zipped } from "./excel-file/excel-file";

const workbook = openXlsx(excelFile());
const [clients, summary, hidden, veryHidden] = workbook.sheets;

function cell(address: string) {
  const { row, column } = parseAddress(address);
  return { row, column };
}

test.each([
  ["A1", "Клиентская база"],
  ["A4", "007"],
  ["B4", "ООО «Ромашка»"],
  ["C4", 1000.5],
  ["D4", 3001.5],
  ["E4", 36000],
  ["A5", " с пробелами "],
  ["B5", "строка\r\nвторая & <третья>"],
  ["C5", -0.0015],
  ["E5", true],
  ["A6", CellError.of("#N/A")],
  ["C6", CellError.of("#DIV/0!")],
  ["E6", CellError.of("#CALC!")],
  ["C7", "007,  с пробелами "],
  ["D7", 5],
  ["E7", false],
  ["B1", ""],
  ["XFD1048576", 1],
])("the value of %s is %p", (address, expected) => {
  const { row, column } = cell(address);
  expect(clients.cells.value(row, column)).toBe(expected);
});

test.each([
  ["D4", "=C4*2+$C$4"],
  ["D5", "=C5*2+$C$4"],
  ["D6", "=C6*2+$C$4"],
  ["E4", "=TODAY()"],
  ["A7", "=SUM(C4:C5*{1;2})"],
  ["A8", undefined],
  ["C7", '=TEXTJOIN(", ",TRUE,SORT(A4:A5))'],
  ["D7", undefined],
  ["E7", "=KB.HOLDERS(A4)"],
  ["C4", undefined],
])("the formula of %s is %p", (address, expected) => {
  const { row, column } = cell(address);
  expect(clients.cells.formula(row, column)).toBe(expected);
});

test.each([
  [
    "A1",
    {
      horizontal: "CenterAcrossSelection",
      vertical: "Top",
      textOrientation: -45,
      wrap: true,
      indent: 2,
      locked: false,
      formulaHidden: true,
    },
  ],
  ["C1", { numberFormat: "m/d/yyyy", fill: "#C5E0B4" }],
  [
    "C1",
    {
      font: {
        name: "Calibri",
        size: 14,
        bold: true,
        italic: true,
        underline: "Double",
        strikethrough: false,
        color: "#2F5597",
      },
    },
  ],
  ["C4", { numberFormat: '#,##0.00\\ "₽"', fill: null }],
  [
    "C4",
    {
      borders: {
        EdgeLeft: { style: "Continuous", weight: "Thin", color: "#000000" },
        EdgeRight: { style: "Continuous", weight: "Medium", color: "#ED7D31" },
        EdgeTop: { style: "Double", weight: "Thick", color: "#123456" },
        EdgeBottom: { style: "Continuous", weight: "Hairline", color: "#000000" },
        DiagonalUp: { style: "Dash", weight: "Thin", color: "#ABCDEF" },
      },
    },
  ],
  ["A4", { numberFormat: "@", quotePrefix: true }],
  ["F4", { numberFormat: "0%", fill: "#FFFF00" }],
  ["B40", { numberFormat: "@" }],
  ["G3", { numberFormat: "m/d/yyyy" }],
  ["B4", { numberFormat: "General", quotePrefix: false }],
])("%s looks like %p", (address, expected) => {
  const { row, column } = cell(address);
  expect(workbook.styles.format(clients.cells.format(row, column))).toMatchObject(expected);
});

test("sheets, and which is shown", () => {
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Клиенты 2010", "Visible"],
    ["Сводка", "Visible"],
    ["Скрытый", "Hidden"],
    ["Тайный", "VeryHidden"],
  ]);
  expect(workbook.activeSheet).toBe(clients);
  expect(workbook.selection.boxes.map(addressOf)).toEqual(["C5:D6", "F5"]);
  expect(workbook.dateSystem).toBe(1904);
  expect(workbook.calculationMode).toBe("Manual");
  expect([hidden, veryHidden].map(({ cells }) => cells.value(0, 0))).toEqual(["скрыто", "совсем скрыто"]);
});

test("what surrounds the cells", () => {
  expect(clients).toMatchObject({ tabColor: "#8FAADC", showGridlines: false, showHeadings: true });
  expect(clients.freeze).toEqual({ rows: 3, columns: 2 });
  expect(clients.merges.map(addressOf)).toEqual(["A1:B1"]);
  expect(clients.columns.get(2)).toEqual({ width: 25.5, format: 3 });
  expect(clients.isColumnHidden(6)).toBe(true);
  expect(clients.rows.get(0)).toEqual({ height: 30 });
  expect([4, 5, 7, 13].map((row) => clients.isRowHidden(row))).toEqual([true, false, true, true]);
  expect([...clients.autoFilter!.hiddenRows]).toEqual([4, 7]);
  expect(clients.autoFilter!.criteria).toEqual([
    { filterOn: "Values", values: ["007", { date: "2010-06-01", specificity: "Month" }, ""] },
    undefined,
    { filterOn: "Custom", criterion1: ">0", criterion2: "<=5000", operator: "And" },
    undefined,
    { filterOn: "Dynamic", dynamicCriteria: "LastMonth" },
    undefined,
  ]);
  expect(clients.protection).toMatchObject({
    options: { allowFormatCells: true, allowSort: true, allowInsertRows: false, allowEditObjects: false },
  });
  expect(clients.hyperlinks).toEqual([
    { box: parseAddress("B4"), address: "https://example.com/?a=1&b=2", tooltip: "Сайт" },
    { box: parseAddress("B6"), location: "'Сводка'!A1" },
  ]);
  expect(clients.pageLayout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A3",
    titleRows: { row: 0, rows: 3 },
    titleColumns: { column: 0, columns: 1 },
    scale: undefined,
    fitToPagesWide: 1,
    fitToPagesTall: undefined,
    centerHorizontally: true,
    headersFooters: {
      leftHeader: "Слева",
      centerHeader: '&"Calibri,полужирный"Центр && ко',
      centerFooter: "Стр. &P",
    },
  });
  expect(clients.pageLayout.printAreas.map(addressOf)).toEqual(["A1:F20", "H1:H4"]);
});

test("conditional formats by priority", () => {
  expect(clients.conditionalFormats.map(({ type }) => type)).toEqual(
    "DataBar IconSet Custom CellValue ColorScale IconSet PresetCriteria TopBottom ContainsText PresetCriteria".split(
      " ",
    ),
  );
  expect(clients.conditionalFormats[2]).toMatchObject({
    formula: '=AND($C4>0,$A4<>"x")',
    stopIfTrue: true,
    look: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
  });
  expect(clients.conditionalFormats[2].ranges.map(addressOf)).toEqual(["A4:F8", "H4"]);
});

test("tables, charts, names, custom XML", () => {
  expect(clients.tables).toMatchObject([
    {
      name: "Таблица1",
      showTotals: true,
      style: "TableStyleLight9",
      highlightFirstColumn: true,
      part: "xl/tables/table1.xml",
    },
  ]);
  expect(clients.tables[0].columns.map(({ id, name }) => [id, name])).toEqual([
    [1, "Код"],
    [2, "Оборот"],
    [5, "Имя\r и"],
  ]);
  expect(clients.charts).toMatchObject([
    {
      name: "Диаграмма 2",
      type: "ColumnStacked",
      title: "Оборот",
      left: 66.75,
      part: "xl/charts/chart1.xml",
    },
  ]);
  expect(workbook.names.map(({ name, formula, visible }) => [name, formula, visible])).toEqual([
    ["Норма", "='Клиенты 2010'!$F$4", true],
    ["Служебное", "=XLOOKUP(1,'Клиенты 2010'!$A$4:$A$8,'Клиенты 2010'!$B$4:$B$8)", false],
  ]);
  expect(summary.names.map(({ name }) => name)).toEqual(["Список"]);
  expect(workbook.customXmlParts).toMatchObject([{ id: "{5C1D6A6A-1F3A-4B0B-9C51-2F1B7F2B3C4D}" }]);
});

test("a part with a prefix of its own and without addresses", () => {
  expect([0, 1].map((row) => [0, 1].map((column) => summary.cells.value(row, column)))).toEqual([
    ["Код", 1],
    ["б", 2],
  ]);
  expect(summary.cells.formula(4, 2)).toBe('=A1&"!"');
});

test("the strict form of the format, with its dates", () => {
  const strict = Object.entries(excelParts()).map(([name, contents]) => [
    name,
    typeof contents === "string"
      ? contents
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          )
          .replace('<c r="C5"><v>-1.5E-3</v>', '<c r="C5" t="d"><v>2010-06-30T12:00:00</v>')
      : contents,
  ]);
  const { sheets } = openXlsx(zipped(Object.fromEntries(strict) as Record<string, string | Uint8Array>));
  expect(sheets[0].cells.value(4, 2)).toBe((Date.UTC(2010, 5, 30, 12) - Date.UTC(1904, 0, 1)) / 86_400_000);
  expect(sheets[0].hyperlinks[0].address).toBe("https://example.com/?a=1&b=2");
});

test("a part in UTF-16", () => {
  const parts = excelParts();
  const text = String(parts["xl/worksheets/sheet3.xml"]).replace("UTF-8", "UTF-16");
  const bytes = Uint8Array.from(Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, "utf16le")]));
  expect(openXlsx(zipped({ ...parts, "xl/worksheets/sheet3.xml": bytes })).sheets[2].cells.value(0, 0)).toBe(
    "скрыто",
  );
});
