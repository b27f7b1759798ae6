import { intersection } from "../model/address";
import { HostError } from "../model/host-error";
import type { SheetFilter } from "../model/sheet";
import { emptyFilter } from "../model/table-parts";
import type { Arguments } from "../server/arguments";
import { ObjectType, type ApiObject, type Members } from "../server/object-type";
import { CellRange } from "./cell-range";
import { criteriaOf } from "./filter-criteria";
import { clearFilters, filterColumn, reapplyFilter } from "./filters";
import { guard } from "./protection-guard";
import { rangeType } from "./range";
import { boxGiven, usedBox } from "./range-places";
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
      Criteria: { get: (target) => filterOf(target)?.criteria.map((it) => it ?? { filterOn: "" }) ?? [] },
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
  const asked = boxGiven(target, given, 0);
  const used = usedBox(sheet, asked, true);
  if (used === undefined) throw new HostError("InvalidArgument");
  const box = { ...used, column: asked.column, columns: Math.min(asked.columns, lastColumn(used, asked)) };
  const grown = intersection(asked, { ...box, row: Math.max(asked.row, used.row) })!;
  const before = sheet.autoFilter;
  const same = before && before.box.row === grown.row && before.box.column === grown.column;
  if (!same || before.box.columns !== grown.columns) sheet.autoFilter = emptyFilter(grown);
  else before.box = grown;
  setCriteria(target, sheet.autoFilter!, given);
}

function lastColumn(used: { column: number; columns: number }, asked: { column: number }): number {
  return used.column + used.columns - asked.column;
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
