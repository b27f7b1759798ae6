import {
  decisionsBy,
  sizeOfDecisions,
  unitedDecisions,
  withDecisionsOf,
  type Decision,
  withoutVeto,
  withVeto,
} from "../../src/moves/decide";
import { planWith } from "../../src/moves/plan";
import {
  decisionsIn,
  isTrial,
  type OrganisationName,
  type PlanDecisions,
  type PlanWishes,
  type WishedTarget,
} from "../../src/moves/wishes";
import { clientBase } from "../support/client-base";

const ONE: OrganisationName = { client: "1", manager: { name: "Иванов" } };
const TWO: OrganisationName = { client: "2", manager: { name: "Иванов", office: "Север" } };
const DESK: WishedTarget = { kind: "desk" };
const PETROV: WishedTarget = { kind: "manager", manager: { name: "Петров" } };

function withDecision(
  decisions: PlanDecisions,
  organisation: OrganisationName,
  decision: Decision,
): PlanDecisions {
  return withDecisionsOf(decisions, [{ organisation, decision }]);
}

test("the last decision about an organisation holds, whatever the spaces and letters of its name", () => {
  const same: OrganisationName = { client: " 1 ", manager: { name: "ИВАНОВ" } };
  const kept = withDecision({}, ONE, { kind: "keep" });
  expect(decisionsBy(kept).decision(same)).toEqual({ kind: "keep" });
  const gone = withDecision(kept, same, { kind: "go", target: PETROV });
  expect(decisionsBy(gone).decision(ONE)).toEqual({ kind: "go", target: PETROV });
  expect(sizeOfDecisions(gone)).toBe(1);
  const open = withDecision(gone, ONE, { kind: "open" });
  expect(decisionsBy(open).decision(ONE)).toEqual({ kind: "open" });
  expect(sizeOfDecisions(open)).toBe(0);
});

test("namesakes of other offices are decided about apart", () => {
  const decisions = withDecision({}, TWO, { kind: "keep" });
  const namesake: OrganisationName = { client: "2", manager: { name: "Иванов", office: "Юг" } };
  expect(decisionsBy(decisions).decision(namesake)).toEqual({ kind: "open" });
});

test("many are decided about at once as they would be one after another", () => {
  const before = withVeto(withVeto(withDecision({}, ONE, { kind: "keep" }), ONE, PETROV), TWO, DESK);
  const decided = [
    { organisation: ONE, decision: { kind: "go", target: PETROV } },
    { organisation: TWO, decision: { kind: "keep" } },
    { organisation: ONE, decision: { kind: "go", target: DESK } },
  ] as const;
  const { decision, vetoes } = decisionsBy(withDecisionsOf(before, decided));
  expect([decision(ONE), decision(TWO)]).toEqual([{ kind: "go", target: DESK }, { kind: "keep" }]);
  expect([vetoes(ONE), vetoes(TWO)]).toEqual([[PETROV], [DESK]]);
});

test("tens of thousands are decided about in no time", () => {
  const many = Array.from({ length: 20_000 }, (_, i) => ({
    organisation: { client: String(i), manager: { name: "Иванов" } },
    decision: { kind: "go", target: PETROV } as const,
  }));
  const started = performance.now();
  expect(sizeOfDecisions(withDecisionsOf(withDecisionsOf({}, many), many))).toBe(20_000);
  expect(performance.now() - started).toBeLessThan(3000);
});

test("a veto takes back the decision for its target only, and a decision the veto on its target only", () => {
  const accepted = withDecision({}, ONE, { kind: "go", target: PETROV });
  expect(decisionsBy(withVeto(accepted, ONE, DESK)).decision(ONE)).toEqual({ kind: "go", target: PETROV });
  const vetoed = withVeto(withVeto(accepted, ONE, PETROV), ONE, DESK);
  expect(decisionsBy(vetoed).decision(ONE)).toEqual({ kind: "open" });
  expect(decisionsBy(vetoed).vetoes(ONE)).toEqual([PETROV, DESK]);
  expect(withVeto(vetoed, ONE, DESK)).toEqual(vetoed);
  const again = withDecision(vetoed, ONE, { kind: "go", target: PETROV });
  expect(decisionsBy(again).vetoes(ONE)).toEqual([DESK]);
  expect(decisionsBy(withoutVeto(vetoed, ONE, DESK)).vetoes(ONE)).toEqual([PETROV]);
  expect(decisionsBy(withoutVeto(vetoed, ONE)).vetoes(ONE)).toEqual([]);
});

test("decisions of another workbook are added where nothing is decided here", () => {
  const own: PlanDecisions = {
    ...withVeto(withDecision({}, ONE, { kind: "keep" }), TWO, DESK),
    closedOffices: ["Юг"],
  };
  const three: OrganisationName = { client: "3", manager: { name: "Иванов" } };
  const other: PlanDecisions = {
    locks: [TWO, three],
    retargets: [{ organisation: ONE, target: PETROV }],
    closedOffices: ["юг", "Север"],
  };
  expect(unitedDecisions(own, other)).toEqual({
    locks: [ONE, three],
    vetoes: [{ organisation: TWO, target: DESK }],
    retargets: [],
    closedOffices: ["Юг", "Север"],
  });
});

test("a plan is a trial when anything about the staff is supposed", () => {
  expect(isTrial({})).toBe(false);
  expect(isTrial({ leaving: [], maximums: [] })).toBe(false);
  const wishes = { locks: [ONE], leaving: [{ name: "Петров" }] };
  expect(isTrial(wishes)).toBe(true);
  expect(isTrial(decisionsIn(wishes) as PlanWishes)).toBe(false);
  expect(decisionsIn(wishes)).toEqual({ locks: [ONE] });
});

test("the detachment of an organisation that is to be detached is accepted and stays the same", () => {
  const base = clientBase()
    .manager({ name: "Иванов" })
    .client({ code: "1", manager: "Иванов", turnover: 0, overdueDebt: 0 });
  const usual = planWith(base.audit());
  expect(usual.moves.map(({ to }) => to)).toEqual([{ kind: "detach" }]);
  const accepted = planWith(base.audit(), withDecision({}, ONE, { kind: "go", target: { kind: "detach" } }));
  expect(accepted.refused).toEqual([]);
  expect(accepted.moves).toEqual(usual.moves);
});
