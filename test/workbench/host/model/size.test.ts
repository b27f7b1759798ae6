import { Workbook } from "../../../../workbench/host/model/workbook";
import { sortRange } from "../../../../workbench/host/model/sorting";
import { deleteRows, insertRows } from "../../../../workbench/host/model/structure";

const ROWS = 100_000;
const COLUMNS = 25;

/** Seconds that nothing linear comes near to and anything quadratic leaves far behind. */
const ENOUGH = 10;

function secondsOf(act: () => void): number {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
}

test("a large base is written, read, sorted and moved without delay", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet();
  const { cells } = sheet;
  let read = 0;
  const filling = secondsOf(() => {
    for (let row = 0; row < ROWS; row++) {
      for (let column = 0; column < COLUMNS; column++) {
        cells.setValue(row, column, column < 5 ? `Клиент ${(row * 7919) % ROWS}` : row + column);
      }
      for (let column = 0; column < COLUMNS; column++) read += cells.value(row, column) === "" ? 0 : 1;
    }
  });
  expect(read).toBe(ROWS * COLUMNS);
  expect(filling).toBeLessThan(ENOUGH);
  const box = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
  const fields = [{ key: 0, ascending: true }];
  expect(secondsOf(() => sortRange(workbook, sheet, box, fields, { hasHeaders: false }))).toBeLessThan(
    ENOUGH,
  );
  expect(cells.value(1, 0)).toBe("Клиент 1");
  const moving = secondsOf(() => {
    insertRows(workbook, sheet, 3, 100);
    deleteRows(workbook, sheet, 3, 100);
  });
  expect(moving).toBeLessThan(ENOUGH);
  expect(cells.bounds(true)).toEqual(box);
});
