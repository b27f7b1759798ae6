import { auditWorkbook, removeMarks, writeAudit } from "../../src/session";
import { saveXlsx } from "../../workbench/host/xlsx/save-xlsx";
import { SMALL_BASE_KINDS, smallBase } from "./bases";
import { audited, fileOf, OpenExcel, tableOver } from "./excel";

const CLIENTS = "Клиенты";
const REPORT = "Аудит КБ";
const KINDS = 11;
const FILTER = { autoFilter: { range: "A1:K9" } };
const [CLIENTS_SHEET, MANAGERS_SHEET] = smallBase();

/** The small base under rows that stand above its headers. */
function under(...above: string[][]) {
  return [{ ...CLIENTS_SHEET, values: [...above, ...CLIENTS_SHEET.values] }, MANAGERS_SHEET];
}

/** What a workbook is before somebody audits it. */
type Workbook = () => Promise<OpenExcel>;

function workbook(
  sheets = smallBase(),
  more: Parameters<typeof fileOf>[1] = {},
  prepare: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void = () => undefined,
  prepareModel: (excel: OpenExcel) => void = () => undefined,
): Workbook {
  const bytes = fileOf(sheets, more);
  return async () => {
    const excel = new OpenExcel(await bytes);
    await Excel.run(async (context) => {
      prepare(context, context.workbook.worksheets.getItem(CLIENTS));
      await context.sync();
    });
    prepareModel(excel);
    return excel;
  };
}

/** Switches the headers of the only table off: they stay as cells above it. */
function withoutHeaders(excel: OpenExcel): void {
  const [table] = excel.sheet(CLIENTS).tables;
  table.showHeaders = false;
  table.box = { ...table.box, row: table.box.row + 1, rows: table.box.rows - 1 };
  table.filter = undefined;
}

/** Audits, checks, removes: the kinds stand in a column from a row on, and no trace is left. */
async function expectMarkedWithoutTrace(open: Workbook, column: number, row: number): Promise<void> {
  const original = (await open()).saved();
  const excel = await open();
  expect((await audited(excel)).obstacles).toEqual([]);
  expect(excel.column(CLIENTS, column, row).slice(0, SMALL_BASE_KINDS.length)).toEqual(SMALL_BASE_KINDS);
  expect([0, 1].map((i) => excel.sheet(CLIENTS).isColumnHidden(column + i))).toEqual([false, false]);
  await audited(excel);
  expect(excel.column(CLIENTS, column, row).slice(0, SMALL_BASE_KINDS.length)).toEqual(SMALL_BASE_KINDS);
  await removeMarks();
  excel.forgetMemory();
  expect(withoutColumnIds(excel.saved())).toEqual(withoutColumnIds(original));
}

function withoutColumnIds(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...parts].map(([name, xml]) => [name, xml.replace(/(<tableColumn )id="\d+"/g, "$1")]));
}

const TITLE = ["База", "", "", "", "", "", "", "", "", "", ""];

test.each<[string, Workbook, number, number]>([
  [
    "a table whose headers stand in the row above it, its own being switched off",
    workbook(
      undefined,
      {},
      (_, sheet) => {
        sheet.tables.add("A1:K9", true);
      },
      withoutHeaders,
    ),
    KINDS,
    1,
  ],
  [
    "a table of a row of titles and the headers under it",
    workbook(under(TITLE.map((_, i) => `Столбец${i + 1}`)), {}, (_, sheet) => {
      sheet.tables.add("A1:K10", true);
    }),
    KINDS,
    2,
  ],
  [
    "a table with a row of totals",
    workbook(undefined, {}, (_, sheet) => {
      sheet.tables.add("A1:K9", true).showTotals = true;
    }),
    KINDS,
    1,
  ],
  [
    "an AutoFilter that begins above the headers",
    workbook(under(TITLE), { [CLIENTS]: { autoFilter: { range: "A1:K10" } } }),
    KINDS,
    2,
  ],
  [
    "an AutoFilter that begins under the headers",
    workbook(undefined, { [CLIENTS]: { autoFilter: { range: "A2:K9" } } }),
    KINDS,
    1,
  ],
  [
    "a hidden column beside it",
    workbook(undefined, {
      [CLIENTS]: { columns: [...Array<object>(11).fill({}), { hidden: true, width: 22 }] },
    }),
    KINDS,
    1,
  ],
  [
    "a hidden column of standard width beside it",
    workbook(undefined, {}, (_, sheet) => {
      sheet.getRange("L:M").columnHidden = true;
    }),
    KINDS,
    1,
  ],
  [
    "a title merged above the new columns",
    workbook(under(TITLE), { [CLIENTS]: { merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 15 }] } }),
    KINDS,
    2,
  ],
  ["frozen panes", workbook(undefined, { [CLIENTS]: { freezePane: { rows: 1, columns: 2 } } }), KINDS, 1],
])("%s is marked and cleaned", async (_, open, column, row) => {
  await expectMarkedWithoutTrace(open, column, row);
});

test.each<[string, Workbook]>([
  [
    "its last rows",
    workbook(undefined, {}, (_, sheet) => {
      sheet.tables.add("A1:K6", true);
    }),
  ],
  [
    "some, being of something else",
    workbook(
      [
        { ...CLIENTS_SHEET, values: [...CLIENTS_SHEET.values, [], ["Город", "Сумма"], ["Бор", 5]] },
        MANAGERS_SHEET,
      ],
      {},
      (_, sheet) => {
        sheet.tables.add("A11:B12", true);
      },
    ),
  ],
])("a base of which a table leaves out %s is not marked in part", async (_, open) => {
  const excel = await open();
  const { marked, obstacles } = await audited(excel);
  expect(marked).not.toContain(CLIENTS);
  expect(obstacles).toMatchObject([{ sheet: CLIENTS, reason: "partly" }]);
});

test("a table of some of the columns would push the others", async () => {
  const excel = await workbook(undefined, {}, (_, sheet) => {
    sheet.tables.add("A1:H9", true);
  })();
  expect((await audited(excel)).obstacles).toMatchObject([{ sheet: CLIENTS, reason: "pushes" }]);
});

describe("the links of the report to its own sections", () => {
  const links = (excel: OpenExcel, name: string) => {
    const { cells } = excel.sheet(name);
    return Array.from({ length: 15 }, (_, column) => cells.formula(1, column) ?? "").filter(
      (it) => it !== "",
    );
  };
  const expectOwn = (excel: OpenExcel, name: string) => {
    expect(links(excel, name).length).toBeGreaterThan(3);
    for (const link of links(excel, name)) expect(link).toContain(`"#'${name.replace(/'/g, "''")}'!A`);
  };

  test("lead there when its name is taken", async () => {
    const excel = new OpenExcel(await fileOf([...smallBase(), { name: REPORT, values: [["моё"]] }]));
    await audited(excel);
    expectOwn(excel, "Аудит КБ (2)");
  });

  test("lead there when the user renamed it, in another language too", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    excel.host.user.renameSheet(REPORT, "Отчёт 'июнь' 2010");
    await audited(excel, { language: "en" });
    expectOwn(excel, "Отчёт 'июнь' 2010");
    expect(excel.column(CLIENTS, KINDS, 0).slice(0, 3)).toEqual(["Audit: kind", "", "black list"]);
    expect(excel.column(CLIENTS, KINDS + 2, 0).every((it) => it === "")).toBe(true);
  });
});

test("clients on a sheet called as the report are not mistaken for it", async () => {
  const sheets = [{ ...CLIENTS_SHEET, name: REPORT.toLowerCase() }, MANAGERS_SHEET];
  const excel = new OpenExcel(await fileOf(sheets));
  const { report } = await audited(excel);
  expect(report).toBe("Аудит КБ (2)");
  const { cells } = excel.sheet(report);
  const linked: string[] = [];
  cells.eachCell(cells.bounds(true)!, (row, column) => linked.push(cells.formula(row, column) ?? ""));
  expect(linked.some((it) => it.startsWith(`=HYPERLINK("#'аудит кб'!A`))).toBe(true);
});

describe("no trace is left when the user", () => {
  async function expectNoTrace(
    more: Parameters<typeof fileOf>[1],
    alone: (excel: OpenExcel) => void,
    marked = alone,
  ) {
    const bytes = await fileOf(smallBase(), more);
    const untouched = new OpenExcel(bytes);
    alone(untouched);
    const excel = new OpenExcel(bytes);
    await audited(excel);
    marked(excel);
    await removeMarks();
    excel.forgetMemory();
    expect(withoutColumnIds(excel.saved())).toEqual(withoutColumnIds(untouched.saved()));
  }

  test.each([
    ["kinds", KINDS],
    ["reasons", KINDS + 1],
  ])("deleted the column of %s beside an AutoFilter", async (_, column) => {
    await expectNoTrace({ [CLIENTS]: FILTER }, ({ host }) => host.user.deleteColumns(CLIENTS, column));
  });

  test("deleted both", async () => {
    await expectNoTrace({ [CLIENTS]: FILTER }, ({ host }) => host.user.deleteColumns(CLIENTS, KINDS, 2));
  });

  test("renamed the headers", async () => {
    await expectNoTrace(
      { [CLIENTS]: tableOver(CLIENTS_SHEET.values) },
      () => undefined,
      ({ host }) => {
        host.user.type(CLIENTS, "L1:M1", [["Вид", "Почему"]]);
      },
    );
  });

  test("added a client below and sorted", async () => {
    const add = ({ host }: OpenExcel) =>
      host.user.type(CLIENTS, "A10:K10", [["99", "ААА", "ЭМО", "Иванов", 1, 1, 1, 1, 1, 1, 1]]);
    await expectNoTrace(
      {},
      (excel) => {
        add(excel);
        excel.host.user.sortRange(CLIENTS, "A1:K10", [{ key: 1, ascending: true }]);
      },
      (excel) => {
        add(excel);
        excel.host.user.sortRange(CLIENTS, "A1:M10", [{ key: 1, ascending: true }]);
      },
    );
  });
});

test("a marked copy that was saved, closed and opened can be audited again and cleaned", async () => {
  for (const more of [FILTER, tableOver(CLIENTS_SHEET.values)]) {
    const bytes = await fileOf(smallBase(), { [CLIENTS]: more });
    const first = new OpenExcel(bytes);
    await audited(first);
    const excel = new OpenExcel(saveXlsx(bytes, first.workbook));
    await audited(excel);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual([CLIENTS, "Менеджеры", REPORT]);
    expect(excel.column(CLIENTS, KINDS, 1)).toEqual(SMALL_BASE_KINDS);
    await removeMarks();
    excel.forgetMemory();
    const cleaned = excel.saved();
    const original = new OpenExcel(bytes).saved();
    for (const part of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]) {
      const [after, before] = [cleaned, original].map((parts) =>
        parts.get(part)?.replace(' tabSelected="1"', "").replace("></autoFilter>", "/>"),
      );
      expect([part, after]).toEqual([part, before]);
    }
    expect([...cleaned.keys()].sort()).toEqual([...original.keys()].sort());
  }
});

test("a workbook of protected structure is told of before anything is written", async () => {
  const excel = await workbook(undefined, {}, (context) => context.workbook.protection.protect())();
  const before = excel.saved();
  await expect(audited(excel)).rejects.toMatchObject({ reason: "protectedWorkbook" });
  expect(excel.saved()).toEqual(before);
});

test("cancelling at a question leaves the earlier marks", async () => {
  const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: FILTER }));
  await audited(excel);
  excel.host.user.filterColumn(CLIENTS, 2, ["ЭМО"]);
  const before = excel.saved();
  const outcome = await auditWorkbook();
  await expect(
    writeAudit(outcome, { language: "ru", ask: () => Promise.resolve("cancel") }),
  ).rejects.toMatchObject({ reason: "cancelled" });
  expect(excel.saved()).toEqual(before);
});
