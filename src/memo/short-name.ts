import { tidy } from "../regulation/folding";
import { NBSP } from "../wording/format";
import { namePartsOf } from "./declension/name-parts";

const INITIALS = /^(?:\p{Lu}\.-?){1,3}$/u;
const NAME = /^\p{Lu}[\p{L}'’-]*$/u;

/**
 * A surname and initials, whichever way the name is written; undefined where it is neither.
 * @param inCase the same name in another case, word by word
 */
function surnameAndInitials(name: string, inCase = name): { surname: string; initials: string } | undefined {
  const [words, declined] = [name, inCase].map((it) =>
    tidy(it)
      .replace(/(\p{Lu}\.)(?=\p{Lu})/gu, "$1 ")
      .split(" "),
  );
  if (declined.length !== words.length) return surnameAndInitials(inCase);
  const initials = words.filter((word) => INITIALS.test(word));
  if (initials.length > 0) {
    const surname = words.findIndex((word) => !INITIALS.test(word));
    return words.length - initials.length === 1
      ? { surname: declined[surname], initials: initials.join(NBSP) }
      : undefined;
  }
  if (words.length < 2 || words.length > 3 || !words.every((word) => NAME.test(word))) return undefined;
  const surname = namePartsOf(words).indexOf("surname");
  const given = words.filter((_, i) => i !== surname);
  return {
    surname: declined[surname],
    initials: given.map((word) => `${word.charAt(0)}.`).join(NBSP),
  };
}

/** As people sign: «М. В. Орлова», joined by NBSP. Other names stay as they are. */
export function signedName(name: string): string {
  const parts = surnameAndInitials(name);
  return parts ? `${parts.initials}${NBSP}${parts.surname}` : tidy(name);
}

/** As people are addressed: «Орловой М. В.», joined by NBSP. Other names stay as they are. @param inCase the name's form */
export function addressedName(name: string, inCase = name): string {
  const parts = surnameAndInitials(name, inCase);
  return parts ? `${parts.surname}${NBSP}${parts.initials}` : tidy(inCase);
}
