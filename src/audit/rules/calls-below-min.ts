import { withoutManagerNorms } from "../context";
import { managerRule } from "../rule";
import { agreed, CLEAR, MISSING, VIOLATION } from "../verdict";

/** A novice made too few cold calls. */
export const callsBelowMin = managerRule(
  "CALLS_BELOW_MIN",
  (facts) => {
    const { manager, norms, tenure } = facts;
    if (!norms || !tenure) return withoutManagerNorms(facts);
    const asked = norms.coldCalls.value;
    if (asked === null || !tenure.possible.includes("novice")) return CLEAR;
    const { calls } = manager!;
    if (typeof calls !== "number") return MISSING.calls;
    return agreed(
      tenure.possible.map((status) => (status === "novice" && calls < asked ? VIOLATION : CLEAR)),
      MISSING[tenure.missing],
    );
  },
  ({ manager, norms }) => ({
    measured: { calls: manager!.calls as number },
    norm: { ...norms!.coldCalls, unit: "calls" },
  }),
  { evenUnlisted: true, figure: "calls" },
);
