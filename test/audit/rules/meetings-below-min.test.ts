import { clientBase, type ManagerCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

function verdictOn(size: number, manager: ManagerCells): string {
  const base = clientBase().manager(manager).client({ manager: "ООК" }).clients(size);
  return verdict(base.audit(), "MEETINGS_BELOW_MIN", "Иванов");
}

describe.each([
  ["территориальный", "violation"],
  ["универсальный", "violation"],
  ["МРПП", "violation"],
  ["МРЩ", "violation"],
  ["МРД", "warning"],
  ["МРС", "violation"],
])("%s: too few meetings are a %s", (specialization, below) => {
  test.each([
    ["ветеран", 20, 10],
    ["ветеран", 21, 11],
    ["опытный", 20, 10],
    ["опытный", 1, 1],
    ["новичок", 21, 20],
    ["новичок", 60, 20],
    ["новичок", 1, 20],
  ])("%s with %i organisations: at least %i", (status, size, least) => {
    expect(verdictOn(size, { specialization, status, meetings: least - 1 })).toBe(below);
    expect(verdictOn(size, { specialization, status, meetings: least })).toBe("clear");
  });

  test("a trainee has no norm", () => {
    expect(verdictOn(20, { specialization, status: "стажер", meetings: 0 })).toBe("clear");
  });
});

test.each(["", "много"])("meetings %p of a veteran", (meetings) => {
  expect(verdictOn(20, { status: "ветеран", meetings })).toBe("not evaluated: meetings");
});

test("no column of meetings", () => {
  expect(verdictOn(20, { status: "ветеран" })).toBe("not evaluated: meetings");
});

test.each([
  [20, 40, "clear"],
  [19, 38, "not evaluated: status"],
  [9, 20, "not evaluated: status"],
])("unknown status, %i meetings for %i organisations", (meetings, size, expected) => {
  expect(verdictOn(size, { meetings })).toBe(expected);
});

test.each([
  ["старший группы", "clear"],
  ["НОП", "clear"],
  ["НОПП", "clear"],
  ["руководитель ВТЦ", "clear"],
  ["МОПП", "violation"],
])("role %s", (role, expected) => {
  expect(verdictOn(20, { role, status: "ветеран", meetings: 0 })).toBe(expected);
});

test.each([
  ["2010-06-30", "clear"],
  ["2010-07-01", "violation"],
])("a manager who leaves on %s", (leftOn, expected) => {
  expect(verdictOn(20, { leftOn, status: "ветеран", meetings: 0 })).toBe(expected);
});

test("an empty base asks for no meetings of a veteran, but of a novice", () => {
  expect(verdictOn(0, { status: "ветеран", meetings: 0 })).toBe("clear");
  expect(verdictOn(0, { status: "новичок", meetings: 19 })).toBe("violation");
});

test("the dealers' norm says that it is assumed", () => {
  const audit = clientBase()
    .manager({ specialization: "МРД", status: "ветеран", meetings: 1 })
    .clients(3)
    .audit();
  expect(firstFinding(audit, "MEETINGS_BELOW_MIN")).toMatchObject({
    measured: { meetings: 1, organisations: 3 },
    norm: { value: 50, unit: "percentOfOrganisations", assumed: true },
  });
});
