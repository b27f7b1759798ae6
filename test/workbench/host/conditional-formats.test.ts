import { onSheet, openHost } from "./support/excel";

function addRule(range: Excel.Range | Excel.RangeAreas, formula: string, color = "#FFC7CE") {
  const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  rule.custom.rule.formula = formula;
  rule.custom.format.fill.color = color;
  return rule;
}

async function rulesOf(address: string): Promise<[string, string, number, string][]> {
  return onSheet(async (sheet, context) => {
    const rules = sheet.getRange(address).conditionalFormats;
    rules.load("items/id,items/type,items/priority,items/customOrNullObject/rule/formula");
    await context.sync();
    return rules.items.map((it) => [it.id, it.type, it.priority, it.customOrNullObject.rule.formula]);
  });
}

test("rules go above those that are there; each tells its formula, look and cells", async () => {
  openHost([["a"]]);
  const rule = await onSheet((sheet) => {
    addRule(sheet.getRange("A1:B9"), "=$A1=1");
    const it = addRule(sheet.getRanges("A1:B2,D1"), "=$A1=2", "#C6EFCE");
    it.custom.format.font.color = "#006100";
    it.custom.format.font.bold = true;
    it.stopIfTrue = true;
    it.load("stopIfTrue,custom/format/fill/color,custom/format/font/color,custom/format/font/bold");
    return { it, cells: it.getRanges().load("address"), one: it.getRangeOrNullObject().load("address") };
  });
  expect(await rulesOf("A1")).toEqual([
    ["0", "Custom", 0, "=$A1=2"],
    ["1", "Custom", 1, "=$A1=1"],
  ]);
  expect(rule.it.toJSON()).toMatchObject({
    stopIfTrue: true,
    custom: { format: { fill: { color: "#C6EFCE" }, font: { color: "#006100", bold: true } } },
  });
  expect(rule.cells.address).toBe("Sheet1!A1:B2,Sheet1!D1");
  expect(rule.one.isNullObject).toBe(true);
});

test("a range has the rules that touch it", async () => {
  openHost();
  await onSheet((sheet) => {
    addRule(sheet.getRange("A1:B9"), "=TRUE");
    addRule(sheet.getRange("D1"), "=FALSE");
  });
  expect((await rulesOf("B9:C12")).map((it) => it[3])).toEqual(["=TRUE"]);
  expect(await rulesOf("F1")).toEqual([]);
  const count = await onSheet((sheet) => sheet.getRange().conditionalFormats.getCount());
  expect(count.value).toBe(2);
});

test("priority is the place among all rules of the sheet", async () => {
  openHost();
  await onSheet((sheet) => {
    for (const formula of ["=1", "=2", "=3"]) addRule(sheet.getRange("A1"), formula);
    sheet.getRange("A1").conditionalFormats.getItemAt(0).priority = 2;
  });
  expect((await rulesOf("A1")).map((it) => it[3])).toEqual(["=2", "=1", "=3"]);
});

test("clearing cells leaves a rule on the others; deleting takes it whole", async () => {
  const host = openHost();
  await onSheet((sheet) => {
    addRule(sheet.getRange("A1:C3"), "=1");
    sheet.getRange("B2").conditionalFormats.clearAll();
  });
  const [rule] = host.workbook.sheets[0].conditionalFormats;
  expect(rule.ranges).toHaveLength(4);
  await onSheet((sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).delete());
  expect(host.workbook.sheets[0].conditionalFormats).toEqual([]);
});

test("rules of other kinds are listed without what only custom ones have", async () => {
  const host = openHost();
  host.workbook.sheets[0].conditionalFormats.push({
    type: "DataBar",
    ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    formula: "",
    stopIfTrue: false,
    look: {},
  });
  const custom = await onSheet((sheet) =>
    sheet.getRange("A1").conditionalFormats.getItemAt(0).customOrNullObject.load("rule/formula"),
  );
  expect(custom.isNullObject).toBe(true);
  const job = onSheet((sheet) => {
    sheet.getRange("A1").conditionalFormats.getItemAt(0).custom.rule.load("formula");
  });
  await expect(job).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("a rule without a formula is refused", async () => {
  openHost();
  const job = onSheet((sheet) => void addRule(sheet.getRange("A1"), "A1=1"));
  await expect(job).rejects.toMatchObject({ code: "InvalidArgument" });
});
