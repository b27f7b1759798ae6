import fc from "fast-check";
import loadHighs from "highs";
import { highsSolver } from "../../src/moves/solve/highs-solver";
import { solved } from "../../src/moves/solve/solved";
import type { Problem } from "../../src/moves/solve/problem";
import type { Solver } from "../../src/moves/solve/solver";
import { answer } from "../../src/solving/answer";
import { prefersHighs } from "../../src/solving/choice";
import type { Message } from "../../src/solving/messages";
import { largeProblem, PROBLEMS } from "./problem";

const LARGE = largeProblem(400);

async function told(problem: Problem, highs: () => Promise<Solver>): Promise<Message[]> {
  const messages: Message[] = [];
  await answer(problem, highs, (message) => messages.push(message));
  return messages;
}

const refused = () => Promise.reject(new Error("WebAssembly is refused"));

test("a clone of a problem has the same answer, and what its organisations share is still shared", async () => {
  await fc.assert(
    fc.asyncProperty(PROBLEMS, async (problem) => {
      const clone = structuredClone(problem);
      expect(new Set(clone.closed).size).toBe(new Set(problem.closed).size);
      const messages = await told(clone, () => highsSolver(loadHighs));
      expect(messages[messages.length - 1]).toEqual({ kind: "solved", chosen: solved(problem) });
    }),
    { seed: 2010, numRuns: 40 },
  );
});

test("HiGHS is asked where it is the better choice", async () => {
  expect(prefersHighs(LARGE)).toBe(true);
  const asked: string[] = [];
  const highs = await highsSolver(loadHighs);
  const [last] = (
    await told(LARGE, () => {
      asked.push("highs");
      return Promise.resolve(highs);
    })
  ).slice(-1);
  expect(asked).toEqual(["highs"]);
  expect(last).toEqual({ kind: "solved", chosen: solved(LARGE) });
});

test.each<[string, () => Promise<Solver>]>([
  ["cannot be loaded", refused],
  ["finds nothing", () => Promise.resolve(failing(new RangeError("HiGHS found no best plan")))],
  [
    "runs out of memory",
    () => Promise.resolve(failing(new WebAssembly.RuntimeError("memory access out of bounds"))),
  ],
])("where HiGHS %s flow answers", async (_, highs) => {
  const messages = await told(LARGE, highs);
  expect(messages[messages.length - 1]).toEqual({ kind: "solved", chosen: solved(LARGE) });
});

test("progress never goes back, whoever solves, and ends at the whole", async () => {
  const highs = await highsSolver(loadHighs);
  const stumbling: Solver = {
    name: "stumbling",
    solve(_, progress) {
      progress?.(1, 2);
      throw new RangeError("HiGHS found no whole plan");
    },
  };
  for (const solver of [highs, stumbling]) {
    const done = (await told(LARGE, () => Promise.resolve(solver))).flatMap((message) =>
      message.kind === "progress" ? message.done : [],
    );
    expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
    expect(done[done.length - 1]).toBe(100);
  }
});

test("what no solver can do is told as failed", async () => {
  const impossible: Problem = {
    ...LARGE,
    closed: LARGE.choicesOf.reduce<Int32Array[]>((all, list) => {
      all.push(Int32Array.from(LARGE.choices[list].targets.keys()));
      return all;
    }, []),
  };
  const [last] = (await told(impossible, refused)).slice(-1);
  expect(last).toEqual({ kind: "failed", reason: "RangeError: organisation 0 has no place" });
});

function failing(error: Error): Solver {
  return {
    name: "failing",
    solve() {
      throw error;
    },
  };
}
