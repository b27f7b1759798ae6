import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import type { Memo } from "./document";
import { appendixLine, dateLine, signLine } from "./lines";
import { textTable, wrap } from "./text-table";

const PAGE_WIDTH = 100;
const CELL_WIDTH = 26;

/** A memo as plain text: aligned columns, line feeds, a final line feed. */
export function memoText(memo: Memo, language: Language): string {
  const words = memoWords(language);
  const right = (text: string) => wrap(text, PAGE_WIDTH / 2).map((line) => " ".repeat(PAGE_WIDTH / 2) + line);
  const paragraphs = (texts: readonly string[]) => texts.flatMap((text) => [...wrap(text, PAGE_WIDTH), ""]);
  const lines = [
    ...wrap(memo.unit, PAGE_WIDTH / 2 - 2),
    ...memo.addressee.flatMap(right),
    "",
    dateLine(memo, language),
    "",
    memo.title,
    "",
    ...wrap(memo.heading, PAGE_WIDTH),
    "",
    ...paragraphs(memo.facts),
    ...paragraphs(memo.request),
    ...textTable(
      memo.columns.map((column) => ({ ...column, width: CELL_WIDTH })),
      memo.rows,
    ),
    "",
    ...(memo.appendix.length > 0 ? [...memo.appendix.map((line) => appendixLine(line, language)), ""] : []),
    signLine(memo.signature),
    ...memo.visas.flatMap((visa) => ["", words.agreed, signLine(visa)]),
  ];
  return lines.join("\n") + "\n";
}
