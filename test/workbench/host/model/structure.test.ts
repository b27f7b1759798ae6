import { addressOf, MOST_COLUMNS, MOST_ROWS, parseAddress } from "../../../../workbench/host/model/address";
import {
  deleteColumns,
  deleteRange,
  deleteRows,
  insertColumns,
  insertRange,
  insertRows,
} from "../../../../workbench/host/model/structure";
import { createTable } from "../../../../workbench/host/model/tables";
import { contentOf, fill, formulaAt, refusal, rule, snapshot, workbookOf } from "./worksheets";

const rowOf = (address: string) => parseAddress(address).row;
const columnOf = (address: string) => parseAddress(address).column;

describe("formulas", () => {
  test.each([
    ["=A1+A5", "=A1+A6"],
    ["=SUM(A1:A10)", "=SUM(A1:A11)"],
    ["=SUM(A3:A10)", "=SUM(A4:A11)"],
    ["=SUM(A1:A2)", "=SUM(A1:A2)"],
    ["=$A$3&B$2", "=$A$4&B$2"],
    ["=SUM(A:C,3:9)", "=SUM(A:C,4:10)"],
    ["=Клиенты!A3", "=Клиенты!A4"],
    ["='Другой лист'!A3", "='Другой лист'!A3"],
    ['="A3"&A3', '="A3"&A4'],
    ["=LOG10(A3)", "=LOG10(A4)"],
    ["=Таблица1[[#This Row],[A3]]+A3", "=Таблица1[[#This Row],[A3]]+A4"],
    ["=A3:INDEX(A:A,9)", "=A4:INDEX(A:A,9)"],
    ["=SUM(A1048576)", "=SUM(#REF!)"],
  ])("%s after a row was inserted above row 3: %s", (before, after) => {
    const { workbook, sheet } = workbookOf([[before]]);
    workbook.addSheet("Другой лист");
    insertRows(workbook, sheet, 2, 1);
    expect(formulaAt(sheet, "A1")).toBe(after);
  });

  test.each([
    ["=A3", "=#REF!"],
    ["=A2:A3", "=A2"],
    ["=A3:A4", "=#REF!"],
    ["=SUM(A2:A9)", "=SUM(A2:A7)"],
    ["=SUM(A4:A9)", "=SUM(A3:A7)"],
    ["=SUM(3:4)", "=SUM(#REF!)"],
    ["=Клиенты!$A$4", "=Клиенты!#REF!"],
    ["=A1+A9", "=A1+A7"],
  ])("%s after rows 3 and 4 were deleted: %s", (before, after) => {
    const { workbook, sheet } = workbookOf([[before]]);
    deleteRows(workbook, sheet, 2, 2);
    expect(formulaAt(sheet, "A1")).toBe(after);
  });

  test("columns, and formulas of other sheets", () => {
    const { workbook, sheet } = workbookOf([["=SUM(B1:D1)+E1"]]);
    const other = workbook.addSheet("Замечания");
    fill(other, [["=Клиенты!C1+C1"]]);
    insertColumns(workbook, sheet, 2, 2);
    expect(formulaAt(sheet, "A1")).toBe("=SUM(B1:F1)+G1");
    expect(formulaAt(other, "A1")).toBe("=Клиенты!E1+C1");
    deleteColumns(workbook, sheet, 4, 1);
    expect(formulaAt(other, "A1")).toBe("=Клиенты!#REF!+C1");
  });

  test("cells moved down move references to them, not to a wider range", () => {
    const { workbook, sheet } = workbookOf([["=B3+C3+SUM(B3:C9)+SUM(B1:B9)"]]);
    insertRange(workbook, sheet, parseAddress("B2"), "Down");
    expect(formulaAt(sheet, "A1")).toBe("=B4+C3+SUM(B3:C9)+SUM(B1:B10)");
  });
});

describe("what lies on the cells", () => {
  test("names: longer, shorter, and #REF! when all is deleted", () => {
    const { workbook, sheet } = workbookOf([]);
    workbook.names.push({ name: "Нормы", formula: "=Клиенты!$A$2:$B$9", visible: true, comment: "" });
    sheet.names.push({ name: "_xlnm.Print_Titles", formula: "=Клиенты!$1:$1", visible: false, comment: "" });
    insertRows(workbook, sheet, 4, 3);
    expect(workbook.names[0].formula).toBe("=Клиенты!$A$2:$B$12");
    deleteRows(workbook, sheet, 1, 11);
    expect(workbook.names[0].formula).toBe("=Клиенты!#REF!");
    expect(sheet.names[0].formula).toBe("=Клиенты!$1:$1");
  });

  test.each([
    ["within", "A5", "A2:J11", "=$K2=1"],
    ["at its first row", "A2", "A3:J11", "=$K3=1"],
    ["above", "A1", "A3:J11", "=$K3=1"],
    ["below", "A11", "A2:J10", "=$K2=1"],
  ])("a conditional format when a row is inserted %s", (_, at, range, formula) => {
    const { workbook, sheet } = workbookOf([]);
    sheet.conditionalFormats = [rule("A2:J10", "=$K2=1")];
    insertRows(workbook, sheet, rowOf(at), 1);
    expect(sheet.conditionalFormats[0].ranges.map(addressOf)).toEqual([range]);
    expect(sheet.conditionalFormats[0].formula).toBe(formula);
  });

  test("a conditional format keeps its formula when its first row is deleted, and goes with its last", () => {
    const { workbook, sheet } = workbookOf([]);
    sheet.conditionalFormats = [rule("A2:J10", "=$K2=A$1")];
    deleteRows(workbook, sheet, 1, 1);
    expect(sheet.conditionalFormats).toEqual([rule("A2:J9", "=$K2=A$1")]);
    insertColumns(workbook, sheet, 2, 1);
    expect(sheet.conditionalFormats).toEqual([rule("A2:K9", "=$L2=A$1")]);
    deleteRows(workbook, sheet, 0, 20);
    expect(sheet.conditionalFormats).toEqual([]);
  });

  test("a conditional format is cut where only some of its columns move", () => {
    const { workbook, sheet } = workbookOf([]);
    sheet.conditionalFormats = [rule("A1:C9", "=$D1=1")];
    insertRange(workbook, sheet, parseAddress("B4:B5"), "Down");
    expect(sheet.conditionalFormats).toEqual([rule("A1:A9 B1:B11 C1:C9", "=$D1=1")]);
    deleteRange(workbook, sheet, parseAddress("B4:B5"), "Up");
    expect(sheet.conditionalFormats).toEqual([rule("A1:C9", "=$D1=1")]);
  });

  test("merges, links, print areas, titles, charts, filters, heights", () => {
    const { workbook, sheet } = workbookOf([["Код"], [1], [2], [3]]);
    const report = workbook.addSheet("Отчёт");
    sheet.merges = ["A6:B6", "A8:B9"].map(parseAddress);
    sheet.hyperlinks = [{ box: parseAddress("A3"), location: "Клиенты!A9" }];
    sheet.pageLayout.printAreas = [parseAddress("A1:C9")];
    sheet.pageLayout.titleRows = { row: 0, rows: 2 };
    sheet.autoFilter = {
      box: parseAddress("A1:C4"),
      criteria: [undefined, { filterOn: "Values", values: ["1"] }, undefined],
      hiddenRows: new Set([2, 3]),
    };
    sheet.rows.set(1, { height: 30, hidden: true });
    report.charts.push({
      id: "1",
      name: "Chart 1",
      type: "ColumnClustered",
      sourceSheetId: sheet.id,
      source: parseAddress("A1:B4"),
      seriesBy: "Auto",
      title: "",
      left: 0,
      top: 0,
      width: 300,
      height: 200,
    });
    insertRows(workbook, sheet, 2, 1);
    insertColumns(workbook, sheet, 1, 1);
    expect(sheet.merges.map(addressOf)).toEqual(["A7:C7", "A9:C10"]);
    expect(sheet.hyperlinks).toEqual([{ box: parseAddress("A4"), location: "Клиенты!A9" }]);
    expect(sheet.pageLayout.printAreas.map(addressOf)).toEqual(["A1:D10"]);
    expect(sheet.pageLayout.titleRows).toEqual({ row: 0, rows: 2 });
    expect(sheet.autoFilter).toEqual({
      box: parseAddress("A1:D5"),
      criteria: [undefined, undefined, { filterOn: "Values", values: ["1"] }, undefined],
      hiddenRows: new Set([3, 4]),
    });
    expect([...sheet.rows]).toEqual([
      [1, { height: 30, hidden: true }],
      [2, { height: 30 }],
    ]);
    expect(report.charts[0].source).toEqual(parseAddress("A1:C5"));
    deleteRows(workbook, sheet, 0, 5);
    expect(sheet.autoFilter).toBeUndefined();
    expect(report.charts[0].source).toBeUndefined();
    expect(sheet.merges.map(addressOf)).toEqual(["A2:C2", "A4:C5"]);
  });

  test("inserted cells look like those before them", () => {
    const { workbook, sheet } = workbookOf([["a"], ["b"]]);
    const bold = workbook.styles.derive(0, { wrap: true });
    sheet.cells.setFormat(0, 0, bold);
    sheet.columns.set(0, { width: 20 });
    insertRows(workbook, sheet, 1, 1);
    insertColumns(workbook, sheet, 1, 1);
    expect([sheet.cells.format(1, 0), sheet.cells.format(0, 1), sheet.cells.format(2, 0)]).toEqual([
      bold,
      bold,
      0,
    ]);
    expect(sheet.columns.get(1)).toEqual({ width: 20 });
  });
});

describe("tables", () => {
  function withTable(address = "B2:D5") {
    const { workbook, sheet } = workbookOf([
      [],
      ["", "Код", "ЦКГ", "ОП"],
      ["", 1, 2, 3],
      [],
      [],
      [],
      ["", "a", "b"],
    ]);
    const table = createTable(workbook, sheet, parseAddress(address), true);
    return { workbook, sheet, table };
  }

  test.each([
    ["A1", "B3:D6"],
    ["A2", "B3:D6"],
    ["A3", "B2:D6"],
    ["A5", "B2:D6"],
    ["A6", "B2:D5"],
  ])("a row inserted at %s: %s", (at, box) => {
    const { workbook, sheet, table } = withTable();
    insertRows(workbook, sheet, rowOf(at), 1);
    expect(addressOf(table.box)).toBe(box);
    expect(table.filter?.box).toEqual(table.box);
  });

  test("a column inserted within gets a name and its filter none", () => {
    const { workbook, sheet, table } = withTable();
    table.filter!.criteria[1] = { filterOn: "Values", values: ["2"] };
    insertColumns(workbook, sheet, columnOf("C1"), 1);
    expect(addressOf(table.box)).toBe("B2:E5");
    expect(table.columns.map(({ name }) => name)).toEqual(["Код", "Column1", "ЦКГ", "ОП"]);
    expect(contentOf(sheet, "B2:E2")).toEqual([["Код", "Column1", "ЦКГ", "ОП"]]);
    expect(table.filter?.criteria.map((it) => it?.filterOn)).toEqual([
      undefined,
      undefined,
      "Values",
      undefined,
    ]);
    deleteColumns(workbook, sheet, columnOf("B1"), 2);
    expect(table.columns.map(({ name }) => name)).toEqual(["ЦКГ", "ОП"]);
    expect(table.filter?.criteria.map((it) => it?.filterOn)).toEqual(["Values", undefined]);
  });

  test.each([
    [
      "cells above a part of it",
      (it: ReturnType<typeof withTable>) => insertRange(it.workbook, it.sheet, parseAddress("C1"), "Down"),
    ],
    [
      "cells in a part of it",
      (it: ReturnType<typeof withTable>) => insertRange(it.workbook, it.sheet, parseAddress("C3"), "Down"),
    ],
    [
      "cells left of some of its rows",
      (it: ReturnType<typeof withTable>) =>
        insertRange(it.workbook, it.sheet, parseAddress("A3:A4"), "Right"),
    ],
    [
      "deleting some of its cells",
      (it: ReturnType<typeof withTable>) => deleteRange(it.workbook, it.sheet, parseAddress("C4"), "Up"),
    ],
    [
      "deleting its header row",
      (it: ReturnType<typeof withTable>) => deleteRows(it.workbook, it.sheet, 1, 1),
    ],
  ])("refused: %s", (_, act) => {
    const it = withTable();
    const before = snapshot(it.workbook);
    expect(refusal(() => act(it))).toBe("InsertDeleteConflict");
    expect(snapshot(it.workbook)).toEqual(before);
  });

  test("goes with its rows", () => {
    const { workbook, sheet } = withTable();
    deleteRows(workbook, sheet, 0, 5);
    expect(sheet.tables).toEqual([]);
  });
});

test.each([
  ["a cell in the last row", MOST_ROWS - 1, 0, "rows"],
  ["a cell in the last column", 0, MOST_COLUMNS - 1, "columns"],
] as const)("nothing is pushed off the sheet: %s", (_, row, column, axis) => {
  const { workbook, sheet } = workbookOf([]);
  sheet.cells.setValue(row, column, 1);
  const insert = axis === "rows" ? insertRows : insertColumns;
  expect(refusal(() => insert(workbook, sheet, 3, 1))).toBe("NonBlankCellOffSheet");
});

test("merged cells are not torn", () => {
  const { workbook, sheet } = workbookOf([]);
  sheet.merges = [parseAddress("B4:C5")];
  expect(refusal(() => insertRange(workbook, sheet, parseAddress("B1"), "Down"))).toBe(
    "InsertDeleteConflict",
  );
  insertRange(workbook, sheet, parseAddress("B1:C1"), "Down");
  expect(sheet.merges.map(addressOf)).toEqual(["B5:C6"]);
});
