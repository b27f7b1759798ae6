/**
 * The custom XML parts in which a workbook keeps what the add-in remembers: JSON as the text of one element, each part of
 * a namespace of its own. They are saved with the file and shown nowhere.
 */
export const NAMESPACES = {
  memory: "urn:client-base-audit:memory:1",
  history: "urn:client-base-audit:history:1",
} as const;

export type PartName = keyof typeof NAMESPACES;
export const PART_NAMES = Object.keys(NAMESPACES) as readonly PartName[];

/** A part that is there but cannot be read. */
export const UNREADABLE = Symbol("unreadable");

/** The XML of a part that holds a JSON text. */
export function partXml(name: PartName, json: string): string {
  return `<${name} xmlns="${NAMESPACES[name]}">${escaped(json)}</${name}>`;
}

/** The document in a part's XML; undefined when the part is none of that name. */
export function documentInXml(name: PartName, xml: string): unknown {
  if (!xml.includes(`"${NAMESPACES[name]}"`) && !xml.includes(`'${NAMESPACES[name]}'`)) return undefined;
  const start = new RegExp(
    `^\\uFEFF?\\s*(?:<\\?xml[^>]*\\?>)?\\s*<${name}\\s+xmlns=["'][^"']*["']\\s*>`,
  ).exec(xml);
  const end = xml.lastIndexOf(`</${name}>`);
  const content = start && end >= 0 ? xml.slice(start[0].length, end) : "<";
  if (content.includes("<")) return UNREADABLE;
  try {
    return JSON.parse(unescaped(content)) as unknown;
  } catch {
    return UNREADABLE;
  }
}

/** The document of the first part that can be read; `UNREADABLE` where there are only others, undefined for no part. */
export function documentIn(name: PartName, xml: readonly string[]): unknown {
  const documents = xml.map((part) => documentInXml(name, part)).filter((it) => it !== undefined);
  return documents.find((it) => it !== UNREADABLE) ?? documents[0];
}

const NOT_IN_XML = /[\ufffe\uffff]/g;

function escaped(json: string): string {
  return json
    .replace(NOT_IN_XML, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (entity, hex: string, decimal: string, name: string) => {
      const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
      if (code === undefined) return ENTITIES[name] ?? entity;
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}
