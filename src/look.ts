import { recogniseSheets } from "./clientbase/recognise";
import { correctionsInForce, type Correction } from "./clientbase/mapping";
import { recallMemory } from "./remember";
import { foundIn, type Found } from "./report/found";
import type { Language } from "./wording/language";
import { alone } from "./workbook/alone";
import { lastRowOf } from "./workbook/boxes";
import { outlineOf } from "./workbook/outline";
import { readHeads } from "./workbook/read";
import { OUTPUT } from "./workbook/remove";
import { inWorkbook } from "./workbook/run";
import type { Watch } from "./workbook/watch";

export interface LookRequest extends Watch {
  /** What was said in other workbooks about sheets of such shapes; what this one remembers goes before it. */
  readonly corrections?: readonly Correction[];
}

/**
 * Looks at the headers of the active workbook's sheets. Nothing is written. A workbook that cannot be audited is no
 * error: `Found.unusable` says why, and what may be corrected.
 * @throws WorkbookFault
 */
export function lookAtWorkbook(language: Language, request: LookRequest = {}): Promise<Found> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const { memory } = await recallMemory(context);
      const corrections = correctionsInForce(memory.corrections, request.corrections);
      const recognised = recogniseSheets(await readHeads(context, outline), corrections);
      const marked = outline.sheets.some(({ own: { report, columns } }) => {
        return columns.length > 0 || (report !== undefined && OUTPUT.includes(report.holds));
      });
      const lastRow = (sheet: string) => {
        const used = outline.sheets.find(({ name }) => name === sheet)?.used;
        return used ? lastRowOf(used) : 0;
      };
      return foundIn(recognised, lastRow, marked, language);
    }, request),
  );
}
