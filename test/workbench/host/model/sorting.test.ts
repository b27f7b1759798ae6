import fc from "fast-check";
import { MOST_ROWS, parseAddress } from "../../../../workbench/host/model/address";
import { CellError, type StoredValue } from "../../../../workbench/host/model/cell-value";
import { sortRange } from "../../../../workbench/host/model/sorting";
import { contentOf, refusal, rule, workbookOf } from "./worksheets";

const NA = CellError.of("#N/A");
const REF = CellError.of("#REF!");
const by = (key: number, ascending = true) => ({ key, ascending });

function sorted(values: readonly StoredValue[], ascending: boolean, matchCase = false): StoredValue[] {
  const { workbook, sheet } = workbookOf(values.map((value) => [value]));
  const box = { row: 0, column: 0, rows: values.length, columns: 1 };
  sortRange(workbook, sheet, box, [by(0, ascending)], { hasHeaders: false, matchCase });
  return values.map((_, row) => sheet.cells.value(row, 0));
}

test.each<[string, StoredValue[], StoredValue[]]>([
  ["kinds", [NA, "", true, "10", false, 9, -1], [-1, 9, "10", false, true, NA, ""]],
  ["errors are equal", [REF, NA, REF, 1], [1, REF, NA, REF]],
  ["case does not matter", ["Б", "а", "б", "А"], ["а", "А", "Б", "б"]],
  ["texts sign by sign", ["A11", "A1", "A100"], ["A1", "A100", "A11"]],
  ["hyphens hardly count", ["кон-текст", "контракт", "контекст"], ["контекст", "кон-текст", "контракт"]],
  ["Russian and Latin", ["Я", "Z", "Ё", "Е", "Ж"], ["Z", "Е", "Ё", "Ж", "Я"]],
])("ascending: %s", (_, values, expected) => {
  expect(sorted(values, true)).toEqual(expected);
});

test("descending turns all round but the blanks", () => {
  expect(sorted(["", -1, "а", true, NA, 9, false, "Б"], false)).toEqual([
    NA,
    true,
    false,
    "Б",
    "а",
    9,
    -1,
    "",
  ]);
});

test("with case, small letters come first", () => {
  expect(sorted(["А", "а", "А", "а"], true, true)).toEqual(["а", "а", "А", "А"]);
});

test("several keys, and equal rows keep their order", () => {
  const { workbook, sheet } = workbookOf([
    ["ЦКГ", "Код", "№"],
    ["б", 2, 1],
    ["а", 1, 2],
    ["Б", 1, 3],
    ["а", 1, 4],
  ]);
  sortRange(workbook, sheet, parseAddress("A1:C5"), [by(0), by(1, false)], { hasHeaders: true });
  expect(contentOf(sheet, "C1:C5").flat()).toEqual(["№", 2, 4, 1, 3]);
});

test("formulas keep their distances, fixed ones their cells", () => {
  const { workbook, sheet } = workbookOf([
    [3, "=A3", "=$A$3", "=Клиенты!A3"],
    [2, "=A2", "=$A$2", "=Клиенты!A2"],
    [1, "=A1", "=$A$1", "=Клиенты!A1"],
    ["=B1"],
  ]);
  sortRange(workbook, sheet, parseAddress("A1:D3"), [by(0)], { hasHeaders: false });
  expect(contentOf(sheet, "A1:D4")).toEqual([
    [1, "=#REF!", "=$A$1", "=Клиенты!A1"],
    [2, "=A2", "=$A$2", "=Клиенты!A2"],
    [3, "=A5", "=$A$3", "=Клиенты!A3"],
    ["=B1", "", "", ""],
  ]);
});

test("cell formats and links move; conditional formats, heights and cells beside do not", () => {
  const { workbook, sheet } = workbookOf([
    [2, "", "x"],
    [1, "", "y"],
  ]);
  const bold = workbook.styles.derive(0, { wrap: true });
  sheet.cells.setFormat(0, 1, bold);
  sheet.rows.set(0, { height: 40, format: workbook.styles.derive(0, { indent: 2 }) });
  sheet.hyperlinks = [{ box: parseAddress("A1"), address: "https://example.com" }];
  sheet.conditionalFormats = [rule("A1:B1", "=$A1=2")];
  const indented = sheet.cells.format(0, 0);
  sortRange(workbook, sheet, parseAddress("A1:B2"), [by(0)], { hasHeaders: false });
  expect(contentOf(sheet, "A1:C2")).toEqual([
    [1, "", "x"],
    [2, "", "y"],
  ]);
  expect([sheet.cells.format(0, 0), sheet.cells.format(1, 0), sheet.cells.format(1, 1)]).toEqual([
    0,
    indented,
    bold,
  ]);
  expect(sheet.rows.get(0)?.height).toBe(40);
  expect(sheet.hyperlinks).toEqual([{ box: parseAddress("A2"), address: "https://example.com" }]);
  expect(sheet.conditionalFormats).toEqual([rule("A1:B1", "=$A1=2")]);
});

test("hidden rows stay where they are", () => {
  const { workbook, sheet } = workbookOf([["Код"], [4], [9], [3], [1], [2]]);
  sheet.autoFilter = { box: parseAddress("A1:A6"), criteria: [undefined], hiddenRows: new Set([2]) };
  sheet.rows.set(4, { hidden: true });
  sortRange(workbook, sheet, parseAddress("A1:A6"), [by(0)], { hasHeaders: true });
  expect(contentOf(sheet, "A1:A6").flat()).toEqual(["Код", 2, 9, 3, 1, 4]);
});

test("whole columns end where the data do", () => {
  const { workbook, sheet } = workbookOf([[2], [""], [1]]);
  sortRange(workbook, sheet, { row: 0, column: 0, rows: MOST_ROWS, columns: 1 }, [by(0)], {
    hasHeaders: false,
  });
  expect(contentOf(sheet, "A1:A3").flat()).toEqual([1, 2, ""]);
});

test("refused: a key outside, merged cells", () => {
  const { workbook, sheet } = workbookOf([[2], [1]]);
  const box = parseAddress("A1:A2");
  expect(refusal(() => sortRange(workbook, sheet, box, [by(1)], { hasHeaders: false }))).toBe(
    "InvalidArgument",
  );
  sheet.merges = [parseAddress("A2:B2")];
  expect(refusal(() => sortRange(workbook, sheet, box, [by(0)], { hasHeaders: false }))).toBe(
    "InvalidOperation",
  );
});

test("a sort is a permutation of whole rows, in order", () => {
  const key = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(""), fc.constantFrom(NA, REF));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 40 }), fc.boolean(), (rows, ascending) => {
      const { workbook, sheet } = workbookOf([]);
      rows.forEach((cells, row) => [...cells, row].forEach((cell, i) => sheet.cells.setValue(row, i, cell)));
      const box = { row: 0, column: 0, rows: Math.max(rows.length, 1), columns: 3 };
      sortRange(workbook, sheet, box, [by(0, ascending), by(1)], { hasHeaders: false });
      const numbers = rows.map((_, row) => Number(sheet.cells.value(row, 2)));
      expect([...numbers].sort((a, b) => a - b)).toEqual(rows.map((_, row) => row));
      numbers.forEach((number, row) => {
        expect([sheet.cells.value(row, 0), sheet.cells.value(row, 1)]).toEqual(rows[number]);
      });
      const blanks = numbers.findIndex((number) => rows[number][0] === "");
      if (blanks >= 0) expect(numbers.slice(blanks).every((number) => rows[number][0] === "")).toBe(true);
      sortRange(workbook, sheet, box, [by(2)], { hasHeaders: false });
      expect(rows.map((_, row) => sheet.cells.value(row, 2))).toEqual(rows.map((_, row) => row));
    }),
    { seed: 2010, numRuns: 200 },
  );
});
