import { shown, shownFor } from "./excel";
import { blackList } from "../../src/functions/functions";

/** The answer for one organisation. */
function one(specialization: unknown, potential: unknown, ...turnover: unknown[]): unknown {
  return shown(blackList([[specialization]], [[potential]], [turnover]))[0][0];
}

function missing(russian: string, english: string): string {
  return `#N/A не оценено: не хватает данных – ${russian} / not evaluated: missing data – ${english}`;
}

const LAST = missing("оборот за последний месяц", "turnover of the last month");
const PREVIOUS = missing("оборот за предпоследний месяц", "turnover of the last but one month");
const POTENTIAL = missing("потенциал", "potential");

describe.each(["территориальный", "универсальный", "МРПП"])(
  "%s: below 15 000 in each of two months",
  (name) => {
    test.each([
      [14_999.99, 14_999.99, true],
      [15_000, 14_999.99, false],
      [14_999.99, 15_000, false],
      [15_000, 15_000, false],
      [0, -5, true],
      ["14 999,99", "14999.99", true],
      ["15 000,00", 0, false],
      ["", null, true],
      [0, 0, true],
      [15_000, "н/д", false],
      ["н/д", 15_000, false],
      ["н/д", 14_999.99, PREVIOUS],
      [14_999.99, "н/д", LAST],
      [{ type: "FormattedNumber", basicValue: 14_999.99 }, 0, true],
      [{ type: "Error", basicValue: "#N/A" }, 0, PREVIOUS],
    ])("%p, then %p: %p", (previous, last, expected) => {
      expect(one(name, "A", previous, last)).toBe(expected);
      expect(one(name, null, previous, last)).toBe(expected);
    });

    test("older months do not count", () => {
      expect(one(name, "A", 900_000, 900_000, 14_999, 14_999)).toBe(true);
      expect(one(name, "A", 0, 0, 15_000, 0)).toBe(false);
    });

    test("one month decides only when it is enough", () => {
      expect(one(name, "A", 15_000)).toBe(false);
      expect(one(name, "A", 14_999)).toBe(PREVIOUS);
    });
  },
);

describe.each(["МРЩ", "МРД", "МРС"])("%s: below the threshold of the potential in the last month", (name) => {
  test.each([
    ["S", 300_000],
    ["A", 150_000],
    ["B", 50_000],
    ["а", 150_000],
    ["В", 50_000],
  ])("%s: %i", (potential, threshold) => {
    expect(one(name, potential, 900_000, threshold - 0.01)).toBe(true);
    expect(one(name, potential, 0, threshold)).toBe(false);
    expect(one(name, potential, threshold - 0.01)).toBe(true);
    expect(one(name, potential, 0, "?")).toBe(LAST);
  });

  test.each(["C", "D", "E", "С", "", null, "класс А"])("potential %p is unknown to it", (potential) => {
    expect(one(name, potential, 0, 1)).toBe(POTENTIAL);
  });
});

test("specialization", () => {
  expect(one("", "A", 1, 1)).toBe(missing("специализация менеджера", "the manager’s specialization"));
  expect(one("снабженец", "A", 1, 1)).toMatch(/^#VALUE! «снабженец» – неизвестная специализация\./);
});

test.each([[""], [0], [null]])("a row without anything in it (%p) stays blank", (blank) => {
  expect(one(blank, blank, blank, blank)).toBe("");
});

describe("ranges", () => {
  test("a row for each organisation, one specialization for all", () => {
    expect(
      shown(
        blackList(
          [["МРЩ"]],
          [["S"], ["A"], [""]],
          [
            [0, 299_999],
            [0, 150_000],
            [0, 0],
          ],
        ),
      ),
    ).toEqual([[true], [false], [POTENTIAL]]);
  });

  test("one row of turnover for several potentials", () => {
    expect(blackList([["МРЩ"]], [["S"], ["A"], ["B"]], [[0, 100_000]])).toEqual([[true], [true], [false]]);
  });

  test("different numbers of rows are refused", () => {
    expect(shownFor(() => blackList([["МРЩ"], ["МРЩ"]], [["S"]], [[1], [2], [3]]))).toBe(
      "#VALUE! В диапазонах разное число строк. Укажите диапазоны с одинаковым числом строк или одну строку. / " +
        "The ranges differ in rows. Give ranges with as many rows, or one row.",
    );
  });

  test("only turnover has several columns", () => {
    expect(shownFor(() => blackList([["МРЩ"]], [["S", "A"]], [[1], [2]]))).toBe(
      "#VALUE! Несколько столбцов может быть только у оборота. Остальное укажите ячейкой или одним столбцом. / " +
        "Only turnover may have several columns. Give the rest as a cell or one column.",
    );
  });
});
