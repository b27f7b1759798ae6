import { Network } from "./network";
import type { Solver } from "./solver";

const REPORTED_EVERY = 64;

/**
 * Min-cost flow by successive shortest paths: organisations are placed one after the other, each by the cheapest way,
 * which may move those placed before. Exact, and the same for the same problem.
 */
export const flowSolver: Solver = {
  name: "flow",
  solve(problem, progress) {
    const network = new Network(problem);
    const units = problem.choicesOf.length;
    for (let unit = 0; unit < units; unit++) {
      if (unit % REPORTED_EVERY === 0) progress?.(unit, units);
      const way = network.search(unit);
      if (way === undefined) throw new RangeError(`organisation ${unit} has no place`);
      network.enter(way);
    }
    progress?.(units, units);
    return network;
  },
};
