import { solved } from "../../src/moves/solve/solved";
import type { SolvingWorker } from "../../src/solving/in-worker";
import type { Message } from "../../src/solving/messages";
import { solveAside } from "../../src/solving/solve-aside";
import { largeProblem } from "./problem";

const PROBLEM = largeProblem(60);
const EXPECTED = solved(PROBLEM);

/** A worker as the pane sees it, and what the pane did with it. */
class FakeWorker implements SolvingWorker {
  onmessage: SolvingWorker["onmessage"] = null;
  onerror: SolvingWorker["onerror"] = null;
  onmessageerror: SolvingWorker["onmessageerror"] = null;
  readonly given: unknown[] = [];
  terminated = 0;

  /** @param answers what it tells when it is given something */
  constructor(private readonly answers: readonly Message[] = []) {}

  postMessage(problem: unknown): void {
    this.given.push(problem);
    for (const answer of this.answers) this.tell(answer);
  }

  terminate(): void {
    this.terminated++;
  }

  tell(data: Message): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent<Message>);
  }

  breakDown(): void {
    const event = { message: "refused", preventDefault: () => undefined } as ErrorEvent;
    (this.onerror as (event: ErrorEvent) => void)(event);
  }
}

const MADE_UP = Int32Array.of(7);

test("a worker that is ready gets the problem once, is heard and ended", async () => {
  const worker = new FakeWorker([
    { kind: "progress", done: 10, total: 100 },
    { kind: "progress", done: 60, total: 100 },
    { kind: "solved", chosen: MADE_UP },
  ]);
  const heard: number[] = [];
  const solving = solveAside(PROBLEM, { onProgress: (done) => heard.push(done) }, () => worker);
  expect(worker.given).toEqual([]);
  worker.tell({ kind: "ready" });
  expect(await solving).toBe(MADE_UP);
  expect(worker.given).toEqual([PROBLEM]);
  expect(heard).toEqual([10, 60]);
  expect(worker.terminated).toBe(1);
});

test("where workers are refused the problem is solved here", async () => {
  const refusing = () => {
    throw new DOMException("refused by policy", "SecurityError");
  };
  expect(await solveAside(PROBLEM, {}, refusing)).toEqual(EXPECTED);
  expect(await solveAside(PROBLEM)).toEqual(EXPECTED);
});

test.each<[string, (worker: FakeWorker) => void]>([
  ["does not load", (worker) => worker.breakDown()],
  ["breaks down at work", (worker) => (worker.tell({ kind: "ready" }), worker.breakDown())],
  ["cannot solve it", (worker) => worker.tell({ kind: "failed", reason: "out of memory" })],
])("where the worker %s the problem is solved here", async (_, happen) => {
  const worker = new FakeWorker();
  const solving = solveAside(PROBLEM, {}, () => worker);
  happen(worker);
  expect(await solving).toEqual(EXPECTED);
  expect(worker.terminated).toBe(1);
});

test.each([
  ["says nothing", 5_000, () => undefined],
  ["falls silent", 60_000, (worker: FakeWorker) => worker.tell({ kind: "ready" })],
])("a worker that %s is not waited for", async (_, milliseconds, happen) => {
  jest.useFakeTimers({ doNotFake: ["performance"] });
  const worker = new FakeWorker();
  const solving = solveAside(PROBLEM, {}, () => worker);
  happen(worker);
  jest.advanceTimersByTime(milliseconds - 1);
  expect(worker.terminated).toBe(0);
  jest.advanceTimersByTime(1);
  jest.useRealTimers();
  expect(worker.terminated).toBe(1);
  expect(await solving).toEqual(EXPECTED);
});

test("cancelling ends the worker at once, and nothing is solved in its place", async () => {
  const worker = new FakeWorker();
  const controller = new AbortController();
  const solving = solveAside(PROBLEM, { signal: controller.signal }, () => worker);
  worker.tell({ kind: "ready" });
  controller.abort();
  expect(worker.terminated).toBe(1);
  await expect(solving).rejects.toMatchObject({ name: "AbortError" });
});

test("what was cancelled before starts no worker", async () => {
  const start = jest.fn(() => new FakeWorker());
  const solving = solveAside(PROBLEM, { signal: AbortSignal.abort() }, start);
  await expect(solving).rejects.toMatchObject({ name: "AbortError" });
  expect(start).not.toHaveBeenCalled();
});

test("progress never goes back when the worker is given up", async () => {
  const worker = new FakeWorker([
    { kind: "progress", done: 50, total: 100 },
    { kind: "failed", reason: "out of memory" },
  ]);
  const heard: number[] = [];
  const solving = solveAside(PROBLEM, { onProgress: (done) => heard.push(done) }, () => worker);
  worker.tell({ kind: "ready" });
  await solving;
  expect(heard).toEqual([50, 100]);
});
