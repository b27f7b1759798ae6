import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { startBrowser } from "../../workbench/browser/start-browser";
import { SAMPLE } from "../workbench/cli/command-line";
import { Stage } from "./stage";

jest.setTimeout(240_000);

const SAMPLE_FILE = new Uint8Array(readFileSync(SAMPLE));
const NARROW = { paneWidth: 270, paneHeight: 900 };

let browser: Browser;
const stage = new Stage(() => browser);
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());
afterEach(() => stage.excel.close());

const at = (name: string) => stage.at(name);
const active = () => stage.excel.pane.locator("[data-test=plan][aria-selected=true]");
/** What stands in the active row in a class of its own; "" where it says nothing of the kind. */
const inActive = async (part: string) => {
  const found = active().locator(`.plan-${part}`);
  return (await found.count()) === 0 ? "" : (await found.innerText()).replace(/\s+/g, " ");
};
const press = (key: string) => stage.excel.page.keyboard.press(key);
const news = (text: string | RegExp) => at("plan-news").getByText(text).waitFor();
const remade = () => news(/^План пересчитан/);
const hasFocus = (name: string) =>
  stage.excel.pane.evaluate((test) => document.activeElement?.getAttribute("data-test") === test, name);

const isInSight = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};

async function openPlan(file = SAMPLE_FILE, options = {}): Promise<void> {
  await stage.openAudited(file, options);
  await at("tab-plan").click();
  await at("plan-summary").waitFor();
}

/** The whole text of all memos. */
async function memosText(): Promise<string> {
  await at("tab-memos").click();
  await at("memo").first().waitFor();
  const texts: string[] = [];
  for (let memo = 0; memo < (await at("memo").count()); memo++) {
    await at("memo").nth(memo).click();
    texts.push(await at("memo-preview").innerText());
    await at("back-to-memos").click();
  }
  await at("tab-plan").click();
  return texts.join("\n");
}

test("the keyboard alone leads to the plan and decides on it, with the effect seen at once", async () => {
  await stage.openAudited(SAMPLE_FILE, NARROW);
  await stage.eventually(() => hasFocus("verdict"), true);
  await at("tab-managers").focus();
  await press("ArrowRight");
  await press("ArrowRight");
  await at("plan-summary").waitFor();
  await at("plan-list").focus();
  await press("ArrowDown");
  const client = await inActive("client");
  await press("KeyF");
  expect(await inActive("decision")).toContain("✓ принято");
  await remade();
  expect([await inActive("client"), await inActive("decision")]).toEqual([client, "✓ принято"]);
  expect(await hasFocus("plan-list")).toBe(true);

  await press("ArrowDown");
  const kept = await inActive("client");
  const code = (await inActive("who")).split(" ")[0];
  const movesBefore = await at("plan-summary").innerText();
  await press("KeyJ");
  expect(await inActive("decision")).toContain("✕ оставлено вами");
  await news(/^План пересчитан: перемещений \d+, было \d+/);
  expect(await inActive("client")).toBe(kept);
  expect(await hasFocus("plan-list")).toBe(true);
  expect(await at("plan-summary").innerText()).not.toBe(movesBefore);
  expect(await memosText()).not.toContain(code);

  await at("plan-list").focus();
  await press("KeyD");
  await stage.eventually(() => inActive("decision"), "");
  await remade();
  expect(await memosText()).toContain(code);
  expect(stage.excel.complaints).toEqual([]);
});

test("a refused target is replaced, another is looked for by name, and the last decision is undone", async () => {
  await openPlan(SAMPLE_FILE, NARROW);
  await at("plan-list").focus();
  await press("ArrowDown");
  const client = await inActive("client");
  const before = await inActive("way");
  await press("KeyY");
  await stage.eventually(async () => (await inActive("way")) === before, false);
  expect(await inActive("client")).toBe(client);
  expect(await inActive("decision")).toContain("отклонено вариантов: 1");
  const second = await inActive("way");

  await press("KeyG");
  await at("retarget-query").waitFor();
  expect(await hasFocus("retarget-query")).toBe(true);
  expect(await at("target").filter({ hasText: "вы отклонили" }).count()).toBe(1);
  expect(await at("target").filter({ hasText: "не может:" }).count()).toBeGreaterThan(0);
  await press("Escape");
  await stage.eventually(() => hasFocus("plan-list"), true);

  await press("KeyG");
  await stage.excel.page.keyboard.type("белов");
  await stage.eventually(() => at("target").count(), 1);
  await press("ArrowDown");
  await press("Enter");
  await stage.eventually(() => hasFocus("plan-list"), true);
  await stage.eventually(async () => (await inActive("way")).includes("Белов"), true);
  await remade();
  expect([await inActive("client"), await inActive("decision")]).toEqual([
    client,
    "✓ принято · отклонено вариантов: 1",
  ]);
  await press("Control+KeyZ");
  await stage.eventually(() => inActive("way"), second);
  await press("Enter");
  await stage.eventually(
    () =>
      stage.excel.inExcel(({ host }) => {
        const { sheet, boxes } = host.workbook.selection;
        return [sheet.name, boxes[0].row > 4];
      }),
    ["Клиенты", true],
  );
});

test("decisions are remembered in the workbook, and those shown are accepted at once", async () => {
  await openPlan();
  await at("plan-search").fill("архипова");
  await at("accept-all").click();
  await remade();
  await at("plan-decision").selectOption("accepted");
  const accepted = await at("plan").count();
  expect(accepted).toBeGreaterThan(1);
  await at("undo-plan").click();
  await stage.eventually(() => at("plan").count(), 0);
  await at("plan-decision").selectOption("all");
  await at("plan").first().click();
  await at("plan-keep").click();
  await remade();
  const kept = await inActive("client");

  await stage.reopen(await stage.excel.saved());
  await at("audit").click();
  await at("verdict").waitFor();
  await at("tab-plan").click();
  await at("plan-decision").selectOption("kept");
  await at("plan").getByText(kept).waitFor();
});

test("what if somebody left and a vacancy were open: a trial, said to be one in memos too", async () => {
  await openPlan(SAMPLE_FILE, NARROW);
  const real = await at("plan-summary").innerText();
  await at("plan").nth(1).click();
  await at("section-whatIf").locator("summary").click();
  await at("suppose").click();
  await stage.excel.pane.getByText("Выберите менеджера.").waitFor();
  await at("what-if-manager").selectOption({ label: "Архипова Ирина Сергеевна, Верхнереченск Центральный" });
  await at("suppose").click();
  await at("plan-trial").getByText("Архипова Ирина Сергеевна уходит").waitFor();
  await stage.eventually(async () => (await at("plan-summary").innerText()) === real, false);

  expect(await hasFocus("what-if-kind")).toBe(true);
  expect(await at("what-if-kind").evaluate(isInSight)).toBe(true);
  await at("what-if-kind").selectOption("vacancies");
  await at("what-if-name").fill("Новый сотрудник");
  await at("what-if-specialization").selectOption({ index: 2 });
  await at("suppose").click();
  await stage.excel.pane.getByText("Выберите или напишите ОП.").waitFor();
  await at("what-if-office").fill("Верхнереченск Центральный");
  await at("what-if-city").fill("Верхнереченск");
  await at("suppose").click();
  await at("plan-trial").getByText("Новый сотрудник").waitFor();
  expect(await stage.violations()).toEqual([]);
  expect(await stage.width()).toBe(270);
  await at("section-changes").locator("summary").click();
  await at("change").getByText("Новый сотрудник").waitFor();
  await at("tab-memos").click();
  await at("trial-memos").waitFor();
  await at("memo").first().click();
  await at("memo-draft").first().getByText("ПРОЕКТ, не для подписи").waitFor();
  const preview = await at("memo-preview").innerText();
  expect(preview.trimStart()).toMatch(
    /^ПРОЕКТ, не для подписи[^]*Архипова Ирина Сергеевна уходит[^]*СЛУЖЕБНАЯ/,
  );
  const downloaded = stage.excel.page.waitForEvent("download");
  await at("memo-file").click();
  expect((await downloaded).suggestedFilename()).toMatch(/^Проект записки, .+\.docx$/);

  await at("tab-plan").click();
  await at("drop-suppositions").click();
  await stage.eventually(() => at("plan-trial").count(), 0);
  await stage.eventually(() => at("plan-summary").innerText(), real);
});

test("an office is closed, which is a decision, and opened again", async () => {
  await openPlan();
  const all = await at("plan-summary").innerText();
  await at("section-whatIf").locator("summary").click();
  await at("what-if-kind").selectOption("closedOffices");
  await at("what-if-office").selectOption("Камнегорск");
  await at("suppose").click();
  await stage.eventually(async () => (await at("plan-summary").innerText()) === all, false);
  expect(await at("plan-trial").count()).toBe(0);
  await at("closed-offices").getByRole("button").click();
  await stage.eventually(() => at("plan-summary").innerText(), all);
});

test("making the plan is stopped without disturbing the rest, and taken up again", async () => {
  await stage.open(SAMPLE_FILE);
  const { page } = stage.excel;
  let letThrough = () => {};
  const released = new Promise<void>((resolve) => (letThrough = resolve));
  await page.context().route(/solver/, async (route) => {
    await released;
    await route.fallback();
  });
  await at("audit").click();
  await at("verdict").waitFor();
  await at("tab-memos").click();
  await at("without-memos").getByText("Записки появятся").waitFor();
  await at("memos-to-plan").click();
  await at("plan-making").waitFor();
  expect(await stage.violations()).toEqual([]);
  await at("tab-findings").click();
  await at("finding").first().waitFor();
  await at("tab-plan").click();
  await at("cancel-plan").click();
  await at("plan-stopped").waitFor();
  expect(await hasFocus("make-plan")).toBe(true);
  expect(await stage.violations()).toEqual([]);
  letThrough();
  await at("make-plan").click();
  await at("plan-summary").waitFor();
  expect(await at("plan-stopped").count()).toBe(0);

  await page.context().route(/solver/, () => undefined);
  await at("plan").first().click();
  await at("plan-keep").click();
  await at("cancel-plan").click();
  await at("plan-stopped").waitFor();
  expect(await at("plan-news").textContent()).toBe("");
});

test.each(["light", "dark"] as const)("axe finds nothing in %s, nothing is cut off", async (colorScheme) => {
  await openPlan(SAMPLE_FILE, { ...NARROW, colorScheme });
  for (const section of ["unsolved", "changes", "whatIf"]) {
    await at(`section-${section}`).locator("summary").click();
  }
  await at("plan").first().click();
  await at("plan-explain").click();
  await at("plan-keep").click();
  await remade();
  expect(await stage.violations()).toEqual([]);
  expect(await stage.width()).toBe(270);
  await at("plan-retarget").click();
  await at("target").first().waitFor();
  expect(await stage.violations()).toEqual([]);
  expect(await stage.width()).toBe(270);
  await at("retarget-query").fill("нет такого");
  await stage.eventually(() => at("target").count(), 0);
  expect(await stage.violations()).toEqual([]);
});
