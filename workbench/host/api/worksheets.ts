import { EVENT } from "../events";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import type { Arguments } from "../server/arguments";
import { ObjectType } from "../server/object-type";
import { collection } from "./collection";
import { sheetCollectionEvents } from "./event-registration";
import type { HostContext } from "./host-context";
import { guardStructure } from "./protection-guard";
import { worksheetType } from "./worksheet";

function sheetsOf({ workbook }: HostContext, visibleOnly: boolean): Sheet[] {
  return workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

function one(host: HostContext, sheet: Sheet | undefined) {
  if (sheet === undefined) throw new HostError("ItemNotFound");
  return worksheetType.of({ host, sheet });
}

/** Adds a sheet after the last one. */
export function addSheet(host: HostContext, name: string | undefined): Sheet {
  guardStructure(host);
  const sheet = host.workbook.addSheet(name);
  host.events.raiseOnSheet(EVENT.added, sheet, { source: "Local" });
  return sheet;
}

const members = collection<HostContext>(
  (host) => host.workbook.sheets.map((sheet) => worksheetType.of({ host, sheet })),
  (host, key) => {
    const { workbook } = host;
    const sheet =
      typeof key === "string"
        ? (workbook.sheets.find(({ id }) => id === key) ?? workbook.sheetNamed(key))
        : undefined;
    return sheet && worksheetType.of({ host, sheet });
  },
);

export const worksheetsType: ObjectType<HostContext> = new ObjectType<HostContext>("WorksheetCollection", {
  items: members.items,
  item: members.item,
  methods: {
    GetItem: members.methods.GetItem,
    GetItemOrNullObject: members.methods.GetItemOrNullObject,
    Add: (host, given) => one(host, addSheet(host, given.has(0) ? given.text(0) : undefined)),
    GetActiveWorksheet: (host) => one(host, host.workbook.activeSheet),
    GetCount: (host, given) => sheetsOf(host, visibleOnly(given)).length,
    GetFirst: (host, given) => one(host, sheetsOf(host, visibleOnly(given))[0]),
    GetLast: (host, given) => one(host, sheetsOf(host, visibleOnly(given)).at(-1)),
    ...sheetCollectionEvents<HostContext>((host) => host),
  },
});

function visibleOnly(given: Arguments): boolean {
  return given.flag(0, false);
}
