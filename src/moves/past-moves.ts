import { isoDay } from "../regulation/calendar";
import { nameKey } from "../clientbase/person-name";
import type { Audit } from "../audit/audit";
import type { AuditContext } from "../audit/context";
import type { CheckedMove, PastManager, PastMove, PastTarget } from "../audit/past-move";
import { deadlineOf } from "./deadline";
import type { Move } from "./plan";

/** What of proposed moves is remembered, in their order. */
export function movesOfPlan(audit: Audit, moves: readonly Move[]): PastMove[] {
  const { context } = audit;
  const { cards, organisations } = context.base;
  const nameOf = namesOfHolders(audit);
  const targetOf = ({ to }: Move): PastTarget =>
    to.kind === "manager" ? { kind: "manager", ...nameOf(to.holder) } : { kind: to.kind };
  return moves.map((move) => {
    const deadline = deadlineOf(context, move);
    const others = othersHolding(context, move);
    return {
      head: cards.codes.texts[organisations.head[move.organisation]],
      clients: move.clients,
      from: nameOf(move.from),
      to: targetOf(move),
      reason: move.reason,
      ...(deadline !== undefined && { deadline: isoDay(deadline) }),
      ...(others.length > 0 && { others: others.map(nameOf) }),
    };
  });
}

/** Which of earlier moves (by their places) are not done and proposed again. */
export function proposedAgain(
  { context: { base } }: Audit,
  earlier: readonly CheckedMove[],
  moves: readonly Move[],
): ReadonlySet<number> {
  const { cards, organisations } = base;
  const keyOf = (head: number, holder: number) => `${head} ${holder}`;
  const proposed = new Set(
    moves.map(({ organisation, from }) => keyOf(organisations.head[organisation], from)),
  );
  return new Set(
    earlier.flatMap(({ outcome }, i) => {
      if (outcome.kind !== "notDone") return [];
      const { card } = outcome;
      return proposed.has(keyOf(organisations.headOf[cards.code[card]], cards.holder[card])) ? [i] : [];
    }),
  );
}

/** Managers besides the one who gives the organisation away that hold one of its clients. */
function othersHolding({ base }: AuditContext, { organisation, from }: Move): number[] {
  const { cards, holders, organisations } = base;
  const { firstCard, nextCard, firstOfCode, nextOfCode } = organisations;
  const found = new Set<number>();
  for (let card = firstCard[organisation]; card >= 0; card = nextCard[card]) {
    for (let held = firstOfCode[cards.code[card]]; held >= 0; held = nextOfCode[held]) {
      const holder = cards.holder[held];
      if (holder !== from && holders[holder].personal) found.add(holder);
    }
  }
  return [...found].sort((a, b) => (holders[a].name < holders[b].name ? -1 : 1));
}

/** Names of holders by their numbers; the office tells those of one name apart. */
function namesOfHolders({ context: { base } }: Audit): (holder: number) => PastManager {
  const known = new Map<string, number>();
  for (const { name, personal } of base.holders) {
    if (personal) known.set(nameKey(name), (known.get(nameKey(name)) ?? 0) + 1);
  }
  const names = base.holders.map(({ name, manager }): PastManager => {
    const office = manager?.office ?? "";
    const alone = (known.get(nameKey(name)) ?? 0) < 2;
    return alone || office === "" ? { name } : { name, office };
  });
  return (holder) => names[holder];
}
