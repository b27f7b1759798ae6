import { addMonths, type Day } from "../regulation/calendar";
import type { AuditContext } from "../audit/context";
import { NON_PROFILE } from "../audit/specialization-in-force";
import type { Move } from "./plan";

/**
 * The last day for a move: clients of somebody who left, or those that do not fit a changed specialization, must be
 * handed over in time. Undefined for others, and for organisations that are detached.
 */
export function deadlineOf(
  { base, holders, norms, regulation, asOf }: AuditContext,
  { organisation, from, to }: Pick<Move, "organisation" | "from" | "to">,
): Day | undefined {
  const { manager, left } = holders[from];
  if (to.kind === "detach" || !manager) return undefined;
  const { deadlines } = regulation;
  const { leftOn, specializationChangedOn: changedOn } = manager;
  if (left === "yes" && typeof leftOn === "number") return addMonths(leftOn, deadlines.dismissedMonths);
  const group = base.cards.group[base.organisations.lead[organisation]];
  const unfit = group >= 0 && norms[from]?.standing[group] === NON_PROFILE;
  return unfit && typeof changedOn === "number" && changedOn <= asOf
    ? addMonths(changedOn, deadlines.specializationChangeMonths)
    : undefined;
}
