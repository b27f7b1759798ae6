import { CellError, type StoredValue } from "./cell-value";
import { serialOfLoose } from "./date-serial";
import type { Evaluator } from "./evaluator";
import type { Expression } from "./formula-parser";
import {
  failure,
  FormulaError,
  toLogical,
  toNumber,
  toText,
  UnknownPart,
  type Operand,
} from "./formula-values";
import { aggregates } from "./aggregate-functions";

export type Arguments = readonly (Expression | undefined)[];
export type FormulaFunction = (list: Arguments, evaluator: Evaluator) => Operand;

/** A function of plain values, a missing one being blank. */
function ofValues(compute: (...values: (StoredValue | null)[]) => Operand): FormulaFunction {
  return (list, evaluator) => compute(...list.map((it) => (it ? evaluator.scalar(it) : null)));
}

/** A test of one value, errors included. */
function ofAny(test: (value: StoredValue | null) => boolean): FormulaFunction {
  return ([argument], evaluator) => test(argument ? valueOrError(argument, evaluator) : null);
}

function valueOrError(argument: Expression, evaluator: Evaluator): StoredValue | null {
  try {
    return evaluator.scalar(argument);
  } catch (error) {
    if (error instanceof FormulaError) return error.value;
    throw error;
  }
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  const shifted = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * Math.round(shifted)) / scale;
}

const plain: Readonly<Record<string, FormulaFunction>> = {
  TRUE: () => true,
  FALSE: () => false,
  NA: () => CellError.of("#N/A"),
  IF: (list, evaluator) => {
    const [condition] = list;
    const chosen = condition && toLogical(evaluator.scalar(condition)) ? 1 : 2;
    if (chosen >= list.length) return false;
    const branch = list[chosen];
    return branch ? evaluator.operand(branch) : 0;
  },
  IFERROR: ([value, other], evaluator) => {
    const result = value ? valueOrError(value, evaluator) : null;
    if (!(result instanceof CellError)) return result;
    return other ? evaluator.operand(other) : 0;
  },
  NOT: ofValues((value) => !toLogical(value)),
  HYPERLINK: ofValues((link, name) => name ?? toText(link)),
  N: ([argument], evaluator) => {
    if (!argument) return 0;
    const operand = evaluator.operand(argument);
    const value =
      typeof operand === "object" && operand !== null && "sheet" in operand
        ? evaluator.readCell(operand.sheet, operand.box.row, operand.box.column)
        : evaluator.scalar(argument);
    return value instanceof CellError || typeof value === "number" ? value : value === true ? 1 : 0;
  },
  T: ofValues((value) => (typeof value === "string" ? value : "")),
  LEN: ofValues((value) => toText(value).length),
  LEFT: ofValues((text, count = 1) => toText(text).slice(0, toNumber(count))),
  RIGHT: ofValues((text, count = 1) => {
    const length = toNumber(count);
    return length === 0 ? "" : toText(text).slice(-length);
  }),
  MID: ofValues((text, from, count = 0) => toText(text).substr(toNumber(from ?? 1) - 1, toNumber(count))),
  TRIM: ofValues((text) => toText(text).replace(/ +/g, " ").replace(/^ | $/g, "")),
  UPPER: ofValues((text) => toText(text).toUpperCase()),
  LOWER: ofValues((text) => toText(text).toLowerCase()),
  EXACT: ofValues((a, b) => toText(a ?? null) === toText(b ?? null)),
  CONCATENATE: ofValues((...texts) => texts.map(toText).join("")),
  ABS: ofValues((value) => Math.abs(toNumber(value))),
  INT: ofValues((value) => Math.floor(toNumber(value))),
  MOD: ofValues((value, divisor) => {
    const by = toNumber(divisor ?? null);
    if (by === 0) throw failure("#DIV/0!");
    return toNumber(value) - by * Math.floor(toNumber(value) / by);
  }),
  ROUND: ofValues((value, digits) => rounded(toNumber(value), toNumber(digits ?? null))),
  ISBLANK: ofAny((value) => value === null),
  ISNUMBER: ofAny((value) => typeof value === "number"),
  ISTEXT: ofAny((value) => typeof value === "string"),
  ISLOGICAL: ofAny((value) => typeof value === "boolean"),
  ISERROR: ofAny((value) => value instanceof CellError),
  ISNA: ofAny((value) => value === CellError.of("#N/A")),
  DATE: (list, evaluator) => {
    const [year, month, day] = list.map((it) => Math.trunc(it ? toNumber(evaluator.scalar(it)) : 0));
    const serial = serialOfLoose(year, month, day, evaluator.place.workbook.dateSystem);
    if (serial === undefined) throw failure("#NUM!");
    return serial;
  },
  ROW: ([argument], evaluator) => 1 + (argument ? evaluator.area(argument).box.row : evaluator.place.row),
  COLUMN: ([argument], evaluator) =>
    1 + (argument ? evaluator.area(argument).box.column : evaluator.place.column),
  ROWS: ([argument], evaluator) => evaluator.area(required(argument)).box.rows,
  COLUMNS: ([argument], evaluator) => evaluator.area(required(argument)).box.columns,
};

function required(argument: Expression | undefined): Expression {
  if (!argument) throw failure("#VALUE!");
  return argument;
}

const functions = new Map<string, FormulaFunction>(Object.entries({ ...plain, ...aggregates }));

/** A function by its English name in capitals. @throws UnknownPart */
export function functionNamed(name: string): FormulaFunction {
  const found = functions.get(name.replace(/^_XLFN\./, ""));
  if (!found) throw new UnknownPart();
  return found;
}
