import { flowSolver } from "./flow-solver";
import { Network } from "./network";
import type { Problem } from "./problem";
import type { Progress, Solver } from "./solver";
import { settleTies } from "./ties";

/**
 * The choice of every organisation in the best plan, the same from every solver.
 * @param progress hears how far the solver is; what it throws stops it
 */
export function solved(problem: Problem, solver: Solver = flowSolver, progress?: Progress): Int32Array {
  const network = solver.solve(problem, progress);
  settleTies(network);
  return network.chosen;
}

/** Organisations in the places of a plan; `certify` makes the prices that searches need. */
export function networkOf(problem: Problem, chosen: ArrayLike<number>): Network {
  const network = new Network(problem);
  for (let unit = 0; unit < chosen.length; unit++) network.put(unit, chosen[unit]);
  return network;
}
