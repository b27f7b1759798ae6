import type { Border, BorderPlace, CellFormat, Font } from "../../model/cell-format";
import type { ConditionalLook } from "../../model/sheet-objects";
import { HORIZONTAL, LINES, UNDERLINE, VERTICAL } from "../terms/style-terms";
import { parseXml } from "../xml/element";
import { Children, element, withAttributes } from "../xml/write";
import { rgbOf } from "./colour";
import { sameValue } from "./same-value";

const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
const BORDER_ORDER = "start end left right top bottom diagonal vertical horizontal".split(" ");
const DXF_ORDER = "font numFmt fill alignment border protection extLst".split(" ");

function on(name: string, value: boolean): string | undefined {
  return value ? element(name, {}) : undefined;
}

/** A font element changed from one look to another; what neither tells stays. */
export function fontXml(base: string, from: Font, to: Font): string {
  const font = new Children(parseXml(base), FONT_ORDER);
  if (from.bold !== to.bold) font.set("b", on("b", to.bold));
  if (from.italic !== to.italic) font.set("i", on("i", to.italic));
  if (from.strikethrough !== to.strikethrough) font.set("strike", on("strike", to.strikethrough));
  if (from.underline !== to.underline) font.set("u", underlineXml(to.underline));
  if (from.size !== to.size) font.set("sz", element("sz", { val: to.size }));
  if (from.color !== to.color) font.set("color", element("color", { rgb: rgbOf(to.color) }));
  if (from.name !== to.name) {
    font.set("name", element("name", { val: to.name }));
    font.set("scheme", undefined);
  }
  return font.result();
}

function underlineXml(underline: string): string | undefined {
  const val = UNDERLINE.toFile(underline);
  if (val === undefined || val === "none") return undefined;
  return element("u", { val: val === "single" ? undefined : val });
}

/** A fill element of one colour, or of none. */
export function fillXml(colour: string | null): string {
  if (colour === null) return element("fill", {}, element("patternFill", { patternType: "none" }));
  const colours = element("fgColor", { rgb: rgbOf(colour) }) + element("bgColor", { indexed: 64 });
  return element("fill", {}, element("patternFill", { patternType: "solid" }, colours));
}

type Borders = CellFormat["borders"];

const SIDES: readonly (readonly [name: string, other: string, place: BorderPlace])[] = [
  ["left", "start", "EdgeLeft"],
  ["right", "end", "EdgeRight"],
  ["top", "top", "EdgeTop"],
  ["bottom", "bottom", "EdgeBottom"],
];

/** A border element changed from one look to another. */
export function borderXml(base: string, from: Borders, to: Borders): string {
  const root = parseXml(base);
  const border = new Children(root, BORDER_ORDER);
  for (const [name, other, place] of SIDES) {
    const own = root.child(other) ? other : name;
    if (!sameValue(from[place], to[place])) border.set(own, lineXml(own, to[place]));
  }
  const diagonal = to.DiagonalUp ?? to.DiagonalDown;
  if (!sameValue(from.DiagonalUp, to.DiagonalUp) || !sameValue(from.DiagonalDown, to.DiagonalDown)) {
    border.set("diagonal", lineXml("diagonal", diagonal));
    border.setAttributes({
      diagonalUp: isDrawn(to.DiagonalUp) || undefined,
      diagonalDown: isDrawn(to.DiagonalDown) || undefined,
    });
  }
  return border.result();
}

function isDrawn(border: Border | undefined): boolean {
  return border !== undefined && border.style !== "None";
}

function lineXml(name: string, border: Border | undefined): string {
  if (border === undefined || border.style === "None") return element(name, {});
  const style = LINES.toFile(`${border.style} ${border.weight}`) ?? NEAREST_LINES[border.style] ?? "thin";
  return element(name, { style }, element("color", { rgb: rgbOf(border.color) }));
}

/** For a style in a weight that no line of the file has. */
const NEAREST_LINES: Readonly<Record<string, string>> = {
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  SlantDashDot: "slantDashDot",
};

/** An alignment element with these properties; "" where all are what they are without one. */
export function alignmentXml(base: string | undefined, format: CellFormat): string {
  const { horizontal, vertical, textOrientation, wrap, indent, shrink } = format;
  const turned = textOrientation === 180 ? 255 : textOrientation < 0 ? 90 - textOrientation : textOrientation;
  const tag = withAttributes(base ?? element("alignment", {}), {
    horizontal: horizontal === "General" ? undefined : HORIZONTAL.toFile(horizontal),
    vertical: vertical === "Bottom" ? undefined : VERTICAL.toFile(vertical),
    textRotation: turned === 0 ? undefined : turned,
    wrapText: wrap || undefined,
    indent: indent === 0 ? undefined : indent,
    shrinkToFit: shrink || undefined,
  });
  return /\w+\s*=/.test(tag) ? tag : "";
}

/** A protection element; "" where a cell is protected as any other. */
export function protectionXml({ locked, formulaHidden }: CellFormat): string {
  if (locked && !formulaHidden) return "";
  return element("protection", { locked: locked ? undefined : false, hidden: formulaHidden || undefined });
}

const EMPTY_DXF = "<dxf/>";

/**
 * A dxf element changed from one look to another.
 * @param numberFormatId gives the id of a number format
 */
export function dxfXml(
  base: string | undefined,
  from: ConditionalLook,
  to: ConditionalLook,
  numberFormatId: (code: string) => number,
): string {
  const root = parseXml(base ?? EMPTY_DXF);
  const dxf = new Children(root, DXF_ORDER);
  const own = root.child("font");
  const font = new Children(parseXml(own?.xml ?? "<font/>"), FONT_ORDER);
  if (from.bold !== to.bold) font.set("b", flagXml("b", to.bold));
  if (from.italic !== to.italic) font.set("i", flagXml("i", to.italic));
  if (from.strikethrough !== to.strikethrough) font.set("strike", flagXml("strike", to.strikethrough));
  if (from.underline !== to.underline) font.set("u", to.underline && underlineXml(to.underline));
  if (from.fontColor !== to.fontColor) {
    font.set(
      "color",
      to.fontColor === undefined ? undefined : element("color", { rgb: rgbOf(to.fontColor) }),
    );
  }
  const changed = font.result();
  if (changed !== (own?.xml ?? "<font/>")) dxf.set("font", changed);
  if (from.fill !== to.fill) {
    const colour = to.fill === undefined ? "" : element("bgColor", { rgb: rgbOf(to.fill) });
    const pattern = element("patternFill", { patternType: "solid" }, colour);
    dxf.set("fill", to.fill === undefined ? undefined : element("fill", {}, pattern));
  }
  if (from.numberFormat !== to.numberFormat) {
    const code = to.numberFormat;
    dxf.set(
      "numFmt",
      code === undefined
        ? undefined
        : element("numFmt", { numFmtId: numberFormatId(code), formatCode: code }),
    );
  }
  return dxf.result();
}

function flagXml(name: string, value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : element(name, { val: value ? undefined : false });
}
