import type { FindingCode, FindingOf } from "../audit/finding";
import type { Language, Text } from "./language";
import type { Names } from "./names";

/** What was measured and what it was held against, in a few words. */
export interface Brief {
  readonly measured: string;
  readonly norm: string;
}

type Sentence<C extends FindingCode> = (finding: FindingOf<C>, names: Names) => string;

/** How a finding is spoken of: briefly in tables and filters, and in one or two sentences. A title begins with a letter. */
export interface Message<C extends FindingCode> extends Readonly<Record<Language, Sentence<C>>> {
  readonly title: Text;
  readonly brief: (finding: FindingOf<C>, language: Language, names: Names) => Brief;
}

/** One message per finding code. */
export type Messages = { readonly [C in FindingCode]: Message<C> };
