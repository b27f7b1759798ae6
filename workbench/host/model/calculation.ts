import { containsCell } from "./address";
import { CellError, type StoredValue } from "./cell-value";
import { Evaluator, expressionOf, type ReadCell } from "./evaluator";
import { UnknownPart, type Scalar } from "./formula-values";
import { HostError } from "./host-error";
import type { ConditionalFormat, Sheet } from "./sheet";
import type { Workbook } from "./workbook";

const DEEPEST = 200;
const CELLS_PER_ROW = 16_384;

interface Cell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** A cell must be calculated first, where calculating it on the spot would go too deep. */
class Needed extends Error {
  constructor(readonly cell: Cell) {
    super();
  }
}

/**
 * Calculates all formulas of a workbook. A formula with a function this calculation does not know keeps the result it
 * has; a formula that comes back to itself is 0.
 */
export function recalculate(workbook: Workbook): void {
  const pass = new CalculationPass(workbook);
  for (const sheet of workbook.sheets) {
    sheet.cells.eachFormula((row, column) => pass.calculate(sheet, row, column));
  }
}

/**
 * The value of a formula as it would stand in a cell, from the values the cells have.
 * @throws HostError InvalidArgument when it is no formula, NotImplemented when it needs what is not calculated here
 */
export function evaluate(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
): StoredValue {
  try {
    return new Evaluator({ workbook, sheet, row, column }, readStored).result(expressionOf(formula));
  } catch (error) {
    throw error instanceof UnknownPart ? new HostError("NotImplemented") : error;
  }
}

/**
 * Whether a custom conditional format applies to a cell, by the values the cells have; whether a rule above it stops
 * it is not looked at.
 * @throws HostError NotImplemented when its formula needs what is not calculated here
 */
export function isRuleTrue(
  workbook: Workbook,
  sheet: Sheet,
  rule: ConditionalFormat,
  row: number,
  column: number,
): boolean {
  if (rule.type !== "Custom" || !rule.ranges.some((range) => containsCell(range, row, column))) return false;
  const [anchor] = rule.ranges;
  const place = {
    workbook,
    sheet,
    row,
    column,
    rowsAway: row - anchor.row,
    columnsAway: column - anchor.column,
  };
  try {
    const result = new Evaluator(place, readStored).result(expressionOf(rule.formula));
    return typeof result === "number" ? result !== 0 : result === true;
  } catch (error) {
    throw error instanceof UnknownPart ? new HostError("NotImplemented") : error;
  }
}

const readStored: ReadCell = ({ cells }, row, column) => {
  const value = cells.value(row, column);
  return value === "" && cells.formula(row, column) === undefined ? null : value;
};

function isSame(a: Cell, b: Cell): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** Calculates each formula once, what it needs before it. */
class CalculationPass {
  readonly #workbook: Workbook;
  readonly #begun = new Map<Sheet, Set<number>>();
  readonly #ended = new Map<Sheet, Set<number>>();
  #depth = 0;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    for (const sheet of workbook.sheets) {
      this.#begun.set(sheet, new Set());
      this.#ended.set(sheet, new Set());
    }
  }

  calculate(sheet: Sheet, row: number, column: number): void {
    const waiting: Cell[] = [{ sheet, row, column }];
    while (waiting.length > 0) {
      const next = waiting[waiting.length - 1];
      try {
        this.#calculateCell(next.sheet, next.row, next.column);
        waiting.pop();
      } catch (error) {
        if (!(error instanceof Needed)) throw error;
        const { cell } = error;
        if (waiting.some((other) => isSame(other, cell))) this.#breakCircle(cell);
        else waiting.push(cell);
      }
    }
  }

  readonly #read: ReadCell = (sheet, row, column): Scalar => {
    if (sheet.cells.formula(row, column) === undefined) {
      const value = sheet.cells.value(row, column);
      return value === "" ? null : value;
    }
    const cell = row * CELLS_PER_ROW + column;
    if (!this.#ended.get(sheet)?.has(cell)) {
      if (this.#begun.get(sheet)?.has(cell)) return 0;
      if (this.#depth >= DEEPEST) throw new Needed({ sheet, row, column });
      this.#calculateCell(sheet, row, column);
    }
    return sheet.cells.value(row, column);
  };

  #breakCircle({ sheet, row, column }: Cell): void {
    sheet.cells.setResult(row, column, 0);
    this.#ended.get(sheet)?.add(row * CELLS_PER_ROW + column);
  }

  #calculateCell(sheet: Sheet, row: number, column: number): void {
    const cell = row * CELLS_PER_ROW + column;
    const formula = sheet.cells.formula(row, column);
    const [begun, ended] = [this.#begun.get(sheet), this.#ended.get(sheet)];
    if (formula === undefined || !begun || !ended || ended.has(cell)) return;
    begun.add(cell);
    this.#depth++;
    try {
      const place = { workbook: this.#workbook, sheet, row, column };
      const result = new Evaluator(place, this.#read).result(expressionOf(formula));
      sheet.cells.setResult(row, column, result);
      ended.add(cell);
    } catch (error) {
      if (error instanceof Needed) throw error;
      if (error instanceof HostError) sheet.cells.setResult(row, column, CellError.of("#NAME?"));
      else if (!(error instanceof UnknownPart)) throw error;
      ended.add(cell);
    } finally {
      this.#depth--;
      begun.delete(cell);
    }
  }
}
