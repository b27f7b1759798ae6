import type { AmountCell } from "../clientbase/card-problems";
import type { Potential, Status } from "../regulation/schema";

/** How grave a finding is. */
export type Severity = "violation" | "warning" | "info";

/** What a finding is about; `organisation` is an organisation as held by one manager. */
export type SubjectKind = "organisation" | "card" | "client" | "manager" | "workbook";

export interface MonthAmount {
  readonly month: string;
  /** Rubles; null where unknown. */
  readonly amount: number | null;
}

interface GroupCount {
  readonly group: string;
  readonly organisations: number;
}

/** What was measured, per finding code. Amounts are rubles, dates ISO, groups ids of the regulation. */
export interface Measurements {
  BASE_BELOW_MIN: { organisations: number };
  BASE_ABOVE_MAX: { organisations: number };
  SHARE_BELOW_MIN: { paying: number; organisations: number; unknown: number; share: number };
  /** `mayHold`: a group that may be held up to the norm; else any group the manager does not work with. */
  NON_PROFILE: { group: string; held: number; mayHold: boolean };
  FORBIDDEN_GROUP: { group: string };
  NON_PROFILE_LIMIT: { nonProfile: number; mayHold: readonly GroupCount[] };
  NEW_NON_PROFILE: { group: string; attachedOn: string };
  UNKNOWN_GROUP: { group: string };
  BLACKLIST: { turnover: readonly MonthAmount[]; potential: Potential | null; daysAttached: number | null };
  MEETINGS_BELOW_MIN: { meetings: number; organisations: number };
  CALLS_BELOW_MIN: { calls: number };
  LEADER_MEETINGS_BELOW_MIN: { meetings: number | null; organisations: number; groupMeetings: number | null };
  OUT_OF_TERRITORY: { territory: string; group: string | null };
  NON_TARGET_POTENTIAL: { potential: Potential };
  AUTO_DETACH: { turnover: readonly MonthAmount[]; overdueDebt: number };
  DETACH_BLOCKED_BY_DEBT: { turnover: readonly MonthAmount[]; overdueDebt: number };
  DETACH_SOON: { silentMonths: number | null; overdueDebt: number | null };
  NO_PERSONAL_MANAGER: { holder: string };
  UNKNOWN_MANAGER: { holder: string };
  MULTIPLE_ATTACHMENT: {
    managers: readonly { name: string; office: string; cluster: string }[];
    approver: "salesManagement" | "centreSalesDirector" | null;
    officeUnknown: boolean;
  };
  LINKED_SPLIT: { codes: readonly { client: string; managers: readonly string[] }[] };
  DISMISSED_OVERDUE: { organisations: number; leftOn: string };
  DISMISSED_PENDING: { organisations: number; leftOn: string };
  SPECIALIZATION_CHANGE_OVERDUE: { nonProfile: number; changedOn: string };
  SPECIALIZATION_CHANGE_PENDING: { nonProfile: number; changedOn: string };
  NOVICE_HOLDS_TERRITORY: { territory: string; owners: readonly string[] };
  TRANSFER_CANDIDATE: { potential: Potential; holder: string };
  DUPLICATE_ROW: { firstRow: number };
  SPLIT_ROW: { firstRow: number };
  INN_CHECKSUM: { inn: string };
  INN_SHARED_UNLINKED: { inn: string; clients: readonly string[] };
  BAD_NUMBER: { cells: readonly AmountCell[] };
  BAD_DATE: { cells: readonly { header: string; value: string }[] };
  UNKNOWN_POTENTIAL: { potential: string };
  STATUS_DISAGREES: { status: Status; statusByDate: Status; noviceSince: string };
  AMBIGUOUS_MANAGER: { rows: readonly number[] };
  LINK_LOOP: { codes: readonly string[] };
  MONTH_GAP: { months: readonly string[] };
}

export type FindingCode = keyof Measurements;

export type NormUnit =
  | "organisations"
  | "percent"
  | "percentOfOrganisations"
  | "meetings"
  | "calls"
  | "rubles"
  | "months"
  | "date"
  | "groups"
  | "potentials"
  | "places"
  | "managers"
  | "status"
  | "text";

/** What a measurement was held against. */
export interface Norm {
  readonly value: number | string | null | readonly string[];
  readonly unit: NormUnit;
  /** ISO date the norm holds from; null: from the beginning. */
  readonly since: string | null;
  /** The source prints no such norm; it is assumed. */
  readonly assumed?: boolean;
  /** A second part of the norm, where it has two. */
  readonly also?: { readonly value: number; readonly unit: NormUnit };
}

export interface RowReference {
  readonly sheet: string;
  /** The sheet's own row number, from 1. */
  readonly row: number;
}

/** Whom a finding is about, by name. */
export interface Identity {
  /** Code of the client: of the lead card for an organisation, of the head where the code names an organisation. */
  readonly client?: string;
  readonly manager?: string;
}

export interface Subject extends Identity {
  readonly kind: SubjectKind;
  readonly rows: readonly RowReference[];
}

/** A finding: data only, words are added by whoever shows it. */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

export interface FindingOf<C extends FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly waived: boolean;
  readonly subject: Subject;
  readonly measured: Measurements[C];
  readonly norm: Norm;
  /** Table and row of the source. */
  readonly section: string;
}
