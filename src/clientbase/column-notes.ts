/** What a note says of one column. */
export interface ColumnNote {
  /** Position in a row of the sheet. */
  readonly index: number;
  /** In how many cells. */
  readonly count: number;
  /** Zero-based row of the first. */
  readonly row: number;
}

/** Counts, per column, cells of one kind that are read one after another, and remembers the first. */
export class ColumnNotes {
  private readonly counts: Int32Array;
  private readonly rows: Int32Array;

  /** @param columns how many columns a row of the sheet has */
  constructor(columns: number) {
    this.counts = new Int32Array(columns);
    this.rows = new Int32Array(columns);
  }

  add(index: number, row: number): void {
    if (this.counts[index]++ === 0) this.rows[index] = row;
  }

  /** The columns that have such cells, from the left. */
  all(): ColumnNote[] {
    return Array.from(this.counts, (count, index) => ({ index, count, row: this.rows[index] })).filter(
      ({ count }) => count > 0,
    );
  }
}
