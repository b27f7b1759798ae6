import { POTENTIALS } from "../../regulation/schema";
import { normedOrganisationRule } from "../rule";
import { TARGET, TOLERATED } from "../specialization-in-force";
import { CLEAR, INFO, MISSING, WARNING } from "../verdict";

/** The client's potential class is known and not what the specialization aims at. */
export const nonTargetPotential = normedOrganisationRule(
  "NON_TARGET_POTENTIAL",
  ({ base }) => {
    const { potential } = base.cards;
    return (own, _, lead) => {
      const id = potential[lead];
      if (id < 0) return MISSING.potential;
      if (own.potential[id] === TARGET) return CLEAR;
      return own.potential[id] === TOLERATED ? INFO : WARNING;
    };
  },
  ({ base, norms }, organisation) => ({
    measured: { potential: POTENTIALS[base.cards.potential[base.organisations.lead[organisation]]] },
    norm: {
      value: norms[base.organisations.holder[organisation]]!.definition.targetPotential,
      unit: "potentials",
      since: null,
    },
  }),
);
