import { fold } from "../regulation/folding";
import { isBlank } from "./cell-number";
import type { CellValue } from "./sheet-values";

const WORDS = ["итого", "всего", "общий итог", "подытог", "total", "grand total"].map(fold);
const TOTAL = new RegExp(`^(?:${WORDS.join("|")})(?![\\p{L}\\p{N}])`, "u");

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
