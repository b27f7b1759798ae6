import {
  DEFAULT_FORMAT,
  type Border,
  type BorderPlace,
  type CellFormat,
  type Font,
  type Underline,
} from "../../model/cell-format";
import type { ConditionalLook } from "../../model/sheet-objects";
import { BUILT_IN_NUMBER_FORMATS } from "../terms/number-formats";
import { HORIZONTAL, LINES, UNDERLINE, VERTICAL } from "../terms/style-terms";
import type { XmlElement } from "../xml/element";
import type { ColourOf } from "./colours";

/** What a styles part says. */
export interface Styles {
  /** By the number that cells give; never empty. */
  readonly formats: readonly CellFormat[];
  /** Looks of conditional formats, by the number that their rules give. */
  readonly looks: readonly ConditionalLook[];
}

/** Reads a styles part; without one all cells look as in a new workbook. */
export function readStyles(root: XmlElement | undefined, colourOf: ColourOf): Styles {
  if (root === undefined) return { formats: [DEFAULT_FORMAT], looks: [] };
  const codes = numberFormatsOf(root);
  const fonts = list(root, "fonts").map((font) => fontOf(font, colourOf));
  const fills = list(root, "fills").map((fill) => fillOf(fill, colourOf));
  const borders = list(root, "borders").map((border) => bordersOf(border, colourOf));
  const formats = list(root, "cellXfs").map((xf) => {
    const id = xf.number("numFmtId") ?? 0;
    return {
      numberFormat: codes.get(id) ?? BUILT_IN_NUMBER_FORMATS[id] ?? "General",
      font: fonts[xf.number("fontId") ?? 0] ?? fonts[0] ?? DEFAULT_FORMAT.font,
      fill: fills[xf.number("fillId") ?? 0] ?? null,
      borders: borders[xf.number("borderId") ?? 0] ?? {},
      ...alignmentOf(xf.child("alignment")),
      locked: xf.child("protection")?.flag("locked", true) ?? true,
      formulaHidden: xf.child("protection")?.flag("hidden") ?? false,
      quotePrefix: xf.flag("quotePrefix"),
    };
  });
  const looks = list(root, "dxfs").map((dxf) => lookOf(dxf, colourOf));
  return { formats: formats.length > 0 ? formats : [DEFAULT_FORMAT], looks };
}

/** Codes of the number formats that the part itself defines. */
export function numberFormatsOf(root: XmlElement): Map<number, string> {
  return new Map(
    list(root, "numFmts").map((format) => [
      format.number("numFmtId") ?? -1,
      format.attribute("formatCode") ?? "General",
    ]),
  );
}

function list(root: XmlElement, name: string): readonly XmlElement[] {
  return root.child(name)?.children ?? [];
}

function isOn(element: XmlElement | undefined): boolean {
  return element?.flag("val", true) ?? false;
}

function underlineOf(element: XmlElement | undefined): Underline {
  if (element === undefined) return "None";
  return (UNDERLINE.toModel(element.attribute("val") ?? "single") ?? "Single") as Underline;
}

function fontOf(font: XmlElement, colourOf: ColourOf): Font {
  return {
    name: font.child("name")?.attribute("val") ?? DEFAULT_FORMAT.font.name,
    size: font.child("sz")?.number("val") ?? DEFAULT_FORMAT.font.size,
    bold: isOn(font.child("b")),
    italic: isOn(font.child("i")),
    underline: underlineOf(font.child("u")),
    strikethrough: isOn(font.child("strike")),
    color: colourOf(font.child("color")) ?? "#000000",
  };
}

function fillOf(fill: XmlElement, colourOf: ColourOf): string | null {
  const pattern = fill.child("patternFill");
  const type = pattern?.attribute("patternType") ?? "none";
  if (pattern === undefined || type === "none") return null;
  const front = colourOf(pattern.child("fgColor"));
  if (type === "solid") return front ?? "#000000";
  return colourOf(pattern.child("bgColor")) ?? front ?? null;
}

const SIDES: readonly (readonly [string, BorderPlace])[] = [
  ["left", "EdgeLeft"],
  ["start", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["end", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
];

function bordersOf(border: XmlElement, colourOf: ColourOf): Partial<Record<BorderPlace, Border>> {
  const borders: Partial<Record<BorderPlace, Border>> = {};
  for (const [name, place] of SIDES) {
    const line = lineOf(border.child(name), colourOf);
    if (line) borders[place] = line;
  }
  const diagonal = lineOf(border.child("diagonal"), colourOf);
  if (diagonal && border.flag("diagonalUp")) borders.DiagonalUp = diagonal;
  if (diagonal && border.flag("diagonalDown")) borders.DiagonalDown = diagonal;
  return borders;
}

function lineOf(side: XmlElement | undefined, colourOf: ColourOf): Border | undefined {
  const words = LINES.toModel(side?.attribute("style"));
  if (words === undefined) return undefined;
  const [style, weight] = words.split(" ");
  return { style, weight, color: colourOf(side?.child("color")) ?? "#000000" };
}

function alignmentOf(alignment: XmlElement | undefined) {
  const turned = alignment?.number("textRotation") ?? 0;
  return {
    horizontal: HORIZONTAL.toModel(alignment?.attribute("horizontal")) ?? "General",
    vertical: VERTICAL.toModel(alignment?.attribute("vertical")) ?? "Bottom",
    wrap: alignment?.flag("wrapText") ?? false,
    indent: alignment?.number("indent") ?? 0,
    shrink: alignment?.flag("shrinkToFit") ?? false,
    textOrientation: turned === 255 ? 180 : turned > 90 ? 90 - turned : turned,
  };
}

/** The part of a cell's look that a conditional format changes. */
export function lookOf(dxf: XmlElement, colourOf: ColourOf): ConditionalLook {
  const font = dxf.child("font");
  const pattern = dxf.child("fill")?.child("patternFill");
  const fill = colourOf(pattern?.child("bgColor")) ?? colourOf(pattern?.child("fgColor"));
  const fontColor = colourOf(font?.child("color"));
  const numberFormat = dxf.child("numFmt")?.attribute("formatCode");
  return {
    ...(fill !== undefined && { fill }),
    ...(fontColor !== undefined && { fontColor }),
    ...(font?.child("b") && { bold: isOn(font.child("b")) }),
    ...(font?.child("i") && { italic: isOn(font.child("i")) }),
    ...(font?.child("u") && { underline: underlineOf(font.child("u")) }),
    ...(font?.child("strike") && { strikethrough: isOn(font.child("strike")) }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}
