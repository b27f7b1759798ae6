import { parseAddress } from "../../../../workbench/host/model/address";
import { CellError } from "../../../../workbench/host/model/cell-value";
import { excelFile } from "./excel-file/excel-file";
import { textsOf } from "./parts-of";
import { saved } from "./saving";

const CLIENTS = "xl/worksheets/sheet1.xml";
const SUMMARY = "xl/worksheets/sheet2.xml";
const BOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";

/** A row of a sheet's text. */
function rowOf(sheet: string, row: number): string {
  return new RegExp(`<row r="${row}"[^]*?</row>`).exec(sheet)?.[0] ?? "";
}

const before = textsOf(excelFile())[CLIENTS];

describe("cells", () => {
  test("a changed value leaves the row's other cells and all other rows as they are", () => {
    const { sheet, changed, again } = saved(({ cells }) => cells.setValue(3, 2, 77));
    expect(changed).toEqual([BOOK, CLIENTS]);
    expect(rowOf(sheet, 4)).toBe(
      rowOf(before, 4)
        .replace('<c r="C4" s="2"><v>1000.5</v></c>', '<c r="C4" s="2"><v>77</v></c>')
        .replace(' spans="1:6"', ""),
    );
    for (const row of [1, 3, 5, 6, 7, 8, 12]) expect(rowOf(sheet, row)).toBe(rowOf(before, row));
    expect(again.sheets[0].cells.value(3, 2)).toBe(77);
  });

  test("every kind of value comes back", () => {
    const values = [
      1.5e-7,
      -0,
      1e21,
      true,
      "текст",
      " с пробелом",
      "a\r\nb\t_x000D_ <&>\"'",
      "😀",
      CellError.of("#REF!"),
    ];
    const { again } = saved(({ cells }) => values.forEach((value, at) => cells.setValue(40 + at, 1, value)));
    expect(values.map((_, at) => again.sheets[0].cells.value(40 + at, 1))).toEqual(
      values.map((it) => (it === 0 ? 0 : it)),
    );
  });

  test("a text the file has is not written again: it keeps its rich form", () => {
    const { sheet, changed } = saved(({ cells }) => cells.setValue(20, 0, "ООО «Ромашка»"));
    expect(rowOf(sheet, 21)).toBe('<row r="21"><c r="A21" t="s"><v>3</v></c></row>');
    expect(changed).not.toContain("xl/sharedStrings.xml");
  });

  test("an emptied row goes, a cell's format alone stays", () => {
    const { sheet, again } = saved(({ cells }) => {
      cells.setValue(7, 0, "");
      cells.setValue(3, 0, "");
    });
    expect(rowOf(sheet, 8)).toBe('<row r="8" hidden="1" x14ac:dyDescent="0.25"></row>');
    expect(rowOf(sheet, 4)).toContain('<c r="A4" s="3"/>');
    expect(again.sheets[0].cells.bounds(true)?.row).toBe(0);
  });

  test("a changed formula drops the order of calculation, and asks for calculation", () => {
    const { sheet, changed, texts } = saved(({ cells }) =>
      cells.setFormula(20, 0, '=IFS(A1>1,"a&b",TRUE,KB.NORM(A4))&CONCAT("IFS(",B1)', "x"),
    );
    expect(changed).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", CLIENTS, BOOK].sort(),
    );
    expect(rowOf(sheet, 21)).toContain(
      '<c r="A21" t="str"><f>_xlfn.IFS(A1&gt;1,&quot;a&amp;b&quot;,TRUE,_xldudf_KB_NORM(A4))&amp;_xlfn.CONCAT(&quot;IFS(&quot;,B1)</f><v>x</v></c>',
    );
    expect(texts[BOOK]).toContain('<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>');
  });

  test("where the first of shared formulas goes, the others stand alone", () => {
    const { sheet, again } = saved(({ cells }) => cells.setValue(3, 3, 1));
    expect(rowOf(sheet, 5)).toContain('<c r="D5"><f>C5*2+$C$4</f><v>1000.497</v></c>');
    expect(rowOf(sheet, 6)).toContain('<c r="D6"><f>C6*2+$C$4</f><v>0</v></c>');
    expect(again.sheets[0].cells.formula(5, 3)).toBe("=C6*2+$C$4");
  });

  test("where one of the others goes, the rest stay shared", () => {
    const { sheet } = saved(({ cells }) => cells.setValue(4, 3, 1));
    expect(rowOf(sheet, 4)).toBe(rowOf(before, 4));
    expect(rowOf(sheet, 6)).toBe(rowOf(before, 6));
  });

  test("a new result keeps an array formula an array formula", () => {
    const { sheet, changed } = saved(({ cells }) => cells.setFormula(6, 0, cells.formula(6, 0)!, 5));
    expect(rowOf(sheet, 7)).toContain('<c r="A7"><f t="array" ref="A7:A8">SUM(C4:C5*{1;2})</f><v>5</v></c>');
    expect(changed).toEqual([BOOK, CLIENTS]);
  });

  test.each([
    ["an error newer than the format", CellError.of("#SPILL!"), "<f>A1</f></c>"],
    ["a formula without a result", CellError.of("#CALC!"), "<f>A1</f></c>"],
    ["an error", CellError.of("#N/A"), '<c r="A21" t="e"><f>A1</f><v>#N/A</v></c>'],
    ["a truth", true, '<c r="A21" t="b"><f>A1</f><v>1</v></c>'],
  ])("%s", (_, result, expected) => {
    expect(rowOf(saved(({ cells }) => cells.setFormula(20, 0, "=A1", result)).sheet, 21)).toContain(expected);
  });

  test("a part with a prefix of its own and no addresses", () => {
    const { texts, changed, again } = saved((_, { sheets: [, sheet] }) => {
      sheet.cells.setValue(0, 1, "");
      sheet.cells.setValue(2, 0, "новое");
    });
    expect(changed).toEqual([BOOK, SUMMARY].sort());
    expect(texts[SUMMARY]).toContain(
      '<x:row r="3"><x:c r="A3" t="inlineStr"><x:is><x:t>новое</x:t></x:is></x:c></x:row><x:row r="5">',
    );
    expect(again.sheets[1].cells.value(1, 0)).toBe("б");
    expect(again.sheets[1].cells.value(0, 1)).toBe("");
  });
});

describe("formats", () => {
  test("a new fill derives from the cell's own entry: theme colours, unknown attributes stay", () => {
    const { texts, changed, again } = saved(({ cells }, { styles }) => {
      cells.setFormat(2, 0, styles.derive(cells.format(2, 0), { fill: "#ff0000" }));
      cells.setFormat(3, 5, styles.derive(cells.format(3, 5), { numberFormat: "0.000%" }));
      const { font } = styles.format(1);
      cells.setFormat(2, 1, styles.derive(1, { font: { ...font, bold: false } }));
    });
    expect(changed).toEqual([STYLES, CLIENTS]);
    expect(texts[STYLES]).toContain(
      '<xf numFmtId="14" fontId="1" fillId="4" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>',
    );
    expect(texts[STYLES]).toContain('<fgColor rgb="FFFF0000"/>');
    expect(texts[STYLES]).toContain('<numFmt numFmtId="165" formatCode="0.000%"/>');
    expect(texts[STYLES]).toContain(
      '<xf numFmtId="165" fontId="0" fillId="3" borderId="0" xfId="1" applyFill="1" applyNumberFormat="1"><extLst>',
    );
    expect(texts[STYLES]).toContain(
      '<font><i/><u val="double"/><sz val="14"/><color theme="4" tint="-0.249977111117893"/>',
    );
    expect(texts[STYLES]).toContain('<fonts count="4" x14ac:knownFonts="1">');
    const { cells } = again.sheets[0];
    expect(again.styles.format(cells.format(2, 0)).fill).toBe("#FF0000");
    expect(again.styles.format(cells.format(3, 5)).numberFormat).toBe("0.000%");
  });

  test("a format alone leaves the rest of a cell", () => {
    const { sheet } = saved(({ cells }) => cells.setFormat(0, 0, 2));
    expect(rowOf(sheet, 1)).toContain(
      '<c r="A1" s="2" t="inlineStr"><is><r><t xml:space="preserve">Клиентская </t>',
    );
  });

  test("every property comes back", () => {
    const change = {
      numberFormat: '# ##0 "шт."',
      font: {
        name: "Arial",
        size: 9,
        bold: true,
        italic: true,
        underline: "SingleAccountant",
        strikethrough: true,
        color: "#123456",
      },
      fill: "#ABCDEF",
      borders: {
        EdgeTop: { style: "Dash", weight: "Medium", color: "#000001" },
        EdgeLeft: { style: "Double", weight: "Thick", color: "#000002" },
        DiagonalDown: { style: "Continuous", weight: "Thin", color: "#000003" },
      },
      horizontal: "Distributed",
      vertical: "Center",
      wrap: true,
      indent: 3,
      shrink: true,
      textOrientation: -30,
      locked: false,
      formulaHidden: true,
      quotePrefix: true,
    } as const;
    const { again } = saved(({ cells }, { styles }) => cells.setFormat(30, 3, styles.derive(0, change)));
    expect(again.styles.format(again.sheets[0].cells.format(30, 3))).toEqual(change);
  });

  test("unused entries are not written", () => {
    const { changed } = saved(({ cells }, { styles }) => {
      styles.derive(0, { fill: "#111111" });
      cells.setValue(30, 0, 1);
    });
    expect(changed).not.toContain(STYLES);
  });

  test("columns and rows", () => {
    const { sheet, changed, again } = saved(({ columns, rows }) => {
      columns.set(2, { width: 40 });
      columns.set(10, { hidden: true });
      rows.set(3, { height: 22.5 });
      rows.set(29, { hidden: true });
    });
    expect(changed).toEqual([CLIENTS]);
    expect(sheet).toContain(
      '<cols><col min="1" max="1" width="12.7109375" customWidth="1"/><col min="2" max="2" width="25.5" style="3" bestFit="1" customWidth="1"/><col min="3" max="3" width="40" bestFit="1" customWidth="1"/><col min="7" max="7" width="0" hidden="1" customWidth="1"/><col min="11" max="11" width="9.140625" hidden="1"/></cols>',
    );
    expect(rowOf(sheet, 4)).toContain(
      '<row r="4" spans="1:6" x14ac:dyDescent="0.25" ht="22.5" customHeight="1">',
    );
    expect(sheet).toContain('<row r="30" hidden="1"></row>');
    expect(again.sheets[0].isRowHidden(29)).toBe(true);
    expect(again.sheets[0].rows.get(3)).toEqual({ height: 22.5 });
  });
});

describe("what stands around the cells", () => {
  test("hidden rows and criteria of a filter; a longer filter keeps what it had", () => {
    const { sheet, texts, again, changed } = saved((sheet) => {
      const criteria = [
        ...sheet.autoFilter!.criteria,
        undefined,
        { filterOn: "Custom", criterion1: "=*ло*" },
      ];
      sheet.autoFilter = { box: parseAddress("A3:H8"), criteria, hiddenRows: new Set([5]) };
    });
    expect(changed).toEqual([BOOK, CLIENTS]);
    expect(sheet).toContain(
      '<autoFilter ref="A3:H8" xr:uid="{00000000-0009-0000-0000-000000000000}"><filterColumn colId="0"><filters blank="1">',
    );
    expect(sheet).toContain('<filterColumn colId="2" hiddenButton="1">');
    expect(sheet).toContain(
      '<filterColumn colId="7"><customFilters><customFilter val="*ло*"/></customFilters></filterColumn><sortState',
    );
    expect(texts[BOOK]).toContain(">'Клиенты 2010'!$A$3:$H$8</definedName>");
    expect([...again.sheets[0].autoFilter!.hiddenRows]).toEqual([5]);
    expect(rowOf(sheet, 5)).toBe(rowOf(before, 5).replace(' hidden="1"', ""));
  });

  test("a filter taken away takes its name along", () => {
    const { sheet, texts, again } = saved((sheet) => (sheet.autoFilter = undefined));
    expect(sheet).not.toContain("<autoFilter");
    expect(texts[BOOK]).not.toContain("_FilterDatabase");
    expect(again.sheets[0].isRowHidden(4)).toBe(false);
  });

  test("merges, panes, links, protection, page", () => {
    const { sheet, again, texts, changed } = saved((sheet) => {
      sheet.merges.push(parseAddress("A20:C20"));
      sheet.freeze = { rows: 1, columns: 0 };
      sheet.hyperlinks = [
        sheet.hyperlinks[0],
        { box: parseAddress("A21:B21"), address: "mailto:a@b.ru", tooltip: "Почта" },
      ];
      sheet.protection = {
        options: { ...sheet.protection!.options, allowInsertRows: true },
        password: "секрет",
      };
      sheet.pageLayout.orientation = "Portrait";
      sheet.pageLayout.headersFooters.leftFooter = "Отчёт";
      sheet.pageLayout.printAreas = [parseAddress("A1:H30")];
      sheet.tabColor = "#00FF00";
      sheet.showGridlines = true;
    });
    expect(changed).toEqual(["xl/worksheets/_rels/sheet1.xml.rels", CLIENTS, BOOK].sort());
    expect(sheet).toContain(
      '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A20:C20"/></mergeCells>',
    );
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<hyperlink ref="B4" r:id="rId1" tooltip="Сайт" display="Ромашка"/>');
    expect(sheet).not.toContain("hashValue");
    expect(sheet).toContain(
      "<oddFooter>&amp;LОтчёт&amp;CСтр. &amp;P</oddFooter><firstHeader>&amp;CПервая</firstHeader>",
    );
    expect(texts[BOOK]).toContain(">'Клиенты 2010'!$A$1:$H$30</definedName>");
    const [first] = again.sheets;
    expect(first.hyperlinks[1]).toEqual({
      box: parseAddress("A21:B21"),
      address: "mailto:a@b.ru",
      tooltip: "Почта",
    });
    expect(first.protection!.options.allowInsertRows).toBe(true);
    expect(first.pageLayout.orientation).toBe("Portrait");
    expect(first.tabColor).toBe("#00FF00");
    expect(first.freeze).toEqual({ rows: 1, columns: 0 });
  });
});
