import type { WriteSheet } from "hucre";
import { isRuleTrue } from "../../workbench/host/model/calculation";
import type { User } from "../../workbench/host/user/user";
import { SMALL_BASE_KINDS, smallBase } from "./bases";
import { audited, fileOf, OpenExcel, tableOver } from "./excel";

const CLIENTS = "Клиенты";
/** Column of the kinds: beside code, name, group, manager, debt and six months. */
const KINDS = 11;
const FILTER: Partial<WriteSheet> = { autoFilter: { range: "A1:K9" } };

describe("a plain range", () => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
  });

  test("gets the kind of each row and its reasons in the first two blank columns", () => {
    expect(excel.column(CLIENTS, KINDS, 0)).toEqual(["Аудит: вид", ...SMALL_BASE_KINDS]);
    const reasons = excel.column(CLIENTS, KINDS + 1, 0);
    expect(reasons[0]).toBe("Аудит: причины");
    expect(reasons[2]).toMatch(/^Чёрный список\. Оборот /);
    expect(reasons.map((text) => text !== "")).toEqual(
      ["Аудит: вид", ...SMALL_BASE_KINDS].map((kind) => kind !== ""),
    );
  });

  test("is highlighted where the kind says so, and nowhere else", () => {
    const sheet = excel.sheet(CLIENTS);
    const fills = SMALL_BASE_KINDS.map((_, i) => {
      const rule = sheet.conditionalFormats.find((it) => isRuleTrue(excel.workbook, sheet, it, i + 1, 3));
      return rule?.look.fill;
    });
    const byKind = new Map(SMALL_BASE_KINDS.map((kind, i) => [kind, fills[i]]));
    expect(byKind.get("")).toBeUndefined();
    expect(new Set(byKind.values()).size).toBe(5);
    expect(fills).toEqual(SMALL_BASE_KINDS.map((kind) => byKind.get(kind)));
  });

  test("keeps every cell of its own as it was", () => {
    const fresh = new OpenExcel(excel.bytes);
    const box = { row: 0, column: 0, rows: 9, columns: KINDS };
    expect(excel.cells(CLIENTS, box)).toEqual(fresh.cells(CLIENTS, box));
  });
});

test("the columns of an Excel table are its last ones", async () => {
  const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: tableOver(smallBase()[0].values) }));
  await audited(excel);
  const [table] = excel.sheet(CLIENTS).tables;
  expect(table.columns.map(({ name }) => name).slice(-2)).toEqual(["Аудит: вид", "Аудит: причины"]);
  expect(excel.column(CLIENTS, KINDS, 1)).toEqual(SMALL_BASE_KINDS);
});

test("an AutoFilter is widened over the columns", async () => {
  const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: FILTER }));
  await audited(excel);
  expect(excel.sheet(CLIENTS).autoFilter?.box).toEqual({ row: 0, column: 0, rows: 9, columns: 13 });
});

test.each([
  ["a plain range", {}],
  ["an AutoFilter", FILTER],
  ["an Excel table", tableOver(smallBase()[0].values)],
])("auditing %s again gives the same workbook", async (_, more) => {
  const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: more }));
  await audited(excel);
  const first = excel.saved();
  await audited(excel);
  expect(excel.saved()).toEqual(first);
});

describe("marks stay on their rows", () => {
  /** @param shift columns inserted before the table */
  const kindOfName = (excel: OpenExcel, shift = 0) => {
    const kinds = excel.column(CLIENTS, KINDS + shift, 1);
    const names = excel.column(CLIENTS, 1 + shift, 1);
    return new Map(names.flatMap((name, i) => (name === "" ? [] : [[name, kinds[i]] as const])));
  };

  test.each<[string, Partial<WriteSheet>, (user: User) => void]>([
    ["sorted by the AutoFilter", FILTER, (user) => user.sortByFilter(CLIENTS, 1, false)],
    ["sorted in a table", tableOver(smallBase()[0].values), (user) => user.sortTable("База", 1, false)],
    ["sorted as a range", {}, (user) => user.sortRange(CLIENTS, "A1:M9", [{ key: 1, ascending: false }])],
    ["between inserted rows", FILTER, (user) => user.insertRows(CLIENTS, 3, 2)],
    ["beside an inserted column", FILTER, (user) => user.insertColumns(CLIENTS, 0)],
    ["filtered", FILTER, (user) => user.filterColumn(CLIENTS, KINDS, ["чёрный список"])],
  ])("%s, and a new audit puts them there again", async (_, more, deed) => {
    const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: more }));
    await audited(excel);
    const before = kindOfName(excel);
    deed(excel.host.user);
    const shift = excel.sheet(CLIENTS).cells.value(0, 0) === "" ? 1 : 0;
    expect(kindOfName(excel, shift)).toEqual(before);
    await audited(excel);
    expect(kindOfName(excel, shift)).toEqual(before);
  });
});
