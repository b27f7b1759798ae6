import { installOfficeJs } from "../../../../workbench/host/bridges/node/install-office";
import { WorkbookHost, type HostOptions } from "../../../../workbench/host/workbook-host";

type Values = readonly (readonly (string | number | boolean)[])[];

/** The library lets ranges go by itself a moment after a batch. */
afterAll(settled);

/** A host in English settings behind the real office.js, with values from A1 of its one sheet, "Sheet1". */
export function openHost(values: Values = [], options: HostOptions = {}): WorkbookHost {
  const host = new WorkbookHost({ displayLanguage: "en-US", ...options });
  installOfficeJs(host);
  const [{ cells }] = host.workbook.sheets;
  values.forEach((line, row) => line.forEach((value, column) => cells.setValue(row, column, value)));
  return host;
}

/** Runs a batch on the first sheet and syncs after it. */
export function onSheet<Result>(
  job: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result | Promise<Result>,
): Promise<Result> {
  return Excel.run(async (context) => {
    const result = await job(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}

/** Values of a range of the first sheet, read through office.js. */
export async function valuesAt(address: string): Promise<unknown[][]> {
  const range = await onSheet((sheet) => sheet.getRange(address).load("values"));
  return range.values as unknown[][];
}

/** Address an expression gives. */
export async function addressOf(range: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  const found = await onSheet((sheet) => range(sheet).load("address"));
  return found.address.replace("Sheet1!", "");
}

/** Lets events come through. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
