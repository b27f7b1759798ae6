import type { Box, Pair } from "../report/edits";
import { boxBetween, columnLetters, lastColumnOf, lastRowOf, rangeAt } from "./boxes";
import { endFilterAt } from "./filters";
import { nameColumn } from "./ours";
import type { Place } from "./place";
import { addRule } from "./rules";
import { quietly, uncalculated } from "./run";
import { breathe, type Watch } from "./watch";

/** Characters written in one request: below the 5 MB Excel on the web takes, in any alphabet. */
const CHARACTERS_PER_REQUEST = 1_000_000;
const ROWS_PER_REQUEST = 20_000;
const BLANK: Pair = ["", ""];

/**
 * Adds the audit columns, fills them and highlights the rows: a request per block of rows and three more.
 * @returns whether the columns read back as they were written; if not, what was written is erased and the blank columns
 *   are left to be taken off
 */
export async function markSheet(context: Excel.RequestContext, place: Place, watch: Watch): Promise<boolean> {
  const { marks, table, filter, columns } = place;
  const sheet = context.workbook.worksheets.getItem(marks.sheet);
  const entire = columnsOf(columns).map((column) => {
    const range = rangeAt(sheet, column).getEntireColumn().load("columnHidden");
    range.format.load("columnWidth,useStandardWidth");
    return range;
  });
  await context.sync();

  quietly(context);
  if (table !== undefined) {
    const added = sheet.tables.getItem(table).columns;
    for (const header of marks.headers) added.add(undefined, undefined, header);
  }
  const filterWidened = filter?.criteria ? Math.max(0, lastColumnOf(columns) - lastColumnOf(filter.box)) : 0;
  const { kinds } = marks;
  columnsOf(columns).forEach((column, i) => {
    const { columnHidden, format } = entire[i];
    const width = columnHidden ? "hidden" : format.useStandardWidth ? null : format.columnWidth;
    nameColumn(sheet, NAMES[i], rangeAt(sheet, column), { before: { width, filterWidened }, kinds });
    if (columnHidden) entire[i].columnHidden = false;
    else format.columnWidth = marks.widths[i];
  });
  await context.sync();

  if (!(await writeRows(context, sheet, place, watch))) {
    rangeAt(sheet, place.touched).clear(Excel.ClearApplyTo.contents);
    await context.sync();
    return false;
  }

  quietly(context);
  if (filter && filterWidened > 0) endFilterAt(sheet, filter, lastColumnOf(columns));
  highlight(sheet, place);
  await context.sync();
  return true;
}

const NAMES = ["kinds", "reasons"] as const;

function columnsOf(box: Box): Box[] {
  return [0, 1].map((offset) => ({ ...box, column: box.column + offset, columns: 1 }));
}

/** Writes block by block and reads each back in the same request. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
  watch: Watch,
): Promise<boolean> {
  const { filled } = place;
  const last = lastRowOf(filled);
  for (let row = filled.row; row <= last;) {
    await breathe(watch, { stage: "marking", done: row - filled.row, total: filled.rows });
    const block = blockFrom(place, row);
    const box = boxBetween(row, filled.column, row + block.length - 1, lastColumnOf(filled));
    uncalculated(context);
    rangeAt(sheet, box).values = block;
    const written = rangeAt(sheet, box).load("values");
    await context.sync();
    if (!block.every((pair, i) => pair.every((text, j) => written.values[i][j] === text))) return false;
    row += block.length;
  }
  return true;
}

/** The headers of an Excel table's columns stand there already. */
function blockFrom({ marks, table, filled }: Place, from: number): string[][] {
  const block: string[][] = [];
  const headerRow = table === undefined ? filled.row : undefined;
  const last = Math.min(lastRowOf(filled), from + ROWS_PER_REQUEST - 1);
  let characters = 0;
  for (let row = from; row <= last && characters < CHARACTERS_PER_REQUEST; row++) {
    const [kind, reasons] = row === headerRow ? marks.headers : (marks.rows.get(row) ?? BLANK);
    block.push([kind, reasons]);
    characters += kind.length + reasons.length;
  }
  return block;
}

function highlight(sheet: Excel.Worksheet, { marks, body, columns, table }: Place): void {
  const kind = `$${columnLetters(columns.column)}${body.row}`;
  for (const { kind: text, look } of marks.highlights) {
    addRule(rangeAt(sheet, body), `${kind}="${text.replace(/"/g, '""')}"`, look);
  }
  if (table === undefined) addRule(rangeAt(sheet, { ...columns, rows: 1 }), "TRUE", HEADER);
}

/** The headers beside a plain table stand out by a rule, for formats are not to be touched. */
const HEADER = { fill: "#DDE6F0", color: "#000000", bold: true } as const;
