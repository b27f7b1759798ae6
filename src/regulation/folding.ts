/**
 * Folding: what two writings of one word have in common.
 * Trims, makes every run of blanks (NBSP too) one blank, drops invisible characters, and unites case, ё and е,
 * kinds of quotes, and the letters that look alike in Latin and Cyrillic. The result serves comparison only.
 */
/** Control characters but those that part words, soft hyphens, marks of direction and width. */
const INVISIBLE = /(?![\t-\r\u0085])[\p{Cc}\p{Cf}]/gu;
const BLANKS = /[\s\u0085\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const DOUBLE_QUOTES = /[«»„“”‟″]/g;
const SINGLE_QUOTES = /[‘’‚‛′`]/g;
const LATIN_LOOKALIKE = /[abcehkmoptx]/g;
const CYRILLIC_TWIN: Record<string, string> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
};

export function fold(text: string): string {
  const trimmed = text.trim();
  if (isPlain(trimmed)) return trimmed.toLowerCase();
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(BLANKS, " ")
    .trim()
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(LATIN_LOOKALIKE, (letter) => CYRILLIC_TWIN[letter])
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'");
}

const SPACE = 0x20;

/** True for digits, dots, hyphens and Cyrillic letters but ё, parted by single blanks: only case needs folding. */
function isPlain(text: string): boolean {
  let previous = SPACE;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    const isLetter = char >= 0x410 && char <= 0x44f;
    const isDigitOrMark = (char >= 0x30 && char <= 0x39) || char === 0x2d || char === 0x2e;
    if (!isLetter && !isDigitOrMark && (char !== SPACE || previous === SPACE)) return false;
    previous = char;
  }
  return previous !== SPACE;
}

/** The text as its author meant it to be seen: blanks united and trimmed, nothing else changed. */
export function tidy(text: string): string {
  return isPlain(text) ? text : text.replace(INVISIBLE, "").replace(BLANKS, " ").trim();
}
