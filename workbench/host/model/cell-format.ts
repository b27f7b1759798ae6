export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
export type BorderPlace = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  /** #RRGGBB */
  readonly color: string;
}

/** A border in office.js words: style "Continuous", weight "Thin"; the colour is #RRGGBB. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks, complete: nothing is inherited. */
export interface CellFormat {
  /** en-US code, "General" when none. */
  readonly numberFormat: string;
  readonly font: Font;
  /** #RRGGBB, null for no fill. */
  readonly fill: string | null;
  readonly borders: Readonly<Partial<Record<BorderPlace, Border>>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  /** Degrees, -90 to 90, or 180 for letters one above another. */
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The text was typed with a leading apostrophe. */
  readonly quotePrefix: boolean;
}

/** The format of cells of a new workbook. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    color: "#000000",
  },
  fill: null,
  borders: {},
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

const PLACES: readonly BorderPlace[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "DiagonalDown",
  "DiagonalUp",
];

/** A property of a format as a string; equal values give equal strings whatever the order of their keys. */
export function propertyKey(format: CellFormat, property: keyof CellFormat): string {
  if (property === "font") {
    const { name, size, bold, italic, underline, strikethrough, color } = format.font;
    return JSON.stringify([name, size, bold, italic, underline, strikethrough, color.toUpperCase()]);
  }
  if (property === "borders") {
    return PLACES.map((place) => {
      const border = format.borders[place];
      return border && border.style !== "None"
        ? `${place} ${border.style} ${border.weight} ${border.color.toUpperCase()}`
        : "";
    }).join();
  }
  if (property === "fill") return format.fill?.toUpperCase() ?? "";
  return String(format[property]);
}

export const FORMAT_PROPERTIES = Object.keys(DEFAULT_FORMAT) as readonly (keyof CellFormat)[];

/** A format as a string: equal formats give equal strings. */
export function formatKey(format: CellFormat): string {
  return FORMAT_PROPERTIES.map((property) => propertyKey(format, property)).join("\n");
}
