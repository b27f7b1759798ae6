import { onSheet, openHost } from "./support/excel";

type Job = (range: Excel.Range) => void;

test.each<[string, Job, string, unknown]>([
  ["fill", (it) => (it.format.fill.color = "#ffc7ce"), "format/fill/color", "#FFC7CE"],
  ["a named colour", (it) => (it.format.fill.color = "yellow"), "format/fill/color", "#FFFF00"],
  ["no fill", (it) => it.format.fill.clear(), "format/fill/color", "#FFFFFF"],
  ["bold", (it) => (it.format.font.bold = true), "format/font/bold", true],
  ["font colour", (it) => (it.format.font.color = "#112233"), "format/font/color", "#112233"],
  ["font size", (it) => (it.format.font.size = 14), "format/font/size", 14],
  ["underline", (it) => (it.format.font.underline = "Single"), "format/font/underline", "Single"],
  ["horizontal", (it) => (it.format.horizontalAlignment = "Center"), "format/horizontalAlignment", "Center"],
  ["vertical", (it) => (it.format.verticalAlignment = "Top"), "format/verticalAlignment", "Top"],
  ["wrapping", (it) => (it.format.wrapText = true), "format/wrapText", true],
  ["indent", (it) => (it.format.indentLevel = 2), "format/indentLevel", 2],
  ["locked", (it) => (it.format.protection.locked = false), "format/protection/locked", false],
  ["column width", (it) => (it.format.columnWidth = 90), "format/columnWidth", 90],
  ["row height", (it) => (it.format.rowHeight = 30), "format/rowHeight", 30],
])("a range's %s is set and read", async (_, change, path, expected) => {
  openHost([["a"]]);
  const range = await onSheet((sheet) => {
    const it = sheet.getRange("A1:B2");
    change(it);
    return it.load(path);
  });
  const read = path.split("/").reduce<unknown>((it, name) => (it as Record<string, unknown>)[name], range);
  expect(read).toBe(expected);
});

test("where cells differ, the property is null", async () => {
  openHost();
  const range = await onSheet((sheet) => {
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("B1").format.font.bold = true;
    return sheet.getRange("A1:B1").load("format/fill/color,format/font/bold,format/font/italic");
  });
  expect(range.format.toJSON()).toMatchObject({ fill: {}, font: { italic: false } });
  expect([range.format.fill.color, range.format.font.bold]).toEqual([null, null]);
});

test("a whole column's format is kept beside the cells, theirs change with it", async () => {
  const host = openHost([["a"]]);
  const [sheet] = host.workbook.sheets;
  await onSheet((it) => {
    it.getRange("A1").format.font.bold = true;
    it.getRange("2:2").format.font.italic = true;
    it.getRange("A:A").format.fill.color = "#00FF00";
  });
  const look = (row: number) => host.workbook.styles.format(sheet.cells.format(row, 0));
  expect(look(0)).toMatchObject({ fill: "#00FF00", font: { bold: true } });
  expect(look(1)).toMatchObject({ fill: "#00FF00", font: { italic: true } });
  expect(look(1000)).toMatchObject({ fill: "#00FF00", font: { bold: false } });
  expect(sheet.columns.get(0)?.format).toBeDefined();
  expect(sheet.cells.bounds(false)).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
});

test("borders stand at the edges of a range and within it", async () => {
  openHost();
  const read = await onSheet((sheet) => {
    const range = sheet.getRange("B2:C3");
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    const inside = range.format.borders.getItem("InsideHorizontal");
    inside.style = "Dash";
    inside.color = "#123456";
    const sides = [
      range.format.borders.getItem("EdgeBottom"),
      sheet.getRange("C2").format.borders.getItem("EdgeBottom"),
      sheet.getRange("C2").format.borders.getItem("EdgeTop"),
    ];
    return sides.map((side) => side.load("style,color"));
  });
  expect(read.map((side) => side.style)).toEqual(["Continuous", "Dash", "None"]);
  expect(read[1].color).toBe("#123456");
});

test("columns are fitted to their texts, rows to their lines", async () => {
  openHost([["a rather long text in a cell", "x"]]);
  const [wide, narrow, high] = await onSheet((sheet) => {
    sheet.getRange("A2").values = [["1\n2\n3"]];
    sheet.getRange("A2").format.wrapText = true;
    sheet.getRange("A:B").format.autofitColumns();
    sheet.getRange("A1:A2").format.autofitRows();
    return [sheet.getRange("A1"), sheet.getRange("B1"), sheet.getRange("A2")].map((it) =>
      it.load("format/columnWidth,format/rowHeight"),
    );
  });
  expect(wide.format.columnWidth).toBeGreaterThan(100);
  expect(narrow.format.columnWidth).toBeLessThan(20);
  expect(high.format.rowHeight).toBeGreaterThan(40);
});

test("a range lies where the sizes before it put it; hidden lines take no room", async () => {
  const host = openHost();
  host.user.hideRows("Sheet1", 0);
  const range = await onSheet((sheet) => {
    sheet.getRange("A:A").format.columnWidth = 90;
    sheet.getRange("2:2").format.rowHeight = 30;
    return sheet.getRange("B3:C4").load("left,top,width,height");
  });
  expect([range.left, range.top, range.width, range.height]).toEqual([90, 30, 96, 30]);
});

test("a format that does not exist is refused", async () => {
  openHost();
  const job = onSheet((sheet) => {
    sheet.getRange("A1").format.fill.color = "no colour";
  });
  await expect(job).rejects.toMatchObject({ code: "InvalidArgument" });
});
