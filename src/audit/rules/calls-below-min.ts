import { withoutManagerNorms } from "../context";
import type { Status } from "../../regulation/schema";
import { managerRule } from "../rule";
import type { SpecializationInForce } from "../specialization-in-force";
import { agreed, CLEAR, MISSING, VIOLATION } from "../verdict";

/** A novice made too few cold calls. */
export const callsBelowMin = managerRule(
  "CALLS_BELOW_MIN",
  (facts) => {
    const { manager, norms, tenure } = facts;
    if (!norms || !tenure) return withoutManagerNorms(facts);
    const asked = tenure.possible.map((status) => coldCallsNorm(norms, status) ?? 0);
    if (asked.every((norm) => norm === 0)) return CLEAR;
    const { calls } = manager!;
    if (typeof calls !== "number") return MISSING.calls;
    return agreed(
      asked.map((norm) => (calls < norm ? VIOLATION : CLEAR)),
      MISSING[tenure.missing],
    );
  },
  ({ manager, norms }) => ({
    measured: { calls: manager!.calls as number },
    norm: { ...norms!.coldCalls, unit: "calls" },
  }),
  { evenUnlisted: true, figure: "calls" },
);

/** The least cold calls asked of a manager with a status; null: no such norm. */
export function coldCallsNorm(
  { coldCalls }: SpecializationInForce,
  status: Status | undefined,
): number | null {
  return status === "novice" ? coldCalls.value : null;
}
