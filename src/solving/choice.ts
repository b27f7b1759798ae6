import type { Problem } from "../moves/solve/problem";

/**
 * By bench/plan.ts: flow has placed the fewest before HiGHS is loaded. HiGHS takes three times as long as flow for 2 000
 * organisations among 60 managers, a tenth of a second, but twelve times for 3 700 among 290, and fourteen times, five
 * seconds, for 7 300 among 570.
 */
const FEWEST = 100;
const MOST = 3_000;

/** Whether a problem is given to HiGHS first. */
export function prefersHighs({ choicesOf }: Problem): boolean {
  return choicesOf.length >= FEWEST && choicesOf.length <= MOST;
}
