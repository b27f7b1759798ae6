import type { Problem } from "../moves/solve/problem";
import type { Message } from "./messages";
import type { SolvingWatch } from "./watch";

/** As much of a worker as is needed of it. */
export type SolvingWorker = Pick<
  Worker,
  "onmessage" | "onerror" | "onmessageerror" | "postMessage" | "terminate"
>;

/** The worker cannot be started, or broke down; the problem has to be solved without it. */
export class WorkerRefused extends Error {
  override readonly name = "WorkerRefused";
}

/** How long a worker may take to load; milliseconds. */
const LOADING = 5_000;
/** How long it may be silent after that: HiGHS says nothing within a level. */
const SILENT = 60_000;

/**
 * Has a worker solve a problem, and ends it.
 * @param start throws, or starts a worker that breaks down or stays silent, where workers are refused
 * @throws WorkerRefused
 * @throws what the signal was aborted with
 */
export function inWorker(
  problem: Problem,
  { signal, onProgress }: SolvingWatch,
  start: () => SolvingWorker,
): Promise<Int32Array> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = started(start);
    let timer: ReturnType<typeof setTimeout>;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      worker.terminate();
      settle();
    };
    const refuse = (reason: string) => end(() => reject(new WorkerRefused(reason)));
    const wait = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => refuse("the worker is silent"), milliseconds);
    };
    const cancel = () => end(() => reject(signal!.reason as Error));
    signal?.addEventListener("abort", cancel);
    worker.onerror = (event) => {
      event.preventDefault();
      refuse(event.message ?? "the worker did not load");
    };
    worker.onmessageerror = () => refuse("the worker's message cannot be read");
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      wait(SILENT);
      if (data.kind === "ready") worker.postMessage(problem);
      else if (data.kind === "progress") onProgress?.(data.done, data.total);
      else if (data.kind === "solved") end(() => resolve(data.chosen));
      else refuse(data.reason);
    };
    wait(LOADING);
  });
}

function started(start: () => SolvingWorker): SolvingWorker {
  try {
    return start();
  } catch (error) {
    throw new WorkerRefused(String(error));
  }
}
