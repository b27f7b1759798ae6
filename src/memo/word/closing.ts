import type * as Docx from "docx";
import { memoWords } from "../../wording/memos";
import type { Memo, MemoPerson } from "../document";
import { appendixLines, SIGN_HERE } from "../lines";
import { nothing, paragraph, type Page } from "./page";

/** What a position, the room for the signature and the name take of the width. */
const SHARES = [0.46, 0.2, 0.34];

/** Everything below the table: what is appended, who signs and who agrees. */
export function closing(page: Page, memo: Memo): (Docx.Paragraph | Docx.Table)[] {
  const { agreed, dayToWrite } = memoWords(page.language);
  return [
    ...appendixLines(memo, page.language).map((text, i) =>
      paragraph(page, text, i === 0 ? { spacing: { before: 200 } } : {}),
    ),
    paragraph(page, "", {}, { size: 20 }),
    signatureTable(page, memo.signature),
    ...memo.visas.flatMap((visa) => [
      paragraph(page, agreed, { spacing: { before: 280, after: 80 } }),
      signatureTable(page, visa),
      paragraph(page, dayToWrite, { spacing: { before: 120 } }),
    ]),
    nothing(page),
  ];
}

/** A position, room for the signature and the name, however long, on one line at their lower edge. */
function signatureTable(page: Page, { position, name }: MemoPerson): Docx.Table {
  const { docx } = page;
  const widths = SHARES.map((share) => Math.floor(page.width * share));
  const none = { style: docx.BorderStyle.NIL };
  const borders = { top: none, bottom: none, left: none, right: none };
  const { LEFT, CENTER, RIGHT } = docx.AlignmentType;
  const cell = (text: string, i: number) =>
    new docx.TableCell({
      width: { size: widths[i], type: docx.WidthType.DXA },
      borders,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      verticalAlign: docx.VerticalAlignTable.BOTTOM,
      children: [paragraph(page, text, { alignment: [LEFT, CENTER, RIGHT][i] })],
    });
  return new docx.Table({
    width: { size: widths.reduce((sum, it) => sum + it, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      new docx.TableRow({ cantSplit: true, children: [position, SIGN_HERE, name || SIGN_HERE].map(cell) }),
    ],
  });
}
