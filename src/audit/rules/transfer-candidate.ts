import { POTENTIALS } from "../../regulation/schema";
import { cardRule } from "../rule";
import { INFO, MISSING } from "../verdict";
import { holderName } from "./no-personal-manager";

/** A client of the inside service desk whose potential makes it a candidate for field sales. */
export const transferCandidate = cardRule(
  "TRANSFER_CANDIDATE",
  ({ base, regulation }, report) => {
    const { cards, organisations } = base;
    const wanted = POTENTIALS.map((potential) => regulation.transferPotential.includes(potential));
    const desks = base.holders.map(({ serviceDesk }) => serviceDesk);
    if (!desks.includes(true)) return;
    for (let card = 0; card < cards.count; card++) {
      if (!desks[cards.holder[card]] || organisations.master[card] !== card) continue;
      if (cards.potential[card] < 0) report(card, MISSING.potential);
      else if (wanted[cards.potential[card]]) report(card, INFO);
    }
  },
  (context, card) => ({
    measured: {
      potential: POTENTIALS[context.base.cards.potential[card]],
      holder: holderName(context, card),
    },
    norm: { value: context.regulation.transferPotential, unit: "potentials", since: null },
  }),
);
