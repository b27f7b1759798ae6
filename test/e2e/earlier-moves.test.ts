import type { Browser } from "playwright-core";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { Desk } from "../../src/taskpane/desk";
import { startBrowser } from "../../workbench/browser/start-browser";
import { saveXlsx } from "../../workbench/host/xlsx/save-xlsx";
import { juneOfLeaver } from "../session/bases";
import { fileOf, OpenExcel } from "../session/excel";
import { Stage } from "./stage";

jest.setTimeout(180_000);

let browser: Browser;
const stage = new Stage(() => browser);
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());
afterEach(() => stage.excel.close());

/** A workbook that remembers June's plan. */
async function plannedInJune(): Promise<Uint8Array> {
  const excel = new OpenExcel(await fileOf(juneOfLeaver()));
  const desk = new Desk("ru");
  await desk.audit({ month: parseIsoMonth("2010-06") });
  await desk.planning.settled();
  return saveXlsx(excel.bytes, excel.workbook);
}

test("what became of the plan of the month before is read, and a row reached, by keyboard", async () => {
  await stage.open(await plannedInJune());
  await stage.at("month").fill("07.2010");
  await stage.at("audit").click();
  await stage.at("verdict").waitFor();
  const summary = stage.at("earlier-moves").locator("summary");
  expect(await summary.innerText()).toBe(
    "Из 3 перемещений плана за июнь 2010: сделано 0, не сделано 3, из них срок прошёл у 3.",
  );
  const { keyboard } = stage.excel.page;
  await summary.focus();
  await keyboard.press("Enter");
  const first = stage.at("earlier-move").first();
  await first.getByText("предложено снова").waitFor();
  expect(await first.innerText()).toContain("Срок был 10.07.2010, просрочено: 21 день.");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  const active = () => stage.excel.inExcel(({ host }) => host.workbook.activeSheet.name);
  await stage.eventually(active, "Клиенты");
  expect(await stage.violations()).toEqual([]);
});
