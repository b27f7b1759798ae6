import { EVENT } from "../events";
import { boxOf, parseAddress, splitReference, WHOLE_SHEET, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { flagOf, numberOf, oneOf, textOf, wholeOf, type Arguments } from "../server/arguments";
import { ObjectType, writable, type ApiObject } from "../server/object-type";
import { sheetAutoFilterType } from "./auto-filter";
import { CellRange } from "./cell-range";
import { chartsType } from "./charts";
import { colorOf } from "./colors";
import { sheetEvents } from "./event-registration";
import { freezePanesType } from "./freeze-panes";
import type { HostContext } from "./host-context";
import { findName, rangeOfFormula, sheetNamesType } from "./names";
import { pageLayoutType } from "./page-layout";
import { guardStructure } from "./protection-guard";
import { rangeAreasType, rangeType } from "./range";
import { usedBox } from "./range-places";
import { sheetProtectionType } from "./sheet-protection";
import { STANDARD_HEIGHT } from "./sizes";
import { sheetTablesType } from "./table-collections";

/** A sheet as the API sees it. */
export interface SheetTarget {
  readonly host: HostContext;
  readonly sheet: Sheet;
}

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** Brings a sheet to the front. */
export function activate({ host, sheet }: SheetTarget): void {
  const before = host.workbook.activeSheet;
  if (before === sheet) return;
  host.workbook.activeSheet = sheet;
  host.events.raiseOnSheet(EVENT.deactivated, before);
  host.events.raiseOnSheet(EVENT.activated, sheet);
}

/** @throws HostError ItemNotFound when the sheet was deleted */
export function liveSheet({ host, sheet }: SheetTarget): Sheet {
  if (!host.workbook.sheets.includes(sheet)) throw new HostError("ItemNotFound");
  return sheet;
}

export function deleteSheet(target: SheetTarget): void {
  const { host } = target;
  const sheet = liveSheet(target);
  guardStructure(host);
  if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation");
  host.workbook.deleteSheet(sheet);
  host.events.raiseOnSheet(EVENT.deleted, sheet, { source: "Local" });
}

export function renameSheet(target: SheetTarget, name: string): void {
  const sheet = liveSheet(target);
  guardStructure(target.host);
  const before = sheet.name;
  sheet.name = name;
  const details = { nameBefore: before, nameAfter: name, source: "Local" };
  target.host.events.raiseOnSheet(EVENT.nameChanged, sheet, details);
}

function cells({ host, sheet }: SheetTarget, ...boxes: Box[]): ApiObject {
  return rangeType.of(new CellRange(host, liveSheet({ host, sheet }), boxes));
}

/** The range of an address or a name; the sheet in it, if any, must be this one. */
function rangeAt(target: SheetTarget, text: string): ApiObject {
  const { sheet, address } = splitReference(text);
  if (sheet !== undefined && sheet.toLowerCase() !== target.sheet.name.toLowerCase()) {
    throw new HostError("InvalidArgument");
  }
  const name = findName(target.sheet.names, address) ?? findName(target.host.workbook.names, address);
  const range = name && rangeOfFormula(target.host, name.formula);
  return range ? rangeType.of(range) : cells(target, parseAddress(address));
}

function areasAt(target: SheetTarget, given: Arguments): ApiObject {
  const { host, sheet } = target;
  if (!given.has(0)) return rangeAreasType.of(new CellRange(host, liveSheet(target), [WHOLE_SHEET]));
  const list = given.text(0);
  if (list.length > host.habits.longestAddressList) throw new HostError("InvalidArgument");
  const boxes = list.split(",").map((part) => parseAddress(splitReference(part.trim()).address));
  return rangeAreasType.of(new CellRange(host, sheet, boxes));
}

/** A blank sheet's used range is its first cell. */
function used(target: SheetTarget, given: Arguments): ApiObject {
  return cells(target, usedBox(target.sheet, WHOLE_SHEET, given.flag(0, false)) ?? boxOf(0, 0));
}

function usedOrNull(target: SheetTarget, given: Arguments): ApiObject | null {
  const box = usedBox(liveSheet(target), WHOLE_SHEET, given.flag(0, false));
  return box ? cells(target, box) : null;
}

function neighbour({ host, sheet }: SheetTarget, given: Arguments, step: 1 | -1): ApiObject | null {
  const visibleOnly = given.flag(0, false);
  const { sheets } = host.workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    if (!visibleOnly || sheets[at].visibility === "Visible") {
      return worksheetType.of({ host, sheet: sheets[at] });
    }
  }
  return null;
}

function existing(object: ApiObject | null): ApiObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

export const worksheetType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: writable(
      (target) => liveSheet(target).name,
      (target, value) => renameSheet(target, textOf(value)),
    ),
    Position: writable(
      ({ host, sheet }) => host.workbook.sheets.indexOf(sheet),
      (target, value) => {
        const { sheets } = target.host.workbook;
        const position = wholeOf(value);
        guardStructure(target.host);
        const sheet = liveSheet(target);
        if (position < 0 || position >= sheets.length) throw new HostError("InvalidArgument");
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(position, 0, sheet);
      },
    ),
    Visibility: writable(
      (target) => liveSheet(target).visibility,
      (target, value) => {
        const sheet = liveSheet(target);
        const visibilityBefore = sheet.visibility;
        guardStructure(target.host);
        sheet.visibility = oneOf(value, VISIBILITIES);
        const details = { visibilityBefore, visibilityAfter: sheet.visibility, source: "Local" };
        target.host.events.raiseOnSheet(EVENT.visibilityChanged, sheet, details);
      },
    ),
    TabColor: writable(
      (target) => liveSheet(target).tabColor,
      (target, value) => {
        liveSheet(target).tabColor = value === "" ? "" : colorOf(value);
      },
    ),
    StandardWidth: writable(
      (target) => liveSheet(target).standardWidth,
      (target, value) => {
        liveSheet(target).standardWidth = numberOf(value);
      },
    ),
    StandardHeight: { get: () => STANDARD_HEIGHT },
    ShowGridlines: { get: (target) => liveSheet(target).showGridlines },
    ShowHeadings: { get: (target) => liveSheet(target).showHeadings },
    Gridlines: {
      set: (target, value) => {
        liveSheet(target).showGridlines = flagOf(value);
      },
    },
    Headings: {
      set: (target, value) => {
        liveSheet(target).showHeadings = flagOf(value);
      },
    },
  },
  links: {
    AutoFilter: (target) => sheetAutoFilterType.of(target),
    Charts: (target) => chartsType.of(target),
    FreezePanes: (target) => freezePanesType.of(target),
    Names: (target) => sheetNamesType.of(target),
    PageLayout: (target) => pageLayoutType.of(target),
    Protection: (target) => sheetProtectionType.of(target),
    Tables: (target) => sheetTablesType.of(target),
  },
  methods: {
    Activate: (target) => activate({ ...target, sheet: liveSheet(target) }),
    Delete: (target) => deleteSheet(target),
    Calculate: () => undefined,
    GetCell: (target, given) => cells(target, boxOf(given.whole(0), given.whole(1))),
    GetRange: (target, given) => (given.has(0) ? rangeAt(target, given.text(0)) : cells(target, WHOLE_SHEET)),
    GetRangeByIndexes: (target, given) =>
      cells(target, boxOf(given.whole(0), given.whole(1), given.whole(2), given.whole(3))),
    GetRanges: areasAt,
    GetUsedRange: used,
    GetUsedRangeOrNullObject: usedOrNull,
    GetNext: (target, given) => existing(neighbour(target, given, 1)),
    GetNextOrNullObject: (target, given) => neighbour(target, given, 1),
    GetPrevious: (target, given) => existing(neighbour(target, given, -1)),
    GetPreviousOrNullObject: (target, given) => neighbour(target, given, -1),
    ...sheetEvents<SheetTarget>(
      ({ host }) => host,
      ({ sheet }) => sheet.id,
    ),
  },
});
