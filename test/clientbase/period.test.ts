import { choosePeriod } from "../../src/clientbase/period";
import { recognise } from "../../src/clientbase/layout";
import { isoDay, isoMonth, parseIsoDay, parseIsoMonth } from "../../src/regulation/calendar";
import { clientBase, type ClientCells } from "../support/client-base";

interface Choice {
  readonly month?: string;
  readonly asOf?: string;
  readonly today?: string;
}

function chosen(months: string[], cells: ClientCells, choice: Choice = {}) {
  const { clients } = recognise(
    clientBase()
      .client(cells)
      .months(...months)
      .sheets(),
  );
  const { month, asOf } = choosePeriod(clients, {
    month: choice.month === undefined ? undefined : parseIsoMonth(choice.month)!,
    asOf: choice.asOf === undefined ? undefined : parseIsoDay(choice.asOf)!,
    today: choice.today === undefined ? undefined : parseIsoDay(choice.today)!,
  });
  return [isoMonth(month), isoDay(asOf)];
}

const MONTHS = ["2010-06", "2010-04", "2010-05"];

test("the newest month and its last day, wherever its column stands", () => {
  expect(chosen(MONTHS, {})).toEqual(["2010-06", "2010-06-30"]);
  expect(chosen(["2012-02"], {})).toEqual(["2012-02", "2012-02-29"]);
});

test("a month without any turnover is passed over", () => {
  expect(chosen(MONTHS, { turnover: { "2010-06": "", "2010-05": 0 } })).toEqual(["2010-05", "2010-05-31"]);
});

test.each([
  ["2010-07-01", "2010-06"],
  ["2010-08-15", "2010-06"],
  ["2010-06-29", "2010-05"],
  ["2010-06-01", "2010-05"],
  ["2010-05-31", "2010-04"],
])("audited on %s: the newest month that ended before, %s", (asOf, month) => {
  expect(chosen(MONTHS, {}, { asOf })).toEqual([month, asOf]);
});

test.each([
  ["2010-06-30", "2010-05", "2010-05-31"],
  ["2010-07-01", "2010-06", "2010-06-30"],
  ["2026-11-24", "2010-06", "2010-06-30"],
])("looked at on %s: the newest month that has ended, on its last day", (today, month, asOf) => {
  expect(chosen(MONTHS, {}, { today })).toEqual([month, asOf]);
});

test.each([
  ["2010-06-15", "2010-07-01", "2010-05"],
  ["2010-08-01", "2010-06-15", "2010-05"],
  ["2010-08-01", "2010-07-20", "2010-06"],
])("audited on %s, looked at on %s: a month that ended before both", (asOf, today, month) => {
  expect(chosen(MONTHS, {}, { asOf, today })).toEqual([month, asOf]);
});

test("a chosen month is audited on its last day", () => {
  expect(chosen(MONTHS, {}, { month: "2010-04" })).toEqual(["2010-04", "2010-04-30"]);
});

test("both can be chosen", () => {
  expect(chosen(MONTHS, {}, { month: "2010-04", asOf: "2010-07-01" })).toEqual(["2010-04", "2010-07-01"]);
});

test("a chosen month without a column is a problem to tell", () => {
  const base = clientBase().client().base({ month: "2010-08" });
  expect(base.monthPresent).toEqual([false, false, true, true, true, true]);
  expect(base.problems).toContainEqual({ code: "MONTH_ABSENT", value: "2010-08" });
});

test("a row of totals decides no month", () => {
  const header = ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "06.2010", "07.2010"];
  const { clients } = recognise([
    {
      name: "Клиенты",
      dateSystem: 1900,
      values: [header, ["1", "ООО «Свет»", "ЭМО", "Иванов", 5, ""], ["Итого", "", "", "", 5, 0]],
    },
  ]);
  expect(isoMonth(choosePeriod(clients).month)).toBe("2010-06");
});

test("a month that had not ended on the audit date is a problem to tell", () => {
  const problems = (asOf: string) =>
    clientBase()
      .client()
      .base({ asOf, month: "2010-06" })
      .problems.map(({ code }) => code);
  expect(problems("2010-06-29")).toContain("MONTH_NOT_ENDED");
  expect(problems("2010-06-30")).not.toContain("MONTH_NOT_ENDED");
});
