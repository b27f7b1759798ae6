import { parseAddress } from "../../../../workbench/host/model/address";
import {
  deleteColumns,
  deleteRange,
  deleteRows,
  insertColumns,
  insertRange,
  insertRows,
} from "../../../../workbench/host/model/structure";
import type { Sheet } from "../../../../workbench/host/model/sheet";
import type { Workbook } from "../../../../workbench/host/model/workbook";
import type { excelParts } from "./excel-file/excel-file";
import { saved } from "./saving";

const CLIENTS = "xl/worksheets/sheet1.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const VML = "xl/drawings/vmlDrawing1.vml";
const COMMENTS = "xl/comments1.xml";

type Parts = ReturnType<typeof excelParts>;

/** Without the cell in the last row and column, which lets nothing be inserted. */
function roomy(parts: Parts): Parts {
  return { ...parts, [CLIENTS]: String(parts[CLIENTS]).replace(/<row r="1048576".*?<\/row>/, "") };
}

function after(change: (workbook: Workbook, sheet: Sheet) => void, written = (parts: Parts) => parts) {
  return saved(
    (sheet, workbook) => change(workbook, sheet),
    (parts) => written(roomy(parts)),
  );
}

/** With other validations in the place of the file's own one. */
function withValidations(inside: string) {
  return (parts: Parts): Parts => ({
    ...parts,
    [CLIENTS]: String(parts[CLIENTS]).replace(
      /<dataValidations.*<\/dataValidations>/,
      `<dataValidations count="2">${inside}</dataValidations>`,
    ),
  });
}

function corners(drawing: string): string[] {
  return [...drawing.matchAll(/<xdr:col>(\d+)<.*?<xdr:row>(\d+)</g)].map(
    ([, column, row]) => `${column} ${row}`,
  );
}

describe("rows inserted above", () => {
  let texts: ReturnType<typeof after>["texts"];
  beforeAll(() => {
    ({ texts } = after((workbook, first) => insertRows(workbook, first, 2, 2)));
  });

  test.each([
    ["validations", '<dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="B6:B10">'],
    ["sparklines", "<xm:f>'Клиенты 2010'!C6:C8</xm:f><xm:sqref>G6</xm:sqref>"],
    ["page breaks", '<brk id="12" max="16383" man="1"/>'],
    ["errors not to be told of", '<ignoredError sqref="A6" numberStoredAsText="1"/>'],
  ])("move %s", (_, written) => expect(texts[CLIENTS]).toContain(written));

  test("move comments with their boxes", () => {
    expect(texts[COMMENTS]).toContain('<comment ref="B6" authorId="0">');
    expect(texts[VML]).toContain("<x:Row>5</x:Row><x:Column>1</x:Column>");
  });

  test("move drawings below, and leave those above as high as they were", () => {
    expect(corners(texts[DRAWING])).toEqual(["11 0", "12 2", "1 21", "3 31"]);
  });

  test("move what charts show", () => {
    expect(texts["xl/charts/chart1.xml"]).toContain("<c:f>'Клиенты 2010'!$C$6:$C$8</c:f>");
  });
});

test("columns inserted to the left", () => {
  const { texts, sheet } = after((workbook, first) => insertColumns(workbook, first, 1, 3));
  expect(sheet).toContain('sqref="E4:E8"><formula1>"ООО,ЗАО"</formula1>');
  expect(sheet).toContain('<brk id="10" max="16383" man="1"/>');
  expect(texts[COMMENTS]).toContain('ref="E4"');
  expect(texts[VML]).toContain("<x:Row>3</x:Row><x:Column>4</x:Column>");
  expect(corners(texts[DRAWING])).toEqual(["14 0", "15 2", "4 19", "6 29"]);
});

test("what stood on deleted rows goes", () => {
  const { texts, sheet } = after((workbook, first) => deleteRows(workbook, first, 3, 5));
  expect(sheet).not.toContain("dataValidation");
  expect(sheet).not.toContain("<x14:sparkline>");
  expect(sheet).not.toContain("ignoredError");
  expect(sheet).toContain('<brk id="5"');
  expect(texts[COMMENTS]).toContain("<commentList></commentList>");
  expect(texts[VML]).not.toContain("<v:shape ");
  expect(texts[VML]).toContain("<v:shapetype ");
  expect(corners(texts[DRAWING])).toEqual(["11 0", "12 2", "1 14", "3 24"]);
  expect(texts["xl/charts/chart1.xml"]).toContain("<c:f>'Клиенты 2010'!#REF!</c:f>");
});

test("a drawing on deleted columns shrinks", () => {
  const { texts } = after((workbook, first) => deleteColumns(workbook, first, 0, 3));
  expect(corners(texts[DRAWING])).toEqual(["8 0", "9 2", "0 19", "0 29"]);
});

test("cells inserted beside leave what does not move", () => {
  const { texts, sheet } = after((workbook, first) =>
    insertRange(workbook, first, parseAddress("L1:M1"), "Down"),
  );
  expect(sheet).toContain('sqref="B4:B8"');
  expect(corners(texts[DRAWING])).toEqual(["11 1", "12 3", "1 19", "3 29"]);
});

test("the formulas of validations move with their cells and with what they speak of", () => {
  const inside =
    '<dataValidation type="custom" sqref="B4:B8 D4"><formula1>AND($A4&gt;0,C$20="x")</formula1></dataValidation>' +
    '<dataValidation type="list" sqref="F4"><formula1>Сводка!$A$1:$A$2</formula1></dataValidation>';
  const { sheet } = after((workbook, first) => {
    insertRows(workbook, first, 10, 1);
    deleteRange(workbook, first, parseAddress("D3:D4"), "Up");
    insertRows(workbook, first, 0, 1);
    insertRows(workbook, workbook.sheets[1], 1, 4);
  }, withValidations(inside));
  expect(sheet).toContain(
    '<dataValidation type="custom" sqref="B5:B9"><formula1>AND($A5&gt;0,C$22=&quot;x&quot;)</formula1></dataValidation>',
  );
  expect(sheet).toContain('sqref="F5"><formula1>Сводка!$A$1:$A$6</formula1>');
  expect(sheet).toContain('<dataValidations count="2">');
});

test("one of two validations goes", () => {
  const { sheet } = after(
    (workbook, first) => deleteRows(workbook, first, 3, 1),
    withValidations('<dataValidation sqref="B4"/><dataValidation sqref="B5"/>'),
  );
  expect(sheet).toContain('<dataValidations count="1"><dataValidation sqref="B4"/></dataValidations>');
});

test("pivot tables and their sources move, and sheets may be renamed all the same", () => {
  const { texts } = after((workbook) => {
    const [, second] = workbook.sheets;
    insertRows(workbook, second, 0, 2);
    second.name = "Итоги";
  });
  expect(texts["xl/pivotTables/pivotTable1.xml"]).toContain('<location ref="E3:F5"');
  expect(texts["xl/pivotCache/pivotCacheDefinition1.xml"]).toContain('ref="A3:B4" sheet="Итоги"');
  expect(texts["xl/charts/chart2.xml"]).toContain("<c:f>Итоги!$B$3:$B$4</c:f>");
});

test("a drawing that ends right above inserted rows does not grow, one they part does", () => {
  const sized = (parts: Parts): Parts => ({
    ...parts,
    [DRAWING]: String(parts[DRAWING]).replace(' editAs="oneCell"', ""),
  });
  const below = after((workbook, first) => insertRows(workbook, first, 2, 1), sized);
  expect(corners(below.texts[DRAWING])).toEqual(["11 0", "12 2", "1 20", "3 30"]);
  const within = after((workbook, first) => insertRows(workbook, first, 1, 1), sized);
  expect(corners(within.texts[DRAWING])).toEqual(["11 0", "12 3", "1 20", "3 30"]);
});

test("the box of a comment goes as far as its cell", () => {
  const { texts } = after(
    (workbook, first) => {
      insertRows(workbook, first, 3, 2);
      insertColumns(workbook, first, 0, 1);
    },
    (parts) => ({
      ...parts,
      [VML]: String(parts[VML]).replace("<x:Row>", "<x:Anchor> 2, 15, 1, 10, 4, 15, 6, 4</x:Anchor><x:Row>"),
    }),
  );
  expect(texts[VML]).toContain("<x:Anchor> 3, 15, 3, 10, 5, 15, 8, 4</x:Anchor><x:Row>5</x:Row>");
});

test("validations among the extensions", () => {
  const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  const validation =
    '<x14:dataValidation type="list"><x14:formula1><xm:f>Сводка!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>D4:D5</xm:sqref></x14:dataValidation>';
  const extension = `<ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">${validation}</x14:dataValidations></ext>`;
  const written = (parts: Parts): Parts => ({
    ...parts,
    [CLIENTS]: String(parts[CLIENTS]).replace(/<extLst>(?=<ext [^>]*78C0D931)/, `<extLst>${extension}`),
  });
  const moved = after((workbook, first) => {
    insertRows(workbook, first, 0, 1);
    insertRows(workbook, workbook.sheets[1], 0, 1);
  }, written);
  expect(moved.sheet).toContain(
    "<xm:f>Сводка!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>D5:D6</xm:sqref></x14:dataValidation>",
  );
  const deleted = after((workbook, first) => deleteRows(workbook, first, 3, 2), written);
  expect(deleted.sheet).not.toContain("CCE6A557");
});

test("inserted rows and columns that are deleted again leave every part as it was", () => {
  const { changed } = after((workbook, first) => {
    insertRows(workbook, first, 2, 3);
    insertColumns(workbook, first, 1, 2);
    deleteRows(workbook, first, 2, 3);
    deleteColumns(workbook, first, 1, 2);
  });
  expect(changed).toEqual([]);
});
