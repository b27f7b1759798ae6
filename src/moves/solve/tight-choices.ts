import type { Network } from "./network";
import { kindsOf } from "./problem";

/** What costs organisations of a kind no more, at the prices of the places, than what they have. */
interface Tight {
  /** Choices of its own. */
  readonly own: readonly number[];
  /** The pool whose cheapest choices do so, too; −1 for none. */
  readonly pool: number;
}

/** The choices in which best plans can differ: those of a kind that cost it the least, kept per pool where many share them. */
export class TightChoices {
  readonly kinds: number;
  private readonly kind: Int32Array;
  private readonly tight: readonly Tight[];
  private readonly cheapest: readonly (readonly number[])[];

  constructor(private readonly network: Network) {
    const { problem } = network;
    this.kind = kindsOf(problem);
    this.cheapest = problem.pools.map((_, pool) => network.cheapestOf(pool));
    const tight: Tight[] = [];
    this.kind.forEach((kind, unit) => (tight[kind] ??= this.tightOf(unit)));
    this.tight = tight;
    this.kinds = tight.length;
  }

  kindOf(unit: number): number {
    return this.kind[unit];
  }

  own(kind: number): readonly number[] {
    return this.tight[kind].own;
  }

  poolOf(kind: number): number {
    return this.tight[kind].pool;
  }

  ofPool(pool: number): readonly number[] {
    return this.cheapest[pool];
  }

  /** An organisation's tight choices that come before one of them, in their order. */
  *before(unit: number, bound: number): Generator<number> {
    const { own, pool } = this.tight[this.kind[unit]];
    const closed = this.network.problem.closed[unit];
    const shared = pool < 0 ? [] : this.cheapest[pool];
    for (let i = 0, j = 0; i < own.length || j < shared.length;) {
      const isOwn = j >= shared.length || (i < own.length && own[i] <= shared[j]);
      const choice = isOwn ? own[i++] : shared[j++];
      if (choice >= bound) return;
      if (isOwn || !closed.includes(choice)) yield choice;
    }
  }

  private tightOf(unit: number): Tight {
    const { network } = this;
    const { choices, choicesOf, closed } = network.problem;
    const { targets, special, pool } = choices[choicesOf[unit]];
    const isTight = (choice: number) => !closed[unit].includes(choice) && network.isTight(unit, choice);
    const [first] = pool < 0 ? [] : this.cheapest[pool];
    const difference = first === undefined ? -1 : network.compareWithPool(unit, first);
    if (difference > 0) return { own: [...targets.keys()].filter(isTight), pool: -1 };
    return {
      own: [...special].filter(isTight).sort((a, b) => a - b),
      pool: difference === 0 ? pool : -1,
    };
  }
}
