import { withoutManagerNorms } from "../context";
import type { Status } from "../../regulation/schema";
import { payingShare } from "../tally";
import { managerRule } from "../rule";
import type { SpecializationInForce } from "../specialization-in-force";
import { agreed, CLEAR, MISSING, missingTurnover, VIOLATION } from "../verdict";

/** Too small a share of organisations that bought for more than the threshold in the reporting month. */
export const shareBelowMin = managerRule(
  "SHARE_BELOW_MIN",
  (facts) => {
    const { norms, tenure, tally } = facts;
    if (!norms || !tenure) return withoutManagerNorms(facts);
    const norm = payingShareNorm(norms, tenure.status);
    if (norm === null) return CLEAR;
    if (tally.organisations === 0) return MISSING.organisations;
    const asked = norm * tally.organisations;
    if (tally.paying * 100 >= asked) return CLEAR;
    if ((tally.paying + tally.turnoverUnknown) * 100 >= asked) return missingTurnover(0);
    return agreed(
      tenure.possible.map((status) => (payingShareNorm(norms, status) === null ? CLEAR : VIOLATION)),
      MISSING[tenure.missing],
    );
  },
  ({ norms, tally }) => ({
    measured: {
      paying: tally.paying,
      organisations: tally.organisations,
      unknown: tally.turnoverUnknown,
      share: payingShare(tally)!,
    },
    norm: { value: norms!.payingShare.value, unit: "percent", since: norms!.payingShare.since },
  }),
  { evenUnlisted: true, figure: "payingShare" },
);

/** The least share asked of a manager with a status, or with an unknown one, in percent; a trainee has no such norm. */
export function payingShareNorm(
  { payingShare }: SpecializationInForce,
  status: Status | undefined,
): number | null {
  return status === "trainee" ? null : payingShare.value;
}
