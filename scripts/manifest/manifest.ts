import { DOMParser, ParseError, type Document, type Element } from "@xmldom/xmldom";

/** What is wrong with a manifest: where, and what to do about it. */
export interface Problem {
  readonly line: number | undefined;
  readonly element: string;
  readonly message: string;
}

/** What a manifest speaks of and does not hold itself. */
export interface Surroundings {
  /** A file of the add-in's built site by its path, such as `taskpane.html`; undefined when there is none. */
  readonly file: (path: string) => Uint8Array | undefined;
  /** The texts of the add-in's source files. */
  readonly sources: readonly string[];
}

/**
 * Reads a manifest.
 * @returns the document, or the problem when it is no XML
 */
export function parseManifest(xml: string): Document | Problem {
  try {
    return new DOMParser({ onError: stopAtError }).parseFromString(xml, "text/xml");
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { line: undefined, element: "the file", message: `Not well-formed XML: ${error.message}` };
  }
}

function stopAtError(level: string, message: string): void {
  if (level !== "warning") throw new ParseError(message);
}

/** The elements of a name, whatever their namespace, in the order of the file. */
export function elementsNamed(root: Document | Element, ...names: string[]): Element[] {
  return [...root.getElementsByTagNameNS("*", "*")].filter(({ localName }) =>
    names.includes(localName ?? ""),
  );
}

export function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node) => node.nodeType === node.ELEMENT_NODE) as Element[];
}

export function parentOf(element: Element): Element {
  return element.parentNode as Element;
}

export function attributeOf(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

/** The values of an element that has a default one and one per locale. */
export function valuesOf(element: Element): string[] {
  return [
    attributeOf(element, "DefaultValue"),
    ...overridesOf(element).map((override) => attributeOf(override, "Value")),
  ];
}

export function overridesOf(element: Element): Element[] {
  return childrenOf(element).filter(({ localName }) => localName === "Override");
}

/** The resources of each kind. */
export const RESOURCE_KINDS = { Images: "Image", Urls: "Url", ShortStrings: "String", LongStrings: "String" };
export type ResourceKind = keyof typeof RESOURCE_KINDS;

export function resourcesOf(manifest: Document, kind: ResourceKind): Element[] {
  return elementsNamed(manifest, kind).flatMap(childrenOf);
}

/** The default value of the resource an element refers to; undefined when there is none. */
export function resourceValue(manifest: Document, reference: Element): string | undefined {
  const id = attributeOf(reference, "resid");
  const resource = elementsNamed(manifest, "Resources")
    .flatMap(childrenOf)
    .flatMap(childrenOf)
    .find((it) => attributeOf(it, "id") === id);
  return resource && attributeOf(resource, "DefaultValue");
}

/** A problem of an element, named by its tag and what tells it from others. */
export function problem(element: Element, message: string): Problem {
  const telling = ["id", "resid", "Name", "Locale"].find((name) => element.hasAttribute(name));
  const attribute = telling ? ` ${telling}="${attributeOf(element, telling)}"` : "";
  return { line: element.lineNumber, element: `<${element.tagName}${attribute}>`, message };
}
