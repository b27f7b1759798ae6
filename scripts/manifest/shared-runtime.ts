import type { Document } from "@xmldom/xmldom";
import { attributeOf, elementsNamed, parentOf, problem, resourceValue, type Problem } from "./manifest";

/** What the code relies on; without it the add-in would open in an Excel that cannot run it. */
const FLOOR = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.14" };

/** The pane, the ribbon's functions and the custom functions live on one page that stays. */
export function sharedRuntimeProblems(manifest: Document): Problem[] {
  const [root] = elementsNamed(manifest, "OfficeApp");
  const runtimes = elementsNamed(manifest, "Runtime");
  const [runtime] = runtimes;
  if (runtimes.length !== 1) {
    return [problem(root, `Needs one <Runtime> for a shared runtime, has ${runtimes.length}.`)];
  }
  const page = resourceValue(manifest, runtime);
  const pages = elementsNamed(manifest, "SourceLocation", "FunctionFile").filter(
    (element) => !["Script", "Metadata"].includes(parentOf(element).localName ?? ""),
  );
  return [
    ...(attributeOf(runtime, "lifetime") === "long"
      ? []
      : [problem(runtime, 'Needs lifetime="long", or the page closes with the pane.')]),
    ...pages
      .filter(
        (element) => (resourceValue(manifest, element) ?? attributeOf(element, "DefaultValue")) !== page,
      )
      .map((element) =>
        problem(element, `Must be the page of <Runtime>, ${page}: a shared runtime has one.`),
      ),
    ...elementsNamed(manifest, "TaskpaneId").map((element) =>
      problem(element, "Opens a second pane beside the shared runtime: remove it."),
    ),
    ...Object.entries(FLOOR).flatMap(([name, version]) => {
      const set = elementsNamed(manifest, "Set").find((it) => attributeOf(it, "Name") === name);
      return set && attributeOf(set, "MinVersion") === version
        ? []
        : [problem(set ?? root, `Needs <Set Name="${name}" MinVersion="${version}"/> in <Requirements>.`)];
    }),
  ];
}
