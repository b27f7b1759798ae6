import { TextCache } from "./interning";
import { fitsInitials, nameKey, personName } from "./person-name";
import type { SheetValues } from "./sheet-values";

/** The different texts of a column below the headers. */
export function textsIn({ values }: SheetValues, headerRow: number, index: number): readonly string[] {
  const texts: string[] = [];
  const cache = new TextCache((text) => texts.push(text));
  for (let row = headerRow + 1; row < values.length; row++) cache.get(values[row][index] ?? "");
  return texts;
}

/**
 * Names that are not listed and stand for a listed one: they shorten it or write it out («Иванов И. И.» for «Иванов Иван
 * Иванович»), fit nobody else on the list, and nobody else fits that one.
 * @param written the names as they occur
 * @returns keys of the listed names by keys of the others
 */
export function shortNames(
  written: readonly string[],
  listed: readonly string[],
): ReadonlyMap<string, string> {
  const known = peopleIn(listed);
  const others = [...peopleIn(written)].filter(([key]) => !known.has(key));
  const united = new Map<string, string>();
  if (known.size === 0) return united;
  for (const [key, name] of others) {
    const fitting = [...known].filter(([, it]) => fitsInitials(it, name));
    if (fitting.length !== 1) continue;
    const [[listedKey, listedName]] = fitting;
    const rivals = others.filter(([, it]) => fitsInitials(listedName, it));
    if (rivals.length === 1) united.set(key, listedKey);
  }
  return united;
}

function peopleIn(texts: readonly string[]) {
  return new Map(
    texts.flatMap((text) => {
      const name = personName(text);
      return name === undefined ? [] : [[nameKey(text), name] as const];
    }),
  );
}
