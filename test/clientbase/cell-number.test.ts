import fc from "fast-check";
import { countInCell, isBlank, kopecksInCell, numberInText } from "../../src/clientbase/cell-number";

test.each([
  ["12 345,67", 12_345.67],
  ["12\u00a0345,67", 12_345.67],
  ["12\u202f345,67", 12_345.67],
  ["1 234 567,8", 1_234_567.8],
  ["12345,67", 12_345.67],
  ["12345.67", 12_345.67],
  ["1,234.56", 1_234.56],
  ["1,234,567.89", 1_234_567.89],
  ["1.234.567,89", 1_234_567.89],
  ["1'234.50", 1_234.5],
  ["0", 0],
  [",5", 0.5],
  ["007", 7],
  [" 5 ", 5],
  ["-5", -5],
  ["\u22125", -5],
  ["– 5", -5],
  ["5-", -5],
  ["1 234,50-", -1_234.5],
  ["(5)", -5],
  ["(1 234,56)", -1_234.56],
  ["+5", 5],
  ["100 руб.", 100],
  ["100,50 ₽", 100.5],
  ["100р.", 100],
  ["-1 000 руб", -1_000],
])("%p is %d", (text, expected) => {
  expect(numberInText(text)).toBeCloseTo(expected, 9);
});

test.each([
  "нет",
  "н/д",
  "-",
  "#N/A",
  "12-34",
  "1.2.3",
  "12 34,5",
  "1,23,456",
  "1 2",
  "--5",
  "(5",
  "5)",
  "()",
  "5 шт",
  "0x10",
  "Infinity",
  "NaN",
  "1,2.3,4",
  "руб.",
  "12.06.2010",
  ".",
  ",",
])("%p is no number", (text) => {
  expect(numberInText(text)).toBeNaN();
});

test.each(["", " ", "\u00a0", " \u00a0\u202f ", undefined])("%p is blank", (cell) => {
  expect(isBlank(cell)).toBe(true);
  expect(kopecksInCell(cell, 1, 0)).toBe(0);
  expect(kopecksInCell(cell, 1, NaN)).toBeNaN();
  expect(countInCell(cell)).toBeUndefined();
});

test.each([0, "0", false, "-", "#N/A"])("%p is not blank", (cell) => {
  expect(isBlank(cell)).toBe(false);
});

test.each([
  [14_999.99, 1, 1_499_999],
  [0.1 + 0.2, 1, 30],
  [1.005 * 1_000, 1, 100_500],
  [14.99999, 1_000, 1_499_999],
  ["15", 1_000, 1_500_000],
  ["0,3", 1_000_000, 30_000_000],
  [-0.01, 1, -1],
  [-0.001, 1, 0],
  ["12 345,67", 1, 1_234_567],
])("%p in units of %i is %i kopecks", (cell, unit, kopecks) => {
  expect(kopecksInCell(cell, unit, 0)).toBe(kopecks);
});

test.each([true, false, "#REF!", "сто", 1e300, Infinity])("%p is not known, never zero", (cell) => {
  expect(kopecksInCell(cell, 1, 0)).toBeNaN();
});

test.each([
  [15, 15],
  ["15", 15],
  ["1 015", 1_015],
])("a count %p is %i", (cell, count) => {
  expect(countInCell(cell)).toBe(count);
});

test.each(["много", true, "#N/A"])("a count %p cannot be read", (cell) => {
  expect(countInCell(cell)).toBeNaN();
});

test("an amount is read from whatever way it is printed", () => {
  const kopecks = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
  const format = (value: number, group: string, mark: string) => {
    const [rubles, rest] = (Math.abs(value) / 100).toFixed(2).split(".");
    return (value < 0 ? "-" : "") + rubles.replace(/\B(?=(\d{3})+$)/g, group) + mark + rest;
  };
  fc.assert(
    fc.property(
      kopecks,
      fc.constantFrom([" ", ","], ["\u00a0", ","], ["", ","], ["", "."], [",", "."], [" ", "."], [".", ","]),
      (value, [group, mark]) => {
        expect(kopecksInCell(format(value, group, mark), 1, 0)).toBe(value);
        expect(kopecksInCell(value / 100, 1, 0)).toBe(value);
      },
    ),
    { seed: 2010, numRuns: 300 },
  );
});
