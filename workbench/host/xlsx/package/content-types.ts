import { escaped } from "../xml/characters";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";

export const CONTENT_TYPES_PATH = "[Content_Types].xml";

/** The file of content types with the type of a part set; undefined takes the part out of it. */
export function withContentType(xml: string, path: string, type: string | undefined): string {
  const root = parseXml(xml);
  const patch = new Patch(xml);
  const entry = root.childrenNamed("Override").find((element) => partOf(element) === path.toLowerCase());
  if (entry) patch.remove(entry.start, entry.end);
  if (type !== undefined && defaultTypeOf(root, path) !== type) {
    const prefix = /^<([\w.-]+:)/.exec(root.openTag)?.[1] ?? "";
    patch.insert(
      root.closeStart,
      `<${prefix}Override PartName="/${escaped(path)}" ContentType="${escaped(type)}"/>`,
    );
  }
  return patch.result();
}

/** The content type of a part, "" where none is said. */
export function contentTypeOf(xml: string, path: string): string {
  const root = parseXml(xml);
  const entry = root.childrenNamed("Override").find((element) => partOf(element) === path.toLowerCase());
  return entry?.attribute("ContentType") ?? defaultTypeOf(root, path) ?? "";
}

function partOf(override: XmlElement): string {
  return (override.attribute("PartName") ?? "").replace(/^\//, "").toLowerCase();
}

function defaultTypeOf(root: XmlElement, path: string): string | undefined {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return root
    .childrenNamed("Default")
    .find((element) => element.attribute("Extension")?.toLowerCase() === extension)
    ?.attribute("ContentType");
}
