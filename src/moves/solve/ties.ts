import type { Network, Step } from "./network";
import { kindsOf } from "./problem";

/**
 * Of all plans that are as good, makes it the one in which the first organisation has the first of its choices that
 * any of them gives it, then the second organisation, and so on: the same from whichever plan one starts.
 */
export function settleTies(network: Network): void {
  const ties = new Ties(network);
  for (let unit = 0; unit < network.chosen.length; unit++) ties.settle(unit);
}

const START = -1;

/** The ways through the places that cost nothing at their prices: only these lead from a best plan to another. */
class Ties {
  private readonly kinds: Int32Array;
  /** Per kind of organisations: the choices that cost them the least. */
  private readonly tight: readonly (readonly number[])[];
  private readonly fixed: Uint8Array;
  private readonly sink: number;
  private readonly cameFrom: Int32Array;
  private readonly step: (Step | undefined)[];
  private readonly reached: Int32Array;
  private readonly spread: Int32Array;
  private round = 0;

  constructor(private readonly network: Network) {
    const { problem, chosen } = network;
    this.kinds = kindsOf(problem);
    const tight: number[][] = [];
    this.kinds.forEach((kind, unit) => {
      if (tight[kind] !== undefined) return;
      const { targets } = problem.choices[problem.choicesOf[unit]];
      tight[kind] = [...targets.keys()].filter(
        (choice) => targets[choice] !== problem.barred[unit] && network.isTight(unit, choice),
      );
    });
    this.tight = tight;
    this.fixed = new Uint8Array(chosen.length);
    this.sink = problem.places.length;
    this.cameFrom = new Int32Array(this.sink + 1);
    this.step = new Array<Step | undefined>(this.sink + 1);
    this.reached = new Int32Array(this.sink + 1);
    this.spread = new Int32Array(tight.length);
  }

  /** Gives an organisation the first choice it can have when all before it keep theirs. */
  settle(unit: number): void {
    const { network } = this;
    this.round++;
    for (const choice of this.tight[this.kinds[unit]]) {
      if (choice >= network.chosen[unit]) break;
      const way = this.wayFrom(unit, choice);
      if (way === undefined) continue;
      for (const step of way) network.put(step.unit, step.choice);
      break;
    }
    this.fixed[unit] = 1;
  }

  /** What was reached in the same round from another choice did not lead to the goal and need not be tried again. */
  private wayFrom(unit: number, choice: number): Step[] | undefined {
    const goal = this.network.placeOf(unit);
    const queue: number[] = [];
    this.reach(queue, START, this.network.placeOf(unit, choice), { unit, choice });
    for (const node of queue) {
      if (node === goal) return this.stepsTo(goal);
      this.expand(queue, node, unit);
    }
    return undefined;
  }

  private expand(queue: number[], node: number, mover: number): void {
    const { network, sink } = this;
    const { problem, counts, children, roots, members, chosen } = network;
    if (node === sink) {
      for (const root of roots) {
        if (counts[root] > 0 && network.isWorth(root, -1)) this.reach(queue, sink, root);
      }
      return;
    }
    const { parent, capacity } = problem.places[node];
    if (counts[node] < capacity) {
      if (parent < 0 && network.isWorth(node, 1)) this.reach(queue, node, sink);
      if (parent >= 0 && network.isLevel(node, parent)) this.reach(queue, node, parent);
    }
    for (const child of children.get(node) ?? []) {
      if (counts[child] > 0 && network.isLevel(node, child)) this.reach(queue, node, child);
    }
    for (const unit of members[node]) {
      const kind = this.kinds[unit];
      if (this.spread[kind] === this.round || this.fixed[unit] === 1 || unit === mover) continue;
      this.spread[kind] = this.round;
      for (const choice of this.tight[kind]) {
        if (choice !== chosen[unit]) this.reach(queue, node, network.placeOf(unit, choice), { unit, choice });
      }
    }
  }

  private reach(queue: number[], from: number, node: number, step?: Step): void {
    if (this.reached[node] === this.round) return;
    this.reached[node] = this.round;
    this.cameFrom[node] = from;
    this.step[node] = step;
    queue.push(node);
  }

  private stepsTo(goal: number): Step[] {
    const steps: Step[] = [];
    for (let node = goal; node !== START; node = this.cameFrom[node]) {
      const step = this.step[node];
      if (step !== undefined) steps.push(step);
    }
    return steps;
  }
}
