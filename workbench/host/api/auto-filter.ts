import { MOST_COLUMNS, MOST_ROWS, sameBox, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet, SheetFilter } from "../model/sheet";
import { emptyFilter } from "../model/table-parts";
import type { Arguments } from "../server/arguments";
import { ObjectType, type ApiObject, type Members } from "../server/object-type";
import { CellRange } from "./cell-range";
import { criteriaOf, shownCriteria } from "./filter-criteria";
import { clearFilters, filterColumn, reapplyFilter } from "./filters";
import { guard } from "./protection-guard";
import { rangeType } from "./range";
import { boxGiven, regionAround, usedBox } from "./range-places";
import { liveTable, type TableTarget } from "./table";
import { liveSheet, type SheetTarget } from "./worksheet";

type Target = SheetTarget;

function rangeOf(target: Target, filter: SheetFilter | undefined): ApiObject | null {
  return filter ? rangeType.of(new CellRange(target.host, target.sheet, [filter.box])) : null;
}

/** Members both filters have; where a filter is kept differs. */
function members<It extends Target>(
  filterOf: (target: It) => SheetFilter | undefined,
): Required<Pick<Members<It>, "properties" | "methods">> {
  const isFiltered = (target: It) => filterOf(target)?.criteria.some((it) => it !== undefined) ?? false;
  return {
    properties: {
      Enabled: { get: (target) => filterOf(target) !== undefined },
      IsDataFiltered: { get: isFiltered },
      Criteria: { get: (target) => filterOf(target)?.criteria.map(shownCriteria) ?? [] },
    },
    methods: {
      ClearCriteria: (target) => clearFilters(target.host, target.sheet, filterOf(target)),
      ClearColumnCriteria: (target, given) => {
        const filter = filterOf(target);
        if (filter === undefined) throw new HostError("InvalidOperation");
        filterColumn(target.host, target.sheet, filter, columnIn(filter, given.whole(0)), undefined);
      },
      Reapply: (target) => reapplyFilter(target.host, target.sheet, filterOf(target)),
      GetRange: (target) => {
        const range = rangeOf(target, filterOf(target));
        if (range === null) throw new HostError("ItemNotFound");
        return range;
      },
      GetRangeOrNullObject: (target) => rangeOf(target, filterOf(target)),
    },
  };
}

function columnIn(filter: SheetFilter, column: number): number {
  if (column < 0 || column >= filter.box.columns) throw new HostError("InvalidArgument");
  return column;
}

function setCriteria(target: Target, filter: SheetFilter, given: Arguments): void {
  if (!given.has(1)) return;
  const criteria = given.has(2) ? criteriaOf(given.at(2)) : undefined;
  filterColumn(target.host, target.sheet, filter, columnIn(filter, given.whole(1)), criteria);
}

/** Puts a filter on a range; on the range that has it already, its other criteria stay. */
function applyOnSheet(target: SheetTarget, given: Arguments): void {
  const { host } = target;
  const sheet = liveSheet(target);
  guard(host, sheet, "allowAutoFilter");
  const box = filteredBox(sheet, boxGiven(target, given, 0));
  const before = sheet.autoFilter;
  if (before && sameBox(before.box, box)) setCriteria(target, before, given);
  else {
    sheet.autoFilter = emptyFilter(box);
    setCriteria(target, sheet.autoFilter, given);
  }
}

/** One cell stands for the cells around it, whole columns for their used part. */
function filteredBox(sheet: Sheet, asked: Box): Box {
  const used = usedBox(sheet, asked, true);
  if (asked.rows * asked.columns === 1) return regionAround(sheet, asked);
  if (asked.rows < MOST_ROWS && asked.columns < MOST_COLUMNS) return asked;
  if (used === undefined) throw new HostError("InvalidArgument");
  return used;
}

const onSheet = members<SheetTarget>((target) => liveSheet(target).autoFilter);

/** The filter of a sheet. */
export const sheetAutoFilterType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>("AutoFilter", {
  properties: onSheet.properties,
  methods: {
    ...onSheet.methods,
    Apply: applyOnSheet,
    Remove: (target) => {
      guard(target.host, liveSheet(target), "allowAutoFilter");
      target.sheet.autoFilter = undefined;
    },
  },
});

const onTable = members<TableTarget>((target) => liveTable(target).filter);

/** The filter of a table. */
export const tableAutoFilterType: ObjectType<TableTarget> = new ObjectType<TableTarget>("AutoFilter", {
  properties: onTable.properties,
  methods: {
    ...onTable.methods,
    Apply: (target, given) => {
      const table = liveTable(target);
      table.filter ??= emptyFilter({ ...table.box, rows: table.box.rows - (table.showTotals ? 1 : 0) });
      setCriteria(target, table.filter, given);
    },
    Remove: (target) => {
      liveTable(target).filter = undefined;
    },
  },
});
