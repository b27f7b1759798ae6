import { POTENTIALS } from "../../regulation/schema";
import { organisationRule } from "../rule";
import { TARGET, TOLERATED } from "../specialization-in-force";
import { CLEAR, INFO, MISSING, WARNING } from "../verdict";

/** The client's potential class is known and not what the specialization aims at. */
export const nonTargetPotential = organisationRule(
  "NON_TARGET_POTENTIAL",
  ({ base, holders, norms }) => {
    const { holder } = base.organisations;
    const { potential } = base.cards;
    return (organisation, lead) => {
      const own = norms[holder[organisation]];
      if (own === undefined) return holders[holder[organisation]].withoutNorms;
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
