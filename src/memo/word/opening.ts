import type * as Docx from "docx";
import type { Memo, MemoPerson } from "../document";
import { approvalLines, dateLine } from "../lines";
import { FONT, millimetres, paragraph, TEXT_SIZE, type Page } from "./page";

const FIRST_LINE = millimetres(12.5);
const DRAFT_COLOUR = "C00000";
/** What stands on the right begins there. */
const RIGHT_SHARE = 0.55;

/** Everything above the table. */
export function opening(page: Page, memo: Memo): Docx.Paragraph[] {
  const { docx, language, width } = page;
  const right = { indent: { left: Math.round(width * RIGHT_SHARE) } };
  const prose = {
    alignment: docx.AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { after: 80 },
  };
  const approval = (it: MemoPerson) =>
    approvalLines(it, language).map((line, i) =>
      paragraph(page, line, { ...right, ...(i > 1 && { spacing: { before: 120 } }) }),
    );
  return [
    ...memo.draft.map((text) =>
      paragraph(page, text, { spacing: { after: 120 } }, { bold: true, color: DRAFT_COLOUR }),
    ),
    ...memo.approvals.flatMap((it) => [...approval(it), paragraph(page, "")]),
    ...(memo.unit === "" ? [] : [paragraph(page, memo.unit)]),
    ...memo.addressee.map((line) => paragraph(page, line, right)),
    paragraph(page, dateLine(memo, language), { spacing: { before: 200 } }),
    paragraph(
      page,
      memo.title,
      {
        alignment: docx.AlignmentType.CENTER,
        heading: docx.HeadingLevel.TITLE,
        spacing: { before: 240, after: 120 },
      },
      { bold: true, font: FONT, size: TEXT_SIZE + 4, color: "000000" },
    ),
    paragraph(page, memo.heading, { spacing: { after: 200 }, keepNext: true }, { bold: true }),
    ...memo.facts.map((text) => paragraph(page, text, prose)),
    ...memo.request.map((text, i) =>
      paragraph(page, text, { ...prose, keepNext: i === memo.request.length - 1 }),
    ),
    paragraph(page, "", { keepNext: true }, { size: 12 }),
  ];
}
