import type { Document, Element } from "@xmldom/xmldom";
import {
  attributeOf,
  elementsNamed,
  parentOf,
  problem,
  resourcesOf,
  RESOURCE_KINDS,
  type Problem,
  type ResourceKind,
} from "./manifest";

const LONGEST_ID = 32;

/** The kind of resource each element refers to. */
const REFERENCES: Readonly<Record<string, ResourceKind>> = {
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Namespace: "ShortStrings",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** Every reference leads to a resource of the right kind, every resource is used, ids are unique and short. */
export function resourceProblems(manifest: Document): Problem[] {
  const references = elementsNamed(manifest, ...Object.keys(REFERENCES)).filter((it) =>
    it.hasAttribute("resid"),
  );
  const kinds = Object.keys(RESOURCE_KINDS) as ResourceKind[];
  const resources = kinds.flatMap((kind) => resourcesOf(manifest, kind));
  return [
    ...references.flatMap((reference) => unresolved(reference, manifest)),
    ...resources.flatMap((resource) => unused(resource, references)),
    ...resources
      .filter((resource) => attributeOf(resource, "id").length > LONGEST_ID)
      .map((resource) => problem(resource, `The id is longer than ${LONGEST_ID} characters: shorten it.`)),
    ...repeated(resources),
    ...repeated(elementsNamed(manifest, "Group", "Control")),
  ];
}

function unresolved(reference: Element, manifest: Document): Problem[] {
  const id = attributeOf(reference, "resid");
  const kind = REFERENCES[reference.localName!];
  if (resourcesOf(manifest, kind).some((resource) => attributeOf(resource, "id") === id)) return [];
  return [
    problem(
      reference,
      `No <bt:${RESOURCE_KINDS[kind]} id="${id}"> in <bt:${kind}>: add it or correct the resid.`,
    ),
  ];
}

function unused(resource: Element, references: readonly Element[]): Problem[] {
  const id = attributeOf(resource, "id");
  return references.some((reference) => attributeOf(reference, "resid") === id)
    ? []
    : [problem(resource, "Nothing refers to it: remove it.")];
}

function repeated(elements: readonly Element[]): Problem[] {
  const ids = elements.map((element) => attributeOf(element, "id"));
  return elements
    .filter((_, i) => ids.indexOf(ids[i]) < i)
    .map((element) =>
      problem(element, `The id stands twice (also in <${parentOf(element).tagName}>): make ids unique.`),
    );
}
