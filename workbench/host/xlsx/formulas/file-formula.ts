import { tokensOf, type Token } from "../../model/formula-tokens";
import { FILE_NAMES, MODEL_NAMES, PLAIN_DOTTED_NAMES } from "./newer-functions";

const OF_ADD_IN = "_xldudf_";
const HAS_PREFIX = /_xl|_XL/;
const QUOTED = /("(?:[^"]|"")*")/;
const THIS_ROW = /([\p{L}_\\][\p{L}\p{N}_.]*)?\[@(?:\[((?:[^[\]']|'.)*)\]|((?:[^[\]'\s]|'.)+))?\]/gu;

/** A formula as office.js gives it, "=…", from the text in the file. */
export function formulaFromFile(text: string): string {
  if (!HAS_PREFIX.test(text)) return `=${text}`;
  return `=${mapFunctions(text, (name) => {
    if (name.toLowerCase().startsWith(OF_ADD_IN)) return name.slice(OF_ADD_IN.length).replace("_", ".");
    return MODEL_NAMES.get(name.toUpperCase()) ?? name;
  })}`;
}

/**
 * The text in the file of a formula "=…": functions newer than the format and those of add-ins get their prefixes,
 * "this row" is spelled out.
 * @param table name of the table the cell is in, if it is in one
 */
export function formulaToFile(formula: string, table = ""): string {
  const text = formula.replace(/^=/, "");
  const named = text.includes("(") ? mapFunctions(text, fileName) : text;
  return named.includes("[@") ? withRowsNamed(named, table) : named;
}

function fileName(name: string): string {
  const known = FILE_NAMES.get(name.toUpperCase());
  if (known !== undefined) return known;
  const ofAddIn =
    name.includes(".") && !name.startsWith("_xl") && !PLAIN_DOTTED_NAMES.has(name.toUpperCase());
  return ofAddIn && !/[!\]]/.test(name) ? OF_ADD_IN + name.replaceAll(".", "_") : name;
}

function mapFunctions(text: string, rename: (name: string) => string): string {
  const tokens = tokensOf(text);
  return tokens
    .map((token, index) => (isFunction(token, tokens[index + 1]) ? rename(token.text) : token.text))
    .join("");
}

function isFunction(token: Token, next: Token | undefined): boolean {
  return token.kind === "name" && next?.text === "(";
}

function withRowsNamed(text: string, table: string): string {
  return text
    .split(QUOTED)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(THIS_ROW, (_, name?: string, bracketed?: string, plain?: string) => {
            const column = bracketed ?? plain;
            return `${name ?? table}[${column === undefined ? "#This Row" : `[#This Row],[${column}]`}]`;
          }),
    )
    .join("");
}
