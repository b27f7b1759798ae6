import { distance } from "fastest-levenshtein";
import { fold, tidy } from "../regulation/folding";

/** A person's name taken apart: its words and initials, folded, in the order in which they stand. */
export interface PersonName {
  readonly words: readonly string[];
  readonly initials: readonly string[];
}

const NOT_OF_A_NAME = /[^\p{L}\p{M}\s.,'’`‑-]/u;
const GLUED_INITIAL = /(\p{Ll})(?=\p{Lu}\.)/gu;
const BREAKS = /[\s.,]+/;
const TWO_CAPITALS = /^\p{Lu}{2}$/u;
const CAPITALS = /^\P{Ll}+$/u;

/**
 * Takes a name apart: «Иванов И. И.», «Иванов И.И.», «И.И. Иванов» and «Иванов ИИ» give the same parts, and so do
 * «Иван Иванович Иванов» and «Иванов Иван Иванович». Undefined for what is no name of a person, or initials alone.
 */
export function personName(text: string): PersonName | undefined {
  const tidied = tidy(text);
  if (tidied === "" || NOT_OF_A_NAME.test(tidied)) return undefined;
  const parts = tidied
    .replace(GLUED_INITIAL, "$1 ")
    .split(BREAKS)
    .filter((part) => part !== "");
  const shouted = CAPITALS.test(tidied);
  const initials = parts.flatMap((part) => {
    if (part.length === 1) return [fold(part)];
    return !shouted && TWO_CAPITALS.test(part) ? [...part].map(fold) : [];
  });
  const words = parts.filter((part) => part.length > 1 && (shouted || !TWO_CAPITALS.test(part))).map(fold);
  return words.length === 0 ? undefined : { words, initials };
}

/** What all writings of one name share; the folded text for what is no name of a person. */
export function nameKey(text: string): string {
  const name = personName(text);
  return name === undefined ? fold(text) : [[...name.words].sort().join(" "), ...name.initials].join(".");
}

/** `nameKey` for a column that repeats few names: each is taken apart once. */
export function nameKeys(): (text: string) => string {
  const keys = new Map<string, string>();
  return (text) => {
    let key = keys.get(text);
    if (key === undefined) keys.set(text, (key = nameKey(text)));
    return key;
  };
}

/** True when one name is written out and the other gives the same surname and its first letters: «Иванов И. И.». */
export function fitsInitials(one: PersonName, other: PersonName): boolean {
  return isWrittenOutAs(one, other) || isWrittenOutAs(other, one);
}

function isWrittenOutAs({ words, initials }: PersonName, short: PersonName): boolean {
  if (short.words.length !== 1 || short.initials.length === 0 || initials.length > 0) return false;
  const surname = words.indexOf(short.words[0]);
  const letters = words.filter((_, i) => i !== surname).map((word) => word[0]);
  return surname >= 0 && letters.join() === short.initials.join();
}

/** How many letters of a word may be wrong: one of a short word, two of a longer one, none of a very short one. */
function mistakesIn(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/** True when two names differ by one or two letters of their words, their initials being the same. */
export function differsByTypo(one: PersonName, other: PersonName): boolean {
  if (one.words.length !== other.words.length || one.initials.join() !== other.initials.join()) return false;
  const different = one.words.filter((word) => !other.words.includes(word));
  const instead = other.words.filter((word) => !one.words.includes(word));
  if (different.length !== 1 || instead.length !== 1) return false;
  const [word] = different;
  return Math.abs(word.length - instead[0].length) <= 2 && distance(word, instead[0]) <= mistakesIn(word);
}
