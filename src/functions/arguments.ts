import { BAD_DATE, dayInCell, NO_DATE } from "../clientbase/cell-date";
import type { CellValue } from "../clientbase/sheet-values";
import { dayOf, type Day } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { FORMULA_PROBLEMS } from "../wording/formulas";
import { invalidValue } from "./errors";

/** An argument as Excel passes it: a range or a value by rows; nothing when it is left out. */
export type Argument = readonly (readonly unknown[])[] | null | undefined;

/** A cell of an argument: undefined where it is blank, but on a desktop 0. */
export type Cell = CellValue | undefined;

/** What a formula returns: a value, or an error in its cell alone, by rows. */
export type Answer<T> = (T | CustomFunctions.Error)[][];

type Range = NonNullable<Argument>;

/**
 * Computes a value for each cell of the arguments. An argument of one cell, or left out, holds for all of them.
 * An error thrown by `compute` becomes the value of its cell.
 * @throws CustomFunctions.Error #VALUE! when ranges differ in size
 */
export function forEachCell<T>(args: readonly Argument[], compute: (...cells: Cell[]) => T): Answer<T> {
  const ranges = args.map(rangeOf);
  const [rows, columns] = commonSize(ranges);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      orError(() =>
        compute(...ranges.map((range) => cellOf(isOneCell(range) ? range[0][0] : range[row][column]))),
      ),
    ),
  );
}

/**
 * Computes a value for each row of a range of months, one column of answers. The other arguments have a cell for each
 * row; an argument of one row, or left out, holds for all of them.
 * @throws CustomFunctions.Error #VALUE! when the arguments differ in rows, or one besides the months is wider than a cell
 */
export function forEachRow<T>(
  months: Argument,
  args: readonly Argument[],
  compute: (months: readonly Cell[], ...cells: Cell[]) => T,
): Answer<T> {
  const ranges = [months, ...args].map(rangeOf);
  if (ranges.slice(1).some((range) => range[0].length > 1)) throw invalidValue(FORMULA_PROBLEMS.notOneColumn);
  const rows = ranges.find((range) => range.length > 1)?.length ?? 1;
  if (ranges.some((range) => range.length > 1 && range.length !== rows)) {
    throw invalidValue(FORMULA_PROBLEMS.differentRows);
  }
  return Array.from({ length: rows }, (_, row) => {
    const [cells, ...others] = ranges.map((range) => range[range.length === 1 ? 0 : row].map(cellOf));
    return [orError(() => compute(cells, ...others.map(([cell]) => cell)))];
  });
}

/** The cells of a range. */
export function cellsOf(range: Range): Cell[][] {
  return range.map((row) => row.map(cellOf));
}

/**
 * The day of a date argument in the 1900 system, undefined for a blank cell.
 * @throws CustomFunctions.Error #VALUE! when the cell holds no date
 */
export function dateIn(cell: Cell): Day | undefined {
  const day = cell === 0 ? NO_DATE : dayInCell(cell, 1900);
  if (day === BAD_DATE) throw invalidValue(FORMULA_PROBLEMS.notADate(cell ?? ""));
  return day === NO_DATE ? undefined : day;
}

/** The text of a cell that is to hold a word, "" for a blank. */
export function wordIn(cell: Cell): string {
  return cell === undefined || cell === 0 ? "" : tidy(String(cell));
}

/** True for cells that hold nothing, or only the zeros a desktop passes for blank ones. */
export function areBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === undefined || cell === 0 || cell === "");
}

/** Today by the computer's clock. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

function rangeOf(argument: Argument): Range {
  return argument ?? [[undefined]];
}

function orError<T>(compute: () => T): T | CustomFunctions.Error {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}

function commonSize(ranges: readonly Range[]): [rows: number, columns: number] {
  const [first = ranges[0], ...others] = ranges.filter((range) => !isOneCell(range));
  const size = [first.length, first[0].length] as const;
  if (others.some((range) => range.length !== size[0] || range[0].length !== size[1])) {
    throw invalidValue(FORMULA_PROBLEMS.differentSizes);
  }
  return [...size];
}

function isOneCell(range: Range): boolean {
  return range.length === 1 && range[0].length === 1;
}

/** A formatted number or an error comes as an object with its plain value; other data types have none to read. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return undefined;
  if (isPlain(value)) return value;
  const { basicValue } = value as { readonly basicValue?: unknown };
  return isPlain(basicValue) ? basicValue : "#VALUE!";
}

function isPlain(value: unknown): value is CellValue {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}
