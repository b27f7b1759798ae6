/** Which lists of choices a search has tried, from which packed cost on, and which choices were left out then. */
export class Tried {
  private readonly when: Int32Array;
  private readonly from: Float64Array;
  private readonly without: (Int32Array | readonly number[])[];

  constructor(
    lists: number,
    private readonly width: number,
  ) {
    this.when = new Int32Array(lists);
    this.from = new Float64Array(lists * width);
    this.without = new Array<Int32Array | readonly number[]>(lists).fill([]);
  }

  /** Whether a list is to be tried from a cost on: it was not yet in this round, or only from a higher one. */
  isNew(list: number, round: number, cost: Float64Array): boolean {
    if (this.when[list] !== round) return true;
    for (let i = 0; i < this.width; i++) {
      const difference = cost[i] - this.from[list * this.width + i];
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  note(list: number, round: number, cost: Float64Array, leftOut: Int32Array | readonly number[]): void {
    this.when[list] = round;
    this.from.set(cost, list * this.width);
    this.without[list] = leftOut;
  }

  leftOut(list: number): Int32Array | readonly number[] {
    return this.without[list];
  }
}
