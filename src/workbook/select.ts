import { lastRowOf, rangeAt } from "./boxes";
import { outlineOf } from "./outline";

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
  const rows = lastRowOf(outline.used);
  const columns = key.cells.map(({ column }) =>
    rangeAt(sheet, { row: 1, column, rows, columns: 1 }).load("values"),
  );
  await context.sync();
  const matches = (row: number) => key.cells.every(({ value }, i) => columns[i].values[row - 1][0] === value);
  const found = nearest(key.row, rows, matches);
  if (found === undefined) return undefined;
  sheet.activate();
  sheet.getRange(`${found}:${found}`).select();
  await context.sync();
  return found;
}

function nearest(from: number, rows: number, matches: (row: number) => boolean): number | undefined {
  for (let distance = 0; distance <= rows; distance++) {
    for (const row of [from - distance, from + distance]) {
      if (row >= 1 && row <= rows && matches(row)) return row;
    }
  }
  return undefined;
}
