import { fold } from "../regulation/folding";
import { isBlank } from "./cell-number";
import type { CellValue } from "./sheet-values";

const beginsWith = (words: readonly string[]) =>
  new RegExp(`^(?:${words.map(fold).join("|").replaceAll(".", "\\.")})(?![\\p{L}\\p{N}])`, "u");
const SHARES = ["в т.ч.", "в т. ч.", "в том числе", "из них"];
const TOTAL = beginsWith(["итого", "всего", "общий итог", "подытог", "total", "grand total", ...SHARES]);
const SHARE = beginsWith(SHARES);
const ENDS_AS_TOTAL = new RegExp(
  `[ :](?:${["итог", "итого", "всего", "total"].map(fold).join("|")}):?$`,
  "u",
);

/** Letters such a word can begin with, in either alphabet: most cells need no folding to be told apart. */
const FIRST_LETTER = /^[\s\u00a0иовптgtИОВПТGTOBP]/;

/** True for a cell that heads a row of totals: «Итого», «Всего по менеджеру», “Total”. */
export function isTotalCell(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && FIRST_LETTER.test(cell) && TOTAL.test(fold(cell));
}

/** True for a row whose first filled cell heads totals. */
export function isTotalRow(cells: readonly CellValue[]): boolean {
  return isTotalCell(cells.find((cell) => !isBlank(cell)));
}

/** True for a subtotal as Excel writes it: «Иванов Итог», “Ivanov Total”. Only for a row without a code. */
export function endsAsTotal(cells: readonly CellValue[]): boolean {
  const text = cells.find((cell) => !isBlank(cell));
  return typeof text === "string" && ENDS_AS_TOTAL.test(fold(text));
}

/** True for what a total includes: «в т.ч. новые клиенты». Nothing tells which rows it adds up. */
export function isShareOfTotal(cells: readonly CellValue[]): boolean {
  const text = cells.find((cell) => !isBlank(cell));
  return typeof text === "string" && SHARE.test(fold(text));
}

/** True for a total that speaks of a part («Итого по отделу»), not of the whole sheet. */
export function isPartialTotal(cells: readonly CellValue[]): boolean {
  const text = cells.find((cell) => !isBlank(cell));
  return typeof text === "string" && (/ по /.test(` ${fold(text)} `) || endsAsTotal(cells));
}
