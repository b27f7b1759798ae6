import type { ClientBase } from "../clientbase/client-base";
import { columnLetters } from "../clientbase/problems";
import type { SheetValues } from "../clientbase/sheet-values";
import { namesIn, type Names } from "../moves/names";
import {
  isSameDecision,
  organisationDecisions,
  UNDECIDED,
  withOrganisationDecisions,
  type OrganisationDecision,
} from "../moves/organisation-decisions";
import type { ManagerName, PlanDecisions } from "../moves/wishes";
import { fold, tidy } from "../regulation/folding";
import { PLAN_COLUMNS, type PlanColumn, type PlanSheetError, type StrangeRow } from "../wording/plan-sheet";
import { decisionReader, isError, type DecisionError } from "./decision-cell";
import { headerIn, type SheetHeader } from "./sheet-header";
import { typedManagers } from "../moves/typed-name";

/** The decisions on the sheet of the plan cannot be read. wording/plan-sheet.ts says why. */
export class PlanSheetFault extends Error {
  override readonly name = "PlanSheetFault";

  constructor(
    readonly sheet: string,
    readonly errors: readonly PlanSheetError[],
  ) {
    super(errors.map(({ kind, cell }) => `${kind} ${cell ? cell.column + String(cell.row) : ""}`).join("; "));
  }
}

/** A row whose decision was changed by hand. */
export interface EditedRow {
  /** From 1. */
  readonly row: number;
  /** Undefined where the base has none such. */
  readonly organisation: number | undefined;
  readonly decision: OrganisationDecision | DecisionError;
  /** What stands in its cells. */
  readonly text: (column: PlanColumn) => string;
}

/** What was changed on the sheet of the plan since it was written. */
export interface PlanSheetReading {
  readonly sheet: string;
  /** By the number of the organisation. */
  readonly edits: ReadonlyMap<number, OrganisationDecision>;
  /** Changed rows whose organisation is not in the base. */
  readonly strangers: readonly StrangeRow[];
}

/** The columns without which nothing can be read. */
const NEEDED: readonly PlanColumn[] = ["client", "from", "to", "decision", "planned"];
const ERROR_VALUE = /^#[\p{Lu}/0_]+[!?]?$/u;

/**
 * Reads what was changed in the column of decisions. Rows are known by client and manager, wherever they stand.
 * @param vacancies names of managers who are supposed to be there
 * @throws PlanSheetFault naming every wrong cell
 */
export function planInSheet(
  sheet: SheetValues,
  base: ClientBase,
  vacancies: readonly string[] = [],
): PlanSheetReading {
  const header = headerIn(sheet, PLAN_COLUMNS);
  const missing = NEEDED.filter((column) => !header.columns.has(column));
  if (missing.length > 0)
    throw new PlanSheetFault(
      sheet.name,
      missing.map((column) => ({ kind: "missingColumn", column, value: "" })),
    );
  const rows = rowsIn(sheet, header, base, vacancies);
  const edited = rows.filter(({ isEdited }) => isEdited);
  const errors = [...edited.flatMap(errorIn), ...contradictionsIn(rows)].map(({ row, ...error }) => ({
    ...error,
    cell: { row, column: columnLetters(header.columns.get("decision")!) },
  }));
  if (errors.length > 0)
    throw new PlanSheetFault(
      sheet.name,
      errors.sort((a, b) => a.cell.row - b.cell.row),
    );
  const edits = new Map<number, OrganisationDecision>();
  const strangers: StrangeRow[] = [];
  for (const { row, organisation, decision, text } of edited) {
    if (organisation === undefined) strangers.push({ row, client: text("client"), manager: text("from") });
    else if (!isError(decision)) edits.set(organisation, decision);
  }
  return { sheet: sheet.name, edits, strangers };
}

/**
 * The cells to write so that what was read of the sheet no longer counts as changed: where the same is still decided about
 * the same organisation. Rows and columns from 1.
 */
export function cellsOfRead(
  sheet: SheetValues,
  base: ClientBase,
  { edits }: Pick<PlanSheetReading, "edits">,
): { readonly row: number; readonly column: number; readonly text: string }[] {
  const { columns } = headerIn(sheet, PLAN_COLUMNS);
  return editedRows(sheet, base).flatMap(({ row, organisation, decision, text }) => {
    const read = organisation === undefined ? undefined : edits.get(organisation);
    if (read === undefined || isError(decision) || !isSameDecision(decision, read)) return [];
    return [{ row, column: columns.get("planned")! + 1, text: text("decision") }];
  });
}

/** Rows whose decision was changed, errors and strangers too; none where the sheet is no longer a table of the plan. */
export function editedRows(
  sheet: SheetValues,
  base: ClientBase,
  vacancies: readonly string[] = [],
): readonly EditedRow[] {
  const header = headerIn(sheet, PLAN_COLUMNS);
  if (NEEDED.some((column) => !header.columns.has(column))) return [];
  return rowsIn(sheet, header, base, vacancies).filter(({ isEdited }) => isEdited);
}

/** The decisions with what was changed on the sheet in place of what was decided about the same organisations. */
export function withEdits(
  base: ClientBase,
  decisions: PlanDecisions,
  { edits }: Pick<PlanSheetReading, "edits">,
): { readonly decisions: PlanDecisions; readonly changed: number } {
  if (edits.size === 0) return { decisions, changed: 0 };
  const names = namesIn(base);
  const before = organisationDecisions(names, decisions);
  const changes = new Map(
    [...edits].filter(([organisation, it]) => !isSameDecision(it, before.get(organisation) ?? UNDECIDED)),
  );
  return { decisions: withOrganisationDecisions(names, decisions, changes), changed: changes.size };
}

interface Row extends EditedRow {
  readonly isEdited: boolean;
}

function rowsIn(
  { values }: SheetValues,
  header: SheetHeader<PlanColumn>,
  base: ClientBase,
  vacancies: readonly string[],
): Row[] {
  const names = namesIn(base);
  const read = decisionReader(base, names, vacancies);
  const organisationOf = organisationFinder(base, names);
  const rows: Row[] = [];
  for (let row = header.row + 1; row < values.length; row++) {
    const cells = values[row];
    const text = (column: PlanColumn) => {
      const index = header.columns.get(column);
      return index === undefined ? "" : tidy(String(cells[index] ?? ""));
    };
    const [client, decided] = [text("client"), text("decision")];
    if (client === "" && decided === "") continue;
    const decision = ERROR_VALUE.test(decided)
      ? ({ kind: "errorValue", value: decided } as const)
      : read(decided, text("to"));
    const planned = text("planned");
    const before = fold(planned) === fold(decided) ? decision : read(planned, text("to"));
    const isEdited =
      before !== decision && (isError(decision) || isError(before) || !isSameDecision(decision, before));
    rows.push({
      row: row + 1,
      organisation: organisationOf(client, text("from")),
      decision,
      text,
      isEdited,
    });
  }
  return rows;
}

/** Finds organisations by the code of a client and a manager as they stand in a row. */
function organisationFinder(
  base: ClientBase,
  names: Names,
): (client: string, manager: string) => number | undefined {
  const managers = typedManagers(base, names);
  return (client, manager) => {
    const meant: readonly ManagerName[] = managers(manager);
    if (meant.length !== 1) return undefined;
    const organisation = names.organisation({ client, manager: meant[0] });
    return typeof organisation === "number" ? organisation : undefined;
  };
}

type RowError = Omit<PlanSheetError, "cell"> & { readonly row: number };

function errorIn({ decision, row }: Row): RowError[] {
  return isError(decision) ? [{ ...decision, column: "decision", row }] : [];
}

/** Rows that say something else of an organisation than an earlier row does. */
function contradictionsIn(rows: readonly Row[]): RowError[] {
  const first = new Map<number, Row>();
  return rows.flatMap((row): RowError[] => {
    if (row.organisation === undefined) return [];
    const earlier = first.get(row.organisation);
    if (earlier === undefined) first.set(row.organisation, row);
    if (earlier === undefined || saysTheSame(row, earlier)) return [];
    return [
      {
        kind: "contradiction",
        column: "decision",
        value: row.text("decision"),
        row: row.row,
        otherRow: earlier.row,
      },
    ];
  });
}

function saysTheSame(row: Row, earlier: Row): boolean {
  if (fold(row.text("decision")) === fold(earlier.text("decision"))) return true;
  if (isError(row.decision) || isError(earlier.decision)) return false;
  return isSameDecision(row.decision, earlier.decision);
}
