/**
 * Planning 2 000 moves among 60 managers: the flow solver and HiGHS against a greedy choice in order, each with its
 * ties settled, and how much worse the greedy plan is; then the two solvers as problems grow.
 */
import loadHighs from "highs";
import { audit } from "../src/audit/audit";
import { readClientBase } from "../src/clientbase/client-base";
import { recognise } from "../src/clientbase/layout";
import { assignmentOf } from "../src/moves/assignment";
import { decisionsOf } from "../src/moves/decisions";
import { planTask, planWith } from "../src/moves/plan";
import { situationOf } from "../src/moves/situation";
import { flowSolver } from "../src/moves/solve/flow-solver";
import { highsSolver } from "../src/moves/solve/highs-solver";
import {
  compareGrades,
  ELSEWHERE,
  gradeOf,
  LEVELS,
  marginal,
  type Problem,
} from "../src/moves/solve/problem";
import { solved } from "../src/moves/solve/solved";
import { settleTies } from "../src/moves/solve/ties";
import type { Solver } from "../src/moves/solve/solver";
import { etmRegulation } from "../src/regulation/regulation";
import { benchBase } from "./base";
import { baseOfLeavers } from "./leavers";

const MOVES = 2_000;
const MANAGERS = 60;
const ROUNDS = 7;

/** Every organisation in order takes the cheapest choice that has room. */
function greedy({ places, choices, choicesOf, closed }: Problem): Int32Array {
  const counts = new Int32Array(places.length);
  return choicesOf.map((list, unit) => {
    const { places: at, costs } = choices[list];
    let best = -1;
    let bestGrade: number[] = [];
    for (let choice = 0; choice < at.length; choice++) {
      const { parent } = places[at[choice]];
      const root = parent < 0 ? at[choice] : parent;
      const isFull =
        counts[root] >= places[root].capacity || counts[at[choice]] >= places[at[choice]].capacity;
      if (isFull || closed[unit].includes(choice)) continue;
      const grade: number[] = [...costs.subarray(choice * LEVELS.length, (choice + 1) * LEVELS.length)];
      const { shortage, load } = marginal(places[root], counts[root]);
      grade[LEVELS.indexOf("shortage")] += shortage;
      grade[LEVELS.indexOf("load")] += load;
      if (best < 0 || compareGrades(grade, bestGrade) < 0) [best, bestGrade] = [choice, grade];
    }
    for (let up = at[best]; up > ELSEWHERE; up = places[up].parent) counts[up]++;
    return best;
  });
}

async function run(): Promise<void> {
  const verdict = audit(readClientBase(recognise(baseOfLeavers(MOVES, MANAGERS)), etmRegulation));
  const { problem } = assignmentOf(situationOf(verdict, new Map()), decisionsOf(verdict.context, {}));
  const highs = await highsSolver(loadHighs);
  const settled = (solver: Solver) => {
    const network = solver.solve(problem);
    settleTies(network);
    return network.chosen;
  };
  const contenders: Record<string, () => Int32Array> = {
    "greedy choice": () => greedy(problem),
    "flow solver": () => settled(flowSolver),
    HiGHS: () => settled(highs),
  };
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as number[]]));
  const grades: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      const start = performance.now();
      const chosen = contender();
      times[name].push(performance.now() - start);
      grades[name] = gradeOf(problem, chosen);
    }
  }
  const [base] = Object.values(times).map(median);
  console.log(`\n${problem.choicesOf.length} moves among ${MANAGERS} managers, median of ${ROUNDS} runs`);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, all]) => [
        name,
        {
          milliseconds: Math.round(median(all)),
          "× greedy": Math.round((median(all) / base) * 10) / 10,
          ...Object.fromEntries(LEVELS.map((level, i) => [level, grades[name][i]])),
        },
      ]),
    ),
  );
  const start = performance.now();
  const { moves } = planWith(verdict);
  console.log(`${moves.length} moves from the verdict on, in ${Math.round(performance.now() - start)} ms`);
}

/** Where HiGHS is given a problem first (src/solving/choice.ts): what it takes beside flow as bases grow. */
async function compareBySize(): Promise<void> {
  const start = performance.now();
  const highs = await highsSolver(loadHighs);
  const loading = performance.now() - start;
  const bases = [
    ...[100, 1_000, 2_000].map((moves) => baseOfLeavers(moves, 60)),
    ...[2_000, 5_000, 10_000].map((rows) => benchBase(rows)),
  ];
  const rows = bases.map((sheets) => {
    const { problem } = planTask(audit(readClientBase(recognise(sheets), etmRegulation)));
    const times = [flowSolver, highs].map((solver) =>
      Math.min(
        ...Array.from({ length: 3 }, () => {
          const begun = performance.now();
          solved(problem, solver);
          return performance.now() - begun;
        }),
      ),
    );
    return {
      organisations: problem.choicesOf.length,
      flow: Math.round(times[0]),
      HiGHS: Math.round(times[1]),
      "× flow": Math.round((times[1] / times[0]) * 10) / 10,
    };
  });
  console.log(
    `\nflow and HiGHS in milliseconds, the fastest of 3; HiGHS was loaded in ${Math.round(loading)} ms`,
  );
  console.table(rows.sort((a, b) => a.organisations - b.organisations));
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

void run().then(compareBySize);
