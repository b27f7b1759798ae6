import fc from "fast-check";
import { parseAddress, type Box } from "../../../../workbench/host/model/address";
import type { Workbook } from "../../../../workbench/host/model/workbook";
import type { Sheet } from "../../../../workbench/host/model/sheet";
import {
  deleteColumns,
  deleteRange,
  deleteRows,
  insertColumns,
  insertRange,
  insertRows,
} from "../../../../workbench/host/model/structure";
import {
  addTableColumn,
  addTableRows,
  createTable,
  deleteTableColumn,
} from "../../../../workbench/host/model/tables";
import { refusal, rule, snapshot, workbookOf } from "./worksheets";

const RUNS = { seed: 2010, numRuns: 200 };
const ROWS = 12;
const COLUMNS = 8;

const formula = fc.constantFrom(
  "=A1",
  "=$B$3+C4",
  "=SUM(A1:D9)",
  "=SUM(B:C)&D$2",
  "=Клиенты!E5",
  "=COUNTIF(2:6,1)",
);
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  fc.integer({ min: 0, max: 99 }),
  fc.boolean(),
  fc.constantFrom("Альфа", "бета"),
  formula,
);
const box = fc.record({
  row: fc.nat(ROWS),
  column: fc.nat(COLUMNS),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const sheets = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: COLUMNS }), { maxLength: ROWS }),
    formats: fc.array(fc.record({ row: fc.nat(ROWS), column: fc.nat(COLUMNS), bold: fc.boolean() }), {
      maxLength: 9,
    }),
    heights: fc.array(fc.record({ row: fc.nat(ROWS), height: fc.integer({ min: 5, max: 40 }) }), {
      maxLength: 3,
    }),
    merge: box,
    rule: box,
    link: box,
    filter: box,
    name: box,
  })
  .map((parts) => {
    const { workbook, sheet } = workbookOf(parts.rows);
    const other = workbook.addSheet("Лист 2");
    other.cells.setFormula(0, 0, "=Клиенты!C3+A1", 0);
    for (const { row, column, bold } of parts.formats) {
      sheet.cells.setFormat(row, column, workbook.styles.derive(0, { wrap: bold, indent: 1 }));
    }
    for (const { row, height } of parts.heights) sheet.rows.set(row, { height });
    sheet.merges = [{ ...parts.merge, columns: parts.merge.columns + 1 }];
    sheet.conditionalFormats = [{ ...rule("A1", "=$C2=D3"), ranges: [parts.rule] }];
    sheet.hyperlinks = [{ box: parts.link, address: "https://example.com" }];
    sheet.autoFilter = {
      box: parts.filter,
      criteria: Array.from({ length: parts.filter.columns }, () => undefined),
      hiddenRows: new Set([parts.filter.row]),
    };
    sheet.pageLayout.printAreas = [parts.name];
    return { workbook, sheet };
  });

type Act = (workbook: Workbook, sheet: Sheet, box: Box) => void;

test.each<[string, Act, Act]>([
  ["rows", (w, s, b) => insertRows(w, s, b.row, b.rows), (w, s, b) => deleteRows(w, s, b.row, b.rows)],
  [
    "columns",
    (w, s, b) => insertColumns(w, s, b.column, b.columns),
    (w, s, b) => deleteColumns(w, s, b.column, b.columns),
  ],
  ["cells, down and up", (w, s, b) => insertRange(w, s, b, "Down"), (w, s, b) => deleteRange(w, s, b, "Up")],
  [
    "cells, right and left",
    (w, s, b) => insertRange(w, s, b, "Right"),
    (w, s, b) => deleteRange(w, s, b, "Left"),
  ],
])("inserting and deleting %s gives the same workbook", (_, insert, remove) => {
  fc.assert(
    fc.property(sheets, box, ({ workbook, sheet }, at) => {
      const before = snapshot(workbook);
      if (refusal(() => insert(workbook, sheet, at))) {
        expect(snapshot(workbook)).toEqual(before);
        return;
      }
      remove(workbook, sheet, at);
      expect(snapshot(workbook)).toEqual(before);
    }),
    RUNS,
  );
});

test("adding columns or rows to a table and taking them away gives the same workbook", () => {
  const place = fc.record({ index: fc.nat(3), rows: fc.nat(2) });
  fc.assert(
    fc.property(place, ({ index, rows }) => {
      const { workbook, sheet } = workbookOf([
        ["Код", "ЦКГ", "ОП", "рядом"],
        [1, 2, "=A2", "=C2"],
        [3, 4, 5, 6],
      ]);
      const table = createTable(workbook, sheet, parseAddress("A1:C3"), true);
      const before = snapshot(workbook);
      addTableColumn(workbook, sheet, table, "Вид", index);
      expect(table.columns[index].name).toBe("Вид");
      addTableRows(workbook, sheet, table, 2, rows);
      expect(table.box).toEqual(parseAddress("A1:D5"));
      deleteRange(workbook, sheet, { row: 1 + rows, column: 0, rows: 2, columns: 4 }, "Up");
      deleteTableColumn(workbook, sheet, table, index);
      expect(snapshot(workbook)).toEqual(before);
    }),
    RUNS,
  );
});
