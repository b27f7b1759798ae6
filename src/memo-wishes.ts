import { isSame } from "./memory/same";
import { formsOf, type DirectoryForms, type DirectoryPerson } from "./memo/directory";
import type { MemoRoute } from "./memo/document";
import type { Gender } from "./memo/declension/person";
import { positionsIn, unitsIn } from "./memo/places";
import { placeholdersOf, TEMPLATE_PARTS, type TemplatePart, type Templates } from "./memo/template";
import type { MemoWishes } from "./memo/wishes";
import { MemoWishesFault, wrongTemplate, wrongWishes } from "./memo/wrong-wishes";
import type { Outcome } from "./core";
import { fold, tidy } from "./regulation/folding";
import { changeMemory, recallMemory } from "./remember";
import type { Language } from "./wording/language";
import { wrongWishSentence } from "./wording/memo-wishes";
import { memoWords } from "./wording/memos";
import { alone } from "./workbook/alone";
import { inWorkbook } from "./workbook/run";
import type { Watch } from "./workbook/watch";

export type { DirectoryForms, DirectoryPerson } from "./memo/directory";
export type { MemoRoute } from "./memo/document";
export type { Gender } from "./memo/declension/person";
export type { TemplatePart, Templates } from "./memo/template";
export { USUAL_WISHES, type GatheredBy, type MemoWishes } from "./memo/wishes";
export { MemoWishesFault } from "./memo/wrong-wishes";

/** What forms would be without corrections, and the gender as told or as the name tells it. */
export interface DeclinedForms extends Readonly<Record<keyof DirectoryForms, string>> {
  readonly gender: Gender | undefined;
}

const FORMS = ["positionGenitive", "positionDative", "nameGenitive", "nameDative"] as const;

/** A text that an organisation may word itself, as an editor shows it. */
export interface TemplateView {
  readonly route: MemoRoute;
  readonly part: TemplatePart;
  readonly label: string;
  /** The built-in text; paragraphs are parted by line feeds. */
  readonly builtIn: string;
}

export interface RouteTemplates {
  readonly route: MemoRoute;
  readonly title: string;
  /** What may stand in braces. */
  readonly names: readonly string[];
  readonly parts: readonly TemplateView[];
}

/** How memos are written by what the active workbook remembers. @throws WorkbookFault */
export function memoWishes(watch: Watch = {}): Promise<MemoWishes> {
  return inWorkbook(async (context) => (await recallMemory(context)).memory.memos, watch);
}

/**
 * Remembers in the workbook how memos are written, in place of what was wished before. Rows of the directory that name
 * nobody are left out, and so are texts equal to built-in ones.
 * @throws MemoWishesFault when a text or the directory is wrong: nothing is kept then
 * @throws WorkbookFault
 * @throws MemoryFault `newer`
 */
export function keepMemoWishes(wishes: MemoWishes, watch: Watch = {}): Promise<MemoWishes> {
  const kept = tidied(wishes);
  const wrong = wrongWishes(kept);
  if (wrong.length > 0) return Promise.reject(new MemoWishesFault(wrong));
  return alone(() =>
    inWorkbook(async (context) => {
      await changeMemory(context, (memory) => ({ ...memory, memos: kept }));
      return kept;
    }, watch),
  );
}

/** The outcome whose memos are written as wished. */
export function withWishes(outcome: Outcome, wishes: MemoWishes): Outcome {
  return { ...outcome, wishes, memos: (language, wished = wishes) => outcome.memos(language, wished) };
}

/** The texts by the kinds of memos, with what may stand in braces. */
export function routeTemplates(language: Language): RouteTemplates[] {
  const { routes, templates, fields } = memoWords(language);
  return (Object.keys(templates) as MemoRoute[]).map((route) => ({
    route,
    title: routes[route],
    names: placeholdersOf(route, language),
    parts: TEMPLATE_PARTS.map((part) => ({
      route,
      part,
      label: fields[part],
      builtIn: templates[route][part],
    })),
  }));
}

/** What is wrong with a text, in a sentence; undefined for a good one. */
export function templateComplaint(
  route: MemoRoute,
  part: TemplatePart,
  text: string,
  language: Language,
): string | undefined {
  const wrong = wrongTemplate(route, part, text);
  return wrong && wrongWishSentence(wrong, language);
}

/** The directory as it is edited: those listed, then a row for each position of the regulation that nobody holds yet. */
export function directoryRows(outcome: Outcome, directory: readonly DirectoryPerson[]): DirectoryPerson[] {
  const listed = directory.map(({ position }) => fold(position));
  const others = positionsIn(outcome.base.regulation).filter((it) => !listed.includes(fold(it)));
  return [...directory, ...others.map((position) => ({ unit: "", position, name: "" }))];
}

/** The sales offices of the base, to choose a unit from. */
export function unitsOf(outcome: Outcome): string[] {
  return unitsIn(outcome.base);
}

/** What a person's position and name are declined to where nobody has corrected them; gender where the name tells it. */
export function declinedForms({ position, name, gender }: DirectoryPerson): DeclinedForms {
  const forms = formsOf({ unit: "", position, name, gender });
  return {
    positionGenitive: forms.position.genitive,
    positionDative: forms.position.dative,
    nameGenitive: forms.name.genitive,
    nameDative: forms.name.dative,
    gender: forms.name.gender,
  };
}

function tidied({ gatheredBy, directory, templates }: MemoWishes): MemoWishes {
  return {
    gatheredBy,
    directory: directory.filter(({ name }) => tidy(name) !== "").map(tidiedPerson),
    templates: own(templates),
  };
}

function tidiedPerson(person: DirectoryPerson): DirectoryPerson {
  const declined = declinedForms(person);
  const forms = FORMS.map((form) => [form, tidy(person.forms?.[form] ?? "")] as const).filter(
    ([form, text]) => text !== "" && text !== declined[form],
  );
  return {
    unit: tidy(person.unit),
    position: tidy(person.position),
    name: tidy(person.name),
    ...(person.gender && { gender: person.gender }),
    ...(forms.length > 0 && { forms: Object.fromEntries(forms) }),
  };
}

/** Without texts that say what the built-in ones do. */
function own(templates: Templates): Templates {
  const builtIn = (["ru", "en"] as const).map((language) => memoWords(language).templates);
  return Object.fromEntries(
    Object.entries(templates).flatMap(([route, texts = {}]) => {
      const changed = Object.entries(texts).filter(
        ([part, text]) =>
          text !== undefined &&
          !builtIn.some((it) => isSame(it[route as MemoRoute][part as TemplatePart], text)),
      );
      return changed.length > 0 ? [[route, Object.fromEntries(changed)]] : [];
    }),
  );
}
