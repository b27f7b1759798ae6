import { writeXlsx } from "hucre";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellValue, SheetValues } from "../../../src/clientbase/sheet-values";

const ROOT = join(__dirname, "../../..");

export const SAMPLE = join(ROOT, "assets/samples/client-base.xlsx");

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the file auditor as a person does. */
export function runAudit(...args: string[]): Promise<Ran> {
  const command = ["--import", "tsx", join(ROOT, "workbench/cli/audit.ts"), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: ROOT, timeout: 30_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}

/** A folder of its own for a test file, gone after it. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** All files below a folder with their sizes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

export async function writeWorkbook(
  path: string,
  sheets: readonly Pick<SheetValues, "name" | "values">[],
): Promise<string> {
  const rows = (values: SheetValues["values"]) =>
    values.map((row) => row.map((cell: CellValue) => (cell === "" ? null : cell)));
  const bytes = await writeXlsx({ sheets: sheets.map(({ name, values }) => ({ name, rows: rows(values) })) });
  writeFileSync(path, bytes);
  return path;
}
