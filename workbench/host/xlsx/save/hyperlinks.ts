import { addressOf } from "../../model/address";
import type { Hyperlink } from "../../model/sheet-objects";
import type { Package } from "../package/package";
import type { XmlElement } from "../xml/element";
import { element, withAttributes } from "../xml/write";
import { sameValue } from "./same-value";

/**
 * The hyperlinks element of a sheet; undefined where it has none. Relationships are made and dropped as needed.
 * @param relate gives the attribute that names a relationship
 */
export function hyperlinksXml(
  root: XmlElement,
  part: string,
  before: readonly Hyperlink[],
  after: readonly Hyperlink[],
  parts: Package,
  relate: (id: string) => Record<string, string>,
): string | undefined {
  const own = root.child("hyperlinks")?.childrenNamed("hyperlink") ?? [];
  const free = new Set(before.map((_, index) => index));
  const texts = after.map((link) => {
    const index = [...free].find((at) => sameValue(before[at], link));
    if (index !== undefined) {
      free.delete(index);
      return own[index].xml;
    }
    const moved = [...free].find((at) => sameValue({ ...before[at], box: link.box }, link));
    if (moved !== undefined) {
      free.delete(moved);
      return moveTo(own[moved], link);
    }
    return newLink(link, part, parts, relate);
  });
  for (const index of free) {
    const id = own[index].relationId;
    if (id !== undefined && !texts.some((text) => text.includes(`"${id}"`))) parts.unrelate(part, id);
  }
  return texts.length === 0 ? undefined : element("hyperlinks", {}, texts.join(""));
}

function moveTo(own: XmlElement, { box }: Hyperlink): string {
  const tag = withAttributes(own.openTag, { ref: addressOf(box) });
  return tag + own.xml.slice(own.openTag.length);
}

function newLink(
  { box, address, location, tooltip }: Hyperlink,
  part: string,
  parts: Package,
  relate: (id: string) => Record<string, string>,
): string {
  const ids = address === undefined ? {} : relate(parts.relate(part, "hyperlink", address, true));
  return element("hyperlink", { ref: addressOf(box), ...ids, location, tooltip });
}
