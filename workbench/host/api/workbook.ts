import { parseAddress, splitReference } from "../model/address";
import { HostError } from "../model/host-error";
import { flagOf } from "../server/arguments";
import { ObjectType, writable, type ApiObject } from "../server/object-type";
import type { References } from "../server/references";
import { applicationType } from "./application";
import { CellRange } from "./cell-range";
import { customXmlPartsType } from "./custom-xml-parts";
import type { HostContext } from "./host-context";
import { workbookNamesType } from "./names";
import { rangeAreasType, rangeType } from "./range";
import { settingsType } from "./settings";
import { workbookTablesType } from "./table-collections";
import { functionsType } from "./worksheet-functions";
import { workbookProtectionType } from "./workbook-protection";
import { worksheetsType } from "./worksheets";

/** The root of the API, with the references it can be asked to forget. */
interface WorkbookTarget {
  readonly host: HostContext;
  readonly references: () => References;
}

const runtimeType: ObjectType<HostContext> = new ObjectType<HostContext>("Runtime", {
  properties: {
    EnableEvents: writable(
      ({ events }) => events.enabled,
      ({ events }, value) => {
        events.enabled = flagOf(value);
      },
    ),
  },
});

function selected({ host }: WorkbookTarget): CellRange {
  const { sheet, boxes } = host.workbook.selection;
  return new CellRange(host, sheet, boxes);
}

/** The range of an event: "{sheet}!A1:B2". */
function rangeOfEvent({ host }: WorkbookTarget, reference: string): ApiObject | null {
  const { sheet: id, address } = splitReference(reference);
  const sheet = host.workbook.sheets.find((it) => it.id === id);
  return sheet ? rangeType.of(new CellRange(host, sheet, [parseAddress(address)])) : null;
}

const ZIP = [0x50, 0x4b];

/** Excel takes nothing but .xlsx, in base64. */
function bytesOfWorkbook(base64: string): Uint8Array {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (!ZIP.every((byte, i) => bytes[i] === byte)) throw new HostError("InvalidArgument");
  return bytes;
}

export const workbookType: ObjectType<WorkbookTarget> = new ObjectType<WorkbookTarget>("Workbook", {
  properties: {
    Name: { get: ({ host }) => host.workbook.name },
    ReadOnly: { get: ({ host }) => host.workbook.readOnly },
  },
  links: {
    Application: ({ host }) => applicationType.of(host),
    CustomXmlParts: ({ host }) => customXmlPartsType.of(host),
    Functions: ({ host }) => functionsType.of(host),
    Names: ({ host }) => workbookNamesType.of(host),
    Protection: ({ host }) => workbookProtectionType.of(host),
    Settings: ({ host }) => settingsType.of(host),
    Tables: ({ host }) => workbookTablesType.of(host),
    Worksheets: ({ host }) => worksheetsType.of(host),
    _Runtime: ({ host }) => runtimeType.of(host),
  },
  methods: {
    CreateAndOpenWorkbook: ({ host }, given) => {
      host.newWorkbooks.push(bytesOfWorkbook(given.text(0)));
    },
    GetSelectedRange: (target) => {
      const range = selected(target);
      if (range.boxes.length > 1) throw new HostError("InvalidSelection");
      return rangeType.of(range);
    },
    GetSelectedRanges: (target) => rangeAreasType.of(selected(target)),
    GetActiveCell: (target) => {
      const range = selected(target);
      return rangeType.of(range.with({ ...range.box, rows: 1, columns: 1 }));
    },
    _GetRangeForEventByReferenceId: (target, given) => {
      const range = rangeOfEvent(target, given.text(0));
      if (range === null) throw new HostError("ItemNotFound");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (target, given) => rangeOfEvent(target, given.text(0)),
    _RemoveReference: ({ references }, given) => references().remove(given.text(0)),
    _RemoveAllReferences: ({ references }) => references().removeAll(),
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
});
