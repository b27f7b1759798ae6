import type { WriteSheet } from "hucre";
import type { Answer, Obstacle } from "../../src/workbook/obstacle";
import { removeMarks } from "../../src/session";
import { SMALL_BASE_KINDS, smallBase } from "./bases";
import { audited, fileOf, OpenExcel, tableOver } from "./excel";

const CLIENTS = "Клиенты";
const REPORT = "Аудит КБ";
const KINDS = 11;
const FILTER: Partial<WriteSheet> = { autoFilter: { range: "A1:K9" } };
const TABLE = tableOver(smallBase()[0].values);

/** One value somewhere to the right of the table. */
function beside(row: number, column: number): Partial<WriteSheet> {
  return { cells: new Map([[`${row},${column}`, { value: "моё" }]]) };
}

async function open(more: Partial<WriteSheet>): Promise<OpenExcel> {
  return new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: more }));
}

/** Everything but the report is as it was, and the report says why. */
function expectUnmarked(excel: OpenExcel, before: ReadonlyMap<string, string>, words: string): void {
  expect(excel.saved().get("xl/worksheets/sheet1.xml")).toBe(before.get("xl/worksheets/sheet1.xml"));
  const report = [3, 4].flatMap((column) => excel.column(REPORT, column, 0)).join("\n");
  expect(report).toContain(words);
}

test.each<[string, Partial<WriteSheet>, Obstacle["reason"], string]>([
  ["a value in the second column beside it", beside(8, 12), "occupied", "Клиенты!M9"],
  [
    "merged cells",
    { merges: [{ startRow: 2, endRow: 3, startCol: 11, endCol: 12 }] },
    "occupied",
    "Клиенты!L3:M4",
  ],
  ["a table that would push data", { ...TABLE, ...beside(5, 20) }, "pushes", "Клиенты!U6"],
])("%s keeps the sheet unmarked", async (_, more, reason, address) => {
  const excel = await open(more);
  const before = excel.saved();
  const { marked, obstacles } = await audited(excel);
  expect(obstacles).toEqual([{ sheet: CLIENTS, reason, address }]);
  expect(marked).not.toContain(CLIENTS);
  expectUnmarked(excel, before, address);
});

test.each([["above the headers", { ...beside(0, 12), rows: undefined }]])(
  "cells %s are in nobody's way",
  async () => {
    const [clients, managers] = smallBase();
    const withPreamble = { ...clients, values: [["База"], ...clients.values] };
    const excel = new OpenExcel(await fileOf([withPreamble, managers], { [CLIENTS]: beside(0, 12) }));
    const { obstacles } = await audited(excel);
    expect(obstacles).toEqual([]);
    expect(excel.column(CLIENTS, KINDS, 2)).toEqual(SMALL_BASE_KINDS);
    expect(excel.sheet(CLIENTS).cells.value(0, 12)).toBe("моё");
  },
);

test("a column without a header beside the table belongs to it: the marks come after it", async () => {
  const excel = await open(beside(4, 11));
  expect((await audited(excel)).obstacles).toEqual([]);
  expect(excel.column(CLIENTS, KINDS + 1, 1)).toEqual(SMALL_BASE_KINDS);
});

test("a protected sheet keeps unmarked", async () => {
  const excel = await open({});
  excel.host.user.protect(CLIENTS);
  const before = excel.saved();
  expect((await audited(excel)).obstacles).toEqual([{ sheet: CLIENTS, reason: "protected" }]);
  expectUnmarked(excel, before, "защищён");
});

describe.each<[string, Partial<WriteSheet>, (excel: OpenExcel) => void]>([
  ["an AutoFilter", FILTER, ({ host }) => host.user.filterColumn(CLIENTS, 2, ["ЭМО"])],
  ["a table's filter", TABLE, ({ host }) => host.user.filterTable("База", 2, ["ЭМО"])],
])("under %s", (_, more, filter) => {
  test("the sheet keeps unmarked where nobody can be asked", async () => {
    const excel = await open(more);
    filter(excel);
    const before = excel.saved();
    expect((await audited(excel)).obstacles).toEqual([{ sheet: CLIENTS, reason: "filtered" }]);
    expectUnmarked(excel, before, "действует фильтр");
  });

  test("the user is asked once, and may have nothing done", async () => {
    const excel = await open(more);
    filter(excel);
    const before = excel.saved();
    const ask = jest.fn((): Promise<Answer> => Promise.resolve("cancel"));
    await expect(audited(excel, { ask })).rejects.toMatchObject({ reason: "cancelled" });
    expect(ask.mock.calls).toEqual([[{ sheet: CLIENTS, reason: "filtered" }]]);
    expect(excel.saved()).toEqual(before);
  });

  test("marks that Excel misplaces are found out and erased", async () => {
    const excel = await open(more);
    filter(excel);
    const before = excel.saved();
    const { obstacles } = await audited(excel, { ask: () => Promise.resolve("mark") });
    expect(obstacles).toEqual([{ sheet: CLIENTS, reason: "misplaced" }]);
    expectUnmarked(excel, before, "не в те строки");
  });

  test("an Excel that writes well marks every row, and the filter stays", async () => {
    const excel = await open(more);
    filter(excel);
    const before = excel.saved();
    const hidden = [...hiddenRows(excel)];
    excel.host.habits.misplacesWritesUnderFilters = false;
    expect((await audited(excel, { ask: () => Promise.resolve("mark") })).obstacles).toEqual([]);
    expect(excel.column(CLIENTS, KINDS, 1)).toEqual(SMALL_BASE_KINDS);
    expect([...hiddenRows(excel)]).toEqual(hidden);
    await removeMarks();
    excel.forgetMemory();
    expect(excel.saved()).toEqual(before);
  });
});

function hiddenRows(excel: OpenExcel): ReadonlySet<number> {
  const { autoFilter, tables } = excel.sheet(CLIENTS);
  return (autoFilter ?? tables[0].filter)!.hiddenRows;
}

test("an earlier audit's columns are not in the way, nor is filtering by them", async () => {
  const excel = await open(FILTER);
  await audited(excel);
  excel.host.user.filterColumn(CLIENTS, KINDS, ["внимание"]);
  const ask = jest.fn((): Promise<Answer> => Promise.resolve("cancel"));
  expect((await audited(excel, { ask })).obstacles).toEqual([]);
  expect(ask).not.toHaveBeenCalled();
});

test("a write that Excel loses without a word is found out", async () => {
  const excel = await open({});
  const before = excel.saved();
  excel.host.faults.dropWrites(1);
  expect((await audited(excel)).obstacles).toEqual([{ sheet: CLIENTS, reason: "misplaced" }]);
  expectUnmarked(excel, before, "не в те строки");
});
