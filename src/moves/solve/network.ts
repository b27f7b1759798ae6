import { Heap } from "./heap";
import { kindsOf, LEVELS, marginal, type Problem } from "./problem";
import { Scale } from "./scale";
import { Seats } from "./seats";

/** Who is moved on a way to where. */
export interface Step {
  readonly unit: number;
  readonly choice: number;
}

/** Where a search begins and ends. */
export interface Search {
  /** The organisation that goes first; the choice it has, if any, is not open to it. */
  readonly unit: number;
  /** Only this choice of it is tried. */
  readonly only?: number;
  /** Organisations that may not be moved. */
  readonly fixed?: Uint8Array;
  /** Only ways that cost nothing. */
  readonly free?: boolean;
}

const START = -2;

/**
 * Organisations in their places, with prices of the places that prove (by linear duality) that none of them could be
 * placed better. An organisation enters a place by displacing another one of it, or by going on to the parent, and
 * ends where a root holds one more: in the node `sink`.
 */
export class Network extends Seats {
  private readonly sink: number;

  private readonly width: number;
  /** Packed costs per choices, then per choice. */
  private readonly costs: readonly Float64Array[];
  private readonly shortageUnit: Float64Array;
  private readonly loadUnit: Float64Array;
  /** Organisations alike in what they may choose. */
  private readonly kind: Int32Array;

  private readonly price: Float64Array;
  private readonly distance: Float64Array;
  private readonly candidate: Float64Array;
  private readonly here: Float64Array;
  private readonly cameFrom: Int32Array;
  private readonly broughtBy: Int32Array;
  private readonly byChoice: Int32Array;
  private readonly reached: Int32Array;
  private readonly spread: Int32Array;
  private readonly touched: number[] = [];
  private readonly frontier: Heap;
  private round = 0;
  private wave = 0;

  constructor(problem: Problem) {
    super(problem);
    const { places, choices, choicesOf } = problem;
    const scale = new Scale(problem);
    const width = scale.width;
    const nodes = places.length + 1;
    this.width = width;
    this.sink = places.length;
    this.costs = choices.map(({ targets, costs }) => {
      const packed = new Float64Array(targets.length * width);
      for (let i = 0; i < targets.length; i++) scale.pack(costs, i * LEVELS.length, packed, i * width);
      return packed;
    });
    this.shortageUnit = scale.unit("shortage");
    this.loadUnit = scale.unit("load");
    this.kind = kindsOf(problem);
    this.price = new Float64Array(nodes * width);
    for (let place = 0; place < places.length; place++) this.price.set(this.shortageUnit, place * width);
    this.distance = new Float64Array(nodes * width);
    this.candidate = new Float64Array(width);
    this.here = new Float64Array(width);
    this.cameFrom = new Int32Array(nodes);
    this.broughtBy = new Int32Array(nodes);
    this.byChoice = new Int32Array(nodes);
    this.reached = new Int32Array(nodes);
    this.spread = new Int32Array(choicesOf.length);
    this.frontier = new Heap(nodes, (a, b) => {
      const difference = this.compare(a, b);
      return difference < 0 || (difference === 0 && a < b);
    });
  }

  /**
   * Finds the cheapest way to place an organisation that is not placed, or to place it otherwise (then what leaves and
   * enters must balance: the way ends in the place it has).
   * @returns the steps, the last one first; undefined when there is no way
   */
  search({ unit, only, fixed, free = false }: Search): Step[] | undefined {
    const { width, here } = this;
    const now = this.chosen[unit];
    const goal = now < 0 ? this.sink : this.placeOf(unit);
    this.begin();
    here.fill(0);
    if (now >= 0) {
      const costs = this.costs[this.problem.choicesOf[unit]];
      for (let i = 0; i < width; i++) here[i] = this.price[goal * width + i] - costs[now * width + i];
    }
    this.relaxChoices(START, unit, now, only);
    for (;;) {
      const node = this.frontier.first;
      if (this.isReached(goal) && (node === undefined || this.compare(goal, node) <= 0)) break;
      if (node === undefined || (free && this.isPositive(node))) return undefined;
      this.frontier.pop();
      this.expand(node, goal, unit, fixed);
    }
    return free && this.isPositive(goal) ? undefined : this.stepsTo(goal);
  }

  /** Carries out what `search` found for an organisation that was not placed, and keeps the prices right. */
  enter(steps: readonly Step[]): void {
    const { width, price, distance, sink, touched } = this;
    for (const node of touched) {
      if (node === sink || this.compare(node, sink) >= 0) continue;
      for (let i = 0; i < width; i++) {
        price[node * width + i] += distance[node * width + i] - distance[sink * width + i];
      }
    }
    for (const { unit, choice } of steps) this.put(unit, choice);
  }

  /**
   * Finds prices that prove that the organisations cannot be placed better.
   * @throws RangeError when they can
   */
  certify(): void {
    const { width, price, distance, sink, frontier } = this;
    const pops = new Int32Array(sink + 1);
    this.begin();
    price.fill(0);
    distance.fill(0);
    for (let node = 0; node <= sink; node++) {
      this.reached[node] = this.round;
      frontier.raise(node);
    }
    for (let node = frontier.pop(); node !== undefined; node = frontier.pop()) {
      if (++pops[node] > sink + 2) throw new RangeError("the organisations can be placed better");
      this.wave++;
      this.expand(node, -1, -1, undefined);
    }
    for (let node = 0; node <= sink; node++) {
      for (let i = 0; i < width; i++) {
        price[node * width + i] = distance[node * width + i] - distance[sink * width + i];
      }
    }
  }

  /** Whether a choice would cost no more than the one an organisation has, were there room at the price. */
  isTight(unit: number, choice: number): boolean {
    const { width, price } = this;
    const costs = this.costs[this.problem.choicesOf[unit]];
    const now = this.chosen[unit];
    const place = this.placeOf(unit);
    const other = this.placeOf(unit, choice);
    for (let i = 0; i < width; i++) {
      const own = costs[now * width + i] - price[place * width + i];
      if (costs[choice * width + i] - price[other * width + i] !== own) return false;
    }
    return true;
  }

  private begin(): void {
    this.round++;
    this.wave++;
    this.touched.length = 0;
    this.frontier.clear();
  }

  /** Tells what an organisation in a place, or the sink, can lead to. */
  private expand(node: number, goal: number, mover: number, fixed: Uint8Array | undefined): void {
    const { width, price, distance, here, counts, sink } = this;
    const { places } = this.problem;
    for (let i = 0; i < width; i++) here[i] = distance[node * width + i] + price[node * width + i];
    if (node === sink) {
      for (const root of this.roots) if (counts[root] > 0) this.relaxMarginal(sink, root, root, -1);
      return;
    }
    const { parent, capacity } = places[node];
    if (counts[node] < capacity) {
      if (parent >= 0) this.relax(node, parent);
      else this.relaxMarginal(node, sink, node, 1);
    }
    if (goal === sink && this.isReached(sink) && this.compare(sink, node) <= 0) return;
    for (const child of this.children.get(node) ?? []) {
      if (counts[child] > 0) this.relax(node, child);
    }
    for (const unit of this.members[node]) {
      const kind = this.kind[unit];
      if (this.spread[kind] === this.wave || unit === mover || fixed?.[unit] === 1) continue;
      this.spread[kind] = this.wave;
      this.leave(node, unit);
    }
  }

  /** An organisation leaves a place for its other choices. */
  private leave(node: number, unit: number): void {
    const { width, here } = this;
    const costs = this.costs[this.problem.choicesOf[unit]];
    const now = this.chosen[unit] * width;
    for (let i = 0; i < width; i++) here[i] -= costs[now + i];
    this.relaxChoices(node, unit, this.chosen[unit]);
    for (let i = 0; i < width; i++) here[i] += costs[now + i];
  }

  private relaxChoices(from: number, unit: number, except: number, only?: number): void {
    const { width, candidate, here } = this;
    const { choices, choicesOf, barred } = this.problem;
    const { targets, places } = choices[choicesOf[unit]];
    const costs = this.costs[choicesOf[unit]];
    for (let choice = only ?? 0; choice < (only === undefined ? targets.length : only + 1); choice++) {
      if (choice === except || targets[choice] === barred[unit]) continue;
      for (let i = 0; i < width; i++) candidate[i] = here[i] + costs[choice * width + i];
      this.reach(places[choice], from, unit, choice);
    }
  }

  /** One more (or less) in a root. */
  private relaxMarginal(from: number, to: number, root: number, direction: 1 | -1): void {
    const { width, candidate, here, shortageUnit, loadUnit } = this;
    const count = direction === 1 ? this.counts[root] : this.counts[root] - 1;
    const { shortage, load } = marginal(this.problem.places[root], count);
    for (let i = 0; i < width; i++) {
      candidate[i] = here[i] + direction * (shortage * shortageUnit[i] + load * loadUnit[i]);
    }
    this.reach(to, from, -1, -1);
  }

  private relax(from: number, to: number): void {
    this.candidate.set(this.here);
    this.reach(to, from, -1, -1);
  }

  /** Notes a way to a node that costs `candidate`, when it is better than the one known. */
  private reach(node: number, from: number, unit: number, choice: number): void {
    const { width, candidate, price, distance } = this;
    const at = node * width;
    const known = this.isReached(node);
    let better = !known;
    for (let i = 0; i < width; i++) {
      const reduced = candidate[i] - price[at + i];
      if (!better) {
        if (reduced > distance[at + i]) return;
        if (reduced === distance[at + i]) continue;
        better = true;
      }
      distance[at + i] = reduced;
    }
    if (!better) return;
    if (!known) this.touched.push(node);
    this.reached[node] = this.round;
    this.cameFrom[node] = from;
    this.broughtBy[node] = unit;
    this.byChoice[node] = choice;
    this.frontier.raise(node);
  }

  private isReached(node: number): boolean {
    return this.reached[node] === this.round;
  }

  private compare(a: number, b: number): number {
    const { width, distance } = this;
    for (let i = 0; i < width; i++) {
      const difference = distance[a * width + i] - distance[b * width + i];
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private isPositive(node: number): boolean {
    const { width, distance } = this;
    for (let i = 0; i < width; i++) {
      const part = distance[node * width + i];
      if (part !== 0) return part > 0;
    }
    return false;
  }

  private stepsTo(goal: number): Step[] {
    const steps: Step[] = [];
    for (let node = goal; node !== START; node = this.cameFrom[node]) {
      if (this.broughtBy[node] >= 0) steps.push({ unit: this.broughtBy[node], choice: this.byChoice[node] });
    }
    return steps;
  }
}
