import type { CustomXmlPart } from "../../model/workbook";
import type { Package } from "../package/package";
import { extensionParts } from "../read/settings";
import { parseXml } from "../xml/element";
import { Patch } from "../xml/patch";
import { element, prefixOf } from "../xml/write";
import { sameValue } from "./same-value";

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EXTENSION_RELATION = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const TASK_PANES_RELATION = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const TASK_PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** An add-in that a developer has loaded by hand. */
const ADD_IN = "00000000-0000-0000-0000-000000000001";

type Settings = ReadonlyMap<string, unknown>;

/** Keeps the settings of add-ins as Office does: as properties of a web extension. */
export function patchSettings(parts: Package, before: Settings, after: Settings): void {
  if (sameValue(before, after)) return;
  const found = extensionParts(parts);
  const files = found.length > 0 ? found : [newExtension(parts)];
  const missing = new Map(after);
  const texts = files.map((part) => {
    const text = parts.text(part);
    const patch = new Patch(text);
    for (const property of parseXml(text).descendants("property")) {
      const name = property.attribute("name") ?? "";
      const value = missing.get(name);
      if (!missing.delete(name)) patch.remove(property.start, property.end);
      else if (!sameValue(before.get(name), value)) {
        patch.replace(property.start, property.end, propertyXml(prefixOf(property), name, value));
      }
    }
    return patch.result();
  });
  texts[0] = withProperties(texts[0], missing);
  files.forEach((part, index) => parts.setText(part, texts[index]));
}

function propertyXml(prefix: string, name: string, value: unknown): string {
  return element(`${prefix}property`, { name, value: JSON.stringify(value ?? null) });
}

function withProperties(text: string, properties: Settings): string {
  if (properties.size === 0) return text;
  const root = parseXml(text);
  const prefix = prefixOf(root);
  const inside = [...properties].map(([name, value]) => propertyXml(prefix, name, value)).join("");
  const list = root.child("properties");
  const patch = new Patch(text);
  if (list === undefined || list.selfClosing) {
    const reference = root.child("alternateReferences") ?? root.child("reference");
    const start = list?.start ?? reference?.end ?? root.closeStart;
    patch.replace(start, list?.end ?? start, element(`${prefix}properties`, {}, inside));
  } else patch.insert(list.closeStart, inside);
  return patch.result();
}

function newExtension(parts: Package): string {
  const part = parts.freePath("xl/webextensions/webextension#.xml");
  const inside = [
    element("we:reference", { id: ADD_IN, version: "1.0.0.0", store: "developer", storeType: "Registry" }),
    element("we:alternateReferences", {}),
    element("we:properties", {}),
    element("we:bindings", {}),
    element("we:snapshot", { "xmlns:r": RELATIONSHIPS }),
  ];
  const root = element("we:webextension", { "xmlns:we": EXTENSION, id: `{${ADD_IN}}` }, inside.join(""));
  parts.add(part, DECLARATION + root, EXTENSION_TYPE);

  const panes = parts.related("", "webextensiontaskpanes") ?? newTaskPanes(parts);
  const relation = parts.relate(panes, EXTENSION_RELATION, part);
  const text = parts.text(panes);
  const patch = new Patch(text);
  const reference = element("wetp:webextensionref", { "xmlns:r": RELATIONSHIPS, "r:id": relation });
  const pane = { "xmlns:wetp": TASK_PANES, dockstate: "right", visibility: 0, width: 350, row: 0 };
  patch.insert(parseXml(text).closeStart, element("wetp:taskpane", pane, reference));
  parts.setText(panes, patch.result());
  return part;
}

function newTaskPanes(parts: Package): string {
  const part = parts.freePath("xl/webextensions/taskpanes#.xml").replace("taskpanes1", "taskpanes");
  parts.add(
    part,
    `${DECLARATION}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"></wetp:taskpanes>`,
    TASK_PANES_TYPE,
  );
  parts.relate("", TASK_PANES_RELATION, part);
  return part;
}

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Writes changed and new custom XML parts, and takes deleted ones out. */
export function patchCustomXml(
  parts: Package,
  workbookPart: string,
  before: readonly CustomXmlPart[],
  after: readonly CustomXmlPart[],
): void {
  const known = new Map(before.flatMap((it) => (it.part === undefined ? [] : [[it.part, it.xml] as const])));
  const kept = new Set(after.map(({ part }) => part));
  for (const { id, kind, target } of parts.relationships(workbookPart)) {
    if (kind === "customXml" && known.has(target) && !kept.has(target)) parts.unrelate(workbookPart, id);
  }
  for (const { id, xml, part } of after) {
    if (part === undefined || !known.has(part)) addCustomXml(parts, workbookPart, id, xml);
    else if (known.get(part) !== xml) parts.setText(part, xml);
  }
}

function addCustomXml(parts: Package, workbookPart: string, id: string, xml: string): void {
  const item = parts.freePath("customXml/item#.xml");
  const properties = parts.freePath("customXml/itemProps#.xml");
  const references = element("ds:schemaRefs", {});
  const root = element("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": CUSTOM_XML }, references);
  parts.add(item, xml, "application/xml");
  parts.add(properties, `${DECLARATION.replace("yes", "no")}${root}`, PROPERTIES_TYPE);
  parts.relate(item, "customXmlProps", properties);
  parts.relate(workbookPart, "customXml", item);
}
