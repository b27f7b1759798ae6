import { clientBase, type ManagerCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

function verdictOn(size: number, manager: ManagerCells): string {
  return verdict(clientBase().manager(manager).clients(size).audit(), "BASE_ABOVE_MAX");
}

describe.each([
  ["территориальный", 60],
  ["универсальный", 40],
  ["МРПП", 60],
  ["МРЩ", 20],
  ["МРД", 30],
  ["МРС", 10],
])("%s: at most %i", (specialization, maximum) => {
  test.each([
    ["a veteran", { status: "ветеран" }],
    ["an experienced manager", { status: "опытный" }],
    ["a novice of the first days", { noviceSince: "2010-06-30" }],
    ["a novice after four months", { noviceSince: "2010-01-15" }],
    ["a manager of unknown status", {}],
  ])("%s", (_, manager) => {
    expect(verdictOn(maximum, { specialization, ...manager })).toBe("clear");
    expect(verdictOn(maximum + 1, { specialization, ...manager })).toBe("violation");
  });

  test("not for trainees", () => {
    expect(verdictOn(maximum + 1, { specialization, status: "стажер" })).toBe("clear");
  });
});

test("not for leaders, nor for those who left", () => {
  expect(verdictOn(99, { role: "НОП" })).toBe("clear");
  expect(verdictOn(99, { role: "руководитель ВТЦ" })).toBe("clear");
  expect(verdictOn(99, { leftOn: "2010-06-30" })).toBe("clear");
  expect(verdictOn(99, { role: "старший группы" })).toBe("violation");
});

test("the finding tells size and norm", () => {
  const audit = clientBase().manager({ specialization: "МРС", status: "ветеран" }).clients(11).audit();
  expect(firstFinding(audit, "BASE_ABOVE_MAX")).toMatchObject({
    subject: { kind: "manager", manager: "Иванов", rows: [{ sheet: "Менеджеры", row: 2 }] },
    measured: { organisations: 11 },
    norm: { value: 10, unit: "organisations", since: null },
  });
});
