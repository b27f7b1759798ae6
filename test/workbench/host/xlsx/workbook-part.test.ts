import { parseAddress } from "../../../../workbench/host/model/address";
import { saved } from "./saving";

const CLIENTS = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";

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
