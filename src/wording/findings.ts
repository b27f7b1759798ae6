import type { Finding, FindingCode, FindingOf } from "../audit/finding";
import { ABOUT_ATTACHMENTS } from "./findings-about-attachments";
import { ABOUT_DATA } from "./findings-about-data";
import { ABOUT_MANAGERS } from "./findings-about-managers";
import { ABOUT_PROFILE } from "./findings-about-profile";
import { ABOUT_TURNOVER } from "./findings-about-turnover";
import type { Language } from "./language";
import type { Brief, Message, Messages } from "./message";
import type { Names } from "./names";

const MESSAGES: Messages = {
  ...ABOUT_MANAGERS,
  ...ABOUT_PROFILE,
  ...ABOUT_TURNOVER,
  ...ABOUT_ATTACHMENTS,
  ...ABOUT_DATA,
};

/** Says in one or two sentences what is wrong, what was measured, the norm, and what the regulation asks to do. */
export function sentenceOf(finding: Finding, language: Language, names: Names): string {
  return say(finding, language, names);
}

/** The sentence with the section of the source it rests on: for readers who do not see the section beside it. */
export function messageOf(finding: Finding, language: Language, names: Names): string {
  const source = language === "ru" ? "Основание" : "Basis";
  return `${sentenceOf(finding, language, names)} ${source}: ${finding.section}.`;
}

/** A finding code's short name for tables and filters. */
export function titleOf(code: FindingCode, language: Language): string {
  return MESSAGES[code].title[language];
}

/** What was measured and the norm it was held against, for columns of a table. */
export function briefOf(finding: Finding, language: Language, names: Names): Brief {
  return brief(finding, language, names);
}

function brief<C extends FindingCode>(finding: FindingOf<C>, language: Language, names: Names): Brief {
  const message: Message<C> = MESSAGES[finding.code];
  return message.brief(finding, language, names);
}

function say<C extends FindingCode>(finding: FindingOf<C>, language: Language, names: Names): string {
  const message: Message<C> = MESSAGES[finding.code];
  return message[language](finding, names);
}
