import { fold } from "../regulation/folding";
import type { AuditContext } from "../audit/context";
import { officeOfCard } from "../audit/offices";
import { maximumOf } from "../audit/rules/base-above-max";
import type { Action } from "./actions";
import { compareTexts } from "./actions";
import { hasRoom, obstacleFinder, worksWith, type Load } from "./eligibility";

/** Managers who may take organisations of one kind: all of them, and those of each office (folded). */
interface Takers {
  readonly all: readonly number[];
  readonly ofOffice: ReadonlyMap<string, readonly number[]>;
}

/**
 * Finds who takes an organisation: owners of its territory first where that is what it moves for, then managers of the
 * same office, then those with most room below the maximum; names settle what is left.
 * @returns the number of the holder, or undefined when nobody can
 */
export function takerFinder(
  context: AuditContext,
): (action: Action, loadOf: (holder: number) => Load) => number | undefined {
  const { base, holders } = context;
  const { cards, organisations } = base;
  const names = holders.map(({ holder }) => fold(holder.name));
  const offices = holders.map(({ manager }) => fold(manager?.office ?? ""));
  const maxima = holders.map((facts) => maximumOf(facts) ?? Infinity);
  const takersOf = knownTakers(context, offices);

  return ({ organisation, kind }, loadOf) => {
    const from = organisations.holder[organisation];
    const group = cards.group[organisations.lead[organisation]];
    const takers = takersOf(organisation);
    const mostRoom = (candidates: readonly number[]): number | undefined => {
      let best: number | undefined;
      let bestRoom = 0;
      for (const holder of candidates) {
        if (holder === from || (kind === "profile" && !worksWith(context, holders[holder], organisation)))
          continue;
        const load = loadOf(holder);
        const room = maxima[holder] - load.organisations;
        if (best !== undefined && room < bestRoom) continue;
        if (!hasRoom(holders[holder], group, load)) continue;
        if (best !== undefined && room === bestRoom && compareTexts(names[holder], names[best]) >= 0)
          continue;
        best = holder;
        bestRoom = room;
      }
      return best;
    };
    const office = fold(officeOfCard(context, organisations.lead[organisation]));
    const sameOffice = office === "" ? [] : (takers.ofOffice.get(office) ?? []);
    const owns = (holder: number) => holders[holder].norms?.definition.territory.kind === "allotted";
    const owner =
      kind === "territory"
        ? (mostRoom(sameOffice.filter(owns)) ?? mostRoom(takers.all.filter(owns)))
        : undefined;
    return owner ?? mostRoom(sameOffice) ?? mostRoom(takers.all);
  };
}

/** Takers are found once for all organisations alike in group, territory and potential. */
function knownTakers(context: AuditContext, offices: readonly string[]): (organisation: number) => Takers {
  const { cards, organisations } = context.base;
  const obstaclesOf = obstacleFinder(context);
  const known = new Map<string, Takers>();
  return (organisation) => {
    const lead = organisations.lead[organisation];
    const key = `${cards.group[lead]} ${cards.territory[lead]} ${cards.potential[lead]}`;
    let takers = known.get(key);
    if (takers === undefined) {
      const all = context.holders.flatMap((facts, holder) =>
        obstaclesOf(organisation, facts).length === 0 ? [holder] : [],
      );
      const ofOffice = new Map<string, number[]>();
      for (const holder of all)
        ofOffice.set(offices[holder], [...(ofOffice.get(offices[holder]) ?? []), holder]);
      takers = { all, ofOffice };
      known.set(key, takers);
    }
    return takers;
  };
}
