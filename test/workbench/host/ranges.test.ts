import { addressOf, onSheet, openHost, valuesAt } from "./support/excel";

const LIST = [
  ["Client", "Sum", "Since"],
  ["a", 3, 45000],
  ["b", 1, ""],
  ["c", 2, true],
];

test("values are written, read back and counted as one request", async () => {
  const host = openHost();
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["Client", 1],
      ["'001", true],
    ];
  });
  expect(host.requests).toHaveLength(1);
  expect(await valuesAt("A1:B2")).toEqual([
    ["Client", 1],
    ["001", true],
  ]);
  expect(host.notModelled).toEqual([]);
});

test("what is written is read as Excel reads what is typed", async () => {
  openHost();
  const range = await onSheet((sheet) => {
    const it = sheet.getRange("A1:F1");
    it.values = [["12", "5%", "1/2/2024", "TRUE", "#N/A", "=1+1"]];
    return it.load("values,formulas,text,valueTypes,numberFormat");
  });
  expect(range.values).toEqual([[12, 0.05, 45293, true, "#N/A", 2]]);
  expect(range.formulas[0][5]).toBe("=1+1");
  expect(range.valueTypes).toEqual([["Double", "Double", "Double", "Boolean", "Error", "Double"]]);
  expect(range.text).toEqual([["12", "5%", "1/2/2024", "TRUE", "#N/A", "2"]]);
  expect(range.numberFormat[0].slice(0, 3)).toEqual(["General", "0%", "m/d/yyyy"]);
});

test("null leaves a cell, one value fills all cells, text cells keep their texts", async () => {
  openHost(LIST);
  await onSheet((sheet) => {
    sheet.getRange("A2:B2").values = [[null, 7]];
    sheet.getRange("D1:E1").values = "x" as unknown as string[][];
    const texts = sheet.getRange("F1");
    texts.numberFormat = [["@"]];
    texts.values = [["007"]];
  });
  expect(await valuesAt("A2:B2")).toEqual([["a", 7]]);
  expect(await valuesAt("D1:F1")).toEqual([["x", "x", "007"]]);
});

test("an array of more than 1 500 cells, which the library writes in parts, arrives whole", async () => {
  const host = openHost();
  const values = Array.from({ length: 1000 }, (_, i) => [i, `r${i}`, i % 2 === 0]);
  await onSheet((sheet) => {
    sheet.getRange("B2:D1001").values = values;
  });
  expect(await valuesAt("B2:D1001")).toEqual(values);
  expect(host.workbook.sheets[0].cells.bounds(true)).toEqual({ row: 1, column: 1, rows: 1000, columns: 3 });
});

test("cells of whole columns and rows are not written one by one", async () => {
  openHost(LIST);
  const jobs: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => (sheet.getRange("A:A").values = "x" as unknown as string[][]),
    (sheet) => (sheet.getRange("1:1").numberFormat = "0" as unknown as string[][]),
  ];
  for (const job of jobs) await expect(onSheet(job)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("cell values of whole columns are null", async () => {
  openHost(LIST);
  const range = await onSheet((sheet) => sheet.getRange("A:B").load("values,isEntireColumn,address"));
  expect(range.toJSON()).toMatchObject({ isEntireColumn: true, address: "Sheet1!A:B" });
  expect(range.values).toBeNull();
});

test.each([
  ["A1:B2", (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(0, 0, 2, 2)],
  ["B2", (sheet: Excel.Worksheet) => sheet.getCell(1, 1)],
  ["C3", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getCell(1, 1)],
  ["B3:D3", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getRow(1)],
  ["D2:D4", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getColumn(2)],
  ["D4", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getLastCell()],
  ["B4:D4", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getLastRow()],
  ["D2:D4", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getLastColumn()],
  ["B2:E5", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getResizedRange(1, 1)],
  ["B2", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getAbsoluteResizedRange(1, 1)],
  ["C1:E3", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getOffsetRange(-1, 1)],
  ["2:4", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getEntireRow()],
  ["B:D", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getEntireColumn()],
  ["B1:D1", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getRowsAbove(1)],
  ["B5:D6", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getRowsBelow(2)],
  ["A2:A4", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getColumnsBefore(1)],
  ["E2:F4", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getColumnsAfter(2)],
  ["A1:D4", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getBoundingRect("A1")],
  ["B2:B4", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getIntersection("A1:B9")],
  ["A1:C4", (sheet: Excel.Worksheet) => sheet.getUsedRange(true)],
  ["B2:C4", (sheet: Excel.Worksheet) => sheet.getRange("B2:Z99").getUsedRange(true)],
  ["A1:C4", (sheet: Excel.Worksheet) => sheet.getRange("B2").getSurroundingRegion()],
])("a range goes to %s", async (address, range) => {
  openHost(LIST);
  expect(await addressOf(range)).toBe(address);
});

test.each([
  ["row outside", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getRow(3)],
  ["above the sheet", (sheet: Excel.Worksheet) => sheet.getRange("B2").getOffsetRange(-2, 0)],
  ["no address", (sheet: Excel.Worksheet) => sheet.getRange("nonsense!")],
  ["too far", (sheet: Excel.Worksheet) => sheet.getRange("XFE1")],
])("a range that cannot be is refused: %s", async (_, range) => {
  openHost();
  await expect(addressOf(range)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("what does not meet or is not used is a null object", async () => {
  openHost(LIST);
  const found = await onSheet((sheet) => [
    sheet.getRange("A1").getIntersectionOrNullObject("B2").load("address"),
    sheet.getRange("F1:G9").getUsedRangeOrNullObject().load("address"),
    sheet.getRange("A1").findOrNullObject("nobody", {}).load("address"),
    sheet.getRange("A1:C9").findOrNullObject("B", { completeMatch: true }).load("address"),
  ]);
  expect(found.map((it) => it.isNullObject)).toEqual([true, true, true, false]);
  expect(found[3].address).toBe("Sheet1!A3");
});

test("several areas are one object", async () => {
  openHost(LIST);
  const areas = await onSheet((sheet) => {
    const it = sheet.getRanges("A1:A2,C3");
    it.areas.load("items/address");
    return it.load("address,areaCount,cellCount");
  });
  expect(areas.address).toBe("Sheet1!A1:A2,Sheet1!C3");
  expect([areas.areaCount, areas.cellCount]).toEqual([2, 3]);
  expect(areas.areas.items.map((it) => it.address)).toEqual(["Sheet1!A1:A2", "Sheet1!C3"]);
});

test("special cells are found as areas", async () => {
  const host = openHost(LIST);
  host.user.hideRows("Sheet1", 2);
  const found = await onSheet((sheet) => [
    sheet.getRange("A1:C4").getSpecialCells("Visible").load("address"),
    sheet.getRange("A1:C4").getSpecialCells("Blanks").load("address"),
    sheet.getRange("A1:C4").getSpecialCells("Constants", "Numbers").load("address"),
    sheet.getRange("A1:C4").getSpecialCellsOrNullObject("Formulas").load("address"),
  ]);
  expect(found.slice(0, 3).map((it) => it.address.replaceAll("Sheet1!", ""))).toEqual([
    "A1:C2,A4:C4",
    "C3",
    "B2:C2,B3:B4",
  ]);
  expect(found[3].isNullObject).toBe(true);
});

test("the visible view leaves hidden rows out", async () => {
  const host = openHost(LIST);
  host.user.hideRows("Sheet1", 1, 2);
  const view = await onSheet((sheet) => {
    const it = sheet.getRange("A1:B4").getVisibleView();
    it.rows.load("items/values");
    return it.load("values,rowCount,cellAddresses");
  });
  expect(view.values).toEqual([
    ["Client", "Sum"],
    ["c", 2],
  ]);
  expect(view.rowCount).toBe(2);
  expect(view.cellAddresses[1]).toEqual(["A4", "B4"]);
  expect(view.rows.items.map((it) => it.values)).toEqual([[["Client", "Sum"]], [["c", 2]]]);
});
