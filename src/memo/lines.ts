import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import type { Memo, MemoPerson } from "./document";

export const SIGN_HERE = "____________";
const WRITE_HERE = "______";

/** Date and number, the number to be written by hand where there is none. */
export function dateLine({ date, number }: Memo, language: Language): string {
  return `${date}  ${memoWords(language).numberSign} ${number || WRITE_HERE}`;
}

export function appendixLine(text: string, language: Language): string {
  return `${memoWords(language).appendix}: ${text}`;
}

/** A position, room for the signature, and the name or room for it. */
export function signLine({ position, name }: MemoPerson): string {
  return `${position}  ${SIGN_HERE}  ${name || SIGN_HERE}`;
}
