import { fold } from "../regulation/folding";
import type { Audit } from "../audit/audit";
import type { AuditContext } from "../audit/context";
import type { FindingCode } from "../audit/finding";
import { maximumOf } from "../audit/rules/base-above-max";
import { LIMITED } from "../audit/specialization-in-force";
import { actionsOf, compareTexts, type Action } from "./actions";
import { hasRoom, obstacleFinder, worksWith, type Load } from "./eligibility";

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
  /** Heads of the organisations each holder has or gets. */
  readonly heads: Set<number>[];
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
  const takersOf = takerFinder(context);
  const identities = context.holders.map(({ holder, manager }) => ({
    name: fold(holder.name),
    office: fold(manager?.office ?? ""),
  }));
  return actions.map((action): Move => {
    const { organisation, reason } = action;
    const to: Target =
      action.kind === "detach"
        ? { kind: "detach" }
        : (bestTaker(context, action, loads, takersOf(organisation), identities) ?? { kind: "desk" });
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

/** Managers who may take an organisation, found once for all organisations alike in group, territory and potential. */
function takerFinder(context: AuditContext): (organisation: number) => readonly number[] {
  const { cards, organisations } = context.base;
  const obstaclesOf = obstacleFinder(context);
  const known = new Map<string, number[]>();
  return (organisation) => {
    const lead = organisations.lead[organisation];
    const key = `${cards.group[lead]} ${cards.territory[lead]} ${cards.potential[lead]}`;
    let takers = known.get(key);
    if (takers === undefined) {
      takers = context.holders.flatMap((facts, holder) =>
        obstaclesOf(organisation, facts).length === 0 ? [holder] : [],
      );
      known.set(key, takers);
    }
    return takers;
  };
}

/** A holder's folded name and office. */
interface Identity {
  readonly name: string;
  readonly office: string;
}

interface Taker {
  readonly holder: number;
  readonly owner: boolean;
  readonly sameOffice: boolean;
  readonly room: number;
  readonly name: string;
}

function bestTaker(
  context: AuditContext,
  { organisation, kind }: Action,
  loads: Loads,
  takers: readonly number[],
  identities: readonly Identity[],
): Target | undefined {
  const { base, holders } = context;
  const from = base.organisations.holder[organisation];
  const office = officeOf(context, from, organisation);
  const group = base.cards.group[base.organisations.lead[organisation]];
  let best: Taker | undefined;
  for (const holder of takers) {
    const facts = holders[holder];
    if (holder === from || (kind === "profile" && !worksWith(context, facts, organisation))) continue;
    const already = loads.heads[holder].has(base.organisations.head[organisation]) ? 1 : 0;
    const load: Load = {
      organisations: loads.organisations[holder] - already,
      limited: loads.limited[holder],
    };
    if (!hasRoom(facts, group, load)) continue;
    const taker: Taker = {
      holder,
      owner: kind === "territory" && facts.norms?.definition.territory.kind === "allotted",
      sameOffice: office !== "" && identities[holder].office === office,
      room: (maximumOf(facts) ?? Infinity) - load.organisations,
      name: identities[holder].name,
    };
    if (best === undefined || compareTakers(taker, best) < 0) best = taker;
  }
  return best && { kind: "manager", holder: best.holder };
}

/** Owners of the territory first, then the same office, then most room; names settle what is left. */
function compareTakers(a: Taker, b: Taker): number {
  return (
    Number(b.owner) - Number(a.owner) ||
    Number(b.sameOffice) - Number(a.sameOffice) ||
    b.room - a.room ||
    compareTexts(a.name, b.name)
  );
}

/** What everybody holds once all organisations with an action have left. */
function loadsAfterLeaving(context: AuditContext, actions: readonly Action[]): Loads {
  const { base } = context;
  const loads: Loads = {
    organisations: new Int32Array(base.holders.length),
    limited: base.holders.map(() => new Map<number, number>()),
    heads: base.holders.map(() => new Set<number>()),
  };
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

function officeOf({ base }: AuditContext, holder: number, organisation: number): string {
  const office = base.cards.office[base.organisations.lead[organisation]];
  return fold(base.holders[holder].manager?.office || (office >= 0 ? base.cards.offices.texts[office] : ""));
}

function clientsOf({ base }: AuditContext, organisation: number): string[] {
  const { lead, firstCard, nextCard } = base.organisations;
  const cards = [lead[organisation]];
  for (let card = firstCard[organisation]; card >= 0; card = nextCard[card])
    if (card !== cards[0]) cards.push(card);
  return cards.map((card) => base.cards.codes.texts[base.cards.code[card]]);
}

function routeOf({ norms }: AuditContext, from: number, to: Target): MoveRoute {
  const byCentralOffice = (holder: number) => norms[holder]?.definition.attachedByCentralOffice ?? false;
  return byCentralOffice(from) || (to.kind === "manager" && byCentralOffice(to.holder))
    ? "dealersChains"
    : "ordinary";
}
