import { isoDay, isoMonth } from "../regulation/calendar";
import type { Audit } from "../audit/audit";
import type { AuditContext } from "../audit/context";
import { holdingsLeadFirst } from "../audit/subjects";
import { WINDOW_MONTHS } from "../clientbase/period";
import { deadlineOf } from "../moves/deadline";
import type { Move } from "../moves/plan";
import { date, month } from "../wording/format";
import { titleOf } from "../wording/findings";
import type { Language } from "../wording/language";
import { memoWords, type MemoColumnName } from "../wording/memos";
import { cellText, debtText, groupText, potentialText, turnoverText, withJoinedInitials } from "./cells";
import type { Memo, MemoColumn } from "./document";
import { frameOf } from "./frame";
import { countsOf } from "./move-counts";
import type { MemoWishes } from "./wishes";

const COLUMNS: readonly MemoColumnName[] = [
  ...(["number", "code", "name", "inn", "group", "potential", "turnover", "debt", "from", "to"] as const),
  ...(["reason", "deadline"] as const),
];
const RIGHT_ALIGNED: readonly MemoColumnName[] = ["number", "turnover", "debt"];

/** The memo on moves of one route, at least one. */
export function moveMemo(
  audit: Audit,
  moves: readonly Move[],
  route: Move["route"],
  wishes: MemoWishes,
  language: Language,
): Memo {
  const { context } = audit;
  const months = turnoverMonths(audit, moves);
  const values = memoWords(language).valuesOfMoves(
    date(isoDay(context.asOf), language),
    month(isoMonth(context.month), language),
    context.regulation.title[language],
    countsOf(context, moves, language),
  );
  const cards = moves.map(({ organisation }) => context.base.organisations.lead[organisation]);
  return {
    ...frameOf(context, { route, cards, values }, wishes, language),
    columns: memoColumns(COLUMNS, language),
    rows: moves.flatMap((move, i) => rowsOf(context, move, i + 1, months(move), language)),
  };
}

export function memoColumns(names: readonly MemoColumnName[], language: Language): MemoColumn[] {
  const { columns } = memoWords(language);
  return names.map((name) => ({
    name,
    title: columns[name],
    align: RIGHT_ALIGNED.includes(name) ? "right" : "left",
  }));
}

/** A row per card of the organisation; linked cards are numbered below the lead card: 3, 3.1, 3.2. */
function rowsOf(
  context: AuditContext,
  move: Move,
  number: number,
  months: number,
  language: Language,
): string[][] {
  const { base } = context;
  const cards = holdingsLeadFirst(context, move.organisation);
  return cards.map((card, i) => [
    i === 0 ? String(number) : `${number}.${i}`,
    base.cards.codes.texts[base.cards.code[card]],
    cellText(context, card, "name"),
    cellText(context, card, "inn"),
    groupText(context, card, language),
    potentialText(context, card),
    turnoverText(context, card, months, language),
    debtText(context, card, language),
    withJoinedInitials(base.holders[move.from].name),
    targetText(context, move, language),
    titleOf(move.reason, language),
    deadlineText(context, move, language),
  ]);
}

/** Where a move goes, for people: a manager's name, the service desk, or that the organisation is detached. */
function targetText({ base, regulation }: AuditContext, { to }: Move, language: Language): string {
  if (to.kind === "manager") return withJoinedInitials(base.holders[to.holder].name);
  return to.kind === "desk" ? regulation.serviceDesk[language] : memoWords(language).detach;
}

/** The last day for a move, for people; "" where there is none. */
function deadlineText(context: AuditContext, move: Move, language: Language): string {
  const day = deadlineOf(context, move);
  return day === undefined ? "" : date(isoDay(day), language);
}

/** How many months of turnover the rule behind a move looks at. */
function turnoverMonths({ context }: Audit, moves: readonly Move[]): (move: Move) => number {
  const silent = new Set(
    moves.filter(({ to }) => to.kind === "detach").map(({ organisation }) => organisation),
  );
  return ({ organisation, from }) => {
    if (silent.has(organisation)) return WINDOW_MONTHS;
    const rule = context.norms[from]?.blackList.value;
    return rule?.kind === "everyMonth" ? rule.months : 1;
  };
}
