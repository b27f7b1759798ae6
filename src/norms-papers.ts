import { isSame } from "./memory/same";
import { acceptable, regulationFromJson, regulationJson } from "./norms/json";
import { NormsFault } from "./norms/norms-error";
import { regulationFromSheet } from "./norms/read";
import { normsSheet } from "./norms/sheet";
import { withWords, type Addition } from "./regulation/additions";
import { etmRegulation } from "./regulation/regulation";
import type { Regulation, Settings } from "./regulation/schema";
import { changeMemory, recallMemory, type Memory } from "./remember";
import type { Language } from "./wording/language";
import { alone } from "./workbook/alone";
import { outlineOf, type SheetOutline, type WorkbookOutline } from "./workbook/outline";
import { readWithFormats } from "./workbook/read-own";
import { writeOwnSheet } from "./workbook/report";
import { inWorkbook } from "./workbook/run";
import { showOwnSheet } from "./workbook/show-own-sheet";
import type { Watch } from "./workbook/watch";

export { NormsFault } from "./norms/norms-error";
export type { Regulation, Settings } from "./regulation/schema";
export type { Addition } from "./regulation/additions";

/**
 * The regulation by which the workbook is audited: that of its sheet of norms where there is one, else the remembered one,
 * else the built-in one. Nothing is remembered.
 * @throws NormsFault when the sheet is broken; its first wrong cell is selected
 */
export async function regulationInForce(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  memory: Memory,
): Promise<Regulation> {
  const remembered = memory.regulation ?? etmRegulation;
  const sheet = sheetIn(outline);
  if (!sheet) return remembered;
  const regulation = await regulationOn(context, sheet, outline);
  if (isSame(regulation, remembered)) return remembered;
  return isSame(regulation, etmRegulation) ? etmRegulation : regulation;
}

async function regulationOn(
  context: Excel.RequestContext,
  sheet: SheetOutline,
  outline: WorkbookOutline,
): Promise<Regulation> {
  const read = regulationFromSheet(await readWithFormats(context, sheet, outline));
  if ("regulation" in read) return read.regulation;
  if (!sheet.hidden) {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const cell = read.errors.find((error) => error.cell)?.cell;
    worksheet.activate();
    if (cell) worksheet.getRange(`${cell.column}${cell.row}`).select();
    await context.sync();
  }
  throw new NormsFault(read.errors, read.names, sheet.name);
}

/** The built-in regulation needs no remembering. */
function remember(context: Excel.RequestContext, regulation: Regulation): Promise<Memory> {
  const kept = isSame(regulation, etmRegulation) ? undefined : regulation;
  return changeMemory(context, (memory) => ({ ...memory, regulation: kept }));
}

/**
 * Shows the sheet of norms: the one there is, or a new one with the regulation in force.
 * @returns its name
 * @throws WorkbookFault
 */
export function showNorms(language: Language, watch: Watch = {}): Promise<string> {
  return alone(() =>
    inWorkbook(async (context) => {
      const make = async () => {
        const { memory } = await recallMemory(context);
        return normsSheet(memory.regulation ?? etmRegulation, language);
      };
      return showOwnSheet(context, "norms", make, await outlineOf(context), watch);
    }, watch),
  );
}

/**
 * The regulation in force as JSON.
 * @throws NormsFault, WorkbookFault
 */
export function exportNorms(watch: Watch = {}): Promise<string> {
  return onRegulation(regulationJson, watch);
}

/**
 * Puts an exported regulation in force; the sheet of norms, where there is one, is written anew.
 * @throws NormsFault naming each wrong place of the document, before anything is changed
 * @throws WorkbookFault
 */
export function importNorms(json: string, language: Language = "ru", watch: Watch = {}): Promise<void> {
  return alone(() => putInForce(regulationFromJson(json), language, watch));
}

/**
 * Puts the built-in regulation in force again, on the sheet of norms too.
 * @throws WorkbookFault
 */
export function restoreNorms(language: Language = "ru", watch: Watch = {}): Promise<void> {
  return alone(() => putInForce(etmRegulation, language, watch));
}

/**
 * Changes some settings of the regulation in force.
 * @throws NormsFault, WorkbookFault
 */
export function keepSettings(
  settings: Partial<Settings>,
  language: Language = "ru",
  watch: Watch = {},
): Promise<void> {
  return change(
    (regulation) => ({ ...regulation, settings: { ...regulation.settings, ...settings } }),
    language,
    watch,
  );
}

/**
 * Has the regulation in force know more words.
 * @throws NormsFault, WorkbookFault
 */
export function keepWords(
  words: readonly Addition[],
  language: Language = "ru",
  watch: Watch = {},
): Promise<void> {
  return change((regulation) => withWords(regulation, words), language, watch);
}

function change(
  changed: (regulation: Regulation) => Regulation,
  language: Language,
  watch: Watch,
): Promise<void> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const { memory } = await recallMemory(context);
      const regulation = acceptable(changed(await regulationInForce(context, outline, memory)));
      await write(context, outline, regulation, language, watch);
    }, watch),
  );
}

async function putInForce(regulation: Regulation, language: Language, watch: Watch): Promise<void> {
  await inWorkbook(
    async (context) => write(context, await outlineOf(context), regulation, language, watch),
    watch,
  );
}

async function write(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  regulation: Regulation,
  language: Language,
  watch: Watch,
): Promise<void> {
  await remember(context, regulation);
  if (!sheetIn(outline)) return;
  await writeOwnSheet(context, "norms", normsSheet(regulation, language), outline, watch);
}

function onRegulation<T>(use: (regulation: Regulation) => T, watch: Watch): Promise<T> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const { memory } = await recallMemory(context);
      return use(await regulationInForce(context, outline, memory));
    }, watch),
  );
}

function sheetIn({ sheets }: WorkbookOutline): SheetOutline | undefined {
  return sheets.find(({ own }) => own.report?.holds === "norms");
}
