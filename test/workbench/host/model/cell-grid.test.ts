import fc from "fast-check";
import { addressOf, parseAddress, WHOLE_SHEET } from "../../../../workbench/host/model/address";
import { CellGrid } from "../../../../workbench/host/model/cell-grid";

function stored(cells: CellGrid): string[] {
  const addresses: string[] = [];
  cells.eachCell(WHOLE_SHEET, (row, column) =>
    addresses.push(addressOf({ row, column, rows: 1, columns: 1 })),
  );
  return addresses;
}

test("a cell is stored while it has a value, a formula or its own format", () => {
  const cells = new CellGrid();
  cells.setValue(4, 2, "x");
  cells.setFormula(0, 5, "=A1", "");
  cells.setFormat(2, 2, 7);
  cells.setFormat(3, 3, 0);
  expect(stored(cells)).toEqual(["F1", "C3", "C5"]);
  expect(cells.bounds(false)).toEqual(parseAddress("C1:F5"));
  cells.setValue(0, 5, "");
  cells.setFormat(2, 2, 0);
  expect(stored(cells)).toEqual(["C5"]);
  expect([...cells.rowsWithCells()]).toEqual([4]);
  cells.setValue(4, 2, "");
  expect([cells.bounds(false), [...cells.rowsWithCells()]]).toEqual([undefined, []]);
});

test("a value takes the place of a formula, and a formula keeps its result", () => {
  const cells = new CellGrid();
  cells.setFormula(0, 0, "=1+1", 2);
  expect([cells.formula(0, 0), cells.value(0, 0)]).toEqual(["=1+1", 2]);
  cells.setValue(0, 0, 3);
  expect([cells.formula(0, 0), cells.value(0, 0)]).toEqual([undefined, 3]);
});

test("formats of rows and columns show through, the cell's own above them", () => {
  const cells = new CellGrid((row, column) => (row === 1 ? 5 : column === 1 ? 3 : 0));
  expect([cells.format(0, 0), cells.format(0, 1), cells.format(1, 1)]).toEqual([0, 3, 5]);
  cells.setFormat(0, 1, 0);
  cells.setFormat(1, 1, 5);
  expect([cells.ownFormat(0, 1), cells.ownFormat(1, 1)]).toEqual([0, undefined]);
});

test("bounds with and without formats", () => {
  const cells = new CellGrid();
  cells.setValue(1, 1, 1);
  cells.setFormat(5, 0, 2);
  expect([cells.bounds(true), cells.bounds(false)].map((box) => box && addressOf(box))).toEqual([
    "B2",
    "A2:B6",
  ]);
  cells.clearFormats(parseAddress("A:C"));
  expect(stored(cells)).toEqual(["B2"]);
  cells.clearContents(parseAddress("1:3"));
  expect(stored(cells)).toEqual([]);
});

test("rows put in another order and back are the same, in or beside other cells", () => {
  const row = fc.array(fc.oneof(fc.constant(""), fc.nat(9)), { maxLength: 5 });
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      orders,
      fc.constantFrom("B1:C6", "A1:E6"),
      (rows, order, address) => {
        const cells = new CellGrid();
        rows.forEach((values, i) => values.forEach((value, j) => cells.setValue(i, j, value)));
        const read = () => Array.from({ length: 30 }, (_, i) => cells.value(Math.floor(i / 5), i % 5));
        const before = read();
        const names = stored(cells);
        const box = parseAddress(address);
        cells.permuteRows(box, order);
        order.forEach((old, i) => expect(cells.value(i, 1)).toBe(before[old * 5 + 1]));
        expect(cells.value(0, 0)).toBe(address === "B1:C6" ? before[0] : before[order[0] * 5]);
        cells.permuteRows(
          box,
          order.map((_, i) => order.indexOf(i)),
        );
        expect(read()).toEqual(before);
        expect(stored(cells)).toEqual(names);
      },
    ),
  );
});
