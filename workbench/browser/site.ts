import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const BUILT = "built";
const SOURCES = ["src", "assets", "scripts", "manifest.xml", "webpack.config.js", "package-lock.json"];

/** The add-in's site, with the office.js of the package. @returns its folder */
export function builtSite(): string {
  return built("addin", "site", SOURCES);
}

/** The page that solves plans as the pane does. @returns the folder of its site */
export function solvingSite(): string {
  return built("solving", "solving", [...SOURCES, "workbench/browser/solving"]);
}

/** Builds a site as for production, unless what it is made of has not changed. */
function built(config: string, folder: string, sources: readonly string[]): string {
  const site = join(ROOT, "node_modules/.cache/client-base-audit", folder);
  const newest = Math.max(...sources.map((name) => changed(join(ROOT, name))));
  if (existsSync(join(site, BUILT)) && statSync(join(site, BUILT)).mtimeMs >= newest) return site;
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const options = ["--mode", "production", "--config-name", config, "--output-path", site];
  execFileSync(process.execPath, [webpack, ...options], {
    cwd: ROOT,
    env: { ...process.env, OFFICE_JS: "local" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, BUILT), "");
  return site;
}

/** When a file, or anything in a folder, was last changed; milliseconds. */
function changed(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}
