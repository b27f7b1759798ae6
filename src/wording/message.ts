import type { FindingCode, FindingOf } from "../audit/finding";
import type { Language, Text } from "./language";
import type { Names } from "./names";

type Sentence<C extends FindingCode> = (finding: FindingOf<C>, names: Names) => string;

/** How a finding is spoken of: briefly in tables and filters, and in one or two sentences. */
export interface Message<C extends FindingCode> extends Readonly<Record<Language, Sentence<C>>> {
  readonly title: Text;
}

/** One message per finding code. */
export type Messages = { readonly [C in FindingCode]: Message<C> };
