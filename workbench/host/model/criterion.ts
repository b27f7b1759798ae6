import { CellError, type StoredValue } from "./cell-value";

export type Test = (value: StoredValue) => boolean;

const OPERATORS = ["<>", "<=", ">=", "=", "<", ">"] as const;
type Comparison = (typeof OPERATORS)[number];

/**
 * The test a criterion such as ">5", "=*s", "<>", "Москва" or 5 stands for, as COUNTIF and filters take it: case does
 * not matter, "*" and "?" stand for any signs unless a "~" stands before them, "=" asks for blank cells.
 */
export function criterionTest(criterion: StoredValue): Test {
  if (typeof criterion === "number") return comparesNumbers("=", criterion);
  if (typeof criterion !== "string") return (value) => value === criterion;
  const operator = OPERATORS.find((it) => criterion.startsWith(it));
  const operand = criterion.slice(operator?.length ?? 0);
  const comparison = operator ?? "=";
  if (operand === "") {
    if (comparison === "=") return (value) => value === "";
    return comparison === "<>" ? (value) => value !== "" : () => false;
  }
  const number = numberIn(operand);
  if (number !== undefined) return comparesNumbers(comparison, number);
  const logical = /^(?:true|false)$/i.test(operand) ? /^true$/i.test(operand) : undefined;
  if (comparison === "=" || comparison === "<>") {
    const matches = wildcardTest(operand);
    const equal: Test = (value) =>
      logical !== undefined && typeof value === "boolean"
        ? value === logical
        : value instanceof CellError
          ? value.text === operand.toUpperCase()
          : typeof value === "string" && value !== "" && matches(value);
    return comparison === "=" ? equal : (value) => !equal(value);
  }
  return (value) =>
    typeof value === "string" && value !== "" && holds(comparison, compareTexts(value, operand));
}

/** Whether a text is matched as a whole by a pattern with "*", "?" and "~". */
function wildcardTest(pattern: string): (text: string) => boolean {
  const source = pattern.replace(
    /~([*?~])|([*?])|[\\^$.|+()[\]{}]/g,
    (sign, escaped?: string, wild?: string) => {
      if (wild !== undefined) return wild === "*" ? "[^]*" : "[^]";
      return `\\${escaped ?? sign}`;
    },
  );
  const expression = new RegExp(`^${source}$`, "iu");
  return (text) => expression.test(text);
}

/** The order of two texts in comparisons, in which case does not matter. */
export function compareTexts(a: string, b: string): number {
  const [lowA, lowB] = [a.toLowerCase(), b.toLowerCase()];
  return lowA === lowB ? 0 : lowA < lowB ? -1 : 1;
}

/** Whether a comparison holds for the sign of a difference. */
export function holds(comparison: Comparison, difference: number): boolean {
  switch (comparison) {
    case "=":
      return difference === 0;
    case "<>":
      return difference !== 0;
    case "<":
      return difference < 0;
    case ">":
      return difference > 0;
    case "<=":
      return difference <= 0;
    case ">=":
      return difference >= 0;
  }
}

/** The number a text is, with a decimal point; undefined for other texts. */
export function numberIn(text: string): number | undefined {
  const number = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?\s*$/i.test(text) ? parseFloat(text) : NaN;
  if (Number.isNaN(number)) return undefined;
  return text.trim().endsWith("%") ? number / 100 : number;
}

function comparesNumbers(comparison: Comparison, number: number): Test {
  return (value) => {
    const own = comparison === "=" && typeof value === "string" ? numberIn(value) : value;
    if (typeof own !== "number") return comparison === "<>";
    return holds(comparison, own - number);
  };
}
