import type { CellValue, SheetValues } from "../clientbase/sheet-values";
import type { Box } from "../report/edits";
import { BOX, boxOf, lastColumnOf, lastRowOf, rangeAt } from "./boxes";
import { isTooLarge } from "./fault";
import type { OwnHoldings } from "./ours";
import type { SheetOutline, WorkbookOutline } from "./outline";
import { breathe, type Watch } from "./watch";

/** Rows that may hold headers, and a few more. */
const HEAD_ROWS = 40;
/** Headers stand within these; a stray cell may stand at column 16 384. */
const HEAD_COLUMNS = 1_000;
/** Columns without headers beside a table may still belong to it. */
const COLUMNS_BESIDE = 8;
/** About 2 MB of an ordinary export: Excel on the web answers with at most 5 MB. */
const CELLS_PER_REQUEST = 100_000;

/** The first rows of every sheet but the add-in's own, with number formats: enough to recognise headers. */
export async function readHeads(
  context: Excel.RequestContext,
  { sheets, dateSystem }: WorkbookOutline,
): Promise<SheetValues[]> {
  const heads: (() => SheetValues)[] = [];
  let asked = 0;
  for (const sheet of sheets.filter(({ own }) => !own.report)) {
    const range = headOf(context, sheet);
    heads.push(() => ({
      ...emptySheet(sheet, dateSystem),
      values: range ? withoutOwn(sheet, range.values as CellValue[][]) : [],
      ...(range && { numberFormats: range.numberFormat as string[][] }),
    }));
    if (!range) continue;
    asked += HEAD_ROWS * Math.min(HEAD_COLUMNS, lastColumnOf(sheet.used!));
    if (asked >= CELLS_PER_REQUEST) {
      await context.sync();
      asked = 0;
    }
  }
  await context.sync();
  return heads.map((head) => head());
}

function headOf(context: Excel.RequestContext, { id, used }: SheetOutline): Excel.Range | undefined {
  if (!used) return undefined;
  const rows = Math.min(HEAD_ROWS, lastRowOf(used));
  const columns = Math.min(HEAD_COLUMNS, lastColumnOf(used));
  return rangeAt(context.workbook.worksheets.getItem(id), { row: 1, column: 1, rows, columns }).load(
    "values,numberFormat",
  );
}

/**
 * All cells of a sheet, block by block; the number formats are those of its head. Columns far to the right of the last
 * header, and blank rows between far apart ones, are not asked for: a stray cell would make millions of them.
 */
export async function readSheet(
  context: Excel.RequestContext,
  sheet: SheetOutline,
  head: SheetValues,
  watch: Watch,
): Promise<SheetValues> {
  const { used } = sheet;
  if (!used) return head;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const columns = Math.min(lastColumnOf(used), lastFilledColumn(head.values) + COLUMNS_BESIDE);
  const total = lastRowOf(used);
  const values: CellValue[][] = [];
  const skipTo = (row: number) => {
    while (values.length < row - 1) values.push([]);
  };
  skipTo(used.row);
  let rowsPerRequest = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
  while (values.length < total) {
    await breathe(watch, { stage: "reading", done: values.length, total });
    const rows = Math.min(rowsPerRequest, total - values.length);
    const block = await readRows(context, worksheet, { row: values.length + 1, column: 1, rows, columns });
    if (block === undefined) {
      rowsPerRequest = Math.ceil(rows / 2);
      continue;
    }
    for (const row of block) values.push(row);
    if (values.length < total && block.every(isBlankRow)) {
      const rest = { row: values.length + 1, column: 1, rows: total - values.length, columns };
      skipTo(await firstUsedRow(context, rangeAt(worksheet, rest), total + 1));
    }
  }
  return { ...head, values: withoutOwn(sheet, values) };
}

/** The whole of the add-in's own sheet that holds something; undefined where there is none. */
export async function readOwnSheet(
  context: Excel.RequestContext,
  holds: OwnHoldings,
  { sheets, dateSystem }: WorkbookOutline,
  watch: Watch,
): Promise<SheetValues | undefined> {
  const sheet = sheets.find(({ own }) => own.report?.holds === holds);
  if (!sheet) return undefined;
  const head = headOf(context, sheet);
  if (!head) return emptySheet(sheet, dateSystem);
  await context.sync();
  return readSheet(
    context,
    sheet,
    { ...emptySheet(sheet, dateSystem), values: head.values as CellValue[][] },
    watch,
  );
}

/** Undefined where Excel finds the answer too large. */
async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  box: Box,
): Promise<CellValue[][] | undefined> {
  const range = rangeAt(sheet, box).load("values");
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error) && box.rows > 1) return undefined;
    throw error;
  }
  return range.values as CellValue[][];
}

async function firstUsedRow(
  context: Excel.RequestContext,
  range: Excel.Range,
  otherwise: number,
): Promise<number> {
  const used = range.getUsedRangeOrNullObject(true).load(BOX);
  await context.sync();
  return boxOf(used)?.row ?? otherwise;
}

function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every((cell) => cell === "");
}

/** 1 for the first column, 0 when nothing is filled. */
function lastFilledColumn(values: SheetValues["values"]): number {
  return Math.max(0, ...values.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
}

function emptySheet({ name, hidden }: SheetOutline, dateSystem: 1900 | 1904): SheetValues {
  return { name, hidden, dateSystem, values: [] };
}

/** The audit columns are not the user's data. */
function withoutOwn({ own, strays }: SheetOutline, values: CellValue[][]): CellValue[][] {
  for (const { box } of own.columns) {
    if (!box) continue;
    const rows = [
      ...values.slice(box.row - 1, lastRowOf(box)),
      ...strays.flatMap((row) => values.slice(row - 1, row)),
    ];
    for (const row of rows) if (box.column <= row.length) row[box.column - 1] = "";
  }
  return values;
}
