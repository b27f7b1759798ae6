import type { Network } from "./network";
import type { Problem } from "./problem";

/** Hears how many of all steps are done. What it throws stops the solver. */
export type Progress = (done: number, total: number) => void;

/** Places organisations as well as they can be placed. Every solver reaches the same objective. */
export interface Solver {
  readonly name: string;
  /** @returns the organisations in their places, with prices that prove it */
  solve(problem: Problem, progress?: Progress): Network;
}
