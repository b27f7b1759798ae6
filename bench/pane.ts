/**
 * The built pane in Chromium against the workbench host: from opening to what was found, and from the one click to the
 * verdict, stage by stage as the pane shows them. The host's own time is part of it, Excel's would be another.
 */
import { writeXlsx } from "hucre";
import { ExcelWindow } from "../workbench/browser/excel-window";
import { startBrowser } from "../workbench/browser/start-browser";
import { benchBase } from "./base";

const SIZE = 10_000;

async function run(): Promise<void> {
  const sheets = benchBase(SIZE).map(({ name, values }) => ({
    name,
    rows: values.map((row) => row.map((cell) => (cell === "" ? null : cell))),
  }));
  const file = await writeXlsx({ sheets });
  const browser = await startBrowser();
  try {
    const excel = await ExcelWindow.open(browser, file);
    const at = (name: string) => excel.pane.locator(`[data-test="${name}"]`);
    const opened = performance.now();
    await at("audit").waitFor();
    const ready = performance.now();
    await at("found").getByText("«Клиенты»").waitFor();
    const found = performance.now();
    await excel.pane.evaluate(noteStages);
    await at("audit").click();
    await at("verdict").waitFor({ timeout: 120_000 });
    const stages = await excel.pane.evaluate(
      () => (globalThis as unknown as { stages: [string, number][] }).stages,
    );
    console.log(`\n${SIZE.toLocaleString("en")} rows × 25 columns, the built pane in Chromium`);
    console.table({
      "loaded page to button": { milliseconds: Math.round(ready - opened) },
      "button to what was found": { milliseconds: Math.round(found - ready) },
      ...Object.fromEntries(stages.map(([name, milliseconds]) => [name, { milliseconds }])),
    });
  } finally {
    await browser.close();
  }
}

/** Notes in the pane how long each stage named by the progress is shown, and the whole from click to verdict. */
function noteStages(): void {
  const stages: [string, number][] = [];
  const noted = { name: "", since: 0, clicked: 0 };
  (globalThis as unknown as { stages: [string, number][] }).stages = stages;
  document.addEventListener("click", () => (noted.clicked = performance.now()), { capture: true });
  new MutationObserver(() => {
    const text = document.querySelector("[data-test=progress]")?.textContent?.trim() ?? "";
    const name = document.querySelector("[data-test=verdict]") ? "done" : text.split(":")[0];
    if (name === "" || name === noted.name) return;
    const now = performance.now();
    if (noted.name !== "") stages.push([noted.name, Math.round(now - noted.since)]);
    if (name === "done") stages.push(["click to verdict", Math.round(now - noted.clicked)]);
    Object.assign(noted, { name, since: now });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

void run();
