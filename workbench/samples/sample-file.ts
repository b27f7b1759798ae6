import { writeXlsx, type CellStyle, type WriteSheet } from "hucre";
import { columnLetters } from "../../src/clientbase/problems";
import { valuesOf, type SampleSheet } from "./sample-sheet";

const FONT = { name: "Arial", size: 9 };
const LINE = { style: "thin", color: { rgb: "A6A6A6" } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

const TITLE: CellStyle = { font: { ...FONT, size: 13, bold: true } };
const NOTE: CellStyle = { font: FONT };
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "D9E1EC" } },
  border: BORDER,
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};
const TOTALS: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } },
  border: BORDER,
};

const EXPORTED = new Date(Date.UTC(2010, 7, 2, 9, 15));

/** The sheets as an .xlsx file, the same bytes for the same sheets. */
export function sampleFile(sheets: readonly SampleSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(writtenSheet),
    defaultFont: FONT,
    properties: { title: sheets[0].preamble[0], created: EXPORTED, modified: EXPORTED },
  });
}

function writtenSheet(sheet: SampleSheet): WriteSheet {
  const values = valuesOf(sheet);
  const header = sheet.preamble.length;
  const lastRow = header + sheet.rows.length;
  const letter = columnLetters(sheet.columns.length - 1);
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: values.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    cells: new Map(
      values.flatMap((row, r) =>
        row.flatMap((_, c) => {
          const style = styleOf(sheet, r, c);
          return style ? [[`${r},${c}`, { style }] as const] : [];
        }),
      ),
    ),
    rowDefs: new Map([
      [0, { height: 20 }],
      [header, { height: 38 }],
    ]),
    autoFilter: { range: `A${header + 1}:${letter}${lastRow + 1}` },
    freezePane: { rows: header + 1, columns: sheet.frozenColumns },
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${header + 1}:$${header + 1}`,
    },
  };
}

function styleOf(sheet: SampleSheet, row: number, column: number): CellStyle | undefined {
  const { format, headerFormat } = sheet.columns[column];
  const header = sheet.preamble.length;
  if (row < header) return column > 0 ? undefined : row === 0 ? TITLE : NOTE;
  if (row === header) return formatted(HEADER, headerFormat);
  if (row > header + sheet.rows.length) return formatted(TOTALS, format);
  return formatted({ font: FONT, border: BORDER }, format);
}

function formatted(style: CellStyle, format: string | undefined): CellStyle {
  return format === undefined ? style : { ...style, numFmt: format };
}
