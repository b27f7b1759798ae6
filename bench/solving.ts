/**
 * Planning as the pane does it, in Chromium: what every way of solving takes, and how long the page's thread is kept at
 * most; beside that what the page itself does before and after. Times are to be compared within a run.
 */
import { startBrowser } from "../workbench/browser/start-browser";
import {
  inFrame,
  makeTask,
  openSolvingFrame,
  type FrameOptions,
} from "../workbench/browser/solving/solving-frame";
import { benchBase } from "./base";
import { baseOfLeavers } from "./leavers";

const BASES = {
  "2 000 × 60": () => baseOfLeavers(2_000, 60),
  "100 000 rows": () => benchBase(100_000),
};

const WAYS: Record<string, FrameOptions> = {
  "worker, HiGHS where it is chosen": {},
  "worker, no WebAssembly": { withheld: ["highs.js"] },
  "no worker, slices": { withheld: ["solver.js"] },
};

interface Taken {
  readonly moves: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly solving: number;
  readonly longestBlock: number;
}

async function run(): Promise<void> {
  const browser = await startBrowser();
  try {
    for (const [name, base] of Object.entries(BASES)) {
      const sheets = base();
      const ways: Record<string, unknown> = {};
      let last: Taken | undefined;
      for (const [way, options] of Object.entries(WAYS)) {
        const { frame, loaded, close } = await openSolvingFrame(browser, options);
        await makeTask(frame, sheets);
        last = await inFrame(frame, timed);
        await close();
        ways[way] = {
          milliseconds: Math.round(last.solving),
          "longest block": Math.round(last.longestBlock),
          solver: loaded.includes("highs.wasm") ? "HiGHS" : "flow",
        };
      }
      console.log(`\n${name}: ${last?.moves} organisations to be placed, solved aside in Chromium`);
      console.table(ways);
      console.log("on the page's thread, milliseconds");
      console.table(
        Object.fromEntries(Object.entries(last?.parts ?? {}).map(([part, it]) => [part, Math.round(it)])),
      );
    }
  } finally {
    await browser.close();
  }
}

/** Runs in the frame, as text: no name of this file is known there. */
async function timed({
  solving,
  task,
  verdict,
}: Parameters<Parameters<typeof inFrame>[1]>[0]): Promise<Taken> {
  const parts: Record<string, number> = {};
  const { problem } = task;
  let start = performance.now();
  solving.planTask(verdict);
  parts["making the problem"] = performance.now() - start;
  start = performance.now();
  structuredClone(problem);
  parts["cloning it"] = performance.now() - start;

  let longestBlock = 0;
  let before = performance.now();
  const ticking = setInterval(() => {
    const now = performance.now();
    longestBlock = Math.max(longestBlock, now - before);
    before = now;
  }, 4);
  start = performance.now();
  const chosen = await solving.solveAside(problem);
  const taken = performance.now() - start;
  clearInterval(ticking);

  start = performance.now();
  const plan = task.finish(chosen);
  parts["finishing the plan"] = performance.now() - start;
  start = performance.now();
  plan.changes();
  parts["before and after"] = performance.now() - start;
  start = performance.now();
  plan.unsolved();
  parts["what is unsolved"] = performance.now() - start;
  start = performance.now();
  plan.explain(0);
  parts["the first explanation"] = performance.now() - start;
  start = performance.now();
  plan.explain(plan.moves.length >> 1);
  parts["another one"] = performance.now() - start;
  return { moves: problem.choicesOf.length, parts, solving: taken, longestBlock };
}

void run();
