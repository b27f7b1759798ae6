import { displayedText } from "../model/displayed-text";
import type { Sheet } from "../model/sheet";
import type { HostContext } from "./host-context";

/** What a cell shows, as its number format and the program's language have it. */
export function shownText(
  { workbook, displayLanguage }: HostContext,
  { cells }: Sheet,
  row: number,
  column: number,
): string {
  const { numberFormat } = workbook.styles.format(cells.format(row, column));
  return displayedText(cells.value(row, column), numberFormat, displayLanguage, workbook.dateSystem);
}
