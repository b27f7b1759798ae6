import { flowSteps } from "./flow-solver";
import type { Problem } from "./problem";
import type { Steps } from "./steps";
import { tieSteps } from "./ties";

/** Solves a problem by flow and settles its ties, step by step. @returns the choice of each organisation */
export function* solvedInSteps(problem: Problem): Steps<Int32Array> {
  const network = yield* flowSteps(problem);
  yield* tieSteps(network);
  return network.chosen;
}
