import { columnLetters } from "../host/model/address";
import { isRuleTrue } from "../host/model/calculation";
import type { CellFormat } from "../host/model/cell-format";
import { displayedText } from "../host/model/displayed-text";
import type { Sheet } from "../host/model/sheet";
import type { Workbook } from "../host/model/workbook";

const LOCALE = "ru-RU";
const POINTS_PER_CHARACTER = 5.25;

/** Rows and columns of a sheet, counted from 0, as a page to look at: texts, fonts, fills, what its rules colour. */
export function sheetPage(
  workbook: Workbook,
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
): string {
  const width = (column: number) =>
    (sheet.columns.get(column)?.width ?? sheet.standardWidth) * POINTS_PER_CHARACTER;
  const head = columns.map((column) => `<th style="width:${width(column)}pt">${columnLetters(column)}</th>`);
  const lines = rows.map((row) => {
    const cells = columns.map((column) => {
      const value = sheet.cells.value(row, column);
      const { numberFormat } = workbook.styles.format(sheet.cells.format(row, column));
      const text = displayedText(value, numberFormat, LOCALE, workbook.dateSystem);
      return `<td style="${styleOf(workbook, sheet, row, column)}">${escaped(text)}</td>`;
    });
    return `<tr><th>${row + 1}</th>${cells.join("")}</tr>`;
  });
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><style>
    body { margin: 0; background: white }
    table { border-collapse: collapse; table-layout: fixed; width: max-content; font: 9pt Arial, sans-serif }
    th { width: 24pt; background: #f3f3f3; color: #555; font-weight: normal; border: 1px solid #d5d5d5 }
    td { border: 1px solid #e1e1e1; padding: 1px 3px; overflow: hidden; white-space: nowrap; max-width: 0 }
  </style></head><body><table><tr><th></th>${head.join("")}</tr>${lines.join("")}</table></body></html>`;
}

function styleOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const { font, fill, horizontal }: CellFormat = workbook.styles.format(sheet.cells.format(row, column));
  const rule = sheet.conditionalFormats.find((it) => isRuleTrue(workbook, sheet, it, row, column));
  const looks = {
    background: rule?.look.fill ?? fill,
    color: rule?.look.fontColor ?? font.color,
    "font-weight": (rule?.look.bold ?? font.bold) ? "bold" : undefined,
    "text-align": typeof sheet.cells.value(row, column) === "number" ? "right" : horizontal.toLowerCase(),
  };
  return Object.entries(looks)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
