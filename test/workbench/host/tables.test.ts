import { onSheet, openHost, valuesAt } from "./support/excel";

const LIST = [
  ["Client", "Sum"],
  ["a", 3],
  ["b", 1],
  ["c", 2],
  ["below", 9],
];

function openTable() {
  const host = openHost(LIST);
  return onSheet((sheet) => {
    sheet.tables.add("A1:B4", true).name = "Clients";
  }).then(() => host);
}

function onTable<Result>(job: (table: Excel.Table, sheet: Excel.Worksheet) => Result): Promise<Result> {
  return onSheet((sheet) => job(sheet.tables.getItem("clients"), sheet));
}

test("a table is made of a range and tells its parts", async () => {
  await openTable();
  const read = await onTable((table) => {
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.columns.load("items/name,items/index");
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    table.load("name,style,showBandedRows,showFilterButton,worksheet/name");
    return { table, parts: parts.map((it) => it.load("address")) };
  });
  expect(read.table.toJSON()).toMatchObject({
    name: "Clients",
    style: "TableStyleLight9",
    showBandedRows: false,
    showFilterButton: true,
  });
  expect(read.table.worksheet.name).toBe("Sheet1");
  expect(read.parts.map((it) => it.address)).toEqual(["Sheet1!A1:B4", "Sheet1!A1:B1", "Sheet1!A2:B4"]);
  expect(read.table.columns.items.map((it) => it.name)).toEqual(["Client", "Sum"]);
});

test("a table without headers gets a row of them", async () => {
  openHost([["a", 1]]);
  await onSheet((sheet) => void sheet.tables.add("A1:B1", false));
  expect(await valuesAt("A1:B2")).toEqual([
    ["Column1", "Column2"],
    ["a", 1],
  ]);
});

test("columns are added at the end or within and deleted, other cells of the rows make room", async () => {
  const host = await openTable();
  host.user.type("Sheet1", "C2", "beside");
  await onTable((table) => {
    table.columns.add(undefined, [["Kind"], ["x"], ["y"], ["z"]]);
    table.columns.add(1, undefined, "Between");
  });
  expect(await valuesAt("A1:E2")).toEqual([
    ["Client", "Between", "Sum", "Kind", ""],
    ["a", "", 3, "x", "beside"],
  ]);
  await onTable((table) => {
    table.columns.getItem("Between").delete();
    table.columns.getItem("Kind").name = "Type";
  });
  expect(await valuesAt("A1:D2")).toEqual([
    ["Client", "Sum", "Type", ""],
    ["a", 3, "x", "beside"],
  ]);
});

test("a column keeps its object when its place changes", async () => {
  await openTable();
  const [name, index, values] = await onSheet(async (sheet, context) => {
    const column = sheet.tables.getItem("Clients").columns.getItem("Sum").load("name");
    await context.sync();
    sheet.tables.getItem("Clients").columns.add(0, undefined, "First");
    column.load("name,index,values");
    await context.sync();
    return [column.name, column.index, column.values];
  });
  expect([name, index, values]).toEqual(["Sum", 2, [["Sum"], [3], [1], [2]]]);
});

test("rows are added and deleted, what is below moves", async () => {
  await openTable();
  const count = await onTable((table) => {
    table.rows.add(undefined, [["d", 4]]);
    table.rows.add(0, [["first", 0]]);
    table.rows.getItemAt(1).delete();
    return table.rows.getCount();
  });
  expect(count.value).toBe(4);
  expect(await valuesAt("A1:B6")).toEqual([
    ["Client", "Sum"],
    ["first", 0],
    ["b", 1],
    ["c", 2],
    ["d", 4],
    ["below", 9],
  ]);
});

test("a table is sorted, totalled, resized and turned into cells", async () => {
  const host = await openTable();
  await onTable((table) => table.sort.apply([{ key: 1, ascending: true }]));
  expect(await valuesAt("A2:A4")).toEqual([["b"], ["c"], ["a"]]);
  const totals = await onTable((table) => {
    table.showTotals = true;
    return [table.getTotalRowRange().load("address"), table.getRange().load("address")];
  });
  expect(totals.map((it) => it.address)).toEqual(["Sheet1!A5:B5", "Sheet1!A1:B5"]);
  expect(await valuesAt("A6")).toEqual([["below"]]);
  await onTable((table) => {
    table.showTotals = false;
    table.resize("A1:B3");
  });
  expect(host.workbook.sheets[0].tables[0].box).toMatchObject({ rows: 3, columns: 2 });
  await onTable((table) => void table.convertToRange());
  expect(host.workbook.sheets[0].tables).toEqual([]);
  expect(await valuesAt("A1")).toEqual([["Client"]]);
});

test("tables that touch a range, of the sheet and of the workbook", async () => {
  await openTable();
  const counts = await onSheet((sheet, context) => [
    sheet.getRange("B2:Z9").getTables().getCount(),
    sheet.getRange("D1").getTables().getCount(),
    sheet.tables.getCount(),
    context.workbook.tables.getCount(),
  ]);
  expect(counts.map((it) => it.value)).toEqual([1, 0, 1, 1]);
});

test("a header that is typed over renames its column", async () => {
  const host = await openTable();
  host.user.type("Sheet1", "B1", "Total");
  host.user.type("Sheet1", "A1", "total");
  expect(host.workbook.sheets[0].tables[0].columns.map((it) => it.name)).toEqual(["Column1", "Total"]);
});

test.each([
  [
    "InvalidArgument",
    "a table over another",
    (sheet: Excel.Worksheet) => void sheet.tables.add("B2:C3", true),
  ],
  ["ItemNotFound", "no such table", (sheet: Excel.Worksheet) => sheet.tables.getItem("None").delete()],
  [
    "InvalidArgument",
    "a name that is none",
    (sheet: Excel.Worksheet) => void (sheet.tables.getItem("Clients").name = "two words"),
  ],
  [
    "InsertDeleteConflict",
    "half a table's columns pushed down",
    (sheet: Excel.Worksheet) => void sheet.getRange("A1").insert("Down"),
  ],
])("%s for %s", async (code, _, job) => {
  await openTable();
  await expect(onSheet(job)).rejects.toMatchObject({ code });
});
