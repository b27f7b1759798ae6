import { clientBase, type ManagerCells } from "../../support/client-base";
import { verdict } from "../../support/findings";

function verdictOn(manager: ManagerCells): string {
  return verdict(clientBase().manager(manager).client().audit(), "CALLS_BELOW_MIN");
}

test.each([
  ["территориальный", "violation"],
  ["универсальный", "violation"],
  ["МРПП", "violation"],
  ["МРЩ", "clear"],
  ["МРД", "violation"],
  ["МРС", "clear"],
])("a novice %s with 99 calls: %s", (specialization, expected) => {
  expect(verdictOn({ specialization, status: "новичок", calls: 99 })).toBe(expected);
  expect(verdictOn({ specialization, status: "новичок", calls: 100 })).toBe("clear");
});

test.each(["стажер", "опытный", "ветеран"])("%s is asked for no calls", (status) => {
  expect(verdictOn({ status, calls: 0 })).toBe("clear");
});

test.each([
  ["2010-01-01", "2010-06-30", "violation"],
  ["2009-12-30", "2010-06-30", "violation"],
  ["2009-12-29", "2010-06-30", "clear"],
  ["2010-06-30", "2010-06-30", "violation"],
  ["2010-07-01", "2010-06-30", "clear"],
  ["2009-08-31", "2010-02-28", "violation"],
  ["2009-08-31", "2010-03-01", "clear"],
])("a novice since %s is judged on %s: %s", (noviceSince, asOf, expected) => {
  const audit = clientBase().manager({ noviceSince, calls: 0 }).client().audit({ asOf });
  expect(verdict(audit, "CALLS_BELOW_MIN")).toBe(expected);
});

test.each([
  ["no column", {}, "not evaluated: calls"],
  ["a blank", { calls: "" }, "not evaluated: calls"],
  ["no number", { calls: "сто" }, "not evaluated: calls"],
])("%s", (_, cells, expected) => {
  expect(verdictOn({ status: "новичок", ...cells })).toBe(expected);
});

test("an unknown status matters only below the norm", () => {
  expect(verdictOn({ calls: 99 })).toBe("not evaluated: status");
  expect(verdictOn({ calls: 100 })).toBe("clear");
});

test("group leads are asked for calls as novices, other leaders are not", () => {
  expect(verdictOn({ role: "старший группы", status: "новичок", calls: 99 })).toBe("violation");
  expect(verdictOn({ role: "НОП", status: "новичок", calls: 0 })).toBe("clear");
});

test.each([
  ["МРЩ", "новичок"],
  ["МРС", "новичок"],
  ["универсальный", "ветеран"],
  ["универсальный", "стажер"],
])("no calls are missed of a %s, %s", (specialization, status) => {
  expect(verdictOn({ specialization, status })).toBe("clear");
});
