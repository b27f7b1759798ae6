/*
 * What the add-in is about to write into a workbook, as data: it can be shown before it is written, is applied in a
 * few calls, and drives Excel and the workbench alike. Rows and columns are the sheet's own, from 1.
 */

/** Two audit columns beside a table of the user's, and the highlighting of its rows. */
export interface SheetMarks {
  readonly sheet: string;
  /** The row of the table's headers, and its last row of data. */
  readonly headerRow: number;
  readonly lastRow: number;
  /** First and last column known to belong to the table; it may go on to the right. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Headers of the columns of kinds and of reasons. */
  readonly headers: Pair;
  /** Widths of the two columns, in points. */
  readonly widths: readonly [number, number];
  /** Kind and reasons of each marked row. */
  readonly rows: ReadonlyMap<number, Pair>;
  /** One per kind; a row is highlighted whose kind is this text. */
  readonly highlights: readonly Highlight[];
  /** Everything that may stand in the column of kinds below its header. */
  readonly kinds: readonly string[];
}

export type Pair = readonly [string, string];

export interface Highlight {
  /** As it stands in the column of kinds. */
  readonly kind: string;
  readonly look: Look;
}

/** Colours are #RRGGBB. */
export interface Look {
  readonly fill: string;
  readonly color: string;
  readonly bold?: boolean;
}

/** A whole sheet. */
export interface ReportSheet {
  readonly name: string;
  /** Undefined for Excel's own. */
  readonly tabColor?: string;
  readonly gridlines?: boolean;
  /** Widths of the columns from the first, in points. */
  readonly columnWidths: readonly number[];
  /** Rows and columns that stay in place. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly blocks: readonly ReportBlock[];
  readonly formats: readonly ReportFormat[];
  readonly tables: readonly ReportTable[];
  readonly rules: readonly ReportRule[];
  readonly print: Print;
}

/** A rectangle of the sheet's cells. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Values from a cell rightwards and down; every row has the same number of cells. */
export interface ReportBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly ReportCell[])[];
}

/** Text is written as text whatever it looks like; null is a blank. */
export type ReportCell = string | number | null | CellLink;

/** A link to a cell of this workbook. */
export interface CellLink {
  readonly text: string;
  /** Undefined for the sheet the link stands on: it may get another name than asked for. */
  readonly sheet: string | undefined;
  /** For example `A15`. */
  readonly address: string;
}

/** How the cells of a box look; what is not named stays as it is. */
export interface ReportFormat {
  readonly box: Box;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center";
  /** A format code in Excel's own (en-US) notation. */
  readonly numberFormat?: string;
  /** Thin lines between and around the cells. */
  readonly lines?: boolean;
  /** The cells become one. Rows do not fit its text by themselves: it needs a height. */
  readonly merge?: boolean;
  /** Height of each row, in points; without it rows fit their text. */
  readonly rowHeight?: number;
}

/** An Excel table over cells already in a block; the box begins with the headers. */
export interface ReportTable {
  /** Letters, digits and underscores; unique in the workbook. */
  readonly name: string;
  readonly box: Box;
  /** Name of one of Excel's table styles. */
  readonly style: string;
}

/** A conditional format: `formula` is relative to the box's first cell. */
export interface ReportRule {
  readonly box: Box;
  readonly formula: string;
  readonly look: Look;
}

export interface Print {
  readonly landscape: boolean;
  /** Rows repeated on top of every page. */
  readonly titleRows: { readonly first: number; readonly last: number } | undefined;
  readonly footer: string;
}
