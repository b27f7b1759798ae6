import { isSameWaiver, type Waiver } from "./audit/waivers";
import { changeMemory, rewriteWaivers, waiversInForce } from "./remember";
import { waiversSheet } from "./report/waivers-sheet";
import type { Language } from "./wording/language";
import { alone } from "./workbook/alone";
import { outlineOf } from "./workbook/outline";
import { inWorkbook } from "./workbook/run";
import { showOwnSheet } from "./workbook/show-own-sheet";
import type { Watch } from "./workbook/watch";

export type { Waiver } from "./audit/waivers";
export { WaiversFault } from "./report/waivers-in-sheet";

/**
 * The waivers in force in the active workbook: those of their sheet where there is one, else those remembered.
 * @throws WaiversFault, WorkbookFault
 */
export function readWaivers(watch: Watch = {}): Promise<readonly Waiver[]> {
  return alone(() =>
    inWorkbook(async (context) => waiversInForce(context, await outlineOf(context), watch), watch),
  );
}

/**
 * Adds a waiver, in place of an earlier one for the same thing; the sheet of waivers is rewritten where there is one.
 * @throws WaiversFault, WorkbookFault, MemoryFault
 */
export function addWaiver(waiver: Waiver, language: Language, watch: Watch = {}): Promise<readonly Waiver[]> {
  return changeWaivers(
    (waivers) => [...waivers.filter((it) => !isSameWaiver(it, waiver)), waiver],
    language,
    watch,
  );
}

/**
 * Takes back what a waiver allows.
 * @throws WaiversFault, WorkbookFault, MemoryFault
 */
export function withdrawWaiver(
  waiver: Waiver,
  language: Language,
  watch: Watch = {},
): Promise<readonly Waiver[]> {
  return changeWaivers((waivers) => waivers.filter((it) => !isSameWaiver(it, waiver)), language, watch);
}

function changeWaivers(
  change: (waivers: readonly Waiver[]) => readonly Waiver[],
  language: Language,
  watch: Watch,
): Promise<readonly Waiver[]> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const waivers = change(await waiversInForce(context, outline, watch));
      // First the memory: should the sheet be lost on the way, deleting what is left of it brings the waivers back.
      await changeMemory(context, (memory) => ({ ...memory, waivers }));
      await rewriteWaivers(context, outline, waivers, language, watch);
      return waivers;
    }, watch),
  );
}

/**
 * Shows the sheet of waivers, made of those remembered where there is none yet.
 * @returns its name
 * @throws WorkbookFault
 */
export function showWaivers(language: Language, watch: Watch = {}): Promise<string> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const make = async () => waiversSheet(await waiversInForce(context, outline, watch), language);
      return showOwnSheet(context, "waivers", make, outline, watch);
    }, watch),
  );
}
