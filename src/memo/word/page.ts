import type * as Docx from "docx";
import type { Language } from "../../wording/language";

export type Library = typeof Docx;

/** What the parts of a document are made with. */
export interface Page {
  readonly docx: Library;
  readonly language: Language;
  /** Between the margins, in twentieths of a point. */
  readonly width: number;
  readonly landscape: boolean;
}

export const FONT = "Times New Roman";
/** Half-points. */
export const TEXT_SIZE = 24;
export const MARGINS = { left: 30, right: 10, top: 20, bottom: 20 };
const A4 = { short: 210, long: 297 };

/** Twentieths of a point, as Word counts lengths. */
const MILLIMETRE = 56.6929;

export function millimetres(length: number): number {
  return Math.round(length * MILLIMETRE);
}

/** What is between the margins of A4. */
export function widthBetweenMargins(landscape: boolean): number {
  return millimetres((landscape ? A4.long : A4.short) - MARGINS.left - MARGINS.right);
}

/** A4 with the margins of an official paper; pages are numbered from the second on. */
export function sectionProperties({ docx, landscape }: Page): Docx.ISectionPropertiesOptions {
  return {
    titlePage: true,
    page: {
      size: {
        width: millimetres(A4.short),
        height: millimetres(A4.long),
        orientation: landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
      },
      margin: {
        left: millimetres(MARGINS.left),
        right: millimetres(MARGINS.right),
        top: millimetres(MARGINS.top),
        bottom: millimetres(MARGINS.bottom),
      },
    },
  };
}

/** The number of the page, above its text. @param draft what a paper that must not be signed is called */
export function pageNumber({ docx }: Page, draft: string | undefined): Docx.Header {
  return new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [
          new docx.TextRun({ children: [docx.PageNumber.CURRENT, ...(draft ? [`  ${draft}`] : [])] }),
        ],
      }),
    ],
  });
}

/** Text in a paragraph of its own. */
export function paragraph(
  { docx }: Page,
  text: string,
  options: Docx.IParagraphOptions = {},
  run: Docx.IRunOptions = {},
): Docx.Paragraph {
  return new docx.Paragraph({ ...options, children: [new docx.TextRun({ text: printed(text), ...run })] });
}

/** A paragraph that takes no room: one must stand behind every table. */
export function nothing({ docx }: Page): Docx.Paragraph {
  return new docx.Paragraph({
    spacing: { line: 20, lineRule: docx.LineRuleType.EXACT },
    children: [new docx.TextRun({ text: "", size: 2 })],
  });
}

/** Without the characters that XML cannot hold. */
export function printed(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, " ")
    .replace(/\s*[\n\r]+\s*/g, " ");
}
