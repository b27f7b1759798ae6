import { POTENTIALS } from "../regulation/schema";
import { fold } from "../regulation/folding";
import type { Language, Text } from "../wording/language";
import { ANY_GROUP, CHOICE_WORDS, NONE_WORDS, OTHER_NONES, step, upTo } from "../wording/norm-values";
import type { CellKind } from "./cell-kinds";
import { joinItems, quotedIfNeeded } from "./items";

/** How a group is called on the sheet, by its id. */
export type NameOfGroup = (id: string) => string;

const NONES = new Set(
  [...Object.values<Text>(NONE_WORDS).flatMap(({ ru, en }) => [ru, en]), ...OTHER_NONES].map(fold),
);
const ANY = new Set([ANY_GROUP.ru, ANY_GROUP.en].map(fold));

/** Whether a word stands for «none». */
export function isNone(word: string): boolean {
  return NONES.has(fold(word));
}

/** Whether a word stands for every group. */
export function isAnyGroup(word: string): boolean {
  return ANY.has(fold(word));
}

/** «дилеры – до 5» read back. */
export const UP_TO = /^(.*?)\s*[–—-]\s*(?:до|не более|up to|at most)\s*(\d+)$/is;

/**
 * A value of the document as the sheet of norms shows it. Numbers stay numbers, days are written `dd.mm.yyyy`, so that
 * they mean the same in workbooks of both date systems.
 * @param value undefined or null where there is none
 */
export function cellOf(
  kind: CellKind,
  value: unknown,
  nameOf: NameOfGroup,
  language: Language,
): string | number {
  if (kind.kind === "limitSetting") {
    if (value === undefined) return NONE_WORDS.byRegulation[language];
    return value === null ? NONE_WORDS.noLimit[language] : (value as number);
  }
  if (value === undefined || value === null) {
    return NONE_WORDS["none" in kind && kind.none ? kind.none : "notApplicable"][language];
  }
  switch (kind.kind) {
    case "text":
    case "english":
      return value as string;
    case "count":
    case "rubles":
    case "percent":
      return value as number;
    case "day":
      return (value as string).split("-").reverse().join(".");
    case "choice": {
      const word = typeof value === "boolean" ? (value ? "yes" : "no") : (value as string);
      return (CHOICE_WORDS[kind.of] as Readonly<Record<string, Text>>)[word][language];
    }
    case "words":
      return listOf(value as string[], isNone, language);
    case "potentials":
      return listOf(value as string[], () => false, language);
    case "groups":
      if (value === "any") return ANY_GROUP[language];
      return listOf((value as string[]).map(nameOf), isReservedGroup, language);
    case "heldGroups": {
      const items = (value as { group: string; max: number | null }[]).map(({ group, max }) => {
        const name = quotedIfNeeded(nameOf(group), (it) => isReservedGroup(it) || UP_TO.test(it));
        return max === null ? name : upTo(name, max, language);
      });
      return items.length === 0 ? NONE_WORDS.none[language] : items.join("; ");
    }
    case "steps": {
      const steps = (value as { afterMonths: number; min: number }[]).map(({ afterMonths, min }) =>
        step(afterMonths, min, language),
      );
      return steps.length === 0 ? NONE_WORDS.none[language] : steps.join("; ");
    }
  }
}

function isReservedGroup(name: string): boolean {
  return isNone(name) || isAnyGroup(name);
}

function listOf(items: readonly string[], isReserved: (item: string) => boolean, language: Language): string {
  return items.length === 0 ? NONE_WORDS.none[language] : joinItems(items, isReserved);
}

/** The class of potential a word stands for, by its letter alone. */
export function potentialOf(word: string): string | undefined {
  return POTENTIALS.find((potential) => fold(potential) === fold(word));
}
