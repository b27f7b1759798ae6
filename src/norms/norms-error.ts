import type { Text } from "../wording/language";
import type { CellKind } from "./cell-kinds";

/** What must stand in a place of a document. */
export type Expected =
  | { readonly type: "text" | "number" | "wholeNumber" | "list" | "object" | "flag" | "day" | "notEmpty" }
  | { readonly type: "oneOf"; readonly values: readonly string[] }
  | { readonly type: "atLeast" | "atMost"; readonly bound: number };

/** What is wrong in one place of a regulation. */
export type NormsProblem =
  | { readonly code: "unreadable" | "blank"; readonly allowed: CellKind }
  | { readonly code: "missingRow"; readonly since: string | null | undefined }
  | { readonly code: "unknownRow" | "rowDisagrees" | "notDated" | "notApplicable" }
  | { readonly code: "duplicate"; readonly firstRow: number }
  | { readonly code: "unknownGroup"; readonly word: string }
  | { readonly code: "minAboveMax"; readonly max: number }
  | { readonly code: "sameWord"; readonly word: string; readonly other: readonly string[] }
  | { readonly code: "unequalLists"; readonly count: number }
  | { readonly code: "expected"; readonly expected: Expected }
  | { readonly code: "unknownKeys"; readonly keys: readonly string[] }
  | { readonly code: "missing" | "versionOrder" | "notJson" };

/** One error of a regulation: in which cell or at which path of the document, and what stands there. */
export type NormsError = NormsProblem & {
  /** Keys of the document down to the place. */
  readonly path: readonly string[];
  /** Row from 1 and letters of the column; undefined where no cell is to blame. */
  readonly cell?: { readonly row: number; readonly column: string };
  /** What stands there, as text. */
  readonly value: string;
};

/** Names by which the errors speak of specializations and groups, by id. */
export interface NormsNames {
  readonly specializations: Readonly<Record<string, Text>>;
  readonly groups: Readonly<Record<string, Text>>;
}

/** A regulation is broken and nothing is judged by it. The words for the user are made of the errors. */
export class NormsFault extends Error {
  override readonly name = "NormsFault";

  constructor(
    readonly errors: readonly NormsError[],
    readonly names: NormsNames,
    /** Name of the sheet the regulation was read from; undefined for a JSON document. */
    readonly sheet: string | undefined,
  ) {
    super(errors.map(({ code, path }) => `${path.join(".")}: ${code}`).join("; "));
  }
}
