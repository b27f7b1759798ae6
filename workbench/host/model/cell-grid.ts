import { boxOf, MOST_COLUMNS, type Box } from "./address";
import type { StoredValue } from "./cell-value";
import { GridRow } from "./grid-row";

export type CellShift = "Down" | "Right" | "Up" | "Left";

/**
 * The cells of a sheet: rows that hold something, each dense. A cell is stored while it has a value, a formula or
 * a format of its own; a format its row or column has anyway is not its own.
 */
export class CellGrid {
  #rows: (GridRow | undefined)[] = [];
  readonly #inherited: (row: number, column: number) => number;

  /** @param inherited index of the format a cell without its own has from its row or column */
  constructor(inherited: (row: number, column: number) => number = () => 0) {
    this.#inherited = inherited;
  }

  value(row: number, column: number): StoredValue {
    return this.#rows[row]?.value(column) ?? "";
  }

  /** The formula in English with commas, "=A1+1"; undefined for a cell without one. */
  formula(row: number, column: number): string | undefined {
    return this.#rows[row]?.formula(column);
  }

  /** Index of the format the cell shows, its own or that of its row or column. */
  format(row: number, column: number): number {
    return this.#rows[row]?.format(column) ?? this.#inherited(row, column);
  }

  ownFormat(row: number, column: number): number | undefined {
    return this.#rows[row]?.format(column);
  }

  hasCell(row: number, column: number): boolean {
    return this.#rows[row]?.has(column) ?? false;
  }

  /** Writes a value, "" to empty the cell; a formula there is dropped. */
  setValue(row: number, column: number, value: StoredValue): void {
    const cells = value === "" ? this.#rows[row] : this.#rowAt(row);
    if (!cells) return;
    cells.setValue(column, value);
    if (cells.formulas.length > 0) cells.setFormula(column, undefined);
    if (value === "") this.#drop(row);
  }

  setFormula(row: number, column: number, formula: string, result: StoredValue): void {
    const cells = this.#rowAt(row);
    cells.setFormula(column, formula);
    cells.setValue(column, result);
  }

  /** Writes the result of a formula that stays. */
  setResult(row: number, column: number, result: StoredValue): void {
    this.#rows[row]?.setValue(column, result);
  }

  /** Gives a cell a format; the one it has from its row or column anyway is not stored. */
  setFormat(row: number, column: number, index: number): void {
    const own = index === this.#inherited(row, column) ? undefined : index;
    const cells = own === undefined ? this.#rows[row] : this.#rowAt(row);
    if (!cells) return;
    cells.setFormat(column, own);
    if (own === undefined) this.#drop(row);
  }

  clearContents(box: Box): void {
    this.#eachRow(box.row, box.rows, (cells) => cells.clearContents(box.column, box.columns));
  }

  /** Takes the cells' own formats away. */
  clearFormats(box: Box): void {
    this.#eachRow(box.row, box.rows, (cells) => cells.clearFormats(box.column, box.columns));
  }

  /** The smallest box around the stored cells; with `valuesOnly` around those with a value or formula. */
  bounds(valuesOnly: boolean): Box | undefined {
    let [firstRow, lastRow, firstColumn, lastColumn] = [-1, -1, MOST_COLUMNS, -1];
    for (let row = 0; row < this.#rows.length; row++) {
      const cells = this.#rows[row];
      const last = cells ? cells.lastBefore(cells.width, valuesOnly) : -1;
      if (!cells || last < 0) continue;
      if (firstRow < 0) firstRow = row;
      lastRow = row;
      firstColumn = cells.firstBefore(firstColumn, valuesOnly);
      if (last > lastColumn) lastColumn = last;
    }
    if (lastRow < 0) return undefined;
    return boxOf(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
  }

  /** Whether a cell of the box has a value or formula. */
  hasContent({ row, column, rows, columns }: Box): boolean {
    const end = Math.min(this.#rows.length, row + rows);
    for (let at = row; at < end; at++) {
      const cells = this.#rows[at];
      if (cells && cells.lastBefore(Math.min(cells.width, column + columns), true) >= column) return true;
    }
    return false;
  }

  /** Rows with stored cells, from the top. */
  *rowsWithCells(): Iterable<number> {
    for (let row = 0; row < this.#rows.length; row++) if (this.#rows[row]) yield row;
  }

  /** Visits the stored cells of a box, row by row. */
  eachCell(box: Box, visit: (row: number, column: number) => void): void {
    const end = Math.min(this.#rows.length, box.row + box.rows);
    for (let row = box.row; row < end; row++) {
      const cells = this.#rows[row];
      if (!cells) continue;
      const lastColumn = Math.min(cells.width, box.column + box.columns);
      for (let column = box.column; column < lastColumn; column++) {
        if (cells.has(column)) visit(row, column);
      }
    }
  }

  /** Visits the cells with a formula. */
  eachFormula(visit: (row: number, column: number, formula: string) => void): void {
    this.#rows.forEach((cells, row) => {
      cells?.formulas.forEach((formula, column) => {
        if (formula !== undefined) visit(row, column, formula);
      });
    });
  }

  insertRows(at: number, count: number): void {
    if (at >= this.#rows.length) return;
    const gap = new Array<GridRow | undefined>(count).fill(undefined);
    this.#rows = this.#rows.slice(0, at).concat(gap, this.#rows.slice(at));
  }

  deleteRows(at: number, count: number): void {
    this.#rows.splice(at, count);
    this.#trim();
  }

  insertColumns(at: number, count: number): void {
    this.#eachRow(0, this.#rows.length, (cells) => cells.insert(at, count));
  }

  deleteColumns(at: number, count: number): void {
    this.#eachRow(0, this.#rows.length, (cells) => cells.remove(at, count));
  }

  /** Opens a blank box; the cells in and after it move down or right. */
  insertCells(box: Box, shift: "Down" | "Right"): void {
    if (shift === "Right") {
      this.#eachRow(box.row, box.rows, (cells) => cells.insert(box.column, box.columns));
      return;
    }
    for (let row = this.#rows.length - 1; row >= box.row; row--) this.#move(row, row + box.rows, box);
  }

  /** Takes a box of cells out; the cells after it move up or left. */
  deleteCells(box: Box, shift: "Up" | "Left"): void {
    if (shift === "Left") {
      this.#eachRow(box.row, box.rows, (cells) => cells.remove(box.column, box.columns));
      return;
    }
    this.clearContents(box);
    this.clearFormats(box);
    for (let row = box.row + box.rows; row < this.#rows.length; row++) this.#move(row, row - box.rows, box);
    this.#trim();
  }

  /** Puts the rows of a box, within its columns, into another order: `order[i]` is the old offset of what comes to i. */
  permuteRows(box: Box, order: readonly number[]): void {
    const { row, column, columns } = box;
    const old = order.map((offset) => this.#rows[row + offset]);
    const whole = old.every((cells) => !cells || cells.liesWithin(column, columns));
    if (whole) {
      old.forEach((cells, i) => this.#put(row + i, cells));
    } else {
      const parts = old.map((cells) => cells?.slice(column, columns));
      parts.forEach((part, i) => this.#paste(row + i, column, columns, part));
    }
    this.#trim();
  }

  #move(from: number, to: number, { column, columns }: Box): void {
    const part = this.#rows[from]?.slice(column, columns);
    if (part && !part.isEmpty) this.#paste(from, column, columns, undefined);
    this.#paste(to, column, columns, part);
  }

  #paste(row: number, column: number, columns: number, part: GridRow | undefined): void {
    const cells = part && !part.isEmpty ? this.#rowAt(row) : this.#rows[row];
    if (!cells) return;
    cells.paste(column, columns, part);
    if (cells.isEmpty) this.#rows[row] = undefined;
  }

  #rowAt(row: number): GridRow {
    const cells = this.#rows[row] ?? new GridRow();
    this.#put(row, cells);
    return cells;
  }

  #put(row: number, cells: GridRow | undefined): void {
    while (this.#rows.length <= row) this.#rows.push(undefined);
    this.#rows[row] = cells;
  }

  #eachRow(row: number, count: number, change: (cells: GridRow) => void): void {
    const end = Math.min(this.#rows.length, row + count);
    for (let at = row; at < end; at++) {
      const cells = this.#rows[at];
      if (!cells) continue;
      change(cells);
      if (cells.isEmpty) this.#rows[at] = undefined;
    }
    this.#trim();
  }

  #drop(row: number): void {
    if (!this.#rows[row]?.isEmpty) return;
    this.#rows[row] = undefined;
    this.#trim();
  }

  #trim(): void {
    while (this.#rows.length > 0 && this.#rows[this.#rows.length - 1] === undefined) this.#rows.pop();
  }
}
