import type { ReportSheet } from "../report/edits";
import { WorkbookFault } from "./fault";
import { outlineOf } from "./outline";
import { fill, freeName, LONGEST_SHEET_NAME, takeAway } from "./report";
import type { Watch } from "./watch";

/**
 * Adds sheets at the end of the workbook that are the user's from then on, numbered where a name is taken, and shows the
 * first. When it fails or is cancelled, they go again.
 * @returns their names
 * @throws WorkbookFault
 */
export async function addUserSheets(
  context: Excel.RequestContext,
  sheets: readonly ReportSheet[],
  watch: Watch,
): Promise<string[]> {
  const outline = await outlineOf(context);
  if (outline.protected) throw new WorkbookFault("protectedWorkbook");
  const taken = new Set(outline.sheets.map(({ name }) => name.toLowerCase()));
  const added: Excel.Worksheet[] = [];
  const names: string[] = [];
  try {
    for (const sheet of sheets) {
      const name = freeName(sheet.name, taken, (copy) => ` (${copy})`, LONGEST_SHEET_NAME);
      taken.add(name.toLowerCase());
      added.push(context.workbook.worksheets.add(name));
      names.push((await fill(context, added[added.length - 1], sheet, watch)).name);
    }
    added[0].activate();
    await context.sync();
    return names;
  } catch (error) {
    for (const sheet of added) await takeAway(sheet);
    throw error;
  }
}
