export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export function part(xml: string): string {
  return DECLARATION + xml.trim();
}

/** A relationships part; targets outside are marked with a leading ">". */
export function relations(list: Readonly<Record<string, readonly [kind: string, target: string]>>): string {
  const inside = Object.entries(list).map(([id, [kind, target]]) => {
    const type = kind.includes("/") ? kind : `${RELATIONS}/${kind}`;
    const outside = target.startsWith(">");
    const mode = outside ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${type}" Target="${outside ? target.slice(1) : target}"${mode}/>`;
  });
  return part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join("")}</Relationships>`,
  );
}

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const OVERRIDES: Readonly<Record<string, string>> = {
  "xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  "xl/worksheets/sheet1.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/worksheets/sheet2.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/worksheets/sheet3.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/worksheets/sheet4.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/chartsheets/sheet1.xml": `${SPREADSHEET}.chartsheet+xml`,
  "xl/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
  "xl/styles.xml": `${SPREADSHEET}.styles+xml`,
  "xl/sharedStrings.xml": `${SPREADSHEET}.sharedStrings+xml`,
  "xl/calcChain.xml": `${SPREADSHEET}.calcChain+xml`,
  "xl/tables/table1.xml": `${SPREADSHEET}.table+xml`,
  "xl/comments1.xml": `${SPREADSHEET}.comments+xml`,
  "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "xl/drawings/drawing2.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "xl/charts/chart2.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "xl/pivotCache/pivotCacheDefinition1.xml": `${SPREADSHEET}.pivotCacheDefinition+xml`,
  "xl/pivotCache/pivotCacheRecords1.xml": `${SPREADSHEET}.pivotCacheRecords+xml`,
  "xl/pivotTables/pivotTable1.xml": `${SPREADSHEET}.pivotTable+xml`,
  "xl/externalLinks/externalLink1.xml": `${SPREADSHEET}.externalLink+xml`,
  "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
  "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
};

export const CONTENT_TYPES = part(
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
<Default Extension="png" ContentType="image/png"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>
<Default Extension="xml" ContentType="application/xml"/>
${Object.entries(OVERRIDES)
  .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  .join("")}</Types>`,
);

export const WORKBOOK = part(`
<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/><workbookPr date1904="1" codeName="ЭтаКнига" defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Отчёты\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15840" xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}" xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"/></bookViews><sheets><sheet name="Клиенты 2010" sheetId="1" r:id="rId1"/><sheet name="Диаграмма" sheetId="5" r:id="rId2"/><sheet name="Сводка" sheetId="2" r:id="rId3"/><sheet name="Скрытый" sheetId="3" state="hidden" r:id="rId4"/><sheet name="Тайный" sheetId="4" state="veryHidden" r:id="rId5"/></sheets><externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Клиенты 2010'!$A$3:$F$8</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'Клиенты 2010'!$A$1:$F$20,'Клиенты 2010'!$H$1:$H$4</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Клиенты 2010'!$A:$A,'Клиенты 2010'!$1:$3</definedName><definedName name="Норма" comment="на менеджера">'Клиенты 2010'!$F$4</definedName><definedName name="Служебное" hidden="1">_xlfn.XLOOKUP(1,'Клиенты 2010'!$A$4:$A$8,'Клиенты 2010'!$B$4:$B$8)</definedName><definedName name="Список" localSheetId="2">Сводка!$A$1:$A$3</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/><pivotCaches><pivotCache cacheId="1" r:id="rId10"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`);

export const SHARED_STRINGS = part(`
<sst xmlns="${MAIN}" count="12" uniqueCount="9"><si><t>Код</t></si><si><t>Наименование</t></si><si><t>Оборот</t></si><si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="Calibri"/></rPr><t xml:space="preserve">ООО </t></r><r><t>«Ромашка»</t></r><rPh sb="0" eb="1"><t>лишнее</t></rPh></si><si><t xml:space="preserve"> с пробелами </t></si><si><t>строка_x000D_
вторая &amp; &lt;третья&gt;</t></si><si><t>007</t></si><si><t>ЗАО «Лютик»</t></si><si><t>Дата</t></si></sst>`);

export const CALCULATION_CHAIN = part(
  `<calcChain xmlns="${MAIN}"><c r="D4" i="1"/><c r="D5" i="1"/><c r="D6" i="1"/><c r="E4" i="1"/></calcChain>`,
);

const SCHEME = {
  dk1: '<a:sysClr val="windowText" lastClr="000000"/>',
  lt1: '<a:sysClr val="window" lastClr="FFFFFF"/>',
  dk2: '<a:srgbClr val="44546A"/>',
  lt2: '<a:srgbClr val="E7E6E6"/>',
  accent1: '<a:srgbClr val="4472C4"/>',
  accent2: '<a:srgbClr val="ED7D31"/>',
  accent3: '<a:srgbClr val="A5A5A5"/>',
  accent4: '<a:srgbClr val="FFC000"/>',
  accent5: '<a:srgbClr val="5B9BD5"/>',
  accent6: '<a:srgbClr val="70AD47"/>',
  hlink: '<a:srgbClr val="0563C1"/>',
  folHlink: '<a:srgbClr val="954F72"/>',
};

export const THEME = part(`
<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${Object.entries(
  SCHEME,
)
  .map(([name, colour]) => `<a:${name}>${colour}</a:${name}>`)
  .join(
    "",
  )}</a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`);

/** Formats: 0 plain; 1 date, theme colours; 2 money, borders; 3 text; 4 locked off, rotated; 5 percent, pattern. */
export const STYLES = part(`
<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac x16r2" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:x16r2="http://schemas.microsoft.com/office/spreadsheetml/2015/02/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;₽&quot;"/></numFmts><fonts count="3" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><charset val="204"/><scheme val="minor"/></font><font><b/><i/><u val="double"/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="Calibri"/><family val="2"/><charset val="204"/><scheme val="minor"/></font><font><strike/><sz val="10"/><color indexed="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="9" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="lightGray"><fgColor rgb="FF00FF00"/><bgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color indexed="64"/></left><right style="medium"><color theme="5"/></right><top style="double"><color rgb="FF123456"/></top><bottom style="hair"><color auto="1"/></bottom><diagonal style="dashed"><color rgb="FFABCDEF"/></diagonal></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" applyFont="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="164" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyProtection="1"><alignment horizontal="centerContinuous" vertical="top" textRotation="135" wrapText="1" indent="2" readingOrder="1"/><protection locked="0" hidden="1"/></xf><xf numFmtId="9" fontId="0" fillId="3" borderId="0" xfId="1" applyFill="1"><extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}"/></extLst></xf></cellXfs><cellStyles count="2"><cellStyle name="Обычный" xfId="0" builtinId="0"/><cellStyle name="Процентный" xfId="1" builtinId="5"/></cellStyles><dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="thin"><color rgb="FF9C0006"/></left></border></dxf><dxf><font><color theme="5"/></font></dxf></dxfs><tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Своя" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="1"/></tableStyle></tableStyles><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`);
