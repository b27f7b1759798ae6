import { EVENT } from "../events";
import { intersection, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet, Table } from "../model/sheet";
import { sameName } from "../model/sheet-name";
import { dissolveTable, resizeTable } from "../model/tables";
import { emptyFilter, tableData } from "../model/table-parts";
import { flagOf, textOf } from "../server/arguments";
import { ObjectType, writable, type ApiObject, type Property } from "../server/object-type";
import { tableAutoFilterType } from "./auto-filter";
import { CellRange } from "./cell-range";
import { tableEvents } from "./event-registration";
import { clearFilters, reapplyFilter } from "./filters";
import type { HostContext } from "./host-context";
import { guard } from "./protection-guard";
import { rangeType } from "./range";
import { boxGiven } from "./range-places";
import { deleteCells, insertCells } from "./structure-edits";
import { tableColumnsType } from "./table-columns";
import { tableRowsType } from "./table-rows";
import { tableSortType } from "./table-sort";
import { worksheetType } from "./worksheet";

export interface TableTarget {
  readonly host: HostContext;
  readonly sheet: Sheet;
  readonly table: Table;
}

/** @throws HostError ItemNotFound when the table was deleted */
export function liveTable({ host, sheet, table }: TableTarget): Table {
  if (!host.workbook.sheets.includes(sheet) || !sheet.tables.includes(table)) {
    throw new HostError("ItemNotFound");
  }
  return table;
}

export function cellsOf({ host, sheet }: TableTarget, box: Box): ApiObject {
  return rangeType.of(new CellRange(host, sheet, [box]));
}

/** The cells of the data; of a table without rows, Excel's blank row under the headers. */
export function dataBox(table: Table): Box {
  const data = tableData(table);
  return data.rows > 0 ? data : { ...data, rows: 1 };
}

export function headerBox({ box, showHeaders }: Table): Box {
  if (!showHeaders) throw new HostError("ItemNotFound");
  return { ...box, rows: 1 };
}

export function totalsBox({ box, showTotals }: Table): Box {
  if (!showTotals) throw new HostError("ItemNotFound");
  return { ...box, row: box.row + box.rows - 1, rows: 1 };
}

function rename(target: TableTarget, name: string): void {
  const { workbook } = target.host;
  const table = liveTable(target);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new HostError("InvalidArgument");
  const others = [...workbook.sheets.flatMap(({ tables }) => tables), ...workbook.names];
  if (others.some((other) => other !== table && sameName(other.name, name))) {
    throw new HostError("InvalidArgument");
  }
  table.name = name;
}

function showTotals(target: TableTarget, show: boolean): void {
  const { host, sheet } = target;
  const table = liveTable(target);
  if (show === table.showTotals) return;
  const { box } = table;
  if (show) {
    insertCells(host, sheet, { ...box, row: box.row + box.rows, rows: 1 }, "Down");
    table.box = { ...box, rows: box.rows + 1 };
    table.showTotals = true;
  } else {
    const totals = totalsBox(table);
    table.showTotals = false;
    table.box = { ...box, rows: box.rows - 1 };
    deleteCells(host, sheet, totals, "Up");
  }
}

function showFilterButton(target: TableTarget, show: boolean): void {
  const table = liveTable(target);
  if (show === (table.filter !== undefined)) return;
  const { box } = table;
  table.filter = show ? emptyFilter({ ...box, rows: box.rows - (table.showTotals ? 1 : 0) }) : undefined;
}

type Flag = "bandedRows" | "bandedColumns" | "highlightFirstColumn" | "highlightLastColumn";

function flag(name: Flag): Property<TableTarget> {
  return writable(
    (target) => liveTable(target)[name],
    (target, value) => {
      liveTable(target)[name] = flagOf(value);
    },
  );
}

/** Deletes a table and clears its cells, as Excel's API does. */
function remove(target: TableTarget): void {
  const { host, sheet } = target;
  const table = liveTable(target);
  guard(host, sheet);
  dissolveTable(sheet, table);
  sheet.cells.clearContents(table.box);
  sheet.cells.clearFormats(table.box);
  raiseDeleted(target);
}

function raiseDeleted({ host, sheet, table }: TableTarget): void {
  host.events.raise(EVENT.tableDeleted, sheet.id, {
    tableId: table.id,
    tableName: table.name,
    worksheetId: sheet.id,
    source: "Local",
  });
}

export const tableType: ObjectType<TableTarget> = new ObjectType<TableTarget>("Table", {
  identity: ({ table }) => ({ Id: table.id }),
  properties: {
    Id: { get: ({ table }) => table.id },
    LegacyId: { get: ({ table }) => table.id },
    Name: writable(
      (target) => liveTable(target).name,
      (target, value) => rename(target, textOf(value)),
    ),
    ShowHeaders: { get: (target) => liveTable(target).showHeaders },
    ShowTotals: writable(
      (target) => liveTable(target).showTotals,
      (target, value) => showTotals(target, flagOf(value)),
    ),
    Style: writable(
      (target) => liveTable(target).style,
      (target, value) => {
        liveTable(target).style = textOf(value);
      },
    ),
    ShowBandedRows: flag("bandedRows"),
    ShowBandedColumns: flag("bandedColumns"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowFilterButton: writable(
      (target) => liveTable(target).filter !== undefined,
      (target, value) => showFilterButton(target, flagOf(value)),
    ),
  },
  links: {
    AutoFilter: (target) => tableAutoFilterType.of(target),
    Columns: (target) => tableColumnsType.of(target),
    Rows: (target) => tableRowsType.of(target),
    Sort: (target) => tableSortType.of(target),
    Worksheet: (target) => worksheetType.of(target),
  },
  methods: {
    GetRange: (target) => cellsOf(target, liveTable(target).box),
    GetHeaderRowRange: (target) => cellsOf(target, headerBox(liveTable(target))),
    GetDataBodyRange: (target) => cellsOf(target, dataBox(liveTable(target))),
    GetTotalRowRange: (target) => cellsOf(target, totalsBox(liveTable(target))),
    Resize: (target, given) => {
      const { host, sheet } = target;
      guard(host, sheet);
      const box = boxGiven(target, given, 0);
      if (!intersection(box, liveTable(target).box)) throw new HostError("InvalidArgument");
      resizeTable(sheet, liveTable(target), box);
    },
    ConvertToRange: (target) => {
      const table = liveTable(target);
      guard(target.host, target.sheet);
      dissolveTable(target.sheet, table);
      raiseDeleted(target);
      return cellsOf(target, table.box);
    },
    Delete: remove,
    ClearFilters: (target) => clearFilters(target.host, target.sheet, liveTable(target).filter),
    ReapplyFilters: (target) => reapplyFilter(target.host, target.sheet, liveTable(target).filter),
    ...tableEvents<TableTarget>(
      ({ host }) => host,
      ({ table }) => table.id,
    ),
  },
});
