import { fold } from "../regulation/folding";
import { nameKeys } from "../clientbase/person-name";
import type { Audit } from "./audit";
import { clientFinder } from "./client-finder";
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
  const clients = clientFinder(audit.context);
  const keyOf = movesKey();
  for (const snapshot of planned) {
    const check = moveChecker(audit, snapshot, clients);
    const left = snapshot.moves!.filter((move) => !seen.has(keyOf(move)));
    for (const move of left) {
      seen.add(keyOf(move));
      if (snapshot !== latest && move.deadline === undefined) continue;
      const outcome = check(move);
      if (snapshot !== latest && outcome.kind !== "notDone") continue;
      checked.push({ move, month: snapshot.month, client: clients.codeOf(move.clients[0]), outcome });
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
function movesKey(): (move: PastMove) => string {
  const person = nameKeys();
  return ({ head, from }) => [fold(head), person(from.name), fold(from.office ?? "")].join("\n");
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
