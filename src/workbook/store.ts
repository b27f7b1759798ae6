/**
 * What the add-in remembers in the workbook: one custom XML part that holds JSON. It is saved with the file and shown
 * nowhere.
 */
const NAMESPACE = "urn:client-base-audit:memory:1";
const CONTENT = new RegExp(
  `^\\s*(?:<\\?xml[^>]*\\?>)?\\s*<memory xmlns="${NAMESPACE}">([^<]*)</memory>\\s*$`,
);

/** What was remembered; undefined when nothing was, `"damaged"` when the part cannot be read. */
export async function recall(context: Excel.RequestContext): Promise<unknown> {
  const parts = await partsOf(context);
  const xml = parts.map((part) => part.getXml());
  await context.sync();
  if (xml.length === 0) return undefined;
  const content = CONTENT.exec(xml[0].value)?.[1];
  try {
    return content === undefined ? "damaged" : (JSON.parse(unescaped(content)) as unknown);
  } catch {
    return "damaged";
  }
}

/** Remembers a value in place of what was remembered before. */
export async function remember(context: Excel.RequestContext, value: unknown): Promise<void> {
  const parts = await partsOf(context);
  const xml = `<memory xmlns="${NAMESPACE}">${escaped(JSON.stringify(value))}</memory>`;
  parts.slice(1).forEach((part) => part.delete());
  if (parts.length > 0) parts[0].setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  await context.sync();
}

/** Forgets everything. */
export async function forget(context: Excel.RequestContext): Promise<void> {
  for (const part of await partsOf(context)) part.delete();
  await context.sync();
}

async function partsOf(context: Excel.RequestContext): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load("items/id");
  await context.sync();
  return parts.items.map(({ id }) => context.workbook.customXmlParts.getItem(id));
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
