import { BAD_DATE, dayInCell, NO_DATE } from "../clientbase/cell-date";
import type { CellValue } from "../clientbase/sheet-values";
import { dayOf, type Day } from "../regulation/calendar";
import { FORMULA_PROBLEMS, inBothLanguages } from "../wording/formulas";
import type { Text } from "../wording/language";

/** An argument as Excel passes it: a range or a value by rows; nothing when it is left out. */
export type Argument = readonly (readonly unknown[])[] | null | undefined;

/** What a formula returns: a value, or an error in its cell alone, by rows. */
export type Answer<T> = (T | CustomFunctions.Error)[][];

/**
 * Computes a value for each cell of the arguments. An argument of one cell, or left out, holds for all of them.
 * An error thrown by `compute` becomes the value of its cell.
 * @throws CustomFunctions.Error #VALUE! when ranges differ in size
 */
export function forEachCell<T>(
  args: readonly Argument[],
  compute: (...cells: (CellValue | undefined)[]) => T,
): Answer<T> {
  const ranges = args.map((argument) => argument ?? [[undefined]]);
  const [rows, columns] = commonSize(ranges);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      try {
        return compute(...ranges.map((range) => cellOf(isOneCell(range) ? range[0][0] : range[row][column])));
      } catch (error) {
        if (error instanceof CustomFunctions.Error) return error;
        throw error;
      }
    }),
  );
}

/**
 * The day of a date argument in the 1900 system, undefined for a blank cell.
 * Excel on a desktop passes 0 for a blank cell, on the web null.
 * @throws CustomFunctions.Error #VALUE! when the cell holds no date
 */
export function dateIn(cell: CellValue | undefined): Day | undefined {
  const day = cell === 0 ? NO_DATE : dayInCell(cell, 1900);
  if (day === BAD_DATE) throw invalidValue(FORMULA_PROBLEMS.notADate(cell ?? ""));
  return day === NO_DATE ? undefined : day;
}

/** Today by the computer's clock. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

function commonSize(ranges: readonly NonNullable<Argument>[]): [rows: number, columns: number] {
  const [first = ranges[0], ...others] = ranges.filter((range) => !isOneCell(range));
  const size = [first.length, first[0].length] as const;
  if (others.some((range) => range.length !== size[0] || range[0].length !== size[1])) {
    throw invalidValue(FORMULA_PROBLEMS.differentSizes);
  }
  return [...size];
}

function isOneCell(range: NonNullable<Argument>): boolean {
  return range.length === 1 && range[0].length === 1;
}

/** A cell of a linked data type, such as a currency, is no value the audit can read. */
function cellOf(value: unknown): CellValue | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean"
    ? value
    : "#VALUE!";
}

/** The types of Office do not say that its error is a JavaScript error. */
function invalidValue(problem: Text): CustomFunctions.Error & Error {
  const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, inBothLanguages(problem));
  return error as CustomFunctions.Error & Error;
}
