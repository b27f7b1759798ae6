import { addressOf, parseAddress } from "../../../../workbench/host/model/address";
import {
  addTableColumn,
  addTableRows,
  createTable,
  deleteTableColumn,
  dissolveTable,
  renameTableColumn,
  resizeTable,
} from "../../../../workbench/host/model/tables";
import { growTableInto } from "../../../../workbench/host/model/table-growth";
import { tableAt, tableData } from "../../../../workbench/host/model/table-parts";
import { contentOf, refusal, snapshot, workbookOf } from "./worksheets";

function withTable() {
  const { workbook, sheet } = workbookOf([
    ["Код", "ЦКГ", "ОП", "рядом"],
    [1, "a", "b", "вне"],
    [2, "c", "d", "вне"],
    ["ниже", "", "", "вне"],
  ]);
  return { workbook, sheet, table: createTable(workbook, sheet, parseAddress("A1:C3"), true) };
}

const names = (table: { columns: { name: string }[] }) => table.columns.map(({ name }) => name);

test("a table of cells with headers: blank and repeated names are made distinct", () => {
  const { workbook, sheet } = workbookOf([
    ["Код", "", "код", 2010],
    [1, 2, 3, 4],
  ]);
  const table = createTable(workbook, sheet, parseAddress("A1:D2"), true);
  expect(names(table)).toEqual(["Код", "Column1", "код2", "2010"]);
  expect(contentOf(sheet, "A1:D1")).toEqual([["Код", "Column1", "код2", "2010"]]);
  expect([table.id, table.name]).toEqual(["1", "Table1"]);
  expect(table.filter?.box).toEqual(table.box);
  const next = createTable(workbook, sheet, parseAddress("A5:B6"), true);
  expect([next.id, next.name]).toEqual(["2", "Table2"]);
});

test("without headers a row of them is put above, and the cells below move", () => {
  const { workbook, sheet } = workbookOf([
    [1, 2],
    ["ниже", ""],
  ]);
  const table = createTable(workbook, sheet, parseAddress("A1:B1"), false);
  expect(addressOf(table.box)).toBe("A1:B2");
  expect(contentOf(sheet, "A1:B3")).toEqual([
    ["Column1", "Column2"],
    [1, 2],
    ["ниже", ""],
  ]);
});

test("tables do not overlap, nor lie on merged cells", () => {
  const { workbook, sheet } = withTable();
  sheet.merges = [parseAddress("F1:G1")];
  expect(refusal(() => createTable(workbook, sheet, parseAddress("C3:D5"), true))).toBe("InvalidArgument");
  expect(refusal(() => createTable(workbook, sheet, parseAddress("F1:F3"), true))).toBe(
    "MergedRangeConflict",
  );
});

test("a table grows by a column: what stands right of it moves, what stands below does not", () => {
  const { workbook, sheet, table } = withTable();
  addTableColumn(workbook, sheet, table, "Вид");
  expect(addressOf(table.box)).toBe("A1:D3");
  expect(names(table)).toEqual(["Код", "ЦКГ", "ОП", "Вид"]);
  expect(table.filter?.criteria).toHaveLength(4);
  expect(contentOf(sheet, "D1:E4")).toEqual([
    ["Вид", "рядом"],
    ["", "вне"],
    ["", "вне"],
    ["вне", ""],
  ]);
  deleteTableColumn(workbook, sheet, table, 3);
  expect(contentOf(sheet, "D1:D4").flat()).toEqual(["рядом", "вне", "вне", "вне"]);
  expect(addressOf(table.box)).toBe("A1:C3");
});

test("a column is not added twice, nor where another table would be torn", () => {
  const { workbook, sheet, table } = withTable();
  expect(refusal(() => addTableColumn(workbook, sheet, table, "цкг"))).toBe("InvalidArgument");
  createTable(workbook, sheet, parseAddress("F2:G9"), true);
  const before = snapshot(workbook);
  expect(refusal(() => addTableColumn(workbook, sheet, table, "Вид"))).toBe("InsertDeleteConflict");
  expect(snapshot(workbook)).toEqual(before);
});

test("a table grows by rows: what stands below it moves, what stands beside does not", () => {
  const { workbook, sheet, table } = withTable();
  addTableRows(workbook, sheet, table, 2);
  expect(addressOf(table.box)).toBe("A1:C5");
  expect(contentOf(sheet, "A3:A6").flat()).toEqual([2, "", "", "ниже"]);
  expect(contentOf(sheet, "D3:D5").flat()).toEqual(["вне", "вне", ""]);
  addTableRows(workbook, sheet, table, 1, 0);
  expect([addressOf(table.box), addressOf(tableData(table))]).toEqual(["A1:C6", "A2:C6"]);
  expect(contentOf(sheet, "A2:A3").flat()).toEqual(["", 1]);
  expect(refusal(() => addTableRows(workbook, sheet, table, 1, 9))).toBe("InvalidArgument");
});

test("a renamed column renames its header", () => {
  const { sheet, table } = withTable();
  renameTableColumn(sheet, table, 1, "Группа");
  expect([names(table)[1], sheet.cells.value(0, 1)]).toEqual(["Группа", "Группа"]);
  expect(refusal(() => renameTableColumn(sheet, table, 1, "код"))).toBe("InvalidArgument");
  expect(refusal(() => renameTableColumn(sheet, table, 1, ""))).toBe("InvalidArgument");
});

test("a resized table takes in cells beside and below and keeps its columns", () => {
  const { sheet, table } = withTable();
  resizeTable(sheet, table, parseAddress("B1:D4"));
  expect(names(table)).toEqual(["ЦКГ", "ОП", "рядом"]);
  expect(new Set(table.columns.map(({ id }) => id)).size).toBe(3);
  expect(table.filter?.criteria).toHaveLength(3);
  expect(tableAt(sheet, 3, 3)).toBe(table);
  expect(tableAt(sheet, 0, 0)).toBeUndefined();
  for (const box of ["B2:D4", "E1:F4", "B1:D1"]) {
    expect(refusal(() => resizeTable(sheet, table, parseAddress(box)))).toBe("InvalidArgument");
  }
});

test("a dissolved table leaves its cells", () => {
  const { sheet, table } = withTable();
  dissolveTable(sheet, table);
  expect(sheet.tables).toEqual([]);
  expect(contentOf(sheet, "A1:C1")).toEqual([["Код", "ЦКГ", "ОП"]]);
});

test.each([
  ["below", "A4", "A1:C4"],
  ["below, several rows", "B4:C6", "A1:C6"],
  ["beside", "D2:E3", "A1:E3"],
  ["beside its header", "D1", "A1:D3"],
  ["below, too wide", "C4:D4", "A1:C3"],
  ["a row further", "A5", "A1:C3"],
  ["beside, too low", "D3:D4", "A1:C3"],
  ["inside", "A2", "A1:C3"],
])("values written %s: %s", (_, written, expected) => {
  const { workbook, sheet } = workbookOf([
    ["Код", "ЦКГ", "ОП"],
    [1, 2, 3],
  ]);
  const table = createTable(workbook, sheet, parseAddress("A1:C3"), true);
  const box = parseAddress(written);
  if (written !== "A2") expect(growTableInto(sheet, box)).toBeUndefined();
  sheet.cells.setValue(box.row, box.column, "x");
  const grows = expected !== "A1:C3";
  expect(growTableInto(sheet, box)).toBe(grows ? table : undefined);
  expect(addressOf(table.box)).toBe(expected);
  expect(table.filter?.criteria).toHaveLength(table.columns.length);
});

test("a table with totals does not grow downwards, nor over another", () => {
  const { sheet, workbook, table } = withTable();
  table.showTotals = true;
  expect(growTableInto(sheet, parseAddress("A4"))).toBeUndefined();
  createTable(workbook, sheet, parseAddress("E2:F5"), true);
  sheet.cells.setValue(1, 4, "x");
  expect(growTableInto(sheet, parseAddress("D2:E2"))).toBeUndefined();
});
