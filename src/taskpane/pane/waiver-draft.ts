import { parsePeriod, shownPeriod } from "../../settings";
import type { WaiverComplaint } from "../../wording/pane-waivers";

/** A waiver as it is being typed. */
export interface WaiverDraft {
  readonly finding: number;
  readonly reason: string;
  readonly approvedBy: string;
  readonly until: string;
  readonly complaint: WaiverComplaint | undefined;
}

export type WaiverField = "reason" | "approvedBy" | "until";

const FIELD_OF: Readonly<Record<WaiverComplaint, WaiverField>> = {
  noReason: "reason",
  noApprover: "approvedBy",
  unreadableDate: "until",
  pastDate: "until",
};

/** The field that a complaint is about. */
export function fieldOf(complaint: WaiverComplaint): WaiverField {
  return FIELD_OF[complaint];
}

/**
 * What a waiver says, or what is wrong with it.
 * @param auditedOn ISO; a waiver that ended before would not hold
 */
export function grantedBy(
  { reason, approvedBy, until }: Pick<WaiverDraft, "reason" | "approvedBy" | "until">,
  auditedOn: string,
) {
  const period = parsePeriod("", until);
  if (reason.trim() === "") return "noReason";
  if (approvedBy.trim() === "") return "noApprover";
  if ("unreadable" in period) return "unreadableDate";
  const { asOf: typed } = shownPeriod(period);
  const day = typed === "" ? null : typed.split(".").reverse().join("-");
  if (day !== null && day < auditedOn) return "pastDate";
  return { reason: reason.trim(), approvedBy: approvedBy.trim(), until: day };
}
