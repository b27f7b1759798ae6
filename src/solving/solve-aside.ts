import type { Problem } from "../moves/solve/problem";
import { solvedInSteps } from "../moves/solve/solved";
import { inSlices } from "./in-slices";
import { inWorker, WorkerRefused, type SolvingWorker } from "./in-worker";
import type { SolvingWatch } from "./watch";

export type { SolvingWatch } from "./watch";

/**
 * Solves a problem, its ties settled, without keeping the page's thread: in a worker, and where there is none in slices.
 * @param start starts the worker
 * @returns the choice of each organisation: the same ones wherever and by whichever solver it is solved
 * @throws what the signal was aborted with: an `AbortError`, unless it was given another reason
 */
export async function solveAside(
  problem: Problem,
  { signal, onProgress }: SolvingWatch = {},
  start: () => SolvingWorker = startWorker,
): Promise<Int32Array> {
  let furthest = -1;
  const watch: SolvingWatch = {
    signal,
    onProgress(done, total) {
      if (done > furthest) onProgress?.((furthest = done), total);
    },
  };
  try {
    return await inWorker(problem, watch, start);
  } catch (error) {
    if (!(error instanceof WorkerRefused)) throw error;
    return inSlices(solvedInSteps(problem), watch);
  }
}

function startWorker(): Worker {
  return new Worker(/* webpackChunkName: "solver" */ new URL("./worker.ts", import.meta.url));
}
