import type { Problem, ProblemCode } from "./problems";

/** How much a problem matters to what the audit says, the gravest first. */
export const PROBLEM_WEIGHTS = ["total", "unknown", "doubtful", "harmless"] as const;
/**
 * `total`: the sums read are not those of the export; `unknown`: something could not be read and what needs it is not
 * evaluated; `doubtful`: something was read in one of several ways; `harmless`: read as it is meant.
 */
export type ProblemWeight = (typeof PROBLEM_WEIGHTS)[number];

const UNKNOWN: readonly ProblemCode[] = [
  "MONTH_ABSENT",
  "NO_MANAGERS_SHEET",
  "MONTH_NOT_ENDED",
  "UNREADABLE_AMOUNT",
  "UNREADABLE_DATE",
  "UNREADABLE_COUNT",
  "UNREADABLE_CELL",
  "ERROR_VALUE",
  "CODE_EXPONENT",
  "ROW_WITHOUT_CODE",
  "UNKNOWN_SPECIALIZATION",
  "NO_SPECIALIZATION",
  "UNKNOWN_ROLE",
  "UNKNOWN_STATUS",
  "NAMESAKE_WITHOUT_OFFICE",
];
const HARMLESS: readonly ProblemCode[] = [
  "NUMBERS_AS_TEXT",
  "DATES_AS_TEXT",
  "DATES_MONTH_FIRST",
  "INN_PADDED",
  "TOTAL_ROW_SKIPPED",
  "HEADER_ROW_SKIPPED",
  "COLUMN_NOT_USED",
  "SHEET_NOT_USED",
  "HIDDEN_SHEET_NOT_USED",
];
const WEIGHTS = new Map<string, ProblemWeight>([
  ["TOTAL_DIFFERS", "total"],
  ...UNKNOWN.map((code) => [code, "unknown"] as const),
  ...HARMLESS.map((code) => [code, "harmless"] as const),
]);

export function weightOf({ code, reading }: Problem): ProblemWeight {
  return code === "CODE_EXPONENT" && reading !== undefined ? "harmless" : (WEIGHTS.get(code) ?? "doubtful");
}

/** The gravest first, else in the order given. */
export function inOrderOfWeight(problems: readonly Problem[]): Problem[] {
  return PROBLEM_WEIGHTS.flatMap((weight) => problems.filter((problem) => weightOf(problem) === weight));
}
