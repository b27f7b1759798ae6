import { addMonths } from "../regulation/calendar";
import { WINDOW_MONTHS } from "../clientbase/period";
import type { AuditContext } from "./context";
import { missingTurnover, type Verdict } from "./verdict";

export const SPOKE = 0;
export const SILENT = 1;

/**
 * Whether an organisation bought for nothing in every month from `newest` to `oldest` back: `SILENT`, `SPOKE`, or the
 * months missing to tell.
 */
export function silence(
  turnover: Float64Array,
  organisation: number,
  newest: number,
  oldest: number,
): Verdict {
  const base = organisation * WINDOW_MONTHS;
  let missing = 0;
  for (let back = newest; back <= oldest; back++) {
    const amount = turnover[base + back];
    if (amount > 0) return SPOKE;
    if (amount !== amount) missing |= -missingTurnover(back);
  }
  return missing === 0 ? SILENT : -missing;
}

/** Whether a card was attached too recently for its silence to count. An unknown date does not exempt. */
export function recentAttachment({ base, asOf, regulation }: AuditContext): (lead: number) => boolean {
  const { attachedOn } = base.cards;
  const limit = addMonths(asOf, -regulation.detachment.silentMonths);
  return (lead) => attachedOn[lead] > limit;
}
