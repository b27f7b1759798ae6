import fc from "fast-check";
import { shown } from "./excel";
import { blackList, detach, nonProfile, norm, status } from "../../src/functions/functions";

const RUNS = { seed: 2010, numRuns: 200 };

const blank = fc.constantFrom("", null, 0);
const specialization = fc.oneof(
  fc.constantFrom("территориальный", "универсальный", "МРПП", "МРЩ", "МРД", "МРС", "снабженец"),
  blank,
);
const indicator = fc.constantFrom("минимум", "максимум", "непрофильных", "встречи", "звонки", "бонус");
const tenure = fc.oneof(fc.constantFrom("стажер", "новичок", "опытный", "ветеран", "?"), blank);
const potential = fc.oneof(fc.constantFrom("S", "A", "B", "C", "?"), blank);
const group = fc.oneof(fc.constantFrom("ЭМО", "ПП", "щитовики", "дилеры", "сети", "?"), blank);
const day = fc.oneof(fc.integer({ min: 40_000, max: 40_500 }), fc.constantFrom("30.06.2010", "?"), blank);
const amount = fc.oneof(
  fc.constantFrom(14_999.99, 15_000, 150_000, "н/д", -1, "1 000,5"),
  blank,
  fc.record({ type: fc.constant("Entity") }),
);

/** A range of such cells, or one of them. */
function rangeOf<T>(cell: fc.Arbitrary<T>, rows: number, columns: number): fc.Arbitrary<T[][]> {
  const range = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
  return fc.oneof(
    range,
    cell.map((it) => [[it]]),
  );
}

const size = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }));

beforeAll(() => {
  jest.useFakeTimers({ now: new Date(2010, 5, 30) });
});
afterAll(() => {
  jest.useRealTimers();
});

type Formula = (...args: unknown[][][]) => unknown[][];

/** The cell that holds at a place: that of the place, or the only one. */
function at(range: unknown[][], row: number, column: number): unknown[][] {
  return [[range.length === 1 && range[0].length === 1 ? range[0][0] : range[row][column]]];
}

test.each<[string, Formula, fc.Arbitrary<unknown>[]]>([
  ["STATUS", status, [day, day]],
  ["NORM", norm, [specialization, indicator, tenure, day, day]],
  ["NONPROFILE", nonProfile, [specialization, group, day]],
])("%s of ranges is, cell by cell, that of their cells", (_, formula, cells) => {
  const args = size.chain(([rows, columns]) =>
    fc.tuple(...cells.map((cell) => rangeOf(cell, rows, columns))),
  );
  fc.assert(
    fc.property(args, (ranges) => {
      const answer = shown(formula(...ranges));
      answer.forEach((line, row) =>
        line.forEach((value, column) => {
          const alone = formula(...ranges.map((range) => at(range, row, column)));
          expect(shown(alone)).toEqual([[value]]);
        }),
      );
      const largest = ranges.find((range) => range.length * range[0].length > 1) ?? [[0]];
      expect([answer.length, answer[0].length]).toEqual([largest.length, largest[0].length]);
    }),
    RUNS,
  );
});

test.each<[string, Formula, fc.Arbitrary<unknown>[]]>([
  ["BLACKLIST", (months, ...others) => blackList(others[0], others[1], months), [specialization, potential]],
  ["DETACH", (months, debt) => detach(months, debt), [amount]],
])("%s of rows is, row by row, that of the row", (_, formula, cells) => {
  const args = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 8 }))
    .chain(([rows, months]) =>
      fc.tuple(
        fc.array(fc.array(amount, { minLength: months, maxLength: months }), {
          minLength: rows,
          maxLength: rows,
        }),
        ...cells.map((cell) => rangeOf(cell, rows, 1)),
      ),
    );
  fc.assert(
    fc.property(args, ([months, ...others]) => {
      const answer = shown(formula(months, ...others));
      expect(answer).toHaveLength(months.length);
      months.forEach((line, row) => {
        const alone = formula([line], ...others.map((range) => at(range, row, 0)));
        expect(shown(alone)).toEqual([answer[row]]);
      });
    }),
    RUNS,
  );
});
