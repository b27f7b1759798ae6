import { EVENT, WHOLE_WORKBOOK } from "../events";
import { intersection, parseAddress, splitReference } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { createTable } from "../model/tables";
import type { Arguments } from "../server/arguments";
import { ObjectType, type ApiObject } from "../server/object-type";
import type { CellRange } from "./cell-range";
import { collection } from "./collection";
import { tableCollectionEvents } from "./event-registration";
import type { HostContext } from "./host-context";
import { guard } from "./protection-guard";
import { rangeType } from "./range";
import { follow } from "./structure-edits";
import { tableType, type TableTarget } from "./table";
import { liveSheet, type SheetTarget } from "./worksheet";

interface Scope {
  readonly host: HostContext;
  readonly sheets: readonly Sheet[];
  readonly within?: CellRange;
}

function tablesOf({ host, sheets, within }: Scope): TableTarget[] {
  return sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ box }) => within === undefined || within.boxes.some((it) => intersection(it, box)))
      .map((table) => ({ host, sheet, table })),
  );
}

function byKey(scope: Scope, key: unknown): ApiObject | undefined {
  const wanted = String(key).toLowerCase();
  const found = tablesOf(scope).find(
    ({ table }) => table.id === String(key) || table.name.toLowerCase() === wanted,
  );
  return found && tableType.of(found);
}

function members<Target>(scopeOf: (target: Target) => Scope) {
  return collection<Target>(
    (target) => tablesOf(scopeOf(target)).map((table) => tableType.of(table)),
    (target, key) => byKey(scopeOf(target), key),
  );
}

/** Makes a table of a range or an address; without a sheet in the address, of the active or the collection's sheet. */
function add(host: HostContext, own: Sheet | undefined, given: Arguments): ApiObject {
  const range = given.object(0, rangeType);
  const reference = range ? undefined : splitReference(given.text(0));
  const named = reference?.sheet === undefined ? undefined : host.workbook.sheetNamed(reference.sheet);
  if (reference?.sheet !== undefined && named === undefined) throw new HostError("InvalidArgument");
  const sheet = range?.sheet ?? named ?? own ?? host.workbook.activeSheet;
  const box = range?.box ?? parseAddress(reference!.address);
  if (own !== undefined && sheet !== own) throw new HostError("InvalidArgument");
  guard(host, sheet);
  const hasHeaders = given.flag(1);
  const table = createTable(host.workbook, sheet, box, hasHeaders);
  if (!hasHeaders) follow(host, sheet, "insert", { ...box, rows: 1 }, "rows");
  const details = { tableId: table.id, worksheetId: sheet.id, source: "Local" };
  host.events.raise(EVENT.tableAdded, sheet.id, details);
  return tableType.of({ host, sheet, table });
}

const workbookScope = (host: HostContext): Scope => ({ host, sheets: host.workbook.sheets });
const sheetScope = (target: SheetTarget): Scope => ({ host: target.host, sheets: [liveSheet(target)] });

const workbookMembers = members(workbookScope);
export const workbookTablesType: ObjectType<HostContext> = new ObjectType<HostContext>("TableCollection", {
  ...workbookMembers,
  methods: {
    ...workbookMembers.methods,
    Add: (host, given) => add(host, undefined, given),
    ...tableCollectionEvents<HostContext>(
      (host) => host,
      () => WHOLE_WORKBOOK,
    ),
  },
});

const sheetMembers = members(sheetScope);
export const sheetTablesType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>("TableCollection", {
  ...sheetMembers,
  methods: {
    ...sheetMembers.methods,
    Add: (target, given) => add(target.host, liveSheet(target), given),
    ...tableCollectionEvents<SheetTarget>(
      ({ host }) => host,
      ({ sheet }) => sheet.id,
    ),
  },
});

const scopedMembers = members<CellRange>((range) => ({
  host: range.host,
  sheets: [range.sheet],
  within: range,
}));
/** Tables that touch a range. */
export const scopedTablesType: ObjectType<CellRange> = new ObjectType<CellRange>("TableScopedCollection", {
  ...scopedMembers,
  properties: {},
  methods: {
    GetCount: scopedMembers.methods.GetCount,
    GetItem: scopedMembers.methods.GetItem,
    GetItemOrNullObject: scopedMembers.methods.GetItemOrNullObject,
    GetFirst: (range) => {
      const [first] = scopedMembers.items(range);
      if (first === undefined) throw new HostError("ItemNotFound");
      return first;
    },
  },
});
