import { lastRowOf, rangeAt } from "./boxes";
import { outlineOf } from "./outline";

const ROWS_PER_REQUEST = 20_000;

/** A row known by what stands in some of its cells. */
export interface RowKey {
  readonly sheet: string;
  /** The row it was in, from 1: of several alike the nearest to it is meant. */
  readonly row: number;
  /** Columns from 1, and what stood in them. */
  readonly cells: readonly { readonly column: number; readonly value: unknown }[];
}

/**
 * Shows a row to the user, wherever sorting has moved it.
 * @returns its number now; undefined when there is none such any more
 */
export async function selectRow(context: Excel.RequestContext, key: RowKey): Promise<number | undefined> {
  const { sheets } = await outlineOf(context);
  const outline = sheets.find(({ name }) => name === key.sheet);
  if (!outline?.used) return undefined;
  const sheet = context.workbook.worksheets.getItem(outline.id);
  const found =
    (await rowBetween(context, sheet, key, key.row, key.row)) ??
    (await rowBetween(context, sheet, key, 1, lastRowOf(outline.used)));
  if (found === undefined) return undefined;
  sheet.activate();
  sheet.getRange(`${found}:${found}`).select();
  await context.sync();
  return found;
}

/**
 * Shows a cell to the user.
 * @param row from 1
 * @param column its letters
 * @returns whether there is such a sheet
 */
export async function selectCell(
  context: Excel.RequestContext,
  name: string,
  row: number,
  column: string,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== Excel.SheetVisibility.visible) return false;
  sheet.activate();
  sheet.getRange(`${column}${row}`).select();
  await context.sync();
  return true;
}

/** The nearest row that matches, block by block. */
async function rowBetween(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, cells }: RowKey,
  first: number,
  last: number,
): Promise<number | undefined> {
  let nearest: number | undefined;
  for (let from = first; from <= last; from += ROWS_PER_REQUEST) {
    const rows = Math.min(ROWS_PER_REQUEST, last - from + 1);
    const columns = cells.map(({ column }) =>
      rangeAt(sheet, { row: from, column, rows, columns: 1 }).load("values"),
    );
    await context.sync();
    for (let i = 0; i < rows; i++) {
      const isNearer = nearest === undefined || Math.abs(from + i - row) < Math.abs(nearest - row);
      if (isNearer && cells.every(({ value }, j) => columns[j].values[i][0] === value)) nearest = from + i;
    }
  }
  return nearest;
}
