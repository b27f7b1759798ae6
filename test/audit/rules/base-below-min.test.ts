import { clientBase, type AuditOptions, type ManagerCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

function verdictOn(size: number, manager: ManagerCells, options: AuditOptions = {}): string {
  const base = clientBase().manager(manager).client({ manager: "ООК" }).clients(size);
  return verdict(base.audit(options), "BASE_BELOW_MIN", "Иванов");
}

describe.each([
  { specialization: "территориальный", veteran: 30, experienced: 30, afterTwo: 20, afterFour: 30 },
  { specialization: "универсальный", veteran: 20, experienced: 20, afterTwo: 15, afterFour: 20 },
  { specialization: "МРПП", veteran: 20, experienced: 20, afterTwo: 20, afterFour: 20 },
  { specialization: "МРЩ", veteran: 10, experienced: 7, afterTwo: 5, afterFour: 7 },
  { specialization: "МРД", veteran: 15, experienced: 15, afterTwo: 10, afterFour: 10 },
])("$specialization", ({ specialization, veteran, experienced, afterTwo, afterFour }) => {
  test.each([
    ["ветеран", veteran],
    ["опытный", experienced],
  ])("%s: at least %i", (status, minimum) => {
    expect(verdictOn(minimum - 1, { specialization, status })).toBe("violation");
    expect(verdictOn(minimum, { specialization, status })).toBe("clear");
  });

  test.each([
    ["2010-06-29", 0],
    ["2010-06-30", afterTwo],
    ["2010-07-01", afterTwo],
    ["2010-08-29", afterTwo],
    ["2010-08-30", afterFour],
    ["2010-08-31", afterFour],
  ])("a novice since 30 April on %s: at least %i", (asOf, minimum) => {
    const novice = { specialization, noviceSince: "2010-04-30" };
    if (minimum > 0) expect(verdictOn(minimum - 1, novice, { asOf })).toBe("violation");
    expect(verdictOn(minimum, novice, { asOf })).toBe("clear");
  });
});

test.each(["ветеран", "опытный", "новичок"])("chains have no minimum: %s", (status) => {
  const manager = { specialization: "МРС", status, noviceSince: "2010-01-01" };
  expect(verdictOn(0, manager)).toBe("clear");
});

test("months of a novice are clamped to the month's end", () => {
  const novice = { specialization: "МРЩ", noviceSince: "2009-12-31" };
  expect(verdictOn(4, novice, { asOf: "2010-02-27" })).toBe("clear");
  expect(verdictOn(4, novice, { asOf: "2010-02-28" })).toBe("violation");
});

test.each([
  ["a trainee by status", { status: "стажер" }, "clear"],
  ["a trainee by a blank date", { noviceSince: "" }, "clear"],
  ["a trainee by a date still to come", { noviceSince: "2010-07-01" }, "clear"],
  ["a status that wins over the date", { status: "ветеран", noviceSince: "" }, "violation"],
  ["neither status nor date", {}, "not evaluated: status"],
  ["a blank status without a date column", { status: "" }, "not evaluated: status"],
  ["an unreadable date", { noviceSince: "давно" }, "not evaluated: noviceSince"],
  ["a novice by status without a date", { status: "новичок" }, "not evaluated: noviceSince"],
  [
    "a novice by status with a blank date",
    { status: "новичок", noviceSince: "" },
    "not evaluated: noviceSince",
  ],
])("nineteen organisations of a universal manager, %s", (_, manager, expected) => {
  expect(verdictOn(19, manager)).toBe(expected);
});

test("an unknown status does not matter where every status would be content", () => {
  expect(verdictOn(20, {})).toBe("clear");
  expect(verdictOn(20, { status: "новичок", noviceSince: "" })).toBe("clear");
});

test.each([
  ["МОПП", "violation"],
  ["старший группы", "violation"],
  ["", "violation"],
  ["НОП", "clear"],
  ["НОПП", "clear"],
  ["руководитель ВТЦ", "clear"],
  ["уборщик", "not evaluated: role"],
])("role %p", (role, expected) => {
  expect(verdictOn(1, { role, status: "ветеран" })).toBe(expected);
});

test("a manager without a specialization, and one who is not listed", () => {
  expect(verdictOn(1, { specialization: "", status: "ветеран" })).toBe("not evaluated: specialization");
  const base = clientBase().manager().client({ manager: "Петров" });
  expect(verdict(base.audit(), "BASE_BELOW_MIN", "Петров")).toBe("not evaluated: specialization");
});

test.each([
  ["2010-06-30", "clear"],
  ["2010-07-01", "violation"],
  ["скоро", "not evaluated: leftOn"],
])("a manager who leaves on %s", (leftOn, expected) => {
  expect(verdictOn(1, { status: "ветеран", leftOn })).toBe(expected);
});

test("linked cards and equal rows count once", () => {
  const base = clientBase()
    .manager({ specialization: "МРЩ", status: "опытный" })
    .clients(5)
    .client({ code: "6" })
    .client({ code: "6" })
    .clients(3, { head: "6" });
  expect(verdict(base.audit(), "BASE_BELOW_MIN")).toBe("violation");
  expect(firstFinding(base.audit(), "BASE_BELOW_MIN")).toMatchObject({
    measured: { organisations: 6 },
    norm: { value: 7, unit: "organisations", since: null },
    section: "МРЩ: количество привязанных клиентов",
  });
});
