import type { WriteSheet } from "hucre";
import { removeEverything, removeMarks } from "../../src/session";
import { rememberAs, rememberedIn } from "../support/memory";
import type { User } from "../../workbench/host/user/user";
import { smallBase } from "./bases";
import { audited, fileOf, OpenExcel, tableOver } from "./excel";
import { SAMPLE } from "../workbench/cli/command-line";
import { readFileSync } from "node:fs";

const CLIENTS = "Клиенты";
const FILTER: Partial<WriteSheet> = { autoFilter: { range: "A1:K9" } };

/** Formats, rules and widths of the user's where the marks come. */
const DRESSED: Partial<WriteSheet> = {
  ...FILTER,
  columns: Array.from({ length: 14 }, (_, i) => (i === 11 ? { width: 33 } : {})),
  cells: new Map([
    [
      "2,11",
      { value: null, style: { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } } } },
    ],
    ["0,12", { value: null, style: { font: { bold: true } } }],
  ]),
  conditionalRules: [
    {
      type: "expression",
      priority: 1,
      range: "A2:K9",
      formula: 'LEFT($A2,1)="0"',
      style: { font: { italic: true } },
    },
    { type: "duplicateValues", priority: 2, range: "A2:A9", style: { font: { bold: true } } },
  ],
  freezePane: { rows: 1 },
};

const WORKBOOKS: Record<string, Partial<WriteSheet>> = {
  "a plain range": {},
  "an AutoFilter": FILTER,
  "an AutoFilter over some of the columns": { autoFilter: { range: "A1:H9" } },
  "an Excel table": tableOver(smallBase()[0].values),
  "formats, widths and rules beside the table": DRESSED,
};

const DEEDS: Record<string, (user: User) => void> = {
  nothing: () => undefined,
  "rows were inserted and deleted": (user) => {
    user.insertRows(CLIENTS, 3, 2);
    user.deleteRows(CLIENTS, 7);
  },
  "a column was inserted before": (user) => user.insertColumns(CLIENTS, 2),
  "the row of headers was deleted": (user) => user.deleteRows(CLIENTS, 0),
  "the sheet was renamed": (user) => user.renameSheet(CLIENTS, "Клиенты 'июнь' 2010"),
  "a cell was changed and a sheet added": (user) => {
    user.type(CLIENTS, "B3", "Другое имя");
    user.addSheet("Заметки");
  },
};

/** Deeds that need an AutoFilter, or a table. */
const SORTED: [string, Partial<WriteSheet>, (user: User) => void][] = [
  ["an AutoFilter sorted", FILTER, (user) => user.sortByFilter(CLIENTS, 1, false)],
  ["an AutoFilter filtered", FILTER, (user) => user.filterColumn(CLIENTS, 2, ["ЭМО"])],
  ["a range sorted", {}, (user) => user.sortRange(CLIENTS, "A1:K9", [{ key: 1, ascending: false }])],
  ["a table sorted", tableOver(smallBase()[0].values), (user) => user.sortTable("База", 1, false)],
  ["a table filtered", tableOver(smallBase()[0].values), (user) => user.filterTable("База", 2, ["ЭМО"])],
];

/** What the user does alone, and what they do between an audit and the removal, must give the same file. */
async function expectNoTrace(
  bytes: Uint8Array,
  deed: (user: User) => void,
  deedOnMarked: (user: User) => void = deed,
): Promise<void> {
  const alone = new OpenExcel(bytes);
  deed(alone.host.user);
  const excel = new OpenExcel(bytes);
  await audited(excel);
  expect(excel.sheet("Аудит КБ").cells.bounds(true)).toBeDefined();
  deedOnMarked(excel.host.user);
  const removed = await removeMarks();
  excel.forgetMemory();
  expect(removed.unreadableRules).toEqual([]);
  expect(withoutColumnIds(excel.saved())).toEqual(withoutColumnIds(alone.saved()));
}

/** A column added to a table gets the next number inside the file, which nobody sees. */
function withoutColumnIds(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...parts].map(([name, xml]) => [name, xml.replace(/(<tableColumn )id="\d+"/g, "$1")]));
}

const CASES = Object.entries(WORKBOOKS).flatMap(([workbook, more]) =>
  Object.entries(DEEDS)
    // Excel refuses to delete the headers of a table.
    .filter(([name]) => !more.tables || name !== "the row of headers was deleted")
    .map(([name, deed]) => [workbook, name, more, deed] as const),
);

test.each(CASES)("on %s no trace is left when meanwhile %s", async (_, __, more, deed) => {
  await expectNoTrace(await fileOf(smallBase(), { [CLIENTS]: more }), deed);
});

test.each(SORTED)("no trace is left with %s meanwhile", async (_, more, deed) => {
  const bytes = await fileOf(smallBase(), { [CLIENTS]: more });
  const onMarked = (user: User) =>
    more === SORTED[2][1] ? user.sortRange(CLIENTS, "A1:M9", [{ key: 1, ascending: false }]) : deed(user);
  await expectNoTrace(bytes, deed, onMarked);
});

test("no trace is left in the sample, and it is byte for byte the file it was", async () => {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const excel = new OpenExcel(bytes);
  await audited(excel);
  await audited(excel);
  await removeMarks();
  expect(await rememberedIn("history")).toMatchObject({ snapshots: [{ month: "2010-07" }] });
  excel.forgetMemory();
  expect(excel.saved()).toEqual(new OpenExcel(bytes).saved());
});

test("a copy of a marked sheet and of its rules is cleaned too, the user's rules stay", async () => {
  const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: DRESSED }));
  await audited(excel);
  const sheet = excel.sheet(CLIENTS);
  const ours = sheet.conditionalFormats.filter(({ formula }) => formula.includes("kb.audit"));
  excel.sheet("Менеджеры").conditionalFormats.push({ ...ours[0] });
  await removeMarks();
  expect(excel.sheet("Менеджеры").conditionalFormats).toEqual([]);
  expect(sheet.conditionalFormats).toHaveLength(2);
});

test("the user is taken back to the sheet they came from", async () => {
  const excel = new OpenExcel(await fileOf(smallBase()));
  excel.host.user.activateSheet("Менеджеры");
  await audited(excel);
  expect(excel.workbook.activeSheet.name).toBe("Аудит КБ");
  await removeMarks();
  expect(excel.workbook.activeSheet.name).toBe("Менеджеры");
});

test("a report that somebody made very hidden goes too", async () => {
  const excel = new OpenExcel(await fileOf(smallBase()));
  const original = excel.saved();
  await audited(excel);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Менеджеры").activate();
    context.workbook.worksheets.getItem("Аудит КБ").visibility = "VeryHidden";
    await context.sync();
  });
  await removeMarks();
  excel.forgetMemory();
  excel.host.user.activateSheet(CLIENTS);
  expect(excel.saved()).toEqual(original);
});

test("removing from a workbook without marks changes nothing", async () => {
  const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: DRESSED }));
  expect(await removeMarks()).toEqual({ unmarked: [], reports: [], unreadableRules: [] });
  expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
});

test("the add-in's data stay with the marks removed, and go with everything", async () => {
  const excel = new OpenExcel(await fileOf(smallBase()));
  const untouched = excel.saved();
  await rememberAs("memory", { version: 1, month: "2010-06" });
  await audited(excel);
  await removeMarks();
  expect(await rememberedIn("memory")).toMatchObject({ version: 2, period: { month: "2010-06" } });
  await removeEverything();
  expect(await rememberedIn("memory")).toBeUndefined();
  expect(excel.saved()).toEqual(untouched);
});

describe("protection", () => {
  test("of a marked sheet stops the removal before anything is changed", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    excel.host.user.protect(CLIENTS);
    const before = excel.saved();
    await expect(removeMarks()).rejects.toMatchObject({
      reason: "protectedSheet",
      details: { sheets: [CLIENTS] },
    });
    expect(excel.saved()).toEqual(before);
  });

  test("of the workbook's structure stops it too", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = excel.saved();
    await expect(removeMarks()).rejects.toMatchObject({ reason: "protectedWorkbook" });
    expect(excel.saved()).toEqual(before);
  });
});

test("a report that is the only visible sheet stays, and so does everything", async () => {
  const excel = new OpenExcel(await fileOf(smallBase()));
  await audited(excel);
  for (const name of [CLIENTS, "Менеджеры"]) excel.sheet(name).visibility = "Hidden";
  const before = excel.saved();
  await expect(removeMarks()).rejects.toMatchObject({ reason: "lastSheet" });
  expect(excel.saved()).toEqual(before);
});

test.each(["failsReadingStrangeConditionalFormats", "failsReadingTwinConditionalFormats"] as const)(
  "marks go though Excel %s, and the sheets where rules may be left are named",
  async (habit) => {
    const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: DRESSED }));
    const ours = () =>
      excel.sheet(CLIENTS).conditionalFormats.filter(({ formula }) => formula.includes("kb.audit"));
    await audited(excel);
    excel.host.habits[habit] = true;
    const removed = await removeMarks();
    expect(removed.unmarked).toContain(CLIENTS);
    expect(removed.reports).toEqual(["Аудит КБ"]);
    expect(excel.column(CLIENTS, 11, 0)).toEqual(Array(9).fill(""));
    expect(removed.unreadableRules.includes(CLIENTS)).toBe(ours().length > 0);
  },
);
