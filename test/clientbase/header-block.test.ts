import { recognise } from "../../src/clientbase/layout";
import { recogniseSheets } from "../../src/clientbase/recognise";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { isoMonth } from "../../src/regulation/calendar";
import { sheet } from "../support/client-base";

const FIELDS = ["Код клиента", "Наименование", "ЦКГ", "Менеджер"];
const ROW = ["007", "ООО «Свет»", "ЭМО", "Иванов И. И.", 5, 6, 7];

function clientsOf(values: readonly (readonly CellValue[])[], more: Partial<SheetValues> = {}) {
  return recognise([sheet("Выгрузка", values, more)]).clients;
}

function monthsOf(values: readonly (readonly CellValue[])[], more: Partial<SheetValues> = {}) {
  return clientsOf(values, more).months.map(({ month, index, unit }) => [isoMonth(month), index, unit]);
}

function problemsOf(values: readonly (readonly CellValue[])[], more: Partial<SheetValues> = {}) {
  return recognise([sheet("Выгрузка", values, more)]).problems;
}

test("a header of three rows with merged cells", () => {
  const { columns, months, firstHeaderRow, headerRow } = clientsOf([
    ["Отчёт по клиентам"],
    [],
    ["Контрагент", "", "ЦКГ", "Менеджер", "", "ТО, тыс. руб.", "", ""],
    ["", "", "", "", "", "2009", "2010", ""],
    ["Код", "Наименование", "", "ФИО", "ОП", "декабрь", "январь", "фев."],
    ["007", "ООО «Свет»", "ЭМО", "Иванов И. И.", "Север", 1, 2, 3],
  ]);
  expect([firstHeaderRow, headerRow]).toEqual([2, 4]);
  expect(Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, column.index]))).toEqual(
    {
      code: 0,
      name: 1,
      group: 2,
      manager: 3,
      office: 4,
    },
  );
  expect(months.map(({ month, unit, header }) => [isoMonth(month), unit, header])).toEqual([
    ["2009-12", 1000, "2009 декабрь"],
    ["2010-01", 1000, "2010 январь"],
    ["2010-02", 1000, "2010 фев."],
  ]);
});

test("names of months over the years", () => {
  expect(
    monthsOf([[...FIELDS, "Май", "", "Июнь", ""], ["", "", "", "", 2009, 2010, 2009, 2010], ROW]).map(
      ([month]) => month,
    ),
  ).toEqual(["2009-05", "2009-06", "2010-05", "2010-06"]);
});

test("a heading ends where another one begins or a column has a header of its own above", () => {
  const { columns } = clientsOf([
    ["Код клиента", "", "", "Менеджер", "", "ТО", "", "Долги", ""],
    ["", "Наименование", "ЦКГ", "ФИО", "ОП", "05.2010", "06.2010", "ПДЗ", "Всего"],
    [...ROW.slice(0, 4), "Север", 5, 6, 7, 8],
  ]);
  expect([columns.name?.index, columns.manager?.index, columns.overdueDebt?.index]).toEqual([1, 3, 7]);
});

test("what stands under a heading of managers is not the client's", () => {
  const { columns } = clientsOf([
    ["Клиент", "", "", "Менеджер", "", "ТО", ""],
    ["Код", "Наименование", "ЦКГ", "Код", "ФИО", "05.2010", "06.2010"],
    ["007", "ООО «Свет»", "ЭМО", "15", "Иванов И. И.", 5, 6],
  ]);
  expect([columns.code?.index, columns.manager?.index]).toEqual([0, 4]);
});

test.each([
  [["Отбор", "Отдел Равно «Север»"]],
  [["Период: Январь 2010 г. - Июнь 2010 г.", "", "", "", "тыс. руб."]],
  [["", "", "", "", "", "Показатели: ТО, тыс. руб."]],
  [["Клиентская база"]],
])("%j right above the header is no part of it", (line) => {
  const { firstHeaderRow, columns } = clientsOf([line, [...FIELDS, "05.2010", "06.2010"], ROW]);
  expect(firstHeaderRow).toBe(1);
  expect(columns.code?.index).toBe(0);
});

test("the header may stand as low as the thirtieth row", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => [`Строка ${i}`]);
  const header = [...FIELDS, "06.2010"];
  expect(clientsOf([...lines(29), header, ROW]).headerRow).toBe(29);
  expect(() => clientsOf([...lines(30), header, ROW])).toThrow("noClients");
});

test("a row that numbers the columns belongs to the header", () => {
  const header = [...FIELDS, "05.2010", "06.2010"];
  expect(clientsOf([header, [1, 2, 3, 4, 5, 6], ROW]).headerRow).toBe(1);
  expect(clientsOf([header, ["1", "2", "3", "4", "5", "6"], ROW]).headerRow).toBe(1);
  expect(clientsOf([header, [1, 2, 3, 4, 5, 7], ROW]).headerRow).toBe(0);
});

test("a unit in a corner above the last month is a question, not an answer", () => {
  const values = [["", "", "", "", "", "тыс. руб."], [...FIELDS, "05.2010", "06.2010"], ROW];
  expect(monthsOf(values).map(([, , unit]) => unit)).toEqual([1, 1]);
  expect(problemsOf(values)).toContainEqual(expect.objectContaining({ code: "UNIT_ABOVE_TABLE", row: 1 }));
});

describe("months", () => {
  test.each([
    ["06/10", "07/10"],
    ["01.06.2010 - 30.06.2010", "01.07.2010 - 31.07.2010"],
    ["Июнь 2010 г.", "Июль 2010 г."],
  ])("%s and %s", (june, july) => {
    expect(monthsOf([[...FIELDS, june, july], ROW]).map(([month]) => month)).toEqual(["2010-06", "2010-07"]);
  });

  test("«06/10» by itself is no month", () => {
    expect(() => monthsOf([[...FIELDS, "06/10", "30/60"], ROW])).toThrow("missingColumns");
  });

  test.each([
    ["dd.mm.yyyy", [40_148, 40_553, 40_210]],
    ["d-mmm", [45_636, 45_301, 45_332]],
  ])(
    "«янв.10» that Excel has made a date (%s) is January 2010 where its neighbours say so",
    (format, cells) => {
      const before = "дек.09";
      const header = [...FIELDS, before, cells[1], "фев.10"];
      const numberFormats = [[...FIELDS.map(() => ""), "", format, ""]];
      expect(monthsOf([header, ROW], { numberFormats }).map(([month]) => month)).toEqual([
        "2009-12",
        "2010-01",
        "2010-02",
      ]);
      expect(problemsOf([header, ROW], { numberFormats })).toContainEqual(
        expect.objectContaining({ code: "MONTH_FROM_DAY", column: "F", value: "2010-01" }),
      );
    },
  );

  test("a day of its own month stays in it where no neighbour speaks against it", () => {
    const numberFormats = [[...FIELDS.map(() => ""), "mm.yyyy", "mm.yyyy"]];
    const header = [...FIELDS, 40_343, 40_373];
    expect(monthsOf([header, ROW], { numberFormats }).map(([month]) => month)).toEqual([
      "2010-06",
      "2010-07",
    ]);
  });

  test("the only year above the table is that of months without one, and the user is told", () => {
    const values = [["Период: 2010 год"], [], [...FIELDS, "май", "июнь"], ROW];
    expect(monthsOf(values).map(([month]) => month)).toEqual(["2010-05", "2010-06"]);
    expect(problemsOf(values).map(({ code }) => code)).toContain("YEAR_ABOVE_TABLE");
  });

  test("months whose year is open are asked about", () => {
    const values = [["2009–2010"], [...FIELDS, "май", "июнь"], ROW];
    const { refusal } = recogniseSheets([sheet("Выгрузка", values)]);
    expect(refusal?.details).toMatchObject({ noMonths: true, withoutYear: ["E «май»", "F «июнь»"] });
  });

  test.each([
    "План 06.2010",
    "2 квартал 2010",
    "Итого 2010",
    "Доля 06.2010, %",
    "1 полугодие 2010",
    "Среднее",
  ])("%s is no turnover of a month", (other) => {
    expect(monthsOf([[...FIELDS, "05.2010", other, "06.2010"], ROW])).toEqual([
      ["2010-05", 4, 1],
      ["2010-06", 6, 1],
    ]);
  });

  test("a month that stands under two headings is taken where turnover is named", () => {
    const values = [
      ["", "", "", "", "Бонусы", "", "ТО", ""],
      [...FIELDS, "05.2010", "06.2010", "05.2010", "06.2010"],
      [...ROW, 8],
    ];
    expect(monthsOf(values).map(([, index]) => index)).toEqual([6, 7]);
    expect(problemsOf(values)).toContainEqual(
      expect.objectContaining({ code: "COLUMN_NOT_USED", column: "E" }),
    );
    const unclear = [values[0].map((cell) => (cell === "ТО" ? "Премии" : cell)), ...values.slice(1)];
    expect(() => monthsOf(unclear)).toThrow("duplicateMonth");
  });
});
