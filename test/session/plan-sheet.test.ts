import type { PlanDecisions } from "../../src/plan-papers";
import { PlanSheetFault, readPlanSheet, showPlanSheet } from "../../src/plan-sheet";
import { changeMemory, readMemory } from "../../src/remember";
import {
  auditWorkbook,
  cellsOfError,
  removeEverything,
  removeMarks,
  sentenceOfError,
  writeAudit,
} from "../../src/session";
import { audited, type OpenExcel } from "./excel";
import {
  COLUMN,
  decide,
  EFFECT_SHEET,
  openPlanBase,
  PLAN_SHEET,
  tableOf,
  valuesOf,
  viewOfPlan,
} from "./plan-base";

jest.setTimeout(120_000);

const IVANOV = { name: "Иванов И. И." };
const DESK = { kind: "desk" } as const;
const about = (client: string) => ({ client, manager: IVANOV });
const EMPTY: PlanDecisions = { locks: [], retargets: [], vetoes: [] };

/** Audits, and writes the sheet of the plan. */
async function shown(language: "ru" | "en" = "ru"): Promise<string> {
  const outcome = await auditWorkbook();
  return showPlanSheet(outcome, viewOfPlan(outcome), language);
}

/** Decides elsewhere than on the sheet. */
async function keepDecisions(plan: PlanDecisions): Promise<void> {
  await Excel.run(async (context) => {
    await changeMemory(context, (memory) => ({ ...memory, plan }));
  });
}

async function read() {
  return (await readPlanSheet(await unread(), "ru"))!;
}

/** An audit that knows nothing of what is typed on the sheet. */
async function unread() {
  const { memory } = await readMemory();
  return { ...(await auditWorkbook()), decisions: memory.plan };
}

/** The texts of a column by the client's code. */
function columnOf(excel: OpenExcel, column: keyof typeof COLUMN): Record<string, unknown> {
  return Object.fromEntries(
    tableOf(excel).rows.map((row) => [String(row[COLUMN.client]), row[COLUMN[column]]]),
  );
}

describe("the sheet", () => {
  test("is shown, with texts as texts and what the plan does on a second one", async () => {
    const excel = await openPlanBase();
    expect(await shown()).toBe(PLAN_SHEET);
    expect(excel.workbook.activeSheet.name).toBe(PLAN_SHEET);
    const { rows } = tableOf(excel);
    expect(rows.map((row) => [row[1], row[2], row[8]])).toEqual([
      ["5", "ООО «Тишина»", "открепить"],
      ["0003", "-5", "Петров П. П."],
      ["007", "=1+1", "Сидоров С. С. (Север)"],
      ["1/2", "@СУММ(A1)", "Сидоров С. С. (Север)"],
      ["6", "ООО «Долг»", "остаётся: не погашена ПДЗ"],
    ]);
    const { cells } = excel.sheet(PLAN_SHEET);
    cells.eachCell(cells.bounds(true)!, (row, column) =>
      expect(String(cells.formula(row, column))).not.toMatch(/^=/),
    );
    expect(valuesOf(excel, EFFECT_SHEET).map(([, name]) => name)).toContain("Петров П. П.");
  });

  test("is written in place of the earlier one, with what is decided", async () => {
    const excel = await openPlanBase();
    await shown();
    await keepDecisions({ locks: [about("0004")], vetoes: [{ organisation: about("007"), target: DESK }] });
    await shown("en");
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual([
      ...["Клиенты", "Менеджеры", PLAN_SHEET, EFFECT_SHEET],
    ]);
    expect(columnOf(excel, "decision")).toMatchObject({ "0003": "keep", "007": "not service desk", "5": "" });
    expect(columnOf(excel, "planned")).toEqual(columnOf(excel, "decision"));
  });

  test("shows all of a new plan though rows of the earlier one were hidden", async () => {
    const excel = await openPlanBase();
    await shown();
    const { header, rows } = tableOf(excel);
    excel.host.user.filterTable("kb_audit_plan", COLUMN.client, ["5"]);
    excel.host.user.hideRows(PLAN_SHEET, header, 2);
    await shown();
    const sheet = excel.sheet(PLAN_SHEET);
    for (let row = 0; row < header + rows.length; row++)
      expect([row, sheet.isRowHidden(row)]).toEqual([row, false]);
    expect(tableOf(excel).rows).toEqual(rows);
  });

  test("without moves has a blank row to stand under the titles", async () => {
    const excel = await openPlanBase();
    excel.host.user.deleteRows("Клиенты", 1, 7);
    await shown();
    expect(tableOf(excel).rows).toEqual([]);
    expect((await read()).changed).toBe(0);
  });

  test("read without edits changes nothing", async () => {
    await openPlanBase();
    const decisions: PlanDecisions = {
      locks: [about("0003")],
      retargets: [{ organisation: about("5"), target: { kind: "detach" } }],
      vetoes: [{ organisation: about("5"), target: DESK }],
      closedOffices: ["Юг"],
    };
    await keepDecisions(decisions);
    await shown();
    expect(await read()).toEqual({ decisions, changed: 0, remarks: [] });
  });

  test("is not read where there is none", async () => {
    await openPlanBase();
    expect(await readPlanSheet(await auditWorkbook(), "ru")).toBeUndefined();
  });
});

describe("a decision typed on the sheet", () => {
  test("holds in the next audit and is remembered with it", async () => {
    const excel = await openPlanBase();
    await shown();
    decide(excel, "007", "ООК");
    const outcome = await auditWorkbook();
    const expected = { retargets: [{ organisation: about("007"), target: DESK }] };
    expect(outcome.decisions).toEqual({ ...EMPTY, ...expected });
    expect(outcome.plan().moves.filter(({ to }) => to.kind === "desk")).toHaveLength(1);
    expect((await readMemory()).memory.plan).toEqual({});
    await writeAudit(outcome, { language: "ru" });
    expect((await readMemory()).memory.plan).toEqual(expected);
  });

  test("is read once: what is decided elsewhere later stays", async () => {
    const excel = await openPlanBase();
    await shown();
    decide(excel, "007", "ООК");
    excel.host.user.filterTable("kb_audit_plan", COLUMN.decision, ["ООК"]);
    await audited(excel);
    const later = { locks: [about("007")] };
    await keepDecisions(later);
    expect((await auditWorkbook()).decisions).toEqual(later);
    decide(excel, "007", "принять");
    expect((await auditWorkbook()).decisions.retargets).toHaveLength(1);
  });

  test.each([
    ["nowhere", {}, "", {}, 0],
    ["in the pane", { locks: [about("007")] }, undefined, { locks: [about("007")] }, 0],
    ["on the sheet", {}, "оставить", { ...EMPTY, locks: [about("007")] }, 1],
    [
      "on both, of one row",
      { retargets: [{ organisation: about("007"), target: DESK }] },
      "оставить",
      { ...EMPTY, locks: [about("007")] },
      1,
    ],
    [
      "on both, of one row, to the same",
      { locks: [about("007")] },
      "Оставить.",
      { locks: [about("007")] },
      0,
    ],
    [
      "on both, of two rows",
      { locks: [about("0004")] },
      "оставить",
      { ...EMPTY, locks: [about("0004"), about("007")] },
      1,
    ],
  ] as const)("after a change %s", async (_, inPane: PlanDecisions, onSheet, expected, changed) => {
    const excel = await openPlanBase();
    await shown();
    await keepDecisions(inPane);
    if (onSheet !== undefined) decide(excel, "007", onSheet);
    expect(await read()).toEqual({ decisions: expected, changed, remarks: [] });
  });

  test("names a vacancy only while the plan supposes it", async () => {
    const excel = await openPlanBase();
    await shown();
    decide(excel, "007", "Вакансия 1");
    await expect(read()).rejects.toBeInstanceOf(PlanSheetFault);
    const vacancies = [{ name: "Вакансия 1", specialization: "universal", office: "Юг" }];
    const { decisions } = (await readPlanSheet(await unread(), "ru", { suppositions: { vacancies } }))!;
    expect(decisions.retargets).toEqual([
      { organisation: about("007"), target: { kind: "manager", manager: { name: "Вакансия 1" } } },
    ]);
  });

  test("can be taken back there, and replaces what was decided under another code", async () => {
    const excel = await openPlanBase();
    await keepDecisions({ locks: [about("0004"), about("007")] });
    await shown();
    decide(excel, "0003", "");
    expect((await read()).decisions).toEqual({ ...EMPTY, locks: [about("007")] });
    decide(excel, "0003", "не ООК");
    expect((await read()).decisions).toEqual({
      ...EMPTY,
      locks: [about("007")],
      vetoes: [{ organisation: about("0003"), target: DESK }],
    });
  });

  test("is found again in sorted, filtered, deleted and inserted rows", async () => {
    const excel = await openPlanBase();
    await shown();
    const { user } = excel.host;
    decide(excel, "007", "ООК");
    decide(excel, "1/2", "оставить");
    user.sortTable("kb_audit_plan", COLUMN.client, false);
    user.filterTable("kb_audit_plan", COLUMN.decision, ["ООК"]);
    const { header } = tableOf(excel);
    user.deleteRows(PLAN_SHEET, header + tableOf(excel).rows.findIndex((row) => row[1] === "0003"));
    user.insertRows(PLAN_SHEET, header);
    user.type(PLAN_SHEET, `B${header + 1}`, "'0004");
    user.type(PLAN_SHEET, `H${header + 1}`, "Иванов И.И.");
    user.type(PLAN_SHEET, `M${header + 1}`, "сидоров с.с. (юг)");
    user.insertRows(PLAN_SHEET, 0, 2);
    const { decisions, remarks } = await read();
    expect(remarks).toEqual([]);
    expect(decisions.locks).toEqual([about("1/2")]);
    expect(decisions.retargets).toHaveLength(2);
    expect(decisions.retargets).toEqual(
      expect.arrayContaining([
        { organisation: about("007"), target: DESK },
        {
          organisation: about("0003"),
          target: { kind: "manager", manager: { name: "Сидоров С. С.", office: "Юг" } },
        },
      ]),
    );
  });

  test("about a client that is not in the base is reported, the others are read", async () => {
    const excel = await openPlanBase();
    await shown();
    decide(excel, "1/2", "оставить");
    const { header, rows } = tableOf(excel);
    const below = header + rows.length + 1;
    excel.host.user.type(PLAN_SHEET, `B${below}`, "'0999");
    excel.host.user.type(PLAN_SHEET, `H${below}`, "Иванов И. И.");
    excel.host.user.type(PLAN_SHEET, `M${below}`, "ООК");
    const { changed, remarks } = await read();
    expect(changed).toBe(1);
    expect(remarks).toEqual([
      `Лист «${PLAN_SHEET}»: решения не прочитаны в строках ${below} («0999», «Иванов И. И.») – такого клиента у такого менеджера в базе нет. Проверьте столбцы «Код» и «От кого».`,
    ]);
    expect((await audited(excel)).remarks).toEqual(remarks);
  });

  test("that is not read yet stays when the sheet is written anew", async () => {
    const excel = await openPlanBase();
    await shown();
    decide(excel, "007", "принять");
    decide(excel, "1/2", "кто-нибудь");
    decide(excel, "5", "оставить");
    const outcome = await unread();
    await showPlanSheet(outcome, { ...viewOfPlan(outcome), lines: viewOfPlan(outcome).lines.slice(1) }, "ru");
    expect(columnOf(excel, "decision")).toEqual({
      "0003": "",
      "007": "Сидоров С. С. (Север)",
      "1/2": "кто-нибудь",
      "6": "",
      "5": "оставить",
    });
    expect(new Set(Object.values(columnOf(excel, "planned")))).toEqual(new Set([""]));
  });
});

describe("a sheet with errors", () => {
  test("names each cell, and nothing of it is read", async () => {
    const excel = await openPlanBase();
    await shown();
    decide(excel, "1/2", "оставить");
    const wrong = decide(excel, "007", "Сидоров С. С.");
    const error: unknown = await readPlanSheet(await unread(), "ru").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PlanSheetFault);
    expect(sentenceOfError(error, "ru")).toBe(
      `Решения на листе «${PLAN_SHEET}» не прочитаны, действуют прежние. Ячейка ${wrong} «Решение»: «Сидоров С. С.» – подходит нескольким: Сидоров С. С. (Север), Сидоров С. С. (Юг); напишите имя полностью, с ОП в скобках. Исправьте и прочитайте лист ещё раз.`,
    );
    expect(sentenceOfError(error, "en")).toContain(`Cell ${wrong}`);
    expect(cellsOfError(error)).toEqual([{ sheet: PLAN_SHEET, row: Number(wrong.slice(1)), column: "M" }]);
  });

  test("does not stop the audit, which goes on with what is remembered and says so", async () => {
    const excel = await openPlanBase();
    await keepDecisions({ locks: [about("1/2")] });
    await shown();
    const wrong = decide(excel, "007", "кому-нибудь");
    decide(excel, "1/2", "");
    const outcome = await auditWorkbook();
    expect(outcome.decisions).toEqual({ locks: [about("1/2")] });
    const { remarks } = await writeAudit(outcome, { language: "ru" });
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain(`Ячейка ${wrong} «Решение»: «кому-нибудь»`);
    expect((await readMemory()).memory.plan).toEqual({ locks: [about("1/2")] });
  });

  test("says which column is missing, and is written anew", async () => {
    const excel = await openPlanBase();
    await shown();
    excel.host.user.deleteColumns(PLAN_SHEET, COLUMN.decision);
    await expect(read()).rejects.toMatchObject({
      errors: [{ kind: "missingColumn", column: "decision" }],
    });
    await shown();
    expect((await read()).changed).toBe(0);
  });

  test("about one organisation twice names the second row", async () => {
    const excel = await openPlanBase();
    await shown();
    const { header, rows } = tableOf(excel);
    const below = header + rows.length + 1;
    excel.host.user.type(PLAN_SHEET, `B${below}`, "'0004");
    excel.host.user.type(PLAN_SHEET, `H${below}`, "Иванов И. И.");
    decide(excel, "0003", "ООК");
    const otherRow = header + rows.findIndex((row) => row[COLUMN.client] === "0003") + 1;
    await expect(read()).rejects.toMatchObject({
      errors: [{ kind: "contradiction", cell: { row: below, column: "M" }, otherRow }],
    });
    excel.host.user.type(PLAN_SHEET, `M${below}`, "оок");
    expect((await read()).changed).toBe(1);
  });
});

describe("requests", () => {
  test("of writing and reading the sheet are as many for any number of rows", async () => {
    const requestsOf = async (clients: number) => {
      const excel = await openPlanBase(clients);
      const outcome = await auditWorkbook();
      const view = viewOfPlan(outcome);
      const before = excel.host.requests.length;
      await showPlanSheet(outcome, view, "ru");
      await readPlanSheet(outcome, "ru");
      return [view.lines.length, excel.host.requests.length - before];
    };
    const [few, fewRequests] = await requestsOf(1);
    const [many, manyRequests] = await requestsOf(120);
    expect(many - few).toBe(119);
    expect(manyRequests).toBe(fewRequests);
  });

  test("may fail: no decision typed on the sheet is lost", async () => {
    const prepare = async () => {
      const excel = await openPlanBase();
      await audited(excel);
      await shown();
      decide(excel, "007", "ООК");
      return { excel, sent: excel.host.requests.length };
    };
    const dry = await prepare();
    await audited(dry.excel);
    const requests = dry.excel.host.requests.length - dry.sent;
    for (let failing = 1; failing <= requests; failing++) {
      const { excel } = await prepare();
      excel.host.faults.failRequest(failing);
      await audited(excel).catch(() => undefined);
      excel.host.faults.clear();
      const { retargets } = (await auditWorkbook()).decisions;
      expect([failing, retargets]).toEqual([failing, [{ organisation: about("007"), target: DESK }]]);
    }
  });
});

describe("a protected workbook", () => {
  test("takes no new sheet, but an earlier one is filled", async () => {
    const excel = await openPlanBase();
    excel.host.user.protectWorkbook();
    const before = excel.saved();
    await expect(shown()).rejects.toMatchObject({ reason: "protectedWorkbook" });
    expect(excel.saved()).toEqual(before);
    excel.host.user.unprotectWorkbook();
    await shown();
    excel.host.user.protectWorkbook();
    await shown();
  });
});

describe("removal", () => {
  test("of the marks takes the sheets of the plan away and leaves no trace", async () => {
    const excel = await openPlanBase();
    const original = excel.saved();
    await audited(excel);
    await shown();
    excel.host.user.filterTable("kb_audit_plan", COLUMN.decision, [""]);
    await audited(excel);
    expect((await removeMarks()).reports).toEqual(
      expect.arrayContaining([PLAN_SHEET, EFFECT_SHEET, "Аудит КБ"]),
    );
    excel.forgetMemory();
    expect(excel.workbook.activeSheet.name).toBe("Клиенты");
    expect(excel.saved()).toEqual(original);
  });

  test("of everything takes the decisions too", async () => {
    const excel = await openPlanBase();
    const original = excel.saved();
    await shown();
    decide(excel, "007", "ООК");
    await audited(excel);
    await removeEverything();
    expect(excel.saved()).toEqual(original);
  });
});
