import { LEVELS, type Problem } from "./problem";

/** The largest integer up to which every integer of a component is exact, with a bit to spare. */
const EXACT = 2 ** 52;

/**
 * Packs the ten levels of a cost into few numbers that are added and compared one after the other.
 *
 * Why that is exact: whatever is compared is the difference of at most eight costs of simple ways through the places.
 * A way passes each place once, so it moves at most `min(places, organisations) + 1` organisations, each of which adds
 * the cost of one choice and takes away another's; and it ends in one place, whose marginal it adds. That bounds a level
 * by `(2 · moved + 1) · largest cost + largest marginal`; a level's radix is sixteen times this bound and one more, so
 * that eight of them never reach the next level, and a component's radices multiply to at most 2⁵². For 10 000
 * organisations and 200 managers the radix of a level that counts organisations is below 20 000: three to a component.
 */
export class Scale {
  /** Numbers per packed cost. */
  readonly width: number;
  private readonly component: readonly number[];
  private readonly factor: readonly number[];

  /** @throws RangeError when a single level could outgrow exact integers */
  constructor(problem: Problem) {
    const radices = radicesOf(problem);
    const component: number[] = [];
    const factor: number[] = [];
    let last = 0;
    let product = 1;
    for (let level = LEVELS.length - 1; level >= 0; level--) {
      if (radices[level] > EXACT) throw new RangeError(`the level ${LEVELS[level]} is too large to be exact`);
      if (product * radices[level] > EXACT) {
        last++;
        product = 1;
      }
      component[level] = last;
      factor[level] = product;
      product *= radices[level];
    }
    this.width = last + 1;
    this.component = component.map((number) => last - number);
    this.factor = factor;
  }

  /** Packs a cost per level, `from` on, into `packed`, `to` on. */
  private pack(costs: ArrayLike<number>, from: number, packed: Float64Array, to: number): void {
    for (let level = 0; level < LEVELS.length; level++) {
      packed[to + this.component[level]] += costs[from + level] * this.factor[level];
    }
  }

  /** Packs costs that stand one after the other. */
  packAll(costs: ArrayLike<number>): Float64Array {
    const count = costs.length / LEVELS.length;
    const packed = new Float64Array(count * this.width);
    for (let i = 0; i < count; i++) this.pack(costs, i * LEVELS.length, packed, i * this.width);
    return packed;
  }

  /** A cost of one in one level. */
  unit(level: (typeof LEVELS)[number]): Float64Array {
    return this.packAll(LEVELS.map((name) => Number(name === level)));
  }
}

function radicesOf({ places, pools, choices, choicesOf }: Problem): number[] {
  const moved = Math.min(places.length, choicesOf.length) + 1;
  const largest = LEVELS.map(() => 0);
  for (const { costs } of [...pools, ...choices]) {
    for (let i = 0; i < costs.length; i++) {
      const level = i % LEVELS.length;
      largest[level] = Math.max(largest[level], Math.abs(costs[i]));
    }
  }
  const used = places.reduce((most, place) => Math.max(most, place.used), 0);
  const marginals: Partial<Record<(typeof LEVELS)[number], number>> = {
    shortage: 1,
    load: 2 * (used + choicesOf.length) + 1,
  };
  return LEVELS.map((level, i) => 16 * ((2 * moved + 1) * largest[i] + (marginals[level] ?? 0)) + 1);
}
