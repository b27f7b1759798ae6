import fc from "fast-check";
import { withWaivers } from "../../src/audit/waivers";
import type { CellValue } from "../../src/clientbase/sheet-values";
import { planWith, type Plan } from "../../src/moves/plan";
import { compareGrades, LEVELS } from "../../src/moves/solve/problem";
import type { PlanWishes, WishedTarget } from "../../src/moves/wishes";
import { built } from "../support/arbitrary-base";
import { plannable, SMALL_NORMS } from "../support/arbitrary-plan";
import { clientBase, type ClientBaseBuilder, type ManagerCells } from "../support/client-base";
import { DESK } from "../support/moves";

const LEFT: ManagerCells = { name: "Иванов", leftOn: "2010-06-15", office: "Север" };
const NEAR: ManagerCells = { name: "Ближний", office: "Север", status: "ветеран" };
const FAR: ManagerCells = { name: "Дальний", office: "Юг", status: "ветеран" };

const organisation = (client: string, manager = "Иванов") => ({ client, manager: { name: manager } });
const toManager = (name: string): WishedTarget => ({ kind: "manager", manager: { name } });
const toDesk: WishedTarget = { kind: "desk" };
const toDetach: WishedTarget = { kind: "detach" };

function two(): ClientBaseBuilder {
  return clientBase().manager(LEFT).manager(NEAR).manager(FAR).client({ code: "1" }).client({ code: "2" });
}

function planOf(base: ClientBaseBuilder, wishes: PlanWishes = {}): Plan {
  return planWith(base.audit(), wishes);
}

/** Who gets what: by the first code, the targets by name. */
function targets({ moves, audit }: Plan): Record<string, string | null> {
  const { holders } = audit.context.base;
  return Object.fromEntries(
    moves.map(({ clients, to }) => [
      clients[0],
      to.kind === "manager" ? holders[to.holder].name : to.kind === "desk" ? DESK : null,
    ]),
  );
}

const reasonsOf = ({ refused }: Plan) => refused.map(({ wish, index, reason }) => [wish, index, reason]);

test("without wishes both go to the manager of the same office", () => {
  expect(targets(planOf(two()))).toEqual({ 1: "Ближний", 2: "Ближний" });
});

test("a locked organisation stays, and counts as a violation that is left", () => {
  const plan = planOf(two(), { locks: [organisation("1")] });
  expect(targets(plan)).toEqual({ 2: "Ближний" });
  expect(plan.stays).toEqual([{ organisation: 0, reason: "DISMISSED_PENDING", cause: "locked" }]);
  expect(plan.objective.uncured).toBe(1);
  expect(plan.unsolved()).toContainEqual({
    kind: "stays",
    organisation: 0,
    reason: "DISMISSED_PENDING",
    cause: "locked",
  });
});

test("a vetoed manager gets nothing, the next best does", () => {
  const plan = planOf(two(), { vetoes: [{ organisation: organisation("1"), target: toManager("Ближний") }] });
  expect(targets(plan)).toEqual({ 1: "Дальний", 2: "Ближний" });
});

test("without anybody left to take it an organisation goes to the desk, and stays where that is vetoed too", () => {
  const managers = ["Ближний", "Дальний"].map((name) => ({
    organisation: organisation("1"),
    target: toManager(name),
  }));
  expect(targets(planOf(two(), { vetoes: managers }))).toEqual({ 1: DESK, 2: "Ближний" });
  const plan = planOf(two(), { vetoes: [...managers, { organisation: organisation("1"), target: toDesk }] });
  expect(targets(plan)).toEqual({ 2: "Ближний" });
  expect(plan.stays).toEqual([{ organisation: 0, reason: "DISMISSED_PENDING", cause: "noTarget" }]);
});

test("a retargeted organisation goes where the user wants it", () => {
  const to = (target: WishedTarget) =>
    planOf(two(), { retargets: [{ organisation: organisation("1"), target }] });
  expect(targets(to(toManager("Дальний")))).toEqual({ 1: "Дальний", 2: "Ближний" });
  expect(targets(to(toDesk))).toEqual({ 1: DESK, 2: "Ближний" });
  expect(to(toDesk).explain(0).chosenBy).toBe("wish");
});

test("a retargeted organisation takes room away from others", () => {
  const base = clientBase()
    .manager({ ...LEFT, specialization: "МРС" })
    .manager({ ...NEAR, specialization: "МРС" });
  base.client({ code: "1", group: "сети" }).client({ code: "2", group: "сети" });
  base.clients(9, { manager: "Ближний", group: "сети" });
  expect(targets(planOf(base))).toEqual({ 1: "Ближний", 2: DESK });
  const wishes = { retargets: [{ organisation: organisation("2"), target: toManager("Ближний") }] };
  expect(targets(planOf(base, wishes))).toEqual({ 1: DESK, 2: "Ближний" });
});

test("nothing leaves a closed office", () => {
  const plan = planOf(two().client({ code: "3", office: "Юг" }), { closedOffices: [" CEBEP"] });
  expect(targets(plan)).toEqual({ 3: "Дальний" });
  expect(plan.stays.map(({ cause }) => cause)).toEqual(["closedOffice", "closedOffice"]);
});

test("a linked code names its organisation", () => {
  const base = two().client({ code: "1.1", head: "1" });
  expect(targets(planOf(base, { locks: [organisation("1.1")] }))).toEqual({ 2: "Ближний" });
});

describe("wishes that are refused", () => {
  const other = clientBase()
    .manager(LEFT)
    .manager({ ...NEAR, specialization: "МРД" })
    .manager({ ...FAR, status: "стажер" })
    .manager({ name: "Сидоров", office: "Юг", status: "ветеран" })
    .manager({ name: "Сидоров", office: "Восток", status: "ветеран" })
    .client({ code: "1" })
    .client({ code: "2", manager: "Сидоров", office: "Юг" })
    .client({ code: "3", turnover: 0, overdueDebt: 0 })
    .client({ code: "4", turnover: 0, overdueDebt: 1 })
    .client({ code: "5", manager: "Чужой" });
  const retarget = (client: string, target: WishedTarget, manager?: string): PlanWishes => ({
    retargets: [{ organisation: organisation(client, manager), target }],
  });

  test.each<[string, PlanWishes, string]>([
    ["a client nobody knows", { locks: [organisation("9")] }, "unknownClient"],
    ["a client somebody else holds", { locks: [organisation("5")] }, "unknownClient"],
    ["a manager nobody knows", { locks: [organisation("1", "Никто")] }, "unknownManager"],
    ["namesakes", { locks: [organisation("2", "Сидоров")] }, "severalManagers"],
    ["an office nobody knows", { closedOffices: ["Запад"] }, "unknownOffice"],
    ["a target nobody knows", retarget("1", toManager("Никто")), "unknownManager"],
    ["a client no finding moves", retarget("5", toDesk, "Чужой"), "nothingToMove"],
    ["a client whose debt holds it", retarget("4", toDesk), "nothingToMove"],
    ["a client to be detached", retarget("3", toDesk), "mustBeDetached"],
    [
      "the detachment of a client to be detached",
      { vetoes: [{ organisation: organisation("3"), target: toDetach }] },
      "mustBeDetached",
    ],
    ["a detachment of a client to be moved", retarget("1", toDetach), "mustNotBeDetached"],
    ["a target that may not take it", retarget("1", toManager("Ближний")), "obstacles"],
    ["somebody who leaves and is not known", { leaving: [{ name: "Никто" }] }, "unknownManager"],
    ["somebody not listed who leaves", { leaving: [{ name: "Чужой" }] }, "unknownManager"],
    [
      "a specialization that is none",
      { specializations: [{ manager: { name: "Ближний" }, specialization: "none" }] },
      "unknownSpecialization",
    ],
    [
      "a vacancy called like somebody",
      { vacancies: [{ name: "ближний", specialization: "dealers", office: "Юг" }] },
      "nameTaken",
    ],
    [
      "a maximum of somebody without norms",
      { maximums: [{ manager: { name: "Чужой" }, maximum: 5 }] },
      "notNormed",
    ],
    ["a broken maximum", { maximums: [{ manager: { name: "Ближний" }, maximum: 1.5 }] }, "notANumber"],
  ])("%s", (_, wishes, reason) => {
    const plan = planOf(other, wishes);
    expect(reasonsOf(plan)).toEqual([[Object.keys(wishes)[0], 0, reason]]);
    expect(targets(plan)).toEqual(targets(planOf(other)));
  });

  test("the office tells namesakes apart", () => {
    const lock = { client: "2", manager: { name: "Сидоров", office: "юг" } };
    expect(planOf(other, { locks: [lock] }).refused).toEqual([]);
  });

  test("a retarget against a lock or a veto", () => {
    const retargets = [{ organisation: organisation("1"), target: toManager("Дальний") }];
    const locked = planOf(two(), { locks: [organisation("1")], retargets });
    expect(reasonsOf(locked)).toEqual([["retargets", 0, "contradicted"]]);
    const vetoed = planOf(two(), { vetoes: retargets, retargets });
    expect(reasonsOf(vetoed)).toEqual([["retargets", 0, "contradicted"]]);
  });

  test("the obstacles are named", () => {
    const obstacles = (client: string, name: string) =>
      planOf(other, retarget(client, toManager(name))).refused[0].obstacles;
    expect(obstacles("1", "Ближний")).toEqual(["group"]);
    expect(obstacles("1", "Дальний")).toEqual(["trainee"]);
    expect(obstacles("1", "Иванов")).toEqual(expect.arrayContaining(["left", "own"]));
  });

  test("a manager at the maximum is full, also by an earlier wish", () => {
    const base = clientBase()
      .manager({ ...LEFT, specialization: "МРС" })
      .manager({ ...NEAR, specialization: "МРС" });
    base.client({ code: "1", group: "сети" }).client({ code: "2", group: "сети" });
    base.clients(9, { manager: "Ближний", group: "сети" });
    const plan = planOf(base, {
      retargets: ["1", "2"].map((code) => ({
        organisation: organisation(code),
        target: toManager("Ближний"),
      })),
    });
    expect(plan.refused).toEqual([{ wish: "retargets", index: 1, reason: "obstacles", obstacles: ["full"] }]);
  });
});

describe("what if", () => {
  const staff = () =>
    clientBase()
      .manager(NEAR)
      .manager(FAR)
      .client({ code: "1", manager: "Ближний" })
      .client({ code: "2", manager: "Дальний" });

  test("somebody left", () => {
    const plan = planOf(staff(), { leaving: [{ name: "Ближний" }] });
    expect(plan.moves.map(({ reason }) => reason)).toEqual(["DISMISSED_PENDING"]);
    expect(targets(plan)).toEqual({ 1: "Дальний" });
  });

  test("somebody's specialization changed", () => {
    const plan = planOf(staff(), {
      specializations: [{ manager: { name: "Ближний" }, specialization: "dealers" }],
    });
    expect(plan.moves.map(({ reason }) => reason)).toEqual(["SPECIALIZATION_CHANGE_PENDING"]);
    expect(targets(plan)).toEqual({ 1: "Дальний" });
  });

  test("a vacancy was filled", () => {
    const wishes = { vacancies: [{ name: "Новый", specialization: "universal", office: "Север" }] };
    const base = clientBase().manager(LEFT).manager(FAR).client({ code: "1" });
    expect(targets(planOf(base))).toEqual({ 1: "Дальний" });
    const plan = planOf(base, { ...wishes, maximums: [{ manager: { name: "Дальний" }, maximum: 0 }] });
    expect(targets(plan)).toEqual({ 1: "Новый" });
    expect(plan.audit.context.base.holders.at(-1)!.name).toBe("Новый");
  });

  test("a maximum was another one", () => {
    const base = clientBase().manager({ name: "Сетевой", specialization: "МРС", status: "ветеран" });
    base.clients(12, { group: "сети" });
    expect(planOf(base).moves).toHaveLength(2);
    const raised = (maximum: number) =>
      planOf(base, { maximums: [{ manager: { name: "Сетевой" }, maximum }] });
    expect(raised(11).moves).toHaveLength(1);
    expect(raised(12).moves).toHaveLength(0);
    expect(raised(11).changes()[0].norms.max).toBe(11);
  });

  test("waivers hold in what is supposed, too", () => {
    const waiver = {
      code: "DISMISSED_PENDING",
      manager: "Ближний",
      reason: "отпуск",
      approvedBy: "ДП",
      until: null,
    } as const;
    const audit = withWaivers(staff().audit(), [waiver]);
    expect(planWith(audit, { leaving: [{ name: "Ближний" }, { name: "Дальний" }] }).moves).toHaveLength(1);
  });

  test("nothing of the audited base changes", () => {
    const audit = staff().audit();
    planWith(audit, { leaving: [{ name: "Ближний" }] });
    expect(planWith(audit).moves).toEqual([]);
  });
});

describe("whatever is wished", () => {
  const OPTIONS = { regulation: SMALL_NORMS };
  const pick = fc.nat();
  const wished = fc.record({
    kind: fc.constantFrom("lock", "veto", "retarget", "office"),
    client: pick,
    target: pick,
  });

  /** Wishes about organisations that the base has. */
  function wishesFrom(
    {
      managers,
      clients,
    }: { managers: readonly ManagerCells[]; clients: readonly { code?: CellValue; manager?: CellValue }[] },
    picks: readonly { kind: string; client: number; target: number }[],
  ): PlanWishes {
    const named = picks.map(({ kind, client, target }) => {
      const { code, manager } = clients[client % clients.length];
      const names = [...managers.map(({ name }) => toManager(String(name))), toDesk];
      return {
        kind,
        organisation: organisation(String(code), String(manager)),
        target: names[target % names.length],
        office: ["Север", "Юг"][target % 2],
      };
    });
    const of = (kind: string) => named.filter((wish) => wish.kind === kind);
    return {
      locks: of("lock").map((wish) => wish.organisation),
      vetoes: of("veto"),
      retargets: of("retarget"),
      closedOffices: of("office").map(({ office }) => office),
    };
  }

  const holderName = ({ audit }: Plan, holder: number) => audit.context.base.holders[holder].name;
  const grade = ({ objective }: Plan) => LEVELS.map((level) => objective[level]);

  test("locks, vetoes and accepted retargets are kept", () => {
    fc.assert(
      fc.property(plannable(12), fc.array(wished, { maxLength: 6 }), (rows, picks) => {
        const wishes = wishesFrom(rows, picks);
        const audit = built(rows).audit(OPTIONS);
        const plan = planWith(audit, wishes);
        const { organisations, cards } = audit.context.base;
        const isNamed = (it: number, { client, manager }: ReturnType<typeof organisation>) =>
          holderName(plan, organisations.holder[it]) === manager.name &&
          organisations.headOf[cards.codes.texts.indexOf(client)] === organisations.head[it];
        const isTarget = (to: Plan["moves"][number]["to"], target: WishedTarget) =>
          target.kind !== "manager"
            ? to.kind === target.kind
            : to.kind === "manager" && holderName(plan, to.holder) === target.manager.name;
        for (const lock of wishes.locks!)
          expect(plan.moves.some((move) => isNamed(move.organisation, lock))).toBe(false);
        for (const { organisation: named, target } of wishes.vetoes!)
          expect(
            plan.moves.some((move) => isNamed(move.organisation, named) && isTarget(move.to, target)),
          ).toBe(false);
        const refused = new Set(
          plan.refused.filter(({ wish }) => wish === "retargets").map(({ index }) => index),
        );
        wishes.retargets!.forEach(({ organisation: named, target }, index) => {
          if (refused.has(index)) return;
          const move = plan.moves.find((it) => isNamed(it.organisation, named));
          expect(move && isTarget(move.to, target)).toBe(true);
        });
      }),
      { seed: 2010, numRuns: 300 },
    );
  });

  test("one wish more never makes a better plan", () => {
    fc.assert(
      fc.property(plannable(12), fc.array(wished, { minLength: 1, maxLength: 5 }), (rows, picks) => {
        const audit = built(rows).audit(OPTIONS);
        const fewer = planWith(audit, wishesFrom(rows, picks.slice(0, -1)));
        const more = planWith(audit, wishesFrom(rows, picks));
        fc.pre(more.refused.length === fewer.refused.length);
        expect(compareGrades(grade(more), grade(fewer))).toBeGreaterThanOrEqual(0);
      }),
      { seed: 2010, numRuns: 400 },
    );
  });

  test("nobody who takes is above a maximum, and nobody takes what he may not", () => {
    fc.assert(
      fc.property(plannable(12), fc.array(wished, { maxLength: 6 }), (rows, picks) => {
        const plan = planWith(built(rows).audit(OPTIONS), wishesFrom(rows, picks));
        const takers = plan.changes().filter(({ takes }) => takes > 0);
        for (const { after, norms } of takers) expect(after.organisations).toBeLessThanOrEqual(norms.max!);
        plan.moves.forEach(({ to }, move) => {
          const { chosenBy, obstacles } = plan.explain(move);
          if (chosenBy === "plan" && to.kind === "manager") expect(obstacles.get(to.holder)).toBeUndefined();
        });
      }),
      { seed: 2010, numRuns: 300 },
    );
  });
});
