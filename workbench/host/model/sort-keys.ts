import { CellError, type StoredValue } from "./cell-value";

/** Kinds of values in the order of an ascending sort. */
const NUMBER = 0;
const TEXT = 1;
const LOGICAL = 2;
const ERROR = 3;
const BLANK = 4;

/** Compares two rows by their places among the keys. */
export type Compare = (a: number, b: number) => number;

/**
 * Excel's order of values: numbers, texts, FALSE, TRUE, errors, which are all equal; turned round when descending,
 * but blanks always last. Hyphens and apostrophes in texts count only between texts that are equal without them.
 */
export function compareBy(values: readonly StoredValue[], ascending: boolean, matchCase: boolean): Compare {
  const kinds = Uint8Array.from(values, kindOf);
  const places = placesOf(values, matchCase);
  const direction = ascending ? 1 : -1;
  return (a, b) => {
    if (kinds[a] !== kinds[b]) {
      if (kinds[a] === BLANK || kinds[b] === BLANK) return kinds[a] - kinds[b];
      return (kinds[a] - kinds[b]) * direction;
    }
    return places[a] === places[b] ? 0 : places[a] < places[b] ? -direction : direction;
  };
}

function kindOf(value: StoredValue): number {
  if (typeof value === "number") return NUMBER;
  if (typeof value === "boolean") return LOGICAL;
  if (value instanceof CellError) return ERROR;
  return value === "" ? BLANK : TEXT;
}

function placesOf(values: readonly StoredValue[], matchCase: boolean): Float64Array {
  const texts = textPlaces(values, matchCase);
  return Float64Array.from(values, (value) => {
    if (typeof value === "string") return texts.get(value) ?? 0;
    return value instanceof CellError ? 0 : Number(value);
  });
}

/** Places of the different texts among them: each is compared once, however often it stands. */
function textPlaces(values: readonly StoredValue[], matchCase: boolean): Map<string, number> {
  const { compare } = new Intl.Collator("en", {
    sensitivity: matchCase ? "variant" : "accent",
    caseFirst: "lower",
  });
  const texts = [...new Set(values.filter((value) => typeof value === "string"))];
  const bare = new Map(texts.map((text) => [text, text.replace(/['-]/g, "")]));
  const compareTexts = (a: string, b: string) => compare(bare.get(a)!, bare.get(b)!) || compareMarks(a, b);
  const compareMarks = (a: string, b: string) => {
    const [marksOfA, marksOfB] = [a.length - bare.get(a)!.length, b.length - bare.get(b)!.length];
    return marksOfA - marksOfB || (marksOfA === 0 ? 0 : compare(a, b));
  };
  texts.sort(compareTexts);
  const places = new Map<string, number>();
  texts.forEach((text, i) => {
    const same = i > 0 && compareTexts(texts[i - 1], text) === 0;
    places.set(text, same ? places.get(texts[i - 1])! : i);
  });
  return places;
}
