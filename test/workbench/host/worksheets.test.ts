import { onSheet, openHost } from "./support/excel";

async function sheets(): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility,items/position");
    await context.sync();
    return worksheets.items.map((it) => [it.name, it.visibility, it.position]);
  });
}

test("sheets are added, renamed, moved, hidden and deleted", async () => {
  openHost();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const report = worksheets.add("Отчёт");
    worksheets.add();
    report.position = 0;
    report.name = "Отчёт 2";
    report.tabColor = "#FF8000";
    report.showGridlines = false;
    worksheets.getItem("Sheet1").visibility = "VeryHidden";
    report.load("tabColor,showGridlines");
    await context.sync();
    expect([report.tabColor, report.showGridlines]).toEqual(["#FF8000", false]);
  });
  expect(await sheets()).toEqual([
    ["Отчёт 2", "Visible", 0],
    ["Sheet1", "VeryHidden", 1],
    ["Sheet3", "Visible", 2],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("sheet3").delete();
    await context.sync();
  });
  expect(await sheets()).toHaveLength(2);
});

test("sheets are found by name, order and activity", async () => {
  openHost();
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add("Second");
    worksheets.getFirst().visibility = "Hidden";
    second.activate();
    const found = [
      worksheets.getFirst(),
      worksheets.getFirst(true),
      worksheets.getLast(),
      worksheets.getActiveWorksheet(),
      worksheets.getFirst().getNext(),
      second.getNextOrNullObject(),
      worksheets.getItemOrNullObject("none"),
    ].map((it) => it.load("name"));
    const counts = [worksheets.getCount(), worksheets.getCount(true)];
    await context.sync();
    return [...found.map((it) => (it.isNullObject ? null : it.name)), ...counts.map((it) => it.value)];
  });
  expect(names).toEqual(["Sheet1", "Second", "Second", "Second", "Second", null, null, 2, 1]);
});

test.each([
  ["ItemAlreadyExists", "sheet1"],
  ["InvalidArgument", "a/b"],
  ["InvalidArgument", "x".repeat(32)],
])("%s for a sheet named %s", async (code, name) => {
  openHost();
  const job = onSheet((_, context) => void context.workbook.worksheets.add(name));
  await expect(job).rejects.toMatchObject({ code });
});

test("the last visible sheet stays", async () => {
  openHost();
  await expect(onSheet((sheet) => sheet.delete())).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("what stands on a deleted sheet is not found", async () => {
  const host = openHost();
  host.user.addSheet("Gone");
  const job = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Gone").getRange("A1").load("address");
    await context.sync();
    host.user.deleteSheet("Gone");
    range.values = [[1]];
    await context.sync();
  });
  await expect(job).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("panes are frozen and freed", async () => {
  openHost();
  const places = await onSheet(async (sheet, context) => {
    const found: (string | null)[] = [];
    for (const freeze of [
      () => sheet.freezePanes.freezeRows(2),
      () => sheet.freezePanes.freezeColumns(1),
      () => sheet.freezePanes.freezeAt("A1:B3"),
      () => sheet.freezePanes.unfreeze(),
    ]) {
      freeze();
      const place = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      found.push(place.isNullObject ? null : place.address);
    }
    return found;
  });
  expect(places).toEqual(["Sheet1!1:2", "Sheet1!A:A", "Sheet1!A1:B3", null]);
});

test("the page of a sheet is set up", async () => {
  const host = openHost();
  const layout = await onSheet((sheet) => {
    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    page.centerHorizontally = true;
    page.leftMargin = 20;
    page.setPrintMargins("Centimeters", { top: 2.54 });
    page.setPrintTitleRows("$1:$2");
    page.setPrintArea("A1:D9");
    page.headersFooters.defaultForAllPages.centerFooter = "&P";
    const [titles, area] = [page.getPrintTitleRowsOrNullObject(), page.getPrintAreaOrNullObject()];
    titles.load("address");
    area.load("address");
    page.load("orientation,zoom,leftMargin,topMargin,headersFooters/defaultForAllPages/centerFooter");
    return { page, titles, area };
  });
  expect(layout.page.toJSON()).toMatchObject({
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 20,
    topMargin: 72,
  });
  expect([layout.titles.address, layout.area.address]).toEqual(["Sheet1!1:2", "Sheet1!A1:D9"]);
  expect(host.workbook.sheets[0].pageLayout.headersFooters.centerFooter).toBe("&P");
});

test("a protected sheet guards its locked cells and allows what it is told to", async () => {
  openHost([["a"]]);
  await onSheet((sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true }, "secret");
    sheet.getRange("B1").values = [["free"]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
  });
  const refused: [string, (sheet: Excel.Worksheet) => void][] = [
    ["write", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["insert", (sheet) => void sheet.getRange("1:1").insert("Down")],
    ["sort", (sheet) => sheet.getRange("A1:A2").sort.apply([{ key: 0 }])],
    ["filter", (sheet) => void sheet.autoFilter.apply("A1:A2")],
    ["width", (sheet) => (sheet.getRange("A1").format.columnWidth = 50)],
    ["unprotect", (sheet) => sheet.protection.unprotect("wrong")],
  ];
  for (const [name, job] of refused) {
    await expect(onSheet(job).then(() => name)).rejects.toMatchObject({ code: "AccessDenied" });
  }
  const state = await onSheet((sheet) => {
    sheet.protection.load("protected,options");
    return sheet.protection;
  });
  expect(state.protected).toBe(true);
  expect(state.options).toMatchObject({ allowFormatCells: true, allowSort: false });
  await onSheet((sheet) => sheet.protection.unprotect("secret"));
});

test("the structure of a protected workbook stays", async () => {
  openHost();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const jobs: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
    (_, context) => void context.workbook.worksheets.add("x"),
    (sheet) => void (sheet.name = "x"),
    (sheet) => void (sheet.visibility = "Hidden"),
    (sheet) => void (sheet.position = 0),
    (sheet) => sheet.delete(),
  ];
  for (const job of jobs) await expect(onSheet(job)).rejects.toMatchObject({ code: "AccessDenied" });
});
