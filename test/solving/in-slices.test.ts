import fc from "fast-check";
import { solved, solvedInSteps } from "../../src/moves/solve/solved";
import type { Steps } from "../../src/moves/solve/steps";
import { inSlices } from "../../src/solving/in-slices";
import { PROBLEMS } from "./problem";

/** A work of steps that take some milliseconds each. */
function* slow(steps: number, milliseconds: number, done: (step: number) => void): Steps<string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    done(step);
    yield [step + 1, steps];
  }
  return "done";
}

test("in slices the same is chosen as at once", async () => {
  await fc.assert(
    fc.asyncProperty(PROBLEMS, async (problem) => {
      expect(await inSlices(solvedInSteps(problem), {})).toEqual(solved(problem));
    }),
    { seed: 2010, numRuns: 40 },
  );
});

test("every step of solving is told in percent, and the last one is the whole", () => {
  fc.assert(
    fc.property(PROBLEMS, (problem) => {
      const heard = [...solvedInSteps(problem)];
      expect(heard.every(([done, total]) => total === 100 && Number.isInteger(done))).toBe(true);
      expect(heard).toEqual([...heard].sort(([a], [b]) => a - b));
      expect(heard[heard.length - 1]).toEqual([100, 100]);
    }),
    { seed: 2010, numRuns: 40 },
  );
});

test("the thread is free between slices, and the progress is told", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++);
  const heard: number[] = [];
  const result = await inSlices(
    slow(30, 10, () => undefined),
    { onProgress: (done) => heard.push(done) },
  );
  clearInterval(timer);
  expect(result).toBe("done");
  expect(turns).toBeGreaterThanOrEqual(3);
  expect(heard.length).toBeGreaterThanOrEqual(4);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
  expect(heard[heard.length - 1]).toBe(30);
});

test("cancelling stops after the slice at hand", async () => {
  const controller = new AbortController();
  let steps = 0;
  const solving = inSlices(
    slow(1_000, 10, () => steps++),
    {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    },
  );
  await expect(solving).rejects.toMatchObject({ name: "AbortError" });
  expect(steps).toBeLessThan(20);
});

test("what was cancelled before does not begin", async () => {
  const solving = inSlices(
    slow(1, 0, () => fail("it began")),
    { signal: AbortSignal.abort() },
  );
  await expect(solving).rejects.toMatchObject({ name: "AbortError" });
});
