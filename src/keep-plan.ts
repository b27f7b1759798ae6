import { withMoves } from "./audit/history";
import type { Outcome } from "./core";
import { fitting } from "./memory/history-document";
import { movesOfPlan } from "./moves/past-moves";
import { isTrial } from "./moves/wishes";
import { isoDay, isoMonth } from "./regulation/calendar";
import { keepMemory, MemoryFault } from "./remember";
import { historyWords } from "./wording/history";
import type { Language } from "./wording/language";
import { memoryFaultSentence } from "./wording/memory";
import { alone } from "./workbook/alone";
import { inWorkbook } from "./workbook/run";
import type { Watch } from "./workbook/watch";

/**
 * Keeps the moves proposed at an audit beside what is remembered of it, for a later one to tell what became of them.
 * Nothing happens where the workbook no longer remembers that audit, or where the plan rests on suppositions. The plan
 * stands even where keeping it fails.
 * @returns what is to be said of it
 * @throws WorkbookFault
 */
export function keepProposedMoves(
  outcome: Outcome,
  language: Language,
  watch: Watch = {},
): Promise<string[]> {
  const plan = outcome.plan();
  if (isTrial(plan.wishes)) return Promise.resolve([]);
  const asOf = isoDay(outcome.base.period.asOf);
  const month = isoMonth(outcome.base.period.month);
  return alone(() =>
    inWorkbook(async (context) => {
      const proposed = movesOfPlan(plan.audit, plan.moves);
      let fits = true;
      try {
        await keepMemory(context, (_, history) => {
          const changed = withMoves(history, month, asOf, proposed);
          if (changed === history) return {};
          const kept = fitting(changed).history;
          fits = kept.snapshots.some((snapshot) => snapshot.month === month && snapshot.moves !== undefined);
          return { history: kept };
        });
      } catch (error) {
        if (error instanceof MemoryFault) return [memoryFaultSentence(error.reason, language)];
        if (error instanceof OfficeExtension.Error) return [historyWords(language).movesLost];
        throw error;
      }
      return fits ? [] : [historyWords(language).movesTooMany];
    }, watch),
  );
}
