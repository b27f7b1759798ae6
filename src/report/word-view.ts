import { entriesOf, type WordKind } from "../regulation/additions";
import type { Regulation } from "../regulation/schema";
import type { Language } from "../wording/language";
import type { Audited } from "./audited";

/** A word of the workbook that the regulation does not know, and what it could mean. */
export interface WordView {
  readonly kind: WordKind;
  readonly word: string;
  /** In how many cells it stands. */
  readonly count: number;
  readonly first: { readonly sheet: string; readonly row: number; readonly column: string };
  /** The id of a meaning that is near by; it is never taken unasked. */
  readonly suggestion: string | undefined;
  readonly meanings: readonly { readonly id: string; readonly name: string }[];
}

/** The words of a base that its regulation does not know. */
export function unknownWordsOf({ base }: Audited, language: Language): WordView[] {
  const { regulation, unknownWords } = base;
  return unknownWords.map(({ kind, word, count, first, suggestion }) => ({
    kind,
    word,
    count,
    first,
    suggestion,
    meanings: meaningsOf(regulation, kind, language),
  }));
}

function meaningsOf(regulation: Regulation, kind: WordKind, language: Language): WordView["meanings"] {
  return entriesOf(regulation, kind).map(({ id, names }) => ({
    id,
    name: nameOf(regulation, kind, id, language) ?? names[0],
  }));
}

function nameOf(regulation: Regulation, kind: WordKind, id: string, language: Language): string | undefined {
  if (kind === "group") return regulation.groups[id].name[language];
  if (kind === "specialization") return regulation.specializations[id].name[language];
  return undefined;
}
