import { zipSync, type Zippable } from "fflate";
import {
  CALCULATION_CHAIN,
  CONTENT_TYPES,
  relations,
  SHARED_STRINGS,
  STYLES,
  THEME,
  WORKBOOK,
} from "./main-parts";
import * as other from "./other-parts";
import { CHART_SHEET, CLIENTS, plainSheet, SUMMARY, TABLE } from "./sheet-parts";

/** The parts of a workbook with everything that Excel may keep in one, written as Excel writes it. */
export function excelParts(): Record<string, string | Uint8Array> {
  return {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relations({
      rId3: ["extended-properties", "docProps/app.xml"],
      rId2: [
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
      rId1: ["officeDocument", "xl/workbook.xml"],
    }),
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": relations({
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      rId2: ["chartsheet", "chartsheets/sheet1.xml"],
      rId3: ["worksheet", "worksheets/sheet2.xml"],
      rId4: ["worksheet", "/xl/worksheets/sheet3.xml"],
      rId5: ["worksheet", "worksheets/sheet4.xml"],
      rId6: ["theme", "theme/theme1.xml"],
      rId7: ["styles", "styles.xml"],
      rId8: ["sharedStrings", "SharedStrings.xml"],
      rId9: ["externalLink", "externalLinks/externalLink1.xml"],
      rId10: ["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      rId11: ["calcChain", "calcChain.xml"],
      rId12: ["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
      rId13: ["customXml", "../customXml/item1.xml"],
    }),
    "xl/worksheets/sheet1.xml": CLIENTS,
    "xl/worksheets/_rels/sheet1.xml.rels": relations({
      rId1: ["hyperlink", ">https://example.com/?a=1&amp;b=2"],
      rId2: ["printerSettings", "../printerSettings/printerSettings1.bin"],
      rId3: ["drawing", "../drawings/drawing1.xml"],
      rId4: ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      rId5: ["table", "../tables/table1.xml"],
      rId6: ["comments", "../comments1.xml"],
    }),
    "xl/worksheets/sheet2.xml": SUMMARY,
    "xl/worksheets/_rels/sheet2.xml.rels": relations({
      rId1: ["pivotTable", "../pivotTables/pivotTable1.xml"],
    }),
    "xl/worksheets/sheet3.xml": plainSheet("скрыто"),
    "xl/worksheets/sheet4.xml": plainSheet("совсем скрыто"),
    "xl/chartsheets/sheet1.xml": CHART_SHEET,
    "xl/chartsheets/_rels/sheet1.xml.rels": relations({ rId1: ["drawing", "../drawings/drawing2.xml"] }),
    "xl/theme/theme1.xml": THEME,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": SHARED_STRINGS,
    "xl/calcChain.xml": CALCULATION_CHAIN,
    "xl/tables/table1.xml": TABLE,
    "xl/comments1.xml": other.COMMENTS,
    "xl/drawings/drawing1.xml": other.DRAWING_OF_CLIENTS,
    "xl/drawings/_rels/drawing1.xml.rels": relations({
      rId1: ["image", "../media/image1.png"],
      rId2: ["chart", "../charts/chart1.xml"],
    }),
    "xl/drawings/vmlDrawing1.vml": other.VML,
    "xl/drawings/drawing2.xml": other.DRAWING_OF_CHART_SHEET,
    "xl/drawings/_rels/drawing2.xml.rels": relations({ rId1: ["chart", "../charts/chart2.xml"] }),
    "xl/charts/chart1.xml": other.COLUMN_CHART,
    "xl/charts/chart2.xml": other.PIE_CHART,
    "xl/media/image1.png": Uint8Array.from(Buffer.from(other.PICTURE, "base64")),
    "xl/printerSettings/printerSettings1.bin": Uint8Array.of(1, 2, 3, 0, 255),
    "xl/vbaProject.bin": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 7),
    "xl/pivotTables/pivotTable1.xml": other.PIVOT_TABLE,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relations({
      rId1: ["pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
    }),
    "xl/pivotCache/pivotCacheDefinition1.xml": other.PIVOT_CACHE,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations({
      rId1: ["pivotCacheRecords", "pivotCacheRecords1.xml"],
    }),
    "xl/pivotCache/pivotCacheRecords1.xml": other.PIVOT_RECORDS,
    "xl/externalLinks/externalLink1.xml": other.EXTERNAL_LINK,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relations({ rId1: ["externalLinkPath", ">other.xlsx"] }),
    "customXml/item1.xml": other.CUSTOM_XML,
    "customXml/itemProps1.xml": other.CUSTOM_XML_PROPERTIES,
    "customXml/_rels/item1.xml.rels": relations({ rId1: ["customXmlProps", "itemProps1.xml"] }),
    "docProps/core.xml": other.CORE,
    "docProps/app.xml": other.APPLICATION,
  };
}

/** Zips parts with another program's packer; the picture is stored, all else deflated. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, contents] of Object.entries(parts)) {
    const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
    files[name] = [bytes, { level: name.endsWith(".png") ? 0 : 6, mtime: new Date(2010, 5, 30, 12, 30) }];
  }
  return zipSync(files);
}

export function excelFile(): Uint8Array {
  return zipped(excelParts());
}
