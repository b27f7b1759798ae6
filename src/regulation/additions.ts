import { fold } from "./folding";
import { POTENTIALS, type Potential, type Regulation } from "./schema";

/** Dictionaries that the user can add words to. */
export type WordKind = "group" | "potential" | "specialization";

/** What a word of the workbook stands for: the id of a client group or a specialization, or the letter of a class. */
export interface Addition {
  readonly kind: WordKind;
  readonly word: string;
  readonly means: string;
}

/** Words that stand for one entry of a dictionary. */
export interface Entry {
  readonly id: string;
  /** Words that the regulation itself gives the entry and that no addition can take away. */
  readonly names: readonly string[];
  readonly synonyms: readonly string[];
}

/** The entries of a dictionary in the regulation's order. */
export function entriesOf(regulation: Regulation, kind: WordKind): Entry[] {
  switch (kind) {
    case "group":
      return Object.entries(regulation.groups).map(([id, { name, synonyms }]) => ({
        id,
        names: [name.ru, name.en],
        synonyms,
      }));
    case "specialization":
      return Object.entries(regulation.specializations).map(([id, { name, table, synonyms }]) => ({
        id,
        names: [name.ru, name.en, table],
        synonyms,
      }));
    case "potential":
      return POTENTIALS.map((letter) => ({
        id: letter,
        names: [letter],
        synonyms: regulation.dictionaries.potentials[letter],
      }));
  }
}

/**
 * The regulation with more synonyms. A word that was a synonym of something else moves; one that is the very name of an
 * entry, or that is to mean something the regulation does not have, is left out.
 */
export function withWords(regulation: Regulation, words: readonly Addition[]): Regulation {
  return words.reduce(withWord, regulation);
}

function withWord(regulation: Regulation, { kind, word, means }: Addition): Regulation {
  const folded = fold(word);
  const entries = entriesOf(regulation, kind);
  const isName = entries.some(({ names }) => names.some((name) => fold(name) === folded));
  if (folded === "" || isName || !entries.some(({ id }) => id === means)) return regulation;
  const synonyms = new Map(
    entries.map((entry) => {
      const others = entry.synonyms.filter((synonym) => fold(synonym) !== folded);
      return [entry.id, entry.id === means ? [...others, word.trim()] : others];
    }),
  );
  const added = <T extends { readonly synonyms: string[] }>(dictionary: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(dictionary).map(([id, entry]) => [id, { ...entry, synonyms: synonyms.get(id)! }]),
    );
  switch (kind) {
    case "group":
      return { ...regulation, groups: added(regulation.groups) };
    case "specialization":
      return { ...regulation, specializations: added(regulation.specializations) };
    case "potential":
      return {
        ...regulation,
        dictionaries: {
          ...regulation.dictionaries,
          potentials: Object.fromEntries(synonyms) as Record<Potential, string[]>,
        },
      };
  }
}
