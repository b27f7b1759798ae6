import type * as Docx from "docx";
import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import { shareOfWidths } from "./column-widths";
import type { Memo, MemoPerson } from "./document";
import { appendixLines, approvalLines, dateLine, SIGN_HERE } from "./lines";

type Library = typeof Docx;

/** Twentieths of a point, as Word counts lengths. */
const MILLIMETRE = 56.6929;
const A4 = { short: Math.round(210 * MILLIMETRE), long: Math.round(297 * MILLIMETRE) };
const MARGINS = { left: 30, right: 10, top: 20, bottom: 20 };
const FIRST_LINE = Math.round(12.5 * MILLIMETRE);
const FONT = "Times New Roman";
/** Half-points. */
const TEXT_SIZE = 24;
const TABLE_SIZE = 18;
/** A table with more columns than that stands on pages laid on their sides. */
const COLUMNS_UPRIGHT = 8;
const DRAFT = "C00000";
const LANGUAGES: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-GB" };

/**
 * A memo as a Word document: A4, 12 points, margins 30/10/20/20 mm, pages numbered from the second on, the table's header
 * on every page, no row torn between pages, the signature never alone on one. The library is loaded when it is needed.
 * @returns the file's bytes
 */
export async function memoDocx(memo: Memo, language: Language): Promise<Uint8Array> {
  const docx = await import(/* webpackChunkName: "docx" */ "docx");
  const wide = memo.columns.length > COLUMNS_UPRIGHT;
  const width = millimetres((wide ? 297 : 210) - MARGINS.left - MARGINS.right);
  const document = new docx.Document({
    title: `${memo.title}. ${memo.heading}`,
    subject: memo.heading,
    creator: memo.signature.position,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TEXT_SIZE, language: { value: LANGUAGES[language] } },
          paragraph: { spacing: { after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: A4.short,
              height: A4.long,
              orientation: wide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
            },
            margin: {
              left: millimetres(MARGINS.left),
              right: millimetres(MARGINS.right),
              top: millimetres(MARGINS.top),
              bottom: millimetres(MARGINS.bottom),
            },
          },
        },
        headers: { default: pageNumber(docx), first: new docx.Header({ children: [] }) },
        children: [
          ...above(docx, memo, language, width),
          table(docx, memo, width),
          ...below(docx, memo, language, width),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

function millimetres(length: number): number {
  return Math.round(length * MILLIMETRE);
}

function above(docx: Library, memo: Memo, language: Language, width: number): Docx.Paragraph[] {
  const paragraph = (text: string, options: Docx.IParagraphOptions = {}, run: Docx.IRunOptions = {}) =>
    new docx.Paragraph({ ...options, children: [new docx.TextRun({ text: printed(text), ...run })] });
  const right = { indent: { left: Math.round(width * 0.55) } };
  const prose = {
    alignment: docx.AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { after: 80 },
  };
  const approval = (it: MemoPerson) =>
    approvalLines(it, language).map((line, i) =>
      paragraph(line, { ...right, ...(i > 1 && { spacing: { before: 120 } }) }),
    );
  return [
    ...memo.draft.map((text) => paragraph(text, { spacing: { after: 120 } }, { bold: true, color: DRAFT })),
    ...memo.approvals.flatMap((it) => [...approval(it), paragraph("")]),
    ...(memo.unit === "" ? [] : [paragraph(memo.unit)]),
    ...memo.addressee.map((line) => paragraph(line, right)),
    paragraph(dateLine(memo, language), { spacing: { before: 200 } }),
    paragraph(
      memo.title,
      {
        alignment: docx.AlignmentType.CENTER,
        heading: docx.HeadingLevel.TITLE,
        spacing: { before: 240, after: 120 },
      },
      { bold: true, font: FONT, size: TEXT_SIZE + 4, color: "000000" },
    ),
    paragraph(memo.heading, { spacing: { after: 200 }, keepNext: true }, { bold: true }),
    ...memo.facts.map((text) => paragraph(text, prose)),
    ...memo.request.map((text, i) => paragraph(text, { ...prose, keepNext: i === memo.request.length - 1 })),
    paragraph("", { keepNext: true }, { size: 12 }),
  ];
}

function table(docx: Library, memo: Memo, width: number): Docx.Table {
  const widths = shareOfWidths(memo.columns).map((share) => Math.round(width * share));
  const cell = (text: string, column: number, header: boolean, keepNext: boolean) =>
    new docx.TableCell({
      width: { size: widths[column], type: docx.WidthType.DXA },
      margins: { left: 50, right: 50, top: 20, bottom: 20 },
      ...(header && {
        shading: { fill: "EDEDED", type: docx.ShadingType.CLEAR, color: "auto" },
        verticalAlign: docx.VerticalAlignTable.CENTER,
      }),
      children: [
        new docx.Paragraph({
          keepNext,
          alignment: header
            ? docx.AlignmentType.CENTER
            : memo.columns[column].align === "right"
              ? docx.AlignmentType.RIGHT
              : docx.AlignmentType.LEFT,
          children: [new docx.TextRun({ text: printed(text), bold: header, size: TABLE_SIZE })],
        }),
      ],
    });
  const row = (cells: readonly string[], header: boolean, keepNext: boolean) =>
    new docx.TableRow({
      tableHeader: header,
      cantSplit: true,
      children: memo.columns.map((_, i) => cell(cells[i] ?? "", i, header, keepNext)),
    });
  return new docx.Table({
    width: { size: widths.reduce((sum, it) => sum + it, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    rows: [
      row(
        memo.columns.map(({ title }) => title),
        true,
        true,
      ),
      ...memo.rows.map((cells, i) => row(cells, false, i === memo.rows.length - 1)),
    ],
  });
}

/** Everything after the table keeps together, so that no page holds a signature by itself. */
function below(docx: Library, memo: Memo, language: Language, width: number): Docx.Paragraph[] {
  const together = { keepNext: true, keepLines: true };
  const line = (text: string, options: Docx.IParagraphOptions = {}) =>
    new docx.Paragraph({ ...together, ...options, children: [new docx.TextRun(printed(text))] });
  const person = (it: MemoPerson, last: boolean) =>
    new docx.Paragraph({
      keepLines: true,
      keepNext: !last,
      spacing: { before: 280 },
      tabStops: [
        { type: docx.TabStopType.CENTER, position: Math.round(width * 0.62) },
        { type: docx.TabStopType.RIGHT, position: width },
      ],
      children: [new docx.TextRun(`${printed(it.position)}\t${SIGN_HERE}\t${printed(it.name) || SIGN_HERE}`)],
    });
  const { agreed, dayToWrite } = memoWords(language);
  return [
    ...appendixLines(memo, language).map((text, i) =>
      line(text, i === 0 ? { spacing: { before: 200 } } : {}),
    ),
    person(memo.signature, memo.visas.length === 0),
    ...memo.visas.flatMap((visa, i) => [
      line(agreed, { spacing: { before: 280 } }),
      person(visa, false),
      line(dayToWrite, { spacing: { before: 120 }, keepNext: i < memo.visas.length - 1 }),
    ]),
  ];
}

function pageNumber(docx: Library): Docx.Header {
  return new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })],
      }),
    ],
  });
}

/** Without the characters that XML cannot hold. */
function printed(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, " ")
    .replace(/\s*[\n\r]+\s*/g, " ");
}
