import type { Document } from "@xmldom/xmldom";
import { elementsNamed, problem, type Problem, type Surroundings } from "./manifest";

/** Every function the ribbon calls is registered by the code. */
export function commandProblems(manifest: Document, { sources }: Surroundings): Problem[] {
  const registered = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/Office\.actions\.associate\(\s*["']([^"']+)["']/g)].map(([, name]) => name),
    ),
  );
  return elementsNamed(manifest, "FunctionName")
    .filter((element) => !registered.has(element.textContent ?? ""))
    .map((element) =>
      problem(
        element,
        `No source says Office.actions.associate("${element.textContent}", …): its button would do nothing.`,
      ),
    );
}
