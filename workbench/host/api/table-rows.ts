import { boxOf, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import { addTableRows } from "../model/tables";
import { tableData } from "../model/table-parts";
import { wholeOf, type Arguments } from "../server/arguments";
import { ObjectType, writable, type ApiObject } from "../server/object-type";
import { CellRange } from "./cell-range";
import { collection } from "./collection";
import { guard } from "./protection-guard";
import { rangeType } from "./range";
import { wireValue, writeValues } from "./range-values";
import { deleteCells, follow } from "./structure-edits";
import { liveTable, type TableTarget } from "./table";

interface RowTarget extends TableTarget {
  readonly index: number;
}

function rowBox(target: RowTarget): Box {
  const data = tableData(liveTable(target));
  if (target.index >= data.rows) throw new HostError("ItemNotFound");
  return { ...data, row: data.row + target.index, rows: 1 };
}

function range(target: RowTarget): CellRange {
  return new CellRange(target.host, target.sheet, [rowBox(target)]);
}

const rowType: ObjectType<RowTarget> = new ObjectType<RowTarget>("TableRow", {
  properties: {
    Index: { get: ({ index }) => index },
    Values: writable(
      (target) => {
        const { row, column, columns } = rowBox(target);
        const { cells } = target.sheet;
        return [Array.from({ length: columns }, (_, i) => wireValue(cells.value(row, column + i)))];
      },
      (target, value) => writeValues(range(target), value),
    ),
  },
  methods: {
    GetRange: (target) => rangeType.of(range(target)),
    Delete: (target) => deleteRow(target),
  },
});

/** A table keeps one row: its last one is only emptied. */
function deleteRow(target: RowTarget): void {
  const { host, sheet } = target;
  const box = rowBox(target);
  guard(host, sheet);
  if (tableData(target.table).rows === 1) sheet.cells.clearContents(box);
  else deleteCells(host, sheet, box, "Up");
}

/** Adds rows of values, by default as the last. */
function add(target: TableTarget, given: Arguments): ApiObject {
  const { host, sheet } = target;
  const table = liveTable(target);
  guard(host, sheet);
  const data = tableData(table);
  const asked = given.has(0) ? given.whole(0) : -1;
  const index = asked === -1 ? data.rows : asked;
  const values = given.has(1) ? given.at(1) : undefined;
  const count = Array.isArray(values) ? values.length : 1;
  const box = boxOf(data.row + index, data.column, count, data.columns);
  addTableRows(host.workbook, sheet, table, count, index);
  follow(host, sheet, "insert", box, "rows");
  if (values !== undefined) writeValues(new CellRange(host, sheet, [box]), values);
  return rowType.of({ ...target, index });
}

const members = collection<TableTarget>(
  (target) =>
    Array.from({ length: tableData(liveTable(target)).rows }, (_, index) => rowType.of({ ...target, index })),
  () => undefined,
);

export const tableRowsType: ObjectType<TableTarget> = new ObjectType<TableTarget>("TableRowCollection", {
  items: members.items,
  properties: members.properties,
  methods: {
    GetCount: members.methods.GetCount,
    GetItemAt: members.methods.GetItemAt,
    Add: add,
    DeleteRowsAt: (target, given) => {
      const first = given.whole(0);
      for (let i = given.whole(1, 1) - 1; i >= 0; i--) deleteRow({ ...target, index: first + i });
    },
    DeleteRows: (target, given) => {
      const indexes = given.list(0).map((it) => rowType.targetOf(it)?.index ?? wholeOf(it));
      for (const index of indexes.sort((a, b) => b - a)) deleteRow({ ...target, index });
    },
  },
});
