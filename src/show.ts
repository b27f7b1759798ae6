import type { Waiver } from "./audit/waivers";
import { recognise, type Layout } from "./clientbase/layout";
import { UnusableInput } from "./clientbase/problems";
import type { Outcome } from "./core";
import { findingsInOrder } from "./report/finding-lines";
import type { Kind } from "./report/kinds";
import type { CellPlace } from "./report/view";
import { KIND_NAMES } from "./wording/report";
import { alone } from "./workbook/alone";
import { switchHighlights } from "./workbook/highlight";
import { outlineOf } from "./workbook/outline";
import { readHeads } from "./workbook/read";
import { inWorkbook } from "./workbook/run";
import { showOnlyRows } from "./workbook/show-only";
import { selectCell, selectRow, type RowKey } from "./workbook/select";
import type { Watch } from "./workbook/watch";

/**
 * Shows the first row of a finding, wherever sorting has moved it: it is found by the client's code and the manager.
 * @param finding its number in `AuditView.findings`
 * @returns the row's number now; undefined when there is none such any more, or the finding is not about a row
 * @throws WorkbookFault
 */
export function selectFinding(
  outcome: Outcome,
  finding: number,
  watch: Watch = {},
): Promise<number | undefined> {
  const { kind, rows } = outcome.audit.subject(findingsInOrder(outcome.audit)[finding]);
  if (rows.length === 0) return Promise.resolve(undefined);
  return show(outcome, kind === "manager" ? "managers" : "clients", rows[0].row, watch);
}

/**
 * Shows a row of the clients sheet, wherever sorting has moved it: it is found by the client's code and the manager.
 * @param row its number when it was read
 * @returns its number now; undefined when there is none such any more
 * @throws WorkbookFault
 */
export function selectClientRow(
  outcome: Outcome,
  row: number,
  watch: Watch = {},
): Promise<number | undefined> {
  return show(outcome, "clients", row, watch);
}

function show(
  { base: { layout } }: Outcome,
  of: "clients" | "managers",
  row: number,
  watch: Watch,
): Promise<number | undefined> {
  return alone(() =>
    inWorkbook(async (context) => {
      const find = rowFinder(layout, of, row);
      const found = await selectRow(context, find(layout)!);
      if (found !== undefined) return found;
      const key = find(await layoutNow(context, layout.corrections));
      return key && selectRow(context, key);
    }, watch),
  );
}

/**
 * Shows a cell.
 * @returns whether it can be: its sheet may be gone or hidden by now
 * @throws WorkbookFault
 */
export function showCell({ sheet, row, column }: CellPlace, watch: Watch = {}): Promise<boolean> {
  return alone(() => inWorkbook((context) => selectCell(context, sheet, row, column), watch));
}

/**
 * A waiver of a finding: for its client or manager, or the client with that manager.
 * @param finding its number in `AuditView.findings`
 */
export function waiverFor(
  { audit }: Outcome,
  finding: number,
  granted: Pick<Waiver, "reason" | "approvedBy" | "until">,
): Waiver {
  const number = findingsInOrder(audit)[finding];
  const { client, manager } = audit.identity(number);
  return {
    code: audit.code(number),
    ...(client !== undefined && { client }),
    ...(manager !== undefined && { manager }),
    ...granted,
  };
}

/** The waiver that speaks of a finding, in force or expired. @param finding its number in `AuditView.findings` */
export function waiverOf({ audit }: Outcome, finding: number): Waiver | undefined {
  return audit.waiver(findingsInOrder(audit)[finding])?.waiver;
}

/** Makes the key of a row for the places where columns stand now. */
function rowFinder(
  layout: Layout,
  of: "clients" | "managers",
  row: number,
): (now: Layout | undefined) => RowKey | undefined {
  const columnsIn = ({ clients, managers }: Layout) =>
    of === "managers"
      ? { sheet: managers?.sheet, columns: [managers?.columns.name, managers?.columns.office] }
      : { sheet: clients.sheet, columns: [clients.columns.code, clients.columns.manager] };
  const then = columnsIn(layout);
  return (now) => {
    const { sheet, columns } = now ? columnsIn(now) : { sheet: undefined, columns: [] };
    if (!sheet) return undefined;
    const cells = columns.flatMap((column, i) => {
      const before = then.columns[i];
      if (!column || !before) return [];
      return { column: column.index + 1, value: then.sheet!.values[row - 1][before.index] ?? "" };
    });
    return { sheet: sheet.name, row, cells };
  };
}

/** Columns may have been inserted since, and sheets renamed. */
async function layoutNow(
  context: Excel.RequestContext,
  corrections: Layout["corrections"],
): Promise<Layout | undefined> {
  const heads = await readHeads(context, await outlineOf(context));
  try {
    return recognise(heads, corrections);
  } catch (error) {
    if (error instanceof UnusableInput) return undefined;
    throw error;
  }
}

/**
 * Highlights the rows of these kinds only, on every marked sheet; the audit columns stay as they are.
 * @throws WorkbookFault `protectedSheet`, `unreadableRules`
 */
export function setHighlight(kinds: ReadonlySet<Kind>, watch: Watch = {}): Promise<void> {
  const resting = (Object.keys(KIND_NAMES) as Kind[]).filter((kind) => !kinds.has(kind));
  const texts = resting.flatMap((kind) => Object.values(KIND_NAMES[kind]));
  return alone(() => inWorkbook((context) => switchHighlights(context, texts), watch));
}

/**
 * Hides all rows but those of one kind, by the sheets' own filters, on the marked sheets that have such rows, and shows
 * the first of these sheets.
 * @param kind undefined shows all rows again
 * @returns names of the sheets that cannot be filtered: their AutoFilter does not reach the audit columns
 * @throws WorkbookFault `protectedSheet`
 */
export function showOnly(kind: Kind | undefined, watch: Watch = {}): Promise<string[]> {
  const texts = kind && Object.values(KIND_NAMES[kind]);
  return alone(() => inWorkbook((context) => showOnlyRows(context, texts), watch));
}
