import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Whether this system has a desktop Excel into which an add-in under development can be put. */
export const DESKTOP_EXCEL = ["win32", "darwin"].includes(process.platform);

/** Runs a tool of node_modules in the project's folder to its end; its exit code becomes this process's. */
export function run(tool: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [createRequire(__filename).resolve(tool), ...args], {
    cwd: join(__dirname, ".."),
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
