import { clientBase, withSettings, type ClientCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

function verdicts(cells: ClientCells): string[] {
  const audit = clientBase()
    .client({ turnover: 0, overdueDebt: 0, ...cells })
    .audit();
  return [verdict(audit, "AUTO_DETACH"), verdict(audit, "DETACH_BLOCKED_BY_DEBT")];
}

const NO_DEBT_KNOWN = "not evaluated: overdueDebt";

test.each([
  [0, ["violation", "clear"]],
  [0.01, ["clear", "warning"]],
  ["1 000,00", ["clear", "warning"]],
  [-5, ["violation", "clear"]],
  ["", [NO_DEBT_KNOWN, NO_DEBT_KNOWN]],
  ["нет", [NO_DEBT_KNOWN, NO_DEBT_KNOWN]],
])("six silent months and a debt of %p", (overdueDebt, expected) => {
  expect(verdicts({ overdueDebt })).toEqual(expected);
});

test("a blank debt is none where the setting says so, an unreadable one is not", () => {
  const regulation = withSettings({ blankDebt: "zero" });
  const audit = (overdueDebt: string) =>
    clientBase().client({ turnover: 0, overdueDebt }).audit({ regulation });
  expect(verdict(audit(""), "AUTO_DETACH")).toBe("violation");
  expect(verdict(audit("нет"), "AUTO_DETACH")).toBe(NO_DEBT_KNOWN);
});

test("without a column of debts", () => {
  const audit = clientBase().client({ turnover: 0 }).audit();
  expect(verdict(audit, "AUTO_DETACH")).toBe(NO_DEBT_KNOWN);
  expect(verdict(audit, "DETACH_BLOCKED_BY_DEBT")).toBe(NO_DEBT_KNOWN);
});

test.each(["2010-01", "2010-03", "2010-06"])("a kopeck in %s ends the silence", (month) => {
  const turnover = { ...SILENCE, [month]: 0.01 };
  expect(verdicts({ turnover })).toEqual(["clear", "clear"]);
  expect(verdicts({ turnover, overdueDebt: "" })).toEqual(["clear", "clear"]);
});

const SILENCE = Object.fromEntries([1, 2, 3, 4, 5, 6].map((month) => [`2010-0${month}`, 0]));

test("blanks and returns are silence", () => {
  expect(verdicts({ turnover: { ...SILENCE, "2010-02": "", "2010-04": -700 } })).toEqual([
    "violation",
    "clear",
  ]);
});

test.each([
  ["2010-06-30", "2009-12-29", "violation"],
  ["2010-06-30", "2009-12-30", "violation"],
  ["2010-06-30", "2009-12-31", "clear"],
  ["2010-06-30", "2010-06-30", "clear"],
  ["2010-08-31", "2010-02-28", "violation"],
  ["2010-08-31", "2010-03-01", "clear"],
  ["2010-06-30", "", "violation"],
  ["2010-06-30", "давно", "violation"],
])("audited on %s, attached on %p: %s", (asOf, attachedOn, expected) => {
  const audit = clientBase().client({ turnover: 0, overdueDebt: 0, attachedOn }).audit({ asOf });
  expect(verdict(audit, "AUTO_DETACH")).toBe(expected);
});

test("a recent attachment does not lift the notice of a debt", () => {
  expect(verdicts({ overdueDebt: 1, attachedOn: "2010-06-01" })).toEqual(["clear", "warning"]);
});

test("an unknown month is not evaluated unless another one spoke", () => {
  const missing = "not evaluated: turnover 2010-03";
  expect(verdicts({ turnover: { ...SILENCE, "2010-03": "?" } })).toEqual([missing, "clear"]);
  expect(verdicts({ turnover: { ...SILENCE, "2010-03": "?" }, overdueDebt: 1 })).toEqual(["clear", missing]);
  expect(verdicts({ turnover: { ...SILENCE, "2010-03": "?", "2010-01": 1 } })).toEqual(["clear", "clear"]);
});

test("a month without a column", () => {
  const base = clientBase().client({ turnover: 0, overdueDebt: 0 });
  base.months("2010-02", "2010-03", "2010-04", "2010-05", "2010-06");
  expect(verdict(base.audit(), "AUTO_DETACH")).toBe("not evaluated: turnover 2010-01");
});

test("the cards of an organisation are silent and owe together", () => {
  const linked = (cells: ClientCells) =>
    clientBase()
      .client({ turnover: 0, overdueDebt: 0 })
      .client({ head: "1", turnover: 0, overdueDebt: 0, ...cells })
      .audit();
  expect(verdict(linked({}), "AUTO_DETACH")).toBe("violation");
  expect(verdict(linked({ turnover: { "2010-06": 1 } }), "AUTO_DETACH")).toBe("clear");
  expect(verdict(linked({ overdueDebt: 7 }), "DETACH_BLOCKED_BY_DEBT")).toBe("warning");
  expect(verdict(linked({ overdueDebt: "" }), "AUTO_DETACH")).toBe(NO_DEBT_KNOWN);
});

test("a negative debt does not offset the debt of a linked card", () => {
  const audit = clientBase()
    .client({ turnover: 0, overdueDebt: 100 })
    .client({ head: "1", turnover: 0, overdueDebt: -100 })
    .audit();
  expect(verdict(audit, "DETACH_BLOCKED_BY_DEBT")).toBe("warning");
});

test("raised for every personal manager, for nobody else", () => {
  const audit = (manager: string) =>
    clientBase().manager({ role: "НОП" }).client({ manager, turnover: 0, overdueDebt: 0 }).audit();
  expect(verdict(audit("Иванов"), "AUTO_DETACH")).toBe("violation");
  expect(verdict(audit("Неизвестный"), "AUTO_DETACH")).toBe("violation");
  expect(verdict(audit("ООК"), "AUTO_DETACH")).toBe("clear");
});

test("the finding names all rows and months", () => {
  const audit = clientBase()
    .client({ turnover: 0, overdueDebt: 0 })
    .client({ turnover: 0, overdueDebt: 0, head: "1" })
    .audit();
  const finding = firstFinding(audit, "AUTO_DETACH");
  expect(finding.subject.rows.map(({ row }) => row)).toEqual([2, 3]);
  expect(finding.measured.turnover.map(({ month }) => month)).toEqual(Object.keys(SILENCE));
  expect(finding.norm).toMatchObject({ value: 6, unit: "months" });
});

test("the organisation below does not break the silence", () => {
  const audit = clientBase().client({ turnover: 0, overdueDebt: 0 }).client({ overdueDebt: 0 }).audit();
  expect(firstFinding(audit, "AUTO_DETACH").subject.client).toBe("1");
});
