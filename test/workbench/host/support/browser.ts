import { execFileSync } from "node:child_process";
import { chromium, type Browser } from "playwright-core";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** The package is an ES module, which jest does not load. */
const WHERE =
  'import("@sparticuz/chromium").then(async (it) => console.log(await it.default.executablePath()))';

/** Starts the browser that comes with the packages. */
export function startBrowser(): Promise<Browser> {
  const executablePath = execFileSync(process.execPath, ["--eval", WHERE], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
