import { parseAddress } from "../../../../workbench/host/model/address";
import type { ConditionalFormat, Table } from "../../../../workbench/host/model/sheet-objects";
import { UnwritableChart } from "../../../../workbench/host/xlsx/save/chart-xml";
import { UnwritableConditionalFormat } from "../../../../workbench/host/xlsx/save/conditional-formats";
import { excelFile } from "./excel-file/excel-file";
import { textsOf } from "./parts-of";
import { saved } from "./saving";

const CLIENTS = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const BEFORE = textsOf(excelFile());

const RULE: ConditionalFormat = {
  type: "Custom",
  ranges: [parseAddress("A4:H8")],
  formula: '=AND($G4="чёрный список",N("kb.audit")=0)',
  stopIfTrue: true,
  look: { fill: "#FFEB9C", fontColor: "#9C5700" },
};

describe("conditional formats", () => {
  test("a new first rule: all others stay and follow it, those among the extensions too", () => {
    const { sheet, texts, again, changed } = saved((first) => first.conditionalFormats.unshift(RULE));
    expect(changed).toEqual([STYLES, CLIENTS]);
    expect(sheet).toContain(
      '<conditionalFormatting sqref="A4:H8"><cfRule type="expression" dxfId="2" priority="1" stopIfTrue="1"><formula>AND($G4=&quot;чёрный список&quot;,N(&quot;kb.audit&quot;)=0)</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A4:F8 H4">',
    );
    const plain = (text: string) =>
      text
        .replace(/<conditionalFormatting sqref="A4:H8">.*?<\/conditionalFormatting>/, "")
        .replace(/ priority="\d+"/g, "");
    expect(plain(sheet)).toBe(plain(BEFORE[CLIENTS]));
    expect(texts[STYLES]).toContain(
      '<dxf><font><color rgb="FF9C5700"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs>',
    );
    expect(again.sheets[0].conditionalFormats).toHaveLength(11);
    expect(again.sheets[0].conditionalFormats[0]).toMatchObject(RULE);
    expect(again.sheets[0].conditionalFormats.map(({ type }) => type).slice(1, 4)).toEqual([
      "DataBar",
      "IconSet",
      "Custom",
    ]);
  });

  test("a rule that goes takes what completed it along", () => {
    const { sheet, again } = saved((first) => first.conditionalFormats.shift());
    expect(sheet).not.toContain("DA7ABA51-AAAA-BBBB-0001-000000000001");
    expect(sheet).toContain("DA7ABA51-AAAA-BBBB-0001-000000000002");
    expect(sheet).toContain("sparklineGroups");
    expect(again.sheets[0].conditionalFormats).toHaveLength(9);
  });

  test("all rules gone: only the extensions that are no rules stay", () => {
    const { sheet, again } = saved((first) => (first.conditionalFormats = []));
    expect(sheet).not.toMatch(/conditionalFormatting/);
    expect(sheet).toContain(
      '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535',
    );
    expect(again.sheets[0].conditionalFormats).toEqual([]);
  });

  test("moved cells, a changed formula and look", () => {
    const { sheet, texts, again } = saved((first) => {
      for (const format of first.conditionalFormats) {
        format.ranges = format.ranges.map((box) => ({ ...box, row: box.row + 1 }));
      }
      const custom = first.conditionalFormats.find(({ type }) => type === "Custom")!;
      custom.formula = "=$C5>5";
      custom.look = { ...custom.look, fill: "#00FF00" };
    });
    expect(sheet).toContain(
      '<conditionalFormatting sqref="A5:F9 H5"><cfRule type="expression" dxfId="2" priority="3" stopIfTrue="1"><formula>$C5&gt;5</formula></cfRule><cfRule type="cellIs" dxfId="1"',
    );
    expect(sheet).toContain("<xm:sqref>C5:C9</xm:sqref>");
    expect(sheet).toContain("<xm:sqref>F5:F9</xm:sqref>");
    expect(texts[STYLES]).toContain(
      '<fill><patternFill patternType="solid"><bgColor rgb="FF00FF00"/></patternFill></fill><border><left style="thin"><color rgb="FF9C0006"/></left></border></dxf>',
    );
    expect(again.sheets[0].conditionalFormats).toHaveLength(10);
  });

  test("rules that stood together and part", () => {
    const { sheet, again } = saved((first) => {
      first.conditionalFormats.find(({ type }) => type === "CellValue")!.ranges = [parseAddress("B4")];
    });
    expect(sheet).toContain(
      '<conditionalFormatting sqref="B4"><cfRule type="cellIs" dxfId="1" priority="4" operator="between"><formula>1</formula><formula>2</formula></cfRule></conditionalFormatting>',
    );
    expect(again.sheets[0].conditionalFormats).toHaveLength(10);
  });

  test("a new rule of another kind is refused", () => {
    expect(() => saved((first) => first.conditionalFormats.push({ ...RULE, type: "DataBar" }))).toThrow(
      UnwritableConditionalFormat,
    );
  });
});

function newTable(name: string, address: string, headers: readonly string[]): Table {
  return {
    id: "1",
    name,
    box: parseAddress(address),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: headers.map((header, index) => ({ id: index + 1, name: header })),
    filter: { box: parseAddress(address), criteria: headers.map(() => undefined), hiddenRows: new Set() },
  };
}

describe("tables", () => {
  test("two columns more: the others keep their formulas and totals", () => {
    const { texts, again, changed } = saved((first) => {
      const [table] = first.tables;
      table.box = parseAddress("H12:L15");
      table.columns.push({ id: 6, name: "Вид" }, { id: 7, name: "Причины <&>\nвсе" });
      table.filter = {
        ...table.filter!,
        box: parseAddress("H12:L14"),
        criteria: [...table.filter!.criteria, undefined, undefined],
      };
      first.cells.setValue(11, 10, "Вид");
      first.cells.setValue(11, 11, 5);
      first.cells.setFormula(12, 10, '=[@Оборот]+Таблица1[@[Код]]&"[@x]"', 3);
    });
    expect(changed).toContain("xl/tables/table1.xml");
    const table = texts["xl/tables/table1.xml"];
    expect(table).toContain(
      'ref="H12:L15" totalsRowCount="1" headerRowDxfId="1"><autoFilter ref="H12:L14" xr:uid="{00000000-0009-0000-0100-000001000000}"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter><tableColumns count="5">',
    );
    expect(table).toContain(
      '<calculatedColumnFormula>Таблица1[[#This Row],[Оборот]]*2</calculatedColumnFormula></tableColumn><tableColumn id="6" name="Вид"/><tableColumn id="7" name="Причины &lt;&amp;&gt;_x000a_все"/></tableColumns>',
    );
    expect(texts[CLIENTS]).toContain(
      "<f>Таблица1[[#This Row],[Оборот]]+Таблица1[[#This Row],[Код]]&amp;&quot;[@x]&quot;</f>",
    );
    expect(again.sheets[0].cells.value(11, 11)).toBe("Причины <&>\nвсе");
    expect(again.sheets[0].tables[0].columns.map(({ name }) => name)).toContain("Причины <&>\nвсе");
  });

  test("a new table has an id and parts of its own", () => {
    const { texts, again } = saved((_, { sheets: [, second] }) => {
      second.cells.setValue(9, 0, "Имя");
      second.cells.setValue(9, 1, "Число");
      second.tables.push(newTable("Новая", "A10:B12", ["Имя", "Число"]));
    });
    expect(texts["xl/tables/table2.xml"]).toContain(
      'name="Новая" displayName="Новая" ref="A10:B12" totalsRowShown="0"><autoFilter ref="A10:B12"></autoFilter><tableColumns count="2">',
    );
    expect(texts["xl/worksheets/sheet2.xml"]).toMatch(
      /<x:tableParts count="1"><x:tablePart rel:id="rId2"\/><\/x:tableParts><\/x:worksheet>$/,
    );
    expect(again.sheets[1].tables[0]).toMatchObject({ name: "Новая", part: "xl/tables/table2.xml" });
  });

  test("a deleted table takes its part along", () => {
    const { texts, sheet, changed } = saved((first) => (first.tables = []));
    expect(sheet).not.toContain("tablePart");
    expect(texts["xl/tables/table1.xml"]).toBeUndefined();
    expect(changed).toContain("[Content_Types].xml");
  });
});

describe("charts", () => {
  const chart = {
    id: "x",
    name: "Обзор",
    seriesBy: "Auto",
    title: "Клиенты & группы",
    left: 100.5,
    top: 40,
    width: 320,
    height: 200,
  } as const;

  test.each([
    "ColumnClustered",
    "ColumnStacked100",
    "BarClustered",
    "BarStacked",
    "Line",
    "LineMarkers",
    "Pie",
    "Doughnut",
    "AreaStacked",
  ])("a new %s stands beside the picture and the old chart", (type) => {
    const { texts, again, changed } = saved((first, { sheets: [, second] }) =>
      first.charts.push({ ...chart, type, sourceSheetId: second.id, source: parseAddress("A1:B2") }),
    );
    expect(changed).toEqual([
      "[Content_Types].xml",
      "xl/charts/chart3.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
    ]);
    expect(texts["xl/charts/chart3.xml"]).toContain("<c:f>Сводка!$B$1:$B$2</c:f>");
    expect(texts["xl/drawings/drawing1.xml"]).toContain("Рисунок 1");
    const { id, sourceSheetId, source, ...shown } = { ...chart, type, sourceSheetId: "", source: "" };
    expect(again.sheets[0].charts[1]).toMatchObject({ ...shown, id: "4" });
    expect([id, sourceSheetId, source]).toEqual(["x", "", ""]);
  });

  test("the first chart of a sheet makes a drawing", () => {
    const { texts } = saved((_, { sheets: [, second] }) =>
      second.charts.push({ ...chart, type: "Pie", source: parseAddress("A1:B2") }),
    );
    expect(texts["xl/worksheets/sheet2.xml"]).toMatch(/<x:drawing rel:id="rId2"\/><\/x:worksheet>$/);
  });

  test("a deleted chart takes its part along and leaves the picture", () => {
    const { texts } = saved((first) => (first.charts = []));
    expect(texts["xl/charts/chart1.xml"]).toBeUndefined();
    expect(texts["xl/drawings/drawing1.xml"]).toContain("Рисунок 1");
    expect(texts["xl/drawings/drawing1.xml"]).not.toContain("Диаграмма 2");
  });

  test("a kind that only Excel makes is refused", () => {
    expect(() =>
      saved((first) => first.charts.push({ ...chart, type: "Sunburst", source: parseAddress("A1:B2") })),
    ).toThrow(UnwritableChart);
  });
});

describe("the workbook", () => {
  test("a new sheet, another order, another active one", () => {
    const { texts, again } = saved((first, workbook) => {
      const report = workbook.addSheet("Отчёт «1»", 0);
      report.cells.setValue(1, 1, "итог");
      report.freeze = { rows: 2, columns: 0 };
      workbook.activeSheet = report;
      first.visibility = "Hidden";
    });
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Отчёт «1»", "Visible"],
      ["Клиенты 2010", "Hidden"],
      ["Сводка", "Visible"],
      ["Скрытый", "Hidden"],
      ["Тайный", "VeryHidden"],
    ]);
    expect(again.activeSheet.name).toBe("Отчёт «1»");
    expect(texts[BOOK]).toContain(
      '<sheet name="Клиенты 2010" sheetId="1" r:id="rId1" state="hidden"/><sheet name="Диаграмма"',
    );
    expect(texts[BOOK]).toContain('<definedName name="Список" localSheetId="3">');
    expect(texts[CLIENTS]).not.toContain("tabSelected");
  });

  test("a renamed sheet is found by its new name wherever it is spoken of", () => {
    const { texts, again } = saved((first, { sheets: [, second] }) => {
      first.name = "Клиенты д'11";
      second.name = "Итоги";
    });
    expect(texts["xl/charts/chart1.xml"]).toContain("<c:f>'Клиенты д''11'!$C$4:$C$6</c:f>");
    expect(texts["xl/charts/chart2.xml"]).toContain("<c:f>Итоги!$B$1:$B$2</c:f>");
    expect(texts["xl/pivotCache/pivotCacheDefinition1.xml"]).toContain(
      '<worksheetSource ref="A1:B2" sheet="Итоги"/>',
    );
    expect(texts[CLIENTS]).toContain("<xm:f>'Клиенты д''11'!C4:C6</xm:f>");
    expect(texts[BOOK]).toContain(">'Клиенты д''11'!$A$3:$F$8</definedName>");
    expect(again.names[0].formula).toBe("='Клиенты д''11'!$F$4");
    expect(Object.values(texts).join("")).not.toContain("Клиенты 2010");
  });

  test("a deleted sheet takes its parts and names along; the chart sheet stays", () => {
    const { texts, again, changed } = saved((first, workbook) => workbook.deleteSheet(first));
    expect(again.sheets.map(({ name }) => name)).toEqual(["Сводка", "Скрытый", "Тайный"]);
    expect(texts[BOOK]).not.toContain("_xlnm");
    expect(texts[BOOK]).toContain('<definedName name="Список" localSheetId="1">');
    for (const part of [
      "xl/comments1.xml",
      "xl/tables/table1.xml",
      "xl/charts/chart1.xml",
      "xl/media/image1.png",
      "xl/calcChain.xml",
    ]) {
      expect(changed).toContain(part);
      expect(texts[part]).toBeUndefined();
    }
    expect(texts["xl/charts/chart2.xml"]).toBeDefined();
  });

  test("names", () => {
    const { texts, again, changed } = saved((first, { names }) => {
      names[0].formula = "='Клиенты 2010'!$F$5";
      names.push({ name: "kb.audit", formula: "=IFS(TRUE,1)", visible: false, comment: "" });
      first.names.push({ name: "Местное", formula: "='Клиенты 2010'!$A$1", visible: true, comment: "да" });
    });
    expect(changed).toEqual([BOOK]);
    expect(texts[BOOK]).toContain(
      '<definedName name="Норма" comment="на менеджера">\'Клиенты 2010\'!$F$5</definedName>',
    );
    expect(texts[BOOK]).toContain('<definedName name="kb.audit" hidden="1">_xlfn.IFS(TRUE,1)</definedName>');
    expect(again.sheets[0].names).toEqual([
      { name: "Местное", formula: "='Клиенты 2010'!$A$1", visible: true, comment: "да" },
    ]);
  });

  test("settings are kept as Office keeps them", () => {
    const { changed, again, texts } = saved((_, { settings }) => {
      settings.set("норма", { "ООО «А» <&>": [1, "2", null] });
      settings.set("пусто", "");
    });
    expect(changed).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/webextensions/_rels/taskpanes.xml.rels",
      "xl/webextensions/taskpanes.xml",
      "xl/webextensions/webextension1.xml",
    ]);
    expect([...again.settings]).toEqual([
      ["норма", { "ООО «А» <&>": [1, "2", null] }],
      ["пусто", ""],
    ]);
    expect(texts["xl/webextensions/webextension1.xml"]).toContain(
      '<we:property name="пусто" value="&quot;&quot;"/>',
    );
  });

  test("custom XML: changed, new, deleted", () => {
    const changedXml = saved((_, { customXmlParts }) => (customXmlParts[0].xml = "<a/>"));
    expect(changedXml.changed).toEqual(["customXml/item1.xml"]);
    const added = saved((_, { customXmlParts }) => customXmlParts.push({ id: "{AB}", xml: "<b/>" }));
    expect(added.again.customXmlParts).toMatchObject([
      { part: "customXml/item1.xml" },
      { id: "{AB}", xml: "<b/>" },
    ]);
    const deleted = saved((_, { customXmlParts }) => customXmlParts.pop());
    expect(deleted.again.customXmlParts).toEqual([]);
    expect(deleted.texts["customXml/itemProps1.xml"]).toBeUndefined();
  });

  test("selection and calculation mode", () => {
    const { changed, again } = saved((first, workbook) => {
      workbook.selection = { sheet: first, boxes: [parseAddress("D7")] };
      workbook.calculationMode = "Automatic";
    });
    expect(changed).toEqual([BOOK, CLIENTS]);
    expect(again.selection.boxes).toEqual([parseAddress("D7")]);
    expect(again.calculationMode).toBe("Automatic");
  });
});
