const WORD = /\p{L}{3,}/gu;

/** True when two names, as `nameKeys` gives them, share a word: one may be another writing of the other. */
export function shareWord(one: string, other: string): boolean {
  const words = new Set(one.match(WORD));
  return (other.match(WORD) ?? []).some((word) => words.has(word));
}
