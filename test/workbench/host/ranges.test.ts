import { installOfficeJs } from "../../../workbench/host/bridges/node/install-office";
import { WorkbookHost } from "../../../workbench/host/workbook-host";

let host: WorkbookHost;

beforeEach(() => {
  host = new WorkbookHost();
  installOfficeJs(host);
});

test("values are written, read and counted", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["Клиент", 1],
      ["'001", true],
    ];
    const used = sheet.getUsedRange();
    used.load("values,address,formulas,valueTypes,numberFormat,text");
    sheet.load("name");
    await context.sync();
    expect(used.values).toEqual([
      ["Клиент", 1],
      ["001", true],
    ]);
    expect(used.address).toBe("Sheet1!A1:B2");
    expect(sheet.name).toBe("Sheet1");
  });
  expect(host.requests).toHaveLength(1);
  expect(host.notModelled).toEqual([]);
});
