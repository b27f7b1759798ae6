import { Network } from "./network";
import type { Problem } from "./problem";
import type { Solver } from "./solver";
import { atOnce, type Steps } from "./steps";

const STOPPED_EVERY = 8;

/**
 * Min-cost flow by successive shortest paths: organisations are placed one after the other, each by the cheapest way,
 * which may move those placed before. Exact, and the same for the same problem.
 */
export const flowSolver: Solver = {
  name: "flow",
  solve: (problem, progress) => atOnce(flowSteps(problem), progress),
};

/** The flow solver step by step. */
export function* flowSteps(problem: Problem): Steps<Network> {
  const network = new Network(problem);
  const units = problem.choicesOf.length;
  for (let unit = 0; unit < units; unit++) {
    if (unit % STOPPED_EVERY === 0) yield [unit, units];
    const way = network.search(unit);
    if (way === undefined) throw new RangeError(`organisation ${unit} has no place`);
    network.enter(way);
  }
  yield [units, units];
  return network;
}
