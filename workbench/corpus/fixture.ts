import type { Addition } from "../../src/regulation/additions";
import type { CleanBase } from "./clean-base";
import type { FileSheet } from "./file-sheet";
import { clientsOf, managersOf } from "./table";
import { sheetOf } from "./file-sheet";
import type { FileOptions } from "./write-file";

/** A problem that an audit is to report. */
export interface ExpectedProblem {
  readonly code: string;
  /** All its places where they tell something, as `Sheet!F5`, `Sheet!5` for a row, `Sheet!F` for a column. */
  readonly places?: readonly string[];
}

/** A workbook as an analyst might get it, and what an audit is to make of it. */
export interface Fixture {
  /** Name of its file without the ending. */
  readonly name: string;
  /** Where such a file comes from, in one line. */
  readonly story: string;
  readonly hazards: readonly string[];
  /** The base it was made from: its findings are to be found, no others. */
  readonly twin: CleanBase;
  readonly sheets: readonly FileSheet[];
  readonly file?: FileOptions;
  /** What is to be reported besides what is reported of the clean twin. */
  readonly problems?: readonly ExpectedProblem[];
  /**
   * Findings that dirt which nobody could read changes of necessity: `+` more, `-` fewer, `~` otherwise measured, then
   * code, client and manager.
   */
  readonly differences?: readonly string[];
  /** What the user says about words of the workbook. */
  readonly words?: readonly Addition[];
  /** It is also audited, marked and cleaned as a workbook open in Excel. */
  readonly inExcel?: boolean;
}

/** The base in canonical sheets. */
export function cleanSheets(base: CleanBase): FileSheet[] {
  return [sheetOf("Клиенты", "clients", clientsOf(base)), sheetOf("Менеджеры", "managers", managersOf(base))];
}
