import type { MemoColumnName } from "../wording/memos";
import type { Memo } from "./document";

/** Columns whose words are never torn; those of the others are where the page is too narrow. */
export const WHOLE: ReadonlySet<MemoColumnName> = new Set([
  "number",
  "code",
  "inn",
  "kpp",
  "potential",
  "turnover",
  "debt",
  "deadline",
]);
/** Digits a word may ask for; a longer one is torn. */
const LONGEST_WORD = 26;
/** What the edges of a cell take. */
const EDGES = 1.6;
const BOLD = 1.1;

/** Where a line of a cell may end. */
const BREAKS = /[ \t\n\r]+|(?<=[-–—])/u;
const NARROW = /[.,;:()«»"'’!|\u00a0\u202f]/u;
const BROAD = /[\p{Lu}шщжмюфы№%@—−+=]/u;

/**
 * What each column of a memo's table takes of its width, together 1: room for its longest word, and to texts what is left
 * by how much they say.
 * @param digits how many digits of the table's font stand side by side on the page
 */
export function shareOfWidths({ columns, rows }: Pick<Memo, "columns" | "rows">, digits: number): number[] {
  const needs = columns.map(({ name, title }, i) => {
    const cells = rows.map((row) => row[i] ?? "");
    const word = cells.reduce(
      (longest, cell) => Math.max(longest, longestWord(cell)),
      longestWord(title) * BOLD,
    );
    const text = cells.reduce((sum, cell) => sum + widthOf(cell), 0) / Math.max(cells.length, 1);
    const least = Math.min(word, LONGEST_WORD) + EDGES;
    const whole = WHOLE.has(name);
    return { least, more: whole ? 0 : Math.max(0, text + EDGES - least), whole };
  });
  const least = sumOf(needs.map((it) => it.least));
  const rest = digits - least;
  const more = sumOf(needs.map((it) => it.more));
  const torn = sumOf(needs.map((it) => (it.whole ? 0 : it.least)));
  const widths = needs.map((it) => {
    if (rest >= 0) return it.least + (more > 0 ? (rest * it.more) / more : (rest * it.least) / least);
    return it.whole || torn + rest <= 0 ? it.least : it.least * (1 + rest / torn);
  });
  const whole = sumOf(widths);
  return widths.map((width) => width / whole);
}

function longestWord(text: string): number {
  return text.split(BREAKS).reduce((longest, word) => Math.max(longest, widthOf(word)), 0);
}

/** How many digits are as wide as a text. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += NARROW.test(letter) ? 0.6 : BROAD.test(letter) ? 1.45 : 1;
  return width;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0);
}
