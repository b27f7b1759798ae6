import { readClientBase, type ClientBase } from "../../src/clientbase/client-base";
import { groupRowsIn } from "../../src/clientbase/group-rows";
import { recognise } from "../../src/clientbase/layout";
import { UnusableInput } from "../../src/clientbase/problems";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { etmRegulation } from "../../src/regulation/regulation";
import { auditSheets } from "../../src/core";
import { auditMarks } from "../../src/report/marks";
import { sheet } from "../support/client-base";

type Row = readonly CellValue[];
const JUNE = parseIsoMonth("2010-06")!;
const HEADER = ["Код клиента", "Наименование", "ЦКГ", "06.2010"];
const client = (code: CellValue, ...more: CellValue[]) => [code, `Клиент ${code}`, "ЭМО", 10, ...more];

function read(rows: readonly Row[], ...others: SheetValues[]): ClientBase {
  return readClientBase(recognise([sheet("TDSheet", [...rows]), ...others]), etmRegulation, { month: JUNE });
}

const holders = ({ cards, holders: all }: ClientBase) =>
  Array.from({ length: cards.count }, (_, card) => all[cards.holder[card]].name);

test.each<[string, readonly Row[]]>([
  [
    "in the name column, with subtotals",
    [["", "Иванов И. И.", "", 20], client("1"), client("2"), ["", "Петров П. П.", "", 10], client("3")],
  ],
  [
    "in the code column",
    [["Иванов И. И.", "", "", ""], client("1"), client("2"), ["Петров П. П.", "", "", ""], client("3")],
  ],
  [
    "by surname alone",
    [["", "Иванов И. И.", "", ""], client("1"), client("2"), ["", "Петров П. П.", "", ""], client("3")],
  ],
  [
    "with a label",
    [["Менеджер: Иванов И. И."], client("1"), client("2"), ["Менеджер: Петров П. П."], client("3")],
  ],
])("the manager is taken from group rows %s", (_, rows) => {
  const base = read([HEADER, ...rows]);
  expect(holders(base)).toEqual(["Иванов И. И.", "Иванов И. И.", "Петров П. П."]);
  expect(base.rows).toEqual({ read: 5, cards: 3, skipped: { groupRow: 2 } });
  expect(base.problems).toContainEqual(
    expect.objectContaining({ code: "TAKEN_FROM_GROUP_ROWS", row: 2, value: "Менеджер", count: 2 }),
  );
  expect(base.problems.map(({ code }) => code)).not.toContain("ROW_WITHOUT_CODE");
});

test.each<[string, readonly Row[]]>([
  [
    "told by leading blanks",
    [
      ["", "Юг", "", ""],
      ["", "  Иванов", "", ""],
      client("1"),
      ["", "  Петров", "", ""],
      client("2"),
      ["", "Север", "", ""],
      ["", "  Сидоров", "", ""],
      client("3"),
    ],
  ],
  [
    "told by their sequence",
    [
      ["", "Юг"],
      ["", "Иванов"],
      client("1"),
      ["", "Петров"],
      client("2"),
      ["", "Север"],
      ["", "Сидоров"],
      client("3"),
    ],
  ],
])("of two levels the inner one is the manager: %s", (_, rows) => {
  expect(holders(read([HEADER, ...rows]))).toEqual(["Иванов", "Петров", "Сидоров"]);
});

test("offices, managers and client groups are told apart, and a manager without clients holds none", () => {
  const bare = (code: string) => client(code).with(2, "");
  const base = read([
    HEADER,
    ["", "ОП Юг", "", ""],
    ["", "Пустов П. П.", "", ""],
    ["", "Иванов И. И.", "", ""],
    ["", "ЭМО", "", ""],
    bare("1"),
    ["", "Дилеры", "", ""],
    bare("2"),
    ["", "ООК", "", ""],
    ["", "ЭМО", "", ""],
    bare("3"),
  ]);
  expect(holders(base)).toEqual(["Иванов И. И.", "Иванов И. И.", "ООК"]);
  expect([...base.cards.group.slice(0, 3)]).toEqual(["ЭМО", "Дилеры", "ЭМО"].map(base.lexicon.groupOf));
  expect(base.cards.offices.texts).toEqual(["ОП Юг"]);
});

test("the managers sheet tells managers whom nothing else would", () => {
  const managers = sheet("Менеджеры", [
    ["ФИО", "Специализация"],
    ["группа 1", "универсальный"],
  ]);
  expect(holders(read([HEADER, ["", "группа 1", "", ""], client("1")], managers))).toEqual(["группа 1"]);
});

test("an empty group of 1C is a blank manager", () => {
  const rows = [["", "Иванов И. И.", "", ""], client("1"), ["", "<Не указан>", "", ""], client("2")];
  expect(holders(read([HEADER, ...rows]))).toEqual(["Иванов И. И.", ""]);
});

test("group rows that name no manager do not make one", () => {
  const rows = [["", "Товары и услуги за 1 квартал", "", ""], client("1")];
  expect(() => read([HEADER, ...rows])).toThrow(UnusableInput);
});

describe("with a manager column of its own", () => {
  const header = [...HEADER, "Менеджер"];

  test("blank cells below a filled one are blank", () => {
    const base = read([header, client("1", "Иванов"), client("2", ""), client("3", "Петров")]);
    expect(holders(base)).toEqual(["Иванов", "", "Петров"]);
  });

  test("headings among clients that name their managers fill nothing", () => {
    const rows = [
      ["", "Сидоров С. С.", "", "", ""],
      client("1", "Иванов"),
      ["", "Козлов К. К.", "", "", ""],
      client("2", ""),
    ];
    const base = read([header, ...rows]);
    expect(holders(base)).toEqual(["Иванов", ""]);
    expect(base.rows.skipped).toEqual({ groupRow: 2 });
  });

  test("groups in the manager column fill its blanks, and a cell of its own wins", () => {
    const rows = [
      ["", "", "", "", "Иванов"],
      client("1", ""),
      client("2", "Козлов"),
      ["", "", "", "", "Петров"],
      client("3", ""),
    ];
    expect(holders(read([header, ...rows]))).toEqual(["Иванов", "Козлов", "Петров"]);
  });
});

test("a client above every group, or no client at all, is no grouping", () => {
  const found = (rows: readonly Row[]) => {
    const values = sheet("TDSheet", [HEADER, ...rows]);
    const column = (index: number) => ({ index, header: HEADER[index], unit: 1 });
    return groupRowsIn(values, 0, { code: column(0), name: column(1), group: column(2) });
  };
  expect(found([client("1"), ["", "Иванов", "", ""], client("2")])).toBeUndefined();
  expect(found([["", "Иванов", "", ""]])).toBeUndefined();
  expect(found([["", "Иванов", "", ""], client("1"), ["", "Примечание", "", ""]])).toEqual({ rows: [1] });
});

test("audit columns are placed beside the columns of the sheet itself", () => {
  const sheets = [sheet("TDSheet", [HEADER, ["", "Иванов И. И.", "", ""], client("1")])];
  const [marks] = auditMarks(auditSheets(sheets), "ru");
  expect([marks.firstColumn, marks.lastColumn]).toEqual([1, 4]);
});
