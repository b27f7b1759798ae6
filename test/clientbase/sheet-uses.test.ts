import fc from "fast-check";
import { recognise } from "../../src/clientbase/layout";
import { UnusableInput } from "../../src/clientbase/problems";
import { recogniseSheets } from "../../src/clientbase/recognise";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { sheet } from "../support/client-base";

const CLIENTS = sheet("Клиенты", [
  ["Код клиента", "Наименование", "ЦКГ", "Менеджер"],
  ["007", "ООО «Свет»", "ЭМО", "Иванов И. И."],
]);
const WITH_MONTHS = sheet("Клиенты", [
  ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "06.2010"],
  ["007", "ООО «Свет»", "ЭМО", "Иванов И. И.", 5],
]);
const MANAGERS = sheet("Менеджеры", [
  ["ФИО", "Специализация"],
  ["Иванов И. И.", "универсальный"],
]);
const WIDE = sheet("Оборот", [
  ["Код контрагента", "Контрагент", "Ответственный", "май 2010", "июнь 2010"],
  ["007", "ООО «Свет»", "Иванов И. И.", 5, 6],
]);
const LONG = sheet("Отгрузки", [
  ["Контрагент.Код", "Контрагент", "Месяц", "Сумма"],
  ["007", "ООО «Свет»", "06.2010", 6],
]);
const JOURNAL = sheet("Журнал", [
  ["Дата", "Менеджер", "Вид", "Клиент"],
  ["01.06.2010", "Иванов И. И.", "встреча", "ООО «Свет»"],
]);

function usesOf(sheets: readonly SheetValues[]): Record<string, string> {
  return Object.fromEntries(recogniseSheets(sheets).sheets.map((it) => [it.sheet.name, it.use]));
}

test("every use is found, in any order of the sheets", () => {
  const sheets = [CLIENTS, MANAGERS, WIDE, JOURNAL, sheet("Заметки", [["позвонить"]]), sheet("Пусто", [])];
  const uses = usesOf(sheets);
  expect(uses).toEqual({
    Клиенты: "clients",
    Менеджеры: "managers",
    Оборот: "turnover",
    Журнал: "activities",
    Заметки: "none",
    Пусто: "none",
  });
  fc.assert(
    fc.property(fc.shuffledSubarray(sheets, { minLength: sheets.length }), (shuffled) => {
      expect(usesOf(shuffled)).toEqual(uses);
    }),
  );
});

test("turnover on a sheet of its own, wide and long", () => {
  expect(recognise([CLIENTS, WIDE]).turnover).toMatchObject([
    { form: "wide", code: { index: 0 }, manager: { index: 2 }, months: [{ index: 3 }, { index: 4 }] },
  ]);
  expect(recognise([LONG, CLIENTS]).turnover).toMatchObject([
    { form: "long", code: { index: 0 }, month: { index: 2 }, amount: { index: 3 } },
  ]);
});

test("the clients' own turnover goes before that of another sheet", () => {
  const layout = recognise([WITH_MONTHS, WIDE]);
  expect(layout.turnover).toEqual([]);
  expect(layout.problems).toContainEqual({ code: "SHEET_NOT_USED", sheet: "Оборот", value: "Клиенты" });
});

test("sheets of other months add up, a second one of the same months does not", () => {
  const april = {
    ...WIDE,
    name: "Апрель",
    values: [
      ["Код", "апрель 2010"],
      ["007", 4],
    ],
  };
  const copy = { ...WIDE, name: "Копия" };
  const layout = recognise([CLIENTS, april, WIDE, copy]);
  expect(layout.turnover.map((it) => it.sheet.name)).toEqual(["Апрель", "Оборот"]);
  expect(layout.problems).toContainEqual(expect.objectContaining({ code: "SHEET_NOT_USED", sheet: "Копия" }));
});

test.each<[string, readonly CellValue[], object]>([
  [
    "Журнал",
    ["Дата", "Менеджер", "Вид", "Клиент", "Место"],
    { form: "journal", kind: { index: 2 }, place: { index: 4 } },
  ],
  [
    "Встречи",
    ["Дата", "Сотрудник", "Контрагент"],
    { form: "journal", only: "meetings", client: { index: 2 } },
  ],
  [
    "Лист3",
    ["Дата звонка", "Ответственный", "Количество"],
    { form: "journal", only: "calls", count: { index: 2 } },
  ],
  [
    "Активность",
    ["ФИО", "Встречи вне ОП", "Холодные звонки"],
    { form: "counts", meetings: { index: 1 }, calls: { index: 2 } },
  ],
  [
    "Активность",
    ["ФИО", "Месяц", "Вид", "Кол-во"],
    { form: "counts", month: { index: 1 }, kind: { index: 2 }, count: { index: 3 } },
  ],
  [
    "Звонки",
    ["ФИО", "05.2010", "06.2010"],
    { form: "counts", only: "calls", months: [{ index: 1 }, { index: 2 }] },
  ],
])("%s with %j", (name, header, expected) => {
  const activities = sheet(name, [header, header.map(() => 1)]);
  expect(recognise([WITH_MONTHS, MANAGERS, activities]).activities).toMatchObject([expected]);
});

test("columns of months for meetings and calls are two counts", () => {
  const activities = sheet("Активность", [
    ["ФИО", "Встречи", "", "Звонки", ""],
    ["", "05.2010", "06.2010", "05.2010", "06.2010"],
    ["Иванов И. И.", 1, 2, 3, 4],
  ]);
  expect(recognise([WITH_MONTHS, MANAGERS, activities]).activities).toMatchObject([
    { form: "counts", only: "meetings", months: [{ index: 1 }, { index: 2 }] },
    { form: "counts", only: "calls", months: [{ index: 3 }, { index: 4 }] },
  ]);
});

test("a journal that does not say what its events are is not used", () => {
  const journal = sheet("Журнал", [["Дата", "Менеджер", "Клиент"]]);
  expect(recognise([WITH_MONTHS, MANAGERS, journal]).activities).toEqual([]);
});

test("rows that carry the manager once make a column of managers unnecessary", () => {
  const grouped = sheet("Выгрузка", [
    ["Код", "Контрагент", "ЦКГ", "06.2010"],
    ["", "Иванов И. И.", "", ""],
    ["007", "ООО «Свет»", "ЭМО", 5],
    ["", "Петров П. П.", "", ""],
    ["008", "ООО «Тьма»", "ЭМО", 5],
  ]);
  expect(recognise([grouped]).clients.groupRows).toBeDefined();
});

test("a hidden sheet is offered but used only when the user says so", () => {
  const hidden = { ...WIDE, hidden: true };
  expect(() => recognise([CLIENTS, hidden])).toThrow(UnusableInput);
});

test.each<[string, readonly (readonly CellValue[])[]]>([
  [
    "an invoice",
    [
      ["Счёт № 15"],
      [],
      ["№", "Код", "Наименование", "Кол-во", "Цена", "Сумма"],
      [1, "015", "Кабель", 5, 10, 50],
    ],
  ],
  [
    "a budget",
    [
      ["Статья", "янв.10", "фев.10", "Итого"],
      ["Аренда", 1, 2, 3],
    ],
  ],
  [
    "error cells",
    [
      ["#REF!", "#N/A"],
      ["#N/A", true, false],
    ],
  ],
  ["ragged rows", [[], ["а"], [], ["", "", "", "б"], [1]]],
  ["nothing", []],
  ["blank rows", Array.from({ length: 100_000 }, () => ["", "", ""])],
])("%s is no client base", (_, values) => {
  const started = performance.now();
  expect(recogniseSheets([sheet("Лист1", values)]).refusal).toMatchObject({ reason: "noClients" });
  expect(performance.now() - started).toBeLessThan(1000);
});

test("no cells make it fail", () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      "Код",
      "ЦКГ",
      "Менеджер",
      "06.2010",
      "ФИО",
      "Дата",
      "Сумма",
      "июнь",
      "ТО",
      "",
      "#N/A",
    ),
    fc.string(),
    fc.double(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 }), { maxLength: 3 }),
      (sheets) => {
        const { layout, refusal } = recogniseSheets(sheets.map((values, i) => sheet(`Лист${i}`, values)));
        expect((layout === undefined) !== (refusal === undefined)).toBe(true);
      },
    ),
  );
});
