import { fold } from "./folding";
import { POTENTIALS, ROLES, STATUSES, type Regulation, type Role, type Status } from "./schema";

/** A cell of a dictionary column that is blank, or whose word the dictionary does not know. */
export const BLANK = -1;
export const UNKNOWN = -2;

const CYRILLIC_ES = /^[сС]$/;
const LETTER = /\p{L}/u;

export interface ImpersonalName {
  readonly serviceDesk: boolean;
}

/** A regulation's dictionaries made ready for look-up; every look-up folds its word first. */
export interface Lexicon {
  /** Ids of the client groups; group indices point into it. */
  readonly groups: readonly string[];
  /** Index of the client group, `BLANK` or `UNKNOWN`. */
  readonly groupOf: (text: string) => number;
  /** Index in `POTENTIALS`, `BLANK` or `UNKNOWN`. */
  readonly potentialOf: (text: string) => number;
  readonly specializationOf: (text: string) => string | undefined;
  readonly roleOf: (text: string) => Role | undefined;
  readonly statusOf: (text: string) => Status | undefined;
  /** What is known of a name that stands for nobody in person; undefined for a person's name. */
  readonly impersonalOf: (text: string) => ImpersonalName | undefined;
}

export function lexiconOf(regulation: Regulation): Lexicon {
  const groups = Object.keys(regulation.groups);
  const groupIndex = index(groups.map((id) => [id, namesOf(regulation.groups[id])]));
  const specializations = index(
    Object.entries(regulation.specializations).map(([id, it]) => [id, [...namesOf(it), it.table]]),
  );
  const roles = index(ROLES.map((role) => [role, regulation.dictionaries.roles[role]]));
  const statuses = index(STATUSES.map((status) => [status, regulation.dictionaries.statuses[status]]));
  const potentials = index(
    POTENTIALS.map((letter, i) => [i, [letter, ...regulation.dictionaries.potentials[letter]]]),
  );
  const cyrillicEs = POTENTIALS.indexOf(regulation.settings.cyrillicEsIs);
  const impersonal = regulation.dictionaries.impersonal.map((entry) => ({
    name: fold(entry.name),
    match: entry.match,
    serviceDesk: entry.serviceDesk ?? false,
  }));

  return {
    groups,
    groupOf(text) {
      const word = fold(text);
      if (word === "") return BLANK;
      const id = groupIndex.get(word);
      return id === undefined ? UNKNOWN : groups.indexOf(id);
    },
    potentialOf(text) {
      const word = fold(text);
      if (word === "") return BLANK;
      if (CYRILLIC_ES.test(text.trim())) return cyrillicEs;
      return potentials.get(word) ?? UNKNOWN;
    },
    specializationOf: remembered((text) => specializations.get(fold(text))),
    roleOf: remembered((text) => roles.get(fold(text))),
    statusOf: remembered((text) => statuses.get(fold(text))),
    impersonalOf(text) {
      const word = fold(text);
      if (word === "") return { serviceDesk: false };
      return impersonal.find(({ name, match }) => {
        if (match === "whole") return word === name;
        if (!word.startsWith(name)) return false;
        return match === "beginning" || !LETTER.test(word.charAt(name.length));
      });
    },
  };
}

/** Looks every writing up once: sheets repeat few of them. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, find(text));
    return known.get(text)!;
  };
}

function namesOf(entry: { name: { ru: string; en: string }; synonyms: readonly string[] }): string[] {
  return [entry.name.ru, entry.name.en, ...entry.synonyms];
}

function index<T>(entries: readonly (readonly [T, readonly string[]])[]): Map<string, T> {
  const byWord = new Map<string, T>();
  for (const [value, words] of entries) {
    for (const word of words.map(fold)) {
      if (byWord.has(word) && byWord.get(word) !== value) {
        throw new RangeError(`"${word}" stands for both ${String(byWord.get(word))} and ${String(value)}`);
      }
      byWord.set(word, value);
    }
  }
  return byWord;
}
