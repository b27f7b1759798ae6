import type { Look } from "../report/edits";
import { isOurRule, SIGNATURE } from "./ours";
import { succeeds } from "./run";

/** Where Excel cannot read rules together, this many are tried one by one. */
const MOST_TRIED_SINGLY = 200;

/** Colours the cells of a range where a condition holds, by a rule known as the add-in's own. */
export function addRule(range: Excel.Range, condition: string, { fill, color, bold }: Look): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=AND(${condition},${SIGNATURE})`;
  custom.format.fill.color = fill;
  custom.format.font.color = color;
  if (bold) custom.format.font.bold = true;
}

/**
 * Deletes the add-in's rules from sheets; the user's stay. Three requests for all of them. Excel fails to list, read or
 * delete some rules (of unusual kinds, several on the same cells); then every rule is tried by itself.
 * @returns names of the sheets where rules of ours may be left
 */
export async function deleteRules(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<string[]> {
  try {
    await deleteTogether(context, sheets);
    return [];
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
  const left: string[] = [];
  for (const sheet of sheets) {
    sheet.load("name");
    await context.sync();
    if (!(await deleteSingly(context, sheet))) left.push(sheet.name);
  }
  return left;
}

async function deleteTogether(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  const all = sheets.map((sheet) => sheet.getRange().conditionalFormats.load("items/type"));
  await context.sync();
  const asked = all.map((rules) =>
    customPositions(rules).map((position) => ({
      position,
      rule: rules.getItemAt(position).custom.rule.load("formula"),
    })),
  );
  await context.sync();
  asked.forEach((custom, i) => {
    const ours = custom.filter(({ rule }) => isOurRule(rule.formula));
    // From the last on: deleting a rule moves those behind it.
    for (const { position } of ours.reverse()) all[i].getItemAt(position).delete();
  });
  await context.sync();
}

/** Whether every rule could be read, and ours deleted. */
async function deleteSingly(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  const rules = sheet.getRange().conditionalFormats.load("items/type");
  if (!(await succeeds(context))) return false;
  const positions = customPositions(rules).reverse();
  let all = positions.length <= MOST_TRIED_SINGLY;
  for (const position of positions.slice(0, MOST_TRIED_SINGLY)) {
    const rule = rules.getItemAt(position).custom.rule.load("formula");
    if (!(await succeeds(context))) all = false;
    else if (isOurRule(rule.formula)) {
      rules.getItemAt(position).delete();
      if (!(await succeeds(context))) all = false;
    }
  }
  return all;
}

function customPositions({ items }: Excel.ConditionalFormatCollection): number[] {
  return items.flatMap(({ type }, position) =>
    type === Excel.ConditionalFormatType.custom ? [position] : [],
  );
}
