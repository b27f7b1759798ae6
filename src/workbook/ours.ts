import type { Box } from "../report/edits";
import { BOX, boxOf } from "./boxes";

/**
 * What the add-in added is known by hidden names of its sheet: Excel keeps them on their cells through inserted and
 * deleted rows and columns, copies them with the sheet and saves them with the file.
 */
const KINDS = "_kb_audit_kinds";
const REASONS = "_kb_audit_reasons";
const REPORT = "_kb_audit_report";

const BETWEEN_KINDS = "|";

/** Columns beside a table; the user may have deleted one of them. */
export const AUDIT_COLUMNS = 2;

/** Part of the formula of every rule of ours: rules have no lasting id. */
export const SIGNATURE = 'N("kb.audit")=0';

/** How a column was before it became an audit column. */
export interface ColumnBefore {
  /** Points; null for the sheet's standard width. A hidden column's width is neither known nor changed. */
  readonly width: number | null | "hidden";
  /** By how many columns the sheet's AutoFilter was widened. */
  readonly filterWidened: number;
}

export interface AuditColumn {
  readonly name: "kinds" | "reasons";
  /** Undefined when its cells have been deleted. */
  readonly box: Box | undefined;
  readonly before: ColumnBefore;
  /** The kinds it was filled with, by name. */
  readonly kinds: readonly string[];
}

/** The add-in's own in one sheet. */
export interface Own {
  readonly columns: readonly AuditColumn[];
  /** The whole sheet is a report; `cameFrom` is the id of the sheet that was active when it was made. */
  readonly report: { readonly cameFrom: string } | undefined;
}

/** Asks for the add-in's own in a sheet; to be called after the next sync. */
export function askForOwn(sheet: Excel.Worksheet): () => Own {
  const columns = ([KINDS, REASONS] as const).map((name) => {
    const item = sheet.names.getItemOrNullObject(name).load("comment");
    const range = item.getRangeOrNullObject().load(BOX);
    return { name: name === KINDS ? ("kinds" as const) : ("reasons" as const), item, range };
  });
  const report = sheet.names.getItemOrNullObject(REPORT).load("comment");
  return () => ({
    columns: columns
      .filter(({ item }) => !item.isNullObject)
      .map(({ name, item, range }) => ({ name, box: boxOf(range), ...parseComment(item.comment) })),
    report: report.isNullObject ? undefined : { cameFrom: report.comment },
  });
}

function parseComment(comment: string): Pick<AuditColumn, "before" | "kinds"> {
  const [, width, widened, kinds] = /^width=(\S*) filter=(\d+) kinds=(.*)$/.exec(comment) ?? [];
  return {
    before: {
      width: width === "hidden" ? width : width ? Number(width) : null,
      filterWidened: Number(widened ?? 0),
    },
    kinds: kinds?.split(BETWEEN_KINDS) ?? [],
  };
}

/** Names a column as the add-in's own. */
export function nameColumn(
  sheet: Excel.Worksheet,
  name: AuditColumn["name"],
  range: Excel.Range,
  { before: { width, filterWidened }, kinds }: Pick<AuditColumn, "before" | "kinds">,
): void {
  const comment = `width=${width ?? ""} filter=${filterWidened} kinds=${kinds.join(BETWEEN_KINDS)}`;
  sheet.names.add(name === "kinds" ? KINDS : REASONS, range, comment).visible = false;
}

/** Names a sheet as the add-in's own. */
export function nameReport(sheet: Excel.Worksheet, cameFrom: string): void {
  sheet.names.add(REPORT, sheet.getRange("A1"), cameFrom).visible = false;
}

export function forgetColumns(sheet: Excel.Worksheet, columns: readonly AuditColumn[]): void {
  for (const { name } of columns) sheet.names.getItem(name === "kinds" ? KINDS : REASONS).delete();
}

export function isOurRule(formula: string): boolean {
  return formula.includes(SIGNATURE);
}
