import type { CellValue } from "../../src/clientbase/sheet-values";

export interface SampleColumn {
  readonly header: CellValue;
  /** In characters. */
  readonly width: number;
  readonly format?: string;
  readonly headerFormat?: string;
}

/** A sheet down to its last cell; dates are serial numbers under a date format. */
export interface SampleSheet {
  readonly name: string;
  readonly columns: readonly SampleColumn[];
  /** Rows above the header, the first one is the title. */
  readonly preamble: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly totals?: readonly CellValue[];
  /** Columns that stay in sight. */
  readonly frozenColumns: number;
}

export const DATE_FORMAT = "dd.mm.yyyy";
export const AMOUNT_FORMAT = "#,##0.00";
/** Russian names of months whatever the program speaks. */
export const MONTH_FORMAT = "[$-419]mmm\\.yy";
export const TEXT_FORMAT = "@";

/** The cells of a sheet, all rows of one length. */
export function valuesOf({ columns, preamble, rows, totals }: SampleSheet): CellValue[][] {
  const blanks = Array<CellValue>(columns.length - 1).fill("");
  return [
    ...preamble.map((text) => [text, ...blanks]),
    columns.map(({ header }) => header),
    ...rows.map((row) => [...row]),
    ...(totals ? [[...totals]] : []),
  ];
}
