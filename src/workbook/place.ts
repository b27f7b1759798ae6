import type { SheetValues } from "../clientbase/sheet-values";
import type { Box, SheetMarks } from "../report/edits";
import { addressOf, BOX, boxBetween, boxOf, lastColumnOf, lastRowOf, overlap, rangeAt } from "./boxes";
import { askForFilter, isFiltering, type SheetFilter } from "./filters";
import type { Obstacle } from "./obstacle";

const SHEET_ROWS = 1_048_576;

/** Where the two audit columns of a sheet go. */
export interface Place {
  readonly marks: SheetMarks;
  /** The rows to highlight, the audit columns included; without the row of headers. */
  readonly body: Box;
  /** The two columns, with their headers. */
  readonly columns: Box;
  /** The cells of them to be filled: the whole of them beside a plain table, of an Excel table without headers and totals. */
  readonly filled: Box;
  /** All cells that writing them may touch: under a filter Excel may go on below. */
  readonly touched: Box;
  /** Name of the Excel table the columns become part of. */
  readonly table: string | undefined;
  /** The AutoFilter to be widened over the columns. */
  readonly filter: SheetFilter | undefined;
  readonly obstacles: readonly Obstacle[];
}

/** One sheet to mark. */
export interface Target {
  readonly marks: SheetMarks;
  /** Its values as read, without audit columns. */
  readonly values: SheetValues;
  /** Audit columns it still has from an earlier audit: they are neither in the way, nor does filtering by them count. */
  readonly own: readonly number[];
}

/** Finds the places of audit columns and what is in the way. Three requests for all sheets, and one for each active filter. */
export async function placesOf(context: Excel.RequestContext, targets: readonly Target[]): Promise<Place[]> {
  const asked = targets.map(({ marks }) => {
    const sheet = context.workbook.worksheets.getItem(marks.sheet);
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject().load(BOX);
    return { sheet, used, filter: askForFilter(sheet.autoFilter), tables: sheet.tables.load("items/name") };
  });
  await context.sync();
  const withTables = asked.map((it) => ({
    ...it,
    tables: it.tables.items.map((table) => ({
      name: table.name,
      range: table.getRange().load(BOX),
      body: table.getDataBodyRange().load(BOX),
      filter: askForFilter(table.autoFilter),
    })),
  }));
  await context.sync();
  const drafts: Draft[] = [];
  for (const [i, { sheet, used, filter, tables }] of withTables.entries()) {
    const outlines: TableOutline[] = [];
    for (const table of tables) outlines.push(await tableOf(table));
    drafts.push(draftOf(targets[i], sheet, boxOf(used), await filter(), outlines));
  }
  const asking = drafts.map(({ sheet, mustBeBlank }) => mustBeBlank && askForContents(sheet, mustBeBlank));
  await context.sync();
  return drafts.map(({ place }, i) => {
    const address = asking[i]?.();
    if (address === undefined) return place;
    const reason = place.table === undefined ? "occupied" : "pushes";
    return { ...place, obstacles: [...place.obstacles, { sheet: place.marks.sheet, reason, address }] };
  });
}

interface TableOutline {
  readonly name: string;
  readonly box: Box;
  readonly body: Box;
  readonly filter: SheetFilter | undefined;
}

async function tableOf(table: {
  readonly name: string;
  readonly range: Excel.Range;
  readonly body: Excel.Range;
  readonly filter: () => Promise<SheetFilter | undefined>;
}): Promise<TableOutline> {
  const { name, range, body, filter } = table;
  return { name, box: boxOf(range)!, body: boxOf(body)!, filter: await filter() };
}

interface Draft {
  readonly place: Place;
  readonly sheet: Excel.Worksheet;
  /** Cells that must hold nothing. */
  readonly mustBeBlank: Box | undefined;
}

function draftOf(
  { marks, values, own }: Target,
  sheet: Excel.Worksheet,
  used: Box | undefined,
  sheetFilter: SheetFilter | undefined,
  tables: readonly TableOutline[],
): Draft {
  const data = boxBetween(marks.headerRow, marks.firstColumn, marks.lastRow, marks.lastColumn);
  const table = tables.find(({ box }) => overlap(box, data));
  const whole = table?.box ?? wholeTable(values, data);
  const right = lastColumnOf(whole);
  const columns = boxBetween(whole.row, right + 1, lastRowOf(whole), right + 2);
  const filter =
    table === undefined && sheetFilter && overlap(sheetFilter.box, whole) ? sheetFilter : undefined;
  const filtering = [table?.filter, filter].some((it) => it !== undefined && isFiltering(it, own));
  const rowsTouched = Math.min(filtering ? columns.rows * 2 : columns.rows, SHEET_ROWS - columns.row + 1);
  const touched = { ...columns, rows: rowsTouched };
  const isPartly =
    table !== undefined && (whole.row > marks.headerRow + 1 || lastRowOf(whole) < marks.lastRow);
  const usedRight = used ? lastColumnOf(used) : 0;
  return {
    place: {
      marks,
      body: boxBetween(marks.headerRow + 1, whole.column, marks.lastRow, right + 2),
      columns,
      filled: table ? { ...table.body, column: columns.column, columns: columns.columns } : columns,
      touched,
      table: table?.name,
      filter,
      obstacles: [
        ...(sheet.protection.protected ? [{ sheet: marks.sheet, reason: "protected" } as const] : []),
        ...(isPartly ? [{ sheet: marks.sheet, reason: "partly", address: addressOf(whole) } as const] : []),
        ...(filtering ? [{ sheet: marks.sheet, reason: "filtered" } as const] : []),
      ],
    },
    sheet,
    mustBeBlank:
      own.length > 0 || sheet.protection.protected
        ? undefined
        : table === undefined
          ? touched
          : { ...touched, columns: Math.max(usedRight - right, touched.columns) },
  };
}

/** Columns of a plain table that nothing is read from belong to it too, as long as no blank column divides them. */
function wholeTable({ values }: SheetValues, data: Box): Box {
  const rows = values.slice(data.row - 1, lastRowOf(data));
  const hasValues = (column: number) => rows.some((row) => (row[column - 1] ?? "") !== "");
  let first = data.column;
  let last = lastColumnOf(data);
  while (first > 1 && hasValues(first - 1)) first--;
  while (hasValues(last + 1)) last++;
  return boxBetween(data.row, first, lastRowOf(data), last);
}

/** Asks for the address of anything in a box: values, formulas that show nothing, merged cells. */
function askForContents(sheet: Excel.Worksheet, box: Box): () => string | undefined {
  const range = rangeAt(sheet, box);
  const found = [
    range.getUsedRangeOrNullObject(true).load("address"),
    range.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas).load("address"),
    range.getMergedAreasOrNullObject().load("address"),
  ];
  return () => found.find(({ isNullObject }) => !isNullObject)?.address;
}
