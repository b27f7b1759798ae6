import type { Box } from "./address";
import { mapReferences, movedFormula, referenceText } from "./references";
import type { ConditionalFormat, DefinedName, Sheet } from "./sheet";
import { sameName } from "./sheet-name";
import { shiftedList, shiftedReference, type Shift } from "./shift";
import type { Workbook } from "./workbook";

/** Adjusts the formulas of cells, names and conditional formats of the whole workbook to a shift on a sheet. */
export function shiftFormulas(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  for (const other of workbook.sheets) {
    const adjust = (formula: string) => shiftedFormula(formula, sheet, other === sheet, shift);
    other.cells.eachFormula((row, column, formula) => {
      const adjusted = adjust(formula);
      if (adjusted !== formula) {
        other.cells.setFormula(row, column, adjusted, other.cells.value(row, column));
      }
    });
    adjustNames(other.names, adjust);
    if (other === sheet) {
      sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => shiftedRule(rule, sheet, shift));
    } else {
      for (const rule of other.conditionalFormats) setRuleFormula(rule, adjust(rule.formula));
    }
  }
  adjustNames(workbook.names, (formula) => shiftedFormula(formula, sheet, false, shift));
}

/** Adjusts a formula; `own`: references that name no sheet mean the shifted one. */
export function shiftedFormula(
  formula: string,
  sheet: Pick<Sheet, "name">,
  own: boolean,
  shift: Shift,
): string {
  if (!own && !formula.includes("!")) return formula;
  return mapReferences(formula, (reference) => {
    const concerned = reference.sheet === undefined ? own : sameName(reference.sheet, sheet.name);
    if (!concerned) return reference;
    const box = shiftedReference(reference.box, shift);
    return box === reference.box ? reference : box && { ...reference, box };
  });
}

function adjustNames(names: DefinedName[], adjust: (formula: string) => string): void {
  for (const name of names) name.formula = adjust(name.formula);
}

/** A rule after the shift, in a list; an empty list when all its cells were deleted. */
function shiftedRule(rule: ConditionalFormat, sheet: Sheet, shift: Shift): ConditionalFormat[] {
  const ranges = shiftedList(rule.ranges, shift);
  if (ranges.length === 0) return [];
  const formula = shiftedRuleFormula(rule, ranges, sheet, shift);
  const same = formula === rule.formula && ranges.length === rule.ranges.length;
  if (same && ranges.every((range, i) => range === rule.ranges[i])) return [rule];
  rule.ranges = ranges;
  setRuleFormula(rule, formula);
  return [rule];
}

/**
 * The formula of a rule whose ranges become others: it is read at a cell that stays, adjusted there, and carried to
 * the first cell of the new ranges.
 */
export function shiftedRuleFormula(
  rule: Pick<ConditionalFormat, "ranges" | "formula">,
  ranges: readonly Box[],
  sheet: Pick<Sheet, "name">,
  shift: Shift,
): string {
  if (!rule.formula.startsWith("=")) return rule.formula;
  const [anchor] = rule.ranges;
  for (const range of rule.ranges) {
    const [row, column] = firstStaying(range, shift);
    const at = shiftedReference({ row, column, rows: 1, columns: 1 }, shift);
    if (!at) continue;
    const there = movedFormula(rule.formula, row - anchor.row, column - anchor.column);
    const adjusted = shiftedFormula(there, sheet, true, shift);
    return movedFormula(adjusted, ranges[0].row - at.row, ranges[0].column - at.column);
  }
  return rule.formula;
}

/** The first cell of a range that a deletion leaves, if any. */
function firstStaying({ row, column, rows, columns }: Box, shift: Shift): [number, number] {
  if (shift.kind === "insert") return [row, column];
  const after = shift.at + shift.count;
  if (shift.axis === "rows") {
    return [row >= shift.at && row < after ? Math.min(after, row + rows - 1) : row, column];
  }
  return [row, column >= shift.at && column < after ? Math.min(after, column + columns - 1) : column];
}

function setRuleFormula(rule: ConditionalFormat, formula: string): void {
  if (rule.formula !== formula) rule.formula = formula;
}

/** Rewrites what formulas, names and rules of a workbook say of a sheet when it is renamed, or deleted. */
export function renameInFormulas(workbook: Workbook, from: string, to: string | undefined): void {
  const adjust = (formula: string) => {
    if (!formula.includes("!")) return formula;
    return mapReferences(formula, (reference) => {
      if (reference.sheet === undefined || !sameName(reference.sheet, from)) return reference;
      return to === undefined
        ? `#REF!${referenceText({ ...reference, sheet: undefined })}`
        : { ...reference, sheet: to };
    });
  };
  for (const { cells, names, conditionalFormats } of workbook.sheets) {
    cells.eachFormula((row, column, formula) => {
      const adjusted = adjust(formula);
      if (adjusted !== formula) cells.setFormula(row, column, adjusted, cells.value(row, column));
    });
    adjustNames(names, adjust);
    for (const rule of conditionalFormats) setRuleFormula(rule, adjust(rule.formula));
  }
  adjustNames(workbook.names, adjust);
}
