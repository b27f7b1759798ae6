import { inForce } from "../regulation/in-force";
import type { Status } from "../regulation/schema";
import type { AuditContext, HolderFacts } from "./context";
import { payingShare } from "./tally";
import { maximumOf } from "./rules/base-above-max";
import { minimumOf } from "./rules/base-below-min";
import { coldCallsNorm } from "./rules/calls-below-min";
import { payingShareNorm } from "./rules/share-below-min";

/** A manager's figures that have norms. */
export type NormedFigure = "organisations" | "payingShare" | "nonProfile" | "meetings" | "calls";

/** A manager's figures beside the norms; null where unknown or not normed. */
export interface ManagerVerdict {
  readonly holder: number;
  readonly name: string;
  /** Id of the specialization in the regulation. */
  readonly specialization: string | null;
  readonly status: Status | null;
  readonly organisations: number;
  /** Percent of the organisations; null for an empty base or an unknown turnover. */
  readonly payingShare: number | null;
  readonly nonProfile: number | null;
  readonly meetings: number | null;
  readonly calls: number | null;
  readonly norms: {
    readonly min: number | null;
    readonly max: number | null;
    readonly payingShare: number | null;
    readonly nonProfile: number | null;
    /** Meetings asked for, as a count. */
    readonly meetings: number | null;
    readonly calls: number | null;
  };
}

/** The figures of every personal manager: those listed first, then others in the order of the clients sheet. */
export function managerVerdicts(context: AuditContext): ManagerVerdict[] {
  return context.holders.flatMap((facts, holder) => {
    if (!facts.holder.personal) return [];
    const { manager, tally, norms, tenure } = facts;
    return {
      holder,
      name: facts.holder.name,
      specialization: norms?.id ?? null,
      status: tenure?.status ?? null,
      organisations: tally.organisations,
      payingShare: tally.turnoverUnknown > 0 ? null : payingShare(tally),
      nonProfile: norms ? tally.nonProfile : null,
      meetings: count(manager?.meetings),
      calls: count(manager?.calls),
      norms: {
        min: minimumOf(facts, context),
        max: maximumOf(facts),
        payingShare: norms ? payingShareNorm(norms, tenure?.status) : null,
        nonProfile: norms ? norms.nonProfileLimit.value : null,
        meetings: meetingsAsked(facts, context),
        calls: norms ? coldCallsNorm(norms, tenure?.status) : null,
      },
    };
  });
}

function meetingsAsked(
  { manager, norms, tenure, tally }: HolderFacts,
  { regulation, asOf }: AuditContext,
): number | null {
  const role = manager?.role;
  if (role === "officeHead" || role === "fieldSalesHead")
    return inForce(regulation.leaders[role], asOf)?.value ?? null;
  if (!norms || !tenure?.status || tenure.status === "trainee") return null;
  if (tenure.status === "novice" && role === "manager") return norms.noviceMeetings.value;
  return Math.ceil((norms.meetingsShare.value * tally.organisations) / 100);
}

function count(value: number | string | undefined): number | null {
  return typeof value === "number" ? value : null;
}
