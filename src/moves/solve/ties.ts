import { componentsOf } from "./components";
import type { Network, Step } from "./network";
import { atOnce, type Steps } from "./steps";
import { TightChoices } from "./tight-choices";

/**
 * Of all plans that are as good, makes it the one in which the first organisation has the first of its choices that
 * any of them gives it, then the second organisation, and so on: the same from whichever plan one starts.
 */
export function settleTies(network: Network): void {
  atOnce(tieSteps(network));
}

/** Settles ties step by step. */
export function* tieSteps(network: Network): Steps<void> {
  const units = network.chosen.length;
  const ties = new Ties(network);
  for (let unit = 0; unit < units; unit++) {
    if (unit % STOPPED_EVERY === 0) yield [unit, units];
    ties.settle(unit);
  }
  yield [units, units];
}

const START = -1;
const STOPPED_EVERY = 8;
/** How often every node may be expanded before the parts of the graph are worth finding anew. */
const EXPANDED_AT_MOST = 4;
const NONE: Int32Array = new Int32Array(0);

/** The ways through the places that cost nothing at their prices: only these lead from a best plan to another. */
class Ties {
  private readonly tight: TightChoices;
  private readonly fixed: Uint8Array;
  private readonly sink: number;
  private readonly cameFrom: Int32Array;
  private readonly step: (Step | undefined)[];
  private readonly reached: Int32Array;
  private readonly spreadKinds: Int32Array;
  private readonly spreadPools: Int32Array;
  /** Per pool: the choices that were closed to the organisation it was spread for. */
  private readonly leftOut: Int32Array[];
  private round = 0;
  /** Per node: the part of the graph it can come back from; what was fixed since only makes these smaller. */
  private component: Int32Array;
  private expandedSince = 0;

  constructor(private readonly network: Network) {
    const { problem, chosen } = network;
    this.tight = new TightChoices(network);
    this.fixed = new Uint8Array(chosen.length);
    this.sink = problem.places.length;
    this.cameFrom = new Int32Array(this.sink + 1);
    this.step = new Array<Step | undefined>(this.sink + 1);
    this.reached = new Int32Array(this.sink + 1);
    this.spreadKinds = new Int32Array(this.tight.kinds);
    this.spreadPools = new Int32Array(problem.pools.length);
    this.leftOut = problem.pools.map(() => NONE);
    this.component = this.components();
  }

  /** Gives an organisation the first choice it can have when all before it keep theirs. */
  settle(unit: number): void {
    const { network } = this;
    this.round++;
    if (this.expandedSince > EXPANDED_AT_MOST * this.component.length) {
      this.component = this.components();
      this.expandedSince = 0;
    }
    const own = this.component[network.placeOf(unit)];
    for (const choice of this.tight.before(unit, network.chosen[unit])) {
      if (this.component[network.placeOf(unit, choice)] !== own) continue;
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
    this.reach(queue, START, unit, choice);
    for (const node of queue) {
      if (node === goal) return this.stepsTo(goal);
      this.expandedSince++;
      if (this.component[node] === this.component[goal]) this.expand(queue, node, unit);
    }
    return undefined;
  }

  private expand(queue: number[], node: number, mover: number): void {
    const { network, sink } = this;
    const { problem, counts, children, roots, members } = network;
    if (node === sink) {
      for (const root of roots) {
        if (counts[root] > 0 && network.isWorth(root, -1)) this.reachNode(queue, sink, root);
      }
      return;
    }
    const { parent, capacity } = problem.places[node];
    if (counts[node] < capacity) {
      if (parent < 0 && network.isWorth(node, 1)) this.reachNode(queue, node, sink);
      if (parent >= 0 && network.isLevel(node, parent)) this.reachNode(queue, node, parent);
    }
    for (const child of children.get(node) ?? []) {
      if (counts[child] > 0 && network.isLevel(node, child)) this.reachNode(queue, node, child);
    }
    for (const unit of members[node]) {
      if (this.fixed[unit] === 0 && unit !== mover) this.leave(queue, node, unit);
    }
  }

  private leave(queue: number[], node: number, unit: number): void {
    const kind = this.tight.kindOf(unit);
    if (this.spreadKinds[kind] === this.round) return;
    this.spreadKinds[kind] = this.round;
    for (const choice of this.tight.own(kind)) this.reach(queue, node, unit, choice);
    const pool = this.tight.poolOf(kind);
    if (pool < 0) return;
    const closed = this.network.problem.closed[unit];
    if (this.spreadPools[pool] !== this.round) {
      this.spreadPools[pool] = this.round;
      this.leftOut[pool] = closed;
      for (const choice of this.tight.ofPool(pool)) {
        if (!closed.includes(choice)) this.reach(queue, node, unit, choice);
      }
    } else {
      for (const choice of this.leftOut[pool]) {
        if (!closed.includes(choice) && this.network.isTight(unit, choice))
          this.reach(queue, node, unit, choice);
      }
    }
  }

  private reach(queue: number[], from: number, unit: number, choice: number): void {
    const node = this.network.placeOf(unit, choice);
    if (this.reached[node] === this.round) return;
    this.reachNode(queue, from, node);
    this.step[node] = { unit, choice };
  }

  private reachNode(queue: number[], from: number, node: number): void {
    if (this.reached[node] === this.round) return;
    this.reached[node] = this.round;
    this.cameFrom[node] = from;
    this.step[node] = undefined;
    queue.push(node);
  }

  /** Parts of the graph of places, the sink, kinds and pools; what is closed to single organisations left aside. */
  private components(): Int32Array {
    const { network, sink, tight } = this;
    const { problem, counts, children, roots, members } = network;
    const kindNode = sink + 1;
    const poolNode = kindNode + tight.kinds;
    const chosenOf: number[] = [];
    this.network.chosen.forEach((_, unit) => (chosenOf[tight.kindOf(unit)] = unit));
    const next = (node: number): readonly number[] => {
      if (node === sink) return roots.filter((root) => counts[root] > 0 && network.isWorth(root, -1));
      if (node >= poolNode) {
        const { places } = problem.pools[node - poolNode];
        return tight.ofPool(node - poolNode).map((choice) => places[choice]);
      }
      if (node >= kindNode) {
        const kind = node - kindNode;
        const { places } = problem.choices[problem.choicesOf[chosenOf[kind]]];
        const own = tight.own(kind).map((choice) => places[choice]);
        return tight.poolOf(kind) < 0 ? own : [...own, poolNode + tight.poolOf(kind)];
      }
      const { parent, capacity } = problem.places[node];
      const hasRoom = counts[node] < capacity;
      const up = parent < 0 ? sink : parent;
      const goesUp = hasRoom && (parent < 0 ? network.isWorth(node, 1) : network.isLevel(node, parent));
      const kinds = members[node].filter((unit) => this.fixed[unit] === 0).map((unit) => tight.kindOf(unit));
      return [
        ...(goesUp ? [up] : []),
        ...(children.get(node) ?? []).filter((child) => counts[child] > 0 && network.isLevel(node, child)),
        ...[...new Set(kinds)].map((kind) => kindNode + kind),
      ];
    };
    return componentsOf(poolNode + problem.pools.length, next);
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
