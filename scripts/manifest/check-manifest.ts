import { commandProblems } from "./commands";
import { customFunctionProblems } from "./custom-functions";
import { parseManifest, type Problem, type Surroundings } from "./manifest";
import { resourceProblems } from "./resources";
import { sharedRuntimeProblems } from "./shared-runtime";
import { siteProblems } from "./site";
import { textProblems } from "./texts";

const CHECKS = [
  resourceProblems,
  textProblems,
  sharedRuntimeProblems,
  siteProblems,
  commandProblems,
  customFunctionProblems,
];

/** Finds what the XML schemas cannot say, in the order of the file. */
export function checkManifest(xml: string, surroundings: Surroundings): Problem[] {
  const manifest = parseManifest(xml);
  if (!("documentElement" in manifest)) return [manifest];
  return CHECKS.flatMap((check) => check(manifest, surroundings)).sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0),
  );
}
