import { clientBase, type ManagerCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

function verdicts(manager: ManagerCells, group = "сети", asOf = "2010-06-30"): string[] {
  const audit = clientBase()
    .manager({ specialization: "МРД", ...manager })
    .client({ group })
    .audit({ asOf });
  return [verdict(audit, "SPECIALIZATION_CHANGE_OVERDUE"), verdict(audit, "SPECIALIZATION_CHANGE_PENDING")];
}

function withinChange(specializationChangedOn: string, asOf: string): string[] {
  const audit = clientBase()
    .manager({ specialization: "МРЩ", specializationChangedOn })
    .clients(4, { group: "ПП" })
    .client({ group: "сети" })
    .audit({ asOf });
  return [
    verdict(audit, "NON_PROFILE"),
    verdict(audit, "NON_PROFILE_LIMIT"),
    verdict(audit, "FORBIDDEN_GROUP"),
  ];
}

test.each([
  ["2010-06-30", "2010-06-29", ["clear", "clear"]],
  ["2010-06-30", "2010-06-30", ["clear", "warning"]],
  ["2010-04-30", "2010-06-29", ["clear", "warning"]],
  ["2010-04-30", "2010-06-30", ["clear", "warning"]],
  ["2010-04-30", "2010-07-01", ["violation", "clear"]],
  ["2009-12-31", "2010-02-28", ["clear", "warning"]],
  ["2009-12-31", "2010-03-01", ["violation", "clear"]],
])("changed on %s, audited on %s", (specializationChangedOn, asOf, expected) => {
  expect(verdicts({ specializationChangedOn }, "сети", asOf)).toEqual(expected);
});

test.each([
  ["2010-04-30", "2010-06-30", ["warning", "clear", "clear"]],
  ["2010-04-29", "2010-06-30", ["violation", "violation", "clear"]],
  ["2010-07-01", "2010-06-30", ["violation", "violation", "clear"]],
  ["2010-05-01", "2010-07-01", ["warning", "clear", "warning"]],
  ["2010-04-30", "2010-07-01", ["violation", "violation", "violation"]],
])("what is pending weighs less: changed on %s, audited on %s", (changedOn, asOf, expected) => {
  expect(withinChange(changedOn, asOf)).toEqual(expected);
});

test.each([
  ["дилеры", ["clear", "clear"]],
  ["прочие", ["clear", "clear"]],
  ["", ["clear", "clear"]],
  ["ПП", ["clear", "warning"]],
])("group %p with a new dealers manager", (group, expected) => {
  expect(verdicts({ specializationChangedOn: "2010-06-01" }, group)).toEqual(expected);
});

test("forbidden groups are non-profile for the new specialization", () => {
  const manager = { specialization: "МРПП", specializationChangedOn: "2010-06-01" };
  expect(verdicts(manager, "ЭМО", "2010-07-15")).toEqual(["clear", "warning"]);
});

test("an unreadable date", () => {
  const missing = "not evaluated: specializationChangedOn";
  expect(verdicts({ specializationChangedOn: "летом" })).toEqual([missing, missing]);
  expect(verdicts({ specializationChangedOn: "летом" }, "дилеры")).toEqual(["clear", "clear"]);
});

test.each([
  ["no change", { specializationChangedOn: "" }, ["clear", "clear"]],
  ["left", { specializationChangedOn: "2010-01-01", leftOn: "2010-06-01" }, ["clear", "clear"]],
  ["an office head", { specializationChangedOn: "2010-01-01", role: "НОП" }, ["clear", "clear"]],
  ["a trainee", { specializationChangedOn: "2010-01-01", status: "стажер" }, ["violation", "clear"]],
  [
    "an unknown specialization",
    { specializationChangedOn: "2010-01-01", specialization: "" },
    ["not evaluated: specialization", "not evaluated: specialization"],
  ],
])("%s", (_, manager, expected) => {
  expect(verdicts(manager)).toEqual(expected);
});

test("the finding tells the day, the deadline and how many do not fit", () => {
  const audit = clientBase()
    .manager({ specialization: "МРД", specializationChangedOn: "2010-06-01" })
    .clients(2, { group: "сети" })
    .client({ group: "дилеры" })
    .audit();
  expect(firstFinding(audit, "SPECIALIZATION_CHANGE_PENDING")).toMatchObject({
    measured: { nonProfile: 2, changedOn: "2010-06-01" },
    norm: { value: "2010-08-01", unit: "date" },
  });
});
