import fc from "fast-check";
import { readClientBase, type ClientBase } from "../../src/clientbase/client-base";
import { recognise } from "../../src/clientbase/layout";
import type { CellValue } from "../../src/clientbase/sheet-values";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { etmRegulation } from "../../src/regulation/regulation";
import { sheet } from "../support/client-base";

type Row = readonly CellValue[];
const HEADER = ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "05.2010", "06.2010", "ПДЗ"];
const client = (code: CellValue, may: CellValue, june: CellValue, debt: CellValue = "") => [
  code,
  `Клиент ${code}`,
  "ЭМО",
  "Иванов",
  may,
  june,
  debt,
];
const total = (text: string, may: CellValue, june: CellValue, debt: CellValue = "") => [
  text,
  "",
  "",
  "",
  may,
  june,
  debt,
];

function read(rows: readonly Row[], header: Row = HEADER): ClientBase {
  return readClientBase(recognise([sheet("Клиенты", [header, ...rows])]), etmRegulation, {
    month: parseIsoMonth("2010-06")!,
  });
}

const CARDS = [client("1", 10, 20), client("2", 1, 2)];

test.each<[string, string, Row]>([
  ["total", "a word", total("Итого", 11, 22)],
  ["total", "a word and a part", total("Всего по менеджеру Иванов", 11, 22)],
  ["total", "a word behind", total("", "", "").with(1, "Иванов Итог")],
  ["total", "amounts alone", total("", 11, 22)],
  ["total", "a word before a number in the column of codes", ["2", "Итого", "", "", 11, 22, ""]],
  ["repeatedHeader", "the header", HEADER],
  ["repeatedHeader", "numbered columns", [1, 2, 3, 4, 5, 6, 7]],
  ["comment", "a remark in the column of codes", total("Примечание: без учёта возвратов", "", "")],
  ["comment", "a signature of two cells", ["Ответственный исполнитель:", "", "", "", "", "", "Петров"]],
  ["comment", "a sentence", total("Отчёт выгружен автоматически.", "", "")],
  ["comment", "a remark beside the column of codes", ["", "* суммы с НДС", "", "", "", "", ""]],
  ["withoutCode", "a client without a code", client("", 5, 5).with(1, "ООО «Тьма»")],
  ["withoutCode", "a code that is an error", client("#Н/Д", 5, 5)],
  ["withoutCode", "a dash for a code", client("-", 5, 5)],
])("%s: %s", (reason, _, row) => {
  expect(read([...CARDS, row]).rows).toEqual({ read: 3, cards: 2, skipped: { [reason]: 1 } });
});

test.each<[string, Row]>([
  ["a code in words", client("Ромашка", 1, 1)],
  ["a client whose name begins like a total", client("3", 1, 1).with(1, "Итого-Сервис")],
  ["a client without a group", client("3", 1, 1).with(2, "")],
  ["a code that begins like a remark", client("Источник", 1, 1)],
])("a card: %s", (_, row) => {
  expect(read([...CARDS, row]).cards.count).toBe(3);
});

test("blank rows count down to the last filled one", () => {
  const blank = HEADER.map(() => "");
  expect(read([blank, ...CARDS, blank, blank, total("Итого", 11, 22), blank, blank]).rows).toEqual({
    read: 6,
    cards: 2,
    skipped: { blank: 3, total: 1 },
  });
});

test("rows read are cards and every reason for skipping", () => {
  const kinds: Record<string, Row> = {
    blank: HEADER.map(() => ""),
    total: total("Итого", "", ""),
    repeatedHeader: HEADER,
    withoutCode: client("", 1, 1),
    card: client("7", 1, 1),
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.keys(kinds)), { maxLength: 30 }), (names) => {
      const { rows } = read([...names.map((name) => kinds[name]), client("1", 1, 1)]);
      const times = (kind: string) => names.filter((name) => name === kind).length;
      expect(rows.read).toBe(names.length + 1);
      expect(rows.cards).toBe(times("card") + 1);
      for (const kind of ["blank", "total", "repeatedHeader", "withoutCode"] as const) {
        expect(rows.skipped[kind] ?? 0).toBe(times(kind));
      }
      expect(rows.read).toBe(Object.values(rows.skipped).reduce((sum, count) => sum + count, rows.cards));
    }),
  );
});

describe("totals", () => {
  const differences = (rows: readonly Row[], header: Row = HEADER) =>
    read(rows, header)
      .problems.filter(({ code }) => code === "TOTAL_DIFFERS")
      .map(({ row, column, amount }) => [row, column, amount]);

  test.each<[string, readonly Row[]]>([
    ["below", [...CARDS, total("Итого", 11, 22)]],
    ["above", [total("Итого", 11, 22), ...CARDS]],
    [
      "of parts and of all",
      [
        CARDS[0],
        total("Итого по Иванов", 10, 20),
        CARDS[1],
        total("Итого по Петров", 1, 2),
        total("Итого", 11, 22),
      ],
    ],
    [
      "of parts of parts",
      [
        CARDS[0],
        total("Итого по 1", 10, 20),
        CARDS[1],
        total("Итого по 2", 1, 2),
        total("Всего по отделу", 11, 22),
        CARDS[0],
        total("Итого по 3", 10, 20),
        total("Общий итог", 21, 42),
      ],
    ],
    ["without amounts", [...CARDS, total("Итого", "", "")]],
    ["with an unreadable amount in the column", [client("1", "н/д", 20), CARDS[1], total("Итого", 500, 22)]],
    [
      "of more than kopecks",
      [client("1", 0.333, 1), client("2", 0.333, 1), client("3", 0.333, 1), total("Итого", 0.999, 3)],
    ],
  ])("that add up are not told of: %s", (_, rows) => expect(differences(rows)).toEqual([]));

  test.each<[string, readonly Row[], [number, string, number][]]>([
    ["by a kopeck", [...CARDS, total("Итого", 11.01, 22)], [[4, "E", 11]]],
    ["in the debt", [client("1", 1, 1, 5), total("Итого", 1, 1, 6)], [[3, "G", 5]]],
    [
      "of a part",
      [CARDS[0], total("Итого по Иванов", 10, 21), CARDS[1], total("Итого", 11, 22)],
      [[3, "F", 20]],
    ],
    [
      "for a client without a code",
      [...CARDS, client("", 5, 5), total("Итого", 16, 27)],
      [
        [5, "E", 11],
        [5, "F", 22],
      ],
    ],
    ["as no number", [...CARDS, total("Итого", "#ЗНАЧ!", 22)], [[4, "E", 11]]],
  ])("that differ are told of: %s", (_, rows, expected) => expect(differences(rows)).toEqual(expected));

  test("stand first, with what was read and what the rows give", () => {
    expect(read([...CARDS, client("3", "5", 1), total("Итого", 11, 23)]).problems[0]).toEqual({
      code: "TOTAL_DIFFERS",
      sheet: "Клиенты",
      row: 5,
      column: "E",
      header: "05.2010",
      value: "11",
      reading: "11",
      count: 1,
      amount: 16,
    });
  });

  test.each([
    [3.1, []],
    [3.25, []],
    [3.3, [[4, "E", 3100]]],
  ])("in thousands may differ by half of the last digit per row: %d", (written, expected) => {
    const header = HEADER.with(4, "05.2010, тыс. руб.");
    expect(
      differences([client("1", 1.5, 1), client("2", 1.6, 1), total("Итого", written, 2)], header),
    ).toEqual(expected);
  });

  test("of groups, offices around managers too", () => {
    const header = ["Код клиента", "Наименование", "ЦКГ", "06.2010"];
    const card = (code: string, june: number) => [code, `Клиент ${code}`, "ЭМО", june];
    const rows = (office: number, manager: number) => [
      ["", "ОП Юг", "", office],
      ["", "Иванов И. И.", "", 3],
      card("1", 1),
      card("2", 2),
      ["", "Петров П. П.", "", manager],
      card("3", 4),
      ["Итого", "", "", 7],
    ];
    expect(differences(rows(7, 4), header)).toEqual([]);
    expect(differences(rows(8, 5), header)).toEqual([
      [2, "D", 7],
      [6, "D", 4],
    ]);
  });
});
