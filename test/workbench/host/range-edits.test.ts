import { onSheet, openHost, valuesAt } from "./support/excel";

const LIST = [
  ["Client", "Sum"],
  ["b", 1],
  ["c", 3],
  ["a", 2],
];

test("inserted cells push the others, and ranges that are held follow theirs", async () => {
  openHost(LIST);
  const held = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A3:B3").load("address");
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    range.values = [["moved", 9]];
    return range.load("address");
  });
  expect(held.address).toBe("Sheet1!A5:B5");
  expect(await valuesAt("A4:B6")).toEqual([
    ["b", 1],
    ["moved", 9],
    ["a", 2],
  ]);
});

test("a range whose cells were deleted is gone", async () => {
  openHost(LIST);
  const job = onSheet(async (sheet, context) => {
    const range = sheet.getRange("A3").load("address");
    await context.sync();
    sheet.getRange("3:3").delete("Up");
    range.values = [[1]];
  });
  await expect(job).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(await valuesAt("A1:A3")).toEqual([["Client"], ["b"], ["a"]]);
});

test("clearing takes contents, formats or both", async () => {
  const host = openHost(LIST);
  await onSheet((sheet) => {
    sheet.getRange("A1:B4").format.fill.color = "#FFFF00";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
  });
  const { cells } = host.workbook.sheets[0];
  const fills = [0, 1, 2].map((row) => host.workbook.styles.format(cells.format(row, 0)).fill);
  expect(fills).toEqual(["#FFFF00", null, null]);
  expect(await valuesAt("A1:A4")).toEqual([[""], ["b"], [""], ["a"]]);
});

test("the mark of a text typed with an apostrophe is its cell's format, which emptying leaves", async () => {
  const host = openHost();
  await onSheet((sheet) => {
    sheet.getRange("A1:A5").values = [["'007"], ["'007"], ["'007"], ["'007"], ["'007"]];
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").values = [[""]];
    sheet.getRange("A3").clear("Formats");
    sheet.getRange("A4").clear();
    sheet.getRange("A5").delete("Up");
  });
  const { cells } = host.workbook.sheets[0];
  const marks = [0, 1, 2, 3, 4].map((row) => host.workbook.styles.format(cells.format(row, 0)).quotePrefix);
  expect(marks).toEqual([true, true, false, false, false]);
  expect(await valuesAt("A1:A5")).toEqual([[""], [""], ["007"], [""], [""]]);
});

test("rows are sorted by keys within the range", async () => {
  openHost(LIST);
  await onSheet((sheet) => {
    sheet.getRange("A1:B4").sort.apply([{ key: 1, ascending: false }], false, true);
  });
  expect(await valuesAt("A1:B4")).toEqual([
    ["Client", "Sum"],
    ["c", 3],
    ["a", 2],
    ["b", 1],
  ]);
});

test("merged cells keep the first value and are told of", async () => {
  openHost(LIST);
  const merged = await onSheet((sheet) => {
    sheet.getRange("A1:B2").merge();
    return sheet.getRange("A1:B9").getMergedAreasOrNullObject().load("address");
  });
  expect(merged.address).toBe("Sheet1!A1:B2");
  expect(await valuesAt("A1:B2")).toEqual([
    ["Client", ""],
    ["", ""],
  ]);
  const none = await onSheet((sheet) => {
    sheet.getRange("A1").unmerge();
    return sheet.getRange("A1:B9").getMergedAreasOrNullObject().load("address");
  });
  expect(none.isNullObject).toBe(true);
});

test("rows and columns are hidden by hand", async () => {
  openHost(LIST);
  const range = await onSheet((sheet) => {
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    return [sheet.getRange("A1:A2"), sheet.getRange("A2"), sheet.getRange("B1")].map((it) =>
      it.load("rowHidden,columnHidden"),
    );
  });
  expect(range.map((it) => [it.rowHidden, it.columnHidden])).toEqual([
    [null, false],
    [true, false],
    [false, true],
  ]);
});

test("a cell links to a page or a place", async () => {
  openHost(LIST);
  const cell = await onSheet((sheet) => {
    sheet.getRange("A2").hyperlink = {
      documentReference: "Sheet1!B4",
      screenTip: "go",
      textToDisplay: "there",
    };
    return sheet.getRange("A2").load("hyperlink,values,format/font/underline");
  });
  expect(cell.hyperlink).toEqual({
    documentReference: "Sheet1!B4",
    screenTip: "go",
    textToDisplay: "there",
  });
  expect(cell.values).toEqual([["there"]]);
  expect(cell.format.font.underline).toBe("Single");
});

test("selecting brings the sheet to the front", async () => {
  const host = openHost(LIST);
  const address = await Excel.run(async (context) => {
    context.workbook.worksheets.add("Other").getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [selected.address, cell.address];
  });
  expect(address).toEqual(["Other!B2:C3", "Other!B2"]);
  expect(host.workbook.activeSheet.name).toBe("Other");
});
