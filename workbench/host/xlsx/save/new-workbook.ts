import { Package } from "../package/package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const WORKSHEET_TYPE = `${SPREADSHEET}.worksheet+xml`;
export const STYLES_TYPE = `${SPREADSHEET}.styles+xml`;

/** A worksheet part without cells. */
export const NEW_SHEET = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** A styles part with the one format that cells have by default. */
export const NEW_STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const WORKBOOK = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr/><bookViews><workbookView/></bookViews><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** The parts of a workbook with one sheet, "Sheet1". */
export function newWorkbookParts(): Package {
  const types = [
    ["/xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`],
    ["/xl/worksheets/sheet1.xml", WORKSHEET_TYPE],
    ["/xl/styles.xml", STYLES_TYPE],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const defaults = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
  ];
  return Package.of({
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${CONTENT_TYPES}">${[...defaults, ...types].join("")}</Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": NEW_SHEET,
    "xl/styles.xml": NEW_STYLES,
  });
}

function relationships(list: readonly (readonly [kind: string, target: string])[]): string {
  const inside = list.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${inside.join("")}</Relationships>`;
}
