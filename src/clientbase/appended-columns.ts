import type { Column, VirtualOrigin } from "./header-row";
import type { HeaderBlock } from "./layout";
import { columnLetters, type Problem } from "./problems";
import type { CellValue, SheetValues } from "./sheet-values";

/** A column to be appended: what stands in it on a row (zero-based) of the sheet. */
export interface Appended {
  cellOf(row: number): CellValue;
  readonly header: string;
  readonly unit: number;
  readonly origin: VirtualOrigin;
}

/**
 * The sheet with columns appended to the rows below its headers: right of everything that stands there. The given
 * sheet stays as it is, row numbers too.
 */
export function appendColumns(
  { sheet, headerRow }: HeaderBlock,
  appended: readonly Appended[],
): { readonly sheet: SheetValues; readonly columns: readonly Column[] } {
  const width = sheet.values.reduce((most, { length }) => Math.max(most, length), 0);
  const values = sheet.values.map((cells, row) => {
    if (row <= headerRow) return cells;
    const copy = cells.slice();
    while (copy.length < width) copy.push("");
    for (const column of appended) copy.push(column.cellOf(row));
    return copy;
  });
  return {
    sheet: { ...sheet, values },
    columns: appended.map(({ header, unit, origin }, i) => ({
      index: width + i,
      header,
      unit,
      virtual: origin,
    })),
  };
}

/** Where a cell stands in the user's workbook, as problems and findings name it. */
export function truePlace(
  sheet: string,
  row: number,
  { index, header, virtual }: Column,
): Pick<Problem, "sheet" | "row" | "column" | "header"> {
  if (virtual === undefined) return { sheet, row: row + 1, column: columnLetters(index), header };
  const cell = virtual.cellOf(row);
  return {
    sheet: cell?.sheet ?? virtual.sheet,
    header,
    ...(cell && { row: cell.row + 1, column: columnLetters(cell.column) }),
  };
}
