import type { Browser, Frame } from "playwright-core";
import { baseOfLeavers } from "../../bench/leavers";
import {
  inFrame,
  makeTask,
  openSolvingFrame,
  type FrameOptions,
} from "../../workbench/browser/solving/solving-frame";
import { startBrowser } from "../../workbench/browser/start-browser";

jest.setTimeout(180_000);

const WORKER = "solver.js";
const HIGHS = ["highs.js", "highs.wasm"];

let browser: Browser;
let close = () => Promise.resolve();
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(() => close());
afterAll(() => browser?.close());

async function frameWith(
  moves: number,
  managers: number,
  options?: FrameOptions,
): Promise<{ frame: Frame; loaded: readonly string[] }> {
  const opened = await openSolvingFrame(browser, options);
  ({ close } = opened);
  await makeTask(opened.frame, baseOfLeavers(moves, managers));
  return opened;
}

/** Waits until no worker is left. */
async function workersEnded(frame: Frame): Promise<void> {
  const page = frame.page();
  while (page.workers().length > 0) await page.waitForTimeout(20);
}

/** Whether what is solved aside is what flow solves at once, and what was heard meanwhile. */
function solvedAside(frame: Frame): Promise<{ same: boolean; heard: number[] }> {
  return inFrame(frame, async ({ solving, task: { problem } }) => {
    const heard: number[] = [];
    const chosen = await solving.solveAside(problem, { onProgress: (done) => heard.push(done) });
    const expected = solving.solved(problem);
    return {
      same: chosen.length === expected.length && chosen.every((choice, i) => choice === expected[i]),
      heard,
    };
  });
}

test("HiGHS in a worker answers what flow answers", async () => {
  const { frame, loaded } = await frameWith(600, 40);
  const { same, heard } = await solvedAside(frame);
  expect(same).toBe(true);
  expect(loaded).toEqual(expect.arrayContaining([WORKER, ...HIGHS]));
  expect(heard.length).toBeGreaterThan(2);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
  await workersEnded(frame);
});

test("a small plan is solved in the worker without HiGHS", async () => {
  const { frame, loaded } = await frameWith(20, 5);
  expect((await solvedAside(frame)).same).toBe(true);
  expect(loaded).toContain(WORKER);
  expect(loaded).not.toEqual(expect.arrayContaining(HIGHS));
});

test.each<[string, FrameOptions]>([
  ["the WebAssembly does not come", { withheld: ["highs.wasm"] }],
  ["the script of HiGHS does not come", { withheld: ["highs.js"] }],
  ["the worker's policy refuses WebAssembly", { sentPolicy: "default-src 'self'; script-src 'self'" }],
])("where %s the worker solves by flow", async (_, options) => {
  const { frame, loaded } = await frameWith(600, 40, options);
  expect((await solvedAside(frame)).same).toBe(true);
  expect(loaded).toContain(WORKER);
});

test.each<[string, FrameOptions]>([
  ["the worker does not come", { withheld: [WORKER] }],
  ["the policy refuses workers", { policy: (it) => it.replace("worker-src 'self'", "worker-src 'none'") }],
  ["the frame has no origin", { sandbox: "allow-scripts" }],
])("where %s the page solves in slices", async (_, options) => {
  const { frame, loaded } = await frameWith(600, 40, options);
  const { same, heard } = await solvedAside(frame);
  expect(same).toBe(true);
  expect(loaded).not.toContain(WORKER);
  expect(heard.length).toBeGreaterThan(0);
});

test("where the browser has no workers the page solves in slices", async () => {
  const { frame } = await frameWith(600, 40);
  await frame.evaluate("delete globalThis.Worker");
  expect((await solvedAside(frame)).same).toBe(true);
});

test.each(["in a worker", "in slices"])("solving %s ends at once when it is cancelled", async (where) => {
  const { frame } = await frameWith(4_000, 60);
  if (where === "in slices") await frame.evaluate("delete globalThis.Worker");
  const { name, waited } = await inFrame(frame, async ({ solving, task }) => {
    const controller = new AbortController();
    let cancelled = 0;
    const cancel = () => {
      cancelled = performance.now();
      controller.abort();
    };
    const name = await solving
      .solveAside(task.problem, { signal: controller.signal, onProgress: cancel })
      .then(() => "solved")
      .catch((error: Error) => error.name);
    return { name, waited: performance.now() - cancelled };
  });
  expect(name).toBe("AbortError");
  expect(waited).toBeLessThan(250);
  await workersEnded(frame);
});
