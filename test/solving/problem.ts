import fc from "fast-check";
import type { Problem } from "../../src/moves/solve/problem";
import { problems } from "../moves/solve/arbitrary-problem";

/** Problems in which an organisation always has a place. */
export const PROBLEMS = problems({ managers: 12, lists: 20, units: 150, room: 12 });

/** One of them, with so many organisations or a few more. */
export function largeProblem(units: number): Problem {
  const [problem] = fc.sample(PROBLEMS, { numRuns: 1, seed: 2010 });
  const times = Math.ceil(units / problem.choicesOf.length);
  const repeated = <T>(items: Iterable<T>): T[] => Array.from({ length: times }, () => [...items]).flat();
  return {
    ...problem,
    choicesOf: Int32Array.from(repeated(problem.choicesOf)),
    closed: repeated(problem.closed),
  };
}
