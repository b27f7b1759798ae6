import { fold } from "../regulation/folding";
import { nameKey, nameKeys } from "../clientbase/person-name";
import type { Answer, AuditContext } from "./context";
import type { PastManager } from "./past-move";

/** Finds the managers of a base that an earlier one speaks of by names. */
export interface PeopleFinder {
  /** Whether a card is this manager's; unknown where several bear the name and nothing tells which is meant. */
  holds(card: number, manager: PastManager): Answer;
  /** Whether any manager is called so. */
  knows(name: string): boolean;
}

export function peopleFinder({ base }: AuditContext): PeopleFinder {
  const { cards, holders } = base;
  const keys = holders.map(({ name, personal }) => (personal ? nameKey(name) : undefined));
  const namesakes = new Map<string, number[]>();
  keys.forEach((key, holder) => {
    if (key !== undefined) namesakes.set(key, [...(namesakes.get(key) ?? []), holder]);
  });
  const offices = holders.map(({ manager }) => fold(manager?.office ?? ""));
  const keyOf = nameKeys();

  /** Whether the card's own office says which of the namesakes has it. */
  const isDecided = (card: number): boolean => {
    const office = cards.office[card];
    const said = office < 0 ? "" : fold(cards.offices.texts[office]);
    return said !== "" && said === offices[cards.holder[card]];
  };
  return {
    holds(card, manager) {
      const holder = cards.holder[card];
      const key = keyOf(manager.name);
      if (keys[holder] !== key) return "no";
      const alike = namesakes.get(key)!;
      if ((holders[holder].manager?.namesakes.length ?? 0) > 0) return "unknown";
      if (alike.length > 1 && !isDecided(card)) return "unknown";
      if (manager.office === undefined) return alike.length > 1 ? "unknown" : "yes";
      const office = fold(manager.office);
      if (!alike.some((it) => offices[it] === office)) return "unknown";
      return offices[holder] === office ? "yes" : "no";
    },
    knows: (name) => namesakes.has(keyOf(name)),
  };
}
