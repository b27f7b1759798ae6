import type * as Hucre from "hucre/xlsx";
import { columnLetters } from "../clientbase/problems";
import { wrap } from "../memo/text-table";
import type { Box, CellLink, ReportCell, ReportFormat, ReportSheet } from "./edits";

type CellStyle = NonNullable<Hucre.Cell["style"]>;

/** Points an average character of the standard font takes: widths in files are counted in characters. */
const CHARACTER_WIDTH = 5.25;
const POINTS_PER_INCH = 72;
const MARGIN = 24 / POINTS_PER_INCH;
const STANDARD_SIZE = 11;
/** How many letters of a size stand in as many points. */
const LETTERS_PER_SIZE = 1.5;
const LINE_HEIGHT = 12;
const LINE_GAP = 3;
const THIN = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const BORDERS = { top: THIN, right: THIN, bottom: THIN, left: THIN };

/**
 * A report sheet as an .xlsx file of its own. Links into other sheets become plain text: those sheets are not in the file.
 * The library is loaded when it is needed.
 * @returns the file's bytes
 */
export async function reportFile(report: ReportSheet): Promise<Uint8Array> {
  const { writeXlsx } = await import(/* webpackChunkName: "xlsx" */ "hucre/xlsx");
  return writeXlsx({ sheets: [sheetOf(report)] });
}

function sheetOf(report: ReportSheet): Hucre.WriteSheet {
  const styles = stylesOf(report.formats);
  const cells = new Map<string, Partial<Hucre.Cell>>();
  const rows: Hucre.CellValue[][] = [];
  for (const { row, column, cells: block } of report.blocks) {
    block.forEach((line, i) => {
      const values = (rows[row - 1 + i] ??= []);
      line.forEach((cell, j) => {
        if (cell !== null) values[column - 1 + j] = valueOf(cell);
        if (isOwnLink(cell)) {
          const location = `'${report.name.replace(/'/g, "''")}'!${cell.address}`;
          cells.set(keyOf(row + i, column + j), { hyperlink: { target: "", location } });
        }
      });
    });
  }
  for (const [place, style] of styles) cells.set(place, { ...cells.get(place), style });
  const { print, freeze } = report;
  return {
    name: report.name,
    rows: Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null)),
    cells,
    columns: report.columnWidths.map((width) => ({ width: width / CHARACTER_WIDTH })),
    rowDefs: new Map([...wrappedHeights(report, rows, styles), ...report.formats.flatMap(heightsOf)]),
    merges: report.formats.flatMap(({ merge, box }) => (merge ? [mergeOf(box)] : [])),
    conditionalRules: report.rules.map(({ box, formula, look }, i) => ({
      type: "expression",
      priority: i + 1,
      range: addressOf(box),
      formula: formula.replace(/^=/, ""),
      style: {
        fill: { type: "pattern", pattern: "solid", bgColor: { rgb: look.fill.slice(1) } },
        font: { color: { rgb: look.color.slice(1) }, ...(look.bold && { bold: true }) },
      },
    })),
    tables: report.tables.map(({ name, box, style }) => ({
      name,
      range: addressOf(box),
      style,
      columns: Array.from({ length: box.columns }, (_, i) => ({
        name: String(rows[box.row - 1]?.[box.column - 1 + i] ?? ""),
      })),
    })),
    ...(freeze.rows + freeze.columns > 0 && { freezePane: { ...freeze } }),
    view: {
      showGridLines: false,
      ...(report.tabColor !== undefined && { tabColor: { rgb: report.tabColor.slice(1) } }),
    },
    pageSetup: {
      paperSize: "a4",
      orientation: print.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: {
        left: MARGIN,
        right: MARGIN,
        top: MARGIN,
        bottom: 2 * MARGIN,
        header: MARGIN,
        footer: MARGIN,
      },
      ...(print.titleRows && { printTitlesRow: `$${print.titleRows.first}:$${print.titleRows.last}` }),
    },
    headerFooter: { oddFooter: `&C${print.footer}` },
  };
}

function valueOf(cell: Exclude<ReportCell, null>): string | number {
  return typeof cell === "object" ? cell.text : cell;
}

function isOwnLink(cell: ReportCell): cell is CellLink {
  return typeof cell === "object" && cell !== null && cell.sheet === undefined;
}

/** The style of each cell that has one: what formats say of it, the later ones in front. */
function stylesOf(formats: readonly ReportFormat[]): Map<string, CellStyle> {
  const styles = new Map<string, CellStyle>();
  for (const format of formats) {
    const { row, column, rows, columns } = format.box;
    const style = styleOf(format);
    for (let i = row; i < row + rows; i++) {
      for (let j = column; j < column + columns; j++) {
        styles.set(keyOf(i, j), joined(styles.get(keyOf(i, j)), style));
      }
    }
  }
  return styles;
}

function styleOf(format: ReportFormat): CellStyle {
  const { bold, italic, size, color, fill, wrap, horizontal, vertical, numberFormat, lines } = format;
  return {
    font: {
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(size !== undefined && { size }),
      ...(color !== undefined && { color: { rgb: color.slice(1) } }),
    },
    ...(fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill.slice(1) } } as const,
    }),
    alignment: {
      ...(wrap !== undefined && { wrapText: wrap }),
      ...(horizontal && { horizontal: horizontal.toLowerCase() as Lowercase<typeof horizontal> }),
      ...(vertical && { vertical: vertical.toLowerCase() as Lowercase<typeof vertical> }),
    },
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(lines && { border: BORDERS }),
  };
}

function joined(under: CellStyle | undefined, over: CellStyle): CellStyle {
  return {
    ...under,
    ...over,
    font: { ...under?.font, ...over.font },
    alignment: { ...under?.alignment, ...over.alignment },
  };
}

/** Heights of rows whose text goes over several lines: not every program fits rows of a file by itself. */
function wrappedHeights(
  { columnWidths }: ReportSheet,
  rows: readonly (readonly Hucre.CellValue[] | undefined)[],
  styles: ReadonlyMap<string, CellStyle>,
): [number, { readonly height: number }][] {
  return Array.from(rows, (row = [], i): [number, { readonly height: number }] => {
    const lines = Array.from(row, (value, j) => {
      const style = styles.get(keyOf(i + 1, j + 1));
      if (typeof value !== "string" || !style?.alignment?.wrapText) return 1;
      const letters = ((columnWidths[j] ?? 0) / (style.font?.size ?? STANDARD_SIZE)) * LETTERS_PER_SIZE;
      return wrap(value, Math.max(1, Math.floor(letters))).length;
    });
    return [i, { height: LINE_HEIGHT * Math.max(1, ...lines) + LINE_GAP }];
  }).filter(([, { height }]) => height > LINE_HEIGHT + LINE_GAP);
}

function heightsOf({ box, rowHeight }: ReportFormat): [number, { readonly height: number }][] {
  return rowHeight === undefined
    ? []
    : Array.from({ length: box.rows }, (_, i) => [box.row - 1 + i, { height: rowHeight }]);
}

function mergeOf({ row, column, rows, columns }: Box): Hucre.MergeRange {
  return { startRow: row - 1, startCol: column - 1, endRow: row + rows - 2, endCol: column + columns - 2 };
}

/** As the library counts: from 0. */
function keyOf(row: number, column: number): string {
  return `${row - 1},${column - 1}`;
}

function addressOf({ row, column, rows, columns }: Box): string {
  return `${columnLetters(column - 1)}${row}:${columnLetters(column + columns - 2)}${row + rows - 1}`;
}
