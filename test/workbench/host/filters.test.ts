import { onSheet, openHost } from "./support/excel";

const LIST = [
  ["Client", "Sum"],
  ["a", 3],
  ["b", 1],
  ["c", 2],
  ["a", 5],
];

async function visibleRows(): Promise<string> {
  const areas = await onSheet((sheet) => sheet.getRange("A1:A5").getSpecialCells("Visible").load("address"));
  return areas.address.replaceAll("Sheet1!", "");
}

test("a filter of the sheet hides the rows that do not fit all its criteria", async () => {
  openHost(LIST);
  const filter = await onSheet((sheet) => {
    sheet.autoFilter.apply(sheet.getRange("A1:B5"), 0, { filterOn: "Values", values: ["a", "b"] });
    sheet.autoFilter.apply(sheet.getRange("A1:B5"), 1, { filterOn: "Custom", criterion1: ">2" });
    sheet.autoFilter.load("enabled,isDataFiltered,criteria");
    return sheet.autoFilter;
  });
  expect(await visibleRows()).toBe("A1:A2,A5");
  expect([filter.enabled, filter.isDataFiltered]).toEqual([true, true]);
  expect(filter.criteria[0]).toMatchObject({ filterOn: "Values", values: ["a", "b"] });
});

test("criteria are cleared and applied anew, the filter removed", async () => {
  const host = openHost(LIST);
  await onSheet((sheet) => {
    sheet.autoFilter.apply("A1:B5", 0, { filterOn: "Values", values: ["a"] });
    sheet.autoFilter.apply("A1:B5", 1, { filterOn: "TopItems", criterion1: "1" });
    sheet.autoFilter.clearColumnCriteria(1);
  });
  expect(await visibleRows()).toBe("A1:A2,A5");
  host.user.type("Sheet1", "A2", "z");
  expect(await visibleRows()).toBe("A1:A2,A5");
  await onSheet((sheet) => sheet.autoFilter.reapply());
  expect(await visibleRows()).toBe("A1,A5");
  await onSheet((sheet) => sheet.autoFilter.clearCriteria());
  expect(await visibleRows()).toBe("A1:A5");
  const range = await onSheet((sheet) => {
    sheet.autoFilter.remove();
    return sheet.autoFilter.getRangeOrNullObject().load("address");
  });
  expect(range.isNullObject).toBe(true);
});

test("a filter without criteria keeps those it has; over other cells it begins anew", async () => {
  openHost(LIST);
  const addresses = await onSheet(async (sheet, context) => {
    const seen: string[] = [];
    for (const range of ["A1:B5", "A1:B5", "A1:A5"]) {
      sheet.autoFilter.apply(range);
      if (seen.length === 0) {
        sheet.autoFilter.apply(range, 0, { filterOn: "Values", values: ["a"] });
      }
      const place = sheet.autoFilter.getRange().load("address");
      sheet.autoFilter.load("isDataFiltered");
      await context.sync();
      seen.push(`${place.address} ${sheet.autoFilter.isDataFiltered}`);
    }
    return seen;
  });
  expect(addresses).toEqual(["Sheet1!A1:B5 true", "Sheet1!A1:B5 true", "Sheet1!A1:A5 false"]);
});

test("a table's columns filter it", async () => {
  openHost(LIST);
  const criteria = await onSheet((sheet) => {
    const table = sheet.tables.add("A1:B5", true);
    table.columns.getItem("Client").filter.applyValuesFilter(["b", "c"]);
    return table.columns.getItem("Client").filter.load("criteria");
  });
  expect(criteria.criteria).toMatchObject({ filterOn: "Values", values: ["b", "c"] });
  expect(await visibleRows()).toBe("A1,A3:A4");
  await onSheet((sheet) => sheet.tables.getItemAt(0).clearFilters());
  expect(await visibleRows()).toBe("A1:A5");
  const shown = await onSheet((sheet) => {
    sheet.tables.getItemAt(0).showFilterButton = false;
    return sheet.tables.getItemAt(0).autoFilter.load("enabled");
  });
  expect(shown.enabled).toBe(false);
});

test.each([
  ["no values", { filterOn: "Values" }],
  ["no kind", { filterOn: "Nothing" }],
  ["nulls, as criteria are read", { filterOn: "Values", values: ["a"], criterion1: null }],
] as const)("criteria that lack something or hold it are refused: %s", async (_, criteria) => {
  openHost(LIST);
  const job = onSheet((sheet) =>
    sheet.autoFilter.apply("A1:B5", 0, criteria as unknown as Excel.FilterCriteria),
  );
  await expect(job).rejects.toMatchObject({ code: "InvalidArgument" });
});
