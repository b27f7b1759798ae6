import type { Audit } from "../audit/audit";
import type { AuditContext } from "../audit/context";
import type { FindingCode } from "../audit/finding";
import { actionsOf, organisationsByHolder, type Action } from "./actions";
import { Limits } from "./limits";
import { orderOf, type Order } from "./order";

/** What the findings make of the organisations, before the user says a word. */
export interface Situation {
  readonly context: AuditContext;
  readonly order: Order;
  readonly limits: Limits;
  /** Organisations by the number of their holder. */
  readonly held: readonly (readonly number[])[];
  /** By organisation: what is to be done with it, where something is. */
  readonly actions: ReadonlyMap<number, Action>;
  /** By organisation of which only some of a kind, or of a base, leave: its rank by value, the least valuable first. */
  readonly ranks: ReadonlyMap<number, number>;
  /** By organisation: those other managers hold of it. */
  readonly parts: (organisation: number) => readonly number[];
}

/** @param maximums other maximums than the norms' by holder */
export function situationOf(audit: Audit, maximums: ReadonlyMap<number, number>): Situation {
  const { context } = audit;
  const order = orderOf(context);
  const held = organisationsByHolder(context);
  const limits = new Limits(context, maximums);
  const { own, tooLarge } = actionsOf(audit, held);
  const actions = new Map(own.map((action) => [action.organisation, action]));
  const ranks = new Map<number, number>();
  const rank = (organisations: readonly number[]) =>
    order.byValue(organisations).forEach((organisation, i) => ranks.set(organisation, i + 1));
  const mayStay = own.filter((action) => action.mayStay).map(({ organisation }) => organisation);
  for (const kind of groupBy(mayStay, (organisation) => limits.kindOf(organisation))) rank(kind);
  for (const [holder, reason] of tooLarge) {
    const surplus = surplusOf(limits, actions, holder, held[holder]);
    rank(surplus);
    for (const organisation of surplus) actions.set(organisation, surplusAction(organisation, reason));
  }
  return { context, order, limits, held, actions, ranks, parts: partsIn(context) };
}

function surplusAction(organisation: number, reason: FindingCode): Action {
  return { organisation, kind: "surplus", reason, mayStay: true };
}

/** Whoever could leave a base that is too large even when everybody has left who has a finding of his own. */
function surplusOf(
  limits: Limits,
  actions: ReadonlyMap<number, Action>,
  holder: number,
  held: readonly number[],
): number[] {
  const staying = held.filter((it) => (actions.get(it)?.kind ?? "stay") === "stay");
  const kinds = groupBy(
    held.filter((it) => actions.get(it)?.mayStay),
    (it) => limits.kindOf(it),
  );
  const kept = kinds.reduce((sum, kind) => {
    const fixed = staying.filter((it) => limits.kindsOf(it).includes(limits.kindOf(kind[0]))).length;
    return sum + Math.min(kind.length, Math.max(0, limits.maximumOfKind(limits.kindOf(kind[0])) - fixed));
  }, 0);
  return staying.length + kept > limits.maximum[holder] ? staying.filter((it) => !actions.has(it)) : [];
}

function partsIn({ base }: AuditContext): Situation["parts"] {
  const { count, head } = base.organisations;
  const ofHead = new Map<number, number[]>();
  for (let organisation = 0; organisation < count; organisation++) {
    const parts = ofHead.get(head[organisation]);
    if (parts) parts.push(organisation);
    else ofHead.set(head[organisation], [organisation]);
  }
  return (organisation) => ofHead.get(head[organisation])!.filter((other) => other !== organisation);
}

export function groupBy<T>(items: readonly T[], key: (item: T) => number): T[][] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
