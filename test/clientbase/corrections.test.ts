import { recognise } from "../../src/clientbase/layout";
import type { Correction } from "../../src/clientbase/mapping";
import { recogniseSheets } from "../../src/clientbase/recognise";
import { columnKeys, shapeOf } from "../../src/clientbase/shape";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { likeness, suggestionsFor } from "../../src/clientbase/suggestions";
import { isoMonth } from "../../src/regulation/calendar";
import { sheet } from "../support/client-base";

const HEADER = ["Код", "Контрагент", "Вид", "Кто ведёт", "05.2010", "06.2010"];
const ROW = ["007", "ООО «Свет»", "ЭМО", "Иванов И. И.", 5, 6];

function exported(header: readonly CellValue[] = HEADER, more: Partial<SheetValues> = {}): SheetValues {
  return sheet("Выгрузка", [header, ROW, ROW.with(0, "008"), ROW.with(0, "009")], more);
}

function readingOf(values: SheetValues) {
  return recogniseSheets([values]).sheets[0].reading!;
}

function correctionOf(
  values: SheetValues,
  columns: Correction["columns"],
  use: Correction["use"] = "clients",
): Correction {
  return { shape: shapeOf(readingOf(values).header), use, columns };
}

const CORRECTED = correctionOf(exported(), { вид: "group", "кто ведет": "manager" });

test("columns that the user has named", () => {
  expect(() => recognise([exported()])).toThrow("missingColumns");
  const { columns } = recognise([exported()], [CORRECTED]).clients;
  expect(columns.group).toMatchObject({ index: 2, recognised: { by: "corrected", confidence: 1 } });
  expect(columns.manager).toMatchObject({ index: 3, recognised: { by: "corrected" } });
  expect(columns.code).toMatchObject({ index: 0, recognised: { by: "synonym" } });
});

test("next month's export, with other months and a new date in its title, is the same shape", () => {
  const next = sheet("TDSheet", [
    ["Отчёт на 31.07.2010"],
    [...HEADER.slice(0, 4), "06.2010", "Июль 2010", "08.2010"],
    [...ROW, 7],
  ]);
  expect(recognise([next], [CORRECTED]).clients.columns.manager?.index).toBe(3);
  expect(recogniseSheets([exported(HEADER.with(2, "Тип"))], [CORRECTED]).refusal).toBeDefined();
});

test("a correction goes before what the add-in has recognised", () => {
  const values = sheet("Клиенты", [
    ["Код", "Наименование", "ЦКГ", "Менеджер", "Куратор", "06.2010"],
    ["1", "А", "ЭМО", "Иванов", "Петров", 5],
  ]);
  const { columns } = recognise([values], [correctionOf(values, { куратор: "manager" })]).clients;
  expect(columns.manager?.index).toBe(4);
  const unused = correctionOf(values, { менеджер: "" });
  expect(recognise([values], [unused]).clients.columns.manager?.index).toBe(4);
});

test("a column without a header goes by its letters, equals by their number", () => {
  const values = sheet("Клиенты", [
    ["Код", "", "ЦКГ", "Сумма", "Сумма", "Менеджер"],
    ["1", "А", "ЭМО", 5, 6, "Иванов"],
  ]);
  expect(columnKeys(readingOf(values).header)).toEqual(["код", "@B", "цкг", "сумма", "сумма#2", "менеджер"]);
  const correction = correctionOf(values, { "@B": "name", "сумма#2": "month:2010-06" });
  const { columns, months } = recognise([values], [correction]).clients;
  expect(columns.name?.index).toBe(1);
  expect(months.map(({ month, index }) => [isoMonth(month), index])).toEqual([["2010-06", 4]]);
});

test("months of a heading that is no turnover, in this month and the next", () => {
  const of = (month: string) =>
    sheet("Клиенты", [
      ["", "", "", "", "Бонусы", "Премии"],
      ["Код", "Наименование", "ЦКГ", "Менеджер", month, month],
      ["1", "А", "ЭМО", "Иванов", 5, 6],
    ]);
  expect(() => recognise([of("06.2010")])).toThrow("duplicateMonth");
  const correction = correctionOf(of("06.2010"), { "бонусы 06 2010": "" });
  for (const month of ["06.2010", "07.2010"]) {
    expect(recognise([of(month)], [correction]).clients.months.map(({ index }) => index)).toEqual([5]);
  }
});

test("a sheet's use: another one, none, a hidden one", () => {
  const clients = sheet("Клиенты", [
    ["Код", "Наименование", "ЦКГ", "Менеджер", "06.2010"],
    ["1", "А", "ЭМО", "Иванов", 5],
  ]);
  const archive = sheet("Архив", [
    [...clients.values[0], "ИНН"],
    [...clients.values[1], ""],
  ]);
  const chosen = (...corrections: Correction[]) =>
    recognise([clients, archive], corrections).clients.sheet.name;
  expect(chosen()).toBe("Клиенты");
  expect(chosen(correctionOf(archive, {}))).toBe("Архив");
  expect(chosen(correctionOf(clients, {}, "none"))).toBe("Архив");
  const hidden = { ...archive, hidden: true };
  expect(recognise([clients, hidden], [correctionOf(archive, {})]).clients.sheet).toBe(hidden);
});

test("a shape holds nothing that stands in the sheet", () => {
  const { header } = readingOf(
    sheet("Лист1", [
      ["ООО «Свет»", "Иванов И. И."],
      ["ООО «Тьма»", "Петров П. П."],
    ]),
  );
  expect(shapeOf(header)).toMatch(/^\d+-[a-z0-9]+$/);
});

describe("suggestions", () => {
  const suggested = (header: readonly CellValue[]) =>
    Object.fromEntries(
      suggestionsFor(readingOf(exported(header)), "clients").map(({ field, column }) => [
        field,
        column.index,
      ]),
    );

  test.each([
    ["Ответств. мен-р", "manager"],
    ["Менеджр", "manager"],
    ["Отв. менеджер", "manager"],
    ["Кто ведёт", "manager"],
    ["Поле4", "manager"],
  ])("%s may be a manager's column", (header, field) => {
    expect(suggested(HEADER.with(3, header))).toHaveProperty(field, 3);
  });

  test("two letters swapped are forgiven", () => {
    const found = suggestionsFor(readingOf(exported(HEADER.with(2, "Сегмнет"))), "clients");
    expect(found).toContainEqual(expect.objectContaining({ field: "group", by: "header", like: "Сегмент" }));
  });

  test("unlike headers are not suggested for columns that need not be there", () => {
    expect(suggested([...HEADER.slice(0, 4), "Телефон", "Примечание"])).not.toHaveProperty("attachedOn");
    expect(Object.keys(suggested([...HEADER, "Комментарий", "Адрес доставки"])).sort()).toEqual([
      "group",
      "manager",
    ]);
  });

  test("the audit stops and names what a required column may be", () => {
    const { refusal } = recogniseSheets([exported(HEADER.with(2, "ЦКГ").with(3, "Ответств. мен-р"))]);
    expect(refusal?.details).toMatchObject({
      columns: ["Менеджер"],
      suggestions: [{ field: "Менеджер", column: "D «Ответств. мен-р»" }],
    });
  });

  test.each([
    ["менеджр", "менеджер", 0.8],
    ["ответств мен р", "ответственныи менеджер", 0.8],
    ["телефон", "менеджер", 0],
  ])("%s and %s", (a, b, least) => {
    const alike = likeness(a, b);
    if (least === 0) expect(alike).toBeLessThan(0.6);
    else expect(alike).toBeGreaterThanOrEqual(least);
  });
});
