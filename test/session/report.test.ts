import { readFileSync } from "node:fs";
import { auditWorkbook, today, writeAudit } from "../../src/session";
import { selectRow } from "../../src/workbook/select";
import { parseIsoDay } from "../../src/regulation/calendar";
import { clientBase, sheet } from "../support/client-base";
import { SAMPLE } from "../workbench/cli/command-line";
import { largeBase, smallBase } from "./bases";
import { audited, fileOf, OpenExcel } from "./excel";

const CLIENTS = "Клиенты";
const REPORT = "Аудит КБ";

describe("the report sheet", () => {
  test("stands last, is shown, and holds a table of all findings", async () => {
    const excel = new OpenExcel(new Uint8Array(readFileSync(SAMPLE)));
    const outcome = await auditWorkbook();
    const written = await writeAudit(outcome, { language: "ru" });
    expect(written).toMatchObject({ report: REPORT, marked: [CLIENTS, "Менеджеры"], obstacles: [] });
    expect(excel.workbook.sheets.at(-1)!.name).toBe(REPORT);
    expect(excel.workbook.activeSheet.name).toBe(REPORT);
    const report = excel.sheet(REPORT);
    expect(report.tables).toHaveLength(1);
    expect(report.tables[0].box.rows).toBe(outcome.audit.count + 1);
    expect(report.freeze).toBeDefined();
    expect(report.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4", fitToPagesWide: 1 });
    expect(excel.host.notModelled).toEqual([]);
  });

  test("takes the place of the earlier one, wherever that went and whatever it is called now", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    excel.host.user.renameSheet(REPORT, "Старый отчёт");
    excel.host.user.addSheet("Заметки");
    expect((await audited(excel)).report).toBe("Старый отчёт");
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual([
      CLIENTS,
      "Менеджеры",
      "Старый отчёт",
      "Заметки",
    ]);
  });

  test("leaves a sheet of the user's with its name alone", async () => {
    const own = sheet(REPORT, [["моё"]]);
    const excel = new OpenExcel(await fileOf([...smallBase(), own]));
    expect((await audited(excel)).report).toBe("Аудит КБ (2)");
    expect(excel.sheet(REPORT).cells.value(0, 0)).toBe("моё");
  });

  test("is not read as data by the next audit", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    const first = await auditWorkbook();
    await writeAudit(first, { language: "ru" });
    const second = await auditWorkbook();
    expect(second.audit.count).toBe(first.audit.count);
    expect(second.base.layout.sheets).toEqual(first.base.layout.sheets);
    expect(excel.workbook.sheets).toHaveLength(3);
  });

  test("links lead to the rows they name", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    const report = excel.sheet(REPORT);
    const formulas: string[] = [];
    report.cells.eachCell(report.tables[0].box, (row, column) => {
      const formula = report.cells.formula(row, column);
      if (formula !== undefined) formulas.push(formula);
    });
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) {
      const [, row, shown] = /^=HYPERLINK\("#'Клиенты'!A(\d+)","(\d+)/.exec(formula) ?? [];
      expect(shown).toBe(row);
    }
  });
});

describe("requests", () => {
  async function requestsFor(clients: number, blackListed: boolean): Promise<number> {
    const excel = new OpenExcel(await fileOf(largeBase(clients, blackListed)));
    await audited(excel);
    return excel.host.requests.length;
  }

  test("are as many for few findings as for many", async () => {
    const [few, many] = [await requestsFor(1500, false), await requestsFor(1500, true)];
    expect(many - few).toBeLessThanOrEqual(1);
  });

  test("grow by blocks of rows, not by rows", async () => {
    const [small, large] = [await requestsFor(100, true), await requestsFor(3000, true)];
    expect(large - small).toBeLessThanOrEqual(8);
  });

  test("never hold more than a fifth of what Excel takes", async () => {
    const excel = new OpenExcel(await fileOf(largeBase(5000)));
    await audited(excel);
    for (const { bytes, responseBytes } of excel.host.requests) {
      expect(Math.max(bytes, responseBytes)).toBeLessThan(2.5 * 1024 * 1024);
    }
  });
});

test.each([1900, 1904] as const)("dates are read in the %d system", async (dateSystem) => {
  const day = parseIsoDay("2010-03-15")! - (dateSystem === 1904 ? 1462 : 0);
  const sheets = clientBase()
    .manager({ specialization: "универсальный", noviceSince: day })
    .client()
    .sheets();
  const excel = new OpenExcel(await fileOf(sheets));
  excel.workbook.dateSystem = dateSystem;
  const { audit } = await auditWorkbook();
  expect(audit.managers.map(({ status }) => status)).toEqual(["novice"]);
});

test("rows far below and columns far beside the table cost few requests", async () => {
  const [clients, managers] = smallBase();
  const excel = new OpenExcel(await fileOf([clients, managers]));
  excel.sheet(CLIENTS).cells.setValue(1_048_575, 0, "в самом низу");
  excel.sheet(CLIENTS).cells.setValue(5, 16_000, "далеко справа");
  const { audit, base } = await auditWorkbook();
  expect(excel.host.requests.length).toBeLessThan(45);
  expect(base.cards.count).toBe(8);
  expect(base.rows.skipped).toMatchObject({ comment: 1 });
  expect(audit.count).toBeGreaterThan(0);
});

test("a row is found again where sorting has moved it", async () => {
  const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: { autoFilter: { range: "A1:K9" } } }));
  const cells = [
    { column: 1, value: "0002" },
    { column: 4, value: "Иванов" },
  ];
  const select = () => Excel.run((context) => selectRow(context, { sheet: CLIENTS, row: 3, cells }));
  expect(await select()).toBe(3);
  excel.host.user.sortByFilter(CLIENTS, 0, false);
  const row = await select();
  expect(excel.sheet(CLIENTS).cells.value(row! - 1, 0)).toBe("0002");
  expect(excel.workbook.selection.boxes[0]).toMatchObject({ row: row! - 1, rows: 1 });
  excel.host.user.deleteRows(CLIENTS, row! - 1);
  expect(await select()).toBeUndefined();
});

test("today is a day of the user's calendar", () => {
  jest.useFakeTimers({ now: new Date(2010, 5, 30, 23, 59) });
  expect(today()).toBe(parseIsoDay("2010-06-30"));
  jest.useRealTimers();
});
