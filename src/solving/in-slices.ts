import type { HowFar, Steps } from "../moves/solve/steps";
import type { SolvingWatch } from "./watch";

/** How long the thread is kept without a pause; milliseconds. */
const SLICE = 40;

/**
 * Does a work in slices, between which the thread may do other things.
 * @throws what the signal was aborted with
 */
export async function inSlices<Result>(steps: Steps<Result>, watch: SolvingWatch): Promise<Result> {
  for (;;) {
    await pause();
    watch.signal?.throwIfAborted();
    const end = performance.now() + SLICE;
    let howFar: HowFar | undefined;
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) howFar = step.value;
      if (!step.done && performance.now() < end) continue;
      if (howFar !== undefined) watch.onProgress?.(...howFar);
      if (step.done) return step.value;
      break;
    }
  }
}

/** Lets everything go first that waits for the thread. Messages are not held back in a pane that is hidden, timers are. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
