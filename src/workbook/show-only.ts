import type { Box } from "../report/edits";
import { BOX, boxBetween, boxOf, contains, lastColumnOf, lastRowOf, overlap, rangeAt } from "./boxes";
import { WorkbookFault } from "./fault";
import { askForFilter, isOwnFilter, type SheetFilter } from "./filters";
import { forgetFilter, nameFilter } from "./ours";
import { outlineOf, type SheetOutline } from "./outline";
import { quietly } from "./run";

const ROWS_PER_REQUEST = 20_000;

interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly outline: SheetOutline;
  /** The column of kinds, its header included. */
  readonly kinds: Box;
  readonly filter: SheetFilter | undefined;
  readonly tables: readonly { readonly name: string; readonly box: Box }[];
  /** Cells with values to the left of the column of kinds. */
  readonly left: Box | undefined;
}

/**
 * Hides all rows but those of some kinds, by the sheets' own filters, on the marked sheets that have such rows, and shows
 * the first of these sheets; what else the user filters by stays. A plain table without an AutoFilter gets one, which goes when all rows are shown or the marks are taken off.
 * @param kinds as the audit columns show them; undefined shows all rows
 * @returns names of the sheets whose AutoFilter does not reach the column of kinds: nothing is hidden there
 * @throws WorkbookFault `protectedSheet`
 */
export async function showOnlyRows(
  context: Excel.RequestContext,
  kinds: readonly string[] | undefined,
): Promise<string[]> {
  const { sheets } = await outlineOf(context);
  const marked = await markedSheets(context, sheets);
  const holding: MarkedSheet[] = [];
  for (const it of marked) if (kinds && (await holdsAny(it, kinds))) holding.push(it);
  quietly(context);
  const unreached = marked
    .filter((it) => !filterRows(it, holding.includes(it) ? kinds : undefined))
    .map(({ outline }) => outline.name);
  holding.at(0)?.sheet.activate();
  await context.sync();
  return unreached;
}

async function markedSheets(
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
): Promise<MarkedSheet[]> {
  const asked = outlines.flatMap((outline) => {
    const kinds = outline.own.columns.find(({ name }) => name === "kinds")?.box;
    if (!kinds) return [];
    const sheet = context.workbook.worksheets.getItem(outline.id);
    sheet.protection.load("protected");
    const { row, column } = kinds;
    return {
      sheet,
      outline,
      kinds,
      filter: askForFilter(sheet.autoFilter),
      tables: sheet.tables.load("items/name"),
      left:
        column === 1
          ? undefined
          : rangeAt(sheet, boxBetween(row, 1, lastRowOf(kinds), column - 1))
              .getUsedRangeOrNullObject(true)
              .load(BOX),
    };
  });
  await context.sync();
  const sheets = asked.filter(({ sheet }) => sheet.protection.protected).map(({ outline }) => outline.name);
  if (sheets.length > 0) throw new WorkbookFault("protectedSheet", { sheets });
  const ranges = asked.map(({ tables }) =>
    tables.items.map((table) => ({ name: table.name, range: table.getRange().load(BOX) })),
  );
  await context.sync();
  const marked: MarkedSheet[] = [];
  for (const [i, { sheet, outline, kinds, filter, left }] of asked.entries()) {
    marked.push({
      sheet,
      outline,
      kinds,
      filter: await filter(),
      tables: ranges[i].map(({ name, range }) => ({ name, box: boxOf(range)! })),
      left: left && boxOf(left),
    });
  }
  return marked;
}

/** Whether a sheet has rows of one of these kinds, hidden ones too. */
async function holdsAny({ sheet, kinds }: MarkedSheet, texts: readonly string[]): Promise<boolean> {
  for (let row = kinds.row; row <= lastRowOf(kinds); row += ROWS_PER_REQUEST) {
    const last = Math.min(row + ROWS_PER_REQUEST - 1, lastRowOf(kinds));
    const range = rangeAt(sheet, boxBetween(row, kinds.column, last, kinds.column)).load("values");
    await sheet.context.sync();
    if (range.values.some(([value]) => texts.includes(value as string))) return true;
  }
  return false;
}

/** Whether the sheet could be filtered. */
function filterRows(marked: MarkedSheet, values: readonly string[] | undefined): boolean {
  const { sheet, outline, kinds, filter, tables, left } = marked;
  const table = tables.find(({ box }) => contains(box, kinds));
  if (table) {
    const column = sheet.tables.getItem(table.name).columns.getItemAt(kinds.column - table.box.column);
    if (values) column.filter.applyValuesFilter([...values]);
    else column.filter.clear();
    return true;
  }
  const criteria = values && { filterOn: Excel.FilterOn.values, values: [...values] };
  if (filter) {
    if (!overlap(filter.box, kinds)) return false;
    const column = kinds.column - filter.box.column;
    if (criteria) sheet.autoFilter.apply(rangeAt(sheet, filter.box), column, criteria);
    else if (isOwnFilter(filter, outline.own.filter)) {
      sheet.autoFilter.remove();
      forgetFilter(sheet);
    } else sheet.autoFilter.clearColumnCriteria(column);
    return true;
  }
  if (criteria) {
    const first = left?.column ?? kinds.column;
    const last = Math.max(...outline.own.columns.flatMap(({ box }) => (box ? lastColumnOf(box) : [])));
    const range = rangeAt(sheet, boxBetween(kinds.row, first, lastRowOf(kinds), last));
    if (outline.own.filter) forgetFilter(sheet);
    nameFilter(sheet, range);
    sheet.autoFilter.apply(range, kinds.column - first, criteria);
  }
  return true;
}
