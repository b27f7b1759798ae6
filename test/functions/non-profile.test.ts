import { shown, shownFor } from "./excel";
import { nonProfile } from "../../src/functions/functions";

afterEach(() => {
  jest.useRealTimers();
});

function one(specialization: unknown, group: unknown, asOf: unknown = "30.06.2010"): unknown {
  return shown(nonProfile([[specialization]], [[group]], [[asOf]]))[0][0];
}

const GROUPS = ["ЭМО", "дистрибьюторы", "инфраструктура", "ПП", "щитовики", "дилеры", "сети"];
const P = "профильная";
const N = "непрофильная";
const F = "запрещённая";
const UP_TO_FIVE = "допускается, не более 5";

describe.each([
  ["территориальный", [P, P, P, P, P, N, N], [P, P, P, P, P, N, N]],
  ["универсальный", [P, P, P, P, P, N, N], [P, P, P, P, P, N, N]],
  ["МРПП", [N, N, N, P, P, N, N], [F, F, F, P, P, N, N]],
  ["МРЩ", [N, N, N, N, P, N, N], [F, F, F, F, P, N, N]],
  ["МРД", [N, N, N, N, N, P, N], [N, N, N, N, N, P, N]],
  ["МРС", [N, N, N, N, N, UP_TO_FIVE, P], [N, N, N, N, N, UP_TO_FIVE, P]],
])("%s", (name, until, since) => {
  test.each(GROUPS.map((group, i) => [group, until[i], since[i]]))(
    "%s: %s, then %s",
    (group, before, after) => {
      expect(one(name, group, "30.06.2010")).toBe(before);
      expect(one(name, group, "01.07.2010")).toBe(after);
    },
  );
});

test.each([
  ["монтажники", N],
  ["  эмо ", N],
  ["промышленные  предприятия", P],
])("other writings: %p is %s to МРПП", (group, expected) => {
  expect(one("мрпп", group)).toBe(expected);
});

test.each(["космонавты", "", 0, null])("the group %p is unknown", (group) => {
  expect(one("МРЩ", group)).toBe("ЦКГ не определена");
});

test("today without a date", () => {
  jest.useFakeTimers({ now: new Date(2010, 5, 30, 23, 59) });
  expect(nonProfile([["МРЩ"]], [["ПП"]])).toEqual([[N]]);
  jest.setSystemTime(new Date(2010, 6, 1));
  expect(nonProfile([["МРЩ"]], [["ПП"]], [[0]])).toEqual([[F]]);
});

test("what cannot be used is said", () => {
  expect(one("снабженец", "ПП")).toMatch(/^#VALUE! «снабженец» – неизвестная специализация\./);
  expect(one("МРЩ", "ПП", "скоро")).toMatch(/^#VALUE! «скоро» – не дата\./);
  expect(one("", "ПП")).toBe(
    "#N/A не оценено: не хватает данных – специализация менеджера / " +
      "not evaluated: missing data – the manager’s specialization",
  );
  expect(shownFor(() => nonProfile([["МРЩ"], ["МРД"]], [["ПП", "сети"]]))).toMatch(
    /^#VALUE! Диапазоны разного размера/,
  );
});

test.each([[""], [0], [null]])("neither specialization nor group (%p): blank", (blank) => {
  expect(one(blank, blank)).toBe("");
});
