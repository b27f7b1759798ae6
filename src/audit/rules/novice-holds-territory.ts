import type { AuditContext, HolderFacts } from "../context";
import { normedOrganisationRule } from "../rule";
import { agreed, CLEAR, MISSING, VIOLATION } from "../verdict";

/** A newcomer holds a client of a territory that is allotted to somebody. */
export const noviceHoldsTerritory = normedOrganisationRule(
  "NOVICE_HOLDS_TERRITORY",
  (context) => {
    const { base, holders } = context;
    const { holder } = base.organisations;
    const { territory } = base.cards;
    const owners = ownersOfTerritories(context);
    const anyAllotted = holders.some(allottedPlaces);
    const newcomer = holders.map((facts) =>
      newcomerVerdict(facts.tenure?.possible ?? [], facts.tenure?.missing ?? "status"),
    );
    return (own, organisation, lead) => {
      if (!own.definition.newcomersKeepOffTerritories || !anyAllotted) return CLEAR;
      const verdict = newcomer[holder[organisation]];
      if (verdict === CLEAR) return CLEAR;
      if (territory[lead] < 0) return MISSING.territory;
      return owners.has(territory[lead]) ? verdict : CLEAR;
    };
  },
  (context, organisation) => {
    const { territory, territories } = context.base.cards;
    const id = territory[context.base.organisations.lead[organisation]];
    return {
      measured: { territory: territories.texts[id], owners: ownersOfTerritories(context).get(id)! },
      norm: { value: null, unit: "places", since: null },
    };
  },
);

function newcomerVerdict(possible: readonly string[], missing: "status" | "noviceSince") {
  return agreed(
    possible.map((status) => (status === "trainee" || status === "novice" ? VIOLATION : CLEAR)),
    MISSING[missing],
  );
}

/** Names of the managers a territory is allotted to, by its number. */
export function ownersOfTerritories({ base, holders }: AuditContext): Map<number, string[]> {
  const owners = new Map<number, string[]>();
  for (const facts of holders) {
    for (const id of new Set(allottedPlaces(facts)?.map((place) => base.cards.territories.find(place)))) {
      if (id >= 0) owners.set(id, [...(owners.get(id) ?? []), facts.holder.name]);
    }
  }
  return owners;
}

/** The territories allotted to somebody; undefined where there are none. */
function allottedPlaces({ manager, norms }: HolderFacts): readonly string[] | undefined {
  const allotted =
    norms?.definition.territory.kind === "allotted" && manager && manager.territories.length > 0;
  return allotted ? manager.territories : undefined;
}
