import fc from "fast-check";
import { planWith, type Plan } from "../../src/moves/plan";
import type { PlanWishes } from "../../src/moves/wishes";
import { built, rows } from "../support/arbitrary-base";
import { plannable, SMALL_NORMS, withBases } from "../support/arbitrary-plan";
import { clientBase, type ClientBaseBuilder, type ManagerCells } from "../support/client-base";

const LEFT: ManagerCells = { name: "Иванов", leftOn: "2010-06-15", office: "Север" };
const NEAR: ManagerCells = { name: "Ближний", office: "Север" };
const FAR: ManagerCells = { name: "Дальний", office: "Юг" };

function planOf(base: ClientBaseBuilder, wishes: PlanWishes = {}): Plan {
  return planWith(base.audit(), wishes);
}

const holderNamed = ({ audit }: Plan, name: string) =>
  audit.context.base.holders.findIndex((holder) => holder.name === name);

describe("a move is explained by the next best plan", () => {
  /** What the first move's organisation would do otherwise, and what decided against it. */
  function runnerUp(base: ClientBaseBuilder) {
    const plan = planOf(base);
    const other = plan.explain(0).runnerUp;
    if (other === undefined) return undefined;
    const { target, decided } = other;
    const { holders } = plan.audit.context.base;
    return [target.kind === "manager" ? holders[target.holder].name : target.kind, decided];
  }

  const leaving = (cells: Partial<ManagerCells> = {}) => clientBase().manager({ ...LEFT, ...cells });

  test.each<[string, ClientBaseBuilder, [string, string | undefined]]>([
    ["another office", leaving().manager(NEAR).manager(FAR).client(), ["Дальний", "office"]],
    ["the service desk", leaving().manager(NEAR).client(), ["desk", "desk"]],
    [
      "less of a fit",
      leaving()
        .manager({ ...NEAR, specialization: "МРПП" })
        .manager({ ...FAR, office: "Север" })
        .client({ group: "ПП" }),
      ["Дальний", "fit"],
    ],
    [
      "more load",
      leaving()
        .manager(NEAR)
        .manager({ ...FAR, office: "Север" })
        .client()
        .client({ manager: "Дальний" }),
      ["Дальний", "load"],
    ],
    [
      "no shortage to fill",
      leaving()
        .manager({ ...NEAR, status: "опытный" })
        .manager({ ...FAR, office: "Север" })
        .client(),
      ["Дальний", "shortage"],
    ],
    [
      "no owner of the territory",
      clientBase()
        .manager({ name: "Иванов", specialization: "территориальный", territories: "Мценск" })
        .manager({
          name: "Хозяин",
          specialization: "территориальный",
          territories: "Орёл",
          status: "ветеран",
        })
        .manager({ name: "Соседний", city: "Орёл", status: "ветеран" })
        .client({ territory: "Орёл" }),
      ["Соседний", "owner"],
    ],
    [
      "the order of names alone",
      leaving()
        .manager(NEAR)
        .manager({ ...FAR, office: "Север" })
        .client(),
      ["Дальний", undefined],
    ],
  ])("%s", (_, base, expected) => {
    expect(runnerUp(base)).toEqual(expected);
  });

  test("staying goes before leaving where only some of a kind have to leave", () => {
    const base = clientBase().manager({ name: "Сетевой", specialization: "МРС" });
    for (const [code, turnover] of Object.entries({
      А: 400_000,
      Б: 300_000,
      В: 900_000,
      Г: 800_000,
      Д: 700_000,
      Е: 600_000,
    }))
      base.client({ code, group: "дилеры", turnover });
    const plan = planOf(base);
    expect(plan.moves.map(({ clients, reason }) => [clients[0], reason])).toEqual([["Б", "NON_PROFILE"]]);
    expect(plan.stays.map(({ cause }) => cause)).toEqual(Array(5).fill("withinLimit"));
    expect(plan.explain(0).runnerUp).toMatchObject({
      target: { kind: "stay" },
      decided: "value",
      othersMoved: 1,
      difference: { value: 1 },
    });
  });

  test("a detachment leaves no choice", () => {
    const plan = planOf(clientBase().manager(NEAR).client({ turnover: 0, overdueDebt: 0 }));
    expect(plan.explain(0)).toEqual({ chosenBy: "rule", obstacles: new Map() });
  });

  test("who may not take it is told why", () => {
    const base = leaving({ city: "Орёл" })
      .manager({ ...NEAR, city: "Тула" })
      .manager({ ...FAR, city: "Орёл", specialization: "МРД" })
      .manager({ name: "Полный", city: "Орёл" })
      .manager({ name: "Годный", city: "Орёл" })
      .client({ territory: "Орёл" })
      .clients(40, { manager: "Полный", territory: "Орёл" });
    const plan = planOf(base);
    const { obstacles } = plan.explain(0);
    const of = (name: string) => obstacles.get(holderNamed(plan, name));
    expect(of("Ближний")).toEqual(["territory"]);
    expect(of("Дальний")).toEqual(["group"]);
    expect(of("Полный")).toEqual(["full"]);
    expect(of("Годный")).toBeUndefined();
    expect(of("Иванов")).toEqual(["left", "own"]);
  });

  test("the runner-up is the best plan in which the move is vetoed", () => {
    fc.assert(
      fc.property(plannable(10), fc.nat(), (base, pick) => {
        const audit = built(base).audit({ regulation: SMALL_NORMS });
        const plan = planWith(audit);
        fc.pre(plan.moves.length > 0);
        const number = pick % plan.moves.length;
        const { clients, from, to } = plan.moves[number];
        const { runnerUp: other, chosenBy } = plan.explain(number);
        fc.pre(chosenBy === "plan" && to.kind !== "detach" && other !== undefined);
        const { holders } = audit.context.base;
        const vetoed = planWith(audit, {
          vetoes: [
            {
              organisation: { client: clients[0], manager: { name: holders[from].name } },
              target:
                to.kind === "desk"
                  ? { kind: "desk" }
                  : { kind: "manager", manager: { name: holders[to.holder].name } },
            },
          ],
        });
        for (const level of Object.keys(plan.objective) as (keyof Plan["objective"])[])
          expect([level, plan.objective[level] + other.difference[level]]).toEqual([
            level,
            vetoed.objective[level],
          ]);
      }),
      { seed: 2010, numRuns: 300 },
    );
  });
});

describe("what is left undone names what holds it", () => {
  test("nobody may take it", () => {
    const plan = planOf(
      clientBase()
        .manager(LEFT)
        .manager({ ...NEAR, specialization: "МРД" })
        .client(),
    );
    expect(plan.unsolved()).toContainEqual({
      kind: "noManager",
      organisation: 0,
      reason: "DISMISSED_PENDING",
      stays: false,
      hindrance: { kind: "nobody" },
    });
  });

  test("all who may are at their maximum, and so are those who could take theirs", () => {
    const chains = { specialization: "МРС" };
    const base = clientBase()
      .manager({ ...LEFT, ...chains })
      .manager({ ...NEAR, ...chains })
      .manager({ ...FAR, specialization: "МРД" })
      .client({ code: "1", group: "дилеры" })
      .client({ code: "2", group: "сети" })
      .clients(9, { manager: "Ближний", group: "сети" })
      .clients(30, { manager: "Дальний", group: "дилеры" });
    const plan = planOf(base);
    expect(plan.moves.map(({ to }) => to.kind).sort()).toEqual(["desk", "manager"]);
    const [left] = plan.unsolved();
    expect(left).toMatchObject({
      kind: "noManager",
      hindrance: {
        kind: "full",
        managers: [
          { holder: holderNamed(plan, "Ближний"), maximum: 10 },
          { holder: holderNamed(plan, "Дальний"), maximum: 30 },
        ],
      },
    });
  });

  test("the maximum of a group", () => {
    const base = clientBase()
      .manager({ ...LEFT, specialization: "МРД" })
      .manager({ ...NEAR, specialization: "МРС" })
      .client({ group: "дилеры" })
      .clients(5, { manager: "Ближний", group: "дилеры" });
    const plan = planOf(base);
    expect(plan.unsolved()[0]).toMatchObject({
      hindrance: {
        kind: "full",
        managers: [{ holder: holderNamed(plan, "Ближний"), maximum: 5, group: "dealers" }],
      },
    });
  });

  test("a base stays below its minimum, and how many could have come", () => {
    const plan = planOf(
      clientBase()
        .manager(LEFT)
        .manager({ ...NEAR, status: "ветеран" })
        .client()
        .client({ group: "дилеры" }),
    );
    expect(plan.unsolved()).toContainEqual({
      kind: "shortage",
      holder: holderNamed(plan, "Ближний"),
      missing: 19,
      minimum: 20,
      suitable: 1,
      taken: 1,
    });
  });

  test("a base stays above its maximum where the user holds it there", () => {
    const base = clientBase().manager({ name: "Сетевой", specialization: "МРС" });
    base.clients(11, { group: "сети" });
    const locks = Array.from({ length: 11 }, (_, i) => ({
      client: String(i + 1),
      manager: { name: "Сетевой" },
    }));
    const plan = planOf(base, { locks });
    expect(plan.moves).toEqual([]);
    expect(plan.unsolved()).toEqual([{ kind: "aboveMaximum", holder: 0, excess: 1, maximum: 10 }]);
    expect(plan.objective.uncured).toBe(1);
  });

  test("a debt", () => {
    const plan = planOf(clientBase().manager(NEAR).client({ turnover: 0, overdueDebt: 5 }));
    expect(plan.unsolved()).toEqual([
      { kind: "stays", organisation: 0, reason: "DETACH_BLOCKED_BY_DEBT", cause: "debt" },
    ]);
  });

  test("whatever is called full could take one more were these maximums one higher", () => {
    let tried = 0;
    fc.assert(
      fc.property(plannable(12), (base) => {
        const audit = built(base).audit({ regulation: withBases(0, 2) });
        const plan = planWith(audit);
        for (const left of plan.unsolved()) {
          if (left.kind !== "noManager" || left.hindrance.kind !== "full") continue;
          const full = left.hindrance.managers.filter(({ group }) => group === undefined);
          if (full.length < left.hindrance.managers.length) continue;
          tried++;
          const raised = planWith(audit, {
            maximums: full.map(({ holder, maximum }) => ({
              manager: { name: audit.context.base.holders[holder].name },
              maximum: maximum + 1,
            })),
          });
          expect(raised.objective.desk + raised.objective.surplus).toBeLessThan(
            plan.objective.desk + plan.objective.surplus,
          );
        }
      }),
      { seed: 2010, numRuns: 200 },
    );
    expect(tried).toBeGreaterThan(10);
  });
});

describe("before and after", () => {
  const namesOf = (plan: Plan) =>
    plan
      .changes()
      .map(({ holder, ...change }) => ({ name: plan.audit.context.base.holders[holder].name, ...change }));

  test("figures of everybody concerned, beside the norms", () => {
    const base = clientBase()
      .manager({ ...LEFT, status: "ветеран" })
      .manager({ ...NEAR, status: "ветеран" })
      .client({ code: "1", group: "ЭМО" })
      .client({ code: "2", manager: "Ближний", turnover: 1 })
      .client({ code: "3", manager: "Ближний", group: "сети" });
    const norms = { max: 40, payingShare: 35, nonProfile: null };
    expect(namesOf(planOf(base))).toEqual([
      {
        name: "Ближний",
        gives: 1,
        takes: 1,
        before: { organisations: 2, payingShare: 50, nonProfile: 1, blackListed: 1 },
        after: { organisations: 2, payingShare: 100, nonProfile: 1, blackListed: 0 },
        norms: { min: 20, ...norms },
      },
      {
        name: "Иванов",
        gives: 1,
        takes: 0,
        before: { organisations: 1, payingShare: 100, nonProfile: 0, blackListed: 0 },
        after: { organisations: 0, payingShare: null, nonProfile: 0, blackListed: 0 },
        norms: { min: null, ...norms },
      },
    ]);
  });

  test("parts of one organisation are one", () => {
    const base = clientBase()
      .manager(LEFT)
      .manager(NEAR)
      .client({ code: "1", turnover: 10_000 })
      .client({ code: "1.1", manager: "Ближний", head: "1", turnover: 15_000 });
    const [near] = namesOf(planOf(base));
    expect(near).toMatchObject({
      before: { organisations: 1, payingShare: 0, blackListed: 0 },
      after: { organisations: 1, payingShare: 100, blackListed: 0 },
    });
  });

  test("before is what the audit says", () => {
    fc.assert(
      fc.property(rows, (base) => {
        const audit = built(base).audit();
        for (const { holder, before } of planWith(audit).changes()) {
          const verdict = audit.managers.find((it) => it.holder === holder)!;
          const { organisations, payingShare, nonProfile } = verdict;
          expect(before).toMatchObject({ organisations, payingShare, nonProfile });
        }
      }),
      { seed: 2010, numRuns: 100 },
    );
  });
});
