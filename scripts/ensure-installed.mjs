// Runs before every npm script: installs what package-lock.json asks for, and is silent when it is there.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const oldestNode = 20;

if (Number.parseInt(process.versions.node) < oldestNode) {
  stop(`Node.js ${oldestNode} or newer is needed, this is ${process.versions.node}.`);
}
if (!isInstalled()) install();

/** npm writes node_modules/.package-lock.json last, so after a broken install it is missing or old. */
function isInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json");
  return Object.entries(packagesOf("package-lock.json")).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(join(root, lock), "utf8")).packages;
  } catch {
    return {};
  }
}

function install() {
  console.error("Installing the packages of package-lock.json, this once…");
  const npm = process.env.npm_execpath;
  const [command, ...prefix] = npm ? [process.execPath, npm] : ["npm"];
  const { status, stderr, error } = spawnSync(command, [...prefix, "ci", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    shell: !npm && process.platform === "win32",
  });
  if (status !== 0) {
    stop(
      [
        (stderr || error?.message || "").trim(),
        "The packages could not be installed. Check that the npm registry can be reached, then run `npm ci`.",
      ].join("\n"),
    );
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
