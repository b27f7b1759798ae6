import { isoDay, type Day } from "../regulation/calendar";
import type { Regulation } from "../regulation/schema";

/** Keys of a regulation's document under which a day stands from which something holds. */
const DATE_KEYS = ["since", "newForbiddenSince"];

/** The days, first to last included, on which norms of the regulation change; ISO dates in order. */
export function normChanges(regulation: Regulation, first: Day, last: Day): string[] {
  const [from, to] = [isoDay(first), isoDay(last)];
  const days = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== "string") visit(value);
      else if (DATE_KEYS.includes(key) && from <= value && value <= to) days.add(value);
    }
  };
  visit(regulation.specializations);
  visit(regulation.leaders);
  return [...days].sort();
}
