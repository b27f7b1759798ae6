const LONGEST_TEXT = 32_767;

/** Begins with a letter or an opening quote and is too long for a date or a boolean, or is several words of letters. */
const SURELY_TEXT = /^[\p{L}«„“](?:.{40,}|\p{L}* [\p{L} ]*)$/su;

/**
 * What to write so that a cell holds exactly this text. Excel reads what is written as if it were typed: `=1+1`, `+7`,
 * `-5`, `@x` as formulas, `007`, `1/2`, `5 %`, `мар.10`, `ложь` as something else. An apostrophe before it keeps a text a
 * text; what cannot be taken for anything else goes without. Texts longer than a cell takes are cut.
 */
export function asText(text: string): string {
  const fitting = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  if (fitting === "" || SURELY_TEXT.test(fitting)) return fitting;
  return `'${fitting}`;
}
