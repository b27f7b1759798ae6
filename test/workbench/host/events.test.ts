import { onSheet, openHost, settled } from "./support/excel";

type Heard = Record<string, unknown>[];

function plain(event: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(event)) as Record<string, unknown>;
}

async function listen(
  register: (
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
    heard: (event: object) => Promise<void>,
  ) => unknown,
): Promise<Heard> {
  const heard: Heard = [];
  await onSheet(async (sheet, context) => {
    sheet.load("id");
    await context.sync();
    register(sheet, context, (event) => {
      heard.push(plain(event));
      return Promise.resolve();
    });
  });
  return heard;
}

test("changes are told with address, kind and, for one cell, values", async () => {
  const host = openHost([["a"]]);
  const heard = await listen((sheet, _, tell) => sheet.onChanged.add(tell));
  await onSheet((sheet) => void (sheet.getRange("A1:A2").values = [["x"], ["y"]]));
  host.user.type("Sheet1", "B1", 5);
  host.user.insertRows("Sheet1", 0);
  host.user.deleteColumns("Sheet1", 2);
  await settled();
  expect(heard.map((it) => [it.changeType, it.address, it.triggerSource])).toEqual([
    ["RangeEdited", "A1:A2", "ThisLocalAddin"],
    ["RangeEdited", "B1", "Unknown"],
    ["RowInserted", "1:1", "Unknown"],
    ["ColumnDeleted", "C:C", "Unknown"],
  ]);
  expect(heard[1].details).toEqual({
    valueBefore: "",
    valueAfter: 5,
    valueTypeBefore: "Empty",
    valueTypeAfter: "Double",
  });
});

test("the range of a change can be got", async () => {
  const host = openHost([["a"]]);
  const values: unknown[] = [];
  await onSheet((sheet) => {
    sheet.onChanged.add(async (event) => {
      await Excel.run(async (context) => {
        const range = event.getRange(context).load("values");
        await context.sync();
        values.push(range.values);
      });
    });
    sheet.load("id");
  });
  host.user.type("Sheet1", "C3", "typed");
  await settled();
  expect(values).toEqual([[["typed"]]]);
});

test("sheets coming, going and taking turns are told to the collection", async () => {
  const host = openHost();
  const heard = await listen((_, { workbook: { worksheets } }, tell) => {
    worksheets.onAdded.add(tell);
    worksheets.onDeleted.add(tell);
    worksheets.onActivated.add(tell);
    worksheets.onChanged.add(tell);
  });
  host.user.addSheet("New");
  host.user.activateSheet("New");
  host.user.type("New", "A1", 1);
  host.user.deleteSheet("New");
  await settled();
  expect(heard.map((it) => it.type)).toEqual([
    "WorksheetAdded",
    "WorksheetActivated",
    "WorksheetChanged",
    "WorksheetDeleted",
  ]);
});

test("sorting and selecting are told", async () => {
  const host = openHost([["b"], ["a"]]);
  const heard = await listen((sheet, _, tell) => {
    sheet.onRowSorted.add(tell);
    sheet.onSelectionChanged.add(tell);
  });
  host.user.sortRange("Sheet1", "A1:A2", [{ key: 0, ascending: true }], false);
  host.user.select("Sheet1", "B2:C3");
  await settled();
  expect(heard.map((it) => [it.type, it.address])).toEqual([
    ["WorksheetRowSorted", "A1:A2"],
    ["WorksheetSelectionChanged", "B2:C3"],
  ]);
});

test("changes in a table are told to it", async () => {
  const host = openHost([["h"], ["a"]]);
  const heard: Heard = [];
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:A2", true).load("id");
    await context.sync();
    table.onChanged.add((event) => {
      heard.push(plain(event));
      return Promise.resolve();
    });
  });
  host.user.type("Sheet1", "A2", "b");
  host.user.type("Sheet1", "A9", "outside");
  await settled();
  expect(heard.map((it) => it.address)).toEqual(["A2"]);
});

test("a handler that is removed hears nothing", async () => {
  const host = openHost();
  const heard: Heard = [];
  const registration = await onSheet((sheet) => {
    sheet.load("id");
    return sheet.onChanged.add((event) => {
      heard.push(plain(event));
      return Promise.resolve();
    });
  });
  registration.remove();
  await registration.context.sync();
  host.user.type("Sheet1", "A1", 1);
  await settled();
  expect(heard).toEqual([]);
});

test("no events while they are switched off", async () => {
  const host = openHost();
  const heard = await listen((sheet, _, tell) => sheet.onChanged.add(tell));
  const off = await onSheet((_, { runtime }) => {
    runtime.enableEvents = false;
    return runtime.load("enableEvents");
  });
  host.user.type("Sheet1", "A1", 1);
  await onSheet((_, { runtime }) => void (runtime.enableEvents = true));
  host.user.type("Sheet1", "A2", 2);
  await settled();
  expect(off.enableEvents).toBe(false);
  expect(heard.map((it) => it.address)).toEqual(["A2"]);
});
