/**
 * An audit of a whole workbook on the real office.js against the workbench host: requests to Excel and the time of each
 * stage, with few findings and with many. The host's own time is part of it, Excel's would be another.
 */
import { auditWorkbook, removeMarks, writeAudit } from "../src/session";
import { installOfficeJs } from "../workbench/host/bridges/node/install-office";
import { Workbook } from "../workbench/host/model/workbook";
import { WorkbookHost } from "../workbench/host/workbook-host";
import { benchBase } from "./base";

const SIZES = [1_000, 10_000, 100_000];
/** Rubles a month that no rule finds too little. */
const ENOUGH = 1_000_000;

interface Stage {
  readonly milliseconds: number;
  readonly requests: number;
}

async function run(): Promise<void> {
  for (const size of SIZES) {
    const rows: Record<string, Record<string, number>> = {};
    for (const [name, clean] of [
      ["few findings", true],
      ["many findings", false],
    ] as const) {
      const host = new WorkbookHost({ workbook: workbookOf(size, clean) });
      installOfficeJs(host);
      const measure = stagesOf(host);
      const judged = await measure(() => auditWorkbook());
      const outcome = judged.result;
      const written = await measure(() => writeAudit(outcome, { language: "ru" }));
      const removed = await measure(() => removeMarks());
      rows[name] = {
        findings: outcome.audit.count,
        "read and judge, requests": judged.requests,
        "read and judge, ms": judged.milliseconds,
        "mark and report, requests": written.requests,
        "mark and report, ms": written.milliseconds,
        "remove, requests": removed.requests,
        "remove, ms": removed.milliseconds,
        "largest request, KB": largest(host, "bytes"),
        "largest response, KB": largest(host, "responseBytes"),
      };
    }
    console.log(`\n${size.toLocaleString("en")} rows × 25 columns, through office.js and the workbench host`);
    console.table(rows);
  }
}

function stagesOf(host: WorkbookHost) {
  return async <T>(work: () => Promise<T>): Promise<Stage & { readonly result: T }> => {
    const before = host.requests.length;
    const start = performance.now();
    const result = await work();
    const milliseconds = Math.round(performance.now() - start);
    return { result, milliseconds, requests: host.requests.length - before };
  };
}

/** The base as a workbook; where it is to be clean, every client buys enough in every month. */
function workbookOf(size: number, clean: boolean): Workbook {
  const workbook = new Workbook();
  for (const { name, values } of benchBase(size)) {
    const { cells } = workbook.addSheet(name);
    const isMonth = values[0].map((header) => /^\d\d\.\d{4}$/.test(String(header)));
    values.forEach((row, i) =>
      row.forEach((value, j) => cells.setValue(i, j, clean && i > 0 && isMonth[j] ? ENOUGH : value)),
    );
  }
  return workbook;
}

function largest(host: WorkbookHost, side: "bytes" | "responseBytes"): number {
  return Math.round(Math.max(...host.requests.map((request) => request[side])) / 1024);
}

void run();
