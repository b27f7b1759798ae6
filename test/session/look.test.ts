import { lookAtWorkbook, removeMarks } from "../../src/session";
import { clientBase, sheet } from "../support/client-base";
import { smallBase } from "./bases";
import { audited, fileOf, OpenExcel } from "./excel";

test("says where clients, managers, columns and months were found, and writes nothing", async () => {
  const [clients, managers] = smallBase();
  const titled = sheet("Выгрузка", [["Клиентская база"], [], ...clients.values]);
  const excel = new OpenExcel(await fileOf([titled, managers]));
  const found = await lookAtWorkbook("ru");
  expect(found).toMatchObject({
    clients: { sheet: "Выгрузка", headerRow: 3, rows: 8 },
    managers: { sheet: "Менеджеры" },
    months: ["2010-01", "2010-02", "2010-03", "2010-04", "2010-05", "2010-06"],
    problems: [],
    marked: false,
  });
  expect(found.columns).toContainEqual({
    sheet: "Выгрузка",
    field: "ПДЗ",
    column: "E",
    header: "ПДЗ",
  });
  expect(found.columns).toContainEqual({
    sheet: "Менеджеры",
    field: "Специализация",
    column: "B",
    header: "Специализация",
  });
  expect(found.missing).toEqual(expect.arrayContaining(["ИНН", "Потенциал", "Встречи вне ОП"]));
  expect(found.missing).not.toContain("ПДЗ");
  expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
});

test("reads only the heads of sheets", async () => {
  const builder = clientBase().manager();
  builder.clients(500);
  const excel = new OpenExcel(await fileOf(builder.sheets()));
  expect((await lookAtWorkbook("ru")).clients?.rows).toBe(500);
  expect(excel.host.requests.length).toBeLessThanOrEqual(6);
  for (const { responseBytes } of excel.host.requests) expect(responseBytes).toBeLessThan(50_000);
});

test("a column that serves clients and managers alike is named once", async () => {
  const values = [
    ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "Специализация", "2010-06"],
    ["1", "А", "ЭМО", "Иванов", "универсальный", 5],
  ];
  new OpenExcel(await fileOf([sheet("Клиенты", values)]));
  const found = await lookAtWorkbook("ru");
  expect(found.managers).toEqual({ sheet: "Клиенты" });
  expect(found.columns.map(({ column }) => column)).toEqual(["A", "B", "C", "D", "E"]);
});

test("an earlier audit is noticed, and that it has gone", async () => {
  new OpenExcel(await fileOf(smallBase()));
  const before = await lookAtWorkbook("ru");
  const excel = new OpenExcel(await fileOf(smallBase()));
  await audited(excel);
  const marked = await lookAtWorkbook("ru");
  expect(marked).toEqual({ ...before, marked: true });
  await removeMarks();
  expect(await lookAtWorkbook("ru")).toEqual(before);
});

test.each([
  ["no clients", [sheet("Бюджет", [["Статья"], ["Аренда"]])], /^Лист с клиентами не найден/],
  ["no rows", [sheet("Клиенты", smallBase()[0].values.slice(0, 1))], /нет ни одной строки с кодом клиента/],
  ["nothing", [sheet("Лист1", [])], /^Лист с клиентами не найден/],
])("a workbook with %s is no error: its sheets can be corrected", async (_, sheets, unusable) => {
  new OpenExcel(await fileOf(sheets));
  const found = await lookAtWorkbook("ru");
  expect(found.unusable).toMatch(unusable);
  expect(found.sheets.map(({ sheet: name }) => name)).toEqual(sheets.map(({ name }) => name));
  expect(found.question).toBeUndefined();
});
