/** Numbers below a bound, the least by a given order first; a number whose place in the order fell is moved up. */
export class Heap {
  private readonly items: number[] = [];
  /** Per number: where it stands, −1 where it does not. */
  private readonly position: Int32Array;

  constructor(
    bound: number,
    private readonly precedes: (a: number, b: number) => boolean,
  ) {
    this.position = new Int32Array(bound).fill(-1);
  }

  get first(): number | undefined {
    return this.items[0];
  }

  /** Puts a number in, or up where it is in already. */
  raise(item: number): void {
    if (this.position[item] < 0) this.position[item] = this.items.push(item) - 1;
    let at = this.position[item];
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.precedes(item, this.items[above])) break;
      this.set(at, this.items[above]);
      at = above;
    }
    this.set(at, item);
  }

  /** Takes the first number out. */
  pop(): number | undefined {
    const [first] = this.items;
    const last = this.items.pop();
    if (first === undefined || last === undefined) return undefined;
    this.position[first] = -1;
    if (last !== first) this.sink(last);
    return first;
  }

  clear(): void {
    for (const item of this.items) this.position[item] = -1;
    this.items.length = 0;
  }

  private sink(item: number): void {
    const { items } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && this.precedes(items[below + 1], items[below])) below++;
      if (!this.precedes(items[below], item)) break;
      this.set(at, items[below]);
      at = below;
    }
    this.set(at, item);
  }

  private set(at: number, item: number): void {
    this.items[at] = item;
    this.position[item] = at;
  }
}
