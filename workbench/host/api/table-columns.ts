import { HostError } from "../model/host-error";
import { boxOf, type Box } from "../model/address";
import { addTableColumn, deleteTableColumn, renameTableColumn } from "../model/tables";
import { listOf, textOf, type Arguments } from "../server/arguments";
import { ObjectType, writable, type ApiObject } from "../server/object-type";
import { CellRange } from "./cell-range";
import { collection } from "./collection";
import { columnFilterType } from "./column-filter";
import { guard } from "./protection-guard";
import { rangeType } from "./range";
import { wireValue, writeValues } from "./range-values";
import { changed, follow } from "./structure-edits";
import { dataBox, headerBox, liveTable, totalsBox, type TableTarget } from "./table";

export interface ColumnTarget extends TableTarget {
  readonly columnId: number;
}

/** Place of a column in its table. @throws HostError ItemNotFound when it was deleted */
export function indexOf(target: ColumnTarget): number {
  const index = liveTable(target).columns.findIndex(({ id }) => id === target.columnId);
  if (index === -1) throw new HostError("ItemNotFound");
  return index;
}

function columnBox(target: ColumnTarget, box: Box): Box {
  return { ...box, column: box.column + indexOf(target), columns: 1 };
}

function cells(target: ColumnTarget, box: Box): ApiObject {
  return rangeType.of(new CellRange(target.host, target.sheet, [columnBox(target, box)]));
}

function valuesOf(target: ColumnTarget): unknown[][] {
  const { row, rows, column } = columnBox(target, liveTable(target).box);
  const { cells: grid } = target.sheet;
  return Array.from({ length: rows }, (_, i) => [wireValue(grid.value(row + i, column))]);
}

/** Writes a header and the data under it; fewer values than rows leave the rest as it is. */
function setValues(target: ColumnTarget, value: unknown): void {
  const rows = Array.isArray(value)
    ? listOf(value).map((it): unknown[] => (Array.isArray(it) ? it : [it]))
    : undefined;
  if (rows === undefined) {
    writeValues(
      new CellRange(target.host, target.sheet, [columnBox(target, dataBox(liveTable(target)))]),
      value,
    );
    return;
  }
  const box = columnBox(target, liveTable(target).box);
  if (rows.length > box.rows) throw new HostError("InvalidArgument");
  const [header, ...data] = rows;
  if (liveTable(target).showHeaders) rename(target, String(header[0]));
  if (data.length === 0) return;
  const under = boxOf(box.row + 1, box.column, data.length, 1);
  writeValues(new CellRange(target.host, target.sheet, [under]), data);
}

function rename(target: ColumnTarget, name: string): void {
  const table = liveTable(target);
  guard(target.host, target.sheet);
  renameTableColumn(target.sheet, table, indexOf(target), name);
  changed(target.host, target.sheet, columnBox(target, headerBox(table)));
}

const columnType: ObjectType<ColumnTarget> = new ObjectType<ColumnTarget>("TableColumn", {
  identity: ({ columnId }) => ({ Id: columnId }),
  properties: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: indexOf },
    Name: writable(
      (target) => liveTable(target).columns[indexOf(target)].name,
      (target, value) => rename(target, textOf(value)),
    ),
    Values: writable(valuesOf, setValues),
  },
  links: { Filter: (target) => columnFilterType.of(target) },
  methods: {
    GetRange: (target) => cells(target, liveTable(target).box),
    GetHeaderRowRange: (target) => cells(target, headerBox(liveTable(target))),
    GetDataBodyRange: (target) => cells(target, dataBox(liveTable(target))),
    GetTotalRowRange: (target) => cells(target, totalsBox(liveTable(target))),
    Delete: (target) => {
      const { host, sheet } = target;
      guard(host, sheet);
      const box = columnBox(target, liveTable(target).box);
      host.calculation.settle();
      deleteTableColumn(host.workbook, sheet, target.table, indexOf(target), host.displayLanguage);
      follow(host, sheet, "delete", box, "columns");
    },
  },
});

function add(target: TableTarget, given: Arguments): ApiObject {
  const { host, sheet } = target;
  const table = liveTable(target);
  guard(host, sheet);
  const count = table.columns.length;
  const asked = given.has(0) ? given.whole(0) : -1;
  const index = asked === -1 ? count : asked;
  if (index < 0 || index > count) throw new HostError("InvalidArgument");
  const { row, rows, column } = table.box;
  addTableColumn(host.workbook, sheet, table, given.has(2) ? given.text(2) : undefined, index);
  follow(host, sheet, "insert", boxOf(row, column + index, rows, 1), "columns");
  const added = { ...target, columnId: table.columns[index].id };
  if (given.has(1)) setValues(added, namedValues(given.at(1), given.has(2) ? given.text(2) : undefined));
  return columnType.of(added);
}

/** A given name stands for the header in the values. */
function namedValues(values: unknown, name: string | undefined): unknown {
  return Array.isArray(values) && name !== undefined ? [[name], ...(values as unknown[]).slice(1)] : values;
}

const members = collection<TableTarget>(
  (target) => liveTable(target).columns.map(({ id }) => columnType.of({ ...target, columnId: id })),
  (target, key) => {
    const found = liveTable(target).columns.find(
      ({ id, name }) => id === key || (typeof key === "string" && name.toLowerCase() === key.toLowerCase()),
    );
    return found && columnType.of({ ...target, columnId: found.id });
  },
);

export const tableColumnsType: ObjectType<TableTarget> = new ObjectType<TableTarget>(
  "TableColumnCollection",
  {
    ...members,
    methods: { ...members.methods, Add: add },
  },
);
