import { isoDay, isoMonth } from "../regulation/calendar";
import { fold } from "../regulation/folding";
import type { Audit } from "./audit";
import type { FindingCode } from "./finding";
import type { PastMove } from "./past-move";
import { headOfFinding } from "./waivers";

/** A finding as it is remembered: what it is the same by in another month. */
export interface PastFinding {
  readonly code: FindingCode;
  readonly manager?: string;
  /** Code of the head of the organisation. */
  readonly head?: string;
  /** Code the finding was shown with, where it is another one. */
  readonly client?: string;
  readonly waived?: boolean;
}

/** A manager's figures as they are remembered; null where unknown or not normed. */
export interface PastFigures {
  readonly name: string;
  readonly organisations: number;
  /** Percent. */
  readonly payingShare: number | null;
  readonly nonProfile: number | null;
  readonly blackListed: number;
}

/** What an audit came to. */
export interface Snapshot {
  /** ISO. */
  readonly month: string;
  readonly asOf: string;
  readonly findings: readonly PastFinding[];
  readonly managers: readonly PastFigures[];
  /** What was proposed, in the plan's order; undefined where no plan was remembered. */
  readonly moves?: readonly PastMove[] | undefined;
}

/** Snapshots of different months, the oldest first. */
export interface History {
  readonly snapshots: readonly Snapshot[];
}

export const NO_HISTORY: History = { snapshots: [] };

/** What of an audit is remembered. */
export function snapshotOf(audit: Audit): Snapshot {
  const { asOf, month } = audit.context;
  return {
    month: isoMonth(month),
    asOf: isoDay(asOf),
    findings: Array.from({ length: audit.count }, (_, i) => pastFinding(audit, i)),
    managers: figuresOf(audit),
  };
}

/** A finding of the audit as it would be remembered. */
export function pastFinding(audit: Audit, finding: number): PastFinding {
  const { codes } = audit.context.base.cards;
  const { client, manager } = audit.identity(finding);
  const number = headOfFinding(audit, finding);
  const head = number === undefined ? undefined : codes.texts[number];
  return {
    code: audit.code(finding),
    ...(manager !== undefined && { manager }),
    ...(head !== undefined && { head }),
    ...(client !== undefined && client !== head && { client }),
    ...(audit.waived(finding) && { waived: true }),
  };
}

/** What makes findings of different months the same: the lead card may be another one. */
export function keyOfFinding({ code, manager = "", head = "" }: PastFinding): string {
  return [code, fold(manager), fold(head)].join("\n");
}

/** The figures of every personal manager, in the order of `audit.managers`. */
export function figuresOf(audit: Audit): PastFigures[] {
  const blackListed = blackListedByHolder(audit);
  return audit.managers.map(({ holder, name, organisations, payingShare, nonProfile }) => ({
    name,
    organisations,
    payingShare,
    nonProfile,
    blackListed: blackListed.get(holder) ?? 0,
  }));
}

function blackListedByHolder(audit: Audit): Map<number, number> {
  const { holder } = audit.context.base.organisations;
  const counts = new Map<number, number>();
  for (let i = 0; i < audit.count; i++) {
    if (audit.mark(i) !== "blackList" || audit.waived(i)) continue;
    const own = holder[audit.subjectNumber(i)];
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return counts;
}

/**
 * The history with a snapshot in place of an earlier one of its month, whose moves it takes over until those of a new
 * plan are remembered.
 */
export function withSnapshot({ snapshots }: History, snapshot: Snapshot): History {
  const others = snapshots.filter(({ month }) => month !== snapshot.month);
  const moves = snapshot.moves ?? snapshots.find(({ month }) => month === snapshot.month)?.moves;
  const kept: Snapshot = moves === undefined ? snapshot : { ...snapshot, moves };
  return { snapshots: [...others, kept].sort((a, b) => (a.month < b.month ? -1 : 1)) };
}

/**
 * The history with the moves proposed at an audit in place of those remembered for it; the same history where that audit
 * is not in it.
 * @param month ISO, as `asOf`
 */
export function withMoves(
  history: History,
  month: string,
  asOf: string,
  moves: readonly PastMove[],
): History {
  const isOurs = (snapshot: Snapshot) => snapshot.month === month && snapshot.asOf === asOf;
  if (!history.snapshots.some(isOurs)) return history;
  return {
    snapshots: history.snapshots.map((snapshot) => (isOurs(snapshot) ? { ...snapshot, moves } : snapshot)),
  };
}
