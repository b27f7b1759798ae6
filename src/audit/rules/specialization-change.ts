import { addMonths, isoDay, type Day } from "../../regulation/calendar";
import type { AuditContext, HolderFacts } from "../context";
import { managerRule } from "../rule";
import { CLEAR, MISSING, missingTurnover, VIOLATION, WARNING, type Verdict } from "../verdict";

/** Clients that do not fit the new specialization were not handed over in time. */
export const specializationChangeOverdue = managerRule(
  "SPECIALIZATION_CHANGE_OVERDUE",
  (facts, context) => judge(facts, context, (over) => (over ? VIOLATION : CLEAR)),
  explain,
  { remedy: { action: "handOver", concerns: "nonProfile" } },
);

/** Clients do not fit the new specialization; the time to hand them over is running. */
export const specializationChangePending = managerRule(
  "SPECIALIZATION_CHANGE_PENDING",
  (facts, context) => judge(facts, context, (over) => (over ? CLEAR : WARNING)),
  explain,
  { remedy: { action: "handOver", concerns: "nonProfile" } },
);

function judge(facts: HolderFacts, context: AuditContext, verdict: (over: boolean) => Verdict): Verdict {
  const changedOn = facts.manager!.specializationChangedOn;
  if (changedOn === "blank" || (typeof changedOn === "number" && changedOn > context.asOf)) return CLEAR;
  if (!facts.norms) return facts.tenure ? facts.withoutNorms : CLEAR;
  if (facts.tally.nonProfileAtMost === 0) return CLEAR;
  if (changedOn === "unreadable") return MISSING.specializationChangedOn;
  const reached = verdict(context.asOf > deadline(changedOn, context));
  return reached !== CLEAR && facts.tally.nonProfile === 0 ? missingTurnover(0) : reached;
}

function explain({ manager, tally }: HolderFacts, context: AuditContext) {
  const changedOn = manager!.specializationChangedOn as Day;
  return {
    measured: { nonProfile: tally.nonProfile, changedOn: isoDay(changedOn) },
    norm: { value: isoDay(deadline(changedOn, context)), unit: "date", since: null },
  } as const;
}

/** The last day on which clients that do not fit the new specialization may still be handed over. */
function deadline(changedOn: Day, { regulation }: AuditContext): Day {
  return addMonths(changedOn, regulation.deadlines.specializationChangeMonths);
}
