import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** What keeps a headless Chromium from looking for the network. */
const QUIET = [
  "--no-first-run",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Asked for by another process: the package is an ES module, which jest does not load. */
const PROGRAM =
  'import("@sparticuz/chromium").then(async (it) => console.log(await it.default.executablePath()))';
const LIBRARIES = `import("@sparticuz/chromium").then(async (it) => {
  const bin = new URL("../bin/al2023.tar.br", import.meta.resolve("@sparticuz/chromium"));
  console.log(await it.inflate((await import("node:url")).fileURLToPath(bin)));
})`;

/**
 * A headless browser: the packaged Chromium on Linux, with the packaged libraries where the system lacks them; elsewhere
 * the Edge or Chrome that is installed.
 */
export async function startBrowser(): Promise<Browser> {
  if (process.platform !== "linux") {
    return chromium
      .launch({ channel: "msedge", args: QUIET })
      .catch(() => chromium.launch({ channel: "chrome", args: QUIET }));
  }
  const program = { executablePath: printedBy(PROGRAM), args: ["--no-sandbox", "--disable-gpu", ...QUIET] };
  return chromium.launch(program).catch((error: unknown) => {
    if (!/shared librar/i.test(String(error))) throw error;
    const libraries = join(printedBy(LIBRARIES), "lib");
    return chromium.launch({ ...program, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  });
}

function printedBy(code: string): string {
  const options = ["--input-type=module", "--eval", code];
  return execFileSync(process.execPath, options, { cwd: __dirname, encoding: "utf8" }).trim();
}
