import { parseAddress } from "../../../../workbench/host/model/address";
import type { ConditionalFormat, Table } from "../../../../workbench/host/model/sheet-objects";
import { UnwritableChart } from "../../../../workbench/host/xlsx/save/chart-xml";
import { UnwritableConditionalFormat } from "../../../../workbench/host/xlsx/save/conditional-formats";
import { excelFile } from "./excel-file/excel-file";
import { textsOf } from "./parts-of";
import { saved } from "./saving";

const CLIENTS = "xl/worksheets/sheet1.xml";
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
