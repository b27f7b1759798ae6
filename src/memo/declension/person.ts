import { getGender, inclineFirstname, inclineMiddlename } from "lvovich";
import { tidy } from "../../regulation/folding";
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

type Part = "surname" | "first" | "patronymic" | "initials";

const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;
const WITH_DOT = /\./;
const PATRONYMIC = /(?:вич|ьич|мич|тич|вна|чна|шна|оглы|кызы)$/i;
const CYRILLIC = /^[\p{Script=Cyrillic}-]+$/u;

/**
 * Declines a person's name: surname with initials or with first name and patronymic, in either order. Initials and names
 * in other letters stay as they are. What it gives is a proposal: every form can be edited where it is used.
 * @param known the person's gender, where somebody has told it
 */
export function personForms(name: string, known?: Gender): PersonForms {
  const words = tidy(name).split(" ");
  const parts = partsOf(words);
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
  parts: readonly Part[],
  to: Case,
  gender: Gender,
): string {
  const blanks = name.trim().match(/[\s\u00a0\u202f]+/g) ?? [];
  return words
    .map((word, i) => wordIn(word, parts[i], to, gender) + (i < words.length - 1 ? (blanks[i] ?? " ") : ""))
    .join("");
}

function wordIn(word: string, part: Part, to: Case, gender: Gender): string {
  if (part === "initials" || !CYRILLIC.test(word)) return word;
  if (part === "surname") return surnameIn(word, to, gender);
  const lower = word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
  const incline = part === "first" ? inclineFirstname : inclineMiddlename;
  return inTheLettersOf(word, incline(lower, to, gender));
}

function partsOf(words: readonly string[]): Part[] {
  const initials = words.map((word) => INITIALS.test(word) && (WITH_DOT.test(word) || word.length === 1));
  if (initials.includes(true)) return initials.map((is) => (is ? "initials" : "surname"));
  if (words.length === 1) return ["surname"];
  if (words.length > 2 && PATRONYMIC.test(words[1]) && !PATRONYMIC.test(words[2])) {
    return words.map((_, i) => (i === 0 ? "first" : i === 1 ? "patronymic" : "surname"));
  }
  return words.map((_, i) => (i === 0 ? "surname" : i === 1 ? "first" : "patronymic"));
}

function genderOf(words: readonly string[], parts: readonly Part[]): Gender | undefined {
  const wordOf = (part: Part) => words[parts.indexOf(part)] as string | undefined;
  const patronymic = wordOf("patronymic");
  if (patronymic !== undefined && PATRONYMIC.test(patronymic)) {
    return /(?:вна|чна|шна|кызы)$/i.test(patronymic) ? "female" : "male";
  }
  const surname = wordOf("surname")?.split("-").at(-1);
  const told = [getGender({ first: wordOf("first") ?? null }), getGender({ last: surname ?? null })].find(
    (it) => it === "male" || it === "female",
  );
  return told === "male" || told === "female" ? told : undefined;
}
