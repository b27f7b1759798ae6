import fc from "fast-check";
import { RowHeights } from "../../src/taskpane/pane/row-heights";

test("rows are supposed to be alike until they are measured", () => {
  const heights = new RowHeights(5, 100);
  expect(heights.total).toBe(500);
  expect(heights.measured(1, 130)).toBe(30);
  expect(heights.measured(1, 130)).toBe(0);
  expect([0, 1, 2, 5].map((row) => heights.above(row))).toEqual([0, 100, 230, 530]);
});

test.each([
  [-50, 0],
  [0, 0],
  [99.5, 0],
  [100, 1],
  [229, 1],
  [230, 2],
  [529, 4],
  [530, 4],
  [9000, 4],
])("%d pixels below the top stands row %d", (distance, row) => {
  const heights = new RowHeights(5, 100);
  heights.measured(1, 130);
  expect(heights.at(distance)).toBe(row);
});

test.each([
  [0, 250, { first: 0, end: 3 }],
  [-900, -300, { first: 0, end: 1 }],
  [450, 2000, { first: 4, end: 5 }],
])("from %d to %d these rows are in sight: %j", (top, bottom, rows) => {
  expect(new RowHeights(5, 100).between(top, bottom)).toEqual(rows);
});

test("an empty list has none", () => {
  const heights = new RowHeights(0, 100);
  expect(heights.total).toBe(0);
  expect(heights.between(-400, 400)).toEqual({ first: 0, end: 0 });
});

test("any measured heights add up", () => {
  const rows = fc.integer({ min: 1, max: 70 });
  const height = fc.constantFrom(0, 1, 40, 112, 333);
  const measures = fc.array(fc.tuple(fc.integer({ min: 0, max: 69 }), height), { maxLength: 90 });
  fc.assert(
    fc.property(rows, measures, (count, measured) => {
      const heights = new RowHeights(count, 112);
      const plain = new Array<number>(count).fill(112);
      for (const [row, height] of measured.filter(([it]) => it < count)) {
        expect(heights.measured(row, height)).toBe(height - plain[row]);
        plain[row] = height;
      }
      let above = 0;
      for (let row = 0; row < count; row++) {
        expect(heights.above(row)).toBe(above);
        if (plain[row] > 0) expect(heights.at(above)).toBe(row);
        above += plain[row];
      }
      expect(heights.total).toBe(above);
    }),
  );
});
