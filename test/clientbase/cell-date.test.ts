import fc from "fast-check";
import {
  BAD_DATE,
  dateInCell,
  dayInCell,
  dayOfSerial,
  NO_DATE,
  orderProvenBy,
  type DayOrder,
} from "../../src/clientbase/cell-date";
import { isoDay, parseIsoDay } from "../../src/regulation/calendar";
import type { CellValue } from "../../src/clientbase/sheet-values";

function read(cell: CellValue, dateSystem: 1900 | 1904 = 1900): string {
  const day = dayInCell(cell, dateSystem);
  return day === NO_DATE ? "none" : day === BAD_DATE ? "bad" : isoDay(day);
}

test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [60, "bad"],
  [61, "1900-03-01"],
  [40_359, "2010-06-30"],
  [40_359.99, "2010-06-30"],
  [2_958_465, "9999-12-31"],
  [2_958_466, "bad"],
  [0, "bad"],
  [0.5, "bad"],
  [-1, "bad"],
])("serial %d in the 1900 system: %s", (serial, expected) => {
  expect(read(serial)).toBe(expected);
});

test.each([
  [0, "1904-01-01"],
  [1, "1904-01-02"],
  [38_897, "2010-06-30"],
  [38_897.5, "2010-06-30"],
  [2_957_003, "9999-12-31"],
  [2_957_004, "bad"],
  [-1, "bad"],
])("serial %d in the 1904 system: %s", (serial, expected) => {
  expect(read(serial, 1904)).toBe(expected);
});

test.each([
  "30.06.2010",
  "30/06/2010",
  "30-06-2010",
  "30.6.2010",
  "30.06.10",
  "2010-06-30",
  " 30.06.2010\u00a0",
  "30.06.2010 г.",
  "30.06.2010 12:30",
  "30.06.2010 0:00:00",
  "2010-06-30T00:00:00Z",
  "2010-06-30T00:00:00+03:00",
  "2010-06-30 00:00:00.000",
  "2010/06/30",
  "2010.6.30",
  "30/06/10",
  "30-06-10",
  "30 июня 2010 г.",
  "30 июня 2010 года",
  "30 ИЮНЯ 2010",
  "30 июн 2010",
  "30 июн. 2010",
  "30-июн-10",
  "30-июн-2010",
  "30.июн.10",
  "30 June 2010",
  "30-Jun-10",
  "June 30, 2010",
  "Jun 30 2010",
  "30.06.2010 г",
  "'30.06.2010",
  "\u200b30.06.2010",
  "30.06.2010 12:30 PM",
  "30\u00a0июня\u00a02010",
])("%p is 30 June 2010 in either system", (text) => {
  expect(read(text, 1900)).toBe("2010-06-30");
  expect(read(text, 1904)).toBe("2010-06-30");
});

test.each([
  "31.06.2010",
  "29.02.2010",
  "32.01.2010",
  "00.01.2010",
  "01.00.2010",
  "01.13.2010",
  "2010-02-30",
  "2010-13-01",
  "30.06",
  "30.06-2010",
  "30.06.201",
  "06.2010",
  "июнь",
  "давно",
  "#N/A",
  "12:30",
  "г.",
  "06.30.2010",
  "06/30/2010",
  "30 мартобря 2010",
  "31 июня 2010",
  "30 ию 2010",
  "июнь 2010",
  "40359",
  "01.01.0001 0:00:00",
  "30.12.1899",
  "01.01.1800",
  "#ЗНАЧ!",
  true,
])("%p is no date", (cell) => {
  expect(read(cell)).toBe("bad");
});

test.each(["", " ", "\u00a0"])("%p is blank", (cell) => {
  expect(read(cell)).toBe("none");
  expect(dayInCell(undefined, 1900)).toBe(NO_DATE);
});

test.each([
  ["01.01.00", "2000-01-01"],
  ["31.12.29", "2029-12-31"],
  ["01.01.30", "1930-01-01"],
  ["30-июн-99", "1999-06-30"],
])("%p: two digits of a year are completed as Excel does, %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each<[string, ReturnType<DayOrder>, string]>([
  ["06/30/2010", "monthFirst", "2010-06-30"],
  ["06/30/2010", "dayFirst", "bad"],
  ["06/30/2010", "mixed", "bad"],
  ["05/06/2010", "monthFirst", "2010-05-06"],
  ["05/06/2010", "dayFirst", "2010-06-05"],
  ["05/06/2010", "mixed", "2010-06-05"],
  ["05/06/2010", undefined, "2010-06-05"],
  ["30/06/2010", "monthFirst", "2010-06-30"],
  ["05.06.2010", "monthFirst", "2010-06-05"],
  ["5/6/10 0:00", "monthFirst", "2010-05-06"],
])("%p in a column whose order is %p: %s", (text, order, expected) => {
  const day = dayInCell(text, 1900, () => order);
  expect(day === BAD_DATE ? "bad" : isoDay(day)).toBe(expected);
});

test.each([
  ["06/30/2010", "monthFirst"],
  ["30/06/2010", "dayFirst"],
  ["30.06.2010", "dayFirst"],
  ["30-06-10 0:00", "dayFirst"],
  ["05/06/2010", undefined],
  ["06.30.2010", undefined],
  ["2010-06-30", undefined],
  ["31/31/2010", undefined],
  ["давно", undefined],
])("%p proves %p", (text, order) => {
  expect(orderProvenBy(text)).toBe(order);
});

test.each<[CellValue, string]>([
  ["31.12.1989", "bad"],
  ["01.01.1990", "1990-01-01"],
  ["31.12.2100", "2100-12-31"],
  ["01.01.2101", "bad"],
  [1, "bad"],
  [32_873, "bad"],
  [32_874, "1990-01-01"],
  [73_415, "2100-12-31"],
  [73_416, "bad"],
  ["", "none"],
  ["давно", "bad"],
])("%p as a date of a client base: %s", (cell, expected) => {
  const day = dateInCell(cell, 1900);
  expect(day === NO_DATE ? "none" : day === BAD_DATE ? "bad" : isoDay(day)).toBe(expected);
});

test("29 February exists in leap years", () => {
  expect(read("29.02.2012")).toBe("2012-02-29");
  expect(read("29.02.2000")).toBe("2000-02-29");
  expect(read("29.02.1900")).toBe("bad");
});

test("a serial and its text are one day in both systems", () => {
  const days = fc.integer({ min: parseIsoDay("1904-01-01")!, max: parseIsoDay("2090-01-01")! });
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, dayOfMonth] = isoDay(day).split("-");
      expect(dayOfSerial(day, 1900)).toBe(day);
      expect(dayOfSerial(day - 1_462, 1904)).toBe(day);
      expect(dayInCell(`${dayOfMonth}.${month}.${year}`, 1900)).toBe(day);
    }),
    { seed: 2010 },
  );
});
