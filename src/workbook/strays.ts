import { boxBetween, BOX, boxOf, lastRowOf, rangeAt } from "./boxes";
import type { AuditColumn } from "./ours";
import type { Box } from "../report/edits";

/** Rows below the audit columns that are looked through. */
const ROWS_BELOW = 20_000;

/**
 * Asks for the rows below the audit columns that hold marks: sorting has carried them among rows that the user has
 * written under the table. To be called after the next sync.
 */
export function askForStrays(
  sheet: Excel.Worksheet,
  columns: readonly AuditColumn[],
  used: Box | undefined,
): () => number[] {
  const kinds = columns.find(({ name }) => name === "kinds");
  if (!kinds?.box || !used || lastRowOf(used) <= lastRowOf(kinds.box)) return () => [];
  const { column } = kinds.box;
  const first = lastRowOf(kinds.box) + 1;
  const last = Math.min(lastRowOf(used), first + ROWS_BELOW - 1);
  const below = rangeAt(sheet, boxBetween(first, column, last, column))
    .getUsedRangeOrNullObject(true)
    .load(`${BOX},values`);
  return () => {
    const box = boxOf(below);
    if (!box) return [];
    return below.values.flatMap(([value], i) => (kinds.kinds.includes(value as string) ? [box.row + i] : []));
  };
}
