import { getGender, inclineFirstname, inclineMiddlename } from "lvovich";
import { tidy } from "../../regulation/folding";
import { genderOfFirstName } from "./first-names";
import { fathersWord, namePartsOf, type NamePart } from "./name-parts";
import { inTheLettersOf, surnameIn, type Case, type Gender } from "./surname";

export type { Gender } from "./surname";

/** A name or position in the cases of a memo. */
export interface Forms {
  readonly nominative: string;
  readonly genitive: string;
  readonly dative: string;
}

export interface PersonForms extends Forms {
  /** Undefined where the name tells none; the name is then left as it is unless both genders decline it alike. */
  readonly gender: Gender | undefined;
}

const CYRILLIC = /^[\p{Script=Cyrillic}-]+$/u;

/**
 * Declines a person's name: surname with initials or with first name and patronymic, in either order. Initials and names
 * in other letters stay as they are. What it gives is a proposal: every form can be edited where it is used.
 * @param known the person's gender, where somebody has told it
 */
export function personForms(name: string, known?: Gender): PersonForms {
  const words = tidy(name).split(" ");
  const parts = namePartsOf(words);
  const gender = known ?? genderOf(words, parts);
  const inCase = (to: Case): string => {
    if (gender) return joined(name, words, parts, to, gender);
    const [he, she] = (["male", "female"] as const).map((it) => joined(name, words, parts, to, it));
    return he === she ? he : tidy(name);
  };
  return { gender, nominative: tidy(name), genitive: inCase("genitive"), dative: inCase("dative") };
}

/** The words of the name in a case, parted by the blanks that part them in the name. */
function joined(
  name: string,
  words: readonly string[],
  parts: readonly NamePart[],
  to: Case,
  gender: Gender,
): string {
  const blanks = name.trim().match(/[\s\u00a0\u202f]+/g) ?? [];
  return words
    .map((word, i) => wordIn(word, parts[i], to, gender) + (i < words.length - 1 ? (blanks[i] ?? " ") : ""))
    .join("");
}

function wordIn(word: string, part: NamePart, to: Case, gender: Gender): string {
  if (part === "fixed" || !CYRILLIC.test(word)) return word;
  if (part === "surname") return surnameIn(word, to, gender);
  const lower = word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
  if (part === "first") return inTheLettersOf(word, inclineFirstname(lower, to, gender));
  return inTheLettersOf(word, patronymicIn(lower, to, gender));
}

function patronymicIn(patronymic: string, to: Case, gender: Gender): string {
  if (patronymic.endsWith("ыч")) return patronymic + (to === "genitive" ? "а" : "у");
  return inclineMiddlename(patronymic, to, gender);
}

/** By the patronymic, a common first name, and last by the ends of the others, where they do not contradict each other. */
function genderOf(words: readonly string[], parts: readonly NamePart[]): Gender | undefined {
  const fathers = fathersWord(words, parts);
  if (fathers !== undefined) return /(?:на|кызы)$/i.test(fathers) ? "female" : "male";
  const wordOf = (part: NamePart) => words[parts.indexOf(part)] as string | undefined;
  const first = wordOf("first");
  const known = first === undefined ? undefined : genderOfFirstName(first);
  if (known) return known;
  const told = [
    getGender({ last: wordOf("surname")?.split("-").at(-1) ?? null }),
    getGender({ first: first ?? null }),
  ].filter((it): it is Gender => it === "male" || it === "female");
  return new Set(told).size === 1 ? told[0] : undefined;
}
