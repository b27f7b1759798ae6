import fc from "fast-check";
import { assignmentOf, type Assignment } from "../../src/moves/assignment";
import { decisionsOf } from "../../src/moves/decisions";
import { UNLIMITED } from "../../src/moves/limits";
import { situationOf } from "../../src/moves/situation";
import type { Network } from "../../src/moves/solve/network";
import { HOME } from "../../src/moves/solve/problem";
import { networkOf, solved } from "../../src/moves/solve/solved";
import { unsolvedIn } from "../../src/moves/unsolved";
import { built } from "../support/arbitrary-base";
import { plannable, SMALL_NORMS } from "../support/arbitrary-plan";

/** Follows one organisation: all who could take it, and whatever they have been given, until somebody has room. */
function followed(assignment: Assignment, network: Network, start: number): Set<string> | "others" {
  const { situation, room, targets, movers, vetoed, placeOf } = assignment;
  const { limits, context } = situation;
  const { cards, organisations } = context.base;
  const { choices, choicesOf, places } = network.problem;
  const groupOf = (unit: number) => cards.group[organisations.lead[movers[unit].organisation]];
  const isWith = (unit: number, holder: number) => {
    const target = choices[choicesOf[unit]].targets[network.chosen[unit]];
    const place = network.placeOf(unit);
    const root = places[place].parent < 0 ? place : places[place].parent;
    return (
      holder === (target === HOME ? organisations.holder[movers[unit].organisation] : target) &&
      root === placeOf(holder)
    );
  };
  const found = new Set<string>();
  const asked = [start];
  for (const unit of asked) {
    const action = movers[unit];
    const group = groupOf(unit);
    for (let holder = 0; holder < context.holders.length; holder++) {
      if (targets.obstacles(action, holder).length > 0) continue;
      if (vetoed.get(action.organisation)?.has(holder)) continue;
      if (targets.partIn(action.organisation, holder) !== undefined) continue;
      const given = movers.map((_, other) => other).filter((other) => isWith(other, holder));
      const kind = limits.kindIn(holder, group);
      const ofKind = given.filter((other) => limits.kindIn(holder, groupOf(other)) === kind);
      const kindIsFull = kind !== UNLIMITED && ofKind.length >= room.capacityOfKind(kind);
      if (!kindIsFull && given.length < room.capacity(holder) && room.isOpen(holder)) return "others";
      found.add(kindIsFull ? `${holder} ${group}` : `${holder}`);
      asked.push(...(kindIsFull ? ofKind : given).filter((other) => !asked.includes(other)));
    }
  }
  return found;
}

test("what hinders a move, and how many could come to a manager, are what following each one finds", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(plannable(30), (rows) => {
      const audit = built(rows).audit({ regulation: SMALL_NORMS });
      const assignment = assignmentOf(situationOf(audit, new Map()), decisionsOf(audit.context, {}));
      const network = networkOf(assignment.problem, solved(assignment.problem));
      const { groups } = audit.context.base.lexicon;
      for (const left of unsolvedIn(assignment, network)) {
        kinds.add(left.kind);
        if (left.kind === "shortage") {
          const suitable = assignment.movers.filter(
            (action) => assignment.targets.obstacles(action, left.holder).length === 0,
          );
          expect(left.suitable).toBe(suitable.length);
        }
        if (left.kind !== "noManager") continue;
        const { hindrance } = left;
        kinds.add(hindrance.kind);
        const unit = assignment.movers.findIndex(({ organisation }) => organisation === left.organisation);
        const expected = followed(assignment, network, unit);
        if (hindrance.kind !== "full") {
          expect(expected).toEqual(hindrance.kind === "others" ? "others" : new Set());
        } else {
          const names = hindrance.managers.map(({ holder, group }) =>
            group === undefined ? `${holder}` : `${holder} ${groups.indexOf(group)}`,
          );
          expect(new Set(names)).toEqual(expected);
          expect(names).toHaveLength(new Set(names).size);
        }
      }
    }),
    { seed: 2010, numRuns: 200 },
  );
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["full", "noManager", "nobody", "shortage"]));
});
