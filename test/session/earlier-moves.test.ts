import { planWith } from "../../src/moves/plan";
import { withPlan } from "../../src/core";
import { keepPlan } from "../../src/plan-papers";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { carryOver, exportMemory, memoryInFile, readMemory } from "../../src/remember";
import { auditWorkbook, sentenceOfError, viewOf, writeAudit, type Outcome } from "../../src/session";
import { titleOf } from "../../src/wording/findings";
import { saveXlsx } from "../../workbench/host/xlsx/save-xlsx";
import { clientBase } from "../support/client-base";
import { rememberAs, rememberedIn } from "../support/memory";
import { fileOf, OpenExcel } from "./excel";

jest.setTimeout(30_000);

const MONTHS = ["2010-02", "2010-03", "2010-04", "2010-05", "2010-06", "2010-07"];
const CLIENTS = "Клиенты";
const REPORT = "Аудит КБ";
const TITLE = "Перемещения прошлого плана";

/** Four clients of somebody who left on 10 June, with whoever has them now. */
const base = (...managers: string[]) =>
  managers
    .reduce(
      (built, manager, i) => built.client({ code: `00${i + 1}`, manager, attachedOn: 40_000 }),
      clientBase()
        .months(...MONTHS)
        .manager({ name: "Иванов", leftOn: 40_339, office: "Север" })
        .manager({ name: "Петров", office: "Север" })
        .manager({ name: "Сидоров", office: "Север", specialization: "МРД" }),
    )
    .sheets();
const AT_IVANOV = ["Иванов", "Иванов", "Иванов", "Иванов"];

async function open(...managers: string[]): Promise<OpenExcel> {
  return new OpenExcel(await fileOf(base(...(managers.length > 0 ? managers : AT_IVANOV))));
}

async function audited(month: string): Promise<Outcome> {
  const outcome = await auditWorkbook({ choice: { month: parseIsoMonth(month) } });
  await writeAudit(outcome, { language: "ru" });
  return outcome;
}

async function planned(month: string): Promise<Outcome> {
  const outcome = await audited(month);
  expect(await keepPlan(outcome, true, "ru")).toEqual([]);
  return outcome;
}

const movesKept = async () =>
  (await readMemory()).history.snapshots.map(({ month, moves }) => [month, moves?.length]);

/** The rows of the report's section, filled cells only. */
function sectionIn(excel: OpenExcel): string[][] {
  const { cells } = excel.sheet(REPORT);
  const { rows, columns } = cells.bounds(true)!;
  const texts = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => String(cells.value(row, column) ?? "")),
  );
  const top = texts.findIndex(([first], i) => i > 1 && first === TITLE);
  const end = texts.findIndex((row, i) => i > top && row.every((cell) => cell === ""));
  return texts.slice(top + 2, end).map((row) => row.filter((cell) => cell !== ""));
}

/** Who has each client now, as if the user had carried moves out in the workbook. */
function type(excel: OpenExcel, ...managers: string[]): void {
  const headers = excel.sheet(CLIENTS).cells;
  const column = Array.from({ length: 12 }, (_, i) => i).find((i) => headers.value(0, i) === "Менеджер")!;
  const letter = String.fromCharCode("A".charCodeAt(0) + column);
  excel.host.user.type(
    CLIENTS,
    `${letter}2:${letter}${managers.length + 1}`,
    managers.map((manager) => [manager]),
  );
}

test("moves proposed in June and carried out in part are told in July: report, view and what is overdue", async () => {
  const excel = await open();
  const june = await planned("2010-06");
  expect(june.plan().moves).toHaveLength(4);
  type(excel, "Петров", "Сидоров", "ООК", "Иванов");
  const july = await audited("2010-07");
  const text =
    "Из 4 перемещений плана за июнь 2010: сделано 1, иначе 2, не сделано 1, из них срок прошёл у 1.";
  const { moves } = viewOf(july, "ru").changes!;
  expect(moves!.text).toBe(text);
  expect(excel.column(REPORT, 3, 1)).toContain(text);
  const rest = ["июнь 2010", "DISMISSED_PENDING"];
  const [late, ...others] = sectionIn(excel);
  expect(late).toEqual([
    ...[
      "004",
      "не сделано, срок прошёл",
      titleOf("DISMISSED_PENDING", "ru"),
      "10.07.2010",
      "Клиент 004",
      "Иванов",
      "Петров",
    ],
    ...["Срок был 10.07.2010, просрочено: 21 день.", ...rest],
  ]);
  expect(others.map((row) => [row[0], row[1], row.at(-3)])).toEqual([
    ["002", "сделано иначе", "Теперь: Сидоров."],
    ["003", "сделано иначе", "Теперь: ООК."],
    ["001", "сделано", "Петров"],
  ]);
});

test.each<[string, (excel: OpenExcel) => Uint8Array | Promise<Uint8Array>]>([
  ["last month's file", (excel) => saveXlsx(excel.bytes, excel.workbook)],
  ["an exported text", async () => new TextEncoder().encode(await exportMemory())],
])("moves are carried over by %s into the next export", async (_, fileMade) => {
  const last = await open();
  await planned("2010-06");
  const file = await fileMade(last);
  await open("Петров", "Петров", "Петров", "Иванов");
  await carryOver(memoryInFile(file), ["history"], "ru");
  const { audit } = await auditWorkbook({ choice: { month: parseIsoMonth("2010-07") } });
  expect(audit.changes!.earlierMoves()!.counts).toEqual({
    ...{ done: 3, otherwise: 0, absent: 0, unknown: 0 },
    ...{ notDone: 1, late: 1 },
  });
});

describe("what is remembered of a plan", () => {
  test("stays when the month is audited again, and goes with the new plan", async () => {
    const excel = await open();
    await planned("2010-06");
    type(excel, "Петров", "Петров");
    await audited("2010-06");
    expect(await movesKept()).toEqual([["2010-06", 4]]);
    await planned("2010-06");
    expect(await movesKept()).toEqual([["2010-06", 2]]);
  });

  test("follows the user's decisions", async () => {
    await open();
    const outcome = await planned("2010-06");
    const locks = [{ client: "001", manager: { name: "Иванов" } }];
    await keepPlan(withPlan(outcome, planWith(outcome.audit, { locks })), true, "ru");
    expect(await movesKept()).toEqual([["2010-06", 3]]);
  });

  test("is nothing of a plan that rests on suppositions", async () => {
    await open();
    const outcome = await planned("2010-06");
    const vacancies = [{ name: "Новый", specialization: "universal", office: "Север" }];
    await keepPlan(withPlan(outcome, planWith(outcome.audit, { vacancies })), true, "ru");
    const [{ moves }] = (await readMemory()).history.snapshots;
    expect(moves!.map(({ to }) => to)).not.toContainEqual({ kind: "manager", name: "Новый" });
  });

  test("is nothing of an audit that the workbook does not remember", async () => {
    await open();
    const outcome = await auditWorkbook({ choice: { month: parseIsoMonth("2010-06") } });
    expect(await keepPlan(outcome, true, "ru")).toEqual([]);
    expect(await movesKept()).toEqual([]);
    await audited("2010-05");
    expect(await keepPlan(outcome, true, "ru")).toEqual([]);
    expect(await movesKept()).toEqual([["2010-05", undefined]]);
  });

  test("is left alone where a newer add-in wrote the history", async () => {
    await open();
    const outcome = await audited("2010-06");
    const newer = { version: 99 };
    await rememberAs("history", newer);
    expect(await keepPlan(outcome, true, "ru")).toEqual([]);
    expect(await rememberedIn("history")).toEqual(newer);
  });

  test("is said to be lost where Excel refuses to keep it, and the audit's snapshot stays", async () => {
    const excel = await open();
    const outcome = await audited("2010-06");
    const sent = excel.host.requests.length;
    await keepPlan(outcome, true, "ru");
    const requests = excel.host.requests.length - sent;
    for (let failing = 1; failing <= requests; failing++) {
      const { host } = await open();
      const again = await audited("2010-06");
      host.faults.failRequest(failing);
      const said = await keepPlan(again, true, "ru").catch((error: unknown) => [
        sentenceOfError(error, "ru"),
      ]);
      host.faults.clear();
      expect(said).toEqual([expect.any(String)]);
      expect(failing === 1 || said[0]!.includes("не скажет, какие перемещения")).toBe(true);
      expect(await movesKept()).toEqual([["2010-06", undefined]]);
    }
  });

  test("is read and written in few requests", async () => {
    const excel = await open();
    const outcome = await audited("2010-06");
    const before = excel.host.requests.length;
    await keepPlan(outcome, true, "ru");
    const first = excel.host.requests.length - before;
    await keepPlan(outcome, true, "ru");
    expect([first, excel.host.requests.length - before - first]).toEqual([4, 3]);
  });
});
