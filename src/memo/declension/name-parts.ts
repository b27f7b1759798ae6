import { genderOfFirstName } from "./first-names";

/** What a word of a name is; `fixed` ones stay as they are: initials, «фон», «оглы» and the name before it. */
export type NamePart = "surname" | "first" | "patronymic" | "fixed";

const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;
const WITH_DOT = /\./;
const PATRONYMIC = /(?:[иы]ч|вна|чна|шна|оглы|оглу|кызы)$/i;
const FATHERS = /^(?:оглы|оглу|кызы)$/i;
const PARTICLES = new Set("ван фон де да ди дель дер ла ле ибн эль аль бен".split(" "));

/** The word that tells whose child somebody is, so that it tells the gender too; undefined where there is none. */
export function fathersWord(words: readonly string[], parts: readonly NamePart[]): string | undefined {
  return words.find((word, i) => FATHERS.test(word) || (parts[i] === "patronymic" && isPatronymic(word)));
}

function isPatronymic(word: string): boolean {
  return PATRONYMIC.test(word);
}

/**
 * What the words of a name are: a surname with initials on either side, or with first name and patronymic. A first name
 * that is a common one may stand in front of the surname; else the surname does.
 */
export function namePartsOf(words: readonly string[]): NamePart[] {
  const initials = words.map((word) => INITIALS.test(word) && (WITH_DOT.test(word) || word.length === 1));
  const fixed = words.map(
    (word, i) => initials[i] || PARTICLES.has(word) || FATHERS.test(word) || FATHERS.test(words[i + 1] ?? ""),
  );
  const places = words.flatMap((_, i) => (fixed[i] ? [] : [i]));
  const parts = words.map((): NamePart => "fixed");
  const put = (of: readonly NamePart[]) => places.forEach((place, i) => (parts[place] = of[i] ?? "first"));
  const [first, second, third] = places.map((place) => words[place]);
  if (initials.includes(true)) put(places.map(() => "surname"));
  else if (third !== undefined && isPatronymic(second) && !isPatronymic(third)) {
    put(["first", "patronymic", "surname"]);
  } else if (places.length === 2 && isFirstNameInFront(first, second)) put(["first", "surname"]);
  else
    put(["surname", "first", ...(third !== undefined && isPatronymic(third) ? ["patronymic" as const] : [])]);
  return parts;
}

function isFirstNameInFront(first: string, second: string): boolean {
  return (
    genderOfFirstName(first) !== undefined && genderOfFirstName(second) === undefined && !isPatronymic(second)
  );
}
