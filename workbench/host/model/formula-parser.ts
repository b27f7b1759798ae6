import { CellError, type StoredValue } from "./cell-value";
import { tokensOf, type Token } from "./formula-tokens";
import { HostError } from "./host-error";
import { parseReference, type Reference } from "./references";

export type Operator =
  "^" | "*" | "/" | "+" | "-" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=" | ":" | " " | ",";

export type Expression =
  | { readonly kind: "value"; readonly value: StoredValue }
  | { readonly kind: "reference"; readonly reference: Reference }
  /** A defined name or a structured reference of a table. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly (Expression | undefined)[] }
  | { readonly kind: "sign"; readonly operator: "+" | "-" | "%" | "@"; readonly operand: Expression }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "array"; readonly rows: readonly (readonly StoredValue[])[] };

/** Operators by how loosely they bind, the loosest first. */
const LEVELS: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * The expression of a formula "=…".
 * @throws HostError InvalidArgument when it is not a formula Excel would take
 */
export function parseFormula(formula: string): Expression {
  const parser = new Parser(tokensOf(formula.slice(1)));
  const expression = parser.expression();
  parser.expectEnd();
  return expression;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expression(level = 0): Expression {
    if (level === LEVELS.length) return this.#signed();
    let left = this.expression(level + 1);
    for (;;) {
      this.#skipSpace();
      const operator = LEVELS[level].find((it) => this.#isOperator(it));
      if (operator === undefined) return left;
      this.#at++;
      left = { kind: "operation", operator, left, right: this.expression(level + 1) };
    }
  }

  expectEnd(): void {
    this.#skipSpace();
    if (this.#at < this.#tokens.length) throw new HostError("InvalidArgument");
  }

  #signed(): Expression {
    this.#skipSpace();
    for (const operator of ["-", "+", "@"] as const) {
      if (!this.#isOperator(operator)) continue;
      this.#at++;
      return { kind: "sign", operator, operand: this.#signed() };
    }
    let operand = this.#area();
    for (this.#skipSpace(); this.#isOperator("%"); this.#skipSpace()) {
      this.#at++;
      operand = { kind: "sign", operator: "%", operand };
    }
    return operand;
  }

  /** Operands joined by ":" or, for an intersection, by a space. */
  #area(): Expression {
    let left = this.#operand();
    for (;;) {
      const spaced = this.#tokens[this.#at]?.kind === "space";
      if (spaced) this.#at++;
      const operator = this.#isOperator(":") ? ":" : spaced && this.#startsOperand() ? " " : undefined;
      if (operator === undefined) return left;
      if (!isArea(left)) throw new HostError("InvalidArgument");
      if (operator === ":") this.#at++;
      this.#skipSpace();
      const right = this.#operand();
      if (!isArea(right)) throw new HostError("InvalidArgument");
      left = { kind: "operation", operator, left, right };
    }
  }

  #operand(): Expression {
    const token = this.#tokens[this.#at++] as Token | undefined;
    switch (token?.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "text":
        return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return {
          kind: "value",
          value: CellError.of(token.text.slice(token.text.lastIndexOf("!", token.text.length - 2) + 1)),
        };
      case "reference": {
        const reference = parseReference(token.text);
        return reference ? { kind: "reference", reference } : { kind: "name", name: token.text };
      }
      case "name":
        return this.#named(token.text);
      case "operator":
        if (token.text === "(") return this.#bracketed();
        if (token.text === "{") return this.#array();
    }
    throw new HostError("InvalidArgument");
  }

  #named(name: string): Expression {
    if (this.#isOperator("(")) {
      this.#at++;
      return { kind: "call", name: name.toUpperCase(), arguments: this.#arguments() };
    }
    if (/^TRUE$/i.test(name)) return { kind: "value", value: true };
    if (/^FALSE$/i.test(name)) return { kind: "value", value: false };
    const next = this.#tokens[this.#at] as Token | undefined;
    if (next?.kind !== "name" || !next.text.startsWith("[")) return { kind: "name", name };
    this.#at++;
    return { kind: "name", name: name + next.text };
  }

  #arguments(): (Expression | undefined)[] {
    const list: (Expression | undefined)[] = [];
    this.#skipSpace();
    if (this.#take(")")) return list;
    for (;;) {
      this.#skipSpace();
      const missing = this.#isOperator(",") || this.#isOperator(")");
      list.push(missing ? undefined : this.expression());
      this.#skipSpace();
      if (this.#take(")")) return list;
      this.#expect(",");
    }
  }

  #bracketed(): Expression {
    let inner = this.expression();
    for (this.#skipSpace(); this.#take(","); this.#skipSpace()) {
      inner = { kind: "operation", operator: ",", left: inner, right: this.expression() };
    }
    this.#expect(")");
    return inner;
  }

  #array(): Expression {
    const rows: StoredValue[][] = [[]];
    for (;;) {
      const item = this.#signed();
      const negative = item.kind === "sign" && item.operator === "-";
      const constant = item.kind === "sign" ? item.operand : item;
      if (constant.kind !== "value") throw new HostError("InvalidArgument");
      rows[rows.length - 1].push(negative ? -Number(constant.value) : constant.value);
      this.#skipSpace();
      if (this.#take("}")) return { kind: "array", rows };
      if (this.#take(";")) rows.push([]);
      else this.#expect(",");
    }
  }

  #startsOperand(): boolean {
    const token = this.#tokens[this.#at] as Token | undefined;
    return token !== undefined && (token.kind !== "operator" || token.text === "(" || token.text === "{");
  }

  #isOperator(text: string): boolean {
    const token = this.#tokens[this.#at] as Token | undefined;
    return token?.kind === "operator" && token.text === text;
  }

  #take(text: string): boolean {
    const found = this.#isOperator(text);
    if (found) this.#at++;
    return found;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new HostError("InvalidArgument");
  }

  #skipSpace(): void {
    while (this.#tokens[this.#at]?.kind === "space") this.#at++;
  }
}

function isArea(expression: Expression): boolean {
  return (
    expression.kind === "reference" ||
    expression.kind === "name" ||
    expression.kind === "call" ||
    (expression.kind === "operation" && [":", " ", ","].includes(expression.operator)) ||
    (expression.kind === "value" && expression.value instanceof CellError)
  );
}
