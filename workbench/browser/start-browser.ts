import { execFileSync } from "node:child_process";
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
const WHERE =
  'import("@sparticuz/chromium").then(async (it) => console.log(await it.default.executablePath()))';

/** A headless browser: the packaged Chromium on Linux, elsewhere the Edge or Chrome that is installed. */
export async function startBrowser(): Promise<Browser> {
  if (process.platform === "linux") {
    const executablePath = execFileSync(process.execPath, ["--eval", WHERE], { encoding: "utf8" }).trim();
    return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", ...QUIET] });
  }
  return chromium
    .launch({ channel: "msedge", args: QUIET })
    .catch(() => chromium.launch({ channel: "chrome", args: QUIET }));
}
