import { clientBase, type ManagerCells } from "../../support/client-base";
import { codes, findings, firstFinding, verdict } from "../../support/findings";

function verdicts(manager: ManagerCells, asOf = "2010-06-30"): string[] {
  const audit = clientBase().manager(manager).client().audit({ asOf });
  return [verdict(audit, "DISMISSED_OVERDUE"), verdict(audit, "DISMISSED_PENDING")];
}

test.each([
  ["2010-06-30", "2010-06-29", ["clear", "clear"]],
  ["2010-06-30", "2010-06-30", ["clear", "warning"]],
  ["2010-05-15", "2010-06-14", ["clear", "warning"]],
  ["2010-05-15", "2010-06-15", ["clear", "warning"]],
  ["2010-05-15", "2010-06-16", ["violation", "clear"]],
  ["2010-01-31", "2010-02-28", ["clear", "warning"]],
  ["2010-01-31", "2010-03-01", ["violation", "clear"]],
])("left on %s, audited on %s", (leftOn, asOf, expected) => {
  expect(verdicts({ leftOn }, asOf)).toEqual(expected);
});

test("nobody left", () => {
  expect(verdicts({ leftOn: "" })).toEqual(["clear", "clear"]);
  expect(verdicts({})).toEqual(["clear", "clear"]);
});

test("an unreadable date, and one of a manager without clients", () => {
  const missing = "not evaluated: leftOn";
  expect(verdicts({ leftOn: "весной" })).toEqual([missing, missing]);
  const audit = clientBase().manager({ leftOn: "2010-01-01" }).client({ manager: "ООК" }).audit();
  expect(codes(audit)).toEqual(["NO_PERSONAL_MANAGER"]);
});

test.each(["НОП", "руководитель ВТЦ", "старший группы"])("%s who left", (role) => {
  expect(verdicts({ role, leftOn: "2010-01-01" })).toEqual(["violation", "clear"]);
});

test("of somebody who left, organisations are judged, the manager is not", () => {
  const audit = clientBase()
    .manager({
      status: "ветеран",
      noviceSince: "2010-06-01",
      specializationChangedOn: "2010-01-01",
      specialization: "МРД",
      meetings: 0,
      calls: 0,
      leftOn: "2010-01-01",
    })
    .client({ group: "сети", potential: "D", turnover: 0, overdueDebt: 0 })
    .audit();
  expect(findings(audit).filter(({ kind }) => kind === "manager")).toEqual([
    { code: "DISMISSED_OVERDUE", severity: "violation", kind: "manager", manager: "Иванов" },
  ]);
  expect(codes(audit)).toEqual(["AUTO_DETACH", "DISMISSED_OVERDUE", "NON_PROFILE", "NON_TARGET_POTENTIAL"]);
});

test("the finding tells the day, the deadline and how much is held", () => {
  const audit = clientBase().manager({ leftOn: "31.05.2010" }).clients(3).audit();
  expect(firstFinding(audit, "DISMISSED_PENDING")).toMatchObject({
    measured: { organisations: 3, leftOn: "2010-05-31" },
    norm: { value: "2010-06-30", unit: "date" },
  });
});
