const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text between tags or in an attribute, as its reader means it. */
export function decoded(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? parseInt(decimal ?? "", 10) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const NOT_IN_XML = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r\u007f-\u009f])\p{Cc}/gu;

/** Text to stand in an attribute or between tags; characters that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text.replace(NOT_IN_XML, "").replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character]);
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const ESCAPED_CODE = /_x([0-9a-f]{4})_/gi;

/** Text of a cell from how a workbook file keeps it: `_x000D_` stands for a character XML cannot hold. */
export function decodedCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED_CODE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const UNUSUAL = /[&<>_\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Text of a cell as a workbook file keeps it, to stand between tags. */
export function escapedCellText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const coded = text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(NOT_IN_XML, (character) => codeOf(character))
    .replaceAll("\r", "_x000D_");
  return coded.replace(/[&<>]/g, (character) => REFERENCES[character]);
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
