import { auditWorkbook, removeEverything, sentenceOfError, writeAudit } from "../../src/session";
import { carryOver, exportMemory, memoryInFile, readMemory } from "../../src/remember";
import { keepSettings, showNorms } from "../../src/norms-papers";
import { addWaiver, readWaivers, showWaivers, withdrawWaiver, type Waiver } from "../../src/waivers";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { viewOf } from "../../src/report/view";
import { saveXlsx } from "../../workbench/host/xlsx/save-xlsx";
import { rememberAs, rememberedIn, rememberXml } from "../support/memory";
import { smallBase } from "./bases";
import { audited, fileOf, OpenExcel } from "./excel";

jest.setTimeout(30_000);

const WAIVER: Waiver = {
  code: "BLACKLIST",
  client: "0002",
  reason: "=переговоры",
  approvedBy: "Петров",
  until: "2010-12-31",
};
const CLIENTS = "Клиенты";
const SHEET = "Исключения";
const KINDS = 11;

async function open(): Promise<OpenExcel> {
  return new OpenExcel(await fileOf(smallBase()));
}

/** Audits the base as of a month and keeps it. */
async function auditedIn(month: string): Promise<void> {
  const outcome = await auditWorkbook({ choice: { month: parseIsoMonth(month) } });
  await writeAudit(outcome, { language: "ru" });
}

describe("waivers", () => {
  test("added in the pane hold in the next audit: shown in marks and report, not counted", async () => {
    const excel = await open();
    const before = viewOf(await auditWorkbook(), "ru");
    await addWaiver(WAIVER, "ru");
    const view = viewOf(await auditWorkbook(), "ru");
    const black = (it: typeof view) => it.kinds.find(({ kind }) => kind === "blackList")!.findings;
    expect(black(view)).toBe(black(before) - 1);
    expect(view.waived).toEqual({ findings: 1, text: "не считается по исключениям: 1 замечание" });
    expect(view.findings.count).toBe(before.findings.count);
    expect(view.findings.at(view.findings.count - 1)).toMatchObject({
      client: "0002",
      waived: true,
      waiver: "Исключение: =переговоры, согласовал(а) Петров, до 31.12.2010.",
    });
    await audited(excel);
    const kinds = excel.column(CLIENTS, KINDS, 1);
    expect(kinds[1]).toBe("исключение");
    expect(excel.column(CLIENTS, KINDS + 1, 1)[1]).toContain("до 31.12.2010");
    expect(kinds[4]).toBe("чёрный список");
  });

  test("on their sheet win over what is remembered, are rewritten by the pane and go with the add-in's data", async () => {
    const excel = await open();
    const original = excel.saved();
    await addWaiver(WAIVER, "ru");
    expect(await showWaivers("ru")).toBe(SHEET);
    expect(excel.workbook.activeSheet.name).toBe(SHEET);
    expect(await readWaivers()).toEqual([WAIVER]);
    excel.host.user.type(SHEET, "A5:F5", [["BLACKLIST", "8", "", "давно", "Сидоров", "31.12.2010"]]);
    expect(await readWaivers()).toHaveLength(2);
    expect((await auditWorkbook()).audit.waivers).toHaveLength(2);
    await withdrawWaiver(WAIVER, "ru");
    const [left, ...others] = await readWaivers();
    expect([left, others]).toEqual([
      { code: "BLACKLIST", client: "8", reason: "давно", approvedBy: "Сидоров", until: "2010-12-31" },
      [],
    ]);
    expect((await readMemory()).memory.waivers).toEqual([left]);
    await removeEverything();
    excel.host.user.activateSheet(CLIENTS);
    expect(excel.saved()).toEqual(original);
  });

  test("typed on the sheet are remembered with the audit, should the sheet go", async () => {
    const excel = await open();
    await showWaivers("en");
    excel.host.user.type("Waivers", "A4:F4", [["Black list", "8", "", "r", "p", ""]]);
    await audited(excel);
    excel.host.user.deleteSheet("Waivers");
    expect((await auditWorkbook()).audit.waivers).toEqual([
      { code: "BLACKLIST", client: "8", reason: "r", approvedBy: "p", until: null },
    ]);
  });

  test("of a sheet with errors stop the audit, each error with its cell and what is allowed", async () => {
    const excel = await open();
    await showWaivers("ru");
    excel.host.user.type(SHEET, "A4:F5", [
      ["Черный список", "8", "", "", "Петров", "когда-нибудь"],
      ["Чёрный лист", "", "", "r", "p", ""],
    ]);
    const before = excel.saved();
    const error: unknown = await audited(excel).catch((thrown: unknown) => thrown);
    const sentence = sentenceOfError(error, "ru")!;
    for (const part of [
      "«Исключения»",
      "Ячейка D4 «Причина»: не указана причина",
      "Ячейка F4 «Действует до»: «когда-нибудь» – не дата; допустима дата вида 31.12.2010",
      "Ячейка A5 «Замечание»: «Чёрный лист» – такого замечания нет",
      "Ячейка B5 «Клиент (код)»: не указан ни клиент, ни менеджер",
    ]) {
      expect(sentence).toContain(part);
    }
    expect(sentenceOfError(error, "en")).toContain("Cell F4");
    expect(excel.saved()).toEqual(before);
  });

  test("whichever request fails, no waiver is lost", async () => {
    const bytes = await fileOf(smallBase());
    const prepare = async () => {
      const excel = new OpenExcel(bytes);
      await addWaiver(WAIVER, "ru");
      await showWaivers("ru");
      return { excel, sent: excel.host.requests.length };
    };
    const dry = await prepare();
    await addWaiver({ ...WAIVER, client: "8" }, "ru");
    const requests = dry.excel.host.requests.length - dry.sent;
    for (let failing = 1; failing <= requests; failing++) {
      const { excel } = await prepare();
      excel.host.faults.failRequest(failing);
      await addWaiver({ ...WAIVER, client: "8" }, "ru").catch(() => undefined);
      excel.host.faults.clear();
      const read = await readWaivers().catch(() => undefined);
      if (read === undefined) excel.host.user.deleteSheet(SHEET);
      const waivers = read ?? (await readWaivers());
      expect([failing, waivers[0]]).toEqual([failing, WAIVER]);
    }
  });
});

describe("the history", () => {
  test("tells new, repeated and gone findings in report and view", async () => {
    const excel = await open();
    await auditedIn("2010-05");
    const outcome = await auditWorkbook();
    const { changes, findings, managers } = viewOf(outcome, "ru");
    expect(changes).toMatchObject({ month: "май 2010" });
    expect(changes!.new + changes!.repeated).toBe(findings.count);
    expect(managers[0].trend.map(({ title }) => title)).toContain("Организаций");
    await writeAudit(outcome, { language: "ru" });
    const { cells } = excel.sheet("Аудит КБ");
    const texts: unknown[] = [];
    cells.eachCell(cells.bounds(true)!, (row, column) => texts.push(cells.value(row, column)));
    expect(texts).toEqual(
      expect.arrayContaining([changes!.text, "Исчезли с прошлой проверки", "повторно, 2 месяца подряд"]),
    );
    expect(excel.column(CLIENTS, KINDS + 1, 1)[4]).toContain("В чёрном списке 2 месяца подряд.");
  });

  test("keeps one snapshot per month", async () => {
    await open();
    for (const month of ["2010-05", "2010-06", "2010-06", "2010-04"]) await auditedIn(month);
    const { history } = await readMemory();
    expect(history.snapshots.map(({ month }) => month)).toEqual(["2010-04", "2010-05", "2010-06"]);
  });

  test("remembers the managers, without what is counted anew", async () => {
    await open();
    await auditedIn("2010-06");
    expect((await readMemory()).memory.people).toEqual([
      { name: "Иванов", specialization: "universal", role: "manager", noviceSince: "2004-01-14" },
    ]);
  });
});

describe("memory that cannot be used", () => {
  test.each<[string, () => Promise<void>, string]>([
    ["a damaged history", () => rememberAs("history", "junk"), "История проверок"],
    [
      "a part that is no document",
      () => rememberXml("memory", '<memory xmlns="urn:client-base-audit:memory:1"><x/></memory>'),
      "запись повреждена",
    ],
    ["a damaged waiver", () => rememberAs("memory", { version: 2, waivers: [{}] }), "исключения: 1"],
  ])("%s is told, and the audit goes on", async (_, prepare, sentence) => {
    const excel = await open();
    await prepare();
    const { remarks } = await audited(excel);
    expect(remarks.join("\n")).toContain(sentence);
    expect((await readMemory()).notices).toEqual([]);
  });

  test("that a newer add-in wrote stays as it is, and that is said", async () => {
    const excel = await open();
    await keepSettings({ blankDebt: "zero" }, "ru");
    await showNorms("ru");
    const newer = { version: 99, waivers: "otherwise" };
    await rememberAs("memory", newer);
    expect((await auditWorkbook()).base.regulation.settings.blankDebt).toBe("zero");
    const { remarks } = await audited(excel);
    expect(remarks.join("\n")).toContain("более новой версией надстройки");
    expect(await rememberedIn("memory")).toEqual(newer);
    await expect(addWaiver(WAIVER, "ru")).rejects.toMatchObject({ reason: "newer" });
    expect(await rememberedIn("memory")).toEqual(newer);
  });
});

describe("carrying over", () => {
  test("from last month's file and from an exported text brings waivers, people and history", async () => {
    const last = await open();
    await addWaiver(WAIVER, "ru");
    await auditedIn("2010-05");
    const files = [saveXlsx(last.bytes, last.workbook), new TextEncoder().encode(await exportMemory())];
    for (const file of files) {
      const excel = await open();
      await showWaivers("ru");
      const summary = await carryOver(memoryInFile(file), ["waivers", "people", "history"], "ru");
      expect(summary).toEqual({
        waivers: 1,
        norms: false,
        people: 1,
        corrections: 0,
        memos: 0,
        history: 1,
        plan: 0,
      });
      expect(await readWaivers()).toEqual([WAIVER]);
      expect(excel.column(SHEET, 1, 3)).toEqual(["0002"]);
      const { audit } = await auditWorkbook();
      expect([audit.waivers, audit.changes?.month]).toEqual([[WAIVER], "2010-05"]);
    }
  });

  test("of norms puts them in force, on their sheet too", async () => {
    await open();
    await keepSettings({ blankDebt: "zero" }, "ru");
    const text = await exportMemory();
    await open();
    await showNorms("ru");
    const summary = await carryOver(memoryInFile(new TextEncoder().encode(text)), ["norms"], "ru");
    expect(summary).toMatchObject({ norms: true });
    expect((await auditWorkbook()).base.regulation.settings.blankDebt).toBe("zero");
  });

  test("from a file that was never audited is refused in words", async () => {
    const bytes = await fileOf(smallBase());
    let error: unknown;
    try {
      memoryInFile(bytes);
    } catch (thrown) {
      error = thrown;
    }
    expect(sentenceOfError(error, "ru")).toContain("нет данных надстройки");
  });
});

test("how many requests an audit sends does not hang on what is remembered", async () => {
  const requestsOf = async (waivers: number) => {
    const excel = await open();
    for (let i = 0; i < waivers; i++) await addWaiver({ ...WAIVER, client: String(i) }, "ru");
    await auditedIn("2010-05");
    const before = excel.host.requests.length;
    await audited(excel);
    return excel.host.requests.length - before;
  };
  expect(await requestsOf(40)).toBe(await requestsOf(1));
});
