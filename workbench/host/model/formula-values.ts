import type { Box } from "./address";
import { CellError, type StoredValue } from "./cell-value";
import { compareTexts, numberIn } from "./criterion";
import type { Sheet } from "./sheet";

/** Cells a formula speaks of. */
export interface Area {
  readonly sheet: Sheet;
  readonly box: Box;
}

/** A value within a calculation; null is a blank cell. */
export type Scalar = StoredValue | null;

/** What a part of a formula comes to. */
export type Operand = Scalar | Area | readonly (readonly StoredValue[])[];

/** Ends the calculation of a formula with an error value, or of the part that IFERROR guards. */
export class FormulaError extends Error {
  constructor(readonly value: CellError) {
    super(value.text);
  }
}

/** The formula needs something this calculation does not know: its saved result stays. */
export class UnknownPart extends Error {}

export function failure(text: string): FormulaError {
  return new FormulaError(CellError.of(text));
}

export function isArea(operand: Operand): operand is Area {
  return typeof operand === "object" && operand !== null && "sheet" in operand;
}

/** @throws FormulaError #VALUE! for a text that is no number, or the error itself */
export function toNumber(value: Scalar): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) throw new FormulaError(value);
  const number = numberIn(value);
  if (number === undefined) throw failure("#VALUE!");
  return number;
}

/** @throws FormulaError for an error value */
export function toText(value: Scalar): string {
  if (value === null) return "";
  if (value instanceof CellError) throw new FormulaError(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : value;
}

/** @throws FormulaError #VALUE! for a text other than TRUE and FALSE, or the error itself */
export function toLogical(value: Scalar): boolean {
  if (typeof value === "string") {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value)) return false;
    throw failure("#VALUE!");
  }
  return toNumber(value) !== 0;
}

/** The sign of a difference: numbers before texts before logical values; a blank is what the other is compared with. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (left instanceof CellError) throw new FormulaError(left);
  if (right instanceof CellError) throw new FormulaError(right);
  if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
  const rank = rankOf(left) - rankOf(right);
  return rank !== 0 ? rank : Number(left) - Number(right);
}

function blankLike(other: Scalar): StoredValue {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rankOf(value: StoredValue): number {
  return ["number", "string", "boolean"].indexOf(typeof value);
}
