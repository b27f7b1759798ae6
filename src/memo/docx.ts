import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import type { Memo } from "./document";
import { opening } from "./word/opening";
import { FONT, nothing, pageNumber, sectionProperties, TEXT_SIZE, widthBetweenMargins } from "./word/page";
import { tableAndClosing } from "./word/table";

/** A table with more columns than that stands on pages laid on their sides. */
const COLUMNS_UPRIGHT = 8;
const LANGUAGES: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-GB" };

/**
 * A memo as a Word document: A4, 12 points, margins 30/10/20/20 mm, pages numbered from the second on, the table's header
 * on every page, no row torn between pages, the signature never alone on one. The library is loaded when it is needed.
 * @returns the file's bytes
 */
export async function memoDocx(memo: Memo, language: Language): Promise<Uint8Array> {
  const docx = await import(/* webpackChunkName: "docx" */ "docx");
  const landscape = memo.columns.length > COLUMNS_UPRIGHT;
  const page = { docx, language, landscape, width: widthBetweenMargins(landscape) };
  const draft = memo.draft.length > 0 ? memoWords(language).draftSheet : undefined;
  const document = new docx.Document({
    title: [...(draft ? [draft] : []), memo.title, memo.heading].join(". "),
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
        properties: sectionProperties(page),
        headers: { default: pageNumber(page, draft), first: new docx.Header({ children: [] }) },
        children: [...opening(page, memo), tableAndClosing(page, memo), nothing(page)],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}
