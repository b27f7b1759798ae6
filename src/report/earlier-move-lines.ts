import type { Audit } from "../audit/audit";
import { isLate } from "../audit/earlier-moves";
import type { FindingCode, RowReference } from "../audit/finding";
import type { CheckedMove, PastTarget } from "../audit/past-move";
import { rowOf } from "../audit/subjects";
import { cellText as cellOfCard } from "../memo/cells";
import { proposedAgain } from "../moves/past-moves";
import type { Plan } from "../moves/plan";
import { isTrial } from "../moves/wishes";
import {
  earlierMovesLine,
  earlierMovesWords,
  MOVE_STATES,
  moveOutcomeText,
  type MoveState,
} from "../wording/earlier-moves";
import { titleOf } from "../wording/findings";
import { date, month } from "../wording/format";
import type { Language } from "../wording/language";
import { cellText } from "./cell-text";

/** A move proposed at an earlier audit, and what became of it. */
export interface EarlierMoveLine {
  /** Its place in `EarlierMoves.moves`. */
  readonly number: number;
  readonly state: MoveState;
  readonly stateName: string;
  /** What the state leaves open; "" for nothing. */
  readonly details: string;
  /** Code of what was the lead card, and the name as the workbook has it now; "" where the client is gone. */
  readonly client: string;
  readonly clientName: string;
  readonly from: string;
  readonly to: string;
  readonly reason: FindingCode;
  readonly reasonTitle: string;
  /** "" where there is none. */
  readonly deadline: string;
  /** The month of the plan, in words. */
  readonly plan: string;
  /** A row the manager still has; undefined for what has moved. */
  readonly row: RowReference | undefined;
}

/** What asks for something first. */
const ORDER: readonly MoveState[] = ["late", "notDone", "unknown", "otherwise", "absent", "done"];

/** What became of the moves in one line; "" where there were none. */
export function earlierMovesText({ changes }: Audit, language: Language): string {
  const earlier = changes?.earlierMoves();
  return earlier ? earlierMovesLine(earlier, language) : "";
}

/** The moves of earlier plans, overdue ones first, those that are done last, else in the plans' order. */
export function earlierMoveLines(audit: Audit, language: Language): EarlierMoveLine[] {
  const moves = audit.changes?.earlierMoves()?.moves ?? [];
  if (moves.length === 0) return [];
  const { context } = audit;
  const { firstOfCode } = context.base.organisations;
  return moves
    .map((checked, number) => ({ checked, number, state: stateOf(checked) }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
    .map(({ checked, number, state }): EarlierMoveLine => {
      const { move, outcome, client } = checked;
      return {
        number,
        state,
        stateName: MOVE_STATES[state][language],
        details: cellText(moveOutcomeText(checked, language)),
        client: cellText(move.clients[0]),
        clientName: client === undefined ? "" : cellText(cellOfCard(context, firstOfCode[client], "name")),
        from: cellText(move.from.name),
        to: cellText(targetText(audit, move.to, language)),
        reason: move.reason,
        reasonTitle: titleOf(move.reason, language),
        deadline: move.deadline === undefined ? "" : date(move.deadline, language),
        plan: month(checked.month, language),
        row: outcome.kind === "notDone" ? rowOf(context, outcome.card) : undefined,
      };
    });
}

/**
 * Which of the earlier moves, by their numbers, the plan proposes again; undefined for a plan that rests on suppositions.
 */
export function movesAgainIn(outcome: {
  readonly audit: Audit;
  plan(): Plan;
}): ReadonlySet<number> | undefined {
  const { wishes, moves } = outcome.plan();
  const { audit } = outcome;
  return isTrial(wishes)
    ? undefined
    : proposedAgain(audit, audit.changes?.earlierMoves()?.moves ?? [], moves);
}

function stateOf({ outcome }: CheckedMove): MoveState {
  return isLate(outcome) ? "late" : outcome.kind;
}

function targetText({ context: { regulation } }: Audit, to: PastTarget, language: Language): string {
  if (to.kind === "manager") return to.name;
  return to.kind === "desk" ? regulation.serviceDesk[language] : earlierMovesWords(language).detach;
}
