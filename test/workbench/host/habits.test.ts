import { onSheet, openHost, valuesAt } from "./support/excel";

const LIST = [
  ["Client", "Sum"],
  ["a", 3],
  ["b", 1],
  ["c", 2],
];

describe("size limits", () => {
  const long = "x".repeat(30_000);

  test("a request of more than 5 MB is refused whole", async () => {
    const host = openHost();
    const write = () =>
      onSheet((sheet) => {
        sheet.getRange("A1").values = [["first"]];
        sheet.getRange("A2:A201").values = Array.from({ length: 200 }, () => [long]);
      });
    await expect(write()).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(await valuesAt("A1")).toEqual([[""]]);
    host.habits.largestRequest = Infinity;
    await write();
    expect(await valuesAt("A1")).toEqual([["first"]]);
  });

  test("a response of more than 5 MB is refused, what was written stays", async () => {
    const host = openHost(Array.from({ length: 200 }, () => [long]));
    const read = () =>
      onSheet((sheet) => {
        sheet.getRange("B1").values = [["written"]];
        return sheet.getRange("A1:A200").load("values");
      });
    await expect(read()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(await valuesAt("B1")).toEqual([["written"]]);
    host.habits.largestResponse = Infinity;
    expect((await read()).values).toHaveLength(200);
  });

  test("more than 5 million cells are not read at once", async () => {
    const host = openHost(LIST);
    host.habits.largestResponse = Infinity;
    const read = () => onSheet((sheet) => sheet.getRange("A1:J500001").load("values"));
    await expect(read()).rejects.toMatchObject({ code: "RangeExceedsLimit" });
    host.habits.mostCellsRead = 10;
    const few = onSheet((sheet) => sheet.getRange("A1:B6").load("values"));
    await expect(few).rejects.toMatchObject({ code: "RangeExceedsLimit" });
    host.habits.mostCellsRead = Infinity;
    expect((await onSheet((sheet) => sheet.getRange("A1:B6").load("values"))).values).toHaveLength(6);
  });

  test("a list of addresses has at most 8 192 characters", async () => {
    const host = openHost();
    const list = Array.from({ length: 1640 }, (_, i) => `A${1000 + i}`).join(",");
    expect(list.length).toBe(9839);
    const fill = (addresses: string) =>
      onSheet((sheet) => void (sheet.getRanges(addresses).format.fill.color = "#FF0000"));
    await expect(fill(list)).rejects.toMatchObject({ code: "InvalidArgument" });
    await fill(list.slice(0, 8189));
    host.habits.longestAddressList = Infinity;
    await fill(list);
  });

  test("a sheet has at most 65 530 links", async () => {
    const host = openHost();
    const link = (address: string) =>
      onSheet((sheet) => void (sheet.getRange(address).hyperlink = { documentReference: "Sheet1!A1" }));
    await link("A1:B32765");
    await expect(link("C1")).rejects.toMatchObject({ code: "InvalidOperation" });
    await link("A1");
    host.habits.mostHyperlinks = Infinity;
    await link("C1");
  });
});

describe("filters", () => {
  test("an array written over rows a filter hides fills the visible rows one after another", async () => {
    const write = () =>
      onSheet((sheet) => void (sheet.getRange("C1:C4").values = [["h"], ["1"], ["2"], ["3"]]));
    const host = openHost(LIST);
    host.user.addFilter("Sheet1", "A1:B4");
    host.user.filterColumn("Sheet1", 0, ["a", "c"]);
    await write();
    expect(await valuesAt("C1:C5")).toEqual([["h"], [1], [""], [2], [3]]);
    host.habits.misplacesWritesUnderFilters = false;
    host.user.clearContents("Sheet1", "C1:C5");
    await write();
    expect(await valuesAt("C1:C5")).toEqual([["h"], [1], [2], [3], [""]]);
  });

  test("rows hidden by hand and single values are written in place", async () => {
    const host = openHost(LIST);
    host.user.hideRows("Sheet1", 1);
    await onSheet((sheet) => void (sheet.getRange("C1:C2").values = [["h"], ["1"]]));
    expect(await valuesAt("C1:C2")).toEqual([["h"], [1]]);
  });

  test("sorting by the buttons of a filter leaves the columns beside it where they are", () => {
    const sorted = (sortsOnlyTheFilter: boolean) => {
      const host = openHost(LIST.map((row, i) => [...row, `beside ${i}`]));
      host.habits.sortsOnlyTheFilter = sortsOnlyTheFilter;
      host.user.addFilter("Sheet1", "A1:B4");
      host.user.sortByFilter("Sheet1", 1);
      const { cells } = host.workbook.sheets[0];
      return [1, 2, 3].map((row) => [cells.value(row, 0), cells.value(row, 2)]);
    };
    expect(sorted(true)).toEqual([
      ["b", "beside 1"],
      ["c", "beside 2"],
      ["a", "beside 3"],
    ]);
    expect(sorted(false)).toEqual([
      ["b", "beside 2"],
      ["c", "beside 3"],
      ["a", "beside 1"],
    ]);
  });
});

describe("conditional formats", () => {
  async function addTwo() {
    return onSheet((sheet) =>
      ["=1", "=2"].map((formula) => {
        const rule = sheet.getRange("A1").conditionalFormats.add("Custom");
        rule.custom.rule.formula = formula;
        return rule.load("id");
      }),
    );
  }

  async function formulaOf(id: string): Promise<string> {
    const rule = await onSheet((sheet) =>
      sheet.getRange("A1").conditionalFormats.getItem(id).load("custom/rule/formula"),
    );
    return rule.custom.rule.formula;
  }

  test("ids are places, and mean another rule after one is added", async () => {
    openHost();
    const [first] = await addTwo();
    expect(first.id).toBe("0");
    expect(await formulaOf("0")).toBe("=2");
    expect(await formulaOf("1")).toBe("=1");
  });

  test("without the habit an id stays with its rule", async () => {
    const host = openHost();
    host.habits.conditionalFormatIdsArePlaces = false;
    const [first, second] = await addTwo();
    expect(await formulaOf(first.id)).toBe("=1");
    expect(await formulaOf(second.id)).toBe("=2");
  });

  test("a rule of a kind the API does not know makes reading the others fail, when it is asked for", async () => {
    const host = openHost();
    host.workbook.sheets[0].conditionalFormats.push({
      type: "Unsupported",
      ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }],
      formula: "",
      stopIfTrue: false,
      look: {},
    });
    const read = () =>
      onSheet((sheet) => void sheet.getRange("A1").conditionalFormats.load("items/type,items/id"));
    await read();
    host.habits.failsReadingStrangeConditionalFormats = true;
    await expect(read()).rejects.toMatchObject({ code: "GeneralException" });
  });
});

test("two rules on the same cells make reading fail, when it is asked for", async () => {
  const host = openHost();
  await onSheet((sheet) => {
    for (const formula of ["=1", "=2"]) {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
    }
  });
  host.habits.failsReadingTwinConditionalFormats = true;
  const read = onSheet((sheet) => void sheet.getRange("A1").conditionalFormats.load("items/type"));
  await expect(read).rejects.toMatchObject({ code: "ItemNotFound" });
});

describe("while a cell is being edited", () => {
  test("a request fails", async () => {
    const host = openHost(LIST);
    host.user.startEditing();
    const read = () => valuesAt("A1");
    await expect(read()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    host.habits.refusesWhileEditing = false;
    expect(await read()).toEqual([["Client"]]);
  });

  test("a request that may be delayed waits for the end", async () => {
    const host = openHost(LIST);
    host.user.startEditing();
    let done = false;
    const reading = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
      await context.sync();
      done = true;
      return range.values;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    await expect(valuesAt("A1")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    host.user.stopEditing();
    expect(await reading).toEqual([["Client"]]);
  });
});

test("without the habit a protected sheet lets everything be changed", async () => {
  const host = openHost(LIST);
  host.user.protect("Sheet1");
  const write = () => onSheet((sheet) => void (sheet.getRange("A1").values = [["x"]]));
  await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
  host.habits.guardsProtectedSheets = false;
  await write();
  expect(await valuesAt("A1")).toEqual([["x"]]);
});
