import type { Problem } from "../moves/solve/problem";

/** Below, flow is done before HiGHS is loaded; above, HiGHS takes many times as long. See bench/plan.ts. */
const FEWEST = 100;
const MOST = 5_000;

/** Whether a problem is given to HiGHS first. */
export function prefersHighs({ choicesOf }: Problem): boolean {
  return choicesOf.length >= FEWEST && choicesOf.length <= MOST;
}
