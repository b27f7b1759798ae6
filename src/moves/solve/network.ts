import { Heap } from "./heap";
import { PricedSeats } from "./priced-seats";
import type { Problem } from "./problem";
import { Tried } from "./tried";

/** Who is moved on a way to where. */
export interface Step {
  readonly unit: number;
  readonly choice: number;
}

const START = -2;

/**
 * Organisations in their places, with prices of the places that prove (by linear duality) that none of them could be
 * placed better. An organisation enters a place by displacing another one of it, or by going on to the parent, and
 * ends where a root holds one more: in the node `sink`.
 */
export class Network extends PricedSeats {
  private readonly sink: number;
  /** Per node: what it costs to get there, less what the prices explain; and by which way. */
  private readonly distance: Float64Array;
  private readonly cameFrom: Int32Array;
  private readonly broughtBy: Int32Array;
  private readonly byChoice: Int32Array;
  private readonly reached: Int32Array;
  /** What it costs to get to the node at hand, and to the one after it. */
  private readonly here: Float64Array;
  private readonly candidate: Float64Array;
  private readonly triedLists: Tried;
  private readonly triedPools: Tried;
  private readonly touched: number[] = [];
  private readonly frontier: Heap;
  /** Counts searches, and what is spread at once in them. */
  private round = 0;
  private wave = 0;
  /** Where the search at hand ends; −1 where it goes everywhere. */
  private goal = -1;

  constructor(problem: Problem) {
    super(problem);
    const { places, pools, choices } = problem;
    const { width } = this;
    const nodes = places.length + 1;
    this.sink = places.length;
    this.distance = new Float64Array(nodes * width);
    this.cameFrom = new Int32Array(nodes);
    this.broughtBy = new Int32Array(nodes);
    this.byChoice = new Int32Array(nodes);
    this.reached = new Int32Array(nodes);
    this.here = new Float64Array(width);
    this.candidate = new Float64Array(width);
    this.triedLists = new Tried(choices.length, width);
    this.triedPools = new Tried(pools.length, width);
    this.frontier = new Heap(nodes, (a, b) => {
      const difference = this.compare(a, b);
      return difference < 0 || (difference === 0 && a < b);
    });
  }

  /**
   * Finds the cheapest way to place an organisation that is not placed, or to place it otherwise than it is (then the
   * way ends in the place it leaves).
   * @returns the steps, the last one first; undefined when there is no way
   */
  search(unit: number): Step[] | undefined {
    const { width, here } = this;
    const now = this.chosen[unit];
    const goal = now < 0 ? this.sink : this.placeOf(unit);
    this.begin(goal);
    here.fill(0);
    if (now >= 0) {
      const costs = this.costs[this.problem.choicesOf[unit]];
      for (let i = 0; i < width; i++) here[i] = this.price[goal * width + i] - costs[now * width + i];
    }
    this.relaxChoices(START, unit, now);
    for (;;) {
      const node = this.frontier.first;
      if (this.isReached(goal) && (node === undefined || this.compare(goal, node) <= 0)) break;
      if (node === undefined) return undefined;
      this.frontier.pop();
      this.expand(node, unit);
    }
    return this.stepsTo(goal);
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
    this.begin(-1);
    price.fill(0);
    distance.fill(0);
    for (let node = 0; node <= sink; node++) {
      this.reached[node] = this.round;
      frontier.raise(node);
    }
    for (let node = frontier.pop(); node !== undefined; node = frontier.pop()) {
      if (++pops[node] > sink + 2) throw new RangeError("the organisations can be placed better");
      this.wave++;
      this.expand(node, -1);
    }
    for (let node = 0; node <= sink; node++) {
      for (let i = 0; i < width; i++) {
        price[node * width + i] = distance[node * width + i] - distance[sink * width + i];
      }
    }
  }

  private begin(goal: number): void {
    this.goal = goal;
    this.round++;
    this.wave++;
    this.touched.length = 0;
    this.frontier.clear();
  }

  /** Tells what an organisation in a place, or the sink, can lead to. */
  private expand(node: number, mover: number): void {
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
    if (this.goal === sink && this.isReached(sink) && this.compare(sink, node) <= 0) return;
    for (const child of this.children.get(node) ?? []) {
      if (counts[child] > 0) this.relax(node, child);
    }
    for (const unit of this.members[node]) if (unit !== mover) this.leave(node, unit);
  }

  /** An organisation leaves a place for its other choices, unless another one with this list did as cheaply. */
  private leave(node: number, unit: number): void {
    const { width, here, wave } = this;
    const list = this.problem.choicesOf[unit];
    const costs = this.costs[list];
    const now = this.chosen[unit];
    for (let i = 0; i < width; i++) here[i] -= costs[now * width + i];
    if (this.triedLists.isNew(list, wave, here)) {
      this.triedLists.note(list, wave, here, this.problem.closed[unit]);
      this.relaxChoices(node, unit, now);
    } else {
      for (const choice of this.triedLists.leftOut(list)) this.relaxChoice(node, unit, choice);
    }
    for (let i = 0; i < width; i++) here[i] += costs[now * width + i];
  }

  /** Tries all choices of an organisation but the one it has. */
  private relaxChoices(from: number, unit: number, now: number): void {
    const { width, candidate, here, wave } = this;
    const { choices, choicesOf, closed, pools } = this.problem;
    const { special, pool } = choices[choicesOf[unit]];
    for (let i = 0; i < special.length; i++) {
      if (special[i] !== now) this.relaxChoice(from, unit, special[i]);
    }
    if (pool < 0) return;
    if (!this.triedPools.isNew(pool, wave, here)) {
      for (const choice of this.triedPools.leftOut(pool)) {
        if (choice !== now) this.relaxChoice(from, unit, choice);
      }
      return;
    }
    const { places } = pools[pool];
    const costs = this.poolCosts[pool];
    const omitted = now >= 0 && now < places.length ? [...closed[unit], now] : closed[unit];
    this.triedPools.note(pool, wave, here, omitted);
    for (let choice = 0; choice < places.length; choice++) {
      if (this.isHopeless(places[choice], here[0] + costs[choice * width]) || omitted.includes(choice))
        continue;
      for (let i = 0; i < width; i++) candidate[i] = here[i] + costs[choice * width + i];
      this.reach(places[choice], from, unit, choice);
    }
  }

  private relaxChoice(from: number, unit: number, choice: number): void {
    const { width, candidate, here } = this;
    const list = this.problem.choicesOf[unit];
    const { places } = this.problem.choices[list];
    const costs = this.costs[list];
    if (choice >= places.length || this.isHopeless(places[choice], here[0] + costs[choice * width])) return;
    if (this.problem.closed[unit].includes(choice)) return;
    for (let i = 0; i < width; i++) candidate[i] = here[i] + costs[choice * width + i];
    this.reach(places[choice], from, unit, choice);
  }

  /** One more (or less) in a root. */
  private relaxMarginal(from: number, to: number, root: number, direction: 1 | -1): void {
    const { width, candidate, here, shortageUnit, loadUnit } = this;
    const { shortage, load } = this.marginalOf(root, direction);
    for (let i = 0; i < width; i++) {
      candidate[i] = here[i] + direction * (shortage * shortageUnit[i] + load * loadUnit[i]);
    }
    this.reach(to, from, -1, -1);
  }

  private relax(from: number, to: number): void {
    this.candidate.set(this.here);
    this.reach(to, from, -1, -1);
  }

  /** Whether a cost that begins so is more than that of a way known to a node, or to the goal. */
  private isHopeless(node: number, first: number): boolean {
    const { width, price, distance, goal } = this;
    const reduced = first - price[node * width];
    return (
      (this.isReached(node) && reduced > distance[node * width]) ||
      (goal >= 0 && this.isReached(goal) && reduced > distance[goal * width])
    );
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

  private stepsTo(goal: number): Step[] {
    const steps: Step[] = [];
    for (let node = goal; node !== START; node = this.cameFrom[node]) {
      if (this.broughtBy[node] >= 0) steps.push({ unit: this.broughtBy[node], choice: this.byChoice[node] });
    }
    return steps;
  }
}
