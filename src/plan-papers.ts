import { withMoves, type History, type PastMove } from "./audit/history";
import type { Outcome } from "./core";
import { fitting } from "./memory/history-document";
import { movesOfPlan } from "./moves/past-moves";
import { planTask, type Plan } from "./moves/plan";
import type { Problem } from "./moves/solve/problem";
import { isTrial, type PlanWishes } from "./moves/wishes";
import { isoDay, isoMonth } from "./regulation/calendar";
import { keepMemory, MemoryFault } from "./remember";
import { planChoices, type PlanChoices } from "./report/plan-choices";
import { planView, type PlanView } from "./report/plan-view";
import { historyWords } from "./wording/history";
import type { Language } from "./wording/language";
import { memoryFaultSentence } from "./wording/memory";
import { alone } from "./workbook/alone";
import { inWorkbook } from "./workbook/run";
import type { Watch } from "./workbook/watch";

export {
  decisionsBy,
  withDecisionsOf,
  withoutVeto,
  withVeto,
  type Decided,
  type Decision,
} from "./moves/decide";
export { withPlan } from "./core";
export { decisionsIn, isTrial } from "./moves/wishes";
export type {
  ManagerName,
  OrganisationName,
  PlanDecisions,
  PlanWishes,
  Suppositions,
  Vacancy,
  WishedTarget,
} from "./moves/wishes";
export type * from "./report/plan-view";
export type * from "./report/plan-choices";

/** A plan that is still to be solved. */
export interface OpenPlan {
  /** Plain data, so that it can be sent to a worker. */
  readonly problem: Problem;
  /**
   * The plan, and the plan to be shown with all its parts.
   * @param chosen the solution of the problem
   * @param pause lets the page breathe between the steps, each of which takes up to a second for tens of thousands of moves
   */
  finish(
    chosen: Int32Array,
    pause: () => Promise<void>,
  ): Promise<{ readonly plan: Plan; readonly view: PlanView }>;
}

/** What suppositions about an audit can be about. */
export function choicesOf({ audit }: Outcome, language: Language): PlanChoices {
  return planChoices(audit, language);
}

/** What is to be solved for a plan of an audit under the user's wishes. */
export function openPlan({ audit }: Outcome, wishes: PlanWishes, language: Language): OpenPlan {
  const task = planTask(audit, wishes);
  return {
    problem: task.problem,
    async finish(chosen, pause) {
      const plan = task.finish(chosen);
      await pause();
      const view = planView(plan, language);
      for (const look of [() => view.changes, () => view.unsolved]) {
        await pause();
        look();
      }
      await pause();
      return { plan, view };
    },
  };
}

/**
 * Keeps what is decided about the plan and, beside what is remembered of the audit, the moves it proposes, for a later
 * audit to tell what became of them. No moves are kept where the workbook no longer remembers that audit, or where the
 * plan rests on suppositions. The plan stands even where keeping it fails.
 * @param settled the plan is made; without that only the decisions are kept
 * @returns what is to be said of it
 * @throws WorkbookFault
 */
export function keepPlan(
  outcome: Outcome,
  settled: boolean,
  language: Language,
  watch: Watch = {},
): Promise<string[]> {
  const plan = settled ? outcome.plan() : undefined;
  const proposed = plan && !isTrial(plan.wishes) ? movesOfPlan(plan.audit, plan.moves) : undefined;
  return alone(() =>
    inWorkbook(async (context) => {
      let fits = true;
      try {
        await keepMemory(context, (memory, history) => {
          const kept = proposed ? withProposed(history, outcome, proposed) : undefined;
          fits = kept?.fits ?? true;
          return { memory: { ...memory, plan: outcome.decisions }, ...(kept && { history: kept.history }) };
        });
        return fits ? [] : [historyWords(language).movesTooMany];
      } catch (error) {
        if (error instanceof MemoryFault) return [memoryFaultSentence(error.reason, language)];
        if (error instanceof OfficeExtension.Error) return [historyWords(language).movesLost];
        throw error;
      }
    }, watch),
  );
}

/** The history with the moves beside the audit they answer; undefined where that is no longer remembered. */
function withProposed(history: History, { base }: Outcome, proposed: readonly PastMove[]) {
  const month = isoMonth(base.period.month);
  const changed = withMoves(history, month, isoDay(base.period.asOf), proposed);
  if (changed === history) return undefined;
  const { history: kept } = fitting(changed);
  const fits = kept.snapshots.some((snapshot) => snapshot.month === month && snapshot.moves !== undefined);
  return { history: kept, fits };
}
