import type { ClientBase } from "./clientbase/client-base";
import type { Outcome } from "./core";
import type { PlanDecisions, Suppositions } from "./moves/wishes";
import { planEffectSheet } from "./report/plan-effect-sheet";
import {
  cellsOfRead,
  editedRows,
  planInSheet,
  PlanSheetFault,
  withEdits,
  type PlanSheetReading,
} from "./report/plan-in-sheet";
import { EXPLAINED_AT_MOST, planSheet, reasonOf } from "./report/plan-sheet";
import type { PlanView } from "./report/plan-view";
import type { Language } from "./wording/language";
import { planSheetFaultSentence, strangeRowsSentence } from "./wording/plan-sheet";
import { alone } from "./workbook/alone";
import { WorkbookFault } from "./workbook/fault";
import type { OwnHoldings } from "./workbook/ours";
import { outlineOf, type WorkbookOutline } from "./workbook/outline";
import { readOwnSheet } from "./workbook/read";
import { takeAway, writeOwnSheet } from "./workbook/report";
import { inWorkbook } from "./workbook/run";
import { breathe, type Watch } from "./workbook/watch";
import { writeCells } from "./workbook/write-cells";

export { PlanSheetFault } from "./report/plan-in-sheet";

export interface PlanSheetRequest extends Watch {
  /** What the plan on the sheet supposes: its vacancies may be named there. */
  readonly suppositions?: Suppositions | undefined;
}

/** Decisions as they are with what was changed on the sheet. */
export interface ReadPlan {
  readonly decisions: PlanDecisions;
  /** Organisations about which the sheet decides otherwise than the outcome. */
  readonly changed: number;
  /** What was left aside, in sentences. */
  readonly remarks: readonly string[];
}

const LINES_PER_BREATH = 50;

/**
 * Writes a plan to its sheet, and what it does to every manager to a second one, in place of earlier ones, and shows the
 * first. What was changed there by hand and not read yet stays changed.
 * @param outcome with the plan that is seen
 * @returns the sheet's name
 * @throws WorkbookFault `protectedWorkbook` when a sheet cannot be added
 */
export function showPlanSheet(
  outcome: Outcome,
  view: PlanView,
  language: Language,
  request: PlanSheetRequest = {},
): Promise<string> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const isNew = (holds: OwnHoldings) => !outline.sheets.some(({ own }) => own.report?.holds === holds);
      if (outline.protected && (isNew("plan") || isNew("planEffect")))
        throw new WorkbookFault("protectedWorkbook");
      const { base, decisions } = outcome;
      const earlier = await readOwnSheet(context, "plan", outline, request);
      const unread = earlier ? editedRows(earlier, base, vacanciesIn(request)) : [];
      const reasons = await reasonsIn(view, request);
      const contents = { base, view, decisions, reasons, unread };
      const effect = planEffectSheet(base, view, language);
      const plan = await writeOwnSheet(context, "plan", planSheet(contents, language), outline, request);
      const sheet = context.workbook.worksheets.getItem(plan.id);
      try {
        await writeOwnSheet(context, "planEffect", effect, outline, request);
      } catch (error) {
        if (isNew("plan")) await takeAway(sheet);
        throw error;
      }
      sheet.activate();
      await context.sync();
      return plan.name;
    }, request),
  );
}

/** Why the first lines are as they are. */
async function reasonsIn(view: PlanView, watch: Watch): Promise<string[]> {
  const total = Math.min(EXPLAINED_AT_MOST, view.lines.length);
  const reasons: string[] = [];
  while (reasons.length < total) {
    await breathe(watch, { stage: "reporting", done: reasons.length, total });
    const end = Math.min(total, reasons.length + LINES_PER_BREATH);
    while (reasons.length < end) reasons.push(reasonOf(view, reasons.length));
  }
  return reasons;
}

/**
 * Reads what was changed by hand on the sheet of the plan; nothing is remembered and no cell is written.
 * @returns undefined where there is no such sheet
 * @throws PlanSheetFault naming every wrong cell; nothing is read then
 * @throws WorkbookFault
 */
export function readPlanSheet(
  outcome: Outcome,
  language: Language,
  request: PlanSheetRequest = {},
): Promise<ReadPlan | undefined> {
  return alone(() =>
    inWorkbook(async (context) => {
      const sheet = await readOwnSheet(context, "plan", await outlineOf(context), request);
      if (!sheet) return undefined;
      const reading = planInSheet(sheet, outcome.base, vacanciesIn(request));
      return {
        ...withEdits(outcome.base, outcome.decisions, reading),
        remarks: planSheetRemarks(reading, language),
      };
    }, request),
  );
}

function vacanciesIn({ suppositions = {} }: PlanSheetRequest): string[] {
  return (suppositions.vacancies ?? []).map(({ name }) => name);
}

/** What was changed on the sheet of the plan, or why that cannot be read; undefined where there is no such sheet. */
export async function planSheetIn(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  base: ClientBase,
  watch: Watch,
): Promise<PlanSheetReading | PlanSheetFault | undefined> {
  const sheet = await readOwnSheet(context, "plan", outline, watch);
  if (!sheet) return undefined;
  try {
    return planInSheet(sheet, base);
  } catch (error) {
    if (error instanceof PlanSheetFault) return error;
    throw error;
  }
}

/** What is to be said of the sheet of the plan. */
export function planSheetRemarks(read: Outcome["planSheet"], language: Language): string[] {
  if (read === undefined) return [];
  if (read instanceof PlanSheetFault) return [planSheetFaultSentence(read.sheet, read.errors, language)];
  return read.strangers.length > 0 ? [strangeRowsSentence(read.sheet, read.strangers, language)] : [];
}

/**
 * Notes on the sheet of the plan what was read of it and is remembered, so that it does not count as changed any more when
 * something else is decided elsewhere. Where Excel does not let it, the same is read again the next time.
 */
export async function keepAsRead(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  { base, planSheet: read }: Outcome,
): Promise<void> {
  if (read === undefined || read instanceof PlanSheetFault || read.edits.size === 0) return;
  const there = outline.sheets.find(({ own }) => own.report?.holds === "plan");
  try {
    const sheet = await readOwnSheet(context, "plan", outline, {});
    if (there && sheet) await writeCells(context, there.id, cellsOfRead(sheet, base, read));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}
