import { onSheet, openHost } from "./support/excel";

test("names of the workbook and of a sheet are kept apart", async () => {
  openHost([["a"]]);
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const { names } = context.workbook;
    names.add("Clients", sheet.getRange("A1:B2"), "all");
    names.add("Rate", "=0.5");
    sheet.names.add("Clients", sheet.getRange("A1"));
    await context.sync();
    const hidden = names.getItem("Rate");
    hidden.visible = false;
    const found = [names.getItem("clients"), hidden, sheet.names.getItem("Clients")];
    for (const it of found) it.load("name,formula,type,scope,visible,comment,value");
    const range = names.getItem("Clients").getRange().load("address");
    const missing = names.getItemOrNullObject("none").load("name");
    const plain = hidden.getRangeOrNullObject().load("address");
    const byName = sheet.getRange("Clients").load("address");
    await context.sync();
    return {
      found: found.map((it): unknown[] => [it.formula, it.type, it.scope, it.visible]),
      range: range.address,
      missing: missing.isNullObject,
      plain: plain.isNullObject,
      byName: byName.address,
    };
  });
  expect(read).toEqual({
    found: [
      ["=Sheet1!$A$1:$B$2", "Range", "Workbook", true],
      ["=0.5", "String", "Workbook", false],
      ["=Sheet1!$A$1", "Range", "Worksheet", true],
    ],
    range: "Sheet1!A1:B2",
    missing: true,
    plain: true,
    byName: "Sheet1!A1",
  });
  await onSheet((sheet) => sheet.names.getItem("Clients").delete());
  const address = await onSheet((sheet) => sheet.getRange("Clients").load("address"));
  expect(address.address).toBe("Sheet1!A1:B2");
});

test.each([
  ["ItemAlreadyExists", "taken"],
  ["InvalidArgument", "A1"],
  ["InvalidArgument", "two words"],
])("%s for the name %s", async (code, name) => {
  openHost();
  await onSheet((sheet, context) => void context.workbook.names.add("Taken", sheet.getRange("A1")));
  const job = onSheet((sheet, context) => void context.workbook.names.add(name, sheet.getRange("A1")));
  await expect(job).rejects.toMatchObject({ code });
});

test("settings hold values of any form", async () => {
  const host = openHost();
  const read = await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("rules", { on: ["a"], since: new Date(0) });
    settings.add("gone", 1);
    settings.getItem("gone").delete();
    const rules = settings.getItemOrNullObject("rules").load("value");
    const gone = settings.getItemOrNullObject("gone").load("value");
    const count = settings.getCount();
    await context.sync();
    return [rules.value as unknown, gone.isNullObject, count.value];
  });
  expect(read).toEqual([{ on: ["a"], since: new Date(0) }, true, 1]);
  expect(host.workbook.settings.size).toBe(1);
});

test("the document's own settings are kept once they are saved", async () => {
  const host = openHost();
  const { settings } = Office.context.document;
  settings.set("open", true);
  expect([settings.get("open"), settings.get("none"), host.documentSettings.size]).toEqual([true, null, 0]);
  const result = await new Promise<Office.AsyncResult<unknown>>((resolve) => settings.saveAsync(resolve));
  expect(result.status).toBe("succeeded");
  expect([...host.documentSettings]).toEqual([["open", true]]);
});

test("custom XML parts are found by their namespace", async () => {
  openHost();
  const read = await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<?xml version="1.0"?><a:audit xmlns:a="urn:audit"><rows/></a:audit>');
    parts.add('<other xmlns="urn:other"/>');
    const found = parts.getByNamespace("urn:audit");
    const part = found.getOnlyItem();
    part.load("id,namespaceUri");
    const [count, all] = [found.getCount(), parts.getCount()];
    await context.sync();
    part.setXml('<audit xmlns="urn:audit"/>');
    const xml = part.getXml();
    const none = parts.getByNamespace("urn:none").getOnlyItemOrNullObject().load("id");
    await context.sync();
    part.delete();
    const left = parts.getCount();
    await context.sync();
    return [count.value, all.value, part.namespaceUri, xml.value, none.isNullObject, left.value];
  });
  expect(read).toEqual([1, 2, "urn:audit", '<audit xmlns="urn:audit"/>', true, 1]);
});

test("the application tells its language and counts when told to", async () => {
  const host = openHost([[1]], { displayLanguage: "ru-RU" });
  const read = await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculationMode = "Manual";
    application.load("calculationMode,calculationState,decimalSeparator");
    application.cultureInfo.load("name");
    application.cultureInfo.numberFormat.load("numberDecimalSeparator");
    await context.sync();
    context.workbook.worksheets.getFirst().getRange("B1").values = [["=A1+1"]];
    await context.sync();
    application.calculate("Full");
    await context.sync();
    const { cultureInfo } = application;
    return [
      application.calculationMode,
      application.calculationState,
      application.decimalSeparator,
      cultureInfo.name,
      cultureInfo.numberFormat.numberDecimalSeparator,
    ];
  });
  expect(read).toEqual(["Manual", "Done", ",", "ru-RU", ","]);
  expect(host.workbook.sheets[0].cells.value(0, 1)).toBe(2);
});

test.each([
  [1900, 36526],
  [1904, 35064],
] as const)("DATE tells the %s date system", async (dateSystem, serial) => {
  const host = openHost();
  host.workbook.dateSystem = dateSystem;
  const result = await onSheet((_, context) => context.workbook.functions.date(2000, 1, 1).load("value"));
  expect(result.value).toBe(serial);
});

test("a chart of a range is added and placed", async () => {
  const host = openHost([
    ["Client", "Sum", "Debt"],
    ["a", 1, 2],
    ["b", 3, 4],
  ]);
  const chart = await onSheet((sheet) => {
    const it = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
    it.title.text = "Sums";
    it.legend.position = "Right";
    it.name = "Overview";
    it.setPosition("E2", "H10");
    it.series.load("items/name");
    return it.load("name,left,top,height,title/text,legend/position,legend/visible");
  });
  expect(chart.toJSON()).toMatchObject({
    name: "Overview",
    left: 192,
    top: 15,
    height: 135,
    title: { text: "Sums" },
    legend: { position: "Right", visible: true },
  });
  expect(chart.series.items.map((it) => it.name)).toEqual(["Sum", "Debt"]);
  expect(host.workbook.sheets[0].charts[0].source).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
  expect(host.workbook.sheets[0].charts[0].legend).toEqual({ position: "Right", visible: true });
  await onSheet((sheet) => sheet.charts.getItem("Overview").delete());
  expect(host.workbook.sheets[0].charts).toEqual([]);
});
