import { cardRule } from "../rule";
import { WARNING } from "../verdict";
import { holderName } from "./no-personal-manager";

/** A client attached to somebody who is not on the managers sheet. */
export const unknownManager = cardRule(
  "UNKNOWN_MANAGER",
  ({ base }, report) => {
    if (!base.register) return;
    const { cards, organisations } = base;
    const unlisted = base.holders.map(({ personal, manager }) => personal && !manager);
    if (!unlisted.includes(true)) return;
    for (let card = 0; card < cards.count; card++) {
      if (unlisted[cards.holder[card]] && organisations.master[card] === card) report(card, WARNING);
    }
  },
  (context, card) => ({
    measured: { holder: holderName(context, card) },
    norm: { value: context.base.layout.managers!.sheet.name, unit: "managers", since: null },
  }),
);
