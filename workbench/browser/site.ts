import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const SITE = join(ROOT, "node_modules/.cache/client-base-audit/site");
const BUILT = join(SITE, "built");
const SOURCES = ["src", "assets", "scripts", "manifest.xml", "webpack.config.js", "package-lock.json"];

/**
 * The add-in's site with the office.js of the package, built as for production unless what it is made of has not changed.
 * @returns its folder
 */
export function builtSite(): string {
  const newest = Math.max(...SOURCES.map((name) => changed(join(ROOT, name))));
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs >= newest) return SITE;
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const options = ["--mode", "production", "--config-name", "addin", "--output-path", SITE];
  execFileSync(process.execPath, [webpack, ...options], {
    cwd: ROOT,
    env: { ...process.env, OFFICE_JS: "local" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  mkdirSync(SITE, { recursive: true });
  writeFileSync(BUILT, "");
  return SITE;
}

/** When a file, or anything in a folder, was last changed; milliseconds. */
function changed(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}
