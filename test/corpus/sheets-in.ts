import type { SheetValues } from "../../src/clientbase/sheet-values";
import { valuesOf, type FileSheet } from "../../workbench/corpus/file-sheet";

/** Sheets as a program would read them, without a file. */
export function sheetsIn(sheets: readonly FileSheet[], dateSystem: 1900 | 1904 = 1900): SheetValues[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    values: valuesOf(sheet),
    numberFormats: sheet.rows
      .slice(0, 40)
      .map(({ cells }) => cells.map((cell) => (typeof cell === "object" ? cell.format : undefined))),
    dateSystem,
    ...(sheet.hidden && { hidden: true }),
  }));
}
