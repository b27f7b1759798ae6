import type { AuditContext } from "../context";
import { cardRule } from "../rule";
import { VIOLATION } from "../verdict";

/** A client attached to nobody in person. */
export const noPersonalManager = cardRule(
  "NO_PERSONAL_MANAGER",
  ({ base }, report) => {
    const { cards, organisations } = base;
    const impersonal = base.holders.map(({ personal }) => !personal);
    if (!impersonal.includes(true)) return;
    for (let card = 0; card < cards.count; card++) {
      if (impersonal[cards.holder[card]] && organisations.master[card] === card) report(card, VIOLATION);
    }
  },
  (context, card) => ({
    measured: { holder: holderName(context, card) },
    norm: { value: null, unit: "managers", since: null },
  }),
);

/** The name in the manager column, as the holder was first written; "" for a blank. */
export function holderName({ base }: AuditContext, card: number): string {
  return base.holders[base.cards.holder[card]].name;
}
