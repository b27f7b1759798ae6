import { ObjectType, type ApiObject, type Members } from "../server/object-type";
import type { CellRange } from "./cell-range";
import { collection } from "./collection";
import { conditionalFormatsType } from "./conditional-formats";
import { editMethods } from "./range-edits";
import { findMethods } from "./range-find";
import { rangeFormatType } from "./range-format";
import { mergeMethods } from "./range-merges";
import { areaMethods, placeMethods } from "./range-places";
import { rangeSortType } from "./range-sort";
import { specialCellMethods } from "./special-cells";
import { lineProperties } from "./hidden-lines";
import { hyperlinkProperty } from "./hyperlinks";
import { pointProperties } from "./sizes";
import { arrayMethods, valueProperties } from "./range-values";
import { scopedTablesType } from "./table-collections";
import { visibleView } from "./range-view";
import { worksheetType } from "./worksheet";

const addresses = {
  Address: { get: (range: CellRange) => range.address },
  AddressLocal: { get: (range: CellRange) => range.address },
  CellCount: { get: ({ cellCount }: CellRange) => (cellCount > 2 ** 31 - 1 ? -1 : cellCount) },
  IsEntireColumn: { get: (range: CellRange) => range.isWholeColumns },
  IsEntireRow: { get: (range: CellRange) => range.isWholeRows },
};

const links = {
  Format: (range: CellRange) => rangeFormatType.of(range),
  ConditionalFormats: (range: CellRange) => conditionalFormatsType.of(range),
  Worksheet: (range: CellRange) => worksheetType.of(range),
};

function sharedMethods(): NonNullable<Members<CellRange>["methods"]> {
  return {
    ...editMethods,
    ...specialCellMethods,
    GetTables: (range) => scopedTablesType.of(range),
    Calculate: () => undefined,
    SetDirty: () => undefined,
  };
}

export const rangeType: ObjectType<CellRange> = new ObjectType<CellRange>("Range", () => ({
  kept: true,
  properties: {
    ...addresses,
    RowIndex: { get: ({ box }) => box.row },
    ColumnIndex: { get: ({ box }) => box.column },
    RowCount: { get: ({ box }) => box.rows },
    ColumnCount: { get: ({ box }) => box.columns },
    ...valueProperties,
    ...lineProperties,
    ...pointProperties,
    Hyperlink: hyperlinkProperty,
  },
  links: { ...links, Sort: (range) => rangeSortType.of(range) },
  methods: {
    ...sharedMethods(),
    ...placeMethods,
    ...mergeMethods,
    ...arrayMethods,
    ...findMethods,
    GetVisibleView: visibleView,
  },
}));

const areasMembers = collection<CellRange>(
  (range) => range.boxes.map((box) => rangeType.of(range.with(box))),
  () => undefined,
);
const rangeCollectionType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeCollection", {
  items: areasMembers.items,
  methods: { GetCount: areasMembers.methods.GetCount, GetItemAt: areasMembers.methods.GetItemAt },
});

export const rangeAreasType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeAreas", () => ({
  kept: true,
  properties: { ...addresses, AreaCount: { get: ({ boxes }) => boxes.length } },
  links: { ...links, Areas: (range) => rangeCollectionType.of(range) },
  methods: { ...sharedMethods(), ...areaMethods },
}));

/** The ranges among objects. */
export function heldRanges(objects: Iterable<ApiObject>): CellRange[] {
  const ranges: CellRange[] = [];
  for (const object of objects) {
    const range = rangeType.targetOf(object) ?? rangeAreasType.targetOf(object);
    if (range !== undefined) ranges.push(range);
  }
  return ranges;
}
