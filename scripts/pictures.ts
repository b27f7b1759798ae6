// npm run pictures: takes pictures of the pane in each of its states, and of a marked sheet, to look at; renews the README's.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import type { Browser, Locator } from "playwright-core";
import { ExcelWindow, type WindowOptions } from "../workbench/browser/excel-window";
import { sheetPage } from "../workbench/browser/sheet-page";
import { startBrowser } from "../workbench/browser/start-browser";
import { openXlsx } from "../workbench/host/xlsx/open-xlsx";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../assets/samples/client-base.xlsx")));
const FOLDER = join(__dirname, "../dist/pictures");
const README_FOLDER = join(__dirname, "../docs/pictures");
const IN_README = ["pane-verdict", "pane-findings", "marked-sheet"];
/** Headers, and rows of every kind, of the sample's clients: code, name, months, kind and reasons. */
const ROWS = [4, ...Array.from({ length: 22 }, (_, i) => 38 + i)];
const COLUMNS = [0, 1, 21, 22, 23, 25, 26];

const BUDGET = {
  name: "Бюджет",
  rows: [
    ["Статья", "Сумма"],
    ["Аренда", 100],
  ],
};

/** A base whose codes have a header of their own and that knows a group of its own. */
function puzzlingBase(): Promise<Uint8Array> {
  const clients = [
    ["Шифр", "Наименование", "ЦКГ", "Менеджер", "2010-04", "2010-05", "2010-06"],
    ["00017", "ООО «Тишина»", "ЭМО", "Иванов И. И.", 1000, 0, 900],
    ["00018", "АО «Сеть»", "неведомая", "Иванов И. И.", 80_000, 90_000, 70_000],
    ["00019", "ООО «Щит»", "щитовики", "Иванов И. И.", "нет данных", 20_000, 30_000],
  ];
  const managers = [
    ["Менеджер", "Специализация", "Дата новичка"],
    ["Иванов И. И.", "универсальный", "01.02.2004"],
  ];
  return writeXlsx({
    sheets: [
      { name: "Клиенты", rows: clients },
      { name: "Менеджеры", rows: managers },
    ],
  });
}

interface Stage {
  readonly at: (name: string) => Locator;
  readonly excel: ExcelWindow;
  readonly shot: (name: string) => Promise<void>;
}

async function onStage(
  browser: Browser,
  options: WindowOptions,
  play: (stage: Stage) => Promise<void>,
  file: Uint8Array = SAMPLE,
): Promise<void> {
  const excel = await ExcelWindow.open(browser, file, { deviceScaleFactor: 2, ...options });
  const at = (name: string) => excel.pane.locator(`[data-test="${name}"]`);
  await at("look").waitFor();
  await play({
    at,
    excel,
    shot: async (name) => void (await excel.page.screenshot({ path: join(FOLDER, `${name}.png`) })),
  });
  await excel.close();
}

async function audited({ at }: Stage): Promise<void> {
  await at("audit").click();
  await at("verdict").waitFor();
}

async function tour(stage: Stage, suffix: string): Promise<void> {
  const { at, shot } = stage;
  await at("found").getByText("лист «Клиенты»").waitFor();
  await shot(`pane-found${suffix}`);
  await audited(stage);
  await shot(`pane-verdict${suffix}`);
  for (const tab of ["managers", "findings", "plan", "memos", "about"]) {
    await at(`tab-${tab}`).click();
    await at(`tab-${tab}`).evaluate((element) => element.scrollIntoView());
    await shot(`pane-${tab}${suffix}`);
  }
  await at("tab-memos").click();
  await at("memo").first().click();
  await shot(`pane-memo${suffix}`);
}

/** The plan, decided on, with everything around it. */
async function plan(stage: Stage, suffix: string): Promise<void> {
  const { at, excel, shot } = stage;
  const see = (name: string) =>
    at(name)
      .first()
      .evaluate((element) => element.scrollIntoView());
  const section = async (name: string) => {
    await at(`section-${name}`).locator("summary").first().click();
    await see(`section-${name}`);
    await shot(`pane-plan-${name}${suffix}`);
    await at(`section-${name}`).locator("summary").first().click();
  };
  await audited(stage);
  await at("tab-plan").click();
  await at("plan-summary").waitFor();
  await see("tab-plan");
  await shot(`pane-plan${suffix}`);
  await at("plan-list").focus();
  await excel.page.keyboard.press("ArrowDown");
  await excel.page.keyboard.press("Space");
  await shot(`pane-plan-why${suffix}`);
  await excel.page.keyboard.press("Space");
  await excel.page.keyboard.press("KeyF");
  await excel.page.keyboard.press("ArrowDown");
  await excel.page.keyboard.press("KeyJ");
  await at("plan-news").getByText("План пересчитан").waitFor();
  await shot(`pane-plan-decided${suffix}`);
  await at("plan-retarget").click();
  await at("target").first().waitFor();
  await excel.page.keyboard.press("ArrowDown");
  await shot(`pane-plan-targets${suffix}`);
  await excel.page.keyboard.press("Escape");
  await section("unsolved");
  await section("changes");
  await at("section-whatIf").locator("summary").first().click();
  await at("what-if-kind").selectOption("vacancies");
  await at("suppose").click();
  await see("section-whatIf");
  await shot(`pane-plan-what-if${suffix}`);
  await at("what-if-kind").selectOption("leaving");
  await at("what-if-manager").selectOption({ index: 2 });
  await at("suppose").click();
  await at("plan-trial").waitFor();
  await at("plan-news").getByText("План пересчитан").waitFor();
  await see("tab-plan");
  await shot(`pane-plan-trial${suffix}`);
  await excel.page.context().route(/solver/, () => undefined);
  await at("drop-suppositions").click();
  await at("plan-making").waitFor();
  await see("tab-plan");
  await shot(`pane-plan-making${suffix}`);
  await at("cancel-plan").click();
  await at("plan-stopped").waitFor();
  await shot(`pane-plan-stopped${suffix}`);
}

async function troubles({ at, excel, shot }: Stage): Promise<void> {
  await at("month").fill("13.2010");
  await at("audit").click();
  await shot("pane-wrong-month");
  await at("month").fill("");
  await excel.inExcel(({ host }) => host.user.protect("Клиенты"));
  await at("audit").click();
  await at("question").waitFor();
  await shot("pane-question");
  await at("answer-cancel").click();
  await at("message").getByText("Отменено").waitFor();
  await shot("pane-cancelled");
  await excel.inExcel(({ host }) => host.user.startEditing());
  await at("audit").click();
  await at("progress").getByText("Завершите ввод").waitFor();
  await shot("pane-cell-being-edited");
}

async function noClientBase({ at, shot }: Stage): Promise<void> {
  await at("template-empty").waitFor();
  await shot("pane-template");
  await at("audit").click();
  await at("message").getByText("не найден").waitFor();
  await shot("pane-no-client-base");
}

/** What the analyst settles before an audit, and after it. */
async function decisions(stage: Stage, suffix: string): Promise<void> {
  const { at, shot } = stage;
  const see = (name: string) =>
    at(name)
      .first()
      .evaluate((element) => element.scrollIntoView());
  await at("mapping-question").waitFor();
  await shot(`pane-question-of-column${suffix}`);
  await at("mapping-answer").selectOption({ index: 1 });
  await at("found").getByText("лист «Клиенты»").waitFor();
  await at("mapping").locator("summary").first().click();
  await see("mapping");
  await shot(`pane-mapping${suffix}`);
  await audited(stage);
  await at("settle-words").click();
  await see("unknown-words");
  await shot(`pane-words${suffix}`);
  await at("words-later").click();
  await at("tab-findings").click();
  await at("finding").first().click();
  await at("waive").click();
  await see("waiver");
  await shot(`pane-waiver${suffix}`);
  await at("waiver-reason").fill("Переговоры о договоре");
  await at("waiver-approvedBy").fill("Петров П. П.");
  await at("keep-waiver").click();
  await at("filter-waived").selectOption("only");
  await see("filter-waived");
  await shot(`pane-waived${suffix}`);
  await at("tab-about").click();
  for (const section of ["quality", "waivers", "settings", "norms", "transfer"]) {
    if (section !== "quality") await at(`section-${section}`).locator("summary").first().click();
    await see(`section-${section}`);
    await shot(`pane-${section}${suffix}`);
  }
  await at("export-data").click();
  await see("exported");
  await shot(`pane-exported${suffix}`);
}

async function markedSheet(browser: Browser, stage: Stage): Promise<void> {
  await audited(stage);
  const workbook = openXlsx(await stage.excel.saved());
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1400, height: 420 } });
  await page.setContent(sheetPage(workbook, workbook.sheets[0], ROWS, COLUMNS));
  await page.locator("table").screenshot({ path: join(FOLDER, "marked-sheet.png") });
  await page.close();
}

async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await startBrowser();
  try {
    await onStage(browser, { paneWidth: 360, paneHeight: 760 }, (stage) => tour(stage, ""));
    await onStage(browser, { paneWidth: 270, colorScheme: "dark" }, (stage) => tour(stage, "-270-dark"));
    await onStage(browser, { forcedColors: "active" }, (stage) => tour(stage, "-high-contrast"));
    await onStage(browser, { paneWidth: 360, paneHeight: 900 }, (stage) => plan(stage, ""));
    await onStage(browser, { paneWidth: 270, paneHeight: 900, colorScheme: "dark" }, (stage) =>
      plan(stage, "-270-dark"),
    );
    await onStage(browser, { paneHeight: 900, forcedColors: "active" }, (stage) =>
      plan(stage, "-high-contrast"),
    );
    const puzzling = await puzzlingBase();
    await onStage(browser, { paneHeight: 900 }, (stage) => decisions(stage, ""), puzzling);
    const dark: WindowOptions = { paneWidth: 270, paneHeight: 900, colorScheme: "dark" };
    await onStage(browser, dark, (stage) => decisions(stage, "-270-dark"), puzzling);
    await onStage(browser, {}, troubles);
    await onStage(browser, {}, noClientBase, await writeXlsx({ sheets: [BUDGET] }));
    await onStage(browser, {}, (stage) => markedSheet(browser, stage));
  } finally {
    await browser.close();
  }
  mkdirSync(README_FOLDER, { recursive: true });
  for (const name of IN_README) copyFileSync(join(FOLDER, `${name}.png`), join(README_FOLDER, `${name}.png`));
}

void takePictures();
