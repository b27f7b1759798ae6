import type { AuditContext, HolderFacts } from "../context";
import { normedOrganisationRule } from "../rule";
import { FORBIDDEN, LIMITED, NON_PROFILE, PROFILE, profileOf } from "../specialization-in-force";
import { CLEAR, MISSING, missingTurnover, VIOLATION, WARNING, type Verdict } from "../verdict";

/**
 * An organisation of a client group its manager does not work with, or one of too many of a group that may be held
 * up to a maximum.
 */
export const nonProfile = normedOrganisationRule(
  "NON_PROFILE",
  ({ base, holders }) => {
    const { holder } = base.organisations;
    const { group } = base.cards;
    return (own, organisation, lead) => {
      const id = group[lead];
      if (id < 0) return CLEAR;
      const profile = profileOf(own, id);
      if (profile === PROFILE || profile === FORBIDDEN) return CLEAR;
      return gravity(holders[holder[organisation]], profile, id);
    };
  },
  (context, organisation) => {
    const { id, facts } = heldGroup(context, organisation);
    const limited = facts.norms!.standing[id] === LIMITED;
    return {
      measured: {
        group: context.base.lexicon.groups[id],
        held: limited ? facts.tally.limited.get(id)!.held : facts.tally.nonProfile,
        mayHold: limited,
      },
      norm: limited
        ? { value: facts.norms!.maximum[id], unit: "organisations", since: null }
        : { ...facts.norms!.nonProfileLimit, unit: "organisations" },
    };
  },
  { action: "profile", violationsOnly: true },
  "profile",
);

function gravity({ norms, tally, changing }: HolderFacts, standing: number, group: number): Verdict {
  const counts =
    standing === LIMITED
      ? tally.limited.get(group)!
      : { held: tally.nonProfile, heldAtMost: tally.nonProfileAtMost };
  const limit = standing === LIMITED ? norms!.maximum[group] : (norms!.nonProfileLimit.value ?? Infinity);
  const within = standing === LIMITED ? CLEAR : WARNING;
  if (counts.heldAtMost <= limit) return within;
  if (changing === "yes" && standing === NON_PROFILE) return WARNING;
  if (counts.held <= limit) return missingTurnover(0);
  if (changing === "no") return VIOLATION;
  return changing === "yes" ? WARNING : MISSING.specializationChangedOn;
}

/** The client group of an organisation's lead card and the facts of its manager. */
export function heldGroup(
  { base, holders }: AuditContext,
  organisation: number,
): { id: number; facts: HolderFacts } {
  const { lead, holder } = base.organisations;
  return { id: base.cards.group[lead[organisation]], facts: holders[holder[organisation]] };
}
