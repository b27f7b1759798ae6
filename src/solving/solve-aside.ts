import { solvedInSteps } from "../moves/solve/solved-in-steps";
import type { Problem } from "../moves/solve/problem";
import { inSlices } from "./in-slices";
import type { SolvingWatch } from "./watch";

/**
 * Solves a problem, its ties settled, without keeping the page's thread.
 * @returns the choice of each organisation: the same ones wherever and by whichever solver it is solved
 * @throws what the signal was aborted with, an `AbortError` unless it was given another reason
 */
export function solveAside(problem: Problem, watch: SolvingWatch = {}): Promise<Int32Array> {
  return inSlices(solvedInSteps(problem), watch);
}
