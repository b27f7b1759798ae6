import type { TargetOption } from "../../../plan-papers";

/** Targets that are listed at once; the others are found by writing more of the name. */
export const MOST_TARGETS = 100;

/**
 * The targets whose names or offices hold the words, in their order: those who can take it stand first.
 * @param fold makes texts comparable
 */
export function targetsShown(
  targets: readonly TargetOption[],
  query: string,
  fold: (text: string) => string,
): readonly TargetOption[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  return targets.filter(({ name, office }) => {
    const text = fold(`${name} ${office}`);
    return words.every((word) => text.includes(word));
  });
}

/** Where an arrow, Home or End leads in the list; undefined for other keys. From before the first: to either end. */
export function targetAt(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (active + 1) % count;
    case "ArrowUp":
      return active <= 0 ? count - 1 : active - 1;
    case "PageDown":
      return Math.min(count - 1, active + 10);
    case "PageUp":
      return Math.max(0, active - 10);
    default:
      return undefined;
  }
}
