export type ProblemCode =
  | "TOTAL_DIFFERS"
  | "TAKEN_FROM_GROUP_ROWS"
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
  | "ROW_WITHOUT_CODE"
  | "TOTAL_ROW_SKIPPED"
  | "HEADER_ROW_SKIPPED"
  | "UNIT_ABOVE_TABLE"
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
  /** Of how many cells alike this one is the first. */
  readonly count?: number;
  /** Rubles it is about. */
  readonly amount?: number;
}

export type UnusableReason = "noClients" | "onlyHidden" | "missingColumns" | "duplicateMonth" | "noRows";

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
