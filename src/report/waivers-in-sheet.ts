import type { FindingCode } from "../audit/finding";
import { RULES } from "../audit/rules";
import type { Waiver } from "../audit/waivers";
import { BAD_DATE, dateInCell, NO_DATE } from "../clientbase/cell-date";
import { columnLetters } from "../clientbase/problems";
import type { CellValue, SheetValues } from "../clientbase/sheet-values";
import { isoDay } from "../regulation/calendar";
import { fold, tidy } from "../regulation/folding";
import { titleOf } from "../wording/findings";
import { WAIVER_COLUMNS, type WaiverColumn } from "../wording/waivers-sheet";
import { headerIn } from "./sheet-header";
import { WAIVER_FIELDS } from "./waivers-sheet";

/** What is wrong in a cell of the sheet of waivers. */
export interface WaiversError {
  readonly kind:
    /** A column is not there. */
    | "missingColumn"
    | "unknownFinding"
    | "blankFinding"
    /** Neither a client nor a manager is named. */
    | "noSubject"
    | "blankReason"
    | "blankApproval"
    | "badDate"
    | "errorValue";
  readonly field: WaiverColumn;
  /** From 1, and letters; absent for a column that is not there. */
  readonly row?: number;
  readonly column?: string;
  /** What stands in the cell. */
  readonly value: string;
}

/** The sheet of waivers has errors: nothing is judged by it. wording/waivers-sheet.ts says them. */
export class WaiversFault extends Error {
  override readonly name = "WaiversFault";

  constructor(
    readonly sheet: string,
    readonly errors: readonly WaiversError[],
  ) {
    super(errors.map(({ kind, row, column }) => `${kind} ${column ?? ""}${row ?? ""}`).join("; "));
  }
}

const ERROR_VALUE = /^#[\p{Lu}/0_]+[!?]?$/u;

/**
 * Reads the sheet of waivers; rows without a word are skipped.
 * @throws WaiversFault naming every wrong cell
 */
export function waiversInSheet(sheet: SheetValues): Waiver[] {
  const header = headerIn(sheet, WAIVER_COLUMNS);
  const errors: WaiversError[] = WAIVER_FIELDS.filter((field) => !header.columns.has(field)).map((field) => ({
    kind: "missingColumn",
    field,
    value: "",
  }));
  if (errors.length > 0) throw new WaiversFault(sheet.name, errors);
  const waivers = sheet.values.flatMap((cells, row): Waiver[] => {
    const cellOf = (field: WaiverColumn): CellValue => cells[header.columns.get(field)!] ?? "";
    if (row <= header.row || WAIVER_FIELDS.every((field) => textOf(cellOf(field)) === "")) return [];
    const wrong = (kind: WaiversError["kind"], field: WaiverColumn) =>
      errors.push({
        kind,
        field,
        row: row + 1,
        column: columnLetters(header.columns.get(field)!),
        value: textOf(cellOf(field)),
      });
    return waiverIn(cellOf, wrong, sheet.dateSystem);
  });
  if (errors.length > 0) throw new WaiversFault(sheet.name, errors);
  return waivers;
}

function waiverIn(
  cellOf: (field: WaiverColumn) => CellValue,
  wrong: (kind: WaiversError["kind"], field: WaiverColumn) => void,
  dateSystem: 1900 | 1904,
): Waiver[] {
  const text = (field: WaiverColumn): string => {
    const value = textOf(cellOf(field));
    if (ERROR_VALUE.test(value)) wrong("errorValue", field);
    return value;
  };
  const [finding, client, manager, reason, approvedBy] = [
    text("finding"),
    text("client"),
    text("manager"),
    text("reason"),
    text("approvedBy"),
  ];
  const code = findingNamed(finding);
  const until = dateInCell(cellOf("until"), dateSystem);
  if (finding === "") wrong("blankFinding", "finding");
  else if (code === undefined) wrong("unknownFinding", "finding");
  if (client === "" && manager === "") wrong("noSubject", "client");
  if (reason === "") wrong("blankReason", "reason");
  if (approvedBy === "") wrong("blankApproval", "approvedBy");
  if (until === BAD_DATE) wrong("badDate", "until");
  if (code === undefined || until === BAD_DATE) return [];
  return [
    {
      code,
      ...(client !== "" && { client }),
      ...(manager !== "" && { manager }),
      reason,
      approvedBy,
      until: until === NO_DATE ? null : isoDay(until),
    },
  ];
}

let findings: Map<string, FindingCode> | undefined;

/** The finding of a title in any language, or of a code; undefined for neither. */
export function findingNamed(text: string): FindingCode | undefined {
  findings ??= new Map(
    RULES.flatMap(({ code }) =>
      [code, titleOf(code, "ru"), titleOf(code, "en")].map((name): [string, FindingCode] => [
        fold(name),
        code,
      ]),
    ),
  );
  return findings.get(fold(text));
}

function textOf(cell: CellValue): string {
  return tidy(String(cell));
}
