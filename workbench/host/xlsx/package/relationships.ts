import { escaped } from "../xml/characters";
import { parseXml } from "../xml/element";
import { Patch } from "../xml/patch";
import { relativePath, resolvePath } from "./part-path";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, such as "worksheet". */
  readonly kind: string;
  /** Path of the part, or the address of something outside. */
  readonly target: string;
  readonly external: boolean;
}

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

const NO_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;

/** The relationships that a part's relationships file holds. */
export function relationshipsIn(xml: string, source: string): Relationship[] {
  return parseXml(xml)
    .childrenNamed("Relationship")
    .map((element) => {
      const target = element.attribute("Target") ?? "";
      const external = element.attribute("TargetMode") === "External";
      return {
        id: element.attribute("Id") ?? "",
        kind: (element.attribute("Type") ?? "").split("/").at(-1) ?? "",
        target: external ? target : resolvePath(source, target),
        external,
      };
    });
}

/** The file with one more relationship, and the id it got. */
export function withRelationship(
  xml: string | undefined,
  source: string,
  type: string,
  target: string,
  external: boolean,
): { readonly xml: string; readonly id: string } {
  const before = xml ?? NO_RELATIONSHIPS;
  const root = parseXml(before);
  const taken = new Set(root.childrenNamed("Relationship").map((element) => element.attribute("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;

  const prefix = /^<([\w.-]+:)/.exec(root.openTag)?.[1] ?? "";
  const path = external ? target : relativePath(source, target);
  const mode = external ? ' TargetMode="External"' : "";
  const element = `<${prefix}Relationship Id="${id}" Type="${escaped(type)}" Target="${escaped(path)}"${mode}/>`;
  const patch = new Patch(before);
  if (root.selfClosing) patch.replace(root.openEnd - 2, root.openEnd, `>${element}</${prefix}Relationships>`);
  else patch.insert(root.closeStart, element);
  return { xml: patch.result(), id };
}

/** The file without one relationship. */
export function withoutRelationship(xml: string, id: string): string {
  const patch = new Patch(xml);
  for (const element of parseXml(xml).childrenNamed("Relationship")) {
    if (element.attribute("Id") === id) patch.remove(element.start, element.end);
  }
  return patch.result();
}
