import { onSheet, openHost } from "./support/excel";

const LIST = [
  ["Client", "Sum"],
  ["b", 1],
  ["a", 2],
];

function column(host: ReturnType<typeof openHost>, at: number): unknown[] {
  const { cells } = host.workbook.sheets[0];
  return [0, 1, 2, 3].map((row) => cells.value(row, at));
}

test("a person types, and formulas follow", () => {
  const host = openHost(LIST);
  host.user.type("Sheet1", "C1", "=SUM(B2:B3)");
  host.user.type("Sheet1", "B2", 10);
  expect(host.workbook.sheets[0].cells.value(0, 2)).toBe(12);
  host.user.type("Sheet1", "A2:A3", [["x"], ["y"]]);
  expect(column(host, 0)).toEqual(["Client", "x", "y", ""]);
});

test("a person inserts, deletes and sorts", () => {
  const host = openHost(LIST);
  host.user.insertColumns("Sheet1", 0);
  host.user.insertRows("Sheet1", 1);
  expect(column(host, 1)).toEqual(["Client", "", "b", "a"]);
  host.user.deleteRows("Sheet1", 1);
  host.user.deleteColumns("Sheet1", 0);
  host.user.sortRange("Sheet1", "A1:B3", [{ key: 0, ascending: true }]);
  expect(column(host, 0)).toEqual(["Client", "a", "b", ""]);
});

test("a person sorts and filters a table", async () => {
  const host = openHost(LIST);
  await onSheet((sheet) => void (sheet.tables.add("A1:B3", true).name = "Clients"));
  host.user.sortTable("Clients", 1, false);
  expect(column(host, 0)).toEqual(["Client", "a", "b", ""]);
  host.user.filterTable("Clients", 0, ["b"]);
  expect([1, 2].map((row) => host.workbook.sheets[0].isRowHidden(row))).toEqual([true, false]);
  host.user.filterTable("Clients", 0);
  expect(host.workbook.sheets[0].isRowHidden(1)).toBe(false);
});

test("a person filters, clears and removes a filter", () => {
  const host = openHost(LIST);
  host.user.addFilter("Sheet1", "A1:B3");
  host.user.filterColumn("Sheet1", 1, ["2"]);
  expect(host.workbook.sheets[0].isRowHidden(1)).toBe(true);
  host.user.clearFilters("Sheet1");
  expect(host.workbook.sheets[0].isRowHidden(1)).toBe(false);
  host.user.removeFilter("Sheet1");
  expect(() => host.user.sortByFilter("Sheet1", 0)).toThrow("invalid");
});

test("a person handles sheets", () => {
  const host = openHost(LIST);
  host.user.addSheet("Other");
  host.user.renameSheet("Other", "Third");
  host.user.activateSheet("Third");
  host.user.select("Third", "B2");
  expect(host.workbook.selection).toMatchObject({ boxes: [{ row: 1, column: 1 }] });
  host.user.deleteSheet("Third");
  expect(host.workbook.sheets.map((it) => it.name)).toEqual(["Sheet1"]);
  host.user.protect("Sheet1", {}, "secret");
  expect(() => host.user.type("Sheet1", "A1", 1)).toThrow("cannot perform");
  expect(() => host.user.unprotect("Sheet1", "wrong")).toThrow("cannot perform");
  host.user.unprotect("Sheet1", "secret");
  host.user.type("Sheet1", "A1", 1);
});
