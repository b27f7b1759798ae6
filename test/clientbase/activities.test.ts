import fc from "fast-check";
import { readClientBase } from "../../src/clientbase/client-base";
import { activityKindOf, isInside } from "../../src/clientbase/activity-words";
import type {
  ActivitiesLayout,
  ActivityCountsLayout,
  ActivityJournalLayout,
} from "../../src/clientbase/layout";
import { recognise } from "../../src/clientbase/layout";
import type { CellValue } from "../../src/clientbase/sheet-values";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { etmRegulation } from "../../src/regulation/regulation";
import { clientBase, sheet, type ManagerCells } from "../support/client-base";

type Row = readonly CellValue[];
const JUNE = parseIsoMonth("2010-06")!;
const column = (index: number, header: string) => ({ index, header, unit: 1 });
const block = { firstHeaderRow: 0, headerRow: 0 };

function journal(rows: readonly Row[], more: Partial<ActivityJournalLayout> = {}): ActivityJournalLayout {
  return {
    form: "journal",
    ...block,
    sheet: sheet("Журнал", [["Дата", "Менеджер", "Вид", "Место"], ...rows]),
    date: column(0, "Дата"),
    manager: column(1, "Менеджер"),
    kind: column(2, "Вид"),
    ...more,
  };
}

const place = { place: column(3, "Место") };

function counts(
  header: Row,
  rows: readonly Row[],
  more: Partial<ActivityCountsLayout>,
): ActivityCountsLayout {
  return {
    form: "counts",
    ...block,
    sheet: sheet("Встречи", [header, ...rows]),
    manager: column(0, String(header[0])),
    ...more,
  };
}

function read(
  activities: readonly ActivitiesLayout[],
  people: readonly ManagerCells[] = [{}, { name: "Петров" }],
) {
  const builder = clientBase().client();
  for (const cells of people) builder.manager(cells);
  const layout = { ...recognise(builder.sheets()), activities };
  return readClientBase(layout, etmRegulation, { month: JUNE });
}

const figures = (base: ReturnType<typeof read>) =>
  base.register!.managers.map(({ meetings, calls }) => [meetings, calls]);

const june = (manager: string, kind: string, at = "") => ["15.06.2010", manager, kind, at];

test.each([
  ["встреча", "meetings"],
  ["Выезд к клиенту", "outsideMeetings"],
  ["визит", "meetings"],
  ["презентация у клиента", "outsideMeetings"],
  ["Звонок", "calls"],
  ["Телефонный звонок, назначена встреча", "calls"],
  ["встреча, договорились по телефону", "meetings"],
  ["Холодный звонок", "coldCalls"],
  ["входящий звонок", "other"],
  ["встреча в офисе", "officeMeetings"],
  ["Встречи по КБ группы", "groupMeetings"],
  ["письмо", "other"],
  ["прочее", undefined],
])("%s is %s", (text, kind) => expect(activityKindOf(text)).toBe(kind));

test.each([
  ["в офисе", true],
  ["ОП", true],
  ["ОП Юг", true],
  ["Zoom", true],
  ["офис клиента", false],
  ["Опытный завод", false],
  ["ул. Ленина, 5", false],
])("%s is the manager's own office: %s", (text, inside) => expect(isInside(text)).toBe(inside));

test("a journal counts the month's meetings outside the office and calls", () => {
  const base = read([
    journal(
      [
        june("ИВАНОВ", "встреча", "у клиента"),
        june("Иванов", "встреча", "в офисе"),
        june("Иванов", "выезд"),
        june("Иванов", "звонок"),
        ["31.05.2010", "Иванов", "встреча", "у клиента"],
        june("Петров", "звонок"),
        june("Петров", "письмо"),
        ["Итого", "", "", 5],
      ],
      place,
    ),
  ]);
  expect(figures(base)).toEqual([
    [2, 1],
    [0, 1],
  ]);
  expect(base.problems).toEqual([
    { code: "ACTIVITIES_TAKEN_AS_NONE", sheet: "Журнал", value: "2010-06", count: 1 },
  ]);
});

test("where a journal tells cold calls, others are none", () => {
  const rows = [june("Иванов", "холодный звонок"), june("Иванов", "звонок"), june("Петров", "звонок")];
  expect(figures(read([journal(rows)])).map(([, calls]) => calls)).toEqual([1, 0]);
});

test("a journal without calls says nothing of calls", () => {
  expect(figures(read([journal([june("Иванов", "встреча")])]))).toEqual([
    [1, "blank"],
    [0, "blank"],
  ]);
});

test("a journal without rows of the month says nothing", () => {
  const base = read([journal([["01.05.2010", "Иванов", "встреча", ""]])]);
  expect(figures(base)).toEqual([
    ["blank", "blank"],
    ["blank", "blank"],
  ]);
  expect(base.problems).toEqual([{ code: "ACTIVITIES_ABSENT_IN_MONTH", sheet: "Журнал", value: "2010-06" }]);
});

test.each<[string, Row, [unknown, unknown], string]>([
  ["a kind", june("Иванов", "прочее", "у клиента"), ["blank", "blank"], "C"],
  ["a place", june("Иванов", "встреча", ""), ["blank", 1], "D"],
  ["a date", ["32.06.2010", "Иванов", "звонок", ""], [1, "blank"], "A"],
])("%s that cannot be read leaves open what it may have counted for", (_, row, expected, letters) => {
  const rows = [june("Иванов", "звонок"), june("Иванов", "выезд"), row, june("Петров", "выезд")];
  const base = read([journal(rows, place)]);
  expect(figures(base)).toEqual([expected, [1, 0]]);
  expect(base.problems[0]).toMatchObject({ code: "ACTIVITIES_INCOMPLETE", row: 4, column: letters });
});

test("a number of events counts as often", () => {
  const layout = journal([["15.06.2010", "Иванов", "встреча", 3], june("Иванов", "встреча", "4")], {
    count: column(3, "Количество"),
  });
  expect(figures(read([layout]))[0]).toEqual([7, "blank"]);
});

test("a filled cell of the managers sheet wins, and a difference is told of", () => {
  const rows = [june("Иванов", "встреча"), june("Иванов", "встреча"), june("Петров", "встреча")];
  const base = read(
    [journal(rows)],
    [{ meetings: 5 }, { name: "Петров", meetings: "" }, { name: "Козлов", meetings: 0 }],
  );
  expect(figures(base).map(([meetings]) => meetings)).toEqual([5, 1, 0]);
  expect(base.problems).toContainEqual({
    code: "ACTIVITIES_CONTRADICT",
    sheet: "Менеджеры",
    row: 2,
    column: "C",
    header: "Встречи вне ОП",
    value: "5",
    reading: "Журнал",
    count: 2,
  });
});

test("initials are written with blanks or without", () => {
  const people = [{ name: "Иванов И. И." }, { name: "Петров П.П." }];
  const rows = [june("Иванов И.И.", "встреча"), june("Петров П. П.", "встреча")];
  expect(figures(read([journal(rows)], people)).map(([meetings]) => meetings)).toEqual([1, 1]);
});

test("whoever may be named in another writing is not taken to have none", () => {
  const base = read([journal([june("Иванов Пётр", "встреча")])]);
  expect(figures(base).map(([meetings]) => meetings)).toEqual(["blank", 0]);
  expect(base.problems.map(({ code }) => code)).toContain("ACTIVITIES_OF_UNLISTED");
});

test("names that no manager has are told of, namesakes of several offices too", () => {
  const rows = [june("Сидоров", "встреча"), june("Иванов", "встреча")];
  const base = read([journal(rows)], [{ office: "Юг" }, { office: "Север" }, { name: "Петров" }]);
  expect(figures(base).map(([meetings]) => meetings)).toEqual(["blank", "blank", 0]);
  expect(
    base.problems.filter(({ code }) => code === "ACTIVITIES_OF_UNLISTED").map(({ value }) => value),
  ).toEqual(["Сидоров", "Иванов"]);
});

describe("counts", () => {
  test("per month in columns of their own", () => {
    const layout = counts(
      ["Менеджер", "Месяц", "Встречи", "Звонки"],
      [
        ["Иванов", "06.2010", 12, ""],
        ["Иванов", "05.2010", 99, 99],
        ["Петров", "июнь 2010", "много", 30],
      ],
      { month: column(1, "Месяц"), meetings: column(2, "Встречи"), calls: column(3, "Звонки") },
    );
    const base = read([layout]);
    expect(figures(base)).toEqual([
      [12, "blank"],
      ["blank", 30],
    ]);
    expect(base.problems).toEqual([
      {
        code: "ACTIVITIES_INCOMPLETE",
        sheet: "Встречи",
        row: 4,
        column: "C",
        header: "Встречи",
        value: "много",
      },
    ]);
  });

  test("of one kind per row, in a column per month", () => {
    const layout = counts(
      ["Менеджер", "Показатель", "05.2010", "06.2010"],
      [
        ["Иванов", "Встречи", 1, 2],
        ["Иванов", "Холодные звонки", 3, 4],
      ],
      {
        kind: column(1, "Показатель"),
        months: [
          { ...column(2, "05.2010"), month: JUNE - 1 },
          { ...column(3, "06.2010"), month: JUNE },
        ],
      },
    );
    expect(figures(read([layout]))).toEqual([
      [2, 4],
      ["blank", "blank"],
    ]);
  });

  test("that contradict a journal leave it unknown", () => {
    const layout = counts(["Менеджер", "Встречи"], [["Иванов", 2]], { meetings: column(1, "Встречи") });
    const base = read([journal([june("Иванов", "встреча")]), layout]);
    expect(figures(base)[0][0]).toBe("blank");
    expect(base.problems.map(({ code }) => code)).toContain("ACTIVITIES_CONTRADICT");
  });
});

test("the order of a journal's rows does not matter", () => {
  const row = fc
    .tuple(fc.constantFrom("Иванов", "Петров", ""), fc.constantFrom("встреча", "звонок", "прочее", "письмо"))
    .map(([manager, kind]) => june(manager, kind, "у клиента"));
  fc.assert(
    fc.property(
      fc
        .array(row, { maxLength: 15 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) =>
        expect(figures(read([journal(shuffled, place)]))).toEqual(figures(read([journal(rows, place)]))),
    ),
  );
});
