import type { Box } from "../report/edits";
import { BOX, boxOf, lastColumnOf, rangeAt, sameBox } from "./boxes";
import type { Own } from "./ours";
import { succeeds } from "./run";

/** A sheet's AutoFilter, or that of an Excel table. */
export interface SheetFilter {
  readonly box: Box;
  /** Per column; undefined where it does not filter. Undefined altogether where Excel cannot tell. */
  readonly criteria: readonly (Excel.FilterCriteria | undefined)[] | undefined;
}

/** Asks for an AutoFilter; to be called after the next sync. One request more where rows are filtered. */
export function askForFilter(autoFilter: Excel.AutoFilter): () => Promise<SheetFilter | undefined> {
  autoFilter.load("enabled,isDataFiltered");
  const range = autoFilter.getRangeOrNullObject().load(BOX);
  return async () => {
    const box = boxOf(range);
    if (!box || !autoFilter.enabled) return undefined;
    return { box, criteria: autoFilter.isDataFiltered ? await criteriaOf(autoFilter) : [] };
  };
}

/** Only a filter that filters is asked for its criteria: Excel fails at reading some. */
async function criteriaOf(filter: Excel.AutoFilter): Promise<SheetFilter["criteria"]> {
  filter.load("criteria");
  if (!(await succeeds(filter.context))) return undefined;
  const criteria = filter.criteria.map(tidied);
  return criteria.some((it) => it !== undefined) ? criteria : undefined;
}

/**
 * Excel tells criteria with nulls, which it does not take back, and has some for columns that do not filter.
 * @returns undefined for those
 */
function tidied(criteria: Excel.FilterCriteria): Excel.FilterCriteria | undefined {
  const told = Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Excel.FilterCriteria;
  const { filterOn, criterion1, criterion2, values } = told;
  if (!filterOn) return undefined;
  if (filterOn === Excel.FilterOn.custom && !criterion1 && !criterion2) return undefined;
  if (filterOn === Excel.FilterOn.values && !values?.length) return undefined;
  return told;
}

/** Whether rows may be hidden by a column, counted from 0. */
export function isFiltered({ criteria }: SheetFilter, column: number): boolean {
  return criteria === undefined || criteria[column] !== undefined;
}

/** Whether rows may be hidden by columns other than those named. */
export function isFiltering({ box, criteria }: SheetFilter, besides: readonly number[]): boolean {
  return (
    criteria === undefined ||
    criteria.some((criterion, i) => criterion !== undefined && !besides.includes(box.column + i))
  );
}

/** Whether an AutoFilter is the one the add-in has put there. */
export function isOwnFilter(filter: SheetFilter | undefined, own: Own["filter"]): boolean {
  return filter !== undefined && own?.box !== undefined && sameBox(filter.box, own.box);
}

/** Makes the AutoFilter end with a column; columns that stay keep what they filter by. Unless that is known, it stays. */
export function endFilterAt(
  sheet: Excel.Worksheet,
  { box, criteria }: SheetFilter,
  lastColumn: number,
): void {
  if (criteria === undefined || lastColumn === lastColumnOf(box)) return;
  const range = rangeAt(sheet, { ...box, columns: lastColumn - box.column + 1 });
  sheet.autoFilter.remove();
  sheet.autoFilter.apply(range);
  criteria.slice(0, lastColumn - box.column + 1).forEach((criterion, column) => {
    if (criterion) sheet.autoFilter.apply(range, column, criterion);
  });
}
