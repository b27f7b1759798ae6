import { tidy } from "../regulation/folding";
import type { Column } from "./header-row";
import type { CellValue, SheetValues } from "./sheet-values";

/** What is wrong with the writing of cells, codes and names. */
export type CellProblemCode =
  | "UNREADABLE_AMOUNT"
  | "UNREADABLE_DATE"
  | "ERROR_VALUE"
  | "HEAD_NOT_A_CODE"
  | "AMBIGUOUS_AMOUNTS"
  | "AMBIGUOUS_DATES"
  | "CODE_EXPONENT"
  | "CODE_OF_TWO_NAMES"
  | "CODE_WITHOUT_ZEROS"
  | "NAME_TYPO"
  | "NAME_WRITTEN_DIFFERENTLY"
  | "CODE_WRITTEN_DIFFERENTLY"
  | "NUMBERS_AS_TEXT"
  | "DATES_AS_TEXT"
  | "DATES_MONTH_FIRST"
  | "INN_PADDED";

export type ProblemCode =
  | "TOTAL_DIFFERS"
  | "TAKEN_FROM_GROUP_ROWS"
  | "TAKEN_FROM_ABOVE"
  | "COMMENT_ROWS_SKIPPED"
  | "TURNOVER_WITHOUT_CARD"
  | "TURNOVERS_WITHOUT_CARDS"
  | "TURNOVER_OF_OTHER_MANAGER"
  | "TURNOVER_WITHOUT_CODE"
  | "TURNOVER_WITHOUT_MONTH"
  | "TURNOVER_CONTRADICTS"
  | "MONTH_ON_BOTH_SHEETS"
  | "ACTIVITIES_INCOMPLETE"
  | "ACTIVITIES_ABSENT_IN_MONTH"
  | "ACTIVITIES_TAKEN_AS_NONE"
  | "ACTIVITIES_CONTRADICT"
  | "ACTIVITIES_OF_UNLISTED"
  | CellProblemCode
  | "ROW_WITHOUT_CODE"
  | "TOTAL_ROW_SKIPPED"
  | "HEADER_ROW_SKIPPED"
  | "UNIT_ABOVE_TABLE"
  | "UNIT_OF_SOME_MONTHS"
  | "COLUMN_NOT_USED"
  | "AMOUNTS_NOT_USED"
  | "MONTH_FROM_DAY"
  | "YEAR_ABOVE_TABLE"
  | "SHEET_NOT_USED"
  | "HIDDEN_SHEET_NOT_USED"
  | "NO_MANAGERS_SHEET"
  | "MONTH_ABSENT"
  | "UNKNOWN_SPECIALIZATION"
  | "NO_SPECIALIZATION"
  | "UNKNOWN_ROLE"
  | "UNKNOWN_STATUS"
  | "UNREADABLE_COUNT"
  | "UNREADABLE_CELL"
  | "CONFLICTING_MANAGER_DATA"
  | "NAMESAKE_WITHOUT_OFFICE"
  | "MANAGER_NOT_PERSONAL"
  | "MONTH_NOT_ENDED"
  | "CYRILLIC_ES";

/** Something about the input that the user should know, besides the findings. */
export interface Problem {
  readonly code: ProblemCode;
  readonly sheet?: string;
  /** The sheet's own row number, from 1. */
  readonly row?: number;
  /** The column's letters. */
  readonly column?: string;
  readonly header?: string;
  /** What stands in the cell, or the name the problem is about. */
  readonly value?: string;
  /** What the value was read as, or what it looks like. */
  readonly reading?: string;
  /** The code of the client the problem is about. */
  readonly about?: string;
  /** Of how many cells alike this one is the first. */
  readonly count?: number;
  /** Rubles it is about. */
  readonly amount?: number;
}

/** Where a cell of a table stands, and what stands in it: in the sheet it comes from, whatever was appended to it. */
export function cellOf(
  sheet: SheetValues,
  column: Column,
  row: number,
): Pick<Problem, "sheet" | "row" | "column" | "header" | "value"> {
  const { virtual, index, header } = column;
  const origin = virtual?.cellOf(row);
  const place = virtual
    ? origin && { row: origin.row + 1, column: columnLetters(origin.column) }
    : { row: row + 1, column: columnLetters(index) };
  return {
    sheet: origin?.sheet ?? virtual?.sheet ?? sheet.name,
    ...place,
    header,
    value: shownText(sheet.values[row]?.[index] ?? ""),
  };
}

const LONGEST_VALUE = 60;

/** A cell's text as a sentence quotes it. */
export function shownText(cell: CellValue): string {
  const text = typeof cell === "boolean" ? (cell ? "ИСТИНА" : "ЛОЖЬ") : tidy(String(cell));
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

export type UnusableReason =
  | "noClients"
  | "noHeaders"
  | "linesInOneColumn"
  | "onlyHidden"
  | "missingColumns"
  | "duplicateMonth"
  | "noRows";

/** The input cannot be audited at all. Says what, where and, for missing columns, which. */
export class UnusableInput extends Error {
  constructor(
    readonly reason: UnusableReason,
    readonly details: {
      readonly sheet?: string;
      readonly columns?: readonly string[];
      /** No column of monthly turnover was found. */
      readonly noMonths?: boolean;
      /** Columns, by letters and header, that could be a missing one, by its canonical header. */
      readonly suggestions?: readonly { readonly field: string; readonly column: string }[];
      /** The month that stands twice, ISO. */
      readonly month?: string;
      /** Columns of months that no year stands with. */
      readonly withoutYear?: readonly string[];
      readonly sheets?: readonly string[];
      /** A column, by letters and header, that holds codes and names together, and its first cell. */
      readonly together?: { readonly column: string; readonly example: string };
    },
  ) {
    super(`${reason}: ${JSON.stringify(details)}`);
    this.name = "UnusableInput";
  }
}

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
