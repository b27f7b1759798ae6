/**
 * The built pane in Chromium against the workbench host: from opening to what was found, and from the one click to the
 * verdict, stage by stage as the pane shows them, then to the plan. The host's own time is part of it, Excel's would be
 * another.
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
    await at("found").getByText("«Клиенты»").first().waitFor();
    const found = performance.now();
    await excel.pane.evaluate(noteStages);
    await at("audit").click();
    await at("verdict").waitFor({ timeout: 120_000 });
    const judged = performance.now();
    await at("tab-plan").click();
    await at("plan-summary").waitFor({ timeout: 120_000 });
    const planned = performance.now();
    const longest = await excel.pane.evaluate(
      () => (globalThis as unknown as { tasks: { longestSinceVerdict: number } }).tasks.longestSinceVerdict,
    );
    const stages = await excel.pane.evaluate(
      () => (globalThis as unknown as { stages: [string, number][] }).stages,
    );
    console.log(`\n${SIZE.toLocaleString("en")} rows × 25 columns, the built pane in Chromium`);
    console.table({
      "loaded page to button": { milliseconds: Math.round(ready - opened) },
      "button to what was found": { milliseconds: Math.round(found - ready) },
      ...Object.fromEntries(stages.map(([name, milliseconds]) => [name, { milliseconds }])),
      "verdict to plan": { milliseconds: Math.round(planned - judged) },
      "longest block meanwhile": { milliseconds: Math.round(longest) },
    });
  } finally {
    await browser.close();
  }
}

/**
 * Notes in the pane how long each stage named by the progress is shown, the whole from click to verdict, and the longest
 * time after it in which the pane did not answer.
 */
function noteStages(): void {
  const stages: [string, number][] = [];
  const noted = { name: "", since: 0, clicked: 0 };
  const tasks = { longestSinceVerdict: 0 };
  Object.assign(globalThis, { stages, tasks });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      if (noted.name === "done" && startTime > noted.since)
        tasks.longestSinceVerdict = Math.max(tasks.longestSinceVerdict, duration);
    }
  }).observe({ type: "longtask" });
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
