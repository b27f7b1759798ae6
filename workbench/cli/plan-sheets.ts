import type { Outcome } from "../../src/core";
import { showPlanSheet } from "../../src/plan-sheet";
import { planView } from "../../src/report/plan-view";
import { sentenceOfError } from "../../src/session";
import { WorkbookFault } from "../../src/workbook/fault";
import type { Language } from "../../src/wording/language";

/**
 * Writes the plan and its effect on every manager to sheets of the marked copy.
 * @returns what is to be said where the workbook lets no sheet be added
 */
export async function writePlanSheets(outcome: Outcome, language: Language): Promise<string[]> {
  try {
    await showPlanSheet(outcome, planView(outcome.plan(), language), language);
    return [];
  } catch (error) {
    const sentence = sentenceOfError(error, language);
    if (!(error instanceof WorkbookFault) || error.reason !== "protectedWorkbook" || sentence === undefined)
      throw error;
    return [sentence];
  }
}
