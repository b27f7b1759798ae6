import { flowSolver, flowSteps } from "./flow-solver";
import { Network } from "./network";
import type { Problem } from "./problem";
import type { Progress, Solver } from "./solver";
import { atOnce, partOf, within, type Steps } from "./steps";
import { tieSteps } from "./ties";

/** How much of the work is the solver's, in percent; the rest is settling ties. */
const SOLVED = 80;

/**
 * The choice of every organisation in the best plan, the same from every solver.
 * @param progress hears how far the work is, in percent; what it throws stops it
 */
export function solved(problem: Problem, solver: Solver = flowSolver, progress?: Progress): Int32Array {
  const network = solver.solve(problem, (...howFar) => progress?.(...within(0, SOLVED, howFar)));
  atOnce(tieSteps(network), (...howFar) => progress?.(...within(SOLVED, 100, howFar)));
  return network.chosen;
}

/** The same choices by flow, step by step. */
export function* solvedInSteps(problem: Problem): Steps<Int32Array> {
  const network = yield* partOf(0, SOLVED, flowSteps(problem));
  yield* partOf(SOLVED, 100, tieSteps(network));
  return network.chosen;
}

/** Organisations in the places of a plan; `certify` makes the prices that searches need. */
export function networkOf(problem: Problem, chosen: ArrayLike<number>): Network {
  const network = new Network(problem);
  for (let unit = 0; unit < chosen.length; unit++) network.put(unit, chosen[unit]);
  return network;
}
