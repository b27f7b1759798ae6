import fc from "fast-check";
import loadHighs from "highs";
import { planWith } from "../../src/moves/plan";
import { flowSolver } from "../../src/moves/solve/flow-solver";
import { highsSolver } from "../../src/moves/solve/highs-solver";
import { LEVELS } from "../../src/moves/solve/problem";
import type { Solver } from "../../src/moves/solve/solver";
import { built } from "../support/arbitrary-base";
import { plannable, SMALL_NORMS } from "../support/arbitrary-plan";
import { bestObjective } from "./best-plan";

const OPTIONS = { regulation: SMALL_NORMS };

let highs: Solver;
beforeAll(async () => {
  highs = await highsSolver(loadHighs);
});

test.each(["flow", "highs"])("%s: no plan is better than the one proposed, of all there are", (name) => {
  let tried = 0;
  fc.assert(
    fc.property(plannable(7), (rows) => {
      const audit = built(rows).audit(OPTIONS);
      const best = bestObjective(audit, 5_000);
      fc.pre(best !== undefined);
      const { objective } = planWith(audit, {}, name === "flow" ? flowSolver : highs);
      expect(LEVELS.map((level) => objective[level])).toEqual(best);
      tried++;
    }),
    { seed: 2010, numRuns: name === "flow" ? 600 : 200 },
  );
  expect(tried).toBeGreaterThanOrEqual(200);
});

test("both solvers lead to the same plan", () => {
  fc.assert(
    fc.property(plannable(30), (rows) => {
      const audit = built(rows).audit(OPTIONS);
      const [flow, linear] = [flowSolver, highs].map((solver) => planWith(audit, {}, solver));
      expect(linear.objective).toEqual(flow.objective);
      expect(linear.moves).toEqual(flow.moves);
    }),
    { seed: 2010, numRuns: 100 },
  );
});
