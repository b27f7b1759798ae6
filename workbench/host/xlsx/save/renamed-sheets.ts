import { mapReferences } from "../../model/references";
import type { Package } from "../package/package";
import { escaped } from "../xml/characters";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { withAttributes } from "../xml/write";

/** New names of sheets by their old ones. */
export type Renames = ReadonlyMap<string, string>;

/** Elements that hold a formula which the model does not know, by the kind of the part's root. */
const FORMULA_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  chartSpace: ["f"],
  worksheet: ["formula", "formula1", "formula2", "xm:f"],
};

/** Carries the new names of sheets into parts that are not modelled: charts, validations, pivot tables' sources. */
export function renameSheets(parts: Package, renames: Renames): void {
  if (renames.size === 0) return;
  for (const part of parts.reachable()) {
    if (!part.endsWith(".xml")) continue;
    const text = parts.text(part);
    if (![...renames.keys()].some((name) => mentions(text, name))) continue;
    const root = parseXml(text, { sheetData: (scanner) => scanner.skip() });
    const patch = new Patch(text);
    for (const name of FORMULA_ELEMENTS[root.name] ?? []) {
      for (const element of root.descendants(name)) renameFormula(patch, element, renames);
    }
    if (root.name === "pivotCacheDefinition") renameSource(patch, root, renames);
    parts.setText(part, patch.result());
  }
}

function mentions(text: string, name: string): boolean {
  return text.includes(escaped(name)) || text.includes(escaped(name.replaceAll("'", "''")));
}

function renameFormula(patch: Patch, element: XmlElement, renames: Renames): void {
  const before = `=${element.ownText}`;
  const after = mapReferences(before, (reference) => {
    const name = reference.sheet === undefined ? undefined : renames.get(reference.sheet);
    return name === undefined ? reference : { ...reference, sheet: name };
  });
  if (after !== before) patch.replace(element.openEnd, element.closeStart, escaped(after.slice(1)));
}

function renameSource(patch: Patch, root: XmlElement, renames: Renames): void {
  for (const source of root.descendants("worksheetSource")) {
    const name = renames.get(source.attribute("sheet") ?? "");
    if (name === undefined) continue;
    patch.replace(source.start, source.openEnd, withAttributes(source.openTag, { sheet: name }));
  }
}
