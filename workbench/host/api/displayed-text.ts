import { CellError } from "../model/cell-value";
import { localeOf } from "../model/locale";
import type { Sheet } from "../model/sheet";
import type { HostContext } from "./host-context";

/** What a cell shows, as its number format and the program's language have it. */
export function displayedText(host: HostContext, sheet: Sheet, row: number, column: number): string {
  const value = sheet.cells.value(row, column);
  if (value instanceof CellError) return value.text;
  const locale = localeOf(host.displayLanguage);
  if (typeof value === "boolean") return value ? locale.true : locale.false;
  return String(value);
}
