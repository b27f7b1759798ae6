import { join } from "node:path";
import { buildSync } from "esbuild";

let script: string | undefined;

/** The workbench host as a script that puts `WorkbookHost` and the like on `window.excel`. */
export function hostScript(): string {
  script ??= buildSync({
    entryPoints: [join(__dirname, "../host/bridges/web-page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "excel",
    platform: "browser",
  }).outputFiles[0].text;
  return script;
}
