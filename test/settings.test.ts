import { isoDay, isoMonth } from "../src/regulation/calendar";
import { parsePeriod, shownPeriod } from "../src/settings";

test.each([
  ["06.2010", "30.06.2010", "2010-06", "2010-06-30"],
  ["6/2010", "1.7.2010", "2010-06", "2010-07-01"],
  [" 2010-06 ", "2010-07-01", "2010-06", "2010-07-01"],
  ["", " ", "", ""],
])("%j and %j are read", (month, asOf, isoOfMonth, isoOfDay) => {
  const period = parsePeriod(month, asOf);
  if ("unreadable" in period) throw new Error(period.unreadable);
  expect(period.month === undefined ? "" : isoMonth(period.month)).toBe(isoOfMonth);
  expect(period.asOf === undefined ? "" : isoDay(period.asOf)).toBe(isoOfDay);
  expect(parsePeriod(...(Object.values(shownPeriod(period)) as [string, string]))).toEqual(period);
});

test.each([
  ["13.2010", "", "month"],
  ["июнь", "", "month"],
  ["2010", "", "month"],
  ["06.2010", "31.06.2010", "asOf"],
  ["", "вчера", "asOf"],
])("%j and %j are not guessed at", (month, asOf, unreadable) => {
  expect(parsePeriod(month, asOf)).toEqual({ unreadable });
});
