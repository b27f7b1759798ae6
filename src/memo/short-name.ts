import { tidy } from "../regulation/folding";
import { NBSP } from "../wording/format";

const INITIALS = /^(?:\p{Lu}\.-?){1,3}$/u;
const NAME = /^\p{Lu}[\p{L}'’-]*$/u;

/** A surname and initials, whichever way the name is written; undefined where it is neither. */
function surnameAndInitials(name: string): { surname: string; initials: string } | undefined {
  const words = tidy(name)
    .replace(/(\p{Lu}\.)(?=\p{Lu})/gu, "$1 ")
    .split(" ");
  const initials = words.filter((word) => INITIALS.test(word));
  const others = words.filter((word) => !INITIALS.test(word));
  if (initials.length > 0) {
    return others.length === 1 ? { surname: others[0], initials: initials.join(NBSP) } : undefined;
  }
  if (words.length < 2 || words.length > 3 || !words.every((word) => NAME.test(word))) return undefined;
  const [surname, ...given] = words;
  return { surname, initials: given.map((word) => `${word.charAt(0)}.`).join(NBSP) };
}

/** As people sign: «М. В. Орлова», joined by NBSP. Other names stay as they are. */
export function signedName(name: string): string {
  const parts = surnameAndInitials(name);
  return parts ? `${parts.initials}${NBSP}${parts.surname}` : tidy(name);
}

/** As people are addressed: «Орловой М. В.», joined by NBSP. Other names stay as they are. */
export function addressedName(name: string): string {
  const parts = surnameAndInitials(name);
  return parts ? `${parts.surname}${NBSP}${parts.initials}` : tidy(name);
}
