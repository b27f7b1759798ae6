import { addressOf, parseAddress } from "../../../../workbench/host/model/address";
import { filterColumn } from "../../../../workbench/host/model/filtering";
import type { Sheet, SheetFilter, Table } from "../../../../workbench/host/model/sheet";
import { deleteColumns, deleteRange, deleteRows } from "../../../../workbench/host/model/structure";
import { emptyFilter } from "../../../../workbench/host/model/table-parts";
import { createTable, deleteTableColumn } from "../../../../workbench/host/model/tables";
import type { Workbook } from "../../../../workbench/host/model/workbook";
import { workbookOf } from "./worksheets";

const LIST = [
  ["ЦКГ", "Сумма", "ОП"],
  ["Альфа", 1.5, "Юг"],
  ["Бета", 2.5, "Юг"],
  ["Альфа", 2.5, "Север"],
  ["Бета", 1.5, "Север"],
];

function withFilter() {
  const { workbook, sheet } = workbookOf(LIST);
  sheet.autoFilter = emptyFilter(parseAddress("A1:C5"));
  return { workbook, sheet, filter: () => sheet.autoFilter };
}

function withTable() {
  const { workbook, sheet } = workbookOf(LIST);
  const table = createTable(workbook, sheet, parseAddress("A1:C5"), true);
  return { workbook, sheet, table, filter: () => table.filter };
}

function apply(workbook: Workbook, sheet: Sheet, filter: SheetFilter, column: number, ...values: string[]) {
  filterColumn(workbook, sheet, filter, column, { filterOn: "Values", values }, "ru-RU");
}

function shown(sheet: Sheet): number[] {
  return [2, 3, 4, 5].filter((row) => !sheet.isRowHidden(row - 1));
}

describe.each([
  ["an AutoFilter", withFilter],
  ["a table", withTable],
])("a column of %s that filters", (_, open) => {
  test("shows its rows again when it is deleted", () => {
    const { workbook, sheet, filter } = open();
    apply(workbook, sheet, filter()!, 0, "Альфа");
    expect(shown(sheet)).toEqual([2, 4]);
    deleteColumns(workbook, sheet, 0, 1);
    expect(shown(sheet)).toEqual([2, 3, 4, 5]);
    expect(filter()).toMatchObject({ box: parseAddress("A1:B5"), criteria: [undefined, undefined] });
  });

  test("leaves hidden what other columns hide, as its language shows it", () => {
    const { workbook, sheet, filter } = open();
    apply(workbook, sheet, filter()!, 0, "Альфа");
    apply(workbook, sheet, filter()!, 1, "2,5");
    expect(shown(sheet)).toEqual([4]);
    deleteColumns(workbook, sheet, 0, 1, "ru-RU");
    expect(shown(sheet)).toEqual([3, 4]);
    expect(filter()?.criteria.map((it) => it?.values)).toEqual([["2,5"], undefined]);
  });

  test("hides nothing that was shown, though it would not fit any more", () => {
    const { workbook, sheet, filter } = open();
    apply(workbook, sheet, filter()!, 0, "Альфа");
    apply(workbook, sheet, filter()!, 2, "Юг");
    sheet.cells.setValue(1, 2, "Запад");
    deleteColumns(workbook, sheet, 0, 1);
    expect(shown(sheet)).toEqual([2, 3]);
  });

  test("leaves all as it is where a criterion stays that only Excel can test", () => {
    const { workbook, sheet, filter } = open();
    apply(workbook, sheet, filter()!, 0, "Альфа");
    filter()!.criteria[1] = { filterOn: "Icon" };
    deleteColumns(workbook, sheet, 0, 1);
    expect(shown(sheet)).toEqual([2, 4]);
  });

  test("stays while another one is deleted", () => {
    const { workbook, sheet, filter } = open();
    apply(workbook, sheet, filter()!, 0, "Альфа");
    sheet.cells.setValue(1, 0, "Гамма");
    deleteColumns(workbook, sheet, 1, 1);
    expect(shown(sheet)).toEqual([2, 4]);
  });
});

test("a column deleted from a table alone shows its rows", () => {
  const { workbook, sheet, table } = withTable();
  apply(workbook, sheet, table.filter!, 2, "Юг");
  deleteTableColumn(workbook, sheet, table, 2);
  expect(shown(sheet)).toEqual([2, 3, 4, 5]);
});

describe("the totals row of a table", () => {
  function withTotals(): { workbook: Workbook; sheet: Sheet; table: Table } {
    const { workbook, sheet, table } = withTable();
    table.showTotals = true;
    table.box = parseAddress("A1:C6");
    sheet.cells.setValue(5, 0, "Итог");
    sheet.cells.setValue(6, 0, "под таблицей");
    return { workbook, sheet, table };
  }

  test.each<[string, (workbook: Workbook, sheet: Sheet) => void, string]>([
    ["deleted alone", (workbook, sheet) => deleteRows(workbook, sheet, 5, 1), "A1:C5"],
    ["deleted with data", (workbook, sheet) => deleteRows(workbook, sheet, 3, 3), "A1:C3"],
    ["deleted as cells", (w, sheet) => deleteRange(w, sheet, parseAddress("A6:C6"), "Up"), "A1:C5"],
  ])("goes when it is %s", (_, act, address) => {
    const { workbook, sheet, table } = withTotals();
    act(workbook, sheet);
    expect(table.showTotals).toBe(false);
    expect(addressOf(table.box)).toBe(address);
    expect(addressOf(table.filter!.box)).toBe(address);
  });

  test("stays when rows above or below it are deleted", () => {
    const { workbook, sheet, table } = withTotals();
    deleteRows(workbook, sheet, 6, 1);
    deleteRows(workbook, sheet, 4, 1);
    expect(table.showTotals).toBe(true);
    expect(addressOf(table.box)).toBe("A1:C5");
    expect(addressOf(table.filter!.box)).toBe("A1:C4");
  });
});
