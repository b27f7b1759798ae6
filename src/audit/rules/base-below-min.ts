import { addMonths, type Day } from "../../regulation/calendar";
import { withoutManagerNorms, type AuditContext, type HolderFacts } from "../context";
import { managerRule } from "../rule";
import type { SpecializationInForce } from "../specialization-in-force";
import type { Tenure } from "../tenure";
import { agreed, CLEAR, MISSING, VIOLATION, type Verdict } from "../verdict";

/** Fewer organisations than the norm of the status asks for. */
export const baseBelowMin = managerRule(
  "BASE_BELOW_MIN",
  (facts, context) => {
    if (!facts.norms || !facts.tenure) return withoutManagerNorms(facts);
    const { organisations } = facts.tally;
    const verdicts = possibleMinimums(facts.norms, facts.tenure, context.asOf).map((minimum): Verdict =>
      minimum !== null && organisations < minimum ? VIOLATION : CLEAR,
    );
    return agreed(verdicts, MISSING[facts.tenure.status ? "noviceSince" : facts.tenure.missing]);
  },
  (facts, context) => ({
    measured: { organisations: facts.tally.organisations },
    norm: { value: minimumOf(facts, context), unit: "organisations", since: facts.norms!.baseSize.since },
  }),
  { evenUnlisted: true, figure: "organisations" },
);

/** What the minimum can be: several where the status, or a novice's date, is unknown; null is no minimum. */
export function possibleMinimums(
  { baseSize: { value } }: SpecializationInForce,
  { possible, noviceSince }: Tenure,
  asOf: Day,
): (number | null)[] {
  return possible.flatMap((status) => {
    if (status === "trainee") return [null];
    if (status !== "novice") return [value[status].min ?? null];
    const steps = value.novice.minimums;
    if (noviceSince === undefined) return [null, ...steps.map(({ min }) => min)];
    return [steps.findLast(({ afterMonths }) => asOf >= addMonths(noviceSince, afterMonths))?.min ?? null];
  });
}

/** The least organisations asked of a manager; null where there is no such norm or it is not known. */
export function minimumOf({ norms, tenure }: HolderFacts, { asOf }: AuditContext): number | null {
  if (!norms || !tenure) return null;
  const minimums = possibleMinimums(norms, tenure, asOf);
  return minimums.every((minimum) => minimum === minimums[0]) ? minimums[0] : null;
}
