import { inclineLastname } from "lvovich";
import { byRule, FIXED_IN_FRONT, UNDECLINABLE, type Case, type Gender } from "./surname-rules";

export type { Case, Gender } from "./surname-rules";

/** A surname in a case; parts joined by hyphens are declined each by itself. */
export function surnameIn(surname: string, to: Case, gender: Gender): string {
  const parts = surname.split("-");
  return parts
    .map((part, i) => {
      const small = part.toLowerCase();
      if (i < parts.length - 1 && FIXED_IN_FRONT.has(small)) return part;
      return inTheLettersOf(part, partIn(small, to, gender));
    })
    .join("-");
}

function partIn(part: string, to: Case, gender: Gender): string {
  if (UNDECLINABLE.has(part)) return part;
  return byRule(part, to, gender) ?? inclineLastname(capitalised(part), to, gender).toLowerCase();
}

/** A declined word with capitals where the word itself has them: «ИВАНОВ» gives «ИВАНОВУ». */
export function inTheLettersOf(word: string, declined: string): string {
  const isLetter = /\p{L}/u;
  if (word.length > 1 && word === word.toUpperCase() && isLetter.test(word)) return declined.toUpperCase();
  return word.charAt(0) === word.charAt(0).toUpperCase() ? capitalised(declined) : declined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
