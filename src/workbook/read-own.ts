import type { CellValue, SheetValues } from "../clientbase/sheet-values";
import { lastColumnOf, lastRowOf, rangeAt } from "./boxes";
import type { SheetOutline, WorkbookOutline } from "./outline";

/** Far below and beside what people write there may stand a stray cell: it is not asked for. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 64;
const ROWS_PER_REQUEST = 1500;

/** A sheet the user decides things on, with the number formats of all its cells. A request per block of rows. */
export async function readWithFormats(
  context: Excel.RequestContext,
  { id, name, hidden, used }: SheetOutline,
  { dateSystem }: WorkbookOutline,
): Promise<SheetValues> {
  const sheet = context.workbook.worksheets.getItem(id);
  const values: CellValue[][] = [];
  const numberFormats: string[][] = [];
  const last = used ? Math.min(MOST_ROWS, lastRowOf(used)) : 0;
  const columns = used ? Math.min(MOST_COLUMNS, lastColumnOf(used)) : 0;
  while (values.length < last) {
    const rows = Math.min(ROWS_PER_REQUEST, last - values.length);
    const box = { row: values.length + 1, column: 1, rows, columns };
    const range = rangeAt(sheet, box).load("values,numberFormat");
    await context.sync();
    values.push(...(range.values as CellValue[][]));
    numberFormats.push(...(range.numberFormat as string[][]));
  }
  return { name, hidden, values, numberFormats, dateSystem };
}
