import { audit } from "../src/audit/audit";
import { readClientBase } from "../src/clientbase/client-base";
import { recognise } from "../src/clientbase/layout";
import type { SheetValues } from "../src/clientbase/sheet-values";
import { planMoves } from "../src/moves/plan";
import { etmRegulation } from "../src/regulation/regulation";
import { benchBase } from "./base";
import { touchEveryCell } from "./floor";
import { idiomaticAudit } from "./idiomatic";

const SIZES = [1_000, 10_000, 100_000];
const COLUMNS = 25;

const contenders: Record<string, (sheets: SheetValues[]) => unknown> = {
  "touch every cell (floor)": touchEveryCell,
  "audit core": (sheets) => audit(readClientBase(recognise(sheets), etmRegulation)),
  "objects and Map": idiomaticAudit,
};

const FLOOR = Object.keys(contenders)[0];
const PARSE = "JSON.parse of the values";

for (const size of SIZES) {
  const json = JSON.stringify(benchBase(size));
  const rounds = size >= 100_000 ? 9 : 25;
  const warmUp = size >= 100_000 ? 2 : 40;
  const times = new Map<string, number[]>([...Object.keys(contenders), PARSE].map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const parsed = timed(() => JSON.parse(json) as SheetValues[]);
      // Promotes the values as if they had been there for a while; a full collection would also throw compiled code away.
      globalThis.gc?.({ type: "minor" });
      globalThis.gc?.({ type: "minor" });
      const ran = timed(() => run(parsed.result));
      if (round < 0) continue;
      times.get(name)!.push(ran.milliseconds);
      times.get(PARSE)!.push(parsed.milliseconds);
    }
  }
  const floor = median(times.get(FLOOR)!);
  console.log(`\n${size.toLocaleString("en")} rows × ${COLUMNS} columns, median of ${rounds} runs`);
  console.table(
    Object.fromEntries(
      [...times].map(([name, all]) => [
        name,
        {
          milliseconds: round(median(all)),
          "× floor": round(median(all) / floor),
          "fastest, × floor": round(Math.min(...all) / floor),
        },
      ]),
    ),
  );
  const verdict = audit(readClientBase(recognise(JSON.parse(json) as SheetValues[]), etmRegulation));
  const moves = timed(() => planMoves(verdict));
  const findings = timed(() => Array.from({ length: verdict.count }, (_, i) => verdict.finding(i)));
  console.log(
    `${verdict.count} findings put together in ${round(findings.milliseconds)} ms, ` +
      `${moves.result.length} moves planned in ${round(moves.milliseconds)} ms`,
  );
}

function timed<T>(run: () => T): { result: T; milliseconds: number } {
  const start = performance.now();
  const result = run();
  return { result, milliseconds: performance.now() - start };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
