import { fold } from "../regulation/folding";
import { isBlank } from "./cell-number";
import type { ClientField } from "./fields";
import type { ClientsLayout } from "./layout";
import { isTotalRow } from "./total-rows";

const NAMES_AT_LEAST = 2;
const BLANKS_PER_NAME = 2;

/**
 * Rows (zero-based) in which a column says something once for the clients below too, as merged cells and printed reports
 * do: the first client has it, nothing is said twice, and by far the most clients have a blank. Undefined for any other
 * column, where a blank says that there is nothing.
 */
export function rowsWrittenOnce(
  { sheet, headerRow, columns }: ClientsLayout,
  field: ClientField,
): readonly number[] | undefined {
  const own = columns[field];
  const code = columns.code;
  if (own === undefined || code === undefined) return undefined;
  const said = new Set<string>();
  const rows: number[] = [];
  let blanks = 0;
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    const cells = sheet.values[row];
    if (isBlank(cells[code.index]) || isTotalRow(cells)) continue;
    const cell = cells[own.index];
    if (isBlank(cell)) {
      if (rows.length === 0) return undefined;
      blanks++;
      continue;
    }
    const text = fold(String(cell));
    if (said.has(text)) return undefined;
    said.add(text);
    rows.push(row);
  }
  return rows.length >= NAMES_AT_LEAST && blanks >= rows.length * BLANKS_PER_NAME ? rows : undefined;
}
