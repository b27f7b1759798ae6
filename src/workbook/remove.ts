import { activeSheetId } from "./active-sheet";
import { WorkbookFault } from "./fault";
import { outlineOf, type WorkbookOutline } from "./outline";
import { catchUp } from "./run";
import { unmarkSheets } from "./unmark";

export interface Removed {
  /** Sheets that had been marked, and report sheets, by name. */
  readonly unmarked: readonly string[];
  readonly reports: readonly string[];
  /** Sheets whose conditional formats could not be read: rules of ours may be left there. */
  readonly unreadableRules: readonly string[];
}

/**
 * Removes marks and report sheets; everything else stays as it is. Nothing is changed when something is protected.
 * @throws WorkbookFault `protectedSheet`, `protectedWorkbook`, `lastSheet`
 */
export async function removeOutput(context: Excel.RequestContext): Promise<Removed> {
  const outline = await outlineOf(context);
  const reports = outline.sheets.filter(({ own }) => own.report);
  if (reports.length > 0 && outline.protected) throw new WorkbookFault("protectedWorkbook");
  if (reports.length > 0 && outline.sheets.every(({ own, hidden }) => hidden || own.report)) {
    throw new WorkbookFault("lastSheet", { sheets: reports.map(({ name }) => name) });
  }

  const active = await activeSheetId(context);
  const unreadableRules = await unmarkSheets(context, outline.sheets);
  await deleteReports(context, outline, active);
  return {
    unmarked: outline.sheets.filter(({ own }) => own.columns.length > 0).map(({ name }) => name),
    reports: reports.map(({ name }) => name),
    unreadableRules,
  };
}

/** Whoever looks at a report that goes is taken back to the sheet they came from. */
async function deleteReports(
  context: Excel.RequestContext,
  { sheets }: WorkbookOutline,
  active: string | undefined,
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const { id, own } of sheets) {
    if (!own.report) continue;
    const back = sheets.find(
      (sheet) => sheet.id === own.report!.cameFrom && !sheet.hidden && !sheet.own.report,
    );
    if (id === active && back) worksheets.getItem(back.id).activate();
    const sheet = worksheets.getItem(id);
    sheet.visibility = Excel.SheetVisibility.visible; // a very hidden one cannot be deleted
    sheet.delete();
  }
  catchUp(context);
  await context.sync();
}
