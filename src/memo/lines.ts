import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import type { Memo, MemoPerson } from "./document";

export const SIGN_HERE = "____________";
const WRITE_HERE = "______";

/** Date and number, the number to be written by hand where there is none. */
export function dateLine({ date, number }: Memo, language: Language): string {
  return `${date}  ${memoWords(language).numberSign} ${number || WRITE_HERE}`;
}

/** What is appended; several are numbered. */
export function appendixLines({ appendix }: Memo, language: Language): string[] {
  const words = memoWords(language);
  if (appendix.length < 2) return appendix.map((text) => `${words.appendix}: ${text}`);
  return appendix.map((text, i) => `${i === 0 ? `${words.appendices}: ` : ""}${i + 1}. ${text}`);
}

/** A position, room for the signature, and the name or room for it. */
export function signLine({ position, name }: MemoPerson): string {
  return `${position}  ${SIGN_HERE}  ${name || SIGN_HERE}`;
}

/** What stands in the corner above a memo: who approves it, with room for the signature and its date. */
export function approvalLines({ position, name }: MemoPerson, language: Language): string[] {
  const { approved, dayToWrite } = memoWords(language);
  return [approved, position, `${SIGN_HERE}  ${name || SIGN_HERE}`, dayToWrite];
}

/** What stands below a memo: who agrees to it, with room for the signature and its date. */
export function visaLines(visa: MemoPerson, language: Language): string[] {
  const { agreed, dayToWrite } = memoWords(language);
  return [agreed, signLine(visa), dayToWrite];
}
