import {
  boxOf,
  columnLetters,
  columnNumber,
  MOST_COLUMNS,
  MOST_ROWS,
  quoteSheet,
  sameBox,
  splitReference,
  type Box,
} from "./address";
import { tokensOf } from "./formula-tokens";

/** A reference in a formula to cells, whole columns or whole rows. */
export interface Reference {
  /** The named sheet; undefined for the formula's own. */
  readonly sheet: string | undefined;
  readonly box: Box;
  /** Which ends are fixed by "$". */
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** Reads a reference token such as "'Лист 1'!$A1:B$2"; undefined when it leaves the sheet. */
export function parseReference(text: string): Reference | undefined {
  const { sheet, address } = splitReference(text);
  const [first, second = first] = address.split(":").map(corner);
  if (!first || !second) return undefined;
  const [top, bottom] = first.row <= second.row ? [first, second] : [second, first];
  const [left, right] = first.column <= second.column ? [first, second] : [second, first];
  const row = Math.max(top.row, 0);
  const column = Math.max(left.column, 0);
  const lastRow = bottom.row < 0 ? MOST_ROWS - 1 : bottom.row;
  const lastColumn = right.column < 0 ? MOST_COLUMNS - 1 : right.column;
  if (lastRow >= MOST_ROWS || lastColumn >= MOST_COLUMNS) return undefined;
  return {
    sheet,
    box: boxOf(row, column, lastRow - row + 1, lastColumn - column + 1),
    fixed: {
      top: top.rowFixed,
      bottom: bottom.rowFixed,
      left: left.columnFixed,
      right: right.columnFixed,
    },
  };
}

/** A corner of a reference; -1 for the row of whole columns and the column of whole rows. */
function corner(text: string) {
  const parts = CORNER.exec(text);
  if (!parts) return undefined;
  const [, before, letters, between, digits] = parts;
  return {
    row: digits === "" ? -1 : Number(digits) - 1,
    column: letters === "" ? -1 : columnNumber(letters),
    rowFixed: letters === "" ? before === "$" : between === "$",
    columnFixed: letters !== "" && before === "$",
  };
}

/** A reference as it stands in a formula. */
export function referenceText({ sheet, box, fixed }: Reference): string {
  const prefix = sheet === undefined ? "" : `${quoteSheet(sheet)}!`;
  const top = `${fixed.top ? "$" : ""}${box.row + 1}`;
  const bottom = `${fixed.bottom ? "$" : ""}${box.row + box.rows}`;
  const left = `${fixed.left ? "$" : ""}${columnLetters(box.column)}`;
  const right = `${fixed.right ? "$" : ""}${columnLetters(box.column + box.columns - 1)}`;
  if (box.columns === MOST_COLUMNS) return `${prefix}${top}:${bottom}`;
  if (box.rows === MOST_ROWS) return `${prefix}${left}:${right}`;
  const first = left + top;
  const last = right + bottom;
  return `${prefix}${box.rows === 1 && box.columns === 1 ? first : `${first}:${last}`}`;
}

/** An absolute reference to a box of a named sheet, as in a defined name: "='Лист 1'!$A$1:$B$2" without "=". */
export function absoluteReference(sheet: string, box: Box): string {
  return referenceText({ sheet, box, fixed: { top: true, left: true, bottom: true, right: true } });
}

/**
 * Rewrites the references of a formula ("=…"): `change` returns the reference or text to put there, the same object
 * to keep the text as it is, or undefined for #REF!. A formula in which nothing changes is returned as it was.
 */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | string | undefined,
): string {
  let changed = false;
  const parts = tokensOf(formula.slice(1)).map(({ kind, text }) => {
    if (kind !== "reference") return text;
    const reference = parseReference(text);
    if (!reference) return text;
    const result = change(reference);
    if (result === reference) return text;
    changed = true;
    if (typeof result === "string") return result;
    if (result) return referenceText(result);
    return reference.sheet === undefined ? "#REF!" : `${quoteSheet(reference.sheet)}!#REF!`;
  });
  return changed ? `=${parts.join("")}` : formula;
}

/**
 * A formula as it would stand some rows and columns further: what is not fixed moves along, #REF! outside the sheet.
 * @param qualified whether references that name a sheet move too
 */
export function movedFormula(formula: string, rows: number, columns: number, qualified = true): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) =>
    reference.sheet !== undefined && !qualified ? reference : movedReference(reference, rows, columns),
  );
}

/** A reference some rows and columns further; undefined when it would leave the sheet. */
export function movedReference(reference: Reference, rows: number, columns: number): Reference | undefined {
  if (rows === 0 && columns === 0) return reference;
  const { box, fixed } = reference;
  const rowBy = box.rows === MOST_ROWS ? 0 : rows;
  const columnBy = box.columns === MOST_COLUMNS ? 0 : columns;
  const ends = [
    box.row + (fixed.top ? 0 : rowBy),
    box.row + box.rows - 1 + (fixed.bottom ? 0 : rowBy),
    box.column + (fixed.left ? 0 : columnBy),
    box.column + box.columns - 1 + (fixed.right ? 0 : columnBy),
  ];
  const [top, bottom, left, right] = ends;
  if (top < 0 || bottom < 0 || left < 0 || right < 0) return undefined;
  if (Math.max(top, bottom) >= MOST_ROWS || Math.max(left, right) >= MOST_COLUMNS) return undefined;
  const moved = boxOf(
    Math.min(top, bottom),
    Math.min(left, right),
    Math.abs(bottom - top) + 1,
    Math.abs(right - left) + 1,
  );
  if (sameBox(moved, box)) return reference;
  const turnedRows = top > bottom;
  const turnedColumns = left > right;
  return {
    ...reference,
    box: moved,
    fixed: {
      top: turnedRows ? fixed.bottom : fixed.top,
      bottom: turnedRows ? fixed.top : fixed.bottom,
      left: turnedColumns ? fixed.right : fixed.left,
      right: turnedColumns ? fixed.left : fixed.right,
    },
  };
}
