import { rangeAt } from "./boxes";
import { asText } from "./cell-text";
import { uncalculated } from "./run";

const CELLS_PER_REQUEST = 500;

export interface CellText {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Writes texts into single cells: an array over rows that a filter hides may be misplaced. */
export async function writeCells(
  context: Excel.RequestContext,
  sheetId: string,
  cells: readonly CellText[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (let done = 0; done < cells.length; done += CELLS_PER_REQUEST) {
    uncalculated(context);
    for (const { row, column, text } of cells.slice(done, done + CELLS_PER_REQUEST))
      rangeAt(sheet, { row, column, rows: 1, columns: 1 }).values = [[asText(text)]];
    await context.sync();
  }
}
