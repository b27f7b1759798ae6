import { parseAddress } from "../../../../workbench/host/model/address";
import { CellError } from "../../../../workbench/host/model/cell-value";
import { clearFilter, filterColumn, reapplyFilter } from "../../../../workbench/host/model/filtering";
import type { FilterCriteria } from "../../../../workbench/host/model/sheet";
import { emptyFilter } from "../../../../workbench/host/model/table-parts";
import { createTable } from "../../../../workbench/host/model/tables";
import { refusal, workbookOf } from "./worksheets";

/** Rows 2 to 8 of a sheet under a filter. */
function sample() {
  const { workbook, sheet } = workbookOf([
    ["ЦКГ", "Сумма", "Дата"],
    ["Альфа", 100, 40_359],
    ["бета", 1500.5, 40_330],
    ["", -3, 39_994],
    ["Гамма*", "", "позже"],
    ["альфа", 7, ""],
    [CellError.of("#N/A"), 20, 40_360],
    ["бета-2", "7", 40_361],
  ]);
  const number = workbook.styles.derive(0, { numberFormat: "#,##0.00" });
  const date = workbook.styles.derive(0, { numberFormat: "dd.mm.yyyy", fill: "#FFFF00" });
  for (let row = 1; row < 8; row++) {
    sheet.cells.setFormat(row, 1, number);
    if (row < 4) sheet.cells.setFormat(row, 2, date);
  }
  const filter = emptyFilter(parseAddress("A1:C8"));
  sheet.autoFilter = filter;
  const shown = () => [2, 3, 4, 5, 6, 7, 8].filter((row) => !sheet.isRowHidden(row - 1));
  const apply = (column: number, criteria?: FilterCriteria) =>
    filterColumn(workbook, sheet, filter, column, criteria, "ru-RU");
  return { workbook, sheet, filter, shown, apply };
}

test.each<[string, number, FilterCriteria, number[]]>([
  ["texts, in any case", 0, { filterOn: "Values", values: ["АЛЬФА"] }, [2, 6]],
  ["blanks", 0, { filterOn: "Values", values: ["", "бета"] }, [3, 4]],
  ["numbers as shown", 1, { filterOn: "Values", values: ["1\u00a0500,50", "7,00"] }, [3, 6]],
  ["numbers not as shown", 1, { filterOn: "Values", values: ["1500,5"] }, []],
  ["errors as shown", 0, { filterOn: "Values", values: ["#Н/Д"] }, [7]],
  ["dates as shown", 2, { filterOn: "Values", values: ["30.06.2010"] }, [2]],
  ["a month", 2, { filterOn: "Values", values: [{ date: "2010-06-01", specificity: "Month" }] }, [2, 3]],
  ["a year", 2, { filterOn: "Values", values: [{ date: "2009-01-01", specificity: "Year" }] }, [4]],
  ["a day", 2, { filterOn: "Values", values: [{ date: "2010-06-01", specificity: "Day" }] }, [3]],
  ["greater", 1, { filterOn: "Custom", criterion1: ">7" }, [2, 3, 7]],
  ["between", 1, { filterOn: "Custom", criterion1: ">=7", criterion2: "<=100" }, [2, 6, 7]],
  ["either", 1, { filterOn: "Custom", criterion1: "<0", criterion2: ">1000", operator: "Or" }, [3, 4]],
  ["begins with", 0, { filterOn: "Custom", criterion1: "=бета*" }, [3, 8]],
  ["an asterisk itself", 0, { filterOn: "Custom", criterion1: "=*~*" }, [5]],
  ["not", 0, { filterOn: "Custom", criterion1: "<>альфа" }, [3, 4, 5, 7, 8]],
  ["blank cells", 0, { filterOn: "Custom", criterion1: "=" }, [4]],
  ["cells with something", 0, { filterOn: "Custom", criterion1: "<>" }, [2, 3, 5, 6, 7, 8]],
  ["largest", 1, { filterOn: "TopItems", criterion1: "2" }, [2, 3]],
  ["smallest", 1, { filterOn: "BottomItems", criterion1: "2" }, [4, 6]],
  ["largest percents", 1, { filterOn: "TopPercent", criterion1: "40" }, [2, 3]],
  ["colour", 2, { filterOn: "CellColor", color: "#ffff00" }, [2, 3, 4]],
  ["above average", 1, { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, [3]],
  ["June", 2, { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodJune" }, [2, 3, 4]],
  ["third quarter", 2, { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodQuarter3" }, [7, 8]],
])("%s", (_, column, criteria, expected) => {
  const { apply, shown } = sample();
  apply(column, criteria);
  expect(shown()).toEqual(expected);
});

test("columns together, one taken off, all cleared", () => {
  const { apply, shown, filter } = sample();
  apply(0, { filterOn: "Custom", criterion1: "=*а" });
  apply(1, { filterOn: "Custom", criterion1: ">7" });
  expect(shown()).toEqual([2, 3]);
  apply(0);
  expect(shown()).toEqual([2, 3, 7]);
  clearFilter(filter);
  expect(shown()).toHaveLength(7);
  expect(filter.criteria).toEqual([undefined, undefined, undefined]);
});

test("written values are filtered only when applied again", () => {
  const { workbook, sheet, filter, apply, shown } = sample();
  apply(0, { filterOn: "Values", values: ["Альфа"] });
  sheet.cells.setValue(2, 0, "Альфа");
  expect(shown()).toEqual([2, 6]);
  reapplyFilter(workbook, sheet, filter, "ru-RU");
  expect(shown()).toEqual([2, 3, 6]);
});

test("the totals row of a table stays", () => {
  const { workbook, sheet } = workbookOf([["Код"], [1], [2], ["Итого"]]);
  const table = createTable(workbook, sheet, parseAddress("A1:A4"), true);
  table.showTotals = true;
  filterColumn(workbook, sheet, table.filter!, 0, { filterOn: "Values", values: ["1"] }, "ru-RU");
  expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false]);
});

test.each<[string, number, FilterCriteria, string]>([
  ["a column outside", 3, { filterOn: "Values", values: [] }, "InvalidArgument"],
  ["no criterion", 0, { filterOn: "Custom" }, "InvalidArgument"],
  ["a wrong number", 0, { filterOn: "TopItems", criterion1: "0" }, "InvalidArgument"],
  ["icons", 0, { filterOn: "Icon" }, "NotImplemented"],
  ["an unknown kind", 0, { filterOn: "Nothing" }, "InvalidArgument"],
])("refused: %s", (_, column, criteria, code) => {
  const { apply, shown, filter } = sample();
  expect(refusal(() => apply(column, criteria))).toBe(code);
  expect(shown()).toHaveLength(7);
  expect(filter.criteria).toEqual([undefined, undefined, undefined]);
});
