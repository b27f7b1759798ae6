import { addMonths } from "../../regulation/calendar";
import type { Status } from "../../regulation/schema";
import { withoutManagerNorms, type AuditContext, type HolderFacts } from "../context";
import { managerRule } from "../rule";
import type { SpecializationInForce } from "../specialization-in-force";
import { agreed, CLEAR, MISSING, VIOLATION, type Verdict } from "../verdict";

type BaseSize = SpecializationInForce["baseSize"];

/** Fewer organisations than the norm of the status asks for. */
export const baseBelowMin = managerRule(
  "BASE_BELOW_MIN",
  (facts, context) => {
    if (!facts.norms || !facts.tenure) return withoutManagerNorms(facts);
    const { baseSize } = facts.norms;
    const { organisations } = facts.tally;
    const verdicts = facts.tenure.possible
      .flatMap((status) => possibleMinimums(baseSize, status, facts, context))
      .map((minimum): Verdict => (minimum !== undefined && organisations < minimum ? VIOLATION : CLEAR));
    return agreed(verdicts, MISSING[facts.tenure.status ? "noviceSince" : facts.tenure.missing]);
  },
  (facts, context) => ({
    measured: { organisations: facts.tally.organisations },
    norm: { value: minimumOf(facts, context), unit: "organisations", since: facts.norms!.baseSize.since },
  }),
  { evenUnlisted: true, figure: "organisations" },
);

/** The minimums a status can mean: several for a novice whose date is unknown; undefined is no minimum. */
function possibleMinimums(
  { value }: BaseSize,
  status: Status,
  { tenure }: HolderFacts,
  { asOf }: AuditContext,
): (number | undefined)[] {
  if (status === "trainee") return [undefined];
  if (status !== "novice") return [value[status].min];
  const steps = value.novice.minimums;
  const since = tenure?.noviceSince;
  if (since === undefined) return [undefined, ...steps.map(({ min }) => min)];
  return [steps.findLast(({ afterMonths }) => asOf >= addMonths(since, afterMonths))?.min];
}

/** The least organisations asked of a manager; null where there is no such norm or it is not known. */
export function minimumOf(facts: HolderFacts, context: AuditContext): number | null {
  const { norms, tenure } = facts;
  if (!norms || !tenure) return null;
  const minimums = tenure.possible.flatMap((status) =>
    possibleMinimums(norms.baseSize, status, facts, context),
  );
  return minimums.every((minimum) => minimum === minimums[0]) ? (minimums[0] ?? null) : null;
}
