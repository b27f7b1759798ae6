import fc from "fast-check";
import {
  addressOf,
  boundingBox,
  columnLetters,
  columnNumber,
  contains,
  intersection,
  MOST_COLUMNS,
  MOST_ROWS,
  parseAddress,
  quoteSheet,
  splitReference,
  type Box,
} from "../../../../workbench/host/model/address";
import { refusal } from "./worksheets";

const boxes = fc
  .tuple(fc.nat(MOST_ROWS - 1), fc.nat(MOST_COLUMNS - 1), fc.nat(), fc.nat())
  .map(([row, column, rows, columns]): Box => ({
    row,
    column,
    rows: 1 + (rows % (MOST_ROWS - row)),
    columns: 1 + (columns % (MOST_COLUMNS - column)),
  }));

test.each([
  ["A1", 0, 0, 1, 1],
  ["$b$2:C4", 1, 1, 3, 2],
  ["C4:B2", 1, 1, 3, 2],
  ["A:C", 0, 0, MOST_ROWS, 3],
  ["3:9", 2, 0, 7, MOST_COLUMNS],
  ["XFD1048576", MOST_ROWS - 1, MOST_COLUMNS - 1, 1, 1],
])("%s", (text, row, column, rows, columns) => {
  expect(parseAddress(text)).toEqual({ row, column, rows, columns });
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:2", "Лист1!A1", "A1:B2:C3", "A-1", "R1C1"])(
  "no address: %p",
  (text) => {
    expect(refusal(() => parseAddress(text))).toBe("InvalidArgument");
  },
);

test("an address read again is the same box", () => {
  fc.assert(fc.property(boxes, (box) => expect(parseAddress(addressOf(box))).toEqual(box)));
});

test("letters read again are the same column", () => {
  fc.assert(
    fc.property(fc.nat(MOST_COLUMNS - 1), (column) =>
      expect(columnNumber(columnLetters(column))).toBe(column),
    ),
  );
});

test.each([
  ["Клиенты!A1", "Клиенты", "A1"],
  ["'Лист 1'!$A$1:B2", "Лист 1", "$A$1:B2"],
  ["'a''b'!A1", "a'b", "A1"],
  ["'a!b'!A1", "a!b", "A1"],
])("%s names %s", (text, sheet, address) => {
  expect(splitReference(text)).toEqual({ sheet, address });
  expect(splitReference(`${quoteSheet(sheet)}!${address}`)).toEqual({ sheet, address });
});

test.each([
  ["Клиенты", "Клиенты"],
  ["Лист 1", "'Лист 1'"],
  ["a'b", "'a''b'"],
  ["2010", "'2010'"],
  ["A1", "'A1'"],
  ["R1C1", "'R1C1'"],
  ["C", "'C'"],
  ["Лист-1", "'Лист-1'"],
])("%s stands in a reference as %s", (name, expected) => {
  expect(quoteSheet(name)).toBe(expected);
});

test("what boxes share lies in both, and both in their bounds", () => {
  fc.assert(
    fc.property(boxes, boxes, (a, b) => {
      const shared = intersection(a, b);
      expect(intersection(b, a)).toEqual(shared);
      const bounds = boundingBox([a, b])!;
      expect(contains(bounds, a) && contains(bounds, b)).toBe(true);
      if (shared) expect(contains(a, shared) && contains(b, shared)).toBe(true);
    }),
  );
});
