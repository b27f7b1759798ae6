import { auditSheets } from "../../../src/core";
import type { PlanDecisions } from "../../../src/moves/wishes";
import { parseIsoMonth } from "../../../src/regulation/calendar";
import { auditJson } from "../../../workbench/cli/audit-json";
import { clientBase, type ClientBaseBuilder } from "../../support/client-base";
import { auditJsonSchema, type AuditJson } from "./audit-json-schema";

const organisation = (client: string) => ({ client, manager: { name: "Иванов" } });

function base(): ClientBaseBuilder {
  return clientBase()
    .manager({ name: "Иванов", leftOn: "2010-06-15", office: "Север", status: "ветеран" })
    .manager({ name: "Ближний", office: "Север", status: "ветеран" })
    .manager({ name: "Дальний", office: "Юг", status: "ветеран" })
    .manager({ name: "Дилерский", office: "Север", specialization: "МРД", status: "ветеран" })
    .client({ code: "1" })
    .client({ code: "1.1", head: "1" })
    .client({ code: "2" })
    .client({ code: "3", turnover: 0, overdueDebt: 5 })
    .client({ code: "4", turnover: 0, overdueDebt: 0 })
    .client({ code: "5", group: "сети" });
}

function documentOf(sheets: ClientBaseBuilder, decisions: PlanDecisions = {}): AuditJson {
  const outcome = auditSheets(sheets.sheets(), { month: parseIsoMonth("2010-06")! }, undefined, {
    decisions,
  });
  return auditJsonSchema.parse(JSON.parse(JSON.stringify(auditJson(outcome, [], "ru"))));
}

test("every move is explained in its place", () => {
  const { moves, plan } = documentOf(base());
  expect(moves.map(({ clients, to }) => [clients, to])).toEqual([
    [["4"], null],
    [["1", "1.1"], "Ближний"],
    [["2"], "Ближний"],
    [["5"], "ООК"],
  ]);
  expect(plan.explanations).toHaveLength(moves.length);
  expect(plan.explanations[0]).toEqual({ chosenBy: "rule", obstacles: [] });
  expect(plan.explanations[1]).toEqual({
    chosenBy: "plan",
    runnerUp: {
      target: { manager: "Дальний" },
      decided: "office",
      difference: { office: 1, load: expect.any(Number) as number },
      othersMoved: 0,
    },
    obstacles: [
      { manager: "Дилерский", obstacles: ["group"] },
      { manager: "Иванов", obstacles: ["left", "own"] },
    ],
  });
});

test("what stays, what changes and what is left undone is told", () => {
  const { plan } = documentOf(base());
  expect(plan.stays).toEqual([
    { clients: ["3"], from: "Иванов", reason: "DETACH_BLOCKED_BY_DEBT", cause: "debt" },
  ]);
  expect(plan.objective).toMatchObject({ uncured: 0, moves: 4, desk: 1 });
  expect(plan.changes.find(({ manager }) => manager === "Ближний")).toMatchObject({
    gives: 0,
    takes: 2,
    before: { organisations: 0, payingShare: null },
    after: { organisations: 2, payingShare: 100 },
    norms: { min: 20, max: 40, payingShare: 35, nonProfile: null },
  });
  expect(plan.unsolved.slice(0, 2)).toMatchObject([
    { kind: "noManager", hindrance: "nobody", organisations: [{ clients: ["5"], from: "Иванов" }] },
    { kind: "stays", cause: "debt", organisations: [{ clients: ["3"], from: "Иванов" }] },
  ]);
  expect(plan.unsolved.filter(({ kind }) => kind === "shortage")).toHaveLength(3);
});

test("decisions are told, and those left aside", () => {
  const toDealer = { kind: "manager", manager: { name: "Дилерский" } } as const;
  const decisions = {
    locks: [organisation("2")],
    retargets: [{ organisation: organisation("1"), target: toDealer }],
  };
  const { plan } = documentOf(base(), decisions);
  expect(plan.decisions).toEqual({ ...decisions, vetoes: [], closedOffices: [] });
  expect(plan.refused).toMatchObject([
    { wish: "retargets", index: 0, reason: "obstacles", obstacles: ["group"] },
  ]);
  expect(plan.stays).toContainEqual({
    clients: ["2"],
    from: "Иванов",
    reason: "DISMISSED_PENDING",
    cause: "locked",
  });
});

test("the plan is the same whatever the order of managers", () => {
  const one = () =>
    clientBase().client({ code: "1", manager: "Иванов" }).client({ code: "2", manager: "Иванов" });
  const left = { name: "Иванов", leftOn: "2010-06-15", office: "Север" };
  const [a, b] = ["Ближний", "Дальний"].map((name) => ({ name, office: "Север", status: "ветеран" }));
  const { plan } = documentOf(one().manager(left).manager(a).manager(b));
  expect(documentOf(one().manager(b).manager(a).manager(left)).plan).toEqual(plan);
});
