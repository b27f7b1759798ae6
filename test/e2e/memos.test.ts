import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { startBrowser } from "../../workbench/browser/start-browser";
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
const NARROW = { paneWidth: 270 };

/** Opens a folded part below the list of memos. */
const unfold = (section: string) => at(`section-${section}`).locator("summary").first().click();

test("a memo is handed over as a Word file that holds what was typed", async () => {
  await stage.openAudited(SAMPLE_FILE);
  await at("tab-memos").click();
  await at("memo").first().click();
  expect(await at("memo-field-number").inputValue()).toBe("");
  expect(await at("memo-field-date").inputValue()).toMatch(/^\d\d\.\d\d\.\d{4}$/);
  await at("memo-field-number").fill("17-СЗ");
  await at("memo-field-date").fill("02.08.2010");
  const downloaded = stage.excel.page.waitForEvent("download");
  await at("memo-file").click();
  const download = await downloaded;
  await at("copied").getByText(`Файл передан браузеру: «${download.suggestedFilename()}»`).waitFor();
  expect(download.suggestedFilename()).toMatch(/^Служебная записка, .+\.docx$/);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(strFromU8(parts["word/document.xml"])).toContain("02.08.2010  № 17-СЗ");
  expect(stage.excel.complaints).toEqual([]);
});

test("who receives memos is written by keyboard, declined, corrected and remembered in the workbook", async () => {
  await stage.openAudited(SAMPLE_FILE, NARROW);
  await at("tab-memos").click();
  await unfold("directory");
  const analyst = at("person").filter({ hasText: "Менеджер по клиентскому анализу" });
  await analyst.locator("[data-test=person-name]").focus();
  await stage.excel.page.keyboard.type("Ковалёва Анна Борисовна");
  await analyst.locator("summary").click();
  const dative = analyst.locator("[data-test=person-nameDative]");
  await stage.eventually(() => dative.inputValue(), "Ковалёвой Анне Борисовне");
  expect(await stage.violations()).toEqual([]);
  expect(await stage.width()).toBeLessThanOrEqual(270);
  await at("keep-directory").click();
  await stage.said("Сохранено в этой книге");
  await at("memo").first().getByText("Ковалёвой").waitFor();

  await stage.reopen(await stage.excel.saved());
  await at("audit").click();
  await at("verdict").waitFor();
  await at("tab-memos").click();
  await at("memo").first().getByText("Ковалёвой").waitFor();
});

test("memos are gathered by manager, and a wrong text is refused where it stands", async () => {
  await stage.openAudited(SAMPLE_FILE, NARROW);
  await at("tab-memos").click();
  const before = await at("memo").count();
  await at("gathered-by").selectOption("manager");
  await stage.said("Записки составлены заново");
  expect(await at("memo").count()).toBeGreaterThan(before);

  await unfold("memoTexts");
  await at("memo-text-heading").fill("О клиентах {чьих}");
  await at("memo-text-heading-complaint").getByText("Такого имени нет: {чьих}.").waitFor();
  expect(await stage.violations()).toEqual([]);
  expect(await stage.width()).toBeLessThanOrEqual(270);
  await at("keep-texts").click();
  await stage.said("Ничего не сохранено");
  await at("memo-text-heading").fill("О клиентах на {дата}");
  await at("keep-texts").click();
  await stage.said("Сохранено в этой книге");
  await at("memo")
    .first()
    .getByText(/^О клиентах на \d\d\.\d\d\.\d{4}$/)
    .waitFor();
  await at("restore-heading").click();
  await at("keep-texts").click();
  await at("memo").first().getByText("О перезакреплении").waitFor();
});

test("who approves is named in the corner, and what is typed stays while the directory changes", async () => {
  await stage.openAudited(SAMPLE_FILE, NARROW);
  await at("tab-memos").click();
  const shared = at("memo").filter({ hasText: "Закрепление за несколькими (один куст)" });
  await shared.click();
  await at("memo-field-number").fill("18-СЗ");
  await at("memo-field-approval1Name").fill("П. И. Белов");
  await stage.eventually(
    async () =>
      (await at("memo-preview").innerText())
        .replaceAll("\u00a0", " ")
        .split("\n")
        .slice(0, 4)
        .map((line) => line.trim()),
    [
      "УТВЕРЖДАЮ",
      "Директор по продажам регионального центра",
      "____________ П. И. Белов",
      "«___» ____________ 20__ г.",
    ],
  );
  expect(await stage.violations()).toEqual([]);
  await at("back-to-memos").click();
  await unfold("directory");
  const head = at("person").filter({ hasText: "Начальник отдела продаж" }).first();
  await head.locator("[data-test=person-name]").fill("Ким Юлия Олеговна");
  await at("keep-directory").click();
  await stage.said("Сохранено в этой книге");
  await shared.click();
  await at("memo-preview").getByText("Ю.\u00a0О.\u00a0Ким").waitFor();
  expect(await at("memo-field-number").inputValue()).toBe("18-СЗ");
  expect(await at("memo-field-approval1Name").inputValue()).toBe("П. И. Белов");
});

test("the report opens as a workbook of its own", async () => {
  await stage.openAudited(SAMPLE_FILE);
  await at("tab-memos").click();
  await at("open-report").click();
  await stage.said("Excel открывает отчёт новой книгой");
  expect(await stage.excel.inExcel(({ host }) => host.newWorkbooks.length)).toBe(1);
});
