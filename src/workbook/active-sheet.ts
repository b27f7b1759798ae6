import { succeeds } from "./run";

/** Id of the sheet the user looks at; undefined when it is a chart sheet: Excel then fails to tell. */
export async function activeSheetId(context: Excel.RequestContext): Promise<string | undefined> {
  const active = context.workbook.worksheets.getActiveWorksheet().load("id");
  return (await succeeds(context)) ? active.id : undefined;
}
