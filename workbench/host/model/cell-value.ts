const errors = new Map<string, CellError>();

/** An error in a cell, such as #N/A; equal errors are one object. */
export class CellError {
  private constructor(readonly text: string) {}

  static of(text: string): CellError {
    let error = errors.get(text);
    if (!error) errors.set(text, (error = new CellError(text)));
    return error;
  }

  toString(): string {
    return this.text;
  }
}

/** What a cell holds; "" is a blank cell. */
export type StoredValue = number | string | boolean | CellError;

/** The errors a cell can show. */
export const ERROR_TEXTS: readonly string[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
];

/** Characters a cell can hold. */
export const LONGEST_TEXT = 32_767;
/** Characters a formula can have. */
export const LONGEST_FORMULA = 8_192;
