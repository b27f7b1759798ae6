import type { ReportBlock, ReportCell, ReportFormat, ReportSheet } from "../report/edits";
import type { Regulation } from "../regulation/schema";
import type { Language } from "../wording/language";
import { allowedValues, NONE_WORDS } from "../wording/norm-values";
import { NORM_COLUMNS, NORM_SECTIONS, NORM_TITLES, NORMS_SHEET, normsTitle } from "../wording/norms-sheet";
import { linesOf, type NormLine, type NormValue } from "./lines";
import { NORMS_PARTS } from "./parts";
import type { NormsPart } from "./rows";
import { cellOf, type NameOfGroup } from "./write-cell";

/** Marks the row that tells which column is which; and rows that hold no norm. */
export const COLUMNS_ROW = { key: "columns", title: "title", since: "since", allowed: "allowed" } as const;
/** The mark of a column of values. */
export function valueColumn(index: number): string {
  return `value ${index + 1}`;
}
export const NOT_A_NORM = "#";

/** Columns before those of values: key, title, date. */
const VALUES_FROM = 4;
/** So many columns of values there are at least: names of groups and memos take some. */
const LEAST_VALUES = 6;
const WIDTHS = { key: 26, title: 250, since: 76, value: 104, allowed: 330 };
const HEAD_ROWS = 3;

const INK = "#1F2A44";
const QUIET = "#A6A6A6";
const TEXT_SIZE = 9;

interface Line {
  readonly cells: readonly ReportCell[];
  readonly look?: "part" | "header" | "perSpecialization" | "values";
}

/** A regulation as a sheet that people edit and `regulationFromSheet` reads back. */
export function normsSheet(regulation: Regulation, language: Language): ReportSheet {
  const ids = Object.keys(regulation.specializations);
  const valueColumns = Math.max(LEAST_VALUES, ids.length);
  const width = VALUES_FROM + valueColumns;
  const lines = NORMS_PARTS.flatMap((part) => linesOfPart(part, regulation, valueColumns, language));
  const { title, version } = regulation;
  const head: readonly ReportCell[][] = [
    row(width, [NOT_A_NORM, normsTitle(title, version, language)]),
    row(width, [NOT_A_NORM, NORMS_SHEET.howTo[language]]),
    row(width, columnMarks(valueColumns), COLUMNS_ROW.allowed),
  ];
  const cells: ReportBlock["cells"] = [...head, ...lines.map((line) => line.cells)];
  return {
    name: NORMS_SHEET.sheet[language],
    tabColor: INK,
    columnWidths: [
      WIDTHS.key,
      WIDTHS.title,
      WIDTHS.since,
      ...Array.from({ length: valueColumns }, () => WIDTHS.value),
      WIDTHS.allowed,
    ],
    freeze: { rows: HEAD_ROWS, columns: 2 },
    blocks: [{ row: 1, column: 1, cells }],
    formats: [...headFormats(width, cells.length), ...lines.flatMap((line, i) => formatsOf(line, i, width))],
    tables: [],
    rules: [],
    print: {
      landscape: true,
      titleRows: { first: 1, last: 1 },
      footer: NORMS_SHEET.footer[language],
    },
  };
}

function columnMarks(valueColumns: number): string[] {
  const { key, title, since } = COLUMNS_ROW;
  return [key, title, since, ...Array.from({ length: valueColumns }, (_, i) => valueColumn(i))];
}

function linesOfPart(
  part: NormsPart,
  regulation: Regulation,
  valueColumns: number,
  language: Language,
): Line[] {
  const width = VALUES_FROM + valueColumns;
  const titles =
    part.columns === "specializations"
      ? Object.values(regulation.specializations).map(({ name }) => name[language])
      : part.columns.map((column) => NORM_COLUMNS[column][language]);
  const { norm, since, allowed } = NORMS_SHEET;
  return [
    { cells: row(width, []) },
    { cells: row(width, [NOT_A_NORM, NORM_SECTIONS[part.title][language]]), look: "part" },
    {
      cells: row(width, [NOT_A_NORM, norm[language], since[language], ...titles], allowed[language]),
      look: "header",
    },
    ...part.rows
      .flatMap((it) => linesOf(it, regulation))
      .map((line): Line => ({
        cells: normCells(line, regulation, width, language),
        look: line.row.scope === "specialization" ? "perSpecialization" : "values",
      })),
  ];
}

function normCells(line: NormLine, regulation: Regulation, width: number, language: Language): ReportCell[] {
  const { key, cells } = line.row;
  const nameOf = groupNamesOf(regulation, language);
  const names = Object.keys(regulation.groups).map(nameOf);
  return row(
    width,
    [
      key,
      NORM_TITLES[key][language],
      line.since === undefined ? null : shownDay(line.since, language),
      ...line.values.map((value) => shownValue(value, nameOf, language)),
    ],
    [...new Set(cells.map(({ kind }) => allowedValues(kind, names, language)))].join(" · "),
  );
}

/** How a regulation calls its groups. */
export function groupNamesOf({ groups }: Regulation, language: Language): NameOfGroup {
  return (id) => groups[id]?.name[language] ?? id;
}

/** «с начала» or a day. */
export function shownDay(since: string | null, language: Language): string {
  return since === null ? NONE_WORDS.fromTheBeginning[language] : since.split("-").reverse().join(".");
}

function shownValue(
  { kind, value, missing }: NormValue,
  nameOf: NameOfGroup,
  language: Language,
): ReportCell {
  if (missing === "version") return null;
  if (missing === "notApplicable") return NONE_WORDS.notApplicable[language];
  return cellOf(kind, value, nameOf, language);
}

function row(width: number, first: readonly ReportCell[], last: ReportCell = null): ReportCell[] {
  return [...first, ...Array.from({ length: width - 1 - first.length }, () => null), last];
}

function headFormats(width: number, last: number): ReportFormat[] {
  return [
    { box: { row: 1, column: 1, rows: last, columns: width }, size: TEXT_SIZE, vertical: "Top" },
    { box: { row: 1, column: 1, rows: last, columns: 1 }, color: QUIET, size: 6 },
    { box: { row: 1, column: 2, rows: 1, columns: 1 }, bold: true, size: 14, color: INK, rowHeight: 24 },
    { box: { row: HEAD_ROWS, column: 1, rows: 1, columns: width }, color: QUIET, size: 6, rowHeight: 10 },
  ];
}

function formatsOf({ cells, look }: Line, index: number, width: number): ReportFormat[] {
  const at = HEAD_ROWS + index + 1;
  const box = (column: number, columns: number) => ({ row: at, column, rows: 1, columns });
  const valueColumns = width - VALUES_FROM;
  switch (look) {
    case "part":
      return [{ box: box(2, width - 1), bold: true, size: 12, color: INK, fill: "#DCE6F2" }];
    case "header":
      return [
        { box: box(2, width - 1), bold: true, color: "#FFFFFF", fill: INK, wrap: true, vertical: "Center" },
      ];
    case "perSpecialization":
    case "values": {
      const filled = cells.slice(VALUES_FROM - 1, -1).findLastIndex((cell) => cell !== null) + 1;
      return [
        { box: box(2, 2 + Math.max(1, filled)), lines: true },
        { box: box(2, 1), wrap: true },
        {
          box: box(VALUES_FROM, valueColumns),
          horizontal: "Left",
          ...(look === "perSpecialization" && { wrap: true }),
        },
        { box: box(width, 1), color: "#595959", italic: true },
      ];
    }
    default:
      return [];
  }
}
