import { clientBase, withSettings } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";
import type { CellValue } from "../../../src/clientbase/sheet-values";

function base(specialization: string, potential: string, previous: CellValue, last: CellValue) {
  return clientBase()
    .manager({ specialization })
    .client({ potential, turnover: { "2010-05": previous, "2010-06": last } });
}

describe.each(["территориальный", "универсальный", "МРПП"])("%s: below 15 000 in each month", (name) => {
  test.each([
    [14_999.99, 14_999.99, "violation"],
    [15_000, 14_999.99, "clear"],
    [14_999.99, 15_000, "clear"],
    [15_000, 15_000, "clear"],
    ["", "", "violation"],
    [-1, 0, "violation"],
    ["14 999,99", "14999.99", "violation"],
  ])("%p, then %p: %s", (previous, last, expected) => {
    expect(verdict(base(name, "A", previous, last).audit(), "BLACKLIST")).toBe(expected);
  });

  test.each(["S", "A", "B", "C", "D", ""])("whatever the potential: %p", (potential) => {
    expect(verdict(base(name, potential, 14_999.99, 14_999.99).audit(), "BLACKLIST")).toBe("violation");
    expect(verdict(base(name, potential, 0, 15_000).audit(), "BLACKLIST")).toBe("clear");
  });
});

describe.each(["МРЩ", "МРД", "МРС"])("%s: below the threshold of the potential", (specialization) => {
  test.each([
    ["S", 300_000],
    ["A", 150_000],
    ["B", 50_000],
  ])("%s: %i", (potential, threshold) => {
    const below = base(specialization, potential, 900_000, threshold - 0.01);
    expect(verdict(below.audit(), "BLACKLIST")).toBe("violation");
    expect(verdict(base(specialization, potential, 0, threshold).audit(), "BLACKLIST")).toBe("clear");
    expect(verdict(base(specialization, potential, 0, threshold + 0.01).audit(), "BLACKLIST")).toBe("clear");
  });

  test.each(["C", "D", "", "класс А"])("potential %p is not evaluated", (potential) => {
    const audit = base(specialization, potential, 0, 0).audit();
    expect(verdict(audit, "BLACKLIST")).toBe("not evaluated: potential");
  });

  test("without a column of potentials", () => {
    const audit = clientBase().manager({ specialization }).client({ turnover: 0 }).audit();
    expect(verdict(audit, "BLACKLIST")).toBe("not evaluated: potential");
  });

  test("an unknown turnover", () => {
    const audit = base(specialization, "A", 0, "#N/A").audit();
    expect(verdict(audit, "BLACKLIST")).toBe("not evaluated: turnover 2010-06");
  });
});

test.each([
  [20_000, "н/д", "clear"],
  ["н/д", 15_000, "clear"],
  [14_999, "н/д", "not evaluated: turnover 2010-06"],
  ["н/д", 14_999, "not evaluated: turnover 2010-05"],
  ["н/д", "н/д", "not evaluated: turnover 2010-06, turnover 2010-05"],
])("type I, %p then %p: %s", (previous, last, expected) => {
  expect(verdict(base("универсальный", "A", previous, last).audit(), "BLACKLIST")).toBe(expected);
});

test.each([
  [14_999, "not evaluated: turnover 2010-05"],
  [15_000, "clear"],
])("type I without the column of the month before, %p in the reporting month", (last, expected) => {
  const audit = base("универсальный", "A", 0, last).months("2010-06").audit();
  expect(verdict(audit, "BLACKLIST")).toBe(expected);
});

test("type II does not need the month before", () => {
  const audit = base("МРЩ", "A", 0, 149_999).months("2010-06").audit();
  expect(verdict(audit, "BLACKLIST")).toBe("violation");
});

test("a blank cell is unknown where the setting says so", () => {
  const regulation = withSettings({ blankTurnover: "unknown" });
  expect(verdict(base("МРПП", "A", 0, "").audit({ regulation }), "BLACKLIST")).toBe(
    "not evaluated: turnover 2010-06",
  );
});

test("the cards of an organisation buy together; the lead card's potential holds", () => {
  const together = clientBase()
    .manager({ specialization: "МРЩ" })
    .client({ potential: "A", turnover: 100_000 })
    .client({ potential: "S", head: "1", turnover: 50_000 });
  expect(verdict(together.audit(), "BLACKLIST")).toBe("clear");
});

test("one unknown card makes its organisation unknown", () => {
  const audit = clientBase()
    .manager()
    .client({ turnover: 20_000 })
    .client({ head: "1", turnover: { "2010-06": "?", "2010-05": 0 } })
    .client({ code: "3", turnover: 0 })
    .audit();
  expect(verdict(audit, "BLACKLIST")).toBe("violation");
  expect(firstFinding(audit, "BLACKLIST").subject.client).toBe("3");
});

describe("a grace period of two months", () => {
  const regulation = withSettings({ blacklistGraceMonths: 2 });
  test.each([
    ["2010-04-30", "violation"],
    ["2010-05-01", "clear"],
    ["", "not evaluated: attachedOn"],
  ])("attached on %p: %s", (attachedOn, expected) => {
    const base = clientBase().manager().client({ attachedOn, turnover: 0 });
    expect(verdict(base.audit(), "BLACKLIST")).toBe("violation");
    expect(verdict(base.audit({ regulation }), "BLACKLIST")).toBe(expected);
  });
});

test.each([
  ["a trainee", { status: "стажер" }, "violation"],
  ["somebody who left", { leftOn: "2010-01-01" }, "violation"],
  ["an office head", { role: "НОП" }, "not evaluated: specialization"],
  ["no specialization", { specialization: "" }, "not evaluated: specialization"],
])("%s", (_, manager, expected) => {
  expect(verdict(clientBase().manager(manager).client({ turnover: 0 }).audit(), "BLACKLIST")).toBe(expected);
});

test("the finding tells the months, the potential and the days since the attachment", () => {
  const audit = clientBase()
    .manager({ specialization: "МРЩ" })
    .client({ potential: "B", attachedOn: "2010-06-20", turnover: 49_999.99 })
    .audit();
  expect(firstFinding(audit, "BLACKLIST")).toMatchObject({
    measured: { turnover: [{ month: "2010-06", amount: 49_999.99 }], potential: "B", daysAttached: 10 },
    norm: { value: 50_000, unit: "rubles", since: null },
    section: "МРЩ: чёрный список",
  });
});
