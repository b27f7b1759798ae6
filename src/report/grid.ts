import type { FindingColumns } from "../wording/report";
import type { Box, ReportFormat } from "./edits";

/** The columns of the sheet, which all its sections share; named for what they hold in the table of findings. */
const WIDTHS: Readonly<Record<keyof FindingColumns, number>> = {
  number: 28,
  severity: 80,
  kind: 114,
  finding: 138,
  client: 66,
  name: 112,
  manager: 92,
  office: 76,
  reason: 256,
  measured: 96,
  norm: 88,
  since: 56,
  section: 100,
  row: 62,
  code: 100,
  seen: 130,
};

export const FINDING_COLUMNS = Object.keys(WIDTHS) as readonly (keyof FindingColumns)[];
export const COLUMN_WIDTHS: readonly number[] = Object.values(WIDTHS);
export const LAST_COLUMN = COLUMN_WIDTHS.length;

/** Number of a column of the grid, from 1. */
export function columnOf(name: keyof FindingColumns): number {
  return FINDING_COLUMNS.indexOf(name) + 1;
}

/** Rows of the grid from one of its columns to another; of all columns when none is named. */
export function box(
  row: number,
  rows: number,
  from?: keyof FindingColumns,
  to: keyof FindingColumns | undefined = from,
): Box {
  const first = from === undefined ? 1 : columnOf(from);
  const last = to === undefined ? LAST_COLUMN : columnOf(to);
  return { row, column: first, rows, columns: last - first + 1 };
}

/** Titles, and the sheet's tab. */
export const INK = "#1F2A44";

/** How the title of a section looks. */
export const HEADING: Omit<ReportFormat, "box"> = { bold: true, size: 12, color: INK, fill: "#DCE6F2" };
/** How the titles of a section's columns look. */
export const HEADER: Omit<ReportFormat, "box"> = {
  bold: true,
  color: "#FFFFFF",
  fill: INK,
  wrap: true,
  vertical: "Center",
};
