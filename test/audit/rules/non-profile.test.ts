import { clientBase, withSettings, type ManagerCells } from "../../support/client-base";
import { clientsWith, findings, firstFinding, verdict } from "../../support/findings";

const GROUPS = ["ЭМО", "дистрибьюторы", "инфраструктура", "ПП", "щитовики", "дилеры", "сети"];

describe.each([
  ["территориальный", ["ЭМО", "дистрибьюторы", "инфраструктура", "ПП", "щитовики"], "warning"],
  ["универсальный", ["ЭМО", "дистрибьюторы", "инфраструктура", "ПП", "щитовики"], "warning"],
  ["МРПП", ["ПП", "щитовики"], "warning"],
  ["МРЩ", ["щитовики"], "warning"],
  ["МРД", ["дилеры"], "violation"],
  ["МРС", ["сети", "дилеры"], "violation"],
])("%s may hold %p in June 2010, anything else is a %s", (specialization, own, otherwise) => {
  test.each(GROUPS)("%s", (group) => {
    const audit = clientBase().manager({ specialization }).client({ group }).audit();
    expect(verdict(audit, "NON_PROFILE")).toBe(own.includes(group) ? "clear" : otherwise);
  });

  test.each(["", "прочие", "#N/A"])("group %p is neither profile nor non-profile", (group) => {
    const audit = clientBase().manager({ specialization }).client({ group }).audit();
    expect(verdict(audit, "NON_PROFILE")).toBe("clear");
    expect(verdict(audit, "UNKNOWN_GROUP")).toBe("warning");
  });
});

describe.each(["территориальный", "МРПП", "МРЩ"])("the schedule of %s", (specialization) => {
  test.each([
    ["2010-03-31", 4, "warning"],
    ["2010-04-01", 3, "warning"],
    ["2010-04-01", 4, "violation"],
    ["2010-06-30", 3, "warning"],
    ["2010-06-30", 4, "violation"],
    ["2010-07-01", 1, "violation"],
    ["2010-07-01", 3, "violation"],
    ["2010-07-01", 4, "violation"],
  ])("%s, %i held: %s", (asOf, held, expected) => {
    const audit = clientBase().manager({ specialization }).clients(held, { group: "сети" }).audit({ asOf });
    expect(findings(audit, "NON_PROFILE").map(({ severity }) => severity)).toEqual(
      Array(held).fill(expected),
    );
  });
});

test("a universal manager has no limit", () => {
  const audit = clientBase().manager().clients(41, { group: "сети" }).audit({ asOf: "2010-07-01" });
  expect(verdict(audit, "NON_PROFILE")).toBe("warning");
});

test.each([
  [5, []],
  [6, ["1", "2", "3", "4", "5", "6"]],
])("a chains manager with %i dealers", (held, found) => {
  const audit = clientBase()
    .manager({ specialization: "МРС" })
    .clients(held, { group: "дилеры" })
    .client({ code: "сеть", group: "сети" })
    .audit();
  expect(clientsWith(audit, "NON_PROFILE")).toEqual(found);
  expect(findings(audit, "NON_PROFILE").every(({ severity }) => severity === "violation")).toBe(true);
});

test.each([
  ["универсальный", { universal: 1 }, 1, "warning"],
  ["универсальный", { universal: 1 }, 2, "violation"],
  ["МРД", { dealers: 1 }, 1, "warning"],
  ["территориальный", { territorial: null }, 4, "warning"],
  ["МРПП", { universal: 0 }, 3, "warning"],
])("%s with the limit set to %j, %i held: %s", (specialization, nonProfileLimit, held, expected) => {
  const audit = clientBase()
    .manager({ specialization })
    .clients(held, { group: "сети" })
    .audit({ regulation: withSettings({ nonProfileLimit }) });
  expect(verdict(audit, "NON_PROFILE")).toBe(expected);
});

test("a forbidden group is no NON_PROFILE but counts against the limit", () => {
  const audit = clientBase()
    .manager({ specialization: "МРПП" })
    .client({ group: "ЭМО" })
    .client({ group: "сети" })
    .audit({ asOf: "2010-07-01" });
  expect(clientsWith(audit, "NON_PROFILE")).toEqual(["2"]);
  expect(clientsWith(audit, "FORBIDDEN_GROUP")).toEqual(["1"]);
  expect(firstFinding(audit, "NON_PROFILE").measured).toMatchObject({ group: "chains", held: 2 });
});

test.each([
  ["НОП", "not evaluated: specialization"],
  ["руководитель ВТЦ", "not evaluated: specialization"],
  ["старший группы", "warning"],
])("%s", (role, expected) => {
  const audit = clientBase().manager({ role }).client({ group: "сети" }).audit();
  expect(verdict(audit, "NON_PROFILE")).toBe(expected);
});

test.each<[string, ManagerCells]>([
  ["trainees", { status: "стажер" }],
  ["those who left", { leftOn: "2010-06-01" }],
])("holds for %s", (_, manager) => {
  const audit = clientBase()
    .manager({ specialization: "МРД", ...manager })
    .client({ group: "сети" })
    .audit();
  expect(verdict(audit, "NON_PROFILE")).toBe("violation");
});

test("a manager who is not listed", () => {
  const audit = clientBase().manager().client({ manager: "Петров", group: "сети" }).audit();
  expect(verdict(audit, "NON_PROFILE")).toBe("not evaluated: specialization");
});

test.each([
  ["ЭМО", "not evaluated: turnover 2010-06"],
  ["сети", "warning"],
])("an organisation whose lead card an unknown turnover leaves open beside %s", (group, expected) => {
  const audit = clientBase()
    .manager()
    .client({ head: "H", group: "сети", turnover: { "2010-06": "?" } })
    .client({ head: "H", group })
    .audit();
  expect(verdict(audit, "NON_PROFILE")).toBe(expected);
});

test.each([
  ["2010-06-01", "warning"],
  ["2010-04-29", "violation"],
  ["летом", "not evaluated: specializationChangedOn"],
])("specialization changed on %s: what exceeds a limit or a maximum is a %s", (changedOn, expected) => {
  const audit = clientBase()
    .manager({ specialization: "МРС", specializationChangedOn: changedOn })
    .client({ group: "ПП" })
    .clients(6, { group: "дилеры" })
    .audit();
  expect(verdict(audit, "NON_PROFILE")).toBe(expected);
});
