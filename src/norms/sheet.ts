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

/** A part of the sheet: a blank row, its title, the titles of its columns, a row per norm and version. */
interface Block {
  readonly cells: readonly (readonly ReportCell[])[];
  /** How many columns of values it has, and whether their texts are wrapped: lists of words go on to the right. */
  readonly columns: number;
  readonly wraps: boolean;
}

const ROWS_ABOVE_NORMS = 3;

/** A regulation as a sheet that people edit and `regulationFromSheet` reads back. */
export function normsSheet(regulation: Regulation, language: Language): ReportSheet {
  const ids = Object.keys(regulation.specializations);
  const valueColumns = Math.max(LEAST_VALUES, ids.length);
  const width = VALUES_FROM + valueColumns;
  const blocks = NORMS_PARTS.map((part) => blockOf(part, regulation, width, language));
  const { title, version } = regulation;
  const head: readonly ReportCell[][] = [
    row(width, [NOT_A_NORM, normsTitle(title, version, language)]),
    row(width, [NOT_A_NORM, NORMS_SHEET.howTo[language]]),
    row(width, columnMarks(valueColumns), COLUMNS_ROW.allowed),
  ];
  const cells: ReportBlock["cells"] = [...head, ...blocks.flatMap((block) => block.cells)];
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
    formats: [...headFormats(width, cells.length), ...blockFormats(blocks, width)],
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

function blockOf(part: NormsPart, regulation: Regulation, width: number, language: Language): Block {
  const isMatrix = part.columns === "specializations";
  const titles = isMatrix
    ? Object.values(regulation.specializations).map(({ name }) => name[language])
    : part.columns.map((column) => NORM_COLUMNS[column][language]);
  const { norm, since, allowed } = NORMS_SHEET;
  return {
    columns: titles.length,
    wraps: isMatrix,
    cells: [
      row(width, []),
      row(width, [NOT_A_NORM, NORM_SECTIONS[part.title][language]]),
      row(width, [NOT_A_NORM, norm[language], since[language], ...titles], allowed[language]),
      ...part.rows
        .flatMap((it) => linesOf(it, regulation))
        .map((line) => normCells(line, regulation, width, language)),
    ],
  };
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

function blockFormats(blocks: readonly Block[], width: number): ReportFormat[] {
  let top = HEAD_ROWS + 1;
  return blocks.flatMap((block) => {
    const formats = formatsOf(block, top, width);
    top += block.cells.length;
    return formats;
  });
}

function formatsOf({ cells, columns, wraps }: Block, top: number, width: number): ReportFormat[] {
  const first = top + ROWS_ABOVE_NORMS;
  const rows = cells.length - ROWS_ABOVE_NORMS;
  const box = (row: number, column: number, columns: number) => ({ row, column, rows: 1, columns });
  const title = { box: box(top + 1, 2, width - 1), bold: true, size: 12, color: INK, fill: "#DCE6F2" };
  const header: ReportFormat = {
    box: box(top + 2, 2, width - 1),
    bold: true,
    color: "#FFFFFF",
    fill: INK,
    wrap: true,
    vertical: "Center",
  };
  if (rows === 0) return [title, header];
  const norms = (column: number, columns: number) => ({ row: first, column, rows, columns });
  return [
    title,
    header,
    { box: norms(2, 2 + columns), lines: true },
    { box: norms(2, 1), wrap: true },
    { box: norms(VALUES_FROM, columns), horizontal: "Left", ...(wraps && { wrap: true }) },
    { box: norms(width, 1), color: "#595959", italic: true },
  ];
}
