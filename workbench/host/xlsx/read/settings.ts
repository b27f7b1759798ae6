import type { CustomXmlPart } from "../../model/workbook";
import type { Package } from "../package/package";
import { parseXml } from "../xml/element";

/** Parts that keep the settings of add-ins in a workbook. */
export function extensionParts(parts: Package): string[] {
  const panes = parts.related("", "webextensiontaskpanes");
  const listed = panes === undefined ? [] : parts.relationships(panes);
  return listed
    .filter(({ kind, target }) => kind === "webextension" && parts.has(target))
    .map((it) => it.target);
}

/** The settings that add-ins keep in the workbook. */
export function readSettings(parts: Package): [string, unknown][] {
  return extensionParts(parts).flatMap((part) =>
    parseXml(parts.text(part))
      .descendants("property")
      .map((property): [string, unknown] => [
        property.attribute("name") ?? "",
        settingOf(property.attribute("value") ?? ""),
      ]),
  );
}

/** Office keeps settings as JSON; other programs may keep bare words. */
function settingOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** The custom XML parts of a workbook. */
export function readCustomXml(parts: Package, workbookPart: string): CustomXmlPart[] {
  return parts
    .relationships(workbookPart)
    .filter(({ kind, target }) => kind === "customXml" && parts.has(target))
    .map(({ target }) => {
      const properties = parts.related(target, "customXmlProps");
      const id = properties === undefined ? undefined : parts.xml(properties);
      const own = [...(id?.attributes ?? [])].find(([name]) => /(^|:)itemID$/.test(name));
      return { id: own?.[1] ?? "", xml: parts.text(target), part: target };
    });
}
