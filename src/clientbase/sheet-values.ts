/** A cell as Excel gives it to a program: a blank is "", an error its text ("#N/A"), a date its serial number. */
export type CellValue = number | string | boolean;

/** One sheet's used cells. `values[0][0]` is cell A1. */
export interface SheetValues {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Number format codes, where known, of the first rows, which may be headers; "" or undefined = General. */
  readonly numberFormats?: readonly (readonly (string | undefined)[] | undefined)[];
  readonly dateSystem: 1900 | 1904;
  readonly hidden?: boolean;
}
