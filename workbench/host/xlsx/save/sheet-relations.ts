import type { Sheet } from "../../model/sheet";
import { prefixed, prefixOf, type Children, element } from "../xml/write";
import type { XmlElement } from "../xml/element";
import { patchCharts } from "./charts";
import { hyperlinksXml } from "./hyperlinks";
import { sameValue } from "./same-value";
import type { SaveContext } from "./save-context";
import { addTable, patchTable } from "./tables";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The attribute that names a relationship, under the prefix that the part gives to relationships. */
function relation(root: XmlElement, id: string): Record<string, string> {
  const declared = [...root.attributes].find(
    ([name, value]) => name.startsWith("xmlns:") && value.endsWith("/relationships"),
  );
  const prefix = declared?.[0].slice("xmlns:".length) ?? "r";
  return { ...(!declared && { "xmlns:r": RELATIONSHIPS }), [`${prefix}:id`]: id };
}

/** Sets the hyperlinks of a sheet where any changed. */
export function setHyperlinks(
  sheet: Children,
  { parts }: SaveContext,
  part: string,
  before: Sheet,
  after: Sheet,
): void {
  if (sameValue(before.hyperlinks, after.hyperlinks)) return;
  const root = sheet.parent;
  const attribute = (id: string) => relation(root, id);
  sheet.set("hyperlinks", hyperlinksXml(root, part, before.hyperlinks, after.hyperlinks, parts, attribute));
}

/** Patches, adds and drops the tables of a sheet. */
export function setTables(
  sheet: Children,
  context: SaveContext,
  part: string,
  before: Sheet,
  after: Sheet,
): void {
  if (sameValue(before.tables, after.tables)) return;
  const { parts, styles } = context;
  const root = sheet.parent;
  const relationships = parts.relationships(part);
  const own = root.child("tableParts")?.children ?? [];
  const targetOf = (element: XmlElement) => relationships.find(({ id }) => id === element.relationId)?.target;
  const known = new Map(before.tables.map((table) => [table.part, table]));
  const kept = new Set<string>();
  const elements: string[] = [];
  for (const table of after.tables) {
    const old = table.part === undefined ? undefined : known.get(table.part);
    const place = own.find((it) => old?.part !== undefined && targetOf(it) === old.part);
    if (old?.part !== undefined && place) {
      patchTable(parts, old.part, old, table, styles);
      kept.add(old.part);
      elements.push(place.xml);
    } else {
      const id = parts.relate(part, "table", addTable(parts, table, context.nextTableId(), styles));
      elements.push(prefixed(element("tablePart", relation(root, id)), prefixOf(root)));
    }
  }
  for (const place of own) {
    const target = targetOf(place);
    if (target !== undefined && known.has(target) && !kept.has(target) && place.relationId !== undefined) {
      parts.unrelate(part, place.relationId);
    } else if (target !== undefined && !known.has(target)) elements.push(place.xml);
  }
  const count = elements.length;
  sheet.set("tableParts", count === 0 ? undefined : element("tableParts", { count }, elements.join("")));
}

/** Patches the drawing of a sheet for its charts, and makes one where it needs one. */
export function setDrawing(
  sheet: Children,
  { parts, workbook }: SaveContext,
  part: string,
  before: Sheet,
  after: Sheet,
): void {
  const root = sheet.parent;
  const id = root.child("drawing")?.relationId;
  const own = parts.relationships(part).find((it) => it.id === id)?.target;
  const drawing = patchCharts(parts, own, before.charts, after, workbook.sheets);
  if (drawing === undefined || own !== undefined) return;
  sheet.set("drawing", element("drawing", relation(root, parts.relate(part, "drawing", drawing))));
}
