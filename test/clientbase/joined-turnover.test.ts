import fc from "fast-check";
import { audit } from "../../src/audit/audit";
import { readClientBase, type ClientBase } from "../../src/clientbase/client-base";
import type { LongTurnoverLayout, TurnoverLayout, WideTurnoverLayout } from "../../src/clientbase/layout";
import { recognise } from "../../src/clientbase/layout";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { etmRegulation } from "../../src/regulation/regulation";
import type { Settings } from "../../src/regulation/schema";
import { sheet, withSettings } from "../support/client-base";

const JUNE = parseIsoMonth("2010-06")!;
const MAY = JUNE - 1;
const column = (index: number, header: string, unit = 1) => ({ index, header, unit });

/** Clients of one month of their own; further months come from elsewhere. */
function clients(rows: readonly (readonly CellValue[])[]): SheetValues {
  return sheet("Клиенты", [["Код клиента", "Наименование", "ЦКГ", "Менеджер", "04.2010"], ...rows]);
}

const client = (code: CellValue, manager = "Иванов", ...more: CellValue[]) => [
  code,
  `Клиент ${code}`,
  "ЭМО",
  manager,
  1,
  ...more,
];

function journal(rows: readonly (readonly CellValue[])[], unit = 1, manager = false): LongTurnoverLayout {
  const values = [["Код", "Дата", "Сумма", "Менеджер"], ...rows];
  return {
    form: "long",
    sheet: sheet("Отгрузки", values),
    firstHeaderRow: 0,
    headerRow: 0,
    code: column(0, "Код"),
    month: column(1, "Дата"),
    amount: column(2, "Сумма", unit),
    ...(manager && { manager: column(3, "Менеджер") }),
  };
}

function months(rows: readonly (readonly CellValue[])[], unit = 1): WideTurnoverLayout {
  return {
    form: "wide",
    sheet: sheet("Обороты", [["Код", "05.2010", "06.2010"], ...rows]),
    firstHeaderRow: 0,
    headerRow: 0,
    code: column(0, "Код"),
    months: [
      { ...column(1, "05.2010", unit), month: MAY },
      { ...column(2, "06.2010", unit), month: JUNE },
    ],
  };
}

function read(
  rows: readonly (readonly CellValue[])[],
  turnover: readonly TurnoverLayout[],
  settings: Partial<Settings> = {},
): ClientBase {
  const layout = { ...recognise([clients(rows)]), turnover };
  return readClientBase(layout, withSettings(settings), { month: JUNE });
}

/** Rubles of June and May per card. */
function amounts({ cards }: ClientBase): number[][] {
  return Array.from({ length: cards.count }, (_, card) => [
    cards.turnover[card * 6] / 100,
    cards.turnover[card * 6 + 1] / 100,
  ]);
}

const problemsOf = (base: ClientBase) =>
  base.problems.filter(({ code }) => !["NO_MANAGERS_SHEET", "MONTH_NOT_ENDED"].includes(code));

test("a column per month is joined by code, whatever the order", () => {
  const base = read(
    [client("001"), client("002")],
    [
      months([
        ["002", 3, 4.25],
        ["001", 1, 2],
      ]),
    ],
  );
  expect(amounts(base)).toEqual([
    [2, 1],
    [4.25, 3],
  ]);
  expect(base.layout.clients.months.map(({ month }) => month)).toEqual([JUNE - 2, MAY, JUNE]);
  expect(problemsOf(base)).toEqual([]);
  expect(base.rows.turnover).toEqual({ read: 2, joined: 2, withoutCard: 0, skipped: {} });
});

test("rows of one code and month add up exactly, in the unit of the header", () => {
  const base = read(
    [client("1")],
    [
      journal(
        [
          ["1", "03.06.2010", 0.1],
          ["1", "15.06.2010", "0,2"],
          ["1", "01.05.2010", 5],
          ["1", "июнь 2010", -0.05],
        ],
        1000,
      ),
    ],
  );
  expect(amounts(base)).toEqual([[250, 5000]]);
});

test("a cell that is no amount leaves that month unknown, and the finding names the true cell", () => {
  const base = read(
    [client("1"), client("2")],
    [
      journal([
        ["1", "03.06.2010", 100],
        ["1", "04.06.2010", "н/д"],
        ["1", "04.05.2010", 7],
        ["2", "04.06.2010", 9],
      ]),
    ],
  );
  expect(amounts(base)).toEqual([
    [NaN, 7],
    [9, 0],
  ]);
  const verdict = audit(base);
  const finding = Array.from({ length: verdict.count }, (_, i) => verdict.finding(i)).find(
    ({ code }) => code === "BAD_NUMBER",
  );
  expect(finding?.measured).toEqual({
    cells: [{ header: "06.2010", value: "н/д", from: { sheet: "Отгрузки", row: 3, column: "C" } }],
  });
  expect(finding?.subject.rows).toEqual([{ sheet: "Клиенты", row: 2 }]);
});

test("a month that cannot be read leaves every month of the client unknown", () => {
  const base = read(
    [client("1"), client("2")],
    [
      journal([
        ["1", "03.06.2010", 100],
        ["1", "потом", 50],
        ["2", "03.05.2010", 1],
        ["2", "", 0],
      ]),
    ],
  );
  expect(amounts(base)).toEqual([
    [NaN, NaN],
    [0, 1],
  ]);
  expect(problemsOf(base)).toEqual([
    {
      code: "TURNOVER_WITHOUT_MONTH",
      sheet: "Отгрузки",
      row: 3,
      column: "B",
      header: "Дата",
      value: "потом",
    },
  ]);
});

test("rows of sums above the clients of a manager are no amounts without a code", () => {
  const rows: CellValue[][] = [
    ["", 4, 6, "Иванов И. И."],
    ["1", 1, 2],
    ["2", 3, 4],
    ["", 5, 6, "Петров П. П."],
    ["3", 5, 6],
  ];
  const base = read([client("1"), client("2"), client("3")], [months(rows)]);
  expect(problemsOf(base)).toEqual([]);
  expect(base.rows.turnover).toEqual({ read: 5, joined: 3, withoutCard: 0, skipped: { groupRow: 2 } });
});

test("a name without a code above the first client is no group when its amounts are nobody's sum", () => {
  const base = read(
    [client("1"), client("2")],
    [
      months([
        ["", 4, 6, "Ромашка"],
        ["1", 1, 2],
        ["2", 30, 40],
      ]),
    ],
  );
  expect(problemsOf(base)).toEqual([
    { code: "TURNOVER_WITHOUT_CODE", sheet: "Обороты", row: 2, amount: 10, count: 2 },
  ]);
});

test.each<[string, TurnoverLayout, object]>([
  [
    "by months",
    months([
      ["1", 1, 2],
      ["2", 3, 4],
      ["Итого", 4, 7],
    ]),
    { sheet: "Обороты", row: 4, column: "C", value: "7", reading: "7", amount: 6 },
  ],
  [
    "of documents",
    journal([
      ["1", "03.06.2010", 100],
      ["2", "04.06.2010", 20.5],
      ["Итого", "", 121],
    ]),
    { sheet: "Отгрузки", row: 4, column: "C", value: "121", reading: "121", amount: 120.5 },
  ],
])("a total of a turnover sheet %s that does not add up is told", (_, layout, expected) => {
  const base = read([client("1"), client("2")], [layout]);
  expect(base.problems[0]).toMatchObject({ code: "TOTAL_DIFFERS", ...expected });
});

test.each([
  ["zero", 0],
  ["unknown", NaN],
] as const)("a card without a row of turnover has a blank: %s", (blankTurnover, expected) => {
  const base = read([client("1"), client("2")], [months([["1", 1, 2]])], { blankTurnover });
  expect(amounts(base)[1]).toEqual([expected, expected]);
});

test("codes without a card are listed with their sums", () => {
  const base = read(
    [client("1")],
    [
      journal([
        ["1", "03.06.2010", 100],
        ["7", "03.06.2010", 10.5],
        ["7", "03.05.2010", 20],
        ["8", "03.05.2010", ""],
        ["", "03.05.2010", 4],
        ["Итого", "", 134.5],
      ]),
    ],
  );
  expect(problemsOf(base)).toEqual([
    { code: "TURNOVER_WITHOUT_CODE", sheet: "Отгрузки", row: 6, amount: 4 },
    { code: "TURNOVER_WITHOUT_CARD", sheet: "Отгрузки", row: 3, value: "7", amount: 30.5 },
    { code: "TURNOVER_WITHOUT_CARD", sheet: "Отгрузки", row: 5, value: "8", amount: 0 },
  ]);
  expect(base.rows.turnover).toEqual({
    read: 6,
    joined: 1,
    withoutCard: 3,
    skipped: { total: 1, withoutCode: 1 },
  });
});

test.each([
  [200, 200],
  [201, 1],
])("%i codes without a card make %i problems", (count, expected) => {
  const strays = Array.from({ length: count }, (_, i) => [`9${i}`, 0, 2]);
  const found = problemsOf(read([client("1")], [months([["1", 1, 1], ...strays])]));
  expect(found).toHaveLength(expected);
  expect(found.reduce((sum, { amount }) => sum + amount!, 0)).toBe(count * 2);
});

test("the month of the clients sheet wins", () => {
  const layout = journal([
    ["1", "03.04.2010", 999],
    ["1", "03.06.2010", 5],
  ]);
  const base = read([client("1")], [layout]);
  expect(base.cards.turnover[2]).toBe(100);
  expect(problemsOf(base)).toEqual([
    {
      code: "MONTH_ON_BOTH_SHEETS",
      sheet: "Клиенты",
      column: "E",
      header: "04.2010",
      value: "2010-04",
      reading: "Отгрузки",
    },
  ]);
});

describe("a client with several rows", () => {
  const turnover = months([["1", 10, 20]]);

  test("of two managers counts for each", () => {
    expect(amounts(read([client("1"), client("1", "Петров")], [turnover]))).toEqual([
      [20, 10],
      [20, 10],
    ]);
  });

  test.each(["zero", "unknown"] as const)("of one manager is not doubled (blank is %s)", (blankTurnover) => {
    const rows = [client("1"), ["1", "Другое имя", "ЭМО", "Иванов", 2]];
    const { organisations } = read(rows, [turnover], { blankTurnover });
    expect(organisations.turnover.slice(0, 2)).toEqual(Float64Array.of(2000, 1000));
    expect(organisations.splits).toEqual([1]);
  });

  test("repeated as it is stays a repeated row", () => {
    const { organisations } = read([client("1"), client("1")], [turnover]);
    expect(organisations.duplicates).toEqual([1]);
    expect(organisations.turnover.slice(0, 2)).toEqual(Float64Array.of(2000, 1000));
  });

  test("of two managers follows the manager of the turnover row", () => {
    const layout = journal(
      [
        ["1", "03.06.2010", 1, "Иванов"],
        ["1", "03.06.2010", 2, "ПЕТРОВ"],
        ["1", "03.06.2010", 4, "Сидоров"],
        ["2", "03.06.2010", 8, "Сидоров"],
      ],
      1,
      true,
    );
    const base = read([client("1"), client("1", "Петров"), client("2")], [layout]);
    expect(amounts(base).map(([june]) => june)).toEqual([1, 2, 8]);
    expect(problemsOf(base)).toEqual([
      {
        code: "TURNOVER_OF_OTHER_MANAGER",
        sheet: "Отгрузки",
        row: 4,
        value: "1, Сидоров",
        amount: 4,
      },
    ]);
  });
});

test("two sheets of one month complete each other, and what they contradict is unknown", () => {
  const other = journal([
    ["1", "01.06.2010", 20],
    ["2", "01.06.2010", 5],
    ["3", "01.06.2010", 7],
  ]);
  const base = read(
    [client("1"), client("2"), client("3")],
    [
      months([
        ["1", "", 20],
        ["2", "", 6],
      ]),
      other,
    ],
  );
  expect(amounts(base).map(([june]) => june)).toEqual([20, NaN, 7]);
  expect(problemsOf(base)).toEqual([
    {
      code: "TURNOVER_CONTRADICTS",
      sheet: "Отгрузки",
      row: 3,
      value: "2010-06",
      reading: "Обороты",
      count: 1,
    },
  ]);
});

test("neither the given sheets nor a workbook without turnover sheets are touched", () => {
  const sheets = [clients([client("1")])];
  const before = JSON.stringify(sheets);
  const layout = { ...recognise(sheets), turnover: [months([["1", 1, 2]])] };
  const base = readClientBase(layout, etmRegulation, { month: JUNE });
  expect(JSON.stringify(sheets)).toBe(before);
  const again = readClientBase(base.layout, etmRegulation, { month: JUNE });
  expect(amounts(again)).toEqual(amounts(base));
  const plain = recognise(sheets);
  expect(readClientBase(plain, etmRegulation, { month: JUNE }).layout.clients.sheet).toBe(sheets[0]);
});

test("neither the order of a journal's rows nor splitting an amount matters", () => {
  const row = fc.tuple(
    fc.constantFrom("1", "2", "3", "9"),
    fc.constantFrom("03.06.2010", "2010-05-17", "июн.10", "05.2010"),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((kopecks) => kopecks / 100),
  );
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 20 }).chain((rows) =>
        fc.record({
          rows: fc.constant(rows),
          shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
          part: fc.integer({ min: -5000, max: 5000 }),
        }),
      ),
      ({ rows, shuffled, part }) => {
        const cards = ["1", "2", "3"].map((code) => client(code));
        const [[code, date, amount], ...others] = shuffled;
        const split = [
          [code, date, part / 100],
          ...others,
          [code, date, (Math.round(amount * 100) - part) / 100],
        ];
        const expected = amounts(read(cards, [journal(rows)]));
        expect(amounts(read(cards, [journal(shuffled)]))).toEqual(expected);
        expect(amounts(read(cards, [journal(split)]))).toEqual(expected);
      },
    ),
  );
});
