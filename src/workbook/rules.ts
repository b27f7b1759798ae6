import type { Look } from "../report/edits";
import { isOurRule, SIGNATURE } from "./ours";
import { succeeds } from "./run";

/** After the signature, which is 0: a rule holds, or rests. */
const ON = "=0";
const OFF = "=1";

/** Where Excel cannot read rules together, this many are tried one by one. */
const MOST_TRIED_SINGLY = 200;

/** Colours the cells of a range where a condition holds, by a rule known as the add-in's own. */
export function addRule(range: Excel.Range, condition: string, { fill, color, bold }: Look): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=AND(${condition},${SIGNATURE}${ON})`;
  custom.format.fill.color = fill;
  custom.format.font.color = color;
  if (bold) custom.format.font.bold = true;
}

/**
 * Deletes the add-in's rules from sheets; the user's stay.
 * @returns names of the sheets where rules of ours may be left
 */
export function deleteRules(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<string[]> {
  return changeRules(context, sheets, (rule) => rule.delete());
}

/**
 * Lets those of the add-in's rules hold whose formula is chosen, and the others rest; they keep cells, looks and places.
 * @returns names of the sheets where some could not be read
 */
export function switchRules(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  isOn: (formula: string) => boolean,
): Promise<string[]> {
  return changeRules(context, sheets, ({ custom: { rule } }, formula) => {
    const wanted = formula
      .replace(SIGNATURE + ON, SIGNATURE + OFF)
      .replace(SIGNATURE + OFF, SIGNATURE + (isOn(formula) ? ON : OFF));
    if (wanted !== formula) rule.formula = wanted;
  });
}

type Change = (rule: Excel.ConditionalFormat, formula: string) => void;

/**
 * Changes or deletes the add-in's rules. Three requests for all sheets. Excel fails to list, read or delete some rules
 * (of unusual kinds, several on the same cells); then every rule is tried by itself.
 * @returns names of the sheets where some could not be read or changed
 */
async function changeRules(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  change: Change,
): Promise<string[]> {
  try {
    await changeTogether(context, sheets, change);
    return [];
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
  const left: string[] = [];
  for (const sheet of sheets) {
    sheet.load("name");
    await context.sync();
    if (!(await changeSingly(context, sheet, change))) left.push(sheet.name);
  }
  return left;
}

async function changeTogether(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  change: Change,
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
    for (const { position, rule } of ours.reverse()) change(all[i].getItemAt(position), rule.formula);
  });
  await context.sync();
}

/** Whether every rule could be read, and ours changed. */
async function changeSingly(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  change: Change,
): Promise<boolean> {
  const rules = sheet.getRange().conditionalFormats.load("items/type");
  if (!(await succeeds(context))) return false;
  const positions = customPositions(rules).reverse();
  let all = positions.length <= MOST_TRIED_SINGLY;
  for (const position of positions.slice(0, MOST_TRIED_SINGLY)) {
    const rule = rules.getItemAt(position).custom.rule.load("formula");
    if (!(await succeeds(context))) all = false;
    else if (isOurRule(rule.formula)) {
      change(rules.getItemAt(position), rule.formula);
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
