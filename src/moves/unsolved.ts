import type { FindingCode } from "../audit/finding";
import type { Assignment } from "./assignment";
import type { LockCause } from "./decisions";
import { Hindrances, type Hindrance } from "./hindrance";
import type { Network } from "./solve/network";
import { DESK, HOME, LEVELS } from "./solve/problem";

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
  const left: { readonly unit: number; readonly stays: boolean }[] = [];
  assignment.movers.forEach((_, unit) => {
    const { targets, costs } = choices[choicesOf[unit]];
    const choice = network.chosen[unit];
    const stays = targets[choice] === HOME && costs[choice * LEVELS.length] > 0;
    if (stays || targets[choice] === DESK) left.push({ unit, stays });
  });
  const units = left.map(({ unit }) => unit);
  const hindrances = new Hindrances(assignment, network, units);
  return left.map(({ unit, stays }) => {
    const { organisation, reason } = assignment.movers[unit];
    return { kind: "noManager", organisation, reason, stays, hindrance: hindrances.of(unit) };
  });
}

function basesOutOfNorm(assignment: Assignment, network: Network): Unsolved[] {
  const { situation, room, placeOf, movers } = assignment;
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
  const suitable = suitableFor(assignment);
  return [...order.rank.keys()]
    .sort((a, b) => order.rank[a] - order.rank[b])
    .flatMap((holder): Unsolved[] => {
      const place = placeOf(holder);
      if (place === undefined) return [];
      const count = room.fixed[holder] + network.counts[place] + (beyond.get(holder) ?? 0);
      const [minimum, maximum] = [limits.minimum[holder], limits.maximum[holder]];
      if (count < minimum) {
        const taken = network.counts[place];
        return [
          { kind: "shortage", holder, missing: minimum - count, minimum, suitable: suitable[holder], taken },
        ];
      }
      return surplus.has(holder) && count > maximum
        ? [{ kind: "aboveMaximum", holder, excess: count - maximum, maximum }]
        : [];
    });
}

/** Per holder: how many of the organisations to be placed he could take, whatever room there is. */
function suitableFor({ situation, movers, targets }: Assignment): Int32Array {
  const { holder: holders } = situation.context.base.organisations;
  const counts = new Int32Array(situation.held.length);
  const alike = new Map<number, { readonly managers: readonly number[]; count: number }>();
  for (const action of movers) {
    const { number, managers } = targets.takers(action);
    const known = alike.get(number) ?? { managers, count: 0 };
    known.count++;
    alike.set(number, known);
    const parts = situation.parts(action.organisation).map((part) => holders[part]);
    const barred = new Set([
      holders[action.organisation],
      ...parts.filter((part) => targets.partIn(action.organisation, part) === "leaving"),
    ]);
    for (const holder of barred) if (targets.mayTake(action, holder)) counts[holder]--;
  }
  for (const { managers, count } of alike.values()) for (const holder of managers) counts[holder] += count;
  return counts;
}
