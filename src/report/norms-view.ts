import { differenceSentences } from "../norms/differences";
import { etmRegulation } from "../regulation/regulation";
import type { Regulation, Settings } from "../regulation/schema";
import type { Language } from "../wording/language";

/** The norms in force as the pane shows them. */
export interface NormsView {
  readonly settings: Settings;
  readonly specializations: readonly { readonly id: string; readonly name: string }[];
  /** How they differ from the built-in ones, in sentences. */
  readonly changed: readonly string[];
}

/** @param remembered the regulation that the workbook remembers; undefined: the built-in one holds */
export function normsViewOf(remembered: Regulation | undefined, language: Language): NormsView {
  const regulation = remembered ?? etmRegulation;
  return {
    settings: regulation.settings,
    specializations: Object.entries(regulation.specializations).map(([id, { name }]) => ({
      id,
      name: name[language],
    })),
    changed: differenceSentences(regulation, language),
  };
}
