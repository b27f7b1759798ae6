import type { AuditContext } from "./context";

/** The sales office of an attachment: the one on the card, else the manager's; "" where neither is known. */
export function officeOfCard({ base }: AuditContext, card: number): string {
  const office = base.cards.office[card];
  if (office >= 0) return base.cards.offices.texts[office];
  return base.holders[base.cards.holder[card]].manager?.office ?? "";
}
