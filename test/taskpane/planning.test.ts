import { readMemory } from "../../src/remember";
import { Desk } from "../../src/taskpane/desk";
import type { ShownPlan } from "../../src/taskpane/desk-state";
import { fileOf, OpenExcel } from "../session/excel";
import { COLUMN, decide, PLAN_SHEET, tableOf } from "../session/plan-base";
import { clientBase } from "../support/client-base";

const ONE = { client: "1", manager: { name: "Иванов" } };
const TWO = { client: "2", manager: { name: "Иванов" } };
const FAR = { kind: "manager", manager: { name: "Дальний" } } as const;
const NEAR = { kind: "manager", manager: { name: "Ближний" } } as const;

/** Two clients of a manager who left, for one of the same office and one of another. */
function leavers() {
  return clientBase()
    .manager({ name: "Иванов", leftOn: "2010-06-15", office: "Север" })
    .manager({ name: "Ближний", office: "Север", status: "ветеран" })
    .manager({ name: "Дальний", office: "Юг", status: "ветеран" })
    .client({ code: "1" })
    .client({ code: "2" })
    .sheets();
}

const opened: Desk[] = [];
/** What is still being remembered belongs to this test's workbook. */
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.planning.settled();
});

async function audited() {
  const excel = new OpenExcel(await fileOf(leavers()));
  const desk = new Desk("ru");
  opened.push(desk);
  const states: ShownPlan[] = [];
  desk.watch(({ audit }) => {
    if (audit && audit.plan !== states.at(-1)) states.push(audit.plan);
  });
  expect(await desk.audit({})).toBe(true);
  return { excel, desk, states };
}

async function planned() {
  const all = await audited();
  await all.desk.planning.settled();
  return all;
}

/** Where every client goes, as shown. */
function targets({ state: { audit } }: Desk): Record<string, string> {
  const plan = audit!.plan;
  if (plan.state !== "ready") throw new Error(`The plan is ${plan.state}`);
  return Object.fromEntries(plan.view.lines.map(({ client, to }) => [client, to]));
}

const remembered = async () => (await readMemory()).memory.plan;
const proposed = async () =>
  (await readMemory()).history.snapshots
    .at(-1)!
    .moves?.map(({ head, to }) => [head, to.kind === "manager" ? to.name : to.kind]);

test("a plan is made after an audit, and the memos come with it", async () => {
  const { desk, states } = await audited();
  expect(desk.state.audit).toMatchObject({ plan: { state: "making" }, memos: undefined });
  expect(desk.state.busy).toBe(false);
  await desk.planning.settled();
  expect(states.map(({ state }) => state).filter((state, i, all) => state !== all[i - 1])).toEqual([
    "making",
    "ready",
  ]);
  expect(targets(desk)).toEqual({ 1: "Ближний", 2: "Ближний" });
  expect(desk.memoText(0, {})).toContain("Ближний");
  expect(await proposed()).toEqual([
    ["1", "Ближний"],
    ["2", "Ближний"],
  ]);
});

test("decisions hold at once, the plan and the memos follow, and the workbook remembers them", async () => {
  const { desk } = await planned();
  desk.planning.veto(ONE, NEAR);
  desk.planning.decide(TWO, { kind: "keep" });
  expect(desk.planning.decisions).toEqual({
    vetoes: [{ organisation: ONE, target: NEAR }],
    locks: [TWO],
    retargets: [],
  });
  expect(desk.state.audit!.memos).toBeUndefined();
  await desk.planning.settled();
  expect(targets(desk)).toMatchObject({ 1: "Дальний" });
  expect(desk.memoText(0, {})).toContain("Дальний");
  expect(desk.memoText(0, {})).not.toContain("Ближний");
  expect(await proposed()).toEqual([["1", "Дальний"]]);
  expect(await remembered()).toEqual({ vetoes: [{ organisation: ONE, target: NEAR }], locks: [TWO] });
});

test("the next audit plans by them", async () => {
  const { desk } = await planned();
  desk.planning.decide(ONE, { kind: "go", target: FAR });
  await desk.planning.settled();
  await desk.audit({});
  await desk.planning.settled();
  expect(targets(desk)).toEqual({ 1: "Дальний", 2: "Ближний" });
  expect(desk.planning.canUndo).toBe(false);
});

test("changes are taken back one after another", async () => {
  const { desk } = await planned();
  desk.planning.decide(ONE, { kind: "go", target: FAR });
  desk.planning.decideAll([
    { organisation: ONE, decision: { kind: "keep" } },
    { organisation: TWO, decision: { kind: "keep" } },
  ]);
  desk.planning.undo();
  await desk.planning.settled();
  expect(targets(desk)).toEqual({ 1: "Дальний", 2: "Ближний" });
  desk.planning.undo();
  await desk.planning.settled();
  expect(targets(desk)).toEqual({ 1: "Ближний", 2: "Ближний" });
  expect(desk.planning.canUndo).toBe(false);
});

test("what is supposed changes the plan, and is remembered nowhere", async () => {
  const { desk } = await planned();
  const before = await proposed();
  desk.planning.suppose({ leaving: [{ name: "Ближний" }] });
  await desk.planning.settled();
  expect(targets(desk)).toEqual({ 1: "Дальний", 2: "Дальний" });
  const { plan } = desk.state.audit!;
  expect(plan.state === "ready" && plan.view.trial.length).toBe(1);
  expect(await remembered()).toEqual({});
  expect(await proposed()).toEqual(before);
  desk.planning.suppose({});
  await desk.planning.settled();
  expect(targets(desk)).toEqual({ 1: "Ближний", 2: "Ближний" });
});

test("a plan that is stopped leaves the decision, and can be made later", async () => {
  const { desk } = await planned();
  desk.planning.decide(ONE, { kind: "go", target: FAR });
  desk.planning.cancel();
  await desk.planning.settled();
  expect(desk.state.audit).toMatchObject({ plan: { state: "stopped" }, memos: undefined });
  expect(await remembered()).toEqual({ retargets: [{ organisation: ONE, target: FAR }] });
  desk.planning.again();
  await desk.planning.settled();
  expect(targets(desk)).toEqual({ 1: "Дальний", 2: "Ближний" });
});

test("nothing is decided while an audit goes on, and what an earlier one proposed is not kept for it", async () => {
  const { desk } = await planned();
  const auditing = desk.audit({});
  desk.planning.decide(ONE, { kind: "keep" });
  expect(desk.planning.decisions).toEqual({});
  await auditing;
  await desk.planning.settled();
  expect(await proposed()).toHaveLength(2);
});

test("the plan is shown on a sheet, and what is decided there is read, planned and shown", async () => {
  const { excel, desk } = await planned();
  expect(await desk.planning.showSheet()).toBe(true);
  expect(await desk.planning.readSheet()).toBe(true);
  expect(desk.state.message?.lines).toEqual(["На листе плана нет новых решений."]);
  decide(excel, "1", "Дальний");
  decide(excel, "2", "оставить");
  expect(await desk.planning.readSheet()).toBe(true);
  expect(targets(desk)).toEqual({ 1: "Дальний", 2: "остаётся: так решено вручную" });
  expect(await remembered()).toEqual({ retargets: [{ organisation: ONE, target: FAR }], locks: [TWO] });
  expect(tableOf(excel).rows.map((row) => row[COLUMN.to])).toEqual([
    "Дальний",
    "остаётся: так решено вручную",
  ]);
  desk.planning.undo();
  await desk.planning.settled();
  expect(targets(desk)).toEqual({ 1: "Ближний", 2: "Ближний" });
});

test("a plan that does not follow the decisions is shown on no sheet", async () => {
  const { excel, desk } = await planned();
  desk.planning.decide(ONE, { kind: "keep" });
  expect(await desk.planning.showSheet()).toBe(false);
  desk.planning.cancel();
  await desk.planning.settled();
  expect(await desk.planning.showSheet()).toBe(false);
  expect(excel.workbook.sheetNamed(PLAN_SHEET)).toBeUndefined();
});

test("what cannot be read on the sheet is said with its cell, and nothing is decided", async () => {
  const { excel, desk } = await planned();
  await desk.planning.showSheet();
  decide(excel, "1", "Дальний");
  decide(excel, "2", "кому-нибудь");
  expect(await desk.planning.readSheet()).toBe(false);
  expect(desk.state.message).toMatchObject({ kind: "failed", cells: [{ sheet: PLAN_SHEET }] });
  expect(desk.planning.decisions).toEqual({});
});

test("«Удалить данные надстройки» ends it: nothing is remembered afterwards", async () => {
  const { excel, desk } = await audited();
  await desk.removeEverything();
  await desk.planning.settled();
  expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
});
