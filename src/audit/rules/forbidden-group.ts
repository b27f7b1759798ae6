import { normedOrganisationRule } from "../rule";
import { FORBIDDEN, profileOf } from "../specialization-in-force";
import { CLEAR, MISSING, VIOLATION, WARNING } from "../verdict";
import { heldGroup } from "./non-profile";

/** An organisation of a client group forbidden to its manager. Takes the place of `NON_PROFILE`. */
export const forbiddenGroup = normedOrganisationRule(
  "FORBIDDEN_GROUP",
  ({ base, holders }) => {
    const { holder } = base.organisations;
    const { group } = base.cards;
    return (own, organisation, lead) => {
      const id = group[lead];
      if (id < 0 || profileOf(own, id) !== FORBIDDEN) return CLEAR;
      const { changing } = holders[holder[organisation]];
      if (changing === "no") return VIOLATION;
      return changing === "yes" ? WARNING : MISSING.specializationChangedOn;
    };
  },
  (context, organisation) => {
    const { id, facts } = heldGroup(context, organisation);
    return {
      measured: { group: context.base.lexicon.groups[id] },
      norm: { ...facts.norms!.forbiddenGroups, unit: "groups" },
    };
  },
  { action: "profile" },
  "profile",
);
