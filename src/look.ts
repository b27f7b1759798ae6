import { recognise } from "./clientbase/layout";
import { correctionsInForce, type Correction } from "./clientbase/mapping";
import { recallMemory } from "./remember";
import { foundIn, type Found } from "./report/found";
import type { Language } from "./wording/language";
import { alone } from "./workbook/alone";
import { lastRowOf } from "./workbook/boxes";
import { outlineOf } from "./workbook/outline";
import { readHeads } from "./workbook/read";
import { inWorkbook } from "./workbook/run";
import type { Watch } from "./workbook/watch";

export interface LookRequest extends Watch {
  /** What was said in other workbooks about sheets of such shapes; what this one remembers goes before it. */
  readonly corrections?: readonly Correction[];
}

/**
 * Looks at the headers of the active workbook's sheets. Nothing is written.
 * @throws UnusableInput when the workbook holds no client base that could be audited
 * @throws WorkbookFault
 */
export function lookAtWorkbook(language: Language, request: LookRequest = {}): Promise<Found> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const { memory } = await recallMemory(context);
      const corrections = correctionsInForce(memory.corrections, request.corrections);
      const layout = recognise(await readHeads(context, outline), corrections);
      const clients = outline.sheets.find(({ name }) => name === layout.clients.sheet.name);
      const marked = outline.sheets.some(({ own }) => own.report ?? own.columns.length > 0);
      return foundIn(layout, clients?.used ? lastRowOf(clients.used) : 0, marked, language);
    }, request),
  );
}
