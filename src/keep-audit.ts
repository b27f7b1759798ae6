import { snapshotOf } from "./audit/history";
import type { Outcome } from "./core";
import { peopleOf } from "./memory/people";
import { etmRegulation } from "./regulation/regulation";
import { keepSnapshot, MemoryFault } from "./remember";
import { historyWords } from "./wording/history";
import { withEdits } from "./report/plan-in-sheet";
import type { Language } from "./wording/language";
import { memoryFaultSentence } from "./wording/memory";
import type { OwnHoldings } from "./workbook/ours";
import type { WorkbookOutline } from "./workbook/outline";

/**
 * Keeps the audit in the workbook's memory for the next one to be compared with, last of all: it can clear Excel's list of
 * undone steps. The audit stands even where that fails.
 * @returns what is to be said of it
 */
export async function keepAudit(
  context: Excel.RequestContext,
  { base, audit, planSheet }: Outcome,
  { sheets }: WorkbookOutline,
  language: Language,
): Promise<string[]> {
  const onSheet = (holds: OwnHoldings) => sheets.some(({ own }) => own.report?.holds === holds);
  try {
    await keepSnapshot(context, snapshotOf(audit), (memory) => ({
      ...memory,
      people: peopleOf(base),
      ...(planSheet && "edits" in planSheet && { plan: withEdits(base, memory.plan, planSheet).decisions }),
      ...(onSheet("waivers") && { waivers: audit.waivers }),
      ...(onSheet("norms") && {
        regulation: base.regulation === etmRegulation ? undefined : base.regulation,
      }),
    }));
    return [];
  } catch (error) {
    if (error instanceof MemoryFault) return [memoryFaultSentence(error.reason, language)];
    if (error instanceof OfficeExtension.Error) return [historyWords(language).lost];
    throw error;
  }
}
