import { shown, shownFor } from "./excel";
import { norm } from "../../src/functions/functions";

afterEach(() => {
  jest.useRealTimers();
});

/** The answer for single cells. */
function one(
  specialization: unknown,
  indicator: string,
  status?: string,
  asOf = "30.06.2010",
  since?: unknown,
) {
  const cell = (value: unknown) => (value === undefined ? undefined : [[value]]);
  const answer = norm([[specialization]], [[indicator]], cell(status), [[asOf]], cell(since));
  return shown(answer)[0][0];
}

const SPECIALIZATIONS = ["территориальный", "универсальный", "МРПП", "МРЩ", "МРД", "МРС"];

describe.each([
  ["минимум", "ветеран", [30, 20, 20, 10, 15, "–"]],
  ["минимум", "опытный", [30, 20, 20, 7, 15, "–"]],
  ["минимум", "стажёр", ["–", "–", "–", "–", "–", "–"]],
  ["максимум", "ветеран", [60, 40, 60, 20, 30, 10]],
  ["максимум", "опытный", [60, 40, 60, 20, 30, 10]],
  ["максимум", "новичок", [60, 40, 60, 20, 30, 10]],
  ["максимум", "стажёр", ["–", "–", "–", "–", "–", "–"]],
  ["доля платящих", "ветеран", [25, 35, 35, 70, 50, 70]],
  ["доля платящих", "новичок", [25, 35, 35, 70, 50, 70]],
  ["доля платящих", "стажёр", ["–", "–", "–", "–", "–", "–"]],
  ["непрофильных", "ветеран", [3, "–", 3, 3, 0, 0]],
  ["непрофильных", "стажёр", [3, "–", 3, 3, 0, 0]],
  ["встречи", "ветеран", ["–", "–", "–", "–", "–", "–"]],
  ["встречи", "новичок", [20, 20, 20, 20, 20, 20]],
  ["встречи", "стажёр", ["–", "–", "–", "–", "–", "–"]],
  ["встречи, %", "опытный", [50, 50, 50, 50, 50, 50]],
  ["встречи, %", "новичок", ["–", "–", "–", "–", "–", "–"]],
  ["звонки", "новичок", [100, 100, 100, "–", 100, "–"]],
  ["звонки", "опытный", ["–", "–", "–", "–", "–", "–"]],
  ["чёрный список S", "ветеран", [15_000, 15_000, 15_000, 300_000, 300_000, 300_000]],
  ["чёрный список A", "ветеран", [15_000, 15_000, 15_000, 150_000, 150_000, 150_000]],
  ["чёрный список B", "ветеран", [15_000, 15_000, 15_000, 50_000, 50_000, 50_000]],
])("%s, %s", (indicator, status, expected) => {
  test.each(SPECIALIZATIONS.map((name, i) => [name, expected[i]]))("%s: %p", (name, value) => {
    expect(one(name, indicator, status)).toBe(value);
  });
});

describe("the minimum of a novice grows after two and four months", () => {
  test.each([
    ["территориальный", "–", 20, 30, 30],
    ["универсальный", "–", 15, 20, 20],
    ["МРПП", "–", 20, 20, 20],
    ["МРЩ", "–", 5, 7, 7],
    ["МРД", "–", 10, 10, 15],
    ["МРС", "–", "–", "–", "–"],
  ])("%s: %p, %p, %p, then %p", (name, atFirst, afterTwo, afterFour, experienced) => {
    const by = (asOf: string) => one(name, "минимум", undefined, asOf, "31.12.2009");
    expect(["31.12.2009", "27.02.2010"].map(by)).toEqual([atFirst, atFirst]);
    expect(["28.02.2010", "29.04.2010"].map(by)).toEqual([afterTwo, afterTwo]);
    expect(["30.04.2010", "30.06.2010"].map(by)).toEqual([afterFour, afterFour]);
    expect(by("01.07.2010")).toBe(experienced);
    expect(by("30.12.2009")).toBe("–");
  });

  test("a status that is given holds, the date then tells the months", () => {
    expect(one("МРЩ", "минимум", "новичок", "01.07.2010", "31.12.2009")).toBe(7);
    expect(one("МРЩ", "минимум", "новичок", "27.02.2010", "31.12.2009")).toBe("–");
    expect(one("МРЩ", "минимум", "ветеран", "27.02.2010", "31.12.2009")).toBe(10);
  });

  test("a blank date is a trainee, a blank status is the one by the date", () => {
    for (const blank of ["", 0, null]) {
      expect(one("МРЩ", "минимум", undefined, "30.06.2010", blank)).toBe("–");
      expect(one("МРЩ", "минимум", "", "30.06.2010", blank)).toBe("–");
    }
    expect(one("МРЩ", "минимум", "", "30.06.2010", "31.12.2009")).toBe(7);
  });

  const UNKNOWN_DATE =
    "#N/A не оценено: не хватает данных – дата перехода в новички / " +
    "not evaluated: missing data – date of becoming a novice";

  test("without a date it is unknown where it depends on it", () => {
    expect(SPECIALIZATIONS.map((name) => one(name, "минимум", "новичок"))).toEqual([
      ...Array<string>(5).fill(UNKNOWN_DATE),
      "–",
    ]);
    expect(one("МРЩ", "минимум", "новичок", "30.06.2010", 0)).toBe(UNKNOWN_DATE);
  });
});

describe("norms change on the day the regulation says", () => {
  test.each([
    ["31.03.2010", "–"],
    ["01.04.2010", 3],
    ["30.06.2010", 3],
    ["01.07.2010", 0],
  ])("on %s a territorial manager may hold %p non-profile", (asOf, expected) => {
    expect(one("территориальный", "непрофильных", undefined, asOf)).toBe(expected);
  });

  test("today without a date", () => {
    jest.useFakeTimers({ now: new Date(2010, 5, 30, 23, 59) });
    expect(norm([["МРПП"]], [["непрофильных"]])).toEqual([[3]]);
    jest.setSystemTime(new Date(2010, 6, 1, 0, 0));
    expect(norm([["МРПП"]], [["непрофильных"]], undefined, [[""]])).toEqual([[0]]);
  });
});

describe("without a status", () => {
  const UNKNOWN_STATUS =
    "#N/A не оценено: не хватает данных – статус менеджера / not evaluated: missing data – the manager’s status";

  test("left out, it is a veteran's norm", () => {
    expect(norm([["МРЩ"]], [["минимум"], ["встречи, %"], ["звонки"]])).toEqual([[10], [50], ["–"]]);
    const leftOut = null as unknown as undefined;
    expect(norm([["МРЩ"]], [["минимум"]], leftOut, [["30.06.2010"]], leftOut)).toEqual([[10]]);
  });

  test.each([[""], [0], [null]])("a blank cell (%p) is an unknown status", (blank) => {
    const asked = (indicator: string) => one("универсальный", indicator, blank as string);
    expect(asked("минимум")).toBe(UNKNOWN_STATUS);
    expect(asked("встречи")).toBe(UNKNOWN_STATUS);
    expect(asked("звонки")).toBe(UNKNOWN_STATUS);
    expect(asked("максимум")).toBe(40);
    expect(asked("доля платящих")).toBe(35);
    expect(one("МРС", "минимум", blank as string)).toBe("–");
    expect(one("МРС", "звонки", blank as string)).toBe("–");
  });
});

describe("words are matched after folding", () => {
  test.each(["минимум", " МИНИМУМ ", "Minimum", "min", "мин", "минимум базы"])("the indicator %p", (name) => {
    expect(one("универсальный", name, "ветеран")).toBe(20);
  });

  test.each(["black list S", "черный  список S", "Чёрный список\u00a0s"])("the indicator %p", (name) => {
    expect(one("МРС", name, "ветеран")).toBe(300_000);
  });

  test.each(["МРЦ", "mрщ", "менеджер по работе со  щитовиками", "panel builders manager"])(
    "the specialization %p",
    (name) => {
      expect(one(name, "минимум", "Ветеран ")).toBe(10);
    },
  );
});

test.each([[""], [0], [null]])("without a specialization (%p) the answer is blank", (blank) => {
  expect(one(blank, "минимум")).toBe("");
});

describe("what cannot be used is said", () => {
  test.each([
    [
      () => one("снабженец", "минимум"),
      "#VALUE! «снабженец» – неизвестная специализация. Есть территориальный МОПП, универсальный МОПП, МРПП, МРЩ, МРД и МРС. / " +
        "“снабженец” is no known specialization. There are территориальный МОПП, универсальный МОПП, МРПП, МРЩ, МРД and МРС.",
    ],
    [
      () => one("МРЩ", "бонус"),
      "#VALUE! «бонус» – неизвестный показатель. Укажите «минимум», «максимум», «доля платящих», «непрофильных», «встречи», «встречи, %», «звонки», «чёрный список S», «чёрный список A» или «чёрный список B». / " +
        "“бонус” is no known indicator. Give “minimum”, “maximum”, “paying share”, “non-profile”, “meetings”, “meetings, %”, “calls”, “black list S”, “black list A” or “black list B”.",
    ],
    [
      () => one("МРЩ", "минимум", "бывалый"),
      "#VALUE! «бывалый» – неизвестный статус. Есть стажёр, новичок, опытный и ветеран. / " +
        "“бывалый” is no known status. There are стажёр, новичок, опытный and ветеран.",
    ],
    [
      () => one("МРЩ", "минимум", "ветеран", "скоро"),
      "#VALUE! «скоро» – не дата. Укажите дату Excel или текст вида 30.06.2010. / " +
        "“скоро” is not a date. Give an Excel date or a text like 30.06.2010.",
    ],
    [
      () => one("МРЩ", "минимум", "", "30.06.2010", "давно"),
      "#VALUE! «давно» – не дата. Укажите дату Excel или текст вида 30.06.2010. / " +
        "“давно” is not a date. Give an Excel date or a text like 30.06.2010.",
    ],
  ])("%#", (call, message) => {
    expect(call()).toBe(message);
  });

  test("ranges of different sizes", () => {
    expect(shownFor(() => norm([["МРЩ"], ["МРД"]], [["минимум", "максимум"]]))).toMatch(
      /^#VALUE! Диапазоны разного размера/,
    );
  });
});
