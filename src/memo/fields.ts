import type { Language } from "../wording/language";
import { memoWords } from "../wording/memos";
import type { Memo, MemoPerson } from "./document";

/** A text of a memo that its author may change before it goes out. */
export interface MemoField {
  readonly id: string;
  readonly label: string;
  /** Paragraphs are parted by line feeds. */
  readonly value: string;
  readonly multiline: boolean;
}

/** Changed texts by the ids of their fields; what is not named stays. */
export type EditedFields = Readonly<Record<string, string>>;

const LINES = ["number", "date", "heading"] as const;
const PARAGRAPHS = ["facts", "request", "appendix"] as const;
const BREAKS = /[\n\v\f\r\u0085\u2028\u2029]+/;

/** Everything but the table, in the order in which it is read. */
export function memoFields(memo: Memo, language: Language): MemoField[] {
  const { fields } = memoWords(language);
  const line = (id: string, label: string, value: string) => ({ id, label, value, multiline: false });
  const person = (
    id: string,
    labels: { readonly position: string; readonly name: string },
    of: MemoPerson,
  ) => [line(`${id}Position`, labels.position, of.position), line(`${id}Name`, labels.name, of.name)];
  const paragraphs = (name: "addressee" | (typeof PARAGRAPHS)[number]) => ({
    id: name,
    label: fields[name],
    value: memo[name].join("\n"),
    multiline: true,
  });
  return [
    line("unit", fields.unit, memo.unit),
    paragraphs("addressee"),
    ...LINES.map((name) => line(name, fields[name], memo[name])),
    ...PARAGRAPHS.map(paragraphs),
    ...memo.approvals.flatMap((approval, i) => person(`approval${i + 1}`, fields.approval, approval)),
    ...person("signature", fields.signature, memo.signature),
    ...memo.visas.flatMap((visa, i) => person(`visa${i + 1}`, fields.visa, visa)),
  ];
}

/** The memo with its author's changes; a heading it must have. */
export function editedMemo(memo: Memo, edited: EditedFields): Memo {
  const changed = (id: string) => (Object.hasOwn(edited, id) ? edited[id].split(BREAKS) : undefined);
  const line = (id: string, value: string) => changed(id)?.join(" ").trim() ?? value;
  const paragraphs = (id: string, value: readonly string[]) =>
    changed(id)
      ?.map((text) => text.trim())
      .filter((text) => text !== "") ?? value;
  const person = (id: string, { position, name }: MemoPerson): MemoPerson => ({
    position: line(`${id}Position`, position),
    name: line(`${id}Name`, name),
  });
  return {
    ...memo,
    unit: line("unit", memo.unit),
    addressee: paragraphs("addressee", memo.addressee),
    number: line("number", memo.number),
    date: line("date", memo.date),
    heading: line("heading", memo.heading) || memo.heading,
    facts: paragraphs("facts", memo.facts),
    request: paragraphs("request", memo.request),
    appendix: paragraphs("appendix", memo.appendix),
    approvals: memo.approvals.map((approval, i) => person(`approval${i + 1}`, approval)),
    signature: person("signature", memo.signature),
    visas: memo.visas.map((visa, i) => person(`visa${i + 1}`, visa)),
  };
}
