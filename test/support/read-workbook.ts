import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { openWorkbook } from "../../workbench/files/open-workbook";
import { CellError, type StoredValue } from "../../workbench/host/model/cell-value";
import type { Sheet } from "../../workbench/host/model/sheet";
import type { Workbook } from "../../workbench/host/model/workbook";

const ROWS_WITH_FORMATS = 40;

/** A file's sheets as the core takes them. Rejects with UnreadableFile. */
export async function readWorkbook(path: string): Promise<SheetValues[]> {
  return readSheets((await openWorkbook(path)).workbook);
}

/** The sheets of an open workbook as the core takes them. */
export function readSheets(workbook: Workbook): SheetValues[] {
  return workbook.sheets.map((sheet) => sheetValues(sheet, workbook));
}

function sheetValues({ name, cells, visibility }: Sheet, { styles, dateSystem }: Workbook): SheetValues {
  const used = cells.bounds(true);
  const rows = used ? used.row + used.rows : 0;
  const columns = used ? used.column + used.columns : 0;
  const filled = new Set(cells.rowsWithCells());
  const grid = <T>(count: number, at: (row: number, column: number) => T) =>
    Array.from({ length: count }, (_, row) =>
      Array.from({ length: filled.has(row) ? columns : 0 }, (_, column) => at(row, column)),
    );
  return {
    name,
    values: grid(rows, (row, column) => plain(cells.value(row, column))),
    numberFormats: grid(Math.min(rows, ROWS_WITH_FORMATS), (row, column) => {
      const { numberFormat } = styles.format(cells.format(row, column));
      return numberFormat === "General" ? undefined : numberFormat;
    }),
    dateSystem,
    hidden: visibility !== "Visible",
  };
}

function plain(value: StoredValue): CellValue {
  return value instanceof CellError ? value.text : value;
}
