import type { DirectoryForms, DirectoryPerson, MemoRoute, TemplatePart, Templates } from "../../memo-wishes";

/** What is being changed about memos and is not kept yet; undefined for what nobody has touched. */
export interface MemoDrafts {
  readonly people: readonly DirectoryPerson[] | undefined;
  readonly templates: Templates | undefined;
  /** The kind of memo whose texts are shown. */
  readonly route: MemoRoute;
}

export const NO_MEMO_DRAFTS: MemoDrafts = { people: undefined, templates: undefined, route: "ordinary" };

/** The directory with one person changed. */
export function withPerson(
  people: readonly DirectoryPerson[],
  at: number,
  change: Partial<DirectoryPerson>,
): DirectoryPerson[] {
  return people.map((person, i) => (i === at ? { ...person, ...change } : person));
}

/** The directory with a corrected form; an emptied one is declined again. */
export function withForm(
  people: readonly DirectoryPerson[],
  at: number,
  form: keyof DirectoryForms,
  text: string,
): DirectoryPerson[] {
  return withPerson(people, at, { forms: { ...people[at].forms, [form]: text === "" ? undefined : text } });
}

export function withoutPerson(people: readonly DirectoryPerson[], at: number): DirectoryPerson[] {
  return people.filter((_, i) => i !== at);
}

export function withNewPerson(people: readonly DirectoryPerson[]): DirectoryPerson[] {
  return [...people, { unit: "", position: "", name: "" }];
}

/** The texts with one changed, or the built-in one restored where `text` is undefined. */
export function withText(
  templates: Templates,
  route: MemoRoute,
  part: TemplatePart,
  text: string | undefined,
): Templates {
  return { ...templates, [route]: { ...templates[route], [part]: text } };
}
