/** "name" is a function, a defined name, TRUE or FALSE, or a structured reference of a table. */
export type TokenKind = "text" | "number" | "reference" | "error" | "name" | "operator" | "space";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = [
  `${CELL}(?::${CELL})?`,
  String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`,
  String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`,
].join("|");
const TEXT = /"(?:[^"]|"")*"/y;
const REFERENCE = new RegExp(String.raw`(?:${SHEET})?(?:${AREA})(?![\p{L}\p{N}_.(!\[])`, "uy");
const ERROR = new RegExp(
  String.raw`(?:${SHEET})?#(?:REF!|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|N/A|GETTING_DATA)`,
  "uy",
);
const NAME =
  /(?:\[[^\]]*\])?(?:(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!)?[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const OPERATOR = /<>|<=|>=|[^\s]/y;
const SPACE = /\s+/y;

/** What a token can be by its first sign, the likelier first. */
const KINDS: readonly (readonly [RegExp, readonly (readonly [TokenKind, RegExp])[]])[] = [
  [/[-+*/^&=<>,;:(){}%@]/, [["operator", OPERATOR]]],
  [/"/, [["text", TEXT]]],
  [
    /[\d.]/,
    [
      ["reference", REFERENCE],
      ["number", NUMBER],
    ],
  ],
  [/\s/, [["space", SPACE]]],
  [/#/, [["error", ERROR]]],
  [
    /[^]/,
    [
      ["reference", REFERENCE],
      ["error", ERROR],
      ["name", NAME],
    ],
  ],
];

/** The parts of a formula, which joined give it again; `formula` has no leading "=". */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = structuredReference(formula, at, tokens) ?? tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  const first = formula[at];
  const [, kinds] = KINDS.find(([signs]) => signs.test(first))!;
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) return { kind, text: found[0] };
  }
  return { kind: "operator", text: first };
}

/** "[…]" after a table's name, with brackets in brackets. */
function structuredReference(formula: string, at: number, before: readonly Token[]): Token | undefined {
  if (formula[at] !== "[" || before.at(-1)?.kind !== "name") return undefined;
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    if (formula[end] === "'") end++;
    else if (formula[end] === "[") depth++;
    else if (formula[end] === "]" && --depth === 0) return { kind: "name", text: formula.slice(at, end + 1) };
  }
  return undefined;
}
