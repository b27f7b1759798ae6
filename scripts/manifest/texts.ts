import type { Document, Element } from "@xmldom/xmldom";
import {
  attributeOf,
  elementsNamed,
  overridesOf,
  parentOf,
  problem,
  resourcesOf,
  valuesOf,
  type Problem,
} from "./manifest";

const LONGEST = { short: 125, long: 250 };
/** Beyond these Office cuts the text off or the ribbon becomes too wide. */
const PRACTICAL = { DisplayName: 30, Label: 25 };

/** Every text a person reads fits where it is shown and stands in every language the manifest speaks. */
export function textProblems(manifest: Document): Problem[] {
  const short = resourcesOf(manifest, "ShortStrings");
  const long = resourcesOf(manifest, "LongStrings");
  const names = elementsNamed(manifest, "DisplayName");
  const descriptions = elementsNamed(manifest, "Description").filter(isText);
  const namespaces = elementsNamed(manifest, "Namespace").map((it) => attributeOf(it, "resid"));
  const isNamespace = (text: Element) => namespaces.includes(attributeOf(text, "id"));
  const labels = elementsNamed(manifest, "Label").map((it) => attributeOf(it, "resid"));
  const texts = [...names, ...descriptions, ...short.filter((text) => !isNamespace(text)), ...long];
  return [
    ...[...texts, ...short.filter(isNamespace)]
      .filter((text) => valuesOf(text).some((value) => value.trim() === ""))
      .map((text) => problem(text, "The text is empty: write it.")),
    ...[...names, ...short].flatMap((text) => tooLong(text, LONGEST.short)),
    ...[...descriptions, ...long].flatMap((text) => tooLong(text, LONGEST.long)),
    ...names.flatMap((text) => tooLong(text, PRACTICAL.DisplayName)),
    ...short
      .filter((text) => labels.includes(attributeOf(text, "id")))
      .flatMap((text) => tooLong(text, PRACTICAL.Label)),
    ...untranslated(manifest, texts),
    ...short
      .filter(isNamespace)
      .flatMap(overridesOf)
      .map((override) =>
        problem(parentOf(override), "Formulas would differ from language to language: remove the override."),
      ),
  ];
}

function isText(element: Element): boolean {
  return element.hasAttribute("DefaultValue");
}

function tooLong(text: Element, longest: number): Problem[] {
  return valuesOf(text)
    .filter((value) => value.length > longest)
    .map((value) => problem(text, `“${value}” has ${value.length} characters: shorten it to ${longest}.`));
}

/** Every locale that has one text must have them all. */
function untranslated(manifest: Document, texts: readonly Element[]): Problem[] {
  const locales = new Set(elementsNamed(manifest, "Override").map((it) => attributeOf(it, "Locale")));
  return texts.flatMap((text) => {
    const own = overridesOf(text).map((it) => attributeOf(it, "Locale"));
    return [...locales]
      .filter((locale) => own.filter((it) => it === locale).length !== 1)
      .map((locale) => problem(text, `Needs one <Override Locale="${locale}">, as other texts have.`));
  });
}
