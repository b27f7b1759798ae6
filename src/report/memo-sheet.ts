import type { Memo } from "../memo/document";
import { shareOfWidths } from "../memo/column-widths";
import { appendixLines, approvalLines, dateLine, signLine, visaLines } from "../memo/lines";
import { wrap } from "../memo/text-table";
import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import { cellText } from "./cell-text";
import type { Box, ReportBlock, ReportCell, ReportFormat, ReportSheet } from "./edits";
import { INK } from "./grid";

const TEXT_SIZE = 11;
const TABLE_SIZE = 8;
const TITLE_SIZE = 14;
const LINE_HEIGHT = 15;
/** How much of its height a digit of the table is wide. */
const DIGIT = 0.62;
/** Points an average character of the text takes. */
const CHARACTER_WIDTH = 6;
/** What an A4 page on its side takes between narrow margins. */
const PAGE_WIDTH = 780;
/** What of it the addressee takes at least. */
const RIGHT_SHARE = 0.4;
const HIGHEST_ROW = 409;
const DRAFT_COLOUR = "#C00000";

/** A paragraph over the whole page or its right half; a blank one parts two. */
interface Paragraph {
  readonly text: string;
  readonly right?: boolean;
  readonly format?: Omit<ReportFormat, "box">;
}

const BLANK: Paragraph = { text: "" };

/** A memo as a sheet: A4 on its side, paragraphs over the whole width, the table's titles on every page. */
export function memoSheet(memo: Memo, language: Language): ReportSheet {
  const words = memoWords(language);
  const widths = widthsOf(memo);
  const above = paragraphsAbove(memo, language);
  const below = paragraphsBelow(memo, language);
  const header = above.length + 1;
  const last = header + memo.rows.length;
  const table: Box = { row: header, column: 1, rows: memo.rows.length + 1, columns: widths.length };
  return {
    name: memo.draft.length > 0 ? words.draftSheet : words.sheet,
    tabColor: INK,
    columnWidths: widths,
    freeze: { rows: 0, columns: 0 },
    blocks: [
      blockOf(above, 1, widths),
      {
        row: header,
        column: 1,
        cells: [memo.columns.map(({ title }) => title), ...memo.rows.map((row) => row.map(cellOf))],
      },
      blockOf(below, last + 1, widths),
    ],
    formats: [
      ...formatsOf(above, 1, widths),
      { box: table, size: TABLE_SIZE, wrap: true, vertical: "Top", lines: true },
      ...memo.columns.flatMap(({ align }, i): ReportFormat[] =>
        align === "right" ? [{ box: { ...table, column: i + 1, columns: 1 }, horizontal: "Right" }] : [],
      ),
      { box: { ...table, rows: 1 }, bold: true, fill: "#EDEDED", horizontal: "Center", vertical: "Center" },
      ...formatsOf(below, last + 1, widths),
    ],
    tables: [],
    rules: [],
    print: { landscape: true, titleRows: { first: header, last: header }, footer: words.footer },
  };
}

function paragraphsAbove(memo: Memo, language: Language): Paragraph[] {
  return [
    ...memo.draft.map((text) => ({ text, format: { bold: true, color: DRAFT_COLOUR } })),
    ...memo.approvals.flatMap((it) => [
      ...approvalLines(it, language).map((text) => ({ text, right: true })),
      BLANK,
    ]),
    ...(memo.unit === "" ? [] : [{ text: memo.unit }]),
    ...memo.addressee.map((text) => ({ text, right: true })),
    BLANK,
    { text: dateLine(memo, language) },
    BLANK,
    { text: memo.title, format: { bold: true, size: TITLE_SIZE, horizontal: "Center", rowHeight: 22 } },
    { text: memo.heading, format: { bold: true } },
    BLANK,
    ...memo.facts.map((text) => ({ text })),
    ...memo.request.map((text) => ({ text })),
    BLANK,
  ];
}

function paragraphsBelow(memo: Memo, language: Language): Paragraph[] {
  const lines = (texts: readonly string[]): Paragraph[] => texts.map((text) => ({ text }));
  return [
    ...(memo.appendix.length > 0 ? [BLANK] : []),
    ...lines(appendixLines(memo, language)),
    BLANK,
    ...lines([signLine(memo.signature)]),
    ...memo.visas.flatMap((visa) => [BLANK, ...lines(visaLines(visa, language))]),
  ];
}

function widthsOf(memo: Memo): number[] {
  return shareOfWidths(memo, PAGE_WIDTH / (TABLE_SIZE * DIGIT)).map((share) =>
    Math.round(PAGE_WIDTH * share),
  );
}

function blockOf(paragraphs: readonly Paragraph[], row: number, widths: readonly number[]): ReportBlock {
  return {
    row,
    column: 1,
    cells: paragraphs.map(({ text, right }) => {
      const { column } = placeOf(right, widths);
      return widths.map((_, i) => (i === column - 1 ? cellOf(text) : null));
    }),
  };
}

function formatsOf(paragraphs: readonly Paragraph[], row: number, widths: readonly number[]): ReportFormat[] {
  return paragraphs.flatMap(({ text, right, format }, i) => {
    if (text === "") return [];
    const { column, width } = placeOf(right, widths);
    const box: Box = { row: row + i, column, rows: 1, columns: widths.length - column + 1 };
    const lines = wrap(cellText(text), Math.floor(width / CHARACTER_WIDTH)).length;
    const rowHeight = Math.min(lines * LINE_HEIGHT, HIGHEST_ROW);
    return [{ box, merge: true, size: TEXT_SIZE, wrap: true, vertical: "Top", rowHeight, ...format }];
  });
}

/** The columns a paragraph takes, to the last one. */
function placeOf(right: boolean | undefined, widths: readonly number[]): { column: number; width: number } {
  let column = 1;
  let width = widths.reduce((sum, it) => sum + it, 0);
  while (right && column < widths.length && width - widths[column - 1] >= PAGE_WIDTH * RIGHT_SHARE) {
    width -= widths[column - 1];
    column++;
  }
  return { column, width };
}

function cellOf(text: string): ReportCell {
  return text === "" ? null : cellText(text);
}
