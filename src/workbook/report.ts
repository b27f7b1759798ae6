import type {
  Box,
  CellLink,
  ReportBlock,
  ReportCell,
  ReportFormat,
  ReportSheet,
  ReportTable,
} from "../report/edits";
import { boxBetween, rangeAt } from "./boxes";
import { asText } from "./cell-text";
import { activeSheetId } from "./active-sheet";
import { nameReport, type OwnHoldings } from "./ours";
import type { SheetOutline, WorkbookOutline } from "./outline";
import { addRule } from "./rules";
import { catchUp, quietly, succeeds, uncalculated } from "./run";
import { breathe, type Watch } from "./watch";

const CHARACTERS_PER_REQUEST = 1_000_000;
/** Points; below there is the footer too. Narrow, for the sheet is wide and A4 is small. */
const PAGE_MARGIN = 24;
export const LONGEST_SHEET_NAME = 31;

/**
 * Writes a sheet of which there is one in the workbook, in place of an earlier one of the add-in's own; a sheet of the
 * user's with that name is left alone. A request per block of rows and a few more. When it fails or is cancelled, a new sheet
 * goes again.
 * @returns the sheet's id and name
 */
export async function writeOwnSheet(
  context: Excel.RequestContext,
  holds: OwnHoldings,
  report: ReportSheet,
  outline: WorkbookOutline,
  watch: Watch,
): Promise<{ readonly id: string; readonly name: string }> {
  const earlier = outline.sheets.find(({ own }) => own.report?.holds === holds);
  return earlier
    ? fill(context, await emptied(context, earlier), report, watch)
    : fillOrTakeAway(context, await newSheet(context, report.name, outline, holds), report, watch);
}

/**
 * Writes a memo to a new sheet at the end; earlier ones stay. When it fails or is cancelled, the sheet goes again.
 * @returns the sheet's id and name
 */
export async function writeMemo(
  context: Excel.RequestContext,
  memo: ReportSheet,
  outline: WorkbookOutline,
  watch: Watch,
): Promise<{ readonly id: string; readonly name: string }> {
  return fillOrTakeAway(context, await newSheet(context, memo.name, outline, "memo"), memo, watch);
}

async function fillOrTakeAway(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: ReportSheet,
  watch: Watch,
): Promise<{ readonly id: string; readonly name: string }> {
  try {
    return await fill(context, sheet, report, watch);
  } catch (error) {
    await takeAway(sheet);
    throw error;
  }
}

/** As far as Excel lets it: the sheet may not even have come into being. */
export async function takeAway(sheet: Excel.Worksheet): Promise<void> {
  try {
    sheet.delete();
    await sheet.context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}

/** Fills a sheet that is empty. */
export async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: ReportSheet,
  watch: Watch,
): Promise<{ readonly id: string; readonly name: string }> {
  const tables = context.workbook.tables.load("items/name");
  sheet.load("id,name");
  await context.sync();
  const total = report.blocks.reduce((sum, { cells }) => sum + cells.length, 0);
  let done = 0;
  let characters = 0;
  for (const block of report.blocks.flatMap((it) => piecesOf(it, sheet.name))) {
    if (characters > 0 && characters + block.characters > CHARACTERS_PER_REQUEST) {
      await context.sync();
      characters = 0;
    }
    if (characters === 0) {
      await breathe(watch, { stage: "reporting", done, total });
      uncalculated(context);
    }
    const { row, column, cells } = block;
    rangeAt(sheet, boxBetween(row, column, row + cells.length - 1, column + cells[0].length - 1)).formulas =
      cells;
    characters += block.characters;
    done += cells.length;
  }
  await context.sync();
  quietly(context);
  lookAsReport(sheet, report, new Set(tables.items.map(({ name }) => name)));
  await context.sync();
  catchUp(context);
  setForPrint(sheet, report);
  await succeeds(context);
  return { id: sheet.id, name: sheet.name };
}

/** An earlier sheet of the add-in's own, to be filled anew. */
async function emptied(
  context: Excel.RequestContext,
  { id, hidden }: SheetOutline,
): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.tables.load("items/name");
  await context.sync();
  for (const table of sheet.tables.items) {
    table.clearFilters();
    table.delete();
  }
  const cells = sheet.getRange();
  // What the user has hidden would be hidden of something else.
  cells.rowHidden = false;
  cells.conditionalFormats.clearAll();
  cells.clear();
  sheet.freezePanes.unfreeze();
  // In a workbook with a protected structure even setting what is there is refused.
  if (hidden) sheet.visibility = Excel.SheetVisibility.visible;
  return sheet;
}

/** A new sheet at the end, named as the add-in's own. */
async function newSheet(
  context: Excel.RequestContext,
  name: string,
  { sheets }: WorkbookOutline,
  holds: OwnHoldings,
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const active = await activeSheetId(context);
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  const sheet = worksheets.add(freeName(name, taken, (copy) => ` (${copy})`, LONGEST_SHEET_NAME));
  nameReport(sheet, { holds, cameFrom: active ?? "" });
  return sheet;
}

/** The name, or with a number after it the first that is not taken. */
export function freeName(
  name: string,
  taken: ReadonlySet<string>,
  numbered: (copy: number) => string,
  longest: number,
): string {
  let free = name;
  for (let copy = 2; taken.has(free.toLowerCase()); copy++) {
    free = name.slice(0, longest - numbered(copy).length) + numbered(copy);
  }
  return free;
}

interface Piece {
  readonly row: number;
  readonly column: number;
  readonly cells: (string | number)[][];
  readonly characters: number;
}

/** A block in pieces that fit a request. @param sheet name of the sheet they are written to */
function piecesOf({ row, column, cells }: ReportBlock, sheet: string): Piece[] {
  const pieces: Piece[] = [];
  let rows: (string | number)[][] = [];
  let characters = 0;
  cells.forEach((line, i) => {
    rows.push(line.map((cell) => written(cell, sheet)));
    characters += rows[rows.length - 1].reduce<number>((sum, cell) => sum + String(cell).length + 3, 0);
    if (characters >= CHARACTERS_PER_REQUEST || i === cells.length - 1) {
      pieces.push({ row: row + i + 1 - rows.length, column, cells: rows, characters });
      rows = [];
      characters = 0;
    }
  });
  return pieces;
}

function written(cell: ReportCell, sheet: string): string | number {
  if (cell === null) return "";
  if (typeof cell === "object") return linkFormula(cell, sheet);
  return typeof cell === "number" ? cell : asText(cell);
}

function linkFormula({ text, sheet, address }: CellLink, ownSheet: string): string {
  const place = `#'${(sheet ?? ownSheet).replace(/'/g, "''")}'!${address}`;
  const quoted = (part: string) => `"${part.replace(/"/g, '""')}"`;
  return `=HYPERLINK(${quoted(place)},${quoted(text)})`;
}

function lookAsReport(sheet: Excel.Worksheet, report: ReportSheet, tableNames: ReadonlySet<string>): void {
  const { columnWidths, formats, freeze, gridlines = false, rules, tables, tabColor } = report;
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  sheet.showGridlines = gridlines;
  columnWidths.forEach((width, i) => {
    rangeAt(sheet, { row: 1, column: i + 1, rows: 1, columns: 1 }).getEntireColumn().format.columnWidth =
      width;
  });
  const taken = new Set([...tableNames].map((name) => name.toLowerCase()));
  for (const table of tables) addTable(sheet, table, taken);
  for (const format of formats) applyFormat(sheet, format);
  sheet.getUsedRange().format.autofitRows();
  for (const { box, rowHeight } of formats) {
    if (rowHeight !== undefined) rangeAt(sheet, box).format.rowHeight = rowHeight;
  }
  for (const { box, formula, look } of rules) addRule(rangeAt(sheet, box), formula.replace(/^=/, ""), look);
  if (freeze.rows > 0 || freeze.columns > 0) {
    if (freeze.columns === 0) sheet.freezePanes.freezeRows(freeze.rows);
    else if (freeze.rows === 0) sheet.freezePanes.freezeColumns(freeze.columns);
    else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  }
}

/** Excel without a printer may refuse it. */
function setForPrint({ pageLayout }: Excel.Worksheet, { print }: ReportSheet): void {
  pageLayout.orientation = print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.leftMargin = PAGE_MARGIN;
  pageLayout.rightMargin = PAGE_MARGIN;
  pageLayout.topMargin = PAGE_MARGIN;
  pageLayout.bottomMargin = 2 * PAGE_MARGIN;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.first}:$${print.titleRows.last}`);
}

function addTable(sheet: Excel.Worksheet, { name, box, style }: ReportTable, taken: Set<string>): void {
  const table = sheet.tables.add(rangeAt(sheet, box), true);
  table.name = freeName(name, taken, (copy) => `_${copy}`, 255);
  table.style = style;
  taken.add(name.toLowerCase());
}

function applyFormat(sheet: Excel.Worksheet, format: ReportFormat): void {
  const range = rangeAt(sheet, format.box);
  const { font, fill } = range.format;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.size !== undefined) font.size = format.size;
  if (format.color !== undefined) font.color = format.color;
  if (format.fill !== undefined) fill.color = format.fill;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) range.format.verticalAlignment = format.vertical;
  if (format.numberFormat !== undefined) range.numberFormat = oneForAll(format.numberFormat);
  if (format.merge) range.merge();
  if (format.lines) drawLines(range, format.box);
}

/** A single value is written to every cell of a range; the library's types know only arrays. */
function oneForAll(value: string): string[][] {
  return value as unknown as string[][];
}

function drawLines(range: Excel.Range, { rows, columns }: Box): void {
  const sides = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    ...(rows > 1 ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(columns > 1 ? [Excel.BorderIndex.insideVertical] : []),
  ];
  for (const side of sides) {
    const border = range.format.borders.getItem(side);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = "#BFBFBF";
  }
}
