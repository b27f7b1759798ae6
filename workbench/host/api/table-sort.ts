import type { Table } from "../model/sheet";
import type { SortField } from "../model/sorting";
import { HostError } from "../model/host-error";
import { tableData } from "../model/table-parts";
import { ObjectType } from "../server/object-type";
import { sort, sortFields } from "./range-sort";
import { liveTable, type TableTarget } from "./table";

interface Sorted {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
}

/** How tables were last sorted. */
const sorted = new WeakMap<Table, Sorted>();

/** Sorts all rows of a table. */
export function sortTable(target: TableTarget, how: Sorted): void {
  const table = liveTable(target);
  const options = { hasHeaders: false, matchCase: how.matchCase };
  sort(target.host, target.sheet, tableData(table), how.fields, options);
  sorted.set(table, how);
}

export const tableSortType: ObjectType<TableTarget> = new ObjectType<TableTarget>("TableSort", {
  properties: {
    Fields: { get: (target) => sorted.get(liveTable(target))?.fields ?? [] },
    MatchCase: { get: (target) => sorted.get(liveTable(target))?.matchCase ?? false },
  },
  methods: {
    Apply: (target, given) =>
      sortTable(target, { fields: sortFields(given), matchCase: given.flag(1, false) }),
    Clear: (target) => void sorted.delete(liveTable(target)),
    Reapply: (target) => {
      const how = sorted.get(liveTable(target));
      if (how === undefined) throw new HostError("InvalidOperation");
      sortTable(target, how);
    },
  },
});
