import { isoMonth, parseIsoMonth } from "../regulation/calendar";
import { fold } from "../regulation/folding";
import type { Audit } from "./audit";
import { earlierMoves } from "./earlier-moves";
import type { EarlierMoves } from "./past-move";
import {
  figuresOf,
  keyOfFinding,
  pastFinding,
  type History,
  type PastFigures,
  type PastFinding,
  type Snapshot,
} from "./snapshot";
import { blackList } from "./rules/black-list";
import { headOfFinding } from "./waivers";

export { NO_HISTORY, snapshotOf, withMoves, withSnapshot } from "./snapshot";
export type { History, PastFigures, PastFinding, Snapshot } from "./snapshot";
export type { CheckedMove, EarlierMoves, MoveOutcome, PastMove } from "./past-move";

/** Whether an earlier audit had a finding too. */
export type Seen =
  | { readonly kind: "new" }
  /** `months`: in how many months in a row, this one included; 1 where the month before was not audited. */
  | { readonly kind: "repeated"; readonly months: number };

/** What is different from the latest audit of an earlier month. */
export interface Changes {
  /** The audit compared with. */
  readonly month: string;
  readonly asOf: string;
  /** Of findings that count, by their number; undefined for a waived one. */
  seen(finding: number): Seen | undefined;
  /** Of a finding that puts an organisation on the black list: in how many months in a row it stands there. */
  blackListMonths(finding: number): number | undefined;
  readonly counts: { readonly new: number; readonly repeated: number; readonly gone: number };
  /** Findings that there are no more; those waived then are left out. */
  readonly gone: readonly PastFinding[];
  /** By the number of the holder; managers that were not there then, or are not told apart by name, are left out. */
  readonly managers: ReadonlyMap<number, Trend>;
  /** What became of the moves proposed then or earlier, found when first asked for; undefined where none are remembered. */
  earlierMoves(): EarlierMoves | undefined;
}

export interface Trend {
  readonly before: PastFigures;
  readonly now: PastFigures;
}

/** The same verdict with what has changed since the latest snapshot of an earlier month, if there is one. */
export function comparedWith(audit: Audit, { snapshots }: History): Audit {
  const month = isoMonth(audit.context.month);
  const earlier = snapshots.filter((snapshot) => snapshot.month < month).reverse();
  const [latest] = earlier;
  if (!latest) return audit;
  let moves: EarlierMoves | undefined;
  const run = monthsBefore(audit, earlier);
  const before = new Set(latest.findings.map(keyOfFinding));
  const inRow = run.map(({ findings }) => new Set(findings.map(keyOfFinding)));
  const blackLists = run.map(({ findings }) => headsOnBlackList(findings));
  const keys = Array.from({ length: audit.count }, (_, i) => keyOfFinding(pastFinding(audit, i)));
  const seen = keys.map((key, i): Seen | undefined => {
    if (audit.waived(i)) return undefined;
    return before.has(key) ? { kind: "repeated", months: 1 + leading(inRow, key) } : { kind: "new" };
  });
  const now = new Set(keys);
  const gone = latest.findings.filter((past) => !past.waived && !now.has(keyOfFinding(past)));
  const countOf = (kind: Seen["kind"]) => seen.filter((it) => it?.kind === kind).length;
  return {
    ...audit,
    changes: {
      month: latest.month,
      asOf: latest.asOf,
      seen: (finding) => seen[finding],
      blackListMonths(finding) {
        if (audit.mark(finding) !== "blackList") return undefined;
        return 1 + leading(blackLists, fold(headText(audit, finding)));
      },
      counts: { new: countOf("new"), repeated: countOf("repeated"), gone: gone.length },
      gone,
      managers: trends(audit, latest),
      earlierMoves: () => (moves ??= earlierMoves(audit, earlier)),
    },
  };
}

/** Snapshots of the months right before the reporting one, the newest first, up to the first month without one. */
function monthsBefore({ context }: Audit, newestFirst: readonly Snapshot[]): Snapshot[] {
  const end = newestFirst.findIndex(({ month }, back) => parseIsoMonth(month) !== context.month - 1 - back);
  return newestFirst.slice(0, end < 0 ? undefined : end);
}

/** How many of the first sets have an item, one after another. */
function leading(sets: readonly ReadonlySet<string>[], item: string): number {
  const without = sets.findIndex((set) => !set.has(item));
  return without < 0 ? sets.length : without;
}

/** Whoever held the organisation then. */
function headsOnBlackList(findings: readonly PastFinding[]): Set<string> {
  return new Set(findings.filter(({ code }) => code === blackList.code).map(({ head = "" }) => fold(head)));
}

function headText(audit: Audit, finding: number): string {
  return audit.context.base.cards.codes.texts[headOfFinding(audit, finding)!];
}

function trends(audit: Audit, latest: Snapshot): Map<number, Trend> {
  const before = byUniqueName(latest.managers);
  const figures = figuresOf(audit);
  const now = byUniqueName(figures);
  return new Map(
    audit.managers.flatMap(({ holder, name }): [number, Trend][] => {
      const [past, present] = [before.get(fold(name)), now.get(fold(name))];
      return past && present ? [[holder, { before: past, now: present }]] : [];
    }),
  );
}

/** Managers by their folded name; undefined for a name that several have. */
function byUniqueName(managers: readonly PastFigures[]): Map<string, PastFigures | undefined> {
  const byName = new Map<string, PastFigures | undefined>();
  for (const manager of managers) {
    const name = fold(manager.name);
    byName.set(name, byName.has(name) ? undefined : manager);
  }
  return byName;
}
