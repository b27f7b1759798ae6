import {
  clearFilter as clearInModel,
  filterColumn as filterInModel,
  reapplyFilter as reapplyInModel,
} from "../model/filtering";
import type { FilterCriteria, Sheet, SheetFilter } from "../model/sheet";
import type { HostContext } from "./host-context";
import { guard } from "./protection-guard";

/** Sets or clears the criteria of one column, counted from the filter's first, and hides the rows that do not fit. */
export function filterColumn(
  host: HostContext,
  sheet: Sheet,
  filter: SheetFilter,
  column: number,
  criteria: FilterCriteria | undefined,
): void {
  guard(host, sheet, "allowAutoFilter");
  host.calculation.settle();
  filterInModel(host.workbook, sheet, filter, column, criteria, host.displayLanguage);
  host.calculation.changed();
}

export function clearFilters(host: HostContext, sheet: Sheet, filter: SheetFilter | undefined): void {
  guard(host, sheet, "allowAutoFilter");
  if (filter === undefined) return;
  clearInModel(filter);
  host.calculation.changed();
}

export function reapplyFilter(host: HostContext, sheet: Sheet, filter: SheetFilter | undefined): void {
  guard(host, sheet, "allowAutoFilter");
  if (filter === undefined) return;
  host.calculation.settle();
  reapplyInModel(host.workbook, sheet, filter, host.displayLanguage);
  host.calculation.changed();
}
