import type { Box } from "../report/edits";
import { BOX, boxOf } from "./boxes";

/**
 * What the add-in added is known by hidden names of its sheet: Excel keeps them on their cells through inserted and
 * deleted rows and columns, copies them with the sheet and saves them with the file.
 */
const KINDS = "_kb_audit_kinds";
const REASONS = "_kb_audit_reasons";
const FILTER = "_kb_audit_filter";
const SHEETS = {
  audit: "_kb_audit_report",
  memo: "_kb_audit_memo",
  norms: "_kb_audit_norms",
  waivers: "_kb_audit_waivers",
  plan: "_kb_audit_plan",
  planEffect: "_kb_audit_plan_effect",
} as const;

const BETWEEN_KINDS = "|";

/** Columns beside a table; the user may have deleted one of them. */
export const AUDIT_COLUMNS = 2;

/** Part of the formula of every rule of ours: rules have no lasting id. To Excel it is 0. */
export const SIGNATURE = 'N("kb.audit")';

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
  readonly report: OwnSheet | undefined;
  /** The AutoFilter the add-in has put on a table without one; its box is undefined when the cells have been deleted. */
  readonly filter: { readonly box: Box | undefined } | undefined;
}

/** What a sheet that is wholly the add-in's holds: what an audit came to, or what the user decides there. */
export type OwnHoldings = keyof typeof SHEETS;

/** A sheet that is wholly the add-in's. */
export interface OwnSheet {
  readonly holds: OwnHoldings;
  /** Id of the sheet that was active when it was made. */
  readonly cameFrom: string;
}

/** Asks for the add-in's own in a sheet; to be called after the next sync. */
export function askForOwn(sheet: Excel.Worksheet): () => Own {
  const columns = ([KINDS, REASONS] as const).map((name) => {
    const item = sheet.names.getItemOrNullObject(name).load("comment");
    const range = item.getRangeOrNullObject().load(BOX);
    return { name: name === KINDS ? ("kinds" as const) : ("reasons" as const), item, range };
  });
  const sheets = (Object.keys(SHEETS) as OwnSheet["holds"][]).map((holds) => ({
    holds,
    item: sheet.names.getItemOrNullObject(SHEETS[holds]).load("comment"),
  }));
  const filter = sheet.names.getItemOrNullObject(FILTER).load("name");
  const filtered = filter.getRangeOrNullObject().load(BOX);
  return () => ({
    filter: filter.isNullObject ? undefined : { box: boxOf(filtered) },
    columns: columns
      .filter(({ item }) => !item.isNullObject)
      .map(({ name, item, range }) => ({ name, box: boxOf(range), ...parseComment(item.comment) })),
    report: sheets
      .filter(({ item }) => !item.isNullObject)
      .map(({ holds, item }) => ({ holds, cameFrom: item.comment }))
      .at(0),
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
export function nameReport(sheet: Excel.Worksheet, { holds, cameFrom }: OwnSheet): void {
  sheet.names.add(SHEETS[holds], sheet.getRange("A1"), cameFrom).visible = false;
}

/** Names the cells of an AutoFilter as the add-in's own. */
export function nameFilter(sheet: Excel.Worksheet, range: Excel.Range): void {
  sheet.names.add(FILTER, range).visible = false;
}

export function forgetFilter(sheet: Excel.Worksheet): void {
  sheet.names.getItem(FILTER).delete();
}

export function forgetColumns(sheet: Excel.Worksheet, columns: readonly AuditColumn[]): void {
  for (const { name } of columns) sheet.names.getItem(name === "kinds" ? KINDS : REASONS).delete();
}

export function isOurRule(formula: string): boolean {
  return formula.includes(SIGNATURE);
}
