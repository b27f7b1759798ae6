import { isoDay } from "../../regulation/calendar";
import { normedOrganisationRule } from "../rule";
import { NON_PROFILE } from "../specialization-in-force";
import { CLEAR, MISSING, VIOLATION } from "../verdict";
import { heldGroup } from "./non-profile";

/** A non-profile organisation attached since attaching new ones is forbidden. */
export const newNonProfile = normedOrganisationRule(
  "NEW_NON_PROFILE",
  ({ base }) => {
    const { group, attachedOn } = base.cards;
    return (own, _, lead) => {
      const since = own.newNonProfileForbiddenSince;
      if (since === undefined || group[lead] < 0 || own.standing[group[lead]] !== NON_PROFILE) return CLEAR;
      if (attachedOn[lead] <= 0) return MISSING.attachedOn;
      return attachedOn[lead] >= since ? VIOLATION : CLEAR;
    };
  },
  (context, organisation) => {
    const { id, facts } = heldGroup(context, organisation);
    const since = isoDay(facts.norms!.newNonProfileForbiddenSince!);
    return {
      measured: {
        group: context.base.lexicon.groups[id],
        attachedOn: isoDay(context.base.cards.attachedOn[context.base.organisations.lead[organisation]]),
      },
      norm: { value: since, unit: "date", since },
    };
  },
  { action: "profile" },
  "profile",
);
