import type { Language } from "../wording/language";
import { WHOLE } from "./column-widths";
import type { Memo, MemoColumn } from "./document";
import { appendixLines, approvalLines, dateLine, signLine, visaLines } from "./lines";

/** Excel takes what is pasted for text, whatever it looks like. */
const TEXT = "mso-number-format:'\\@'";
const CELL = `${TEXT};border:1px solid #999;padding:2px 4px;vertical-align:top;font-size:9pt`;

/** A memo as rich text for the clipboard: paragraphs and a table, everything from the workbook escaped. */
export function memoHtml(memo: Memo, language: Language): string {
  const paragraph = (text: string, style = "") =>
    `<p style="${TEXT}${style && `;${style}`}">${escaped(text)}</p>`;
  const right = (text: string) => paragraph(text, "text-align:right");
  const cell = (tag: "td" | "th", text: string, { name, align }: MemoColumn) => {
    const whole = WHOLE.has(name) && name !== "turnover" ? ";white-space:nowrap" : "";
    return `<${tag} style="${CELL};text-align:${align}${whole}">${escaped(text)}</${tag}>`;
  };
  const row = (tag: "td" | "th", cells: readonly string[]) =>
    `<tr>${memo.columns.map((column, i) => cell(tag, cells[i] ?? "", column)).join("")}</tr>`;
  return [
    ...memo.draft.map((text) => paragraph(text, "font-weight:bold;color:#c00000")),
    ...memo.approvals.flatMap((it) => approvalLines(it, language).map(right)),
    ...(memo.unit === "" ? [] : [paragraph(memo.unit)]),
    ...memo.addressee.map(right),
    paragraph(dateLine(memo, language)),
    paragraph(memo.title, "font-weight:bold;text-align:center"),
    paragraph(memo.heading, "font-weight:bold"),
    ...[...memo.facts, ...memo.request].map((text) => paragraph(text)),
    `<table style="border-collapse:collapse"><thead>${row(
      "th",
      memo.columns.map(({ title }) => title),
    )}</thead><tbody>${memo.rows.map((cells) => row("td", cells)).join("")}</tbody></table>`,
    ...appendixLines(memo, language).map((text) => paragraph(text)),
    paragraph(signLine(memo.signature)),
    ...memo.visas.flatMap((visa) => visaLines(visa, language).map((text) => paragraph(text))),
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
