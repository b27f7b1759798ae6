import { clientBase, MONTHS, type ClientCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";
import type { CellValue } from "../../../src/clientbase/sheet-values";

function base(sixMonths: readonly CellValue[], cells: ClientCells = {}) {
  const turnover = Object.fromEntries(MONTHS.map((month, i) => [month, sixMonths[i]]));
  return clientBase().client({ turnover, ...cells });
}

test.each([
  [[1, 1, 1, 0, 0, 0], "clear"],
  [[1, 1, 0, 0, 0, 0], "info"],
  [[0, 1, 0, 0, 0, 0], "info"],
  [[1, 0, 0, 0, 0, 0], "info"],
  [[0, 0, 0, 0, 0, 0], "clear"],
  [[1, 1, 0, 0, 0, 0.01], "clear"],
  [[1, 1, "", -5, 0, 0], "info"],
  [[1, 0, 1, 0, 0, 0], "clear"],
])("%p: %s", (sixMonths, expected) => {
  expect(verdict(base(sixMonths).audit(), "DETACH_SOON")).toBe(expected);
});

test.each([0, 100, -1, "", "?"])("whatever the debt: %p", (overdueDebt) => {
  expect(verdict(base([1, 1, 0, 0, 0, 0], { overdueDebt }).audit(), "DETACH_SOON")).toBe("info");
});

test.each([
  ["2009-12-30", "info"],
  ["2009-12-31", "clear"],
  ["", "info"],
])("attached on %p: %s", (attachedOn, expected) => {
  expect(verdict(base([1, 1, 0, 0, 0, 0], { attachedOn }).audit(), "DETACH_SOON")).toBe(expected);
});

test.each([
  [["?", 1, 0, 0, 0, 0], "info"],
  [[1, "?", 0, 0, 0, 0], "info"],
  [[0, "?", 0, 0, 0, 0], "not evaluated: turnover 2010-02"],
  [["?", 0, 0, 0, 0, 0], "not evaluated: turnover 2010-01"],
  [[1, 1, "?", 0, 0, 0], "not evaluated: turnover 2010-03"],
  [["?", "?", 1, 0, 0, 0], "clear"],
])("an unknown month in %p: %s", (sixMonths, expected) => {
  expect(verdict(base(sixMonths).audit(), "DETACH_SOON")).toBe(expected);
});

test("needs the columns of all six months", () => {
  const audit = base([1, 1, 0, 0, 0, 0])
    .months(...MONTHS.slice(1))
    .audit();
  expect(verdict(audit, "DETACH_SOON")).toBe("not evaluated: turnover 2010-01");
});

test("the cards of an organisation are silent together", () => {
  const audit = base([1, 1, 0, 0, 0, 0])
    .client({ head: "1", turnover: { ...silence(), "2010-05": 3 } })
    .audit();
  expect(verdict(audit, "DETACH_SOON")).toBe("clear");
});

function silence() {
  return Object.fromEntries(MONTHS.map((month) => [month, 0]));
}

test.each([
  [[1, 1, 0, 0, 0, 0], 4],
  [[1, 0, 0, 0, 0, 0], 5],
])("the finding of %p counts %i months", (sixMonths, silentMonths) => {
  const audit = base(sixMonths, { overdueDebt: 12.5 }).audit();
  expect(firstFinding(audit, "DETACH_SOON").measured).toEqual({ silentMonths, overdueDebt: 12.5 });
});

test("the organisation below does not shorten the silence", () => {
  const audit = base([0, 0, 0, 0, 0, 0]).client().audit();
  expect(verdict(audit, "DETACH_SOON")).toBe("clear");
});
