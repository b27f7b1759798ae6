import { EVENT, WHOLE_WORKBOOK } from "../events";
import type { Members } from "../server/object-type";
import type { HostContext } from "./host-context";

const SHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: EVENT.changed,
  ActivatedEvent: EVENT.activated,
  DeactivatedEvent: EVENT.deactivated,
  CalculatedEvent: EVENT.calculated,
  SelectionChangedEvent: EVENT.selectionChanged,
  FormatChangedEvent: EVENT.formatChanged,
  RowSortedEvent: EVENT.rowSorted,
  ColumnSortedEvent: EVENT.columnSorted,
  RowHiddenChangedEvent: EVENT.rowHiddenChanged,
  ProtectionChangedEvent: EVENT.protectionChanged,
  EventNameChanged: EVENT.nameChanged,
  EventVisibilityChanged: EVENT.visibilityChanged,
};

const WORKBOOK_EVENTS: Readonly<Record<string, number>> = {
  ...SHEET_EVENTS,
  AddedEvent: EVENT.added,
  DeletedEvent: EVENT.deleted,
};

const TABLE_EVENTS: Readonly<Record<string, number>> = { DataChangedEvent: EVENT.tableChanged };

const TABLES_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: EVENT.tableChanged,
  AddedEvent: EVENT.tableAdded,
  DeletedEvent: EVENT.tableDeleted,
};

function registration<Target>(
  events: Readonly<Record<string, number>>,
  hostOf: (target: Target) => HostContext,
  idOf: (target: Target) => string,
): NonNullable<Members<Target>["methods"]> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, event]) => [
      [`_Register${name}`, (target: Target) => hostOf(target).events.register(event, idOf(target))],
      [`_Unregister${name}`, (target: Target) => hostOf(target).events.unregister(event, idOf(target))],
    ]),
  );
}

type Methods<Target> = NonNullable<Members<Target>["methods"]>;

/** By what office.js registers for events of one sheet. */
export function sheetEvents<Target>(
  hostOf: (target: Target) => HostContext,
  idOf: (target: Target) => string,
): Methods<Target> {
  return registration(SHEET_EVENTS, hostOf, idOf);
}

export function sheetCollectionEvents<Target>(hostOf: (target: Target) => HostContext): Methods<Target> {
  return registration(WORKBOOK_EVENTS, hostOf, () => WHOLE_WORKBOOK);
}

export function tableEvents<Target>(
  hostOf: (target: Target) => HostContext,
  idOf: (target: Target) => string,
): Methods<Target> {
  return registration(TABLE_EVENTS, hostOf, idOf);
}

export function tableCollectionEvents<Target>(
  hostOf: (target: Target) => HostContext,
  idOf: (target: Target) => string,
): Methods<Target> {
  return registration(TABLES_EVENTS, hostOf, idOf);
}
