import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { ExcelWindow } from "../../workbench/browser/excel-window";
import { startBrowser } from "../../workbench/browser/start-browser";
import { smallBase } from "../session/bases";
import { fileOf } from "../session/excel";
import { partsOf } from "../session/parts";
import { sheet } from "../support/client-base";
import { SAMPLE } from "../workbench/cli/command-line";
import { Stage } from "./stage";

jest.setTimeout(180_000);

const SAMPLE_FILE = new Uint8Array(readFileSync(SAMPLE));

let browser: Browser;
const stage = new Stage(() => browser);
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());
afterEach(() => stage.excel.close());

const at = (name: string) => stage.at(name);

test("what was found is shown before anything is written", async () => {
  await stage.open(SAMPLE_FILE);
  await at("found").getByText("лист «Клиенты»").waitFor();
  await at("found").getByText("июль 2009 – июль 2010").waitFor();
  expect(partsOf(await stage.excel.saved())).toEqual(partsOf(SAMPLE_FILE));
});

test("one click from the opened pane to the verdict, marks and report; a few more take it all away", async () => {
  await stage.openAudited(SAMPLE_FILE);
  expect(await at("verdict").innerText()).toContain("Нарушений – 88");
  const sheets = await stage.excel.inExcel(({ host }) => host.workbook.sheets.map(({ name }) => name));
  expect(sheets).toEqual(["Клиенты", "Менеджеры", "Аудит КБ"]);
  const kind = await stage.excel.inExcel(({ host }) => host.workbook.sheets[0].cells.value(4, 25));
  expect(kind).toBe("Аудит: вид");
  await at("tab-about").click();
  await at("remove-marks").click();
  await stage.said("Разметка снята");
  await at("remove-data").click();
  await at("confirm-remove").click();
  await stage.said("Данные надстройки удалены");
  expect(partsOf(await stage.excel.saved())).toEqual(partsOf(SAMPLE_FILE));
  expect(stage.excel.complaints).toEqual([]);
});

test("a click on a finding selects its row, wherever sorting has moved it", async () => {
  await stage.openAudited(SAMPLE_FILE);
  await at("tab-findings").click();
  await at("search").fill("00019293");
  await at("finding").first().click();
  const code = () =>
    stage.excel.inExcel(({ host }) => {
      const { sheet, boxes } = host.workbook.selection;
      return [sheet.name, sheet.cells.value(boxes[0].row, 0)];
    });
  await stage.eventually(code, ["Клиенты", "00019293"]);
  await stage.excel.inExcel(({ host }) => host.user.sortByFilter("Клиенты", 0, false));
  await stage.excel.inExcel(({ host }) => host.user.select("Клиенты", "A1"));
  await at("finding").first().click();
  await stage.eventually(code, ["Клиенты", "00019293"]);
});

test("the keyboard alone leads from the tabs to the row of a finding", async () => {
  await stage.openAudited(SAMPLE_FILE);
  await at("message").waitFor();
  const { keyboard } = stage.excel.page;
  await at("tab-managers").focus();
  await keyboard.press("ArrowRight");
  await at("search").waitFor();
  await at("finding-list").focus();
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  const selected = () =>
    stage.excel.inExcel(({ host }) => {
      const { sheet, boxes } = host.workbook.selection;
      return [sheet.name, boxes[0].row > 4];
    });
  await stage.eventually(selected, ["Клиенты", true]);
});

test("findings are narrowed by manager, by rule and by search", async () => {
  await stage.openAudited(SAMPLE_FILE);
  await at("tab-findings").click();
  const manager = "Лебедева Ольга Геннадьевна";
  const all = await at("shown").innerText();
  await at("filter-manager").selectOption(manager);
  await stage.eventually(async () => (await at("shown").innerText()) === all, false);
  for (const text of await at("finding").allInnerTexts()) expect(text).toContain(manager);
  await at("show-all").click();
  await at("filter-code").selectOption("BLACKLIST");
  await at("shown").getByText("32").waitFor();
  await at("search").fill("нет такого");
  await stage.eventually(() => at("finding").count(), 0);
});

test("highlighting of a kind is switched off and on", async () => {
  await stage.openAudited(SAMPLE_FILE);
  const resting = () =>
    stage.excel.inExcel(
      ({ host }) =>
        host.workbook.sheets[0].conditionalFormats.filter(({ formula }) => /kb\.audit"\)=1/.test(formula))
          .length,
    );
  await at("kind-attention").click();
  await stage.eventually(resting, 1);
  await at("kind-attention").click();
  await stage.eventually(resting, 0);
});

test("a memo is edited, copied and put onto a sheet", async () => {
  await stage.openAudited(SAMPLE_FILE);
  await at("tab-memos").click();
  await at("memo").first().click();
  await at("memo-field-number").fill("17-СЗ");
  await at("copy-memo").click();
  await at("copied").getByText(/./).waitFor();
  expect(await pasted(stage.excel)).toMatch(/№ 17-СЗ[^]*СЛУЖЕБНАЯ ЗАПИСКА/);
  await at("insert-memo").click();
  await stage.said("Служебная записка");
  const texts = await stage.excel.inExcel(({ host }) => {
    const { cells } = host.workbook.activeSheet;
    const found: unknown[] = [];
    cells.eachCell(cells.bounds(true)!, (row, column) => found.push(cells.value(row, column)));
    return found.join("\n");
  });
  expect(texts).toContain("17-СЗ");
});

test("the ribbon's buttons work without the pane being touched, formulas are evaluated", async () => {
  await stage.open(await fileOf(smallBase()));
  const sheets = await stage.excel.inExcel(async ({ host, frame }) => {
    await frame.pressButton("auditClientBase");
    return host.workbook.sheets.map(({ name }) => name);
  });
  expect(sheets).toContain("Аудит КБ");
  const status = await stage.excel.inExcel(({ host }) =>
    host.functions.call("STATUS", [[[38_000]], [[40_359]]]),
  );
  expect(status).toEqual([["ветеран"]]);
  await stage.excel.inExcel(({ frame }) => frame.pressButton("removeMarks"));
  expect(await stage.excel.inExcel(({ host }) => host.workbook.sheets.length)).toBe(2);
});

test("a workbook that is no client base ends in a message, and is left alone", async () => {
  const file = await fileOf([sheet("Бюджет", [["Статья"], ["Аренда"]])]);
  await stage.open(file);
  await at("audit").click();
  await stage.said("Лист с клиентами не найден");
  expect(partsOf(await stage.excel.saved())).toEqual(partsOf(file));
});

test("a question about a protected sheet is answered in the pane", async () => {
  await stage.open(await fileOf(smallBase()));
  await stage.excel.inExcel(({ host }) => host.user.protect("Клиенты"));
  await at("audit").click();
  await at("answer-skip").click();
  await at("verdict").waitFor();
  await stage.said("защищён");
});

test("typing in a cell is waited for, and cancelling leaves the workbook as it was", async () => {
  const file = await fileOf(smallBase());
  await stage.open(file);
  await at("found").getByText("лист «Клиенты»").waitFor();
  await stage.excel.inExcel(({ host }) => host.user.startEditing());
  await at("audit").click();
  await at("progress").getByText("Завершите ввод в ячейке").waitFor();
  await at("cancel").click();
  await stage.excel.inExcel(({ host }) => host.user.stopEditing());
  await stage.said("Отменено");
  expect(partsOf(await stage.excel.saved())).toEqual(partsOf(file));
});

test("an English Excel gets an English pane", async () => {
  await stage.open(SAMPLE_FILE, { displayLanguage: "en-US" });
  await at("audit").click();
  await at("verdict").getByText("88 violations").waitFor();
  expect(await stage.excel.pane.evaluate(() => document.documentElement.lang)).toBe("en");
});

test("a period that cannot be read is said at its field", async () => {
  await stage.open(await fileOf(smallBase()));
  await at("month").fill("13.2010");
  await at("audit").click();
  await stage.excel.pane.getByText("Месяц не распознан").waitFor();
});

test.each(["light", "dark"] as const)("axe finds nothing in %s", async (colorScheme) => {
  await stage.open(SAMPLE_FILE, { colorScheme });
  await at("found").getByText("лист «Клиенты»").waitFor();
  expect(await stage.violations()).toEqual([]);
  await at("audit").click();
  await at("verdict").waitFor();
  for (const tab of ["managers", "findings", "plan", "memos", "about"]) {
    await at(`tab-${tab}`).click();
    expect([tab, await stage.violations()]).toEqual([tab, []]);
  }
});

test("nothing is cut off in 270 pixels", async () => {
  await stage.openAudited(SAMPLE_FILE, { paneWidth: 270 });
  for (const tab of ["managers", "findings", "plan", "memos", "about"]) {
    await at(`tab-${tab}`).click();
    expect([tab, await stage.width()]).toEqual([tab, 270]);
  }
});

/** What a person gets who pastes the clipboard as plain text. */
async function pasted({ page }: ExcelWindow): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement("textarea");
    document.body.prepend(area);
    area.focus();
  });
  await page.keyboard.press("Control+V");
  return page.locator("textarea").inputValue();
}
