import { addMonths, isoDay, type Day } from "../../regulation/calendar";
import type { AuditContext, HolderFacts } from "../context";
import { managerRule } from "../rule";
import { agreed, CLEAR, MISSING, VIOLATION, WARNING, type Verdict } from "../verdict";

/** Somebody who left still holds clients after the time given to hand them over. */
export const dismissedOverdue = managerRule(
  "DISMISSED_OVERDUE",
  (facts, context) => judge(facts, context, (over) => (over ? VIOLATION : CLEAR)),
  explain,
  { evenLeft: true, remedy: { action: "handOver", concerns: "all" } },
);

/** Somebody who left still holds clients; the time to hand them over is running. */
export const dismissedPending = managerRule(
  "DISMISSED_PENDING",
  (facts, context) => judge(facts, context, (over) => (over ? CLEAR : WARNING)),
  explain,
  { evenLeft: true, remedy: { action: "handOver", concerns: "all" } },
);

function judge(
  { manager, left, tally }: HolderFacts,
  context: AuditContext,
  verdict: (over: boolean) => Verdict,
): Verdict {
  if (tally.organisations === 0 || left === "no") return CLEAR;
  if (left === "unknown") return agreed([CLEAR, verdict(true), verdict(false)], MISSING.leftOn);
  return verdict(context.asOf > deadline(manager!.leftOn as Day, context));
}

function explain({ manager, tally }: HolderFacts, context: AuditContext) {
  const leftOn = manager!.leftOn as Day;
  return {
    measured: { organisations: tally.organisations, leftOn: isoDay(leftOn) },
    norm: { value: isoDay(deadline(leftOn, context)), unit: "date", since: null },
  } as const;
}

/** The last day on which the clients of somebody who left may still be handed over. */
function deadline(leftOn: Day, { regulation }: AuditContext): Day {
  return addMonths(leftOn, regulation.deadlines.dismissedMonths);
}
