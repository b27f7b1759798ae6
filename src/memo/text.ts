import type { Language } from "../wording/language";
import type { Memo } from "./document";
import { appendixLines, approvalLines, dateLine, signLine, visaLines } from "./lines";
import { textTable, wrap } from "./text-table";

const PAGE_WIDTH = 100;
const CELL_WIDTH = 26;

/** A memo as plain text: aligned columns, line feeds, a final line feed. */
export function memoText(memo: Memo, language: Language): string {
  const right = (text: string) => wrap(text, PAGE_WIDTH / 2).map((line) => " ".repeat(PAGE_WIDTH / 2) + line);
  const paragraphs = (texts: readonly string[]) => texts.flatMap((text) => [...wrap(text, PAGE_WIDTH), ""]);
  const appendix = appendixLines(memo, language);
  const lines = [
    ...memo.draft.flatMap((line) => wrap(line, PAGE_WIDTH)),
    ...(memo.draft.length > 0 ? [""] : []),
    ...memo.approvals.flatMap((it) => [...approvalLines(it, language).flatMap(right), ""]),
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
    ...appendix.flatMap((line) => wrap(line, PAGE_WIDTH)),
    ...(appendix.length > 0 ? [""] : []),
    signLine(memo.signature),
    ...memo.visas.flatMap((visa) => ["", ...visaLines(visa, language)]),
  ];
  return lines.join("\n") + "\n";
}
