import { autoDetachVerdict, blockedByDebtVerdict } from "../audit/rules/auto-detach";
import { absentMonths, detachSoonVerdict } from "../audit/rules/detach-soon";
import { missingBoth, missingFields, missingMonths } from "../audit/verdict";
import { debtInCell } from "../clientbase/cell-number";
import type { Regulation } from "../regulation/schema";
import { DETACH_WORDS, notEvaluated } from "../wording/formulas";
import type { Cell } from "./arguments";
import { monthsIn } from "./months";

/**
 * Whether an organisation is to be detached, in words, which also say what is missing to tell; "" for a row of blank
 * cells only.
 * @param months turnover in rubles, the oldest month first
 */
export function detachmentInWords(months: readonly Cell[], debt: Cell, regulation: Regulation): string {
  if ([debt, ...months].every((cell) => cell === undefined)) return "";
  const { turnover, present } = monthsIn(months, regulation);
  const { announcedAfter } = regulation.detachment;
  const blankDebt = regulation.settings.blankDebt === "zero" ? 0 : NaN;
  const overdue = Float64Array.of(debtInCell(debt, 1, blankDebt));
  const detach = autoDetachVerdict(turnover, overdue, 0);
  const blocked = blockedByDebtVerdict(turnover, overdue, 0);
  const soon = detachSoonVerdict(turnover, 0, announcedAfter, absentMonths(present));
  if (detach > 0) return DETACH_WORDS.detach;
  if (blocked > 0) return DETACH_WORDS.blocked;
  if (soon > 0) return DETACH_WORDS.soon;
  const missing = [detach, blocked, soon].reduce(missingBoth);
  return missing < 0 ? notEvaluated(missingMonths(missing), missingFields(missing)).ru : DETACH_WORDS.no;
}
