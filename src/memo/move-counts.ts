import { isoDay } from "../regulation/calendar";
import type { AuditContext } from "../audit/context";
import type { FindingCode } from "../audit/finding";
import { deadlineOf } from "../moves/deadline";
import type { Move } from "../moves/plan";
import { titleOf } from "../wording/findings";
import { date } from "../wording/format";
import type { Language } from "../wording/language";
import type { MemoDeadline, MoveCounts } from "../wording/memo-values";
import { withJoinedInitials } from "./cells";

/** What the text of a memo says of its moves. */
export function countsOf(context: AuditContext, moves: readonly Move[], language: Language): MoveCounts {
  const reasons = new Map<FindingCode, number>();
  for (const { reason } of moves) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const going = (kind: Move["to"]["kind"]) => moves.filter(({ to }) => to.kind === kind).length;
  return {
    organisations: moves.length,
    cards: moves.reduce((sum, { clients }) => sum + clients.length, 0),
    toManagers: going("manager"),
    toDesk: going("desk"),
    detached: going("detach"),
    reasons: [...reasons].map(([code, organisations]) => ({ title: titleOf(code, language), organisations })),
    deadlines: deadlinesOf(context, moves, language),
  };
}

/** One per manager whose clients must be handed over in time, in the order of the table. */
function deadlinesOf(context: AuditContext, moves: readonly Move[], language: Language): MemoDeadline[] {
  const { base, holders, regulation, asOf } = context;
  const { dismissedMonths, specializationChangeMonths } = regulation.deadlines;
  const deadlines = new Map<number, MemoDeadline>();
  for (const move of moves) {
    const day = deadlineOf(context, move);
    if (day === undefined || deadlines.has(move.from)) continue;
    const left = holders[move.from].left === "yes";
    deadlines.set(move.from, {
      manager: withJoinedInitials(base.holders[move.from].name),
      day: date(isoDay(day), language),
      passed: asOf > day,
      since: left ? "left" : "changed",
      months: left ? dismissedMonths : specializationChangeMonths,
    });
  }
  return [...deadlines.values()];
}
