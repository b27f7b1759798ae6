import { shown, shownFor } from "./excel";
import { detach } from "../../src/functions/functions";

/** The answer for one organisation. */
function one(turnover: readonly unknown[], debt: unknown): unknown {
  return shown(detach([[...turnover]], [[debt]]))[0][0];
}

const SILENT = [0, 0, 0, 0, 0, 0];
const unknown = (missing: string) => `не оценено: не хватает данных – ${missing}`;

test.each([
  [SILENT, 0, "открепить"],
  [SILENT, 0.01, "открепление задержано ПДЗ"],
  [SILENT, -1, "открепить"],
  [SILENT, "0,00", "открепить"],
  [SILENT, "н/д", unknown("ПДЗ")],
  [SILENT, null, unknown("ПДЗ")],
  [SILENT, "", unknown("ПДЗ")],
  [[-1, 0, 0, 0, 0, -0.01], 0, "открепить"],
  [["", null, 0, 0, 0, 0], 0, "открепить"],
  [[0.01, 0, 0, 0, 0, 0], 0, "скоро открепление"],
  [[0.01, 0, 0, 0, 0, 0], 1_000, "скоро открепление"],
  [[0.01, 0, 0, 0, 0, 0], "н/д", "скоро открепление"],
  [[0, 0.01, 0, 0, 0, 0], 0, "скоро открепление"],
  [[0, 0, 0.01, 0, 0, 0], 0, "нет"],
  [[0, 0, 0, 0, 0, 0.01], 0, "нет"],
  [[0, 0, 0, 0, 0, 0.01], "н/д", "нет"],
  [["н/д", 0, 0, 0, 0, 1], null, "нет"],
  [["н/д", 0, 0, 0, 0, 0], 0, unknown("оборот за шестой с конца месяц")],
  [["н/д", 0, 0, 0, 0, 0], 5, unknown("оборот за шестой с конца месяц")],
  [["н/д", 1, 0, 0, 0, 0], 0, "скоро открепление"],
  [[1, 0, "н/д", 0, 0, 0], 0, unknown("оборот за четвёртый с конца месяц")],
  [
    ["н/д", 0, 0, 0, 0, { type: "Error", basicValue: "#N/A" }],
    "н/д",
    unknown("оборот за последний месяц, оборот за шестой с конца месяц, ПДЗ"),
  ],
])("%j and a debt of %p: %s", (turnover, debt, expected) => {
  expect(one(turnover, debt)).toBe(expected);
});

test("months before the last six do not count", () => {
  expect(one([9, 9, ...SILENT], 0)).toBe("открепить");
  expect(one([9, 0, 0, 0, 0, 0, 9], 0)).toBe("нет");
});

test("fewer than six months decide only when there was turnover lately", () => {
  expect(one([0, 0, 5], 0)).toBe("нет");
  expect(one([0, 0, 0, 0, 0], 0)).toBe(unknown("оборот за шестой с конца месяц"));
  expect(one([0, 0, 0, 0], 0)).toBe(unknown("оборот за пятый с конца месяц, оборот за шестой с конца месяц"));
  expect(one([5, 0, 0, 0, 0], 0)).toBe(unknown("оборот за шестой с конца месяц"));
});

test("a row of blank cells only stays blank", () => {
  expect(one([null, null, null, null, null, null], null)).toBe("");
});

test("a row for each organisation, one debt for all", () => {
  expect(detach([SILENT, [1, 0, 0, 0, 0, 0]], [[0]])).toEqual([["открепить"], ["скоро открепление"]]);
  expect(detach([SILENT], [[0], [1]])).toEqual([["открепить"], ["открепление задержано ПДЗ"]]);
});

test("arguments of wrong sizes are refused", () => {
  expect(shownFor(() => detach([SILENT, SILENT], [[0], [0], [0]]))).toMatch(
    /^#VALUE! В диапазонах разное число строк/,
  );
  expect(shownFor(() => detach([SILENT, SILENT], [[0, 0]]))).toMatch(/^#VALUE! Несколько столбцов/);
});
