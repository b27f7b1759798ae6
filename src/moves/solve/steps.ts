import type { Progress } from "./solver";

/** Steps done, and how many there are. */
export type HowFar = readonly [done: number, total: number];

/** A work that stops after every step, to be gone on with whenever its caller likes. */
export type Steps<Result> = Generator<HowFar, Result, void>;

/** Does a work without a stop. What `progress` throws ends it. */
export function atOnce<Result>(steps: Steps<Result>, progress?: Progress): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    progress?.(...step.value);
  }
}
