import { WorkbookFault } from "./fault";

let working = false;

/**
 * One work on the workbook at a time.
 * @throws WorkbookFault `busy`
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (working) throw new WorkbookFault("busy");
  working = true;
  try {
    return await work();
  } finally {
    working = false;
  }
}
