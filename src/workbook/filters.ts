import type { Box } from "../report/edits";
import { BOX, boxOf, lastColumnOf, rangeAt } from "./boxes";

/** A sheet's AutoFilter, or that of an Excel table. */
export interface SheetFilter {
  readonly box: Box;
  /** Per column; undefined where it does not filter. */
  readonly criteria: readonly (Excel.FilterCriteria | undefined)[];
}

/** Asks for a sheet's AutoFilter; to be called after the next sync. */
export function askForFilter({ autoFilter }: Excel.Worksheet): () => SheetFilter | undefined {
  autoFilter.load("enabled,criteria");
  const range = autoFilter.getRangeOrNullObject().load(BOX);
  return () => {
    const box = boxOf(range);
    if (!box || !autoFilter.enabled) return undefined;
    return { box, criteria: criteriaOf(autoFilter, box) };
  };
}

/** What each column of a filter that was loaded with `criteria` filters by. */
export function criteriaOf(filter: Excel.AutoFilter, { columns }: Box): SheetFilter["criteria"] {
  const criteria = (filter.criteria as (Excel.FilterCriteria | null | undefined)[] | undefined) ?? [];
  return Array.from({ length: columns }, (_, column) =>
    criteria[column]?.filterOn ? criteria[column] : undefined,
  );
}

/** Whether rows may be hidden by columns other than those named. */
export function isFiltering({ box, criteria }: SheetFilter, besides: readonly number[]): boolean {
  return criteria.some((criterion, i) => criterion !== undefined && !besides.includes(box.column + i));
}

/** Makes the AutoFilter end with a column; columns that stay keep what they filter by. */
export function endFilterAt(
  sheet: Excel.Worksheet,
  { box, criteria }: SheetFilter,
  lastColumn: number,
): void {
  if (lastColumn === lastColumnOf(box)) return;
  const range = rangeAt(sheet, { ...box, columns: lastColumn - box.column + 1 });
  sheet.autoFilter.apply(range);
  criteria.slice(0, lastColumn - box.column + 1).forEach((criterion, column) => {
    if (criterion) sheet.autoFilter.apply(range, column, criterion);
  });
}
