import type { Box } from "./address";

export interface DefinedName {
  name: string;
  /** "='Лист 1'!$A$1:$B$2" */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface FilterCriteria {
  /** office.js FilterOn: "Values", "Custom", "TopItems", "CellColor" and so on. */
  filterOn: string;
  values?: (string | { date: string; specificity: string })[];
  criterion1?: string;
  criterion2?: string;
  operator?: "And" | "Or";
  color?: string;
  dynamicCriteria?: string;
  icon?: unknown;
}

/** A filter over a box whose first row holds the headers. */
export interface SheetFilter {
  box: Box;
  /** One per column of the box; undefined where it does not filter. */
  criteria: (FilterCriteria | undefined)[];
  /** Rows of the sheet that the filter hides. */
  hiddenRows: Set<number>;
}

export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  numberFormat?: string;
}

export interface ConditionalFormat {
  /** office.js ConditionalFormatType. */
  type: string;
  ranges: Box[];
  /** Of a custom rule: "=…", relative to the first range's first cell. */
  formula: string;
  stopIfTrue: boolean;
  look: ConditionalLook;
  /** The rule's own element as read from a file. */
  xml?: string;
}

export interface Hyperlink {
  box: Box;
  address?: string;
  /** A place in this workbook: "'Лист 1'!A1". */
  location?: string;
  tooltip?: string;
}

export interface TableColumn {
  id: number;
  name: string;
}

export interface Table {
  id: string;
  name: string;
  /** With the header and totals rows. */
  box: Box;
  showHeaders: boolean;
  showTotals: boolean;
  /** "TableStyleMedium2", "" for none. */
  style: string;
  bandedRows: boolean;
  bandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: TableColumn[];
  /** Undefined when the filter buttons are off. */
  filter: SheetFilter | undefined;
  /** The part of the opened file this table came from. */
  part?: string;
}

export interface ChartLegend {
  visible: boolean;
  position: "Top" | "Bottom" | "Left" | "Right" | "Corner" | "Custom";
}

export interface Chart {
  id: string;
  name: string;
  /** office.js ChartType. */
  type: string;
  sourceSheetId?: string;
  source?: Box;
  seriesBy: "Auto" | "Columns" | "Rows";
  title: string;
  /** Where it is missing, several series have one on the right. */
  legend?: ChartLegend;
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** A chart of the opened file: listed, not modelled. */
  part?: string;
}

export interface Protection {
  /** office.js WorksheetProtectionOptions. */
  options: Record<string, boolean>;
  password?: string;
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  /** office.js PaperType. */
  paperSize: string;
  printAreas: Box[];
  /** Rows repeated on every page. */
  titleRows: { row: number; rows: number } | undefined;
  titleColumns: { column: number; columns: number } | undefined;
  /** Percent; undefined when the sheet is fitted to pages. */
  scale: number | undefined;
  fitToPagesWide: number | undefined;
  fitToPagesTall: number | undefined;
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  headersFooters: {
    leftHeader: string;
    centerHeader: string;
    rightHeader: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
}

/** The page of a new sheet. */
export function newPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    printAreas: [],
    titleRows: undefined,
    titleColumns: undefined,
    scale: 100,
    fitToPagesWide: undefined,
    fitToPagesTall: undefined,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    headersFooters: {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    },
  };
}
