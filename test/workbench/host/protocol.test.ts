import { WorkbookHost } from "../../../workbench/host/workbook-host";
import { installOfficeJs } from "../../../workbench/host/bridges/node/install-office";
import { onSheet, openHost, settled, valuesAt } from "./support/excel";

test("what stood before the failing action stays applied", async () => {
  openHost();
  const job = onSheet((sheet) => {
    sheet.getRange("A1").values = [["before"]];
    sheet.getRange("A2:B2").values = [["too few"]];
    sheet.getRange("A3").values = [["after"]];
  });
  await expect(job).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "Range.values" },
  });
  expect(await valuesAt("A1:A3")).toEqual([["before"], [""], [""]]);
});

test("an error names where it happened in the library's words", async () => {
  openHost();
  const job = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").getRange("A1").load("values");
    await context.sync();
  });
  await expect(job).rejects.toMatchObject({
    name: "RichApi.Error",
    code: "ItemNotFound",
    message: "The requested resource doesn't exist.",
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
});

test("what is got from a null object is a null object; using it is an error", async () => {
  openHost();
  const range = await onSheet((_, context) =>
    context.workbook.worksheets.getItemOrNullObject("None").getRange("A1").load("values"),
  );
  expect(range.isNullObject).toBe(true);
  const job = onSheet((_, context) => {
    context.workbook.worksheets.getItemOrNullObject("None").getRange("A1").values = [[1]];
  });
  await expect(job).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("a member that is not modelled fails by its name and is remembered", async () => {
  const host = openHost();
  const job = onSheet((sheet) => sheet.getRange("A1").flashFill());
  await expect(job).rejects.toMatchObject({ message: "HOST: Range.FlashFill() is not modelled" });
  const loaded = onSheet((sheet) => sheet.load("enableCalculation"));
  await expect(loaded).rejects.toMatchObject({
    message: "HOST: Worksheet.enableCalculation is not modelled",
  });
  const linked = onSheet((sheet) => sheet.comments.load("items/content"));
  await expect(linked).rejects.toMatchObject({ message: "HOST: Worksheet.Comments is not modelled" });
  expect(host.notModelled).toEqual([
    "Range.FlashFill()",
    "Worksheet.enableCalculation",
    "Worksheet.Comments",
  ]);
});

test("load takes lists, object literals, nesting and everything", async () => {
  openHost([["a", 1]]);
  const read = await onSheet((sheet, context) => {
    const names = context.workbook.worksheets.load({ name: true, visibility: true });
    const range = sheet.getRange("A1").load({ address: true, format: { font: { bold: true } } });
    const all = sheet.load();
    const top = context.workbook.worksheets.load({ select: "name", top: 1 } as never);
    return { names, range, all, top };
  });
  expect(read.names.items[0].name).toBe("Sheet1");
  expect([read.range.address, read.range.format.font.bold]).toEqual(["Sheet1!A1", false]);
  expect(read.all.toJSON()).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible" });
});

test("ranges that are tracked live on, the others are let go", async () => {
  const host = openHost([["a"]]);
  const kept = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  kept.load("values");
  await kept.context.sync();
  expect(kept.values).toEqual([["a"]]);
  kept.untrack();
  await kept.context.sync();
  await settled();
  expect(host.referenceCount).toBe(0);
});

test("requests are counted with their bytes; removing references is no request of the add-in", async () => {
  const host = openHost([["a"]]);
  await onSheet((sheet) => void sheet.getRange("A1").load("values"));
  await onSheet((sheet) => void (sheet.getRange("A1").values = [["longer"]]));
  await settled();
  expect(host.requests.map((it) => [it.kind, it.bytes > 200, it.responseBytes > 100, it.error])).toEqual([
    ["workbook", true, true, undefined],
    ["workbook", true, true, undefined],
  ]);
  expect(host.otherRequests.map((it) => it.kind)).toEqual(["references", "references"]);
});

test("properties set at once arrive at once", async () => {
  openHost();
  const range = await onSheet((sheet) => {
    const it = sheet.getRange("A1:B1");
    it.set({ values: [[1, 2]], format: { font: { bold: true }, fill: { color: "#FF0000" } } });
    return it.load("values,format/font/bold,format/fill/color");
  });
  expect([range.values, range.format.font.bold, range.format.fill.color]).toEqual([
    [[1, 2]],
    true,
    "#FF0000",
  ]);
});

test("another host is another workbook for the same library", async () => {
  openHost([["first"]]);
  installOfficeJs(new WorkbookHost());
  expect(await valuesAt("A1")).toEqual([[""]]);
});

test("a collection's own count is loaded with or without its items, and a page of items", async () => {
  const host = openHost([["h"], ["a"]]);
  for (const name of ["Second", "Third"]) host.user.addSheet(name);
  const read = await onSheet((sheet, context) => {
    sheet.tables.add("A1:A2", true);
    const count = sheet.tables.load("count");
    const both = context.workbook.tables.load("count,items/name");
    const page = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 });
    return { count, both, page };
  });
  expect(read.count.count).toBe(1);
  expect([read.both.count, read.both.items.map((it) => it.name)]).toEqual([1, ["Table1"]]);
  expect(read.page.items.map((it) => it.name)).toEqual(["Second"]);
});
