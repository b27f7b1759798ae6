import type { CellFormat } from "../../model/cell-format";
import { FORMAT_PROPERTIES, propertyKey } from "../../model/cell-format";
import type { ConditionalLook } from "../../model/sheet-objects";
import type { StyleTable } from "../../model/style-table";
import { numberFormatsOf } from "../read/styles";
import { NUMBERS_OF_CODES } from "../terms/number-formats";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { Children, element, prefixed, prefixOf, withAttributes } from "../xml/write";
import { alignmentXml, borderXml, dxfXml, fillXml, fontXml, protectionXml } from "./style-parts";

const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const XF_ORDER = ["alignment", "protection", "extLst"];
const FIRST_OWN_NUMBER_FORMAT = 164;

const ALIGNMENT: readonly (keyof CellFormat)[] = [
  "horizontal",
  "vertical",
  "wrap",
  "indent",
  "shrink",
  "textOrientation",
];

/** One list of a styles part, such as its fonts, that grows at its end. */
class StyleList {
  readonly items: string[];
  private readonly known: number;

  constructor(
    root: XmlElement,
    readonly name: string,
  ) {
    this.items = root.child(name)?.children.map(({ xml }) => xml) ?? [];
    this.known = this.items.length;
  }

  /** Number of an item, which is added unless it is there. */
  numberOf(xml: string): number {
    const known = this.items.indexOf(xml);
    return known >= 0 ? known : this.items.push(xml) - 1;
  }

  get added(): readonly string[] {
    return this.items.slice(this.known);
  }
}

/**
 * Adds to a styles part what cells and rules use and the file did not have. New entries are made from the file's
 * entry they derive from, so that what the model does not know of it stays.
 */
export class StyleWriter {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly xfs: StyleList;
  private readonly dxfs: StyleList;
  private readonly codes: Map<number, string>;
  private readonly addedCodes: [number, string][] = [];
  private readonly numbers = new Map<number, number>();
  private readonly fileCount: number;

  /**
   * @param xml text of the styles part
   * @param file the formats the file has
   * @param formats the formats of the workbook to save
   */
  constructor(
    private readonly xml: string,
    private readonly file: StyleTable,
    private readonly formats: StyleTable,
  ) {
    this.root = parseXml(xml);
    this.prefix = prefixOf(this.root);
    this.fonts = new StyleList(this.root, "fonts");
    this.fills = new StyleList(this.root, "fills");
    this.borders = new StyleList(this.root, "borders");
    this.xfs = new StyleList(this.root, "cellXfs");
    this.dxfs = new StyleList(this.root, "dxfs");
    this.codes = numberFormatsOf(this.root);
    this.fileCount = sharedCount(file, formats);
  }

  /** The file's number of a format of the workbook. */
  numberOf(index: number): number {
    if (index < this.fileCount) return index;
    const known = this.numbers.get(index);
    if (known !== undefined) return known;
    const number = this.xfs.numberOf(this.xfXml(index));
    this.numbers.set(index, number);
    return number;
  }

  /**
   * The file's number of a conditional look.
   * @param base number of the look it was changed from, and that look
   */
  numberOfLook(look: ConditionalLook, base?: { number: number | undefined; look: ConditionalLook }): number {
    const own = base?.number === undefined ? undefined : this.dxfs.items[base.number];
    const xml = dxfXml(own, own === undefined ? {} : (base?.look ?? {}), look, (code) =>
      this.numberFormat(code),
    );
    return this.dxfs.numberOf(own === undefined ? prefixed(xml, this.prefix) : xml);
  }

  /** The text of the part, with what was added. */
  result(): string {
    const patch = new Patch(this.xml);
    const root = new Children(this.root, ORDER);
    const codes = this.addedCodes.map(([numFmtId, formatCode]) =>
      element("numFmt", { numFmtId, formatCode }),
    );
    this.grow(
      root,
      patch,
      "numFmts",
      codes.map((xml) => prefixed(xml, this.prefix)),
    );
    for (const list of [this.fonts, this.fills, this.borders, this.xfs, this.dxfs]) {
      this.grow(root, patch, list.name, list.added);
    }
    root.applyTo(patch);
    return patch.result();
  }

  private grow(root: Children, patch: Patch, name: string, added: readonly string[]): void {
    if (added.length === 0) return;
    const list = this.root.child(name);
    const inside = added.join("");
    if (list === undefined || list.selfClosing) {
      const tag = `${this.prefix}${name}`;
      const whole = `<${tag} count="${added.length}">${inside}</${tag}>`;
      if (list) patch.replace(list.start, list.end, whole);
      else root.set(name, whole);
      return;
    }
    const count = list.children.length + added.length;
    patch.replace(list.start, list.openEnd, withAttributes(list.openTag, { count }));
    patch.insert(list.closeStart, inside);
  }

  private xfXml(index: number): string {
    const { base } = this.formats.entries[index];
    const origin = base !== undefined && base < this.fileCount ? base : 0;
    const from = this.file.format(origin);
    const to = this.formats.format(index);
    const changed = new Set(
      FORMAT_PROPERTIES.filter((property) => propertyKey(from, property) !== propertyKey(to, property)),
    );
    const root = parseXml(this.xfs.items[origin] ?? prefixed(element("xf", { xfId: 0 }), this.prefix));
    const xf = new Children(root, XF_ORDER, this.prefix);
    if (changed.has("numberFormat")) {
      xf.setAttributes({ numFmtId: this.numberFormat(to.numberFormat), applyNumberFormat: true });
    }
    if (changed.has("font")) {
      const own = this.fonts.items[root.number("fontId") ?? 0] ?? this.prefixedTag("font");
      xf.setAttributes({ fontId: this.fonts.numberOf(fontXml(own, from.font, to.font)), applyFont: true });
    }
    if (changed.has("fill")) {
      const fill = prefixed(fillXml(to.fill), this.prefix);
      xf.setAttributes({ fillId: to.fill === null ? 0 : this.fills.numberOf(fill), applyFill: true });
    }
    if (changed.has("borders")) {
      const own = this.borders.items[root.number("borderId") ?? 0] ?? this.prefixedTag("border");
      const border = borderXml(own, from.borders, to.borders);
      xf.setAttributes({ borderId: this.borders.numberOf(border), applyBorder: true });
    }
    if (changed.has("quotePrefix")) xf.setAttributes({ quotePrefix: to.quotePrefix || undefined });
    if (ALIGNMENT.some((property) => changed.has(property))) {
      xf.set(
        "alignment",
        alignmentXml(root.child("alignment") && element("alignment", attributesOf(root)), to),
      );
      xf.setAttributes({ applyAlignment: true });
    }
    if (changed.has("locked") || changed.has("formulaHidden")) {
      xf.set("protection", protectionXml(to));
      xf.setAttributes({ applyProtection: true });
    }
    return xf.result();
  }

  private prefixedTag(name: string): string {
    return prefixed(element(name, {}), this.prefix);
  }

  private numberFormat(code: string): number {
    const builtIn = NUMBERS_OF_CODES.get(code);
    if (builtIn !== undefined) return builtIn;
    for (const [id, known] of this.codes) if (known === code) return id;
    const id = Math.max(FIRST_OWN_NUMBER_FORMAT - 1, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    this.addedCodes.push([id, code]);
    return id;
  }
}

/** How many entries at the start are the file's own. */
function sharedCount(file: StyleTable, formats: StyleTable): number {
  const count = Math.min(file.entries.length, formats.entries.length);
  for (let index = 0; index < count; index++) {
    const { base, format } = formats.entries[index];
    const own = file.format(index);
    const same = FORMAT_PROPERTIES.every((name) => propertyKey(own, name) === propertyKey(format, name));
    if (base !== undefined || !same) return index;
  }
  return count;
}

function attributesOf(xf: XmlElement): Record<string, string> {
  return Object.fromEntries(xf.child("alignment")?.attributes ?? []);
}
