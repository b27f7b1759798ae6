import { fold, tidy } from "../regulation/folding";
import type { CellValue } from "./sheet-values";

/** Excel keeps fifteen digits of a number: of a longer code the last ones are lost. */
export const LOSES_DIGITS_FROM = 1e15;

const APOSTROPHES = /^['’‘`]+ ?| ?['’‘`]+$/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const EXPONENT = /^(\d)(?:[.,](\d+))?[EЕ]\+(\d{1,2})$/i;
const NONE = new Set(["нет", "н/д", "не указан", "не указана", "отсутствует", "none", "n/a"].map(fold));

/** A code as it is meant to be seen: blanks, invisible characters and apostrophes around dropped; "" where none is left. */
export function cleanCode(text: string): string {
  const clean = tidy(text).replace(APOSTROPHES, "");
  return LETTER_OR_DIGIT.test(clean) ? clean : "";
}

/** True for a number as Excel shows one that is too long for it: `1,23457E+11`. */
export function isExponent(text: string): boolean {
  return EXPONENT.test(text);
}

/** The digits of such a number where all of them are written; undefined where Excel has rounded the last ones away. */
export function digitsOfExponent(text: string): string | undefined {
  const [, first, decimals = "", exponent] = EXPONENT.exec(text)!;
  return decimals.length === Number(exponent) ? first + decimals : undefined;
}

/** True for a cell that says in words that there is no code: «нет», «н/д». */
export function saysNoCode(cell: CellValue): boolean {
  return typeof cell === "string" && NONE.has(fold(cell));
}

/** A code without its leading zeros, which a number would lose. */
export function withoutLeadingZeros(code: string): string {
  return code.replace(/^0+(?=\d)/, "");
}
