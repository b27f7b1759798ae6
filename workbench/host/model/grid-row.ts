import type { StoredValue } from "./cell-value";

const NO_FORMAT = -1;

/** One row of a grid: dense arrays, each as long as its last cell needs, so equal rows are equal arrays. */
export class GridRow {
  values: StoredValue[] = [];
  formulas: (string | undefined)[] = [];
  /** Indexes of styles, -1 for a cell without its own. */
  formats: number[] = [];

  get isEmpty(): boolean {
    return this.values.length === 0 && this.formulas.length === 0 && this.formats.length === 0;
  }

  /** One more than the last stored column. */
  get width(): number {
    return Math.max(this.values.length, this.formulas.length, this.formats.length);
  }

  has(column: number): boolean {
    return this.hasContent(column) || (column < this.formats.length && this.formats[column] !== NO_FORMAT);
  }

  hasContent(column: number): boolean {
    return (
      (column < this.values.length && this.values[column] !== "") ||
      (column < this.formulas.length && this.formulas[column] !== undefined)
    );
  }

  /** The last column before `end` with a stored cell, or one with content; -1 when there is none. */
  lastBefore(end: number, contentOnly: boolean): number {
    let column = end - 1;
    while (column >= 0 && !(contentOnly ? this.hasContent(column) : this.has(column))) column--;
    return column;
  }

  /** The first column with a stored cell, or one with content; `end` when there is none before it. */
  firstBefore(end: number, contentOnly: boolean): number {
    let column = 0;
    while (column < end && !(contentOnly ? this.hasContent(column) : this.has(column))) column++;
    return column;
  }

  value(column: number): StoredValue {
    return column < this.values.length ? this.values[column] : "";
  }

  formula(column: number): string | undefined {
    return column < this.formulas.length ? this.formulas[column] : undefined;
  }

  format(column: number): number | undefined {
    const format = column < this.formats.length ? this.formats[column] : NO_FORMAT;
    return format === NO_FORMAT ? undefined : format;
  }

  setValue(column: number, value: StoredValue): void {
    put(this.values, column, value, "");
  }

  setFormula(column: number, formula: string | undefined): void {
    put(this.formulas, column, formula, undefined);
  }

  setFormat(column: number, format: number | undefined): void {
    put(this.formats, column, format ?? NO_FORMAT, NO_FORMAT);
  }

  clearContents(column: number, columns: number): void {
    blank(this.values, column, columns, "");
    blank(this.formulas, column, columns, undefined);
  }

  clearFormats(column: number, columns: number): void {
    blank(this.formats, column, columns, NO_FORMAT);
  }

  /** Opens a gap of columns. */
  insert(column: number, columns: number): void {
    open(this.values, column, columns, "");
    open(this.formulas, column, columns, undefined);
    open(this.formats, column, columns, NO_FORMAT);
  }

  /** Takes columns out; the rest moves left. */
  remove(column: number, columns: number): void {
    close(this.values, column, columns, "");
    close(this.formulas, column, columns, undefined);
    close(this.formats, column, columns, NO_FORMAT);
  }

  /** Copy of some columns, which stand at 0 in it. */
  slice(column: number, columns: number): GridRow {
    const part = new GridRow();
    part.values = trimmed(this.values.slice(column, column + columns), "");
    part.formulas = trimmed(this.formulas.slice(column, column + columns), undefined);
    part.formats = trimmed(this.formats.slice(column, column + columns), NO_FORMAT);
    return part;
  }

  /** Replaces some columns by those of a slice, undefined for blank ones. */
  paste(column: number, columns: number, part: GridRow | undefined): void {
    replace(this.values, column, columns, part?.values, "");
    replace(this.formulas, column, columns, part?.formulas, undefined);
    replace(this.formats, column, columns, part?.formats, NO_FORMAT);
  }

  /** Whether all stored cells lie in these columns. */
  liesWithin(column: number, columns: number): boolean {
    if (this.width > column + columns) return false;
    for (let before = 0; before < column; before++) if (this.has(before)) return false;
    return true;
  }
}

function trimmed<T>(cells: T[], empty: T): T[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === empty) length--;
  cells.length = length;
  return cells;
}

function pad<T>(cells: T[], length: number, empty: T): void {
  while (cells.length < length) cells.push(empty);
}

function put<T>(cells: T[], column: number, cell: T, empty: T): void {
  if (column < cells.length) {
    cells[column] = cell;
    if (cell === empty && column === cells.length - 1) trimmed(cells, empty);
  } else if (cell !== empty) {
    pad(cells, column, empty);
    cells.push(cell);
  }
}

function blank<T>(cells: T[], column: number, columns: number, empty: T): void {
  if (column >= cells.length) return;
  cells.fill(empty, column, column + columns);
  trimmed(cells, empty);
}

function open<T>(cells: T[], column: number, columns: number, empty: T): void {
  if (column >= cells.length) return;
  const moved = cells.splice(column);
  pad(cells, column + columns, empty);
  for (const cell of moved) cells.push(cell);
}

function close<T>(cells: T[], column: number, columns: number, empty: T): void {
  if (column >= cells.length) return;
  cells.splice(column, columns);
  trimmed(cells, empty);
}

function replace<T>(
  cells: T[],
  column: number,
  columns: number,
  part: readonly T[] | undefined,
  empty: T,
): void {
  blank(cells, column, columns, empty);
  part?.forEach((cell, i) => put(cells, column + i, cell, empty));
}
