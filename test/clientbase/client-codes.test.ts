import fc from "fast-check";
import { ClientCodes } from "../../src/clientbase/client-codes";
import type { CellValue } from "../../src/clientbase/sheet-values";

function numbers(cells: readonly CellValue[], expected = cells.length): number[] {
  const codes = new ClientCodes(expected);
  return cells.map((cell) => codes.idOf(cell));
}

test.each<[string, CellValue, CellValue]>([
  ["a number is its digits", 7, "7"],
  ["a large number too", 123_456_789_012, "123456789012"],
  ["blanks around do not count", " К-7 ", "К-7"],
  ["nor do NBSP", "\u00a0007", "007"],
  ["nor do invisible characters", "\u200b007\ufeff", "007"],
  ["nor an apostrophe in front", "'007", "007"],
  ["nor one behind", "К-7’", "К-7"],
  ["Latin letters are their Cyrillic look-alikes", "A-001", "А-001"],
  ["whichever comes first", "А-001", "A-001"],
  ["case does not count", "ns-001", "NS-001"],
  ["nor in a code that ends with a letter", "7-ав", "7-AB"],
  ["nor in one whose running number is large", "к-999999999", "К-999999999"],
  ["an exponent with all its digits is these digits", "1,23456789E+8", "123456789"],
  ["an exponent as Russian letters write it too", "1,5Е+1", "15"],
])("%s", (_, one, other) => {
  expect(numbers([one, other])).toEqual([0, 0]);
});

test.each<[string, CellValue, CellValue]>([
  ["leading zeros count", "007", "7"],
  ["and so they do in a running number", "К-07", "К-7"],
  ["a number has none", 7, "007"],
  ["prefixes count", "К-7", "Л-7"],
  ["a running number's place counts", "7-К", "К-7"],
  ["an exponent without all its digits is not restored", "1,23457E+11", "123457000000"],
  ["an exponent without its sign is a code", "2E10", "20000000000"],
  ["letters that do not look alike count", "Ф-1", "F-1"],
  ["long codes differ in their first digit", "100000000000007", "200000000000007"],
])("%s", (_, one, other) => {
  expect(numbers([one, other])).toEqual([0, 1]);
});

test("marks without a letter or digit are no code", () => {
  expect(numbers(["-", "–", "—", "...", "'", "1"])).toEqual([-1, -1, -1, -1, -1, 0]);
});

test("writings of one code keep together however many series there are", () => {
  const cells = Array.from({ length: 60 }, (_, i) => [
    `А${i}Б-01`,
    `A${i}Б-01`,
    `а${i}б-01`,
    `A${i}б-7`,
  ]).flat();
  const wanted = Array.from({ length: 60 }, (_, i) => [2 * i, 2 * i, 2 * i, 2 * i + 1]).flat();
  expect(numbers(cells)).toEqual(wanted);
  expect(numbers([...cells, ...cells])).toEqual([...wanted, ...wanted]);
});

test.each<[readonly CellValue[], boolean, boolean]>([
  [["А-1", "А-2", 7], false, false],
  [["А-1", "A-1"], true, false],
  [["7-а", "7-А"], true, false],
  [["1,23457E+11"], false, true],
  [[123_456_789_012_345], false, false],
  [[1_234_567_890_123_456], false, true],
])("%p: written differently %p, with exponents %p", (cells, writtenDifferently, withExponents) => {
  const codes = new ClientCodes(cells.length);
  cells.forEach((cell) => codes.idOf(cell));
  expect(codes).toMatchObject({ writtenDifferently, withExponents });
});

test("a blank has no number", () => {
  expect(numbers(["", " ", "\u00a0", "1"])).toEqual([-1, -1, -1, 0]);
});

test("codes are numbered in the order of their appearance and keep their text", () => {
  const codes = new ClientCodes(4);
  expect(["00-02", "x", "00-01", "00-02"].map((code) => codes.idOf(code))).toEqual([0, 1, 2, 0]);
  expect(codes.texts).toEqual(["00-02", "x", "00-01"]);
});

test("any number of series and lengths is told apart", () => {
  const cells = Array.from({ length: 40 }, (_, prefix) =>
    ["1", "01", "001", "999999999999", "5000000"].map((running) => `S${"x".repeat(prefix)}-${running}`),
  ).flat();
  expect(numbers(cells)).toEqual(cells.map((_, i) => i));
  expect(numbers([...cells, ...cells])).toEqual([...cells, ...cells].map((_, i) => i % cells.length));
});

test("two cells have one number when their trimmed texts are equal", () => {
  const prefix = fc.constantFrom("", "0", "00-", "К", "К-", "А Б ", "x9x", "NS2000-");
  const running = fc
    .oneof(fc.nat({ max: 30 }), fc.nat(), fc.bigInt({ min: 0n, max: 10n ** 20n }))
    .map(String);
  const blanks = fc.constantFrom("", " ", "\u00a0");
  const text = fc.tuple(blanks, prefix, running, blanks).map((parts) => parts.join(""));
  const cell = fc.oneof(text, fc.nat({ max: 100 }));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), fc.nat({ max: 60 }), (cells, expected) => {
      const known: string[] = [];
      const wanted = cells.map((it) => {
        const code = String(it).trim();
        if (!known.includes(code)) known.push(code);
        return known.indexOf(code);
      });
      expect(numbers(cells, expected)).toEqual(wanted);
    }),
    { seed: 2010, numRuns: 300 },
  );
});
