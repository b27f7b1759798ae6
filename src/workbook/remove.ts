import { activeSheetId } from "./active-sheet";
import { WorkbookFault } from "./fault";
import type { OwnHoldings, OwnSheet } from "./ours";
import { outlineOf, type SheetOutline, type WorkbookOutline } from "./outline";
import { catchUp } from "./run";
import { unmarkSheets } from "./unmark";

/** What sheets hold that are output and nothing else. */
export const OUTPUT: readonly OwnHoldings[] = ["audit", "memo", "plan", "planEffect"];

export interface Removed {
  /** Sheets that had been marked, and report sheets, by name. */
  readonly unmarked: readonly string[];
  readonly reports: readonly string[];
  /** Sheets whose conditional formats could not be read: rules of ours may be left there. */
  readonly unreadableRules: readonly string[];
}

/**
 * Removes marks and the add-in's sheets that hold certain things; everything else stays as it is. Nothing is changed when
 * something is protected.
 * @throws WorkbookFault `protectedSheet`, `protectedWorkbook`, `lastSheet`
 */
export async function removeOutput(
  context: Excel.RequestContext,
  holding: readonly OwnHoldings[] = OUTPUT,
): Promise<Removed> {
  const outline = await outlineOf(context);
  const reports = outline.sheets.filter(({ own: { report } }) => report && holding.includes(report.holds));
  if (reports.length > 0 && outline.protected) throw new WorkbookFault("protectedWorkbook");
  if (reports.length > 0 && outline.sheets.every((sheet) => sheet.hidden || reports.includes(sheet))) {
    throw new WorkbookFault("lastSheet", { sheets: reports.map(({ name }) => name) });
  }

  const active = await activeSheetId(context);
  const unreadableRules = await unmarkSheets(context, outline.sheets);
  await deleteReports(context, reports, outline, active);
  return {
    unmarked: outline.sheets.filter(({ own }) => own.columns.length > 0).map(({ name }) => name),
    reports: reports.map(({ name }) => name),
    unreadableRules,
  };
}

/** Whoever looks at a report that goes is taken back to the sheet they came from. */
async function deleteReports(
  context: Excel.RequestContext,
  reports: readonly SheetOutline[],
  outline: WorkbookOutline,
  active: string | undefined,
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const report of reports) {
    const back = report.id === active ? cameFrom(report, outline) : undefined;
    if (back && !back.hidden) worksheets.getItem(back.id).activate();
  }
  for (const { id } of reports) {
    const sheet = worksheets.getItem(id);
    sheet.visibility = Excel.SheetVisibility.visible; // a very hidden one cannot be deleted
    sheet.delete();
  }
  catchUp(context);
  await context.sync();
}

/** A memo may have been made while the report was looked at. */
function cameFrom(report: SheetOutline, { sheets }: WorkbookOutline): SheetOutline | undefined {
  let sheet: SheetOutline | undefined = report;
  for (let steps = 0; sheet?.own.report && steps < sheets.length; steps++) {
    const { cameFrom }: OwnSheet = sheet.own.report;
    sheet = sheets.find(({ id }) => id === cameFrom);
  }
  return sheet?.own.report ? undefined : sheet;
}
