import { withoutManagerNorms, type HolderFacts } from "../context";
import type { NormInForce } from "../../regulation/in-force";
import type { Status } from "../../regulation/schema";
import { managerRule } from "../rule";
import type { SpecializationInForce } from "../specialization-in-force";
import { agreed, CLEAR, MISSING, VIOLATION, WARNING, type Verdict } from "../verdict";

/** Too few meetings outside the office. Group leads have a rule of their own. */
export const meetingsBelowMin = managerRule(
  "MEETINGS_BELOW_MIN",
  (facts) => {
    const { manager, norms, tenure } = facts;
    if (manager?.role === "groupLead") return CLEAR;
    if (!norms || !tenure) return withoutManagerNorms(facts);
    if (tenure.status === "trainee") return CLEAR;
    const meetings = manager!.meetings;
    if (typeof meetings !== "number") return MISSING.meetings;
    const verdicts = tenure.possible.map((status) => judge(facts, status, meetings));
    return agreed(verdicts, MISSING[tenure.missing]);
  },
  ({ manager, norms, tenure, tally }) => ({
    measured: { meetings: manager!.meetings as number, organisations: tally.organisations },
    norm: {
      ...meetingsNorm(norms!, tenure!.status!)!,
      ...(norms!.definition.meetings.assumed && { assumed: true }),
    },
  }),
  { evenUnlisted: true, figure: "meetings" },
);

/** The least meetings asked of a manager with a status; a trainee has no such norm. */
export function meetingsNorm(
  { noviceMeetings, meetingsShare }: SpecializationInForce,
  status: Status,
): (NormInForce<number> & { readonly unit: "meetings" | "percentOfOrganisations" }) | undefined {
  if (status === "trainee") return undefined;
  return status === "novice"
    ? { ...noviceMeetings, unit: "meetings" }
    : { ...meetingsShare, unit: "percentOfOrganisations" };
}

function judge({ norms, tally }: HolderFacts, status: Status, meetings: number): Verdict {
  const norm = meetingsNorm(norms!, status);
  if (norm === undefined) return CLEAR;
  const enough =
    norm.unit === "meetings" ? meetings >= norm.value : meetings * 100 >= norm.value * tally.organisations;
  if (enough) return CLEAR;
  return norms!.definition.meetings.severity === "warning" ? WARNING : VIOLATION;
}
