import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, type Sheet as ReadSheet } from "hucre";
import { boxOf, parseAddress } from "../../../../workbench/host/model/address";
import { createTable } from "../../../../workbench/host/model/tables";
import { openXlsx } from "../../../../workbench/host/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/host/xlsx/save-xlsx";
import { changedParts } from "./parts-of";
import { problemsOf } from "./validity";

const FILE = new Uint8Array(readFileSync(join(__dirname, "../../../../assets/samples/client-base.xlsx")));
const HEADER_ROW = 4;

/** The sample with two columns of marks, a rule on them, a report and a note of the add-in's own. */
function marked(): Uint8Array {
  const workbook = openXlsx(FILE);
  const [clients] = workbook.sheets;
  const { autoFilter } = clients;
  const { box } = autoFilter!;
  const column = box.column + box.columns;
  const bold = { font: { ...workbook.styles.format(0).font, bold: true } };
  ["Вид", "Причины"].forEach((header, at) => {
    clients.cells.setValue(HEADER_ROW, column + at, header);
    clients.cells.setFormat(HEADER_ROW, column + at, workbook.styles.derive(0, bold));
  });
  clients.cells.setValue(HEADER_ROW + 1, column, "чёрный список");
  clients.cells.setValue(HEADER_ROW + 1, column + 1, "Оборот ниже 15 000");
  clients.autoFilter = {
    box: { ...box, columns: box.columns + 2 },
    criteria: [...autoFilter!.criteria, undefined, undefined],
    hiddenRows: new Set(),
  };
  clients.conditionalFormats.push({
    type: "Custom",
    ranges: [boxOf(HEADER_ROW + 1, 0, box.rows - 1, column + 2)],
    formula: '=AND($Z6="чёрный список",N("kb.audit")=0)',
    stopIfTrue: true,
    look: { fill: "#FFC7CE" },
  });
  const report = workbook.addSheet("Замечания");
  [
    ["Вид", "Число"],
    ["чёрный список", 1],
  ].forEach((row, at) => row.forEach((value, place) => report.cells.setValue(at, place, value)));
  createTable(workbook, report, parseAddress("A1:B2"), true);
  report.cells.setFormula(4, 0, `=HYPERLINK("#'Клиенты'!A6","Строка 6")`, "Строка 6");
  workbook.customXmlParts.push({ id: "{0F0F0F0F-0000-4000-8000-000000000001}", xml: '<w xmlns="urn:kb"/>' });
  return saveXlsx(FILE, workbook);
}

const saved = marked();

function read(file: Uint8Array): Promise<ReadSheet[]> {
  return readXlsx(file, { readStyles: true }).then(({ sheets }) => sheets);
}

test("the file is sound, and all else in it stays", () => {
  expect(problemsOf(saved)).toEqual([]);
  const old = changedParts(FILE, saved).filter(
    (name) => !/table|sheet3|customXml|\.rels|Content_Types/.test(name),
  );
  expect(old).toEqual(["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
});

test("every cell that was there reads as before", async () => {
  const [before, after] = await Promise.all([read(FILE), read(saved)]);
  expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), "Замечания"]);
  before.forEach((sheet, at) => {
    const width = Math.max(...sheet.rows.map((row) => row.length));
    expect(after[at].rows.map((row) => row.slice(0, width))).toEqual(
      sheet.rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)].slice(0, width)),
    );
    for (const [place, cell] of sheet.cells ?? []) {
      expect(after[at].cells?.get(place)?.style).toEqual(cell.style);
    }
    expect(after[at].freezePane).toEqual(sheet.freezePane);
    expect(after[at].columns?.slice(0, width)).toEqual(sheet.columns?.slice(0, width));
  });
});

test("what was added is there", async () => {
  const [clients, , report] = await read(saved);
  expect(clients.rows[HEADER_ROW].slice(25)).toEqual(["Вид", "Причины"]);
  expect(clients.rows[HEADER_ROW + 1].slice(25)).toEqual(["чёрный список", "Оборот ниже 15 000"]);
  expect(clients.cells?.get(`${HEADER_ROW},25`)?.style?.font?.bold).toBe(true);
  expect(clients.autoFilter?.range).toBe("A5:AA722");
  expect(clients.conditionalRules).toMatchObject(
    [{ type: "expression", formula: '$Z6="чёрный список"', stopIfTrue: true }].map((rule) => ({
      ...rule,
      formula: expect.stringContaining(rule.formula) as string,
    })),
  );
  expect(report.rows[1]).toEqual(["чёрный список", 1]);
  expect(report.tables?.[0]).toMatchObject({ range: "A1:B2" });
  expect(report.cells?.get("4,0")?.formula).toBe(`HYPERLINK("#'Клиенты'!A6","Строка 6")`);
});
