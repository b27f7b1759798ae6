import type * as Docx from "docx";
import { shareOfWidths } from "../column-widths";
import type { Memo } from "../document";
import { closing } from "./closing";
import { paragraph, type Page } from "./page";

/** Half-points, by whether the page lies on its side. */
const SIZES = { upright: 18, landscape: 16 };
/** How much of its height a digit is wide. */
const DIGIT = 0.5;
const EDGES = { left: 50, right: 50, top: 20, bottom: 20 };

/**
 * The table with its header on every page, and in its last row, without lines, everything below it: rows can be kept
 * together in all programs, so that no page holds a signature by itself.
 */
export function tableAndClosing(page: Page, memo: Memo): Docx.Table {
  const { docx, width, landscape } = page;
  const size = landscape ? SIZES.landscape : SIZES.upright;
  const digits = width / (size * 10 * DIGIT);
  const widths = shareOfWidths(memo, digits).map((share) => Math.floor(width * share));
  const cell = (text: string, column: number, header: boolean, keepNext: boolean) =>
    new docx.TableCell({
      width: { size: widths[column], type: docx.WidthType.DXA },
      margins: EDGES,
      ...(header && {
        shading: { fill: "EDEDED", type: docx.ShadingType.CLEAR, color: "auto" },
        verticalAlign: docx.VerticalAlignTable.CENTER,
      }),
      children: [
        paragraph(
          page,
          text,
          {
            keepNext,
            alignment: header
              ? docx.AlignmentType.CENTER
              : memo.columns[column].align === "right"
                ? docx.AlignmentType.RIGHT
                : docx.AlignmentType.LEFT,
          },
          { bold: header, size },
        ),
      ],
    });
  const row = (cells: readonly string[], header: boolean, keepNext: boolean) =>
    new docx.TableRow({
      tableHeader: header,
      cantSplit: true,
      children: memo.columns.map((_, i) => cell(cells[i] ?? "", i, header, keepNext)),
    });
  const whole = widths.reduce((sum, it) => sum + it, 0);
  return new docx.Table({
    width: { size: whole, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    rows: [
      row(
        memo.columns.map(({ title }) => title),
        true,
        true,
      ),
      ...memo.rows.map((cells, i) => row(cells, false, i === memo.rows.length - 1)),
      lastRow(page, memo, whole),
    ],
  });
}

function lastRow(page: Page, memo: Memo, width: number): Docx.TableRow {
  const { docx } = page;
  const none = { style: docx.BorderStyle.NIL };
  return new docx.TableRow({
    cantSplit: true,
    children: [
      new docx.TableCell({
        columnSpan: memo.columns.length,
        width: { size: width, type: docx.WidthType.DXA },
        margins: { left: 0, right: 0, top: 0, bottom: 0 },
        borders: { left: none, right: none, bottom: none },
        children: closing(page, memo),
      }),
    ],
  });
}
