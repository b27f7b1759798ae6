import fc from "fast-check";
import {
  countInCell,
  isBlank,
  kopecksInCell,
  marksProvenBy,
  numberInText,
  type GroupingMark,
} from "../../src/clientbase/cell-number";

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
  ["1500.50|RUB", 1500.5],
  ["100,50 ₽", 100.5],
  ["100р.", 100],
  ["-1 000 руб", -1_000],
  ["12\u2009345,67", 12_345.67],
  ["12\u2007345,67", 12_345.67],
  ["12’345,67", 12_345.67],
  ["12`345,67", 12_345.67],
  ["\u200b12 345,67\u200e", 12_345.67],
  ["'12345", 12_345],
  ["минус 5", -5],
  ["Минус 1 234,50", -1_234.5],
  ["- 1 234,50", -1_234.5],
  ["5 −", -5],
  ["( 1 234,56 )", -1_234.56],
  ["(1 234,56) руб.", -1_234.56],
  ["(1 234,56 руб.)", -1_234.56],
  ["₽ 100", 100],
  ["₽100,50", 100.5],
  ["руб. 100", 100],
  ["-₽100", -100],
  ["100 RUR", 100],
  ["100 RUB", 100],
  ["100 рублей", 100],
  ["100 Р", 100],
  ["12,5 тыс. руб.", 12_500],
  ["12,5 тыс", 12_500],
  ["12 тысяч", 12_000],
  ["1,2 млн", 1_200_000],
  ["1,2 млн. ₽", 1_200_000],
  ["1 млрд", 1_000_000_000],
  ["-3 тыс.", -3_000],
  ["1,23457E+11", 123_457_000_000],
  ["1.5e3", 1_500],
  ["0,123", 0.123],
  ["1234,567", 1_234.567],
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
  "50%",
  "50 %",
  "12,5 % ",
  "$100",
  "100 $",
  "€ 100",
  "100 EUR",
  "100 USD",
  "–",
  "—",
  "н.д.",
  "#Н/Д",
  "#ЗНАЧ!",
  "#ДЕЛ/0!",
  "#ССЫЛКА!",
  "#ИМЯ?",
  "#VALUE!",
  "#DIV/0!",
  "минус",
  "тыс.",
  "131 74О,72",
  "120 000 / 130 000",
  "12.06.2010",
  ".",
  ",",
])("%p is no number", (text) => {
  expect(numberInText(text)).toBeNaN();
});

test.each(["", " ", "\u00a0", " \u00a0\u202f ", "\u200b", "\u00a0\ufeff", undefined])(
  "%p is blank",
  (cell) => {
    expect(isBlank(cell)).toBe(true);
    expect(kopecksInCell(cell, 1, 0)).toBe(0);
    expect(kopecksInCell(cell, 1, NaN)).toBeNaN();
    expect(countInCell(cell)).toBeUndefined();
  },
);

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

test.each<[string, number, number]>([
  ["12,5 тыс.", 1_000, 1_250_000],
  ["12,5 тыс.", 1, 1_250_000],
  ["500 тыс.", 1_000_000, 50_000_000],
  ["100 руб.", 1_000, 10_000_000],
])("%p in units of %i: the cell's own unit counts, %i kopecks", (cell, unit, kopecks) => {
  expect(kopecksInCell(cell, unit, 0)).toBe(kopecks);
});

test.each<[string, GroupingMark | undefined, number]>([
  ["1,234", undefined, 1.234],
  ["1,234", ",", 1_234],
  ["1,234", ".", 1.234],
  ["1.234", ".", 1_234],
  ["1.234", ",", 1.234],
  ["-123,456", ",", -123_456],
  ["(1,234)", ",", -1_234],
  ["1,234 тыс.", ",", 1_234_000],
  ["12,34", ",", 12.34],
  ["0,123", ",", 0.123],
  ["1234,567", ",", 1_234.567],
])("%p in a column that parts thousands by %p is %d", (text, mark, expected) => {
  expect(numberInText(text, () => mark)).toBeCloseTo(expected, 9);
});

test.each<[string, ReturnType<typeof marksProvenBy>]>([
  ["1,234.50", { grouping: ",", decimal: "." }],
  ["1.234,50", { grouping: ".", decimal: "," }],
  ["1,234,567", { grouping: "," }],
  ["1.234.567", { grouping: "." }],
  ["12,5", { decimal: "," }],
  ["1 234,567", { decimal: "," }],
  ["0.123", { decimal: "." }],
  ["1,234", {}],
  ["123.456", {}],
  ["1234", {}],
  ["30.06.2010", {}],
  ["нет", {}],
])("%p proves %p", (text, marks) => {
  expect(marksProvenBy(text)).toEqual(marks);
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

test("an amount is read from whatever sign, blanks and currency stand about it", () => {
  const written = fc.tuple(
    fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009", "'", "’", ""),
    fc.constantFrom(",", "."),
    fc.constantFrom<(digits: string, negative: boolean) => string>(
      (digits, negative) => (negative ? `-${digits}` : digits),
      (digits, negative) => (negative ? `${digits}-` : `+${digits}`),
      (digits, negative) => (negative ? `(${digits})` : digits),
      (digits, negative) => (negative ? `−${digits} ₽` : `${digits} руб.`),
      (digits, negative) => (negative ? `минус ${digits}` : `${digits}р.`),
      (digits, negative) => (negative ? `– ${digits} RUR` : `₽ ${digits}`),
    ),
    fc.constantFrom("", " ", "\u00a0", "\u200b"),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
      written,
      (kopecks, [grouping, mark, signed, edge]) => {
        const [whole, fraction] = (Math.abs(kopecks) / 100).toFixed(2).split(".");
        const digits = whole.replace(/\B(?=(\d{3})+$)/g, grouping) + mark + fraction;
        expect(kopecksInCell(edge + signed(digits, kopecks < 0) + edge, 1, 0)).toBe(kopecks);
      },
    ),
    { seed: 2010, numRuns: 500 },
  );
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
