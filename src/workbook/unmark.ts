import type { Box } from "../report/edits";
import { BOX, boxOf, contains, lastColumnOf, overlap, rangeAt } from "./boxes";
import { WorkbookFault } from "./fault";
import { askForFilter, endFilterAt, isFiltered, isOwnFilter, type SheetFilter } from "./filters";
import { AUDIT_COLUMNS, forgetColumns, forgetFilter, type AuditColumn, type Own } from "./ours";
import type { SheetOutline } from "./outline";
import { deleteRules } from "./rules";
import { quietly } from "./run";

interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  /** Rightmost first, so that deleting one does not move the next. */
  readonly columns: readonly AuditColumn[];
  readonly strays: readonly number[];
  readonly filter: SheetFilter | undefined;
  readonly ownFilter: Own["filter"];
  readonly tables: readonly MarkedTable[];
}

interface MarkedTable {
  readonly name: string;
  readonly box: Box;
  readonly filter: SheetFilter | undefined;
}

/**
 * Takes audit columns and highlighting off sheets, wherever sorting, filtering or inserted cells have moved them. A
 * small number of requests for all sheets together. Nothing is changed when one of them is protected.
 * @returns names of the sheets whose conditional formats could not be read: rules of ours may be left there
 * @throws WorkbookFault `protectedSheet`
 */
export async function unmarkSheets(
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
): Promise<string[]> {
  const { worksheets } = context.workbook;
  const marked = await markedSheets(
    context,
    outlines.filter(({ own }) => own.columns.length > 0),
  );
  const unreadable = await deleteRules(
    context,
    outlines.filter(({ own }) => !own.report).map(({ id }) => worksheets.getItem(id)),
  );
  quietly(context);
  for (const it of marked) removeColumns(it);
  await context.sync();
  return unreadable;
}

async function markedSheets(
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
): Promise<MarkedSheet[]> {
  const asked = outlines.map(({ id, own, strays }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.protection.load("protected");
    sheet.load("name");
    return {
      sheet,
      own,
      strays,
      filter: askForFilter(sheet.autoFilter),
      tables: sheet.tables.load("items/name"),
    };
  });
  await context.sync();
  const sheets = asked.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name);
  if (sheets.length > 0) throw new WorkbookFault("protectedSheet", { sheets });
  const withTables = asked.map((it) => ({
    ...it,
    tables: it.tables.items.map((table) => ({
      name: table.name,
      range: table.getRange().load(BOX),
      filter: askForFilter(table.autoFilter),
    })),
  }));
  await context.sync();
  const marked: MarkedSheet[] = [];
  for (const { sheet, own, strays, filter, tables } of withTables) {
    const outlines: MarkedTable[] = [];
    for (const { name, range, filter: tableFilter } of tables) {
      outlines.push({ name, box: boxOf(range)!, filter: await tableFilter() });
    }
    const columns = [...own.columns].sort((a, b) => (b.box?.column ?? 0) - (a.box?.column ?? 0));
    marked.push({ sheet, columns, strays, filter: await filter(), ownFilter: own.filter, tables: outlines });
  }
  return marked;
}

function removeColumns({ sheet, columns, strays, filter, ownFilter, tables }: MarkedSheet): void {
  const boxes = columns.flatMap(({ box }) => box ?? []);
  if (isOwnFilter(filter, ownFilter)) sheet.autoFilter.remove();
  else if (filter && boxes.length > 0) narrowFilter(sheet, filter, columns, boxes);
  if (ownFilter) forgetFilter(sheet);
  for (const { box, before } of columns) {
    if (!box) continue;
    const table = tables.find((it) => contains(it.box, box));
    if (table) {
      const index = box.column - table.box.column;
      const column = sheet.tables.getItem(table.name).columns.getItemAt(index);
      if (table.filter && isFiltered(table.filter, index)) column.filter.clear();
      column.delete();
    } else {
      for (const cells of [box, ...strays.map((row) => ({ ...box, row, rows: 1 }))]) {
        rangeAt(sheet, cells).clear(Excel.ClearApplyTo.contents);
      }
    }
    const entire = rangeAt(sheet, { ...box, row: 1, rows: 1 }).getEntireColumn();
    if (before.width === "hidden") entire.columnHidden = true;
    else if (before.width === null) entire.format.useStandardWidth = true;
    else entire.format.columnWidth = before.width;
  }
  forgetColumns(sheet, columns);
}

/** Gives the AutoFilter back its columns; what the user filters by stays. */
function narrowFilter(
  sheet: Excel.Worksheet,
  filter: SheetFilter,
  columns: readonly AuditColumn[],
  boxes: readonly Box[],
): void {
  const firstOurs = Math.min(...boxes.map(({ column }) => column));
  const endsWithOurs = boxes.some(
    (box) => overlap(filter.box, box) && lastColumnOf(box) === lastColumnOf(filter.box),
  );
  if (!endsWithOurs || filter.box.column >= firstOurs) return;
  const widened = Math.max(...columns.map(({ before }) => before.filterWidened));
  endFilterAt(sheet, filter, firstOurs - 1 - Math.max(0, widened - AUDIT_COLUMNS));
}
