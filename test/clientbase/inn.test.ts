import fc from "fast-check";
import { innInCell, kppInCell, kppOfRow, lostLeadingZero, NO_INN, WRONG_INN } from "../../src/clientbase/inn";
import type { CellValue } from "../../src/clientbase/sheet-values";

const TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];

function checkDigit(digits: string, weights: readonly number[]): string {
  return String((weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11) % 10);
}

function completed(digits: string): string {
  if (digits.length === 9) return digits + checkDigit(digits, TEN);
  const eleven = digits + checkDigit(digits, [7, ...TEN]);
  return eleven + checkDigit(eleven, [3, 7, ...TEN]);
}

const organisation = fc.stringMatching(/^\d{9}$/).map(completed);
const person = fc.stringMatching(/^\d{10}$/).map(completed);
const RUNS = { seed: 2010, numRuns: 300 };

test.each(["", " ", "\u00a0"])("%p is none", (cell) => {
  expect(innInCell(cell)).toBe(NO_INN);
});

test.each<[CellValue]>([
  ["7707083893"],
  [7_707_083_893],
  [" 7707083893"],
  [" 7707083893 "],
  ["\u00a0500100732259\u00a0"],
  ["500100732259"],
  [500_100_732_259],
  ["7707 083893"],
  ["7707 083 893"],
  ["'7707083893"],
  ["7707083893'"],
  ["7707083893/770701001"],
  ["7707083893 / 770701001"],
  ["\u200b7707083893"],
  ["100000004"],
  [100_000_004],
  ["12345678943"],
])("%p is right", (cell) => {
  expect(innInCell(cell)).toBeGreaterThan(0);
});

test.each<[CellValue]>([
  ["7707083890"],
  ["770708389"],
  ["77070838931"],
  ["5001007322590"],
  ["50010073225"],
  ["770708389З"],
  [7.5],
  [-7_707_083_893],
  [true],
  ["нет"],
])("%p is wrong", (cell) => {
  expect(innInCell(cell)).toBe(WRONG_INN);
});

test("right check digits are accepted as text and as a number that lost its zero", () => {
  fc.assert(
    fc.property(fc.oneof(organisation, person), (inn) => {
      expect(innInCell(inn)).not.toBe(WRONG_INN);
      if (!inn.startsWith("00")) expect(innInCell(Number(inn))).toBe(innInCell(inn));
    }),
    RUNS,
  );
});

test("a wrong last digit is always found", () => {
  fc.assert(
    fc.property(fc.oneof(organisation, person), fc.integer({ min: 1, max: 9 }), (inn, shift) => {
      const last = (Number(inn.at(-1)) + shift) % 10;
      expect(innInCell(inn.slice(0, -1) + last)).toBe(WRONG_INN);
    }),
    RUNS,
  );
});

test("different ИНН stay different", () => {
  fc.assert(
    fc.property(fc.oneof(organisation, person), fc.oneof(organisation, person), (one, other) => {
      expect(innInCell(one) === innInCell(other)).toBe(one === other);
    }),
    RUNS,
  );
});

test.each([
  ["770701001", "770701001"],
  [" 770701001 ", "770701001"],
  [770_701_001, "770701001"],
  [10_101_001, "010101001"],
  ["10101001", "010101001"],
  ["'770701001", "770701001"],
  ["", ""],
  [" ", ""],
])("a КПП %p is compared as %p", (cell, expected) => {
  expect(kppInCell(cell)).toBe(expected);
});

test.each<[CellValue | undefined, CellValue | undefined, string]>([
  ["770701001", "7707083893", "770701001"],
  ["", "7707083893/770701001", "770701001"],
  [undefined, "7707083893 / 770701001", "770701001"],
  ["770701002", "7707083893/770701001", "770701002"],
  [undefined, "7707083893", ""],
  [undefined, 7_707_083_893, ""],
  [undefined, undefined, ""],
])("a row with КПП %p and ИНН %p has the КПП %p", (kpp, inn, expected) => {
  expect(kppOfRow(kpp, inn)).toBe(expected);
});

test.each<[CellValue, boolean]>([
  [100_000_004, true],
  ["100000004", true],
  [12_345_678_943, true],
  ["12345678943", true],
  ["0100000004", false],
  [7_707_083_893, false],
  [500_100_732_259, false],
  ["7707083893/770701001", false],
])("%p lost a leading zero: %p", (cell, expected) => {
  expect(lostLeadingZero(cell)).toBe(expected);
});
