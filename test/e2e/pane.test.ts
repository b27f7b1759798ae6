import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { ExcelWindow } from "../../workbench/browser/excel-window";
import { startBrowser } from "../../workbench/browser/start-browser";
import { smallBase } from "../session/bases";
import { fileOf } from "../session/excel";
import { partsOf } from "../session/parts";
import { sheet } from "../support/client-base";
import { SAMPLE } from "../workbench/cli/command-line";

jest.setTimeout(120_000);

let browser: Browser;
let excel: ExcelWindow;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());
afterEach(() => excel.close());

const message = () => excel.pane.locator(".message");
const press = (name: string) => excel.pane.getByRole("button", { name }).click();

test("one click from the opened pane to the report, and another takes it all away", async () => {
  const file = new Uint8Array(readFileSync(SAMPLE));
  excel = await ExcelWindow.open(browser, file);
  await press("Проверить базу");
  await message().getByText("Готово: июль 2010").waitFor();
  expect(await excel.inExcel(({ host }) => host.workbook.activeSheet.name)).toBe("Аудит КБ");
  await press("Убрать разметку");
  await message().getByText("Разметка снята").waitFor();
  expect(partsOf(await excel.saved())).toEqual(partsOf(file));
  expect(excel.complaints).toEqual([]);
});

test("the ribbon's buttons work without the pane being touched, a formula is evaluated", async () => {
  excel = await ExcelWindow.open(browser, await fileOf(smallBase()));
  await excel.pane.getByRole("button", { name: "Проверить базу" }).waitFor();
  const sheets = await excel.inExcel(async ({ host, frame }) => {
    await frame.pressButton("auditClientBase");
    return host.workbook.sheets.map(({ name }) => name);
  });
  expect(sheets).toContain("Аудит КБ");
  const status = await excel.inExcel(({ host }) => host.functions.call("STATUS", [[[38_000]], [[40_359]]]));
  expect(status).toEqual([["ветеран"]]);
});

test("a workbook that is no client base ends in a message", async () => {
  excel = await ExcelWindow.open(browser, await fileOf([sheet("Бюджет", [["Статья"], ["Аренда"]])]));
  await press("Проверить базу");
  await message().getByText("Лист с клиентами не найден").waitFor();
  expect(await message().getAttribute("role")).toBe("alert");
});

test("a question about a protected sheet is answered in the pane", async () => {
  excel = await ExcelWindow.open(browser, await fileOf(smallBase()));
  await excel.inExcel(({ host }) => host.user.protect("Клиенты"));
  await press("Проверить базу");
  await press("Только отчёт, без разметки листа");
  await message().getByText("защищён").waitFor();
});

test("typing in a cell is waited for", async () => {
  excel = await ExcelWindow.open(browser, await fileOf(smallBase()));
  await excel.pane.getByRole("button", { name: "Проверить базу" }).waitFor();
  await excel.inExcel(({ host }) => host.user.startEditing());
  await press("Проверить базу");
  await excel.pane.getByText("Завершите ввод в ячейке").waitFor();
  await excel.inExcel(({ host }) => host.user.stopEditing());
  await message().getByText("Готово").waitFor();
});

test("a period that cannot be read is said at its field", async () => {
  excel = await ExcelWindow.open(browser, await fileOf(smallBase()));
  await excel.pane.getByLabel("Отчётный месяц").fill("13.2010");
  await press("Проверить базу");
  await excel.pane.getByText("Месяц не распознан").waitFor();
});
