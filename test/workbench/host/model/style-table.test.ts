import { DEFAULT_FORMAT, type CellFormat } from "../../../../workbench/host/model/cell-format";
import { StyleTable } from "../../../../workbench/host/model/style-table";

const yellow: Partial<CellFormat> = { fill: "#FFFF00" };
const bold: Partial<CellFormat> = { font: { ...DEFAULT_FORMAT.font, bold: true } };

test("a change makes one entry that says what differs from its original", () => {
  const styles = new StyleTable();
  const first = styles.derive(0, yellow);
  expect(styles.derive(0, yellow)).toBe(first);
  const second = styles.derive(first, bold);
  expect(styles.entries[second]).toEqual({
    format: { ...DEFAULT_FORMAT, ...yellow, ...bold },
    base: 0,
    changed: ["font", "fill"],
  });
  expect(styles.entries).toHaveLength(3);
});

test("no change is the same entry, whatever the case of colours", () => {
  const styles = new StyleTable();
  const filled = styles.derive(0, yellow);
  expect(styles.derive(filled, { fill: "#ffff00" })).toBe(filled);
  expect(
    styles.derive(0, { borders: { EdgeTop: { style: "None", weight: "Thin", color: "#000000" } } }),
  ).toBe(0);
});

test("setting properties and setting them back in another order gives the original, though others look alike", () => {
  const styles = new StyleTable([DEFAULT_FORMAT, { ...DEFAULT_FORMAT, ...yellow }, DEFAULT_FORMAT]);
  for (const original of [0, 1, 2]) {
    const { fill, font } = styles.format(original);
    const changed = styles.derive(styles.derive(original, { fill: "#0000FF" }), bold);
    expect(styles.derive(styles.derive(changed, { fill }), { font })).toBe(original);
  }
});

test("an entry of the file is used again where it is the only one like it", () => {
  const styles = new StyleTable([DEFAULT_FORMAT, { ...DEFAULT_FORMAT, ...yellow }]);
  expect(styles.derive(0, yellow)).toBe(1);
  expect(styles.derive(1, { fill: null })).toBe(0);
  expect(styles.entries).toHaveLength(2);
});

test("equal entries of a file keep their own numbers", () => {
  const styles = new StyleTable([DEFAULT_FORMAT]);
  expect([styles.add(DEFAULT_FORMAT), styles.add(DEFAULT_FORMAT)]).toEqual([1, 2]);
  const [first, second] = [styles.derive(1, yellow), styles.derive(2, yellow)];
  expect(styles.derive(first, { fill: null })).toBe(1);
  expect(styles.derive(second, { fill: null })).toBe(2);
});
