import type { Browser, Frame, Page } from "playwright-core";
import type * as Bundle from "../../../workbench/host/bridges/web-page";
import { hostScript } from "../../../workbench/browser/host-script";
import { startBrowser } from "../../../workbench/browser/start-browser";
import { EXCEL_PAGE, PANE_PAGE, servePages } from "./support/pages";

/** What the page around the pane has. */
interface ExcelPage {
  readonly excel: typeof Bundle;
  host: Bundle.WorkbookHost;
  frame: Bundle.WebFrame;
}

const PANE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<script src="/officejs/office.js"></script></head><body><pre id="log"></pre><script>
const log = (text) => { document.getElementById("log").textContent += text + "\\n"; };
CustomFunctions.associate("ADD", (a, b) => a + b);
Office.actions.associate("greet", async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("C1").values = [["greeted"]];
    await context.sync();
  });
  event.completed();
});
Office.onReady(async (info) => {
  const { isSetSupported } = Office.context.requirements;
  log([info.host, info.platform, isSetSupported("ExcelApi", "1.14"), isSetSupported("ExcelApi", "1.15")].join(" "));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (event) => log("changed " + event.address));
    const used = sheet.getUsedRange();
    used.load("values,address");
    await context.sync();
    log(used.address + " " + JSON.stringify(used.values));
    sheet.getRange("A3:B3").values = [["c", 3]];
    await context.sync();
  });
  log("ready");
}).catch((error) => log("failed " + error.message));
</script></body></html>`;

const EXCEL = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<script src="/host.js"></script></head><body></body></html>`;

let browser: Browser;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  browser = await startBrowser();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  await servePages(page, { "excel.html": EXCEL, "pane.html": PANE, "host.js": hostScript() });
  await page.goto(EXCEL_PAGE);
  await page.evaluate((source) => {
    const window = globalThis as unknown as ExcelPage;
    window.host = new window.excel.WorkbookHost({ displayLanguage: "en-US" });
    window.host.user.type("Sheet1", "A1:B2", [
      ["a", 1],
      ["b", 2],
    ]);
    window.frame = new window.excel.WebFrame(window.host, document.body, { source });
  }, PANE_PAGE);
  pane = await paneFrame();
  await pane.waitForFunction(() => /ready|failed/.test(document.getElementById("log")!.textContent));
}, 60_000);

afterAll(() => browser?.close());

async function paneFrame(): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((it) => it.url().startsWith(PANE_PAGE));
    if (frame) return frame;
    await page.waitForTimeout(20);
  }
}

function log(): Promise<string> {
  return pane.locator("#log").innerText();
}

test("the unmodified library is ready in a frame of another origin", async () => {
  const [first] = (await log()).split("\n");
  expect(first).toBe("Excel OfficeOnline true false");
  expect(await pane.evaluate(() => typeof window.parent.location.href).catch(() => "refused")).toBe(
    "refused",
  );
});

test("it reads and writes the workbook", async () => {
  expect(await log()).toContain('Sheet1!A1:B2 [["a",1],["b",2]]');
  const written = await page.evaluate(() => {
    const { host } = globalThis as unknown as ExcelPage;
    const { cells } = host.workbook.activeSheet;
    return [cells.value(2, 0), cells.value(2, 1)];
  });
  expect(written).toEqual(["c", 3]);
});

test("a ribbon button runs its function to the end", async () => {
  const value = await page.evaluate(async () => {
    const { host, frame } = globalThis as unknown as ExcelPage;
    await frame.pressButton("greet");
    return host.workbook.activeSheet.cells.value(0, 2);
  });
  expect(value).toBe("greeted");
});

test("a cell calls a custom function", async () => {
  const value = await page.evaluate(() =>
    (globalThis as unknown as ExcelPage).host.functions.call("ADD", [20, 22]),
  );
  expect(value).toBe(42);
});

test("the page hears of what a person types", async () => {
  await page.evaluate(() => {
    (globalThis as unknown as ExcelPage).host.user.type("Sheet1", "D4", "typed");
  });
  await expect(pane.waitForSelector("text=changed D4")).resolves.toBeTruthy();
});
