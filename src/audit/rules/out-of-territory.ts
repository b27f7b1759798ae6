import { fold } from "../../regulation/folding";
import type { AuditContext, HolderFacts } from "../context";
import { normedOrganisationRule } from "../rule";
import { CLEAR, MISSING, missingBoth, VIOLATION, WARNING, type Verdict } from "../verdict";
import { heldGroup } from "./non-profile";

/** An organisation outside of the territories allotted to its manager, or out of the manager's city. */
export const outOfTerritory = normedOrganisationRule(
  "OUT_OF_TERRITORY",
  (context) => {
    const { holder } = context.base.organisations;
    const { group, territory } = context.base.cards;
    const places = context.holders.map((facts) => placesOf(facts, context));
    return (own, organisation, lead) => {
      const allowed = places[holder[organisation]];
      if (allowed === undefined) return CLEAR;
      if (allowed.missing !== CLEAR && allowed.ids.size === 0) {
        return territory[lead] < 0 ? missingBoth(allowed.missing, MISSING.territory) : allowed.missing;
      }
      if (territory[lead] < 0) return MISSING.territory;
      if (allowed.ids.has(territory[lead])) return CLEAR;
      if (allowed.missing !== CLEAR) return allowed.missing;
      const id = group[lead];
      return own.anyGroupOutside || (id >= 0 && own.allowedOutside[id] === 1) ? WARNING : VIOLATION;
    };
  },
  (context, organisation) => {
    const { base } = context;
    const { id, facts } = heldGroup(context, organisation);
    const territory = base.cards.territory[base.organisations.lead[organisation]];
    return {
      measured: {
        territory: base.cards.territories.texts[territory],
        group: base.lexicon.groups[id] ?? null,
      },
      norm: { value: placeNames(facts), unit: "places", since: null },
    };
  },
  { action: "territory", violationsOnly: true },
);

interface Places {
  /** Numbers of the territories. */
  readonly ids: ReadonlySet<number>;
  /** `CLEAR`, or what is missing to know all places. */
  readonly missing: Verdict;
}

/** Where a manager's clients may be; undefined for anywhere, or for somebody without norms. */
function placesOf(facts: HolderFacts, { base }: AuditContext): Places | undefined {
  const kind = facts.norms?.definition.territory.kind;
  if (kind === undefined || kind === "any") return undefined;
  const ids = new Set(placeNames(facts).map((place) => base.cards.territories.find(place)));
  ids.delete(-1);
  if (kind === "allotted")
    return { ids, missing: facts.manager!.territories.length === 0 ? MISSING.territories : CLEAR };
  return { ids, missing: fold(facts.manager!.city) === "" ? MISSING.city : CLEAR };
}

function placeNames({ manager, norms }: HolderFacts): string[] {
  const places =
    norms!.definition.territory.kind === "city"
      ? [manager!.city, ...manager!.territories]
      : manager!.territories;
  return places.filter((place) => place !== "");
}

/** Whether a client's territory suits a manager: undefined where either side is unknown. */
export function suits(facts: HolderFacts, territory: number, context: AuditContext): boolean | undefined {
  const places = placesOf(facts, context);
  if (places === undefined) return true;
  if (territory >= 0 && places.ids.has(territory)) return true;
  return territory < 0 || places.missing !== CLEAR ? undefined : false;
}
