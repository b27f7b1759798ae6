import type { Look } from "../report/edits";
import { isOurRule, SIGNATURE } from "./ours";

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
 * Deletes the add-in's rules from sheets; the user's stay. Three requests for all of them, more only where Excel fails
 * to read rules together.
 * @returns names of the sheets whose rules could not all be read
 */
export async function deleteRules(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<string[]> {
  const listed = sheets.map((sheet) => ({
    sheet: sheet.load("name"),
    rules: sheet.getRange().conditionalFormats.load("items/type"),
  }));
  await context.sync();
  const custom = listed
    .map(({ sheet, rules }) => ({ sheet, rules, positions: customPositions(rules) }))
    .filter(({ positions }) => positions.length > 0);
  const read = await readTogether(context, custom).catch(() => readSingly(context, custom));
  for (const { rules, positions, formulas } of read) {
    const ours = positions.filter((_, i) => isOurRule(formulas[i] ?? ""));
    for (const position of ours.reverse()) rules.getItemAt(position).delete();
  }
  await context.sync();
  return read
    .filter(({ formulas }) => formulas.some((formula) => formula === undefined))
    .map(({ sheet }) => sheet.name);
}

interface CustomRules {
  readonly sheet: Excel.Worksheet;
  readonly rules: Excel.ConditionalFormatCollection;
  readonly positions: readonly number[];
}

/** With the formula of each rule; undefined where it cannot be read. */
interface ReadRules extends CustomRules {
  readonly formulas: readonly (string | undefined)[];
}

function customPositions({ items }: Excel.ConditionalFormatCollection): number[] {
  return items.flatMap(({ type }, position) =>
    type === Excel.ConditionalFormatType.custom ? [position] : [],
  );
}

async function readTogether(
  context: Excel.RequestContext,
  sheets: readonly CustomRules[],
): Promise<ReadRules[]> {
  const asked = sheets.map(({ rules, positions }) =>
    positions.map((position) => rules.getItemAt(position).custom.rule.load("formula")),
  );
  await context.sync();
  return sheets.map((sheet, i) => ({ ...sheet, formulas: asked[i].map(({ formula }) => formula) }));
}

async function readSingly(
  context: Excel.RequestContext,
  sheets: readonly CustomRules[],
): Promise<ReadRules[]> {
  const read: ReadRules[] = [];
  for (const sheet of sheets) {
    const formulas: (string | undefined)[] = sheet.positions.map(() => undefined);
    for (const [i, position] of sheet.positions.slice(0, MOST_TRIED_SINGLY).entries()) {
      const rule = sheet.rules.getItemAt(position).custom.rule.load("formula");
      formulas[i] = await context.sync().then(
        () => rule.formula,
        () => undefined,
      );
    }
    read.push({ ...sheet, formulas });
  }
  return read;
}
