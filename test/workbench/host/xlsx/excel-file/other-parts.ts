import { MAIN, part, RELATIONS } from "./main-parts";

const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

function frame(id: number, name: string, relation: string): string {
  return `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
}

function corner(name: string, column: number, row: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}

/** A picture and a chart. */
export const DRAWING_OF_CLIENTS = part(
  `<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}"><xdr:twoCellAnchor editAs="oneCell">${corner("from", 11, 0)}${corner("to", 12, 2)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Рисунок 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATIONS}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor>${corner("from", 1, 19)}${corner("to", 3, 29)}${frame(3, "Диаграмма 2", "rId2")}</xdr:twoCellAnchor></xdr:wsDr>`,
);

export const DRAWING_OF_CHART_SHEET = part(
  `<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9296400" cy="6070600"/>${frame(2, "Диаграмма 1", "rId1")}</xdr:absoluteAnchor></xdr:wsDr>`,
);

export const COLUMN_CHART = part(
  `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Обо</a:t></a:r><a:r><a:t>рот</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Клиенты 2010'!$C$4:$C$6</c:f></c:numRef></c:val></c:ser><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
);

export const PIE_CHART = part(
  `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Сводка!$B$1:$B$2</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
);

export const COMMENTS = part(
  `<comments xmlns="${MAIN}"><authors><author>Аналитик</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>Проверить</t></r></text></comment></commentList></comments>`,
);

export const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;

export const PIVOT_TABLE = part(
  `<pivotTableDefinition xmlns="${MAIN}" name="Сводная1" cacheId="1" dataCaption="Значения"><location ref="E1:F3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Сумма" fld="1"/></dataFields></pivotTableDefinition>`,
);

export const PIVOT_CACHE = part(
  `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONS}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Сводка"/></cacheSource><cacheFields count="2"><cacheField name="Код" numFmtId="0"><sharedItems count="1"><s v="б"/></sharedItems></cacheField><cacheField name="1" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="2" maxValue="2"/></cacheField></cacheFields></pivotCacheDefinition>`,
);

export const PIVOT_RECORDS = part(
  `<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="2"/></r></pivotCacheRecords>`,
);

export const EXTERNAL_LINK = part(
  `<externalLink xmlns="${MAIN}" xmlns:r="${RELATIONS}"><externalBook r:id="rId1"><sheetNames><sheetName val="Лист1"/></sheetNames></externalBook></externalLink>`,
);

export const CUSTOM_XML =
  '<?xml version="1.0"?><waivers xmlns="urn:example:waivers"><waiver code="1"/></waivers>';
export const CUSTOM_XML_PROPERTIES = part(
  `<ds:datastoreItem ds:itemID="{5C1D6A6A-1F3A-4B0B-9C51-2F1B7F2B3C4D}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
);

export const CORE = part(
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Аналитик</dc:creator></cp:coreProperties>`,
);
export const APPLICATION = part(
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
);

/** A picture of one point. */
export const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
