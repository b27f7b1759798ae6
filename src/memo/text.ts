import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import type { Memo, MemoPerson } from "./document";
import { textTable, wrap } from "./text-table";

const PAGE_WIDTH = 100;
const SIGN_HERE = "____________";
const CELL_WIDTH = 26;

/** A memo as plain text: aligned columns, line feeds, a final line feed. */
export function memoText(memo: Memo, language: Language): string {
  const words = memoWords(language);
  const right = (text: string) => wrap(text, PAGE_WIDTH / 2).map((line) => " ".repeat(PAGE_WIDTH / 2) + line);
  const paragraphs = (texts: readonly string[]) => texts.flatMap((text) => [...wrap(text, PAGE_WIDTH), ""]);
  const signed = ({ position, name }: MemoPerson) => `${position}  ${SIGN_HERE}  ${name || SIGN_HERE}`;
  const lines = [
    ...wrap(memo.unit, PAGE_WIDTH / 2 - 2),
    ...right(memo.addressee),
    "",
    `${memo.date}  ${words.numberSign} ${memo.number || "______"}`,
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
    ...(memo.appendix.length > 0 ? [...memo.appendix.map((line) => `${words.appendix}: ${line}`), ""] : []),
    signed(memo.signature),
    ...memo.visas.flatMap((visa) => ["", words.agreed, signed(visa)]),
  ];
  return lines.join("\n") + "\n";
}
