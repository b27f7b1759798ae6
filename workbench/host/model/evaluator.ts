import { boundingBox, boxOf, intersection } from "./address";
import { CellError, type StoredValue } from "./cell-value";
import { holds } from "./criterion";
import { parseFormula, type Expression } from "./formula-parser";
import {
  compareScalars,
  failure,
  FormulaError,
  isArea,
  toNumber,
  toText,
  UnknownPart,
  type Area,
  type Operand,
  type Scalar,
} from "./formula-values";
import { functionNamed } from "./functions";
import { movedReference, type Reference } from "./references";
import type { Sheet } from "./sheet";
import { sameName } from "./sheet-name";
import { structuredArea } from "./structured-references";
import type { Workbook } from "./workbook";

/** Where a formula stands. */
export interface Place {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** How far from the cell it was written for: what is not fixed moves along. */
  readonly rowsAway?: number;
  readonly columnsAway?: number;
}

/** Reads a cell; brings its formula up to date first. */
export type ReadCell = (sheet: Sheet, row: number, column: number) => Scalar;

const KEPT_EXPRESSIONS = 150_000;
const expressions = new Map<string, Expression>();

/** The expression of a formula, parsed once. @throws HostError InvalidArgument when it is none */
export function expressionOf(formula: string): Expression {
  let expression = expressions.get(formula);
  if (expression === undefined) {
    if (expressions.size >= KEPT_EXPRESSIONS) expressions.clear();
    expressions.set(formula, (expression = parseFormula(formula)));
  }
  return expression;
}

/** Calculates the parts of one formula. */
export class Evaluator {
  constructor(
    readonly place: Place,
    readonly readCell: ReadCell,
  ) {}

  /** The value of an expression, an error value included. @throws UnknownPart */
  result(expression: Expression): StoredValue {
    try {
      return this.scalar(expression) ?? 0;
    } catch (error) {
      if (error instanceof FormulaError) return error.value;
      throw error;
    }
  }

  /** One value; of an area the cell in the formula's own row or column. @throws FormulaError, UnknownPart */
  scalar(expression: Expression): Scalar {
    const operand = this.operand(expression);
    const value = isArea(operand)
      ? this.#crossing(operand)
      : Array.isArray(operand)
        ? first(operand)
        : operand;
    if (value instanceof CellError) throw new FormulaError(value);
    return value as Scalar;
  }

  operand(expression: Expression): Operand {
    switch (expression.kind) {
      case "value":
        return expression.value;
      case "array":
        return expression.rows;
      case "reference":
        return this.#area(expression.reference);
      case "name":
        return this.#named(expression.name);
      case "call":
        return functionNamed(expression.name)(expression.arguments, this);
      case "sign":
        return this.#signed(expression.operator, expression.operand);
      case "operation":
        return this.#operation(expression);
    }
  }

  /** The area a part of the formula speaks of. @throws UnknownPart when it is none */
  area(expression: Expression): Area {
    const operand = this.operand(expression);
    if (operand instanceof CellError) throw new FormulaError(operand);
    if (!isArea(operand)) throw new UnknownPart();
    return operand;
  }

  #crossing({ sheet, box }: Area): Scalar {
    const { row, column } = this.place;
    if (box.rows === 1 && box.columns === 1) return this.readCell(sheet, box.row, box.column);
    const own =
      box.columns === 1 ? boxOf(row, box.column) : box.rows === 1 ? boxOf(box.row, column) : undefined;
    const cell = own && intersection(own, box);
    if (!cell) throw failure("#VALUE!");
    return this.readCell(sheet, cell.row, cell.column);
  }

  #area(reference: Reference): Operand {
    const { workbook, sheet: own, rowsAway = 0, columnsAway = 0 } = this.place;
    const sheet = reference.sheet === undefined ? own : workbook.sheetNamed(reference.sheet);
    const moved = movedReference(reference, rowsAway, columnsAway);
    return sheet && moved ? { sheet, box: moved.box } : CellError.of("#REF!");
  }

  #named(name: string): Operand {
    const { workbook, sheet } = this.place;
    if (name.includes("[")) return structuredArea(workbook, name, this.place.row);
    const table = workbook.sheets.flatMap((it) => it.tables).some((it) => sameName(it.name, name));
    if (table) return structuredArea(workbook, `${name}[]`, this.place.row);
    const { scope, bare } = this.#scopeOf(name);
    const defined =
      (scope ?? sheet).names.find((it) => sameName(it.name, bare)) ??
      workbook.names.find((it) => sameName(it.name, bare));
    return defined ? this.operand(expressionOf(defined.formula)) : CellError.of("#NAME?");
  }

  #scopeOf(name: string): { scope: Sheet | undefined; bare: string } {
    const mark = name.lastIndexOf("!");
    const sheet = name.slice(0, Math.max(mark, 0)).replace(/^'|'$/g, "").replaceAll("''", "'");
    return { scope: this.place.workbook.sheetNamed(sheet), bare: name.slice(mark + 1) };
  }

  #signed(operator: "+" | "-" | "%" | "@", operand: Expression): Operand {
    const value = this.scalar(operand);
    if (operator === "+" || operator === "@") return value;
    return operator === "-" ? -toNumber(value) : toNumber(value) / 100;
  }

  #operation({ operator, left, right }: Extract<Expression, { kind: "operation" }>): Operand {
    if (operator === " " || operator === "," || operator === ":") return this.#joined(operator, left, right);
    const [a, b] = [this.scalar(left), this.scalar(right)];
    switch (operator) {
      case "&":
        return toText(a) + toText(b);
      case "+":
        return finite(toNumber(a) + toNumber(b));
      case "-":
        return finite(toNumber(a) - toNumber(b));
      case "*":
        return finite(toNumber(a) * toNumber(b));
      case "/":
        if (toNumber(b) === 0) throw failure("#DIV/0!");
        return finite(toNumber(a) / toNumber(b));
      case "^":
        return finite(toNumber(a) ** toNumber(b));
      default:
        return holds(operator, compareScalars(a, b));
    }
  }

  #joined(operator: " " | "," | ":", left: Expression, right: Expression): Operand {
    const [a, b] = [this.area(left), this.area(right)];
    if (a.sheet !== b.sheet || operator === ",") throw new UnknownPart();
    if (operator === " ") {
      const box = intersection(a.box, b.box);
      return box ? { sheet: a.sheet, box } : CellError.of("#NULL!");
    }
    return { sheet: a.sheet, box: boundingBox([a.box, b.box])! };
  }
}

function first(rows: readonly (readonly StoredValue[])[]): Scalar {
  return rows[0]?.[0] ?? null;
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw failure("#NUM!");
  return number;
}
