import { fold } from "../regulation/folding";
import { nameKey } from "../clientbase/person-name";
import type { Audit } from "./audit";
import { moveChecker } from "./move-checker";
import type { CheckedMove, EarlierMoves, MoveOutcome, PastMove } from "./past-move";
import type { Snapshot } from "./snapshot";

/**
 * What became of the moves proposed at earlier audits: all those of the latest remembered plan, and of plans before it
 * those that have a deadline, are still not done and were left out by every later plan.
 * @param newestFirst snapshots of earlier months
 * @returns undefined where no plan is remembered
 */
export function earlierMoves(audit: Audit, newestFirst: readonly Snapshot[]): EarlierMoves | undefined {
  const planned = newestFirst.filter(({ moves }) => moves !== undefined);
  const [latest] = planned;
  if (!latest) return undefined;
  const checked: CheckedMove[] = [];
  const seen = new Set<string>();
  for (const snapshot of planned) {
    const check = moveChecker(audit, snapshot);
    const left = snapshot.moves!.filter((move) => !seen.has(keyOfMove(move)));
    for (const move of left) {
      seen.add(keyOfMove(move));
      if (snapshot !== latest && move.deadline === undefined) continue;
      const outcome = check(move);
      if (snapshot === latest || outcome.kind === "notDone")
        checked.push({ move, month: snapshot.month, outcome });
    }
  }
  const ofLatest = ({ month }: CheckedMove) => month === latest.month;
  const { notDone, late } = countsOf(checked.filter((it) => !ofLatest(it)));
  return {
    month: latest.month,
    moves: checked,
    counts: countsOf(checked.filter(ofLatest)),
    older: { notDone, late },
  };
}

/** What proposals of different months are the same by: what is to leave whom. */
function keyOfMove({ head, from }: PastMove): string {
  return [fold(head), nameKey(from.name), fold(from.office ?? "")].join("\n");
}

function countsOf(moves: readonly CheckedMove[]): EarlierMoves["counts"] {
  const counts = { done: 0, otherwise: 0, absent: 0, notDone: 0, unknown: 0, late: 0 };
  for (const { outcome } of moves) {
    counts[outcome.kind]++;
    if (isLate(outcome)) counts.late++;
  }
  return counts;
}

/** Not done though the last day for it has passed. */
export function isLate(outcome: MoveOutcome): boolean {
  return outcome.kind === "notDone" && outcome.lateDays > 0;
}
