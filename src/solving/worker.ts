import { highsSolver } from "../moves/solve/highs-solver";
import type { Problem } from "../moves/solve/problem";
import { answer } from "./answer";
import type { Message } from "./messages";

/** Everything HiGHS needs is loaded when it is asked for: a script and its WebAssembly. */
async function highs() {
  const { default: load } = await import(/* webpackChunkName: "highs" */ "highs");
  return highsSolver(load);
}

const tell = (message: Message) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<Problem>) => void answer(data, highs, tell);
tell({ kind: "ready" });
