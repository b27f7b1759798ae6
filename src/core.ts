import { audit, type Audit } from "./audit/audit";
import { comparedWith, NO_HISTORY, type History } from "./audit/history";
import { withWaivers, type Waiver } from "./audit/waivers";
import { readClientBase, type ClientBase } from "./clientbase/client-base";
import { recognise } from "./clientbase/layout";
import type { Correction } from "./clientbase/mapping";
import type { PeriodChoice } from "./clientbase/period";
import type { SheetValues } from "./clientbase/sheet-values";
import { buildMemos, type Memo, type MemoWishes, type Trial } from "./memo/memos";
import { USUAL_WISHES } from "./memo/wishes";
import type { MemoryNotice } from "./memory/memory";
import { planWith, type Plan } from "./moves/plan";
import { decisionsIn, isTrial, type PlanDecisions } from "./moves/wishes";
import type { PlanSheetFault, PlanSheetReading } from "./report/plan-in-sheet";
import { etmRegulation } from "./regulation/regulation";
import type { Regulation } from "./regulation/schema";
import { suppositions } from "./report/plan-wishes";
import type { Language } from "./wording/language";

/** Everything that is found of a workbook. */
export interface Outcome {
  readonly base: ClientBase;
  readonly audit: Audit;
  /** What the user has decided about the plan. */
  readonly decisions: PlanDecisions;
  /** The best plan under these decisions, made when it is first asked for. */
  plan(): Plan;
  /** What of the workbook's memory could not be used. */
  readonly notices?: readonly MemoryNotice[];
  /** What was decided on the sheet of the plan, and is among the decisions; or why that could not be read. */
  readonly planSheet?: PlanSheetReading | PlanSheetFault;
  /** How memos are written in this workbook. */
  readonly wishes: MemoWishes;
  /** The memos that carry out the moves and ask for the approvals, as wished in the workbook unless told otherwise. */
  memos(language: Language, wishes?: MemoWishes): Memo[];
}

/** What is known besides the workbook's cells: what the user has decided, and what earlier audits have found. */
export interface Told {
  readonly corrections?: readonly Correction[];
  readonly waivers?: readonly Waiver[];
  readonly history?: History;
  readonly wishes?: MemoWishes;
  readonly decisions?: PlanDecisions;
}

/**
 * The main job: from the values of a workbook's sheets to findings, moves and memos.
 * @throws UnusableInput when the sheets hold no client base that could be audited
 */
export function auditSheets(
  sheets: readonly SheetValues[],
  choice: PeriodChoice = {},
  regulation: Regulation = etmRegulation,
  { corrections = [], ...told }: Told = {},
): Outcome {
  const base = readClientBase(recognise(sheets, corrections), regulation, choice);
  return judged(base, audit(base), told);
}

/** The same outcome with other waivers, without reading the workbook again. */
export function reconsidered(
  outcome: Outcome,
  { waivers = [], history = NO_HISTORY }: Pick<Told, "waivers" | "history">,
): Outcome {
  const { base, audit: found, notices, wishes, decisions, planSheet } = outcome;
  return {
    ...judged(base, found, { waivers, history, wishes, decisions }),
    ...(notices && { notices }),
    ...(planSheet && { planSheet }),
  };
}

/** The same outcome with a plan that was made elsewhere, or under other wishes. */
export function withPlan(outcome: Outcome, plan: Plan): Outcome {
  return {
    ...outcome,
    decisions: decisionsIn(plan.wishes),
    plan: () => plan,
    memos: (language, wished = outcome.wishes) =>
      buildMemos(outcome.audit, plan.moves, language, wished, trialOf(plan, language)),
  };
}

/** What a plan supposes, for its memos; undefined for a plan of the base as it is. */
function trialOf(plan: Plan, language: Language): Trial | undefined {
  return isTrial(plan.wishes) ? { audit: plan.audit, suppositions: suppositions(plan, language) } : undefined;
}

/** The same outcome with other decisions about the plan. */
export function withDecisions(outcome: Outcome, decisions: PlanDecisions): Outcome {
  return { ...outcome, ...planned(outcome.audit, decisions, outcome.wishes) };
}

function judged(
  base: ClientBase,
  found: Audit,
  { waivers = [], history = NO_HISTORY, wishes = USUAL_WISHES, decisions = {} }: Omit<Told, "corrections">,
): Outcome {
  const verdict = comparedWith(withWaivers(found, waivers), history);
  return { base, audit: verdict, wishes, ...planned(verdict, decisions, wishes) };
}

function planned(
  verdict: Audit,
  decisions: PlanDecisions,
  wishes: MemoWishes,
): Pick<Outcome, "decisions" | "plan" | "memos"> {
  let made: Plan | undefined;
  const plan = () => (made ??= planWith(verdict, decisions));
  return {
    decisions,
    plan,
    memos: (language, wished = wishes) => buildMemos(verdict, plan().moves, language, wished),
  };
}

export { memoDocx } from "./memo/docx";
export { memoText } from "./memo/text";
export { parseRegulation } from "./regulation/regulation";
export { UnusableInput } from "./clientbase/problems";
