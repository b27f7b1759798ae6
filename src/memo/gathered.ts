import type { AuditContext } from "../audit/context";
import { officeOfCard } from "../audit/offices";
import { fold } from "../regulation/folding";
import type { GatheredBy } from "./wishes";

/** Whose memo it is: the manager's where there is one for each. */
export interface Gathering<T> {
  readonly items: readonly T[];
  readonly manager?: string;
  readonly office: string;
}

/**
 * Items of one sales office together, or of one manager, in the order in which they first occur. Offices are compared
 * folded; namesakes are two managers.
 * @param cardOf the card by whose manager or office an item is gathered
 */
export function gathered<T>(
  context: AuditContext,
  items: readonly T[],
  cardOf: (item: T) => number,
  by: GatheredBy,
): Gathering<T>[] {
  const { cards, holders } = context.base;
  const groups = new Map<string | number, { items: T[]; manager?: string; office: string }>();
  for (const item of items) {
    const card = cardOf(item);
    const holder = cards.holder[card];
    const office = officeOfCard(context, card);
    const key = by === "manager" ? holder : fold(office);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else
      groups.set(key, { items: [item], office, ...(by === "manager" && { manager: holders[holder].name }) });
  }
  return [...groups.values()];
}
