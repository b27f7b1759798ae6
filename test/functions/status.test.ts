import { shown, shownFor } from "./excel";
import { status } from "../../src/functions/functions";
import { parseIsoDay } from "../../src/regulation/calendar";

const serial = (isoDay: string) => parseIsoDay(isoDay)!;

describe("the status changes on the day the regulation says", () => {
  test.each([
    ["2010-01-15", "2010-01-14", "стажёр"],
    ["2010-01-15", "2010-01-15", "новичок"],
    ["2010-01-15", "2010-07-15", "новичок"],
    ["2010-01-15", "2010-07-16", "опытный"],
    ["2010-01-15", "2011-01-15", "опытный"],
    ["2010-01-15", "2011-01-16", "ветеран"],
    ["2009-08-31", "2010-02-28", "новичок"],
    ["2009-08-31", "2010-03-01", "опытный"],
    ["2011-08-31", "2012-02-29", "новичок"],
    ["2012-02-29", "2013-02-28", "опытный"],
    ["2012-02-29", "2013-03-01", "ветеран"],
  ])("novice since %s, asked on %s: %s", (since, asOf, expected) => {
    expect(status([[serial(since)]], [[serial(asOf)]])).toEqual([[expected]]);
    expect(status([[since]], [[asOf]])).toEqual([[expected]]);
  });
});

test.each([
  [40_193.99, 40_374.99],
  ["15.01.2010", "15.07.2010 23:59"],
  ["15.01.10", "2010-07-15"],
])("times of day do not count: %p, %p", (since, asOf) => {
  expect(status([[since]], [[asOf]])).toEqual([["новичок"]]);
});

test.each([[""], [" "], [0], [null], [undefined]])(
  "without the date, which Excel passes as %p, a trainee",
  (blank) => {
    expect(status([[blank]], [[serial("2010-06-30")]])).toEqual([["стажёр"]]);
  },
);

describe("without a date to ask for", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test.each([
    [[2010, 6, 15, 0, 0], "новичок"],
    [[2010, 6, 15, 23, 59], "новичок"],
    [[2010, 6, 16, 0, 0], "опытный"],
  ] as const)("the computer's day is taken: %p, %s", ([year, month, day, hour, minute], expected) => {
    jest.useFakeTimers({ now: new Date(year, month, day, hour, minute) });
    const since = [["15.01.2010"]];
    expect(status(since)).toEqual([[expected]]);
    expect(status(since, null as unknown as undefined)).toEqual([[expected]]);
    expect(status(since, [[""]])).toEqual([[expected]]);
    expect(status(since, [[0]])).toEqual([[expected]]);
  });
});

describe("ranges", () => {
  const dates = [
    ["15.01.2010", ""],
    ["15.01.2009", "15.07.2009"],
  ];

  test("one date to ask for holds for all cells", () => {
    expect(status(dates, [["30.06.2010"]])).toEqual([
      ["новичок", "стажёр"],
      ["ветеран", "опытный"],
    ]);
  });

  test("a range of dates goes cell by cell", () => {
    const asOf = [
      ["30.06.2010", "30.06.2010"],
      ["30.06.2009", "30.06.2009"],
    ];
    expect(status(dates, asOf)).toEqual([
      ["новичок", "стажёр"],
      ["новичок", "стажёр"],
    ]);
  });

  test("one employee is asked about on many days", () => {
    expect(status([["15.01.2010"]], [["30.06.2010"], ["31.07.2010"]])).toEqual([["новичок"], ["опытный"]]);
  });

  test.each([
    [[["30.06.2010"], ["30.06.2010"]]],
    [[["30.06.2010", "30.06.2010"]]],
    [
      [
        ["30.06.2010", "30.06.2010", ""],
        ["30.06.2010", "30.06.2010", ""],
      ],
    ],
  ])("of another size are refused: %j", (asOf) => {
    expect(shownFor(() => status(dates, asOf))).toBe(
      "#VALUE! Диапазоны разного размера. Укажите диапазоны с одинаковым числом строк и столбцов или одну ячейку. / " +
        "The ranges differ in size. Give ranges with as many rows and columns, or one cell.",
    );
  });
});

test.each([
  ["давно", "давно"],
  ["31.06.2010", "31.06.2010"],
  [-1, "-1"],
  [true, "true"],
  [{ type: "Entity" }, "#VALUE!"],
])("%p is no date: the error stands in its cell alone", (cell, printed) => {
  const message =
    `#VALUE! «${printed}» – не дата. Укажите дату Excel или текст вида 30.06.2010. / ` +
    `“${printed}” is not a date. Give an Excel date or a text like 30.06.2010.`;
  expect(shown(status([[cell], ["15.01.2010"]], [["30.06.2010"]]))).toEqual([[message], ["новичок"]]);
  expect(shown(status([["15.01.2010"]], [[cell], ["30.06.2010"]]))).toEqual([[message], ["новичок"]]);
});
