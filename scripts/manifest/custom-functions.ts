import type { Document, Element } from "@xmldom/xmldom";
import {
  childrenOf,
  elementsNamed,
  problem,
  resourceValue,
  type Problem,
  type Surroundings,
} from "./manifest";
import { siteOf } from "./site";

const NAMESPACE = /^[A-Za-z][A-Za-z0-9_.]*$/;
const ID = /^[A-Za-z][A-Za-z0-9_.]{2,}$/;
const NAME = /^\p{L}[\p{L}\p{N}_.]{2,}$/u;
const CELL_REFERENCE = /^([A-Z]{1,3}\d{1,7}|R\d+C\d+)$/i;

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
  }[];
}

/** The custom functions can be called: a namespace, ids and names Excel takes, each bound to its code. */
export function customFunctionProblems(manifest: Document, surroundings: Surroundings): Problem[] {
  const [point] = elementsNamed(manifest, "ExtensionPoint").filter(
    (element) => element.getAttribute("xsi:type") === "CustomFunctions",
  );
  if (!point) return [];
  const [namespace] = elementsNamed(point, "Namespace");
  const [metadata] = elementsNamed(point, "Metadata").flatMap(childrenOf);
  const [script] = elementsNamed(point, "Script").flatMap(childrenOf);
  if (!namespace || !metadata || !script) {
    return [problem(point, "Needs <Script>, <Page>, <Metadata> and <Namespace>.")];
  }
  const name = resourceValue(manifest, namespace) ?? "";
  const textOf = (reference: Element) => {
    const address = resourceValue(manifest, reference) ?? "";
    const content = surroundings.file(address.slice(siteOf(manifest).length));
    return content && new TextDecoder().decode(content);
  };
  return [
    ...(NAMESPACE.test(name)
      ? []
      : [problem(namespace, `“${name}” is no namespace: Latin letters, digits, _ and . only.`)]),
    ...metadataProblems(metadata, textOf(metadata), textOf(script)),
  ];
}

function metadataProblems(element: Element, json: string | undefined, script: string | undefined): Problem[] {
  if (json === undefined || script === undefined) return [];
  let functions: Metadata["functions"];
  try {
    ({ functions } = JSON.parse(json) as Metadata);
  } catch (error) {
    return [problem(element, `The functions' metadata are no JSON: ${String(error)}.`)];
  }
  const ids = functions.map(({ id }) => id.toUpperCase());
  return functions.flatMap(({ id, name, description = "" }, i) =>
    [
      ID.test(id) || "has an id Excel does not take: three or more of A–Z, 0–9, _ and ., a letter first",
      (NAME.test(name) && !CELL_REFERENCE.test(name)) ||
        "has a name Excel does not take: three or more letters, digits, _ and ., a letter first, no cell address",
      ids.indexOf(ids[i]) === i || "stands twice",
      description !== "" || "has no description",
      script.includes(`CustomFunctions.associate("${id}"`) || "is bound to no code in the page's script",
    ]
      .filter((fault) => fault !== true)
      .map((fault) => problem(element, `The function ${id} ${fault}.`)),
  );
}
