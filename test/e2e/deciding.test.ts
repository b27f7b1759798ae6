import type { Browser } from "playwright-core";
import { columnLetters } from "../../src/clientbase/problems";
import { startBrowser } from "../../workbench/browser/start-browser";
import { smallBase } from "../session/bases";
import { fileOf } from "../session/excel";
import { partsOf } from "../session/parts";
import { sheet } from "../support/client-base";
import { Stage } from "./stage";

jest.setTimeout(180_000);

let browser: Browser;
const stage = new Stage(() => browser);
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());
afterEach(() => stage.excel.close());

const at = (name: string) => stage.at(name);
const sheetNames = () => stage.excel.inExcel(({ host }) => host.workbook.sheets.map(({ name }) => name));

/** The small base with another header in place of one. */
function withHeader(header: string, instead: string) {
  const [clients, ...others] = smallBase();
  const [headers, ...rows] = clients.values;
  const column = headers.indexOf(header);
  const renamed = headers.map((it, i) => (i === column ? instead : it));
  const name = `${columnLetters(column)} – ${instead}`;
  return { sheets: [{ ...clients, values: [renamed, ...rows] }, ...others], name };
}

/** Opens one of the folded parts of the pane, after an audit under the last tab. */
async function unfold(section: string): Promise<void> {
  if ((await at("tab-about").count()) > 0) await at("tab-about").click();
  await at(`section-${section}`).locator("summary").first().click();
}

test("a column that was not recognised is asked for, and the answer is known in the next workbook", async () => {
  const { sheets, name } = withHeader("Код клиента", "Шифр");
  const file = await fileOf(sheets);
  await stage.open(file);
  await at("mapping-question").waitFor();
  expect(await stage.violations()).toEqual([]);
  await at("mapping-answer").selectOption({ label: name });
  await stage.said("Учтено");
  await at("found").getByText("лист «Клиенты»").waitFor();
  await at("audit").click();
  await at("verdict").waitFor();
  const shapes = await stage.excel.pane.evaluate(() => Object.values({ ...localStorage }).join());
  expect(shapes).not.toMatch(/Тишина|Иванов/);
  await stage.reopen(file);
  await at("as-last-time").waitFor();
  expect(partsOf(await stage.excel.saved())).toEqual(partsOf(file));
  await at("audit").click();
  await at("verdict").waitFor();
});

test("a finding is waived by keyboard, shown as such at once and still after the next audit", async () => {
  await stage.openAudited(await fileOf(smallBase()));
  const { keyboard } = stage.excel.page;
  const verdict = await at("verdict").innerText();
  await at("tab-findings").click();
  await at("finding-list").focus();
  await keyboard.press("ArrowDown");
  await keyboard.press("Shift+Enter");
  await at("waiver-reason").waitFor();
  await keyboard.press("Enter");
  await stage.excel.pane.getByText("Напишите причину").waitFor();
  expect(await stage.violations()).toEqual([]);
  await keyboard.type("Переговоры");
  await keyboard.press("Tab");
  await keyboard.type("Петров П. П.");
  await keyboard.press("Tab");
  await keyboard.type("31.12.2010");
  await keyboard.press("Enter");
  await stage.said("Исключение запомнено");
  await stage.eventually(async () => (await at("verdict").innerText()) === verdict, false);
  await at("filter-waived").selectOption("only");
  await at("finding").getByText("Переговоры").waitFor();
  const waived = await at("verdict").innerText();
  await at("audit").click();
  await stage.said("Готово");
  expect(await at("verdict").innerText()).toBe(waived);
  await unfold("waivers");
  await at("withdraw").click();
  await stage.eventually(() => at("verdict").innerText(), verdict);
});

test("an unknown word is asked about once", async () => {
  await stage.openAudited(await fileOf(smallBase()));
  await at("unknown-words").getByText("Незнакомые слова: 1").waitFor();
  await at("settle-words").click();
  expect(await stage.violations()).toEqual([]);
  await at("word").selectOption({ label: "ЭМО" });
  await at("keep-words").click();
  await stage.eventually(() => at("unknown-words").count(), 0);
  await stage.said("Готово");
  await at("tab-findings").click();
  expect(await at("filter-code").innerText()).not.toContain("ЦКГ не определена");
});

test("a setting changes the verdict", async () => {
  await stage.openAudited(await fileOf(smallBase()));
  const verdict = await at("verdict").innerText();
  await unfold("settings");
  await at("setting-grace").fill("много");
  await at("setting-grace").press("Tab");
  await stage.excel.pane.getByText("Нужно целое число").waitFor();
  expect(await stage.violations()).toEqual([]);
  await at("setting-limit-universal").selectOption({ label: "не больше числа" });
  await stage.said("Настройка запомнена");
  await at("outdated").waitFor();
  await at("audit-again").click();
  await stage.said("Готово");
  expect(await at("verdict").innerText()).not.toBe(verdict);
  expect(await at("outdated").count()).toBe(0);
  await unfold("norms");
  await at("section-norms").getByText("Изменено норм: 1").waitFor();
});

test("a broken cell of the sheet of norms is named, and a click selects it", async () => {
  await stage.open(await fileOf(smallBase()));
  await unfold("norms");
  await at("show-norms").click();
  await stage.said("Нормы – на листе");
  const place = await stage.excel.inExcel(({ host }) => {
    const { cells, name } = host.workbook.activeSheet;
    const found: { row: number; column: number }[] = [];
    cells.eachCell(cells.bounds(true)!, (row, column) => {
      if (cells.value(row, column) === 15000) found.push({ row, column });
    });
    host.user.type(name, String.fromCharCode(65 + found[0].column) + String(found[0].row + 1), "много");
    host.user.select(name, "A1");
    return found[0];
  });
  await at("audit").click();
  await at("show-cell").first().click();
  await stage.eventually(
    () => stage.excel.inExcel(({ host }) => host.workbook.selection.boxes[0].row),
    place.row,
  );
  expect(await stage.violations()).toEqual([]);
});

test("exported data are carried over into the next month's workbook", async () => {
  await stage.openAudited(await fileOf(smallBase()));
  await unfold("transfer");
  await at("export-data").click();
  const text = await at("exported-text").innerText();
  expect(await stage.violations()).toEqual([]);
  await stage.excel.close();
  const [clients] = smallBase();
  await stage.open(await fileOf([clients]));
  await unfold("transfer");
  await at("carry-file").setInputFiles({
    name: "Данные аудита.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await at("carry-history").waitFor();
  expect(await stage.violations()).toEqual([]);
  await at("carry-history").uncheck();
  await at("carry").click();
  await stage.said("Перенесено");
  await at("insert-people").click();
  await stage.said("Вставлено: «Менеджеры»");
  expect(await sheetNames()).toEqual(["Клиенты", "Менеджеры"]);
});

test("a workbook without clients is offered a template that can be audited", async () => {
  await stage.open(await fileOf([sheet("Бюджет", [["Статья"], ["Аренда"]])]), { colorScheme: "dark" });
  await at("template-example").waitFor();
  expect(await stage.violations()).toEqual([]);
  await at("template-example").click();
  await stage.said("Вставлено");
  await at("audit").click();
  await at("verdict").waitFor();
});

test("nothing is cut off in 270 pixels, however much is unfolded, and axe finds nothing in the dark", async () => {
  await stage.openAudited(await fileOf(smallBase()), { paneWidth: 270, colorScheme: "dark" });
  await stage.excel.pane.locator("details.setup > summary").click();
  await at("mapping").locator("summary").first().click();
  await at("settle-words").click();
  for (const section of ["waivers", "settings", "norms", "transfer"]) await unfold(section);
  expect(await stage.width()).toBe(270);
  expect(await stage.violations()).toEqual([]);
});
