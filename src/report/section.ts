import type { Language } from "../wording/language";
import { reportWords, type FindingColumns } from "../wording/report";
import type { Box, CellLink, ReportBlock, ReportCell, ReportFormat } from "./edits";
import { box, FINDING_COLUMNS, HEADER, HEADING, LAST_COLUMN } from "./grid";

/** Cells of one row by the column of the grid; the others are blank. */
export type Cells = { readonly [column in keyof FindingColumns]?: ReportCell };

/** A part of the sheet under a title of its own. */
export interface Section {
  readonly title: string;
  /** What the rows are, where more is done with them. */
  readonly holds?: "managers" | "counts";
  readonly header?: Cells;
  readonly rows: readonly Cells[];
  /** How many of the cells are links. */
  readonly links?: number;
  /** How the rows look; `first` is the number of the first, `count` how many there are. */
  formats?(first: number, count: number): readonly ReportFormat[];
}

/** Where a section ended up. */
export interface Placed {
  readonly section: Section;
  /** The row of its title, of its column titles (or its title again), of its first row and of its last. */
  readonly top: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

/** Stacks sections from a row on, with a blank row between them. */
export function placed(sections: readonly Section[], from: number): Placed[] {
  let top = from;
  return sections.map((section) => {
    const header = section.header ? top + 1 : top;
    const first = header + 1;
    const last = header + section.rows.length;
    const place = { section, top, header, first, last };
    top = last + 2;
    return place;
  });
}

/** A section of at most so many rows; the last one says how many were left out. */
export function cutTo(section: Section, most: number, language: Language): Section {
  const { rows } = section;
  if (rows.length <= most) return section;
  const shown = rows.slice(0, most - 1);
  return {
    ...section,
    rows: [...shown, { severity: reportWords(language).more(rows.length - shown.length) }],
  };
}

/** The cells of a section with its titles. */
export function blockOf({ section, top }: Placed): ReportBlock {
  const { title, header, rows } = section;
  return {
    row: top,
    column: 1,
    cells: [rowOf({ number: title }), ...(header ? [rowOf(header)] : []), ...rows.map(rowOf)],
  };
}

export function formatsOf({ section, top, header, first }: Placed): ReportFormat[] {
  return [
    { box: box(top, 1), ...HEADING },
    ...(section.header ? [{ box: headerBox(header, section.header), ...HEADER }] : []),
    ...(section.rows.length > 0 ? (section.formats?.(first, section.rows.length) ?? []) : []),
  ];
}

/** From the first titled column to the last. */
function headerBox(row: number, header: Cells): Box {
  const titled = FINDING_COLUMNS.filter((column) => (header[column] ?? null) !== null);
  return box(row, 1, titled[0], titled[titled.length - 1]);
}

/** A row of the whole grid. */
export function rowOf(cells: Cells): ReportCell[] {
  const row: ReportCell[] = new Array<ReportCell>(LAST_COLUMN).fill(null);
  FINDING_COLUMNS.forEach((column, i) => {
    row[i] = cells[column] ?? null;
  });
  return row;
}

/** A link to a section's title. */
export function linkTo({ section, top }: Placed): CellLink {
  return { text: section.title, sheet: undefined, address: `A${top}` };
}
