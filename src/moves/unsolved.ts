import type { FindingCode } from "../audit/finding";
import type { Assignment } from "./assignment";
import type { LockCause } from "./decisions";
import { UNLIMITED } from "./limits";
import type { Network } from "./solve/network";
import { DESK, HOME, LEVELS } from "./solve/problem";

/** A manager at the most he may hold: of everything, or of one group. */
export interface AtMaximum {
  readonly holder: number;
  readonly maximum: number;
  /** Id of the group in the regulation, where its maximum is meant. */
  readonly group?: string;
}

/**
 * Why no manager takes an organisation:
 * - `nobody`: none may, whatever room there is;
 * - `full`: all who may, and all who may take what they would have to give away for it, are at their maximum: while
 *   these maximums hold there is no plan in which one organisation more is taken;
 * - `others`: one could, at a cost in an earlier level; the move's runner-up tells which;
 */
export type Hindrance =
  | { readonly kind: "nobody" }
  | { readonly kind: "full"; readonly managers: readonly AtMaximum[] }
  | { readonly kind: "others" };

/** What a plan leaves undone. */
export type Unsolved =
  /** No manager takes it, it goes to the service desk, or stays where the user does not want that. */
  | {
      readonly kind: "noManager";
      readonly organisation: number;
      readonly reason: FindingCode;
      readonly stays: boolean;
      readonly hindrance: Hindrance;
    }
  /** It stays because of its debt, or because the user wants it to. */
  | {
      readonly kind: "stays";
      readonly organisation: number;
      readonly reason: FindingCode;
      readonly cause: "debt" | LockCause;
    }
  /** A manager stays below the minimum: so many organisations of the plan may go to him, and all that could did. */
  | {
      readonly kind: "shortage";
      readonly holder: number;
      readonly missing: number;
      readonly minimum: number;
      readonly suitable: number;
      readonly taken: number;
    }
  /** A manager stays above the maximum. */
  | {
      readonly kind: "aboveMaximum";
      readonly holder: number;
      readonly excess: number;
      readonly maximum: number;
    };

export function unsolvedIn(assignment: Assignment, network: Network): Unsolved[] {
  return [
    ...organisationsLeft(assignment, network),
    ...assignment.settled.flatMap(({ action: { organisation, reason, kind }, target }): Unsolved[] =>
      kind !== "surplus" && (target === "debt" || target === "locked" || target === "closedOffice")
        ? [{ kind: "stays", organisation, reason, cause: target }]
        : [],
    ),
    ...basesOutOfNorm(assignment, network),
  ];
}

function organisationsLeft(assignment: Assignment, network: Network): Unsolved[] {
  const { choices, choicesOf } = network.problem;
  return assignment.movers.flatMap(({ organisation, reason }, unit): Unsolved[] => {
    const { targets, costs } = choices[choicesOf[unit]];
    const choice = network.chosen[unit];
    const stays = targets[choice] === HOME && costs[choice * LEVELS.length] > 0;
    if (!stays && targets[choice] !== DESK) return [];
    return [
      { kind: "noManager", organisation, reason, stays, hindrance: hindranceOf(assignment, network, unit) },
    ];
  });
}

/** Follows who may take an organisation, and who may take what they have been given, as long as all are full. */
function hindranceOf(assignment: Assignment, network: Network, unit: number): Hindrance {
  const { situation, room, targets, movers, vetoed } = assignment;
  const { limits, context } = situation;
  const { base } = context;
  const given = givenTo(assignment, network);
  const full = new Map<number, AtMaximum>();
  const seen = new Set<number>();
  const asked = [unit];
  for (let next = asked.pop(); next !== undefined; next = asked.pop()) {
    const action = movers[next];
    const group = base.cards.group[base.organisations.lead[action.organisation]];
    for (const holder of targets.takers(action).managers) {
      const isOut =
        base.organisations.holder[action.organisation] === holder ||
        vetoed.get(action.organisation)?.has(holder);
      if (isOut || targets.partIn(action.organisation, holder) !== undefined) continue;
      const count = given.get(holder) ?? [];
      const kind = limits.kindIn(holder, group);
      const ofKind = count.filter((other) => limits.kindIn(holder, groupOf(assignment, other)) === kind);
      const kindIsFull = kind !== UNLIMITED && room.capacityOfKind(kind) <= ofKind.length;
      if (kindIsFull) {
        full.set(kind, { holder, maximum: limits.maximumOfKind(kind), group: base.lexicon.groups[group] });
      } else if (room.capacity(holder) <= count.length || !room.isOpen(holder)) {
        full.set(-1 - holder, { holder, maximum: limits.maximum[holder] });
      } else return { kind: "others" };
      for (const other of kindIsFull ? ofKind : count) {
        if (seen.has(other)) continue;
        seen.add(other);
        asked.push(other);
      }
    }
  }
  if (full.size === 0) return { kind: "nobody" };
  const rank = ({ holder }: AtMaximum) => situation.order.rank[holder];
  return { kind: "full", managers: [...full.values()].sort((a, b) => rank(a) - rank(b)) };
}

function groupOf({ situation, movers }: Assignment, unit: number): number {
  const { cards, organisations } = situation.context.base;
  return cards.group[organisations.lead[movers[unit].organisation]];
}

/** The organisations of the plan that count with a holder: those that come, and his own that may stay. */
function givenTo({ situation, movers, placeOf }: Assignment, network: Network): Map<number, number[]> {
  const { choices, choicesOf, places } = network.problem;
  const given = new Map<number, number[]>();
  movers.forEach(({ organisation }, unit) => {
    const target = choices[choicesOf[unit]].targets[network.chosen[unit]];
    const holder = target === HOME ? situation.context.base.organisations.holder[organisation] : target;
    const place = network.placeOf(unit);
    const root = places[place].parent >= 0 ? places[place].parent : place;
    if (holder < 0 || root !== placeOf(holder)) return;
    given.set(holder, [...(given.get(holder) ?? []), unit]);
  });
  return given;
}

function basesOutOfNorm(assignment: Assignment, network: Network): Unsolved[] {
  const { situation, room, placeOf, movers, targets } = assignment;
  const { limits, context, order } = situation;
  const { choices, choicesOf } = network.problem;
  const beyond = new Map<number, number>();
  movers.forEach(({ organisation, kind }, unit) => {
    const { targets, costs } = choices[choicesOf[unit]];
    const choice = network.chosen[unit];
    const holder = context.base.organisations.holder[organisation];
    const isBeyond = kind === "surplus" && targets[choice] === HOME && costs[choice * LEVELS.length] > 0;
    if (isBeyond) beyond.set(holder, (beyond.get(holder) ?? 0) + 1);
  });
  const surplus = new Set(
    [...situation.actions.values()]
      .filter(({ kind }) => kind === "surplus")
      .map(({ organisation }) => context.base.organisations.holder[organisation]),
  );
  return [...order.rank.keys()]
    .sort((a, b) => order.rank[a] - order.rank[b])
    .flatMap((holder): Unsolved[] => {
      const place = placeOf(holder);
      if (place === undefined) return [];
      const count = room.fixed[holder] + network.counts[place] + (beyond.get(holder) ?? 0);
      const [minimum, maximum] = [limits.minimum[holder], limits.maximum[holder]];
      if (count < minimum) {
        const suitable = movers.filter((action) => targets.obstacles(action, holder).length === 0).length;
        const taken = network.counts[place];
        return [{ kind: "shortage", holder, missing: minimum - count, minimum, suitable, taken }];
      }
      return surplus.has(holder) && count > maximum
        ? [{ kind: "aboveMaximum", holder, excess: count - maximum, maximum }]
        : [];
    });
}
