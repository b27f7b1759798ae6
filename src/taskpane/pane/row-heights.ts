/**
 * Heights of the rows of a long list of which only some are rendered: known where measured, supposed elsewhere. Pixels;
 * rows from 0. A Fenwick tree keeps sums, so that any question takes a few steps for any number of rows.
 */
export class RowHeights {
  private readonly heights: Float64Array;
  private readonly sums: Float64Array;

  constructor(
    readonly count: number,
    supposed: number,
  ) {
    this.heights = new Float64Array(count).fill(supposed);
    this.sums = new Float64Array(count + 1);
    for (let node = 1; node <= count; node++) this.sums[node] = supposed * (node & -node);
  }

  get total(): number {
    return this.above(this.count);
  }

  /** The height of all rows above this one. */
  above(row: number): number {
    let sum = 0;
    for (let node = row; node > 0; node -= node & -node) sum += this.sums[node];
    return sum;
  }

  /** Notes a measured height. @returns by how much it differs from what was supposed */
  measured(row: number, height: number): number {
    const change = height - this.heights[row];
    if (change === 0) return 0;
    this.heights[row] = height;
    for (let node = row + 1; node <= this.count; node += node & -node) this.sums[node] += change;
    return change;
  }

  /** The row at a distance from the top of the list; the first or last beyond its ends, -1 in an empty list. */
  at(distance: number): number {
    let row = 0;
    let left = distance;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      if (row + step > this.count || this.sums[row + step] > left) continue;
      row += step;
      left -= this.sums[row];
    }
    return Math.min(row, this.count - 1);
  }

  /** The rows to render for a stretch of the list. */
  between(top: number, bottom: number): { readonly first: number; readonly end: number } {
    return { first: Math.max(0, this.at(top)), end: this.at(Math.max(top, bottom)) + 1 };
  }
}
