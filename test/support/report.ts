import { auditSheets } from "../../src/core";
import { parseIsoDay, parseIsoMonth } from "../../src/regulation/calendar";
import type { Audited } from "../../src/report/audited";
import type { ReportCell, ReportSheet } from "../../src/report/edits";
import type { AuditOptions, ClientBaseBuilder } from "./client-base";

/** The outcome of a base in the making. */
export function outcomeOf(
  base: ClientBaseBuilder,
  { asOf, month = "2010-06", regulation }: AuditOptions = {},
): Audited {
  return auditSheets(
    base.sheets(),
    { month: parseIsoMonth(month)!, asOf: asOf === undefined ? undefined : parseIsoDay(asOf)! },
    regulation,
  );
}

/** The sheet's cells from row 1, column 1; rows without a block are empty. */
export function cellsOf({ blocks }: ReportSheet): ReportCell[][] {
  const rows: ReportCell[][] = [];
  for (const { row, column, cells } of blocks) {
    cells.forEach((cellsOfRow, i) => {
      while (rows.length < row + i) rows.push([]);
      cellsOfRow.forEach((cell, j) => (rows[row + i - 1][column + j - 1] = cell));
    });
  }
  return rows;
}

/** A cell as text; a link with where it leads (without a sheet within its own), NBSP as an underscore. */
export function shown(cell: ReportCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  const text =
    typeof cell === "object"
      ? `[${cell.text} → ${cell.sheet === undefined ? "" : `${cell.sheet}!`}${cell.address}]`
      : String(cell);
  return text.replaceAll("\u00a0", "_");
}

/** The rows of a section without its titles, by the section's title. */
export function sectionRows(report: ReportSheet, title: string): string[][] {
  const rows = cellsOf(report).map((row) => row.map(shown));
  const top = rows.findIndex((row, i) => i > 1 && row[0] === title);
  if (top < 0) throw new Error(`no section ${title}`);
  const end = rows.findIndex((row, i) => i > top && row.length === 0);
  return rows.slice(top + 1, end < 0 ? undefined : end);
}
