import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import type { Memo, MemoPerson } from "./document";
import { appendixLine, dateLine, signLine } from "./lines";

/** Excel takes what is pasted for text, whatever it looks like. */
const TEXT = "mso-number-format:'\\@'";
const CELL = `${TEXT};border:1px solid #999;padding:2px 4px;vertical-align:top`;

/** A memo as rich text for the clipboard: paragraphs and a table, everything from the workbook escaped. */
export function memoHtml(memo: Memo, language: Language): string {
  const words = memoWords(language);
  const paragraph = (text: string, style = "") =>
    `<p style="${TEXT}${style && `;${style}`}">${escaped(text)}</p>`;
  const person = (it: MemoPerson) => paragraph(signLine(it));
  const cell = (tag: "td" | "th", text: string, align: string) =>
    `<${tag} style="${CELL};text-align:${align}">${escaped(text)}</${tag}>`;
  const row = (tag: "td" | "th", cells: readonly string[]) =>
    `<tr>${memo.columns.map(({ align }, i) => cell(tag, cells[i] ?? "", align)).join("")}</tr>`;
  return [
    ...(memo.unit === "" ? [] : [paragraph(memo.unit)]),
    ...memo.addressee.map((line) => paragraph(line, "text-align:right")),
    paragraph(dateLine(memo, language)),
    paragraph(memo.title, "font-weight:bold;text-align:center"),
    paragraph(memo.heading, "font-weight:bold"),
    ...[...memo.facts, ...memo.request].map((text) => paragraph(text)),
    `<table style="border-collapse:collapse"><thead>${row(
      "th",
      memo.columns.map(({ title }) => title),
    )}</thead><tbody>${memo.rows.map((cells) => row("td", cells)).join("")}</tbody></table>`,
    ...memo.appendix.map((text) => paragraph(appendixLine(text, language))),
    person(memo.signature),
    ...memo.visas.flatMap((visa) => [paragraph(words.agreed), person(visa)]),
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
