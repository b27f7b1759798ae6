import type { ReportSheet } from "../report/edits";
import { WorkbookFault } from "./fault";
import type { OwnHoldings } from "./ours";
import type { WorkbookOutline } from "./outline";
import { writeOwnSheet } from "./report";
import type { Watch } from "./watch";

/**
 * Shows the add-in's sheet that holds this, writing it first where there is none.
 * @returns its name
 * @throws WorkbookFault `protectedWorkbook` when it cannot be added
 */
export async function showOwnSheet(
  context: Excel.RequestContext,
  holds: OwnHoldings,
  make: () => Promise<ReportSheet>,
  outline: WorkbookOutline,
  watch: Watch,
): Promise<string> {
  const there = outline.sheets.find(({ own }) => own.report?.holds === holds);
  if (!there && outline.protected) throw new WorkbookFault("protectedWorkbook");
  const { id, name } = there ?? (await writeOwnSheet(context, holds, await make(), outline, watch));
  const sheet = context.workbook.worksheets.getItem(id);
  if (there?.hidden) sheet.visibility = Excel.SheetVisibility.visible;
  sheet.activate();
  await context.sync();
  return name;
}
