import type { CellFormat, Font } from "../model/cell-format";
import type { StandardSize } from "./sizes";
import { flagOf, numberOf, oneOf, textOf, wholeOf } from "../server/arguments";
import { ObjectType, writable, type Property } from "../server/object-type";
import { borderCollectionType } from "./borders";
import type { CellRange } from "./cell-range";
import { colorOf } from "./colors";
import { changeFormats, sharedFormat } from "./formatting";
import { guard } from "./protection-guard";
import { EVENT } from "../events";
import {
  autofitColumns,
  autofitRows,
  columnPoints,
  rowPoints,
  setColumnPoints,
  setRowPoints,
  STANDARD_HEIGHT,
  standardPoints,
} from "./sizes";

/** Changes a range's formats, as far as its sheet's protection lets it. */
export function format(range: CellRange, change: (format: CellFormat) => Partial<CellFormat>): void {
  const { host, sheet, boxes } = range;
  guard(host, sheet, "allowFormatCells");
  for (const box of boxes) changeFormats(host.workbook, sheet, box, change);
  host.events.raiseOnSheet(EVENT.formatChanged, sheet, { address: range.address, source: "Local" });
}

function shared<Value>(range: CellRange, pick: (format: CellFormat) => Value): Value | null {
  return sharedFormat(range.host.workbook, range.sheet, range.boxes, pick);
}

function property<Name extends keyof CellFormat>(
  name: Name,
  parse: (value: unknown) => CellFormat[Name],
): Property<CellRange> {
  return writable(
    (range) => shared(range, (it) => it[name]),
    (range, value) => {
      const parsed = parse(value);
      format(range, () => ({ [name]: parsed }));
    },
  );
}

function fontProperty<Name extends keyof Font>(
  name: Name,
  parse: (value: unknown) => Font[Name],
): Property<CellRange> {
  return writable(
    (range) => shared(range, (it) => it.font[name]),
    (range, value) => {
      const parsed = parse(value);
      format(range, (it) => ({ font: { ...it.font, [name]: parsed } }));
    },
  );
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const LARGEST_FONT = 409;
const LARGEST_INDENT = 250;

const fontType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeFont", {
  properties: {
    Name: fontProperty("name", textOf),
    Size: fontProperty("size", (value) => between(numberOf(value), 1, LARGEST_FONT)),
    Color: fontProperty("color", colorOf),
    Bold: fontProperty("bold", flagOf),
    Italic: fontProperty("italic", flagOf),
    Underline: fontProperty("underline", (value) => oneOf(value, UNDERLINES)),
    Strikethrough: fontProperty("strikethrough", flagOf),
  },
});

const fillType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeFill", {
  properties: {
    Color: writable(
      (range) => shared(range, (it) => it.fill ?? "#FFFFFF"),
      (range, value) => {
        const fill = value === "" ? null : colorOf(value);
        format(range, () => ({ fill }));
      },
    ),
    Pattern: {
      get: (range) => shared(range, (it) => (it.fill === null ? "None" : "Solid")),
    },
  },
  methods: { Clear: (range) => format(range, () => ({ fill: null })) },
});

const protectionType: ObjectType<CellRange> = new ObjectType<CellRange>("FormatProtection", {
  properties: {
    Locked: property("locked", flagOf),
    FormulaHidden: property("formulaHidden", flagOf),
  },
});

export const rangeFormatType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeFormat", {
  properties: {
    WrapText: property("wrap", flagOf),
    HorizontalAlignment: property("horizontal", (value) => oneOf(value, HORIZONTAL)),
    VerticalAlignment: property("vertical", (value) => oneOf(value, VERTICAL)),
    IndentLevel: property("indent", (value) => between(wholeOf(value), 0, LARGEST_INDENT)),
    ShrinkToFit: property("shrink", flagOf),
    TextOrientation: property("textOrientation", (value) => between(wholeOf(value), -90, 180)),
    ColumnWidth: writable(columnPoints, (range, value) => setColumnPoints(range, numberOf(value))),
    RowHeight: writable(rowPoints, (range, value) => setRowPoints(range, numberOf(value))),
    UseStandardWidth: standard(columnPoints, setColumnPoints, (range) => standardPoints(range.sheet)),
    UseStandardHeight: standard(rowPoints, setRowPoints, () => STANDARD_HEIGHT),
  },
  links: {
    Fill: (range) => fillType.of(range),
    Font: (range) => fontType.of(range),
    Borders: (range) => borderCollectionType.of(range),
    Protection: (range) => protectionType.of(range),
  },
  methods: {
    AutofitColumns: (range) => autofitColumns(range),
    AutofitRows: (range) => autofitRows(range),
    AdjustIndent: (range, given) => {
      const amount = given.whole(0);
      format(range, (it) => ({ indent: Math.max(0, Math.min(LARGEST_INDENT, it.indent + amount)) }));
    },
  },
});

function standard(
  read: (range: CellRange) => number | null,
  write: (range: CellRange, points: number | undefined) => void,
  size: StandardSize,
): Property<CellRange> {
  return writable(
    (range) => read(range) === size(range),
    (range, value) => {
      if (flagOf(value)) write(range, undefined);
    },
  );
}

function between(value: number, least: number, most: number): number {
  return numberOf(value >= least && value <= most ? value : undefined);
}
