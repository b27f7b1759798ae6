import fc from "fast-check";
import {
  addMonths,
  civilOf,
  dayOf,
  daysInMonth,
  firstDayOf,
  isoDay,
  isoMonth,
  lastDayOf,
  monthOf,
  parseIsoDay,
  parseIsoMonth,
} from "../../src/regulation/calendar";

const day = (iso: string) => parseIsoDay(iso)!;

test.each([
  ["1900-03-01", 61],
  ["1970-01-01", 25_569],
  ["2000-02-29", 36_585],
  ["2010-06-30", 40_359],
])("%s is the serial number %i", (iso, serial) => {
  expect(day(iso)).toBe(serial);
  expect(isoDay(serial)).toBe(iso);
});

test.each([
  ["2010-06-30", 1, "2010-07-30"],
  ["2010-06-30", 6, "2010-12-30"],
  ["2009-08-31", 6, "2010-02-28"],
  ["2011-08-31", 6, "2012-02-29"],
  ["2010-01-31", 1, "2010-02-28"],
  ["2010-05-31", 1, "2010-06-30"],
  ["2010-12-31", 2, "2011-02-28"],
  ["2010-12-31", 12, "2011-12-31"],
  ["2012-02-29", 12, "2013-02-28"],
  ["2010-06-30", 0, "2010-06-30"],
  ["2010-06-30", -6, "2009-12-30"],
  ["2010-08-31", -6, "2010-02-28"],
  ["2010-03-31", -1, "2010-02-28"],
  ["2010-01-15", -1, "2009-12-15"],
])("%s plus %i months is %s", (from, count, to) => {
  expect(isoDay(addMonths(day(from), count))).toBe(to);
});

test.each([
  [2010, 2, 30],
  [2010, 2, 29],
  [1900, 2, 29],
  [2010, 4, 31],
  [2010, 13, 1],
  [2010, 0, 1],
  [2010, 1, 0],
  [2010, 1, 32],
])("%i-%i-%i does not exist", (year, month, dayOfMonth) => {
  expect(dayOf(year, month, dayOfMonth)).toBeUndefined();
});

test.each(["30.06.2010", "2010-6-30", "2010-06-31", "2010-06", "", "2010-06-30 "])(
  "%p is no ISO date",
  (text) => {
    expect(parseIsoDay(text)).toBeUndefined();
  },
);

test.each(["2010-00", "2010-13", "2010-6", "06.2010", "2010-06-01"])("%p is no ISO month", (text) => {
  expect(parseIsoMonth(text)).toBeUndefined();
});

test.each([
  ["2010-02", 28],
  ["2012-02", 29],
  ["2000-02", 29],
  ["2010-06", 30],
  ["2010-12", 31],
])("%s has %i days", (iso, days) => {
  const month = parseIsoMonth(iso)!;
  expect(daysInMonth(month)).toBe(days);
  expect(isoDay(firstDayOf(month))).toBe(`${iso}-01`);
  expect(isoDay(lastDayOf(month))).toBe(`${iso}-${days}`);
  expect(isoMonth(month)).toBe(iso);
});

const days = fc.integer({ min: day("1950-01-01"), max: day("2090-12-31") });

test("addMonths lands in the month asked for, on the same day or the month's last", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -60, max: 60 }), (from, count) => {
      const to = addMonths(from, count);
      expect(monthOf(to)).toBe(monthOf(from) + count);
      expect(civilOf(to).dayOfMonth).toBe(
        Math.min(civilOf(from).dayOfMonth, daysInMonth(monthOf(from) + count)),
      );
    }),
    { seed: 2010 },
  );
});

test("every day is read as it is written", () => {
  fc.assert(
    fc.property(days, (it) => {
      const { year, month, dayOfMonth } = civilOf(it);
      expect(dayOf(year, month, dayOfMonth)).toBe(it);
      expect(parseIsoDay(isoDay(it))).toBe(it);
    }),
    { seed: 2010 },
  );
});
