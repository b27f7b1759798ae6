import { escaped } from "./characters";
import type { XmlElement } from "./element";
import { Patch } from "./patch";

export type AttributeValue = string | number | boolean | undefined;

/** Attributes as they stand in a tag, each with a space before it; undefined ones are left out. */
export function attributesText(attributes: Readonly<Record<string, AttributeValue>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(attributeText(value))}"`))
    .join("");
}

function attributeText(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}

/** An element of generated XML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  inside = "",
): string {
  const tag = name + attributesText(attributes);
  return inside === "" ? `<${tag}/>` : `<${tag}>${inside}</${name}>`;
}

/** An open tag with some attributes set, or taken away where undefined; all others stay as they are. */
export function withAttributes(tag: string, changes: Readonly<Record<string, AttributeValue>>): string {
  let changed = tag;
  for (const [name, value] of Object.entries(changes)) {
    const [before, after] = aroundAttribute(changed, name);
    const closing = /\s*\/?>$/.exec(before)?.index ?? before.length;
    if (after !== undefined) changed = before + attributesText({ [name]: value }) + after;
    else changed = before.slice(0, closing) + attributesText({ [name]: value }) + before.slice(closing);
  }
  return changed;
}

/** The text of a tag before and after an attribute; all of it and undefined where the attribute is missing. */
function aroundAttribute(tag: string, name: string): [before: string, after: string | undefined] {
  for (const found of tag.matchAll(/\s+([^\s=/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (found[1] === name) return [tag.slice(0, found.index), tag.slice(found.index + found[0].length)];
  }
  return [tag, undefined];
}

/** Prefix that the part of an element gives to its own vocabulary, with the colon; mostly "". */
export function prefixOf(root: XmlElement): string {
  return /^<([^\s/>]+:)/.exec(root.openTag)?.[1] ?? "";
}

/** Generated XML in the vocabulary of a part that gives it a prefix. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=\w+[\s/>])/g, `<$1${prefix}`);
}

/**
 * Sets children of an element by name, where their order demands it. What is not set stays as it is.
 */
export class Children {
  private readonly wanted = new Map<string, string>();
  private readonly added = new Map<string, string>();
  private tag: string;

  /** @param order names of the children in the order that the format prescribes */
  constructor(
    readonly parent: XmlElement,
    private readonly order: readonly string[],
    private readonly prefix = prefixOf(parent),
  ) {
    this.tag = parent.openTag;
  }

  /** Puts generated XML in the place of all children of this name; undefined or "" takes them away. */
  set(name: string, xml: string | undefined): void {
    this.wanted.set(name, xml === undefined ? "" : prefixed(xml, this.prefix));
  }

  /** Puts XML, as it is, in the place of a child. */
  replace(child: XmlElement, xml: string): void {
    this.wanted.set(child.name, xml);
  }

  /** Puts XML, as it is, behind the children of this name. */
  append(name: string, xml: string): void {
    this.added.set(name, (this.added.get(name) ?? "") + xml);
  }

  setAttributes(changes: Readonly<Record<string, AttributeValue>>): void {
    this.tag = withAttributes(this.tag, changes);
  }

  /** Makes the changes to the part's text. */
  applyTo(patch: Patch): void {
    const { parent } = this;
    const inside = [...this.wanted.values()].some((xml) => xml !== "");
    if (parent.selfClosing && inside) {
      const name = /^<([^\s/>]+)/.exec(this.tag)?.[1] ?? parent.name;
      const sorted = this.order.map((child) => this.wanted.get(child) ?? "").join("");
      patch.replace(parent.start, parent.end, `${this.tag.replace(/\s*\/>$/, ">")}${sorted}</${name}>`);
      return;
    }
    patch.replace(parent.start, parent.openEnd, this.tag);
    for (const name of this.order) {
      const xml = this.wanted.get(name);
      if (xml !== undefined) this.place(patch, name, xml);
      const added = this.added.get(name) ?? "";
      const last = parent.childrenNamed(name).at(-1);
      if (added !== "") patch.insert(last?.end ?? this.placeOf(name), added);
    }
  }

  private place(patch: Patch, name: string, xml: string): void {
    const { parent } = this;
    const [first, ...others] = parent.childrenNamed(name);
    if (first !== undefined) {
      patch.replace(first.start, first.end, xml);
      for (const other of others) patch.remove(other.start, other.end);
      return;
    }
    patch.insert(this.placeOf(name), xml);
  }

  /** Where a child of this name belongs. */
  private placeOf(name: string): number {
    const { parent, order } = this;
    const rank = order.indexOf(name);
    const next = parent.children.find((child) => order.indexOf(child.name) > rank);
    return next?.start ?? parent.closeStart;
  }

  /** The element with the changes made. */
  result(): string {
    const { source, start, end } = this.parent;
    const patch = new Patch(source);
    this.applyTo(patch);
    const whole = patch.result();
    return whole.slice(start, whole.length - (source.length - end));
  }
}
