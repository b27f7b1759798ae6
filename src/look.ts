import { recognise } from "./clientbase/layout";
import { foundIn, type Found } from "./report/found";
import type { Language } from "./wording/language";
import { alone } from "./workbook/alone";
import { lastRowOf } from "./workbook/boxes";
import { outlineOf } from "./workbook/outline";
import { readHeads } from "./workbook/read";
import { inWorkbook } from "./workbook/run";
import type { Watch } from "./workbook/watch";

/**
 * Looks at the headers of the active workbook's sheets. Nothing is written.
 * @throws UnusableInput when the workbook holds no client base that could be audited
 * @throws WorkbookFault
 */
export function lookAtWorkbook(language: Language, watch: Watch = {}): Promise<Found> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      const layout = recognise(await readHeads(context, outline));
      const clients = outline.sheets.find(({ name }) => name === layout.clients.sheet.name);
      const marked = outline.sheets.some(({ own }) => own.report ?? own.columns.length > 0);
      return foundIn(layout, clients?.used ? lastRowOf(clients.used) : 0, marked, language);
    }, watch),
  );
}
