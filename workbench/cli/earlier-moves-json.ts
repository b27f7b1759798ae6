import type { CheckedMove, PastManager, PastTarget } from "../../src/audit/past-move";
import type { Outcome } from "../../src/core";
import { proposedAgain } from "../../src/moves/past-moves";

/** What became of the moves proposed at earlier audits, for programs; no key where no plan is remembered. */
export function earlierMovesOf(outcome: Outcome) {
  const { audit, base } = outcome;
  const earlier = audit.changes?.earlierMoves();
  if (!earlier) return {};
  const again = proposedAgain(audit, earlier.moves, outcome.plan().moves);
  const desk = base.regulation.serviceDesk.ru;
  return {
    earlierMoves: {
      month: earlier.month,
      ...earlier.counts,
      moves: earlier.moves.map((checked, i) => ({
        ...moveOf(checked, desk),
        ...(again.has(i) && { proposedAgain: true }),
      })),
    },
  };
}

function moveOf({ move, month, outcome }: CheckedMove, desk: string) {
  const { head, clients, from, to, reason, deadline } = move;
  return {
    month,
    head,
    clients,
    from: personOf(from),
    to: targetOf(to, desk),
    reason,
    ...(deadline !== undefined && { deadline }),
    outcome: outcome.kind,
    ...detailsOf(outcome),
  };
}

function detailsOf(outcome: CheckedMove["outcome"]) {
  switch (outcome.kind) {
    case "otherwise":
      return { with: outcome.with };
    case "notDone":
      return { cards: outcome.cards, left: outcome.left, lateDays: outcome.lateDays };
    case "unknown":
      return {
        cause: outcome.cause,
        manager: outcome.name,
        ...(outcome.with.length > 0 && { with: outcome.with }),
      };
    default:
      return {};
  }
}

function personOf({ name, office }: PastManager): string {
  return office === undefined ? name : `${name} (${office})`;
}

function targetOf(to: PastTarget, desk: string): string | null {
  if (to.kind === "manager") return personOf(to);
  return to.kind === "desk" ? desk : null;
}
