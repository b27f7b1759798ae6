import fc from "fast-check";
import loadHighs from "highs";
import { flowSolver } from "../../../src/moves/solve/flow-solver";
import { highsSolver } from "../../../src/moves/solve/highs-solver";
import { countsOf, gradeOf, type Problem } from "../../../src/moves/solve/problem";
import type { Solver } from "../../../src/moves/solve/solver";
import { settleTies } from "../../../src/moves/solve/ties";
import { bestByTrying, problems } from "./arbitrary-problem";

const SMALL = problems({ managers: 3, lists: 3, units: 6, room: 3 });
const LARGE = problems({ managers: 12, lists: 20, units: 120, room: 12 });

let highs: Solver;
beforeAll(async () => {
  highs = await highsSolver(loadHighs);
});

function settled(solver: Solver, problem: Problem): number[] {
  const network = solver.solve(problem);
  settleTies(network);
  return [...network.chosen];
}

describe.each(["flow", "highs"])("%s", (name) => {
  const solver = () => (name === "flow" ? flowSolver : highs);

  test("finds what trying everything finds, and of equals the first", () => {
    fc.assert(
      fc.property(SMALL, (problem) => {
        const best = bestByTrying(problem);
        expect(gradeOf(problem, solver().solve(problem).chosen)).toEqual(best.grade);
        expect(settled(solver(), problem)).toEqual(best.chosen);
      }),
      { seed: 2010, numRuns: name === "flow" ? 1_000 : 300 },
    );
  });

  test("says how far it is", () => {
    const heard: number[] = [];
    fc.assert(
      fc.property(SMALL, (problem) => {
        solver().solve(problem, (done, total) => heard.push(done / total));
        expect(heard[heard.length - 1]).toBe(1);
      }),
      { seed: 2010, numRuns: 5 },
    );
  });
});

test("the two solvers agree on larger problems, on the objective and on the plan", () => {
  fc.assert(
    fc.property(LARGE, (problem) => {
      const flow = settled(flowSolver, problem);
      expect(gradeOf(problem, flow)).toEqual(gradeOf(problem, highs.solve(problem).chosen));
      expect(settled(highs, problem)).toEqual(flow);
      const counts = countsOf(problem, flow);
      problem.places.forEach(({ capacity }, place) => expect(counts[place]).toBeLessThanOrEqual(capacity));
    }),
    { seed: 2010, numRuns: 100 },
  );
});

test("prices prove the best plan and refuse another", () => {
  fc.assert(
    fc.property(SMALL, (problem) => {
      const best = bestByTrying(problem);
      const network = flowSolver.solve(problem);
      expect(() => network.certify()).not.toThrow();
      const { choices, choicesOf, closed } = problem;
      choicesOf.forEach((list, unit) => {
        choices[list].targets.forEach((_, choice) => {
          if (closed[unit].includes(choice)) return;
          const other = [...network.chosen];
          other[unit] = choice;
          const counts = countsOf(problem, other);
          if (problem.places.some(({ capacity }, place) => counts[place] > capacity)) return;
          const worse = gradeOf(problem, other).some((amount, level) => amount !== best.grade[level]);
          const changed = flowSolver.solve(problem);
          changed.put(unit, choice);
          if (worse) expect(() => changed.certify()).toThrow(RangeError);
          else expect(() => changed.certify()).not.toThrow();
        });
      });
    }),
    { seed: 2010, numRuns: 100 },
  );
});
