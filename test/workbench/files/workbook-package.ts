import { crc32 } from "node:zlib";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export interface PartsOfSheet {
  readonly name: string;
  /** What `<sheetData>` holds. */
  readonly rows?: string;
  readonly afterRows?: string;
  readonly state?: "hidden" | "veryHidden";
  readonly kind?: "worksheet" | "chartsheet";
}

export interface PartsOfWorkbook {
  readonly sheets: readonly PartsOfSheet[];
  readonly date1904?: boolean;
  /** `<si>` elements. */
  readonly sharedStrings?: string;
  /** Style 0 is General, style n the n-th of these. */
  readonly numberFormats?: readonly string[];
}

/** An .xlsx file as other programs write it, down to the last element. */
export function workbookPackage({
  sheets,
  date1904,
  sharedStrings = "",
  numberFormats = [],
}: PartsOfWorkbook): Buffer {
  const formats = numberFormats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`,
  );
  const styles = ["", ...numberFormats].map((_, index) => `<xf numFmtId="${index && 163 + index}"/>`);
  const kindOf = (sheet: PartsOfSheet) => sheet.kind ?? "worksheet";

  return zipOf({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": relationships([["book", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">
      <workbookPr${date1904 ? ' date1904="1"' : ""}/>
      <sheets>${sheets
        .map(
          ({ name, state = "visible" }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index}"/>`,
        )
        .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["strings", "sharedStrings", "sharedStrings.xml"],
      ["styles", "styles", "styles.xml"],
      ...sheets.map((sheet, index): Relationship => [`rId${index}`, kindOf(sheet), `sheet${index}.xml`]),
    ]),
    "xl/sharedStrings.xml": `<sst xmlns="${SPREADSHEET}">${sharedStrings}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${SPREADSHEET}">
      <numFmts>${formats.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/sheet${index}.xml`,
        `<${kindOf(sheet)} xmlns="${SPREADSHEET}"><sheetData>${sheet.rows ?? ""}</sheetData>${sheet.afterRows ?? ""}</${kindOf(sheet)}>`,
      ]),
    ),
  });
}

type Relationship = readonly [id: string, type: string, target: string];

function relationships(list: readonly Relationship[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;
}

/** A zip of files that are stored, not compressed. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(name.length, 22);

    const local = Buffer.concat([Buffer.from("PK\x03\x04"), about, name, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(local);
    centrals.push(Buffer.from("PK\x01\x02\x14\x00"), about, place, name);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}
