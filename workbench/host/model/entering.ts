import { CellError } from "./cell-value";
import type { Sheet } from "./sheet";
import { typed, type TypingSettings } from "./typing";
import type { Workbook } from "./workbook";

const NOT_CALCULATED = CellError.of("#NAME?");

/**
 * Writes what a person typed or a program set as a value into a cell, with the formats Excel gives along: a date
 * into a General cell makes it a date cell, a leading apostrophe marks the cell. "" empties the cell and leaves its
 * format, that mark included. A formula stands uncalculated until the next calculation.
 * @throws HostError as `typed`
 */
export function enterValue(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: string | number | boolean,
  settings: Omit<TypingSettings, "dateSystem">,
): void {
  const { cells } = sheet;
  const { styles, dateSystem } = workbook;
  if (input === "") {
    cells.setValue(row, column, "");
    return;
  }
  const index = cells.format(row, column);
  const format = styles.format(index);
  if (typeof input === "number" && Number.isFinite(input) && !format.quotePrefix) {
    cells.setValue(row, column, input);
    return;
  }
  const result = typed(input, format.numberFormat, { ...settings, dateSystem });
  if (result.formula === undefined) cells.setValue(row, column, result.value);
  else cells.setFormula(row, column, result.formula, NOT_CALCULATED);
  const { quotePrefix, numberFormat } = result;
  const dated = numberFormat !== undefined && format.numberFormat === "General";
  if (quotePrefix === format.quotePrefix && !dated) return;
  const change = { quotePrefix, ...(dated && { numberFormat }) };
  cells.setFormat(row, column, styles.derive(index, change));
}
