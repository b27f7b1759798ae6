import type { Audit } from "../audit/audit";
import { titleOf } from "../wording/findings";
import { inputName } from "../wording/inputs";
import type { Language } from "../wording/language";
import { cellText } from "./cell-text";

/** A rule that could not be judged: on whose clients or figures, how often, and for want of what. */
export interface NotEvaluatedLine {
  readonly rule: string;
  readonly missing: string;
  /** "" where it is nobody's. */
  readonly manager: string;
  readonly count: number;
}

export function notEvaluatedLines(audit: Audit, language: Language): NotEvaluatedLine[] {
  return audit.notEvaluated.map(({ code, manager = "", count, missing }) => ({
    rule: titleOf(code, language),
    missing: missing.map((input) => inputName(input, language)).join(", "),
    manager: cellText(manager),
    count,
  }));
}
