import { fold } from "../regulation/folding";
import { isBlank } from "./cell-number";
import type { CellValue } from "./sheet-values";

/** How remarks and signatures below a table begin. */
const BEGINNINGS = [
  "примечани",
  "прим.",
  "ответственн",
  "исполнител",
  "составил",
  "подготовил",
  "проверил",
  "утвер",
  "согласован",
  "подпис",
  "руководител",
  "начальник",
  "директор",
  "гл. бухгалтер",
  "главный бухгалтер",
  "дата печати",
  "дата формирования",
  "дата выгрузки",
  "отчет сформирован",
  "отчет составлен",
  "сформирован",
  "источник",
  "отбор",
  "период",
  "м.п.",
  "стр.",
  "страница ",
  "лист ",
  "note",
  "notes:",
  "prepared by",
  "approved by",
  "source:",
];
const BEGINS_AS_COMMENT = new RegExp(
  `^(?:\\*|${BEGINNINGS.map((text) => fold(text).replace(/\./g, "\\.")).join("|")})`,
  "u",
);
const LONGEST_CODE = 40;

/** True for a text that begins as remarks and signatures do: «Примечание: …», «Ответственный исполнитель». */
export function beginsAsComment(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && BEGINS_AS_COMMENT.test(fold(cell));
}

/** True for a text that is a sentence rather than a code. */
export function isSentence(text: string): boolean {
  const words = text.trim();
  return words.length > LONGEST_CODE || (/\s/.test(words) && (!/\d/.test(words) || /[.:]$/.test(words)));
}

/** The only filled cell of a row, if it is a text. */
export function onlyTextIn(cells: readonly CellValue[]): string | undefined {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length === 1 && typeof filled[0] === "string" ? filled[0] : undefined;
}
