import { withMoves } from "./audit/history";
import type { Outcome } from "./core";
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
 * Nothing happens where the
 * workbook no longer remembers that audit, or where the plan rests on suppositions. The plan stands even where keeping it fails.
 * @returns what is to be said of it
 * @throws WorkbookFault
 */
export function keepProposedMoves(
  outcome: Outcome,
  language: Language,
  watch: Watch = {},
): Promise<string[]> {
  const { asOf, month } = outcome.base.period;
  const plan = outcome.plan();
  if (isTrial(plan.wishes)) return Promise.resolve([]);
  return alone(() =>
    inWorkbook(async (context) => {
      const proposed = movesOfPlan(plan.audit, plan.moves);
      try {
        await keepMemory(context, (_, history) => {
          const kept = withMoves(history, isoMonth(month), isoDay(asOf), proposed);
          return kept === history ? {} : { history: kept };
        });
        return [];
      } catch (error) {
        if (error instanceof MemoryFault) return [memoryFaultSentence(error.reason, language)];
        if (error instanceof OfficeExtension.Error) return [historyWords(language).movesLost];
        throw error;
      }
    }, watch),
  );
}
