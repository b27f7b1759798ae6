import { intersection } from "./address";
import { CellError, type StoredValue } from "./cell-value";
import { criterionTest } from "./criterion";
import type { Evaluator } from "./evaluator";
import type { Expression } from "./formula-parser";
import { failure, FormulaError, isArea, toLogical, toNumber, type Area, type Scalar } from "./formula-values";
import type { Arguments, FormulaFunction } from "./functions";

type Visit = (value: Scalar, direct: boolean) => void;

/** Visits the values of the arguments: cells that hold something, and values written in the formula itself. */
function eachValue(list: Arguments, evaluator: Evaluator, visit: Visit): void {
  for (const argument of list) {
    if (!argument) continue;
    const operand = evaluator.operand(argument);
    if (isArea(operand)) eachCell(operand, evaluator, (value) => visit(value, false));
    else if (typeof operand === "object" && operand !== null && !(operand instanceof CellError)) {
      for (const row of operand as readonly (readonly StoredValue[])[])
        for (const value of row) visit(value, false);
    } else visit(operand, true);
  }
}

function eachCell(
  { sheet, box }: Area,
  evaluator: Evaluator,
  visit: (value: Scalar, row: number) => void,
): void {
  sheet.cells.eachCell(box, (row, column) => {
    const value = evaluator.readCell(sheet, row, column);
    if (value !== null) visit(value, row);
  });
}

/** The numbers among the arguments: of cells only numbers count, of written values all that can be one. */
function numbersIn(list: Arguments, evaluator: Evaluator): number[] {
  const numbers: number[] = [];
  eachValue(list, evaluator, (value, direct) => {
    if (value instanceof CellError) throw new FormulaError(value);
    if (direct) numbers.push(toNumber(value));
    else if (typeof value === "number") numbers.push(value);
  });
  return numbers;
}

function logical(list: Arguments, evaluator: Evaluator, isEnough: boolean): boolean {
  let any = false;
  let enough = false;
  eachValue(list, evaluator, (value, direct) => {
    if (value instanceof CellError) throw new FormulaError(value);
    if (!direct && typeof value === "string") return;
    any = true;
    enough ||= toLogical(value) === isEnough;
  });
  if (!any) throw failure("#VALUE!");
  return enough ? isEnough : !isEnough;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const largest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const smallest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw failure("#DIV/0!");
  return sum(numbers) / numbers.length;
}

/** Rows offsets and columns in which all pairs of area and criterion hold. @returns a count, or a sum over `summed` */
function countWhere(pairs: Arguments, evaluator: Evaluator, summed?: Area): number {
  if (pairs.length === 0 || pairs.length % 2 === 1) throw failure("#VALUE!");
  const tests = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const [range, criterion] = [pairs[i], pairs[i + 1]];
    if (!range) throw failure("#VALUE!");
    tests.push({
      area: evaluator.area(range),
      test: criterionTest(criterion ? (evaluator.scalar(criterion) ?? 0) : 0),
    });
  }
  const [{ area: lead, test: leadTest }] = tests;
  const sameSize = tests.every(
    ({ area: { box } }) => box.rows === lead.box.rows && box.columns === lead.box.columns,
  );
  if (!sameSize) throw failure("#VALUE!");
  const bounds = lead.sheet.cells.bounds(false);
  const used = bounds && intersection(lead.box, bounds);
  const blanksMatch = tests.every(({ test }) => test(""));
  let total = 0;
  let inside = 0;
  for (let i = 0; used && i < used.rows; i++) {
    for (let j = 0; j < used.columns; j++) {
      const [row, column] = [used.row + i - lead.box.row, used.column + j - lead.box.column];
      inside++;
      const read = ({ sheet, box }: Area) =>
        evaluator.readCell(sheet, box.row + row, box.column + column) ?? "";
      if (!leadTest(read(lead)) || !tests.every(({ area, test }) => test(read(area)))) continue;
      const value = summed && read(summed);
      total += summed ? (typeof value === "number" ? value : 0) : 1;
    }
  }
  return blanksMatch && !summed ? total + lead.box.rows * lead.box.columns - inside : total;
}

function sumWhere(summed: Expression | undefined, pairs: Arguments, evaluator: Evaluator): number {
  const range = pairs[0];
  if (!range) throw failure("#VALUE!");
  return countWhere(pairs, evaluator, evaluator.area(summed ?? range));
}

const BY_NUMBER: Readonly<Record<number, (values: readonly Scalar[]) => number>> = {
  1: (values) => average(values.filter((value) => typeof value === "number")),
  2: (values) => values.filter((value) => typeof value === "number").length,
  3: (values) => values.length,
  4: (values) => largest(values.filter((value) => typeof value === "number")),
  5: (values) => smallest(values.filter((value) => typeof value === "number")),
  9: (values) => sum(values.filter((value) => typeof value === "number")),
};

/** Leaves out other subtotals and rows hidden by a filter; by numbers above 100 rows hidden by hand too. */
function subtotal([number, ...ranges]: Arguments, evaluator: Evaluator): number {
  const code = number ? toNumber(evaluator.scalar(number)) : 0;
  const compute = BY_NUMBER[code > 100 ? code - 100 : code] as
    ((values: readonly Scalar[]) => number) | undefined;
  if (!compute) throw failure("#VALUE!");
  const values: Scalar[] = [];
  for (const range of ranges) {
    if (!range) continue;
    const area = evaluator.area(range);
    const { sheet } = area;
    sheet.cells.eachCell(area.box, (row, column) => {
      const byHand = sheet.rows.get(row)?.hidden === true;
      if (sheet.isRowHidden(row) && (code > 100 || !byHand)) return;
      if (sheet.cells.formula(row, column)?.toUpperCase().includes("SUBTOTAL(")) return;
      const value = evaluator.readCell(sheet, row, column);
      if (value instanceof CellError) throw new FormulaError(value);
      if (value !== null) values.push(value);
    });
  }
  return compute(values);
}

/** Functions of many cells. */
export const aggregates: Readonly<Record<string, FormulaFunction>> = {
  AND: (list, evaluator) => logical(list, evaluator, false),
  OR: (list, evaluator) => logical(list, evaluator, true),
  SUM: (list, evaluator) => sum(numbersIn(list, evaluator)),
  AVERAGE: (list, evaluator) => average(numbersIn(list, evaluator)),
  MAX: (list, evaluator) => largest(numbersIn(list, evaluator)),
  MIN: (list, evaluator) => smallest(numbersIn(list, evaluator)),
  COUNT: (list, evaluator) => {
    let count = 0;
    eachValue(list, evaluator, (value) => (count += typeof value === "number" ? 1 : 0));
    return count;
  },
  COUNTA: (list, evaluator) => {
    let count = 0;
    eachValue(list, evaluator, () => count++);
    return count;
  },
  COUNTBLANK: ([range], evaluator) => countWhere([range, { kind: "value", value: "=" }], evaluator),
  COUNTIF: (list, evaluator) => countWhere(list.slice(0, 2), evaluator),
  COUNTIFS: (list, evaluator) => countWhere(list, evaluator),
  SUMIF: ([range, criterion, summed], evaluator) => sumWhere(summed, [range, criterion], evaluator),
  SUMIFS: ([summed, ...pairs], evaluator) => sumWhere(summed, pairs, evaluator),
  SUBTOTAL: subtotal,
};
