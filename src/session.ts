import { recognise } from "./clientbase/layout";
import { correctionsInForce, type Correction } from "./clientbase/mapping";
import type { PeriodChoice } from "./clientbase/period";
import { UnusableInput } from "./clientbase/problems";
import type { SheetValues } from "./clientbase/sheet-values";
import { auditSheets, withDecisions, type Outcome } from "./core";
import { keepAudit } from "./keep-audit";
import { MemoWishesFault } from "./memo/wrong-wishes";
import type { SheetMarks } from "./report/edits";
import { verdictLine } from "./report/facts";
import { NormsFault } from "./norms/norms-error";
import type { CellPlace } from "./report/view";
import { auditMarks } from "./report/marks";
import { PlanSheetFault, withEdits } from "./report/plan-in-sheet";
import { auditReport } from "./report/report";
import { regulationInForce } from "./norms-papers";
import { keepAsRead, planSheetIn, planSheetRemarks } from "./plan-sheet";
import { isoDay, isoMonth } from "./regulation/calendar";
import { today } from "./regulation/today";
import type { Regulation } from "./regulation/schema";
import { forgetMemory, MemoryFault, recallMemory, waiversInForce } from "./remember";
import { WaiversFault } from "./report/waivers-in-sheet";
import type { Language } from "./wording/language";
import { memoWishesFaultSentence } from "./wording/memo-wishes";
import { memoryFaultSentence, memoryNoticeSentence } from "./wording/memory";
import { normsFaultSentence } from "./wording/norms-errors";
import { planSheetFaultSentence } from "./wording/plan-sheet";
import { unusableSentence } from "./wording/unusable";
import { waiversFaultSentence } from "./wording/waivers-sheet";
import { faultSentence, obstacleSentence, unreadableRulesSentence } from "./wording/workbook";
import { alone } from "./workbook/alone";
import { leavingBehind, WorkbookFault } from "./workbook/fault";
import { markSheet } from "./workbook/mark";
import { canBeDisregarded, type Ask, type Obstacle } from "./workbook/obstacle";
import { outlineOf, type WorkbookOutline } from "./workbook/outline";
import { placesOf, type Place, type Target } from "./workbook/place";
import { readHeads, readSheet } from "./workbook/read";
import { OUTPUT, removeOutput, type Removed } from "./workbook/remove";
import { writeOwnSheet } from "./workbook/report";
import { inWorkbook } from "./workbook/run";
import { unmarkSheets } from "./workbook/unmark";
import { breathe, type Watch } from "./workbook/watch";

export { lookAtWorkbook } from "./look";
export { reconsidered } from "./core";
export {
  selectClientRow,
  selectFinding,
  setHighlight,
  showCell,
  showOnly,
  waiverFor,
  waiverOf,
} from "./show";
export {
  insertMemo,
  memoFileOf,
  memoHtmlOf,
  memosOf,
  memoTextOf,
  type MemoFile,
  type MemoView,
} from "./memo-papers";
export { searchKey, viewOf } from "./report/view";
export { movesAgainIn } from "./report/earlier-move-lines";
export type * from "./report/view";
export { normsViewOf, type NormsView } from "./report/norms-view";
export { waiverLines, type WaiverLine } from "./report/waiver-lines";
export { unknownWordsOf, type WordView } from "./report/word-view";
export type { ColumnName, Found, FoundColumn, FoundSheet, MappedField } from "./report/found";
export type { EditedFields, MemoField } from "./memo/fields";
export type { Outcome } from "./core";
export type { FindingCode, RowReference, Severity } from "./audit/finding";
export type { Settings as RegulationSettings } from "./regulation/schema";
export type { Look } from "./report/edits";
export type { Kind } from "./report/kinds";
export { today } from "./regulation/today";

export interface AuditRequest extends Watch {
  /** What was said in other workbooks about sheets of such shapes; what this one remembers goes before it. */
  readonly corrections?: readonly Correction[];
  readonly choice?: PeriodChoice;
  /** Instead of the one in force in the workbook. */
  readonly regulation?: Regulation | undefined;
}

/**
 * Reads the active workbook, what it remembers and the sheets the user decides on, and holds the regulation against it.
 * No cell is written.
 * @throws WaiversFault when the sheet of waivers cannot be read
 * @throws NormsFault when the sheet of norms is broken
 * @throws UnusableInput when the workbook holds no client base that could be audited
 * @throws WorkbookFault
 */
export function auditWorkbook(request: AuditRequest = {}): Promise<Outcome> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const { memory, history, notices } = await recallMemory(context);
      const waivers = await waiversInForce(context, outline, request, memory);
      const regulation = request.regulation ?? (await regulationInForce(context, outline, memory));
      const corrections = correctionsInForce(memory.corrections, request.corrections);
      const sheets = await readSheets(context, outline, corrections, request);
      await breathe(request, { stage: "judging", done: 0, total: 1 });
      const told = { corrections, waivers, history, wishes: memory.memos, decisions: memory.plan };
      const outcome = { ...auditSheets(sheets, request.choice, regulation, told), notices };
      return decidedOnSheet(outcome, await planSheetIn(context, outline, outcome.base, request));
    }, request),
  );
}

/** The outcome under what was decided on the sheet of the plan too; a sheet with errors only leaves a remark. */
function decidedOnSheet(outcome: Outcome, planSheet: Outcome["planSheet"]): Outcome {
  if (planSheet === undefined) return outcome;
  if (planSheet instanceof PlanSheetFault) return { ...outcome, planSheet };
  const { decisions } = withEdits(outcome.base, outcome.decisions, planSheet);
  return { ...withDecisions(outcome, decisions), planSheet };
}

/** Every sheet's head, and the whole of those that are used. */
async function readSheets(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  corrections: readonly Correction[],
  watch: Watch,
): Promise<SheetValues[]> {
  const heads = await readHeads(context, outline);
  const { clients, managers, turnover, activities } = recognise(heads, corrections);
  const needed = [clients, managers, ...turnover, ...activities].map((used) => used?.sheet);
  const sheets: SheetValues[] = [];
  for (const head of heads) {
    const sheet = outline.sheets.find(({ name }) => name === head.name)!;
    sheets.push(needed.includes(head) ? await readSheet(context, sheet, head, watch) : head);
  }
  return sheets;
}

export interface WriteRequest extends Watch {
  readonly language: Language;
  /** What to do about an obstacle; without it the sheet is left unmarked. */
  readonly ask?: Ask;
}

export interface Written {
  /** The audit date and the reporting month, ISO. */
  readonly asOf: string;
  readonly month: string;
  /** The verdict in numbers. */
  readonly verdict: string;
  /** Name of the report sheet. */
  readonly report: string;
  /** Names of the marked sheets, and why others are not. */
  readonly marked: readonly string[];
  readonly obstacles: readonly Obstacle[];
  /** What the user should know of all that, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Marks the workbook and writes the report, in place of what an earlier audit wrote, and shows the report. When it fails
 * or is cancelled, marks and report are taken away again.
 * @throws WorkbookFault
 */
export function writeAudit(outcome: Outcome, request: WriteRequest): Promise<Written> {
  return alone(() =>
    inWorkbook(async (context) => {
      const marks = auditMarks(outcome, request.language);
      const outline = await outlineOf(context);
      if (outline.protected && !outline.sheets.some(({ own }) => own.report?.holds === "audit")) {
        throw new WorkbookFault("protectedWorkbook");
      }
      const targets = marks.map((it) => targetOf(it, outcome, outline));
      const skipped = await askAbout(await placesOf(context, targets), request);
      try {
        return await write(context, outcome, targets, skipped, request);
      } catch (error) {
        await removeOutput(context, ["audit"]).catch(() => {
          throw leavingBehind(error);
        });
        throw error;
      }
    }, request),
  );
}

function targetOf(marks: SheetMarks, { base }: Outcome, outline: WorkbookOutline): Target {
  const { clients, managers } = base.layout.source ?? base.layout;
  const values = [clients.sheet, managers?.sheet].find((sheet) => sheet?.name === marks.sheet)!;
  const own = outline.sheets.find(({ name }) => name === marks.sheet)?.own.columns ?? [];
  return { marks, values, own: own.flatMap(({ box }) => box?.column ?? []) };
}

/** The obstacles of sheets that are to stay unmarked, by the user's answers. */
async function askAbout(places: readonly Place[], { ask }: WriteRequest): Promise<Obstacle[]> {
  const skipped: Obstacle[] = [];
  for (const obstacle of places.flatMap(({ obstacles }) => obstacles)) {
    if (skipped.some(({ sheet }) => sheet === obstacle.sheet)) continue;
    const answer = (await ask?.(obstacle)) ?? "skip";
    if (answer === "cancel") throw new WorkbookFault("cancelled");
    if (answer === "skip" || !canBeDisregarded(obstacle)) skipped.push(obstacle);
  }
  return skipped;
}

async function write(
  context: Excel.RequestContext,
  outcome: Outcome,
  targets: readonly Target[],
  skipped: readonly Obstacle[],
  request: WriteRequest,
): Promise<Written> {
  const { language } = request;
  const outline = await outlineOf(context);
  const unreadableRules = await unmarkSheets(context, outline.sheets);
  const marked: string[] = [];
  const obstacles = [...skipped];
  const cleared = targets.map((target) => ({ ...target, own: [] }));
  for (const place of await placesOf(context, cleared)) {
    const { sheet } = place.marks;
    const inTheWay =
      skipped.find((it) => it.sheet === sheet) ?? place.obstacles.find((it) => !canBeDisregarded(it));
    if (inTheWay) {
      if (!obstacles.includes(inTheWay)) obstacles.push(inTheWay);
    } else if (await markSheet(context, place, request)) {
      marked.push(sheet);
    } else {
      const { sheets } = await outlineOf(context);
      await unmarkSheets(
        context,
        sheets.filter(({ name }) => name === sheet),
      );
      obstacles.push({ sheet, reason: "misplaced" });
    }
  }
  const remarks = [
    ...(outcome.notices ?? []).map((notice) => memoryNoticeSentence(notice, language)),
    ...planSheetRemarks(outcome.planSheet, language),
    ...obstacles.map((obstacle) => obstacleSentence(obstacle, language)),
    ...unreadableRules.map((sheet) => unreadableRulesSentence(sheet, language)),
  ];
  const report = await writeOwnSheet(
    context,
    "audit",
    auditReport(outcome, remarks, language),
    outline,
    request,
  );
  context.workbook.worksheets.getItem(report.id).activate();
  await context.sync();
  const lost = await keepAudit(context, outcome, outline, language);
  if (lost.length === 0) await keepAsRead(context, outline, outcome);
  const { asOf, month } = outcome.base.period;
  return {
    asOf: isoDay(asOf),
    month: isoMonth(month),
    verdict: verdictLine(outcome.audit, language),
    report: report.name,
    marked,
    obstacles,
    remarks: [...remarks, ...lost],
  };
}

/**
 * Takes off marks and report sheets; the rest stays as it is.
 * @throws WorkbookFault
 */
export function removeMarks(watch: Watch = {}): Promise<Removed> {
  return alone(() => inWorkbook((context) => removeOutput(context), watch));
}

/**
 * Takes away everything the add-in has put into the workbook, what it remembers there too.
 * @throws WorkbookFault
 */
export function removeEverything(watch: Watch = {}): Promise<Removed> {
  return alone(() =>
    inWorkbook(async (context) => {
      const removed = await removeOutput(context, [...OUTPUT, "norms", "waivers"]);
      await forgetMemory(context);
      return removed;
    }, watch),
  );
}

/** Today, ISO. */
export function isoToday(): string {
  return isoDay(today());
}

/** The day an audit was made for, ISO. */
export function auditDayOf({ base }: Outcome): string {
  return isoDay(base.period.asOf);
}

/** Says what went wrong, where and what to do; undefined for what is an error of the program. */
export function sentenceOfError(error: unknown, language: Language): string | undefined {
  if (error instanceof UnusableInput) return unusableSentence(error, language);
  if (error instanceof NormsFault) return normsFaultSentence(error, language);
  if (error instanceof WorkbookFault) return faultSentence(error, language);
  if (error instanceof WaiversFault) return waiversFaultSentence(error.sheet, error.errors, language);
  if (error instanceof PlanSheetFault) return planSheetFaultSentence(error.sheet, error.errors, language);
  if (error instanceof MemoWishesFault) return memoWishesFaultSentence(error.wrong, language);
  if (error instanceof MemoryFault) return memoryFaultSentence(error.reason, language);
  return undefined;
}

/** The cells an error speaks of that the user can mend, in their order. */
export function cellsOfError(error: unknown): CellPlace[] {
  if (error instanceof WaiversFault) {
    const { sheet } = error;
    return error.errors.flatMap(({ row, column }) =>
      row === undefined || column === undefined ? [] : [{ sheet, row, column }],
    );
  }
  if (error instanceof PlanSheetFault) {
    const { sheet } = error;
    return error.errors.flatMap(({ cell }) => (cell ? [{ sheet, ...cell }] : []));
  }
  if (error instanceof NormsFault && error.sheet !== undefined) {
    const { sheet } = error;
    return error.errors.flatMap(({ cell }) => (cell ? [{ sheet, ...cell }] : []));
  }
  return [];
}
