import type { Highs, InitOptions, Solution } from "highs";
import { isFeasible, linearProgram } from "./linear-program";
import { Network } from "./network";
import { LEVELS, type Problem } from "./problem";
import type { Progress, Solver } from "./solver";

/** Loads HiGHS; `options` say where its WebAssembly is when it is not beside its script. */
export type LoadHighs = (options?: InitOptions) => Promise<Highs>;

/**
 * Prepares the HiGHS solver. It is a large download: load it when it is needed.
 * @throws what the loader throws where WebAssembly is refused
 */
export async function highsSolver(load: LoadHighs, options?: InitOptions): Promise<Solver> {
  const highs = await load(options);
  return {
    name: "highs",
    solve(problem, progress) {
      const network = new Network(problem);
      if (problem.choicesOf.length > 0) {
        solveByLevels(highs, problem, progress).forEach((choice, unit) => network.put(unit, choice));
      }
      network.certify();
      return network;
    },
  };
}

/**
 * Solves level by level: what any optimum of a level has in common (the columns and rows whose dual is not nought keep
 * their value) is fixed before the next level is asked for.
 */
function solveByLevels(highs: Highs, problem: Problem, progress?: Progress): Int32Array {
  const program = linearProgram(problem);
  const { model: data, costs } = program;
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false, solver: "simplex" });
    const lower = Float64Array.from(data.colLower);
    const upper = Float64Array.from(data.colUpper);
    const rowLower = Float64Array.from(data.rowLower);
    const rowUpper = Float64Array.from(data.rowUpper);
    const columns = { kind: "range", from: 0, to: data.numCols - 1 } as const;
    const rows = { kind: "range", from: 0, to: data.numRows - 1 } as const;
    let solution: Solution | undefined;
    LEVELS.forEach((_, level) => {
      progress?.(level, LEVELS.length);
      if (costs[level].every((cost) => cost === 0) && level < LEVELS.length - 1) return;
      model.changeColsCost(columns, costs[level]);
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
        throw new RangeError("HiGHS found no best plan");
      solution = model.getSolution();
      keepTight(solution.colDual, solution.colValue, lower, upper);
      keepTight(solution.rowDual, solution.rowValue, rowLower, rowUpper);
      model.changeColsBounds(columns, lower, upper);
      model.changeRowsBounds(rows, rowLower, rowUpper);
    });
    progress?.(LEVELS.length, LEVELS.length);
    const found = program.chosen(solution!.colValue);
    if (!isFeasible(problem, found)) throw new RangeError("HiGHS found no whole plan");
    return found;
  });
}

/** Fixes what every optimum has in common. Costs are whole, so the duals of a corner are. */
function keepTight(dual: Float64Array, value: Float64Array, lower: Float64Array, upper: Float64Array): void {
  for (let i = 0; i < dual.length; i++) {
    if (Math.abs(dual[i]) < 0.5) continue;
    lower[i] = upper[i] = Math.round(value[i]);
  }
}
