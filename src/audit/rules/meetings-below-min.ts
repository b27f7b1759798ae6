import { withoutManagerNorms, type HolderFacts } from "../context";
import type { Status } from "../../regulation/schema";
import { managerRule } from "../rule";
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
      ...(tenure!.status === "novice"
        ? { ...norms!.noviceMeetings, unit: "meetings" as const }
        : { ...norms!.meetingsShare, unit: "percentOfOrganisations" as const }),
      ...(norms!.definition.meetings.assumed && { assumed: true }),
    },
  }),
  { evenUnlisted: true, figure: "meetings" },
);

function judge({ norms, tally }: HolderFacts, status: Status, meetings: number): Verdict {
  if (status === "trainee") return CLEAR;
  const enough =
    status === "novice"
      ? meetings >= norms!.noviceMeetings.value
      : meetings * 100 >= norms!.meetingsShare.value * tally.organisations;
  if (enough) return CLEAR;
  return norms!.definition.meetings.severity === "warning" ? WARNING : VIOLATION;
}
