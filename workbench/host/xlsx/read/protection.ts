import type { Protection } from "../../model/sheet-objects";
import type { StructureProtection } from "../../model/workbook";
import type { XmlElement } from "../xml/element";

/** Attributes that forbid, the word of office.js that allows, and what holds where the file is silent. */
export const PROTECTION_OPTIONS: readonly (readonly [
  attribute: string,
  option: string,
  forbidden: boolean,
])[] = [
  ["autoFilter", "allowAutoFilter", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["insertRows", "allowInsertRows", true],
  ["pivotTables", "allowPivotTables", true],
  ["sort", "allowSort", true],
];

const SECRETS = ["password", "hashValue"];

/** Reads a sheetProtection element. The password itself is not in a file: what is kept of it stands for it. */
export function readProtection(element: XmlElement | undefined): Protection | undefined {
  if (!element?.flag("sheet")) return undefined;
  const options = Object.fromEntries(
    PROTECTION_OPTIONS.map(([attribute, option, forbidden]) => [option, !element.flag(attribute, forbidden)]),
  );
  const password = SECRETS.map((name) => element.attribute(name)).find((secret) => secret !== undefined);
  return { options, ...(password !== undefined && { password }) };
}

/** Reads a workbookProtection element: undefined where the structure is not locked. */
export function readStructureProtection(element: XmlElement | undefined): StructureProtection | undefined {
  if (!element?.flag("lockStructure")) return undefined;
  const keptSecret = element.attribute("workbookHashValue") ?? element.attribute("workbookPassword");
  return { ...(keptSecret !== undefined && { keptSecret }) };
}
