import { decoded } from "./characters";
import { Token, XmlScanner } from "./scanner";
import { XmlError } from "./xml-error";

/** An element of a part, and where it stands in the part's text. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Where its open tag ends, its end tag starts, and it ends; for an element of one tag all are the tag's end. */
  closeStart = 0;
  end = 0;
  private known: Map<string, string> | undefined;

  constructor(
    /** The text of the whole part. */
    readonly source: string,
    /** Without the prefix where it is of the part's own vocabulary. */
    readonly name: string,
    readonly start: number,
    readonly openEnd: number,
    readonly selfClosing: boolean,
  ) {}

  /** Names, with their prefixes, and values as they are meant. */
  get attributes(): ReadonlyMap<string, string> {
    return (this.known ??= attributesOf(this.source.slice(this.start, this.openEnd)));
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** Undefined where the attribute is missing or is no number. */
  number(name: string): number | undefined {
    const text = this.attribute(name);
    return text === undefined || text.trim() === "" || !Number.isFinite(Number(text))
      ? undefined
      : Number(text);
  }

  flag(name: string, otherwise = false): boolean {
    const text = this.attribute(name);
    return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
  }

  /** The id of a relationship, whatever prefix the part gives to relationships. */
  get relationId(): string | undefined {
    for (const [name, value] of this.attributes) if (/^\w+:id$/.test(name)) return value;
    return undefined;
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  childrenNamed(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** All elements of this name below it. */
  descendants(name: string): XmlElement[] {
    return this.children.flatMap((child) => [
      ...(child.name === name ? [child] : []),
      ...child.descendants(name),
    ]);
  }

  /** The text it holds itself. */
  get ownText(): string {
    if (this.selfClosing) return "";
    let text = "";
    let at = this.openEnd;
    for (const child of this.children) {
      text += textBetween(this.source, at, child.start);
      at = child.end;
    }
    return text + textBetween(this.source, at, this.closeStart);
  }

  /** The element as it is written. */
  get xml(): string {
    return this.source.slice(this.start, this.end);
  }

  get openTag(): string {
    return this.source.slice(this.start, this.openEnd);
  }
}

function textBetween(source: string, start: number, end: number): string {
  const text = source.slice(start, end);
  if (!text.includes("<")) return decoded(text);
  return text
    .replace(/<!--[^]*?-->|<\?[^]*?\?>/g, "")
    .split(/<!\[CDATA\[([^]*?)\]\]>/)
    .map((piece, index) => (index % 2 === 1 ? piece : decoded(piece)))
    .join("");
}

function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(/\s([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, decoded(double ?? single));
  }
  return attributes;
}

/** Reads the inside of an element for itself; it must move on behind the element's end. */
export type ElementReader = (scanner: XmlScanner) => void;

/**
 * The elements of a part.
 * @param readers for elements too large to become objects: their inside is read by these
 * @throws XmlError for text that is not well-formed
 */
export function parseXml(source: string, readers: Readonly<Record<string, ElementReader>> = {}): XmlElement {
  const scanner = new XmlScanner(source);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  for (;;) {
    const token = scanner.next();
    if (token === Token.Open) {
      const { name } = scanner;
      const element = new XmlElement(source, name, scanner.start, scanner.end, scanner.selfClosing);
      open.at(-1)?.children.push(element);
      root ??= element;
      if (!scanner.selfClosing) {
        if (Object.hasOwn(readers, name) && open.length === 1) readers[name](scanner);
        else {
          open.push(element);
          continue;
        }
      }
      element.closeStart = element.selfClosing ? element.openEnd : scanner.start;
      element.end = scanner.end;
    } else if (token === Token.Close) {
      const element = open.pop();
      if (element) {
        element.closeStart = scanner.start;
        element.end = scanner.end;
      }
    } else if (token === Token.End) break;
  }
  if (root === undefined) throw new XmlError("A part is empty");
  return root;
}
