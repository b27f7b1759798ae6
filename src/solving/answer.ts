import { flowSolver } from "../moves/solve/flow-solver";
import type { Problem } from "../moves/solve/problem";
import { solved } from "../moves/solve/solved";
import type { Progress, Solver } from "../moves/solve/solver";
import { prefersHighs } from "./choice";
import type { Message } from "./messages";

/**
 * Solves a problem in the worker: by HiGHS where that is the better choice, by flow where HiGHS is not to be had or
 * finds no plan that its prices prove to be the best.
 * @param highs loads HiGHS
 */
export async function answer(
  problem: Problem,
  highs: () => Promise<Solver>,
  tell: (message: Message) => void,
): Promise<void> {
  const progress = progressIn(tell);
  try {
    const chosen = prefersHighs(problem) ? await byHighs(problem, highs, progress) : undefined;
    tell({ kind: "solved", chosen: chosen ?? solved(problem, flowSolver, progress) });
  } catch (error) {
    tell({ kind: "failed", reason: String(error) });
  }
}

async function byHighs(
  problem: Problem,
  highs: () => Promise<Solver>,
  progress: Progress,
): Promise<Int32Array | undefined> {
  try {
    return solved(problem, await highs(), progress);
  } catch {
    return undefined;
  }
}

/** Tells every percentage once, and none that is less than one told before. */
function progressIn(tell: (message: Message) => void): Progress {
  let told = -1;
  return (done, total) => {
    if (done <= told) return;
    told = done;
    tell({ kind: "progress", done, total });
  };
}
