import { inForce } from "../../regulation/in-force";
import type { AuditContext, HolderFacts } from "../context";
import type { Norm } from "../finding";
import { managerRule } from "../rule";
import { agreed, CLEAR, MISSING, missingBoth, VIOLATION, type Verdict } from "../verdict";

/** A leader had too few meetings outside the office; a group lead's two norms make one finding. */
export const leaderMeetingsBelowMin = managerRule(
  "LEADER_MEETINGS_BELOW_MIN",
  (facts, context) => {
    const { manager, tenure } = facts;
    if (manager!.role === "unreadable") return MISSING.role;
    if (manager!.role === "groupLead") {
      if (tenure!.status === "trainee") return CLEAR;
      const verdict = judgeGroupLead(facts, context);
      return verdict === VIOLATION && tenure!.possible.includes("trainee")
        ? agreed([verdict, CLEAR], MISSING[tenure!.missing])
        : verdict;
    }
    const asked = askedOf(facts, context);
    if (asked === undefined) return CLEAR;
    if (typeof manager!.meetings !== "number") return MISSING.meetings;
    return manager!.meetings < asked.value ? VIOLATION : CLEAR;
  },
  (facts, context) => ({
    measured: {
      meetings: known(facts.manager!.meetings),
      organisations: facts.tally.organisations,
      groupMeetings: known(facts.manager!.groupMeetings),
    },
    norm: normOf(facts, context),
  }),
  { figure: "meetings" },
);

function judgeGroupLead({ manager, tally }: HolderFacts, context: AuditContext): Verdict {
  const norm = inForce(context.regulation.leaders.groupLead, context.asOf);
  if (!norm) return CLEAR;
  const { meetings, groupMeetings } = manager!;
  const own: Verdict =
    typeof meetings !== "number"
      ? MISSING.meetings
      : meetings * 100 < norm.value.shareOfBase * tally.organisations
        ? VIOLATION
        : CLEAR;
  const group: Verdict =
    typeof groupMeetings !== "number"
      ? MISSING.groupMeetings
      : groupMeetings < norm.value.groupMeetings
        ? VIOLATION
        : CLEAR;
  return own === VIOLATION || group === VIOLATION ? VIOLATION : missingBoth(own, group);
}

function askedOf({ manager }: HolderFacts, { regulation, asOf }: AuditContext) {
  const role = manager!.role;
  return role === "officeHead" || role === "fieldSalesHead"
    ? inForce(regulation.leaders[role], asOf)
    : undefined;
}

function normOf(facts: HolderFacts, context: AuditContext): Norm {
  if (facts.manager!.role !== "groupLead") return { ...askedOf(facts, context)!, unit: "meetings" };
  const { value, since } = inForce(context.regulation.leaders.groupLead, context.asOf)!;
  return {
    value: value.shareOfBase,
    unit: "percentOfOrganisations",
    since,
    also: { value: value.groupMeetings, unit: "meetings" },
  };
}

function known(count: number | string): number | null {
  return typeof count === "number" ? count : null;
}
