import { LANGUAGES, type Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import type { MemoRoute } from "./document";

/** The texts of a memo that an organisation may word itself. Paragraphs are parted by line feeds. */
export const TEMPLATE_PARTS = ["heading", "facts", "request", "appendix"] as const;
export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

/** Texts in place of the built-in ones, with names in braces for what differs from memo to memo: «{дата}». */
export type Templates = {
  readonly [route in MemoRoute]?: { readonly [part in TemplatePart]?: string | undefined } | undefined;
};

/** What a template's names in braces stand for, by name. */
export type TemplateValues = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The paragraphs of a memo's part, from the organisation's own template or the built-in one. */
export function templateParagraphs(
  route: MemoRoute,
  part: TemplatePart,
  templates: Templates,
  values: TemplateValues,
  language: Language,
): string[] {
  const template = templates[route]?.[part] ?? memoWords(language).templates[route][part];
  return template
    .split("\n")
    .map((line) => filled(line, values).trim())
    .filter((line) => line !== "");
}

/** A name that stands for nothing is left as it is: `wrongPlaceholders` tells it beforehand. */
function filled(line: string, values: TemplateValues): string {
  return line.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name.trim()) ? values[name.trim()] : whole,
  );
}

/** The names a route's templates may hold in a language: first those of the route, then those of every memo. */
export function placeholdersOf(route: MemoRoute, language: Language): string[] {
  const { placeholders, placeholdersOfAll } = memoWords(language);
  return [...placeholders[route], ...placeholdersOfAll];
}

/** In either language: an organisation words a text once, whatever language a memo is made in. */
function allPlaceholdersOf(route: MemoRoute): string[] {
  return LANGUAGES.flatMap((language) => placeholdersOf(route, language));
}

/** What a route's names stand for, in either language. @param values in the order of the placeholders */
export function templateValues(route: MemoRoute, values: readonly string[]): TemplateValues {
  return Object.fromEntries(allPlaceholdersOf(route).map((name, i) => [name, values[i % values.length]]));
}

/** The names in a template's braces that its route does not know, and braces that do not pair, in their order. */
export function wrongPlaceholders(template: string, route: MemoRoute): string[] {
  const known = allPlaceholdersOf(route);
  const wrong = [...template.matchAll(PLACEHOLDER)]
    .map(([, name]) => name.trim())
    .filter((name) => !known.includes(name));
  const unpaired = template.replace(PLACEHOLDER, "").match(/[{}]/g) ?? [];
  return [...wrong, ...unpaired];
}
