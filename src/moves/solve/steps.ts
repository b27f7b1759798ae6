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

/** How far the whole is, in percent, when a part of it that reaches from one percentage to another is so far. */
export function within(from: number, to: number, [done, total]: HowFar): HowFar {
  return [total === 0 ? to : Math.floor(from + ((to - from) * done) / total), 100];
}

/** A work as a part of a whole. */
export function* partOf<Result>(from: number, to: number, steps: Steps<Result>): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield within(from, to, step.value);
  }
}
