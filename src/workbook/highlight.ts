import { WorkbookFault } from "./fault";
import { outlineOf } from "./outline";
import { switchRules } from "./rules";

/**
 * Switches the highlighting of kinds off, and that of all others on, on every marked sheet. Nothing is changed when one
 * of them is protected.
 * @param off names of the kinds, as the audit columns show them
 * @throws WorkbookFault `protectedSheet`, `unreadableRules`
 */
export async function switchHighlights(context: Excel.RequestContext, off: readonly string[]): Promise<void> {
  const { sheets } = await outlineOf(context);
  const marked = sheets
    .filter(({ own }) => own.columns.length > 0)
    .map(({ id }) => context.workbook.worksheets.getItem(id).load("name,protection/protected"));
  await context.sync();
  const protectedOnes = marked.filter(({ protection }) => protection.protected).map(({ name }) => name);
  if (protectedOnes.length > 0) throw new WorkbookFault("protectedSheet", { sheets: protectedOnes });
  const unreadable = await switchRules(
    context,
    marked,
    (formula) => !off.some((kind) => formula.includes(`"${kind}"`)),
  );
  if (unreadable.length > 0) throw new WorkbookFault("unreadableRules", { sheets: unreadable });
}
