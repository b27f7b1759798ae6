import { installOfficeJs } from "../../../workbench/host/bridges/node/install-office";
import { isSetDeclared } from "../../../workbench/host/requirement-sets";
import { WorkbookHost } from "../../../workbench/host/workbook-host";
import { onSheet, openHost } from "./support/excel";

test.each([
  ["ExcelApi", "1.14", true],
  ["ExcelApi", "1.9", true],
  ["ExcelApi", 1.1, true],
  ["excelapi", "1.2", true],
  ["ExcelApi", "1.15", false],
  ["ExcelApi", "2.0", false],
  ["SharedRuntime", "1.1", true],
  ["CustomFunctionsRuntime", "1.3", true],
  ["CustomFunctionsRuntime", "1.4", false],
  ["RibbonApi", "1.1", false],
  ["ExcelApi", undefined, true],
] as const)("%s %s is declared: %s", (name, version, expected) => {
  openHost();
  expect(Office.context.requirements.isSetSupported(name, version as string)).toBe(expected);
});

test("1.10 is above 1.9", () => {
  expect(isSetDeclared({ ExcelApi: "1.9" }, "ExcelApi", "1.10")).toBe(false);
  expect(isSetDeclared({ ExcelApi: "1.10" }, "ExcelApi", "1.9")).toBe(true);
});

test("a member above the declared set is the library's own ApiNotFound", async () => {
  openHost([], { requirementSets: { ExcelApi: "1.5" } });
  const job = onSheet((sheet) => void sheet.getRange("A1").conditionalFormats.getCount());
  await expect(job).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("the check is off where it is not asked for, as in the shipped library", async () => {
  const host = new WorkbookHost({ requirementSets: { ExcelApi: "1.5" } });
  installOfficeJs(host, { checkRequirements: false });
  const count = await onSheet((sheet) => sheet.getRange("A1").conditionalFormats.getCount());
  expect(count.value).toBe(0);
});
