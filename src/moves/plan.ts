import type { Audit } from "../audit/audit";
import type { AuditContext } from "../audit/context";
import type { FindingCode } from "../audit/finding";
import { holdingsLeadFirst } from "../audit/subjects";
import { LIMITED } from "../audit/specialization-in-force";
import { actionsOf, type Action } from "./actions";
import { takerFinder } from "./takers";

/** Where an organisation goes: to a manager (number of the holder), to the service desk, or nowhere. */
export type Target =
  | { readonly kind: "manager"; readonly holder: number }
  | { readonly kind: "desk" }
  | { readonly kind: "detach" };

/** The memo a move is written in. */
export type MoveRoute = "ordinary" | "dealersChains";

/** A proposed move of one organisation as a whole. */
export interface Move {
  readonly organisation: number;
  /** Codes of its clients with this manager, the lead card's first. */
  readonly clients: readonly string[];
  readonly from: number;
  readonly to: Target;
  readonly reason: FindingCode;
  readonly route: MoveRoute;
}

interface Loads {
  readonly organisations: Int32Array;
  readonly limited: Map<number, number>[];
  /** Heads of the organisations each holder has or gets, and of those that leave. */
  readonly heads: Set<number>[];
  readonly leaving: Set<number>[];
}

/**
 * Proposes a move for every organisation whose findings call for one. A target is the eligible manager of the same
 * office, then of any, with most room below the maximum; failing one, the service desk.
 */
export function planMoves(audit: Audit): Move[] {
  const { context } = audit;
  const { organisations } = context.base;
  const actions = actionsOf(audit).filter(({ kind }) => kind !== "stay");
  const loads = loadsAfterLeaving(context, actions);
  const takerOf = takerFinder(context);
  return actions.map((action): Move => {
    const { organisation, reason } = action;
    const head = organisations.head[organisation];
    const taker =
      action.kind === "detach"
        ? undefined
        : takerOf(action, (holder) => ({
            organisations: loads.organisations[holder],
            limited: loads.limited[holder],
            holdsPart: loads.heads[holder].has(head),
            givesPart: loads.leaving[holder].has(head),
          }));
    const to: Target =
      taker !== undefined
        ? { kind: "manager", holder: taker }
        : { kind: action.kind === "detach" ? "detach" : "desk" };
    if (to.kind === "manager") take(context, loads, organisation, to.holder);
    const from = organisations.holder[organisation];
    return {
      organisation,
      clients: clientsOf(context, organisation),
      from,
      to,
      reason,
      route: routeOf(context, from, to),
    };
  });
}

/** What everybody holds once all organisations with an action have left. */
function loadsAfterLeaving(context: AuditContext, actions: readonly Action[]): Loads {
  const { base } = context;
  const loads: Loads = {
    organisations: new Int32Array(base.holders.length),
    limited: base.holders.map(() => new Map<number, number>()),
    heads: base.holders.map(() => new Set<number>()),
    leaving: base.holders.map(() => new Set<number>()),
  };
  for (const { organisation } of actions) {
    loads.leaving[base.organisations.holder[organisation]].add(base.organisations.head[organisation]);
  }
  const leaving = new Set(actions.map(({ organisation }) => organisation));
  for (let organisation = 0; organisation < base.organisations.count; organisation++) {
    if (!leaving.has(organisation))
      take(context, loads, organisation, base.organisations.holder[organisation]);
  }
  return loads;
}

function take({ base, norms }: AuditContext, loads: Loads, organisation: number, holder: number): void {
  const head = base.organisations.head[organisation];
  if (loads.heads[holder].has(head)) return;
  loads.heads[holder].add(head);
  loads.organisations[holder]++;
  const group = base.cards.group[base.organisations.lead[organisation]];
  if (group >= 0 && norms[holder]?.standing[group] === LIMITED) {
    loads.limited[holder].set(group, (loads.limited[holder].get(group) ?? 0) + 1);
  }
}

function clientsOf(context: AuditContext, organisation: number): string[] {
  const { codes, code } = context.base.cards;
  return holdingsLeadFirst(context, organisation).map((card) => codes.texts[code[card]]);
}

function routeOf({ norms }: AuditContext, from: number, to: Target): MoveRoute {
  const byCentralOffice = (holder: number) => norms[holder]?.definition.attachedByCentralOffice ?? false;
  return byCentralOffice(from) || (to.kind === "manager" && byCentralOffice(to.holder))
    ? "dealersChains"
    : "ordinary";
}
