import fc from "fast-check";
import { boxOf } from "../../../../workbench/host/model/address";
import { CellError, type StoredValue } from "../../../../workbench/host/model/cell-value";
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
} from "../../../../workbench/host/model/structure";
import { HostError } from "../../../../workbench/host/model/host-error";
import type { Workbook } from "../../../../workbench/host/model/workbook";
import { openXlsx } from "../../../../workbench/host/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/host/xlsx/save-xlsx";
import { excelParts, zipped } from "./excel-file/excel-file";
import { problemsOf } from "./validity";

/** The workbook with everything but its cell in the last row, which only takes time. */
const parts = excelParts();
const FILE = zipped({
  ...parts,
  "xl/worksheets/sheet1.xml": String(parts["xl/worksheets/sheet1.xml"]).replace(
    /<row r="1048576".*?<\/row>/,
    "",
  ),
});

const value: fc.Arbitrary<StoredValue> = fc.oneof(
  fc.constant(""),
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(CellError.of("#N/A")),
);

/** Beside the table, whose headers are its columns' names whatever a cell is told. */
const place = { row: fc.nat(20), column: fc.nat(6) };
const count = fc.integer({ min: 1, max: 3 });

type Change = (workbook: Workbook) => void;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ ...place, value }).map(
    ({ row, column, value }): Change =>
      ({ sheets: [{ cells }] }) =>
        cells.setValue(row, column, value),
  ),
  fc.record({ ...place, value }).map(
    ({ row, column, value }): Change =>
      ({ sheets: [{ cells }] }) =>
        cells.setFormula(row, column, `=A${row + 1}&"<${column}>"`, value),
  ),
  fc
    .record({ ...place, size: fc.integer({ min: 6, max: 20 }) })
    .map(({ row, column, size }): Change => ({ sheets: [{ cells }], styles }) => {
      const index = cells.format(row, column);
      cells.setFormat(row, column, styles.derive(index, { font: { ...styles.format(index).font, size } }));
    }),
  fc.record({ at: fc.integer({ min: 16, max: 25 }), count }).map(
    ({ at, count }): Change =>
      (workbook) =>
        insertRows(workbook, workbook.sheets[0], at, count),
  ),
  fc.record({ at: fc.integer({ min: 0, max: 1 }), count }).map(
    ({ at, count }): Change =>
      (workbook) =>
        insertRows(workbook, workbook.sheets[0], at, count),
  ),
  fc.record({ count }).map(
    ({ count }): Change =>
      (workbook) =>
        deleteRows(workbook, workbook.sheets[0], 8, count),
  ),
  fc.record({ at: fc.integer({ min: 0, max: 7 }), count }).map(
    ({ at, count }): Change =>
      (workbook) =>
        insertColumns(workbook, workbook.sheets[0], at, count),
  ),
  fc.record({ count }).map(
    ({ count }): Change =>
      (workbook) =>
        deleteColumns(workbook, workbook.sheets[0], 14, count),
  ),
);

function contentsOf(workbook: Workbook) {
  return workbook.sheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.cells.eachCell(boxOf(0, 0, 200, 200), (row, column) => {
      const format = workbook.styles.format(sheet.cells.format(row, column));
      cells.push([row, column, sheet.cells.value(row, column), sheet.cells.formula(row, column), format]);
    });
    const { name, merges, hyperlinks, columns, freeze } = sheet;
    const filter = [sheet.autoFilter?.box, sheet.autoFilter?.criteria];
    const heights = [...sheet.rows]
      .sort(([a], [b]) => a - b)
      .map(([row, { height, format }]) => [row, height, format]);
    const rows = heights.filter(([, ...look]) => look.some((it) => it !== undefined));
    const hidden = Array.from({ length: 100 }, (_, row) => sheet.isRowHidden(row));
    const rules = sheet.conditionalFormats.map(({ type, ranges, formula, look }) => ({
      type,
      ranges,
      formula,
      look,
    }));
    const tables = sheet.tables.map(({ name, box, columns }) => ({ name, box, columns }));
    return { name, merges, filter, hyperlinks, columns, rows, hidden, freeze, rules, tables, cells };
  });
}

/** A workbook refuses what would tear a table. */
function unlessRefused(make: () => void): void {
  try {
    make();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

test("whatever changes comes back when the saved file is opened, and the file is sound", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const workbook = openXlsx(FILE);
      for (const make of changes) unlessRefused(() => make(workbook));
      const saved = saveXlsx(FILE, workbook);
      expect(problemsOf(saved)).toEqual([]);
      expect(contentsOf(openXlsx(saved))).toEqual(contentsOf(workbook));
    }),
    { numRuns: 40 },
  );
}, 60_000);
