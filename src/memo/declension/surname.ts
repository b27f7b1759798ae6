import { inclineLastname } from "lvovich";

export type Gender = "male" | "female";

/** The cases a memo needs besides the nominative. */
export type Case = "genitive" | "dative";

type Endings = Readonly<Record<Case, string>>;

/** Surnames that stay as they are, though their endings look declinable. */
const UNDECLINABLE = new Set(["золя", "дюма", "тома", "гюго", "моруа", "труайя", "дега", "люка", "петипа"]);

/** Nouns in -чий; the others are declined as adjectives: Горячему, Рабочему. */
const NOUNS_IN_CHIY = new Set(["топчий", "казначий", "гринчий"]);

/** What a male surname is declined from where a vowel drops out or the library takes it for something else. */
const STEMS: ReadonlyMap<string, readonly [stem: string, endings: Endings]> = new Map([
  ["заяц", ["зайц", { genitive: "а", dative: "у" }]],
  ["соловей", ["соловь", { genitive: "я", dative: "ю" }]],
  ["муравей", ["муравь", { genitive: "я", dative: "ю" }]],
]);

/** What of a surname's end is replaced, for whom the library has no right rule. */
const ENDINGS: readonly {
  readonly gender: Gender;
  readonly end: RegExp;
  readonly endings: Endings;
  readonly except?: ReadonlySet<string>;
}[] = [
  {
    gender: "male",
    end: /(?<=[жшщч])ий$/,
    endings: { genitive: "его", dative: "ему" },
    except: NOUNS_IN_CHIY,
  },
  { gender: "female", end: /(?<=[жшщч])ая$/, endings: { genitive: "ей", dative: "ей" } },
  { gender: "male", end: /(?<=у)эй$/, endings: { genitive: "эя", dative: "эю" } },
  { gender: "male", end: /(?<=[бвгдзклмнпрстфх])ёк$/, endings: { genitive: "ька", dative: "ьку" } },
  {
    gender: "male",
    end: /(?<=^[бвгджзклмнпрстфхцчшщ]*ец|^кузнец)$/,
    endings: { genitive: "а", dative: "у" },
  },
  { gender: "male", end: /(?<=[жшщч])ь$/, endings: { genitive: "а", dative: "у" } },
];

/** A surname in a case; parts joined by hyphens are declined each by itself. */
export function surnameIn(surname: string, to: Case, gender: Gender): string {
  return surname
    .split("-")
    .map((part) => inTheLettersOf(part, partIn(part.toLowerCase(), to, gender)))
    .join("-");
}

function partIn(part: string, to: Case, gender: Gender): string {
  if (UNDECLINABLE.has(part)) return part;
  const known = gender === "male" ? STEMS.get(part) : undefined;
  if (known) return known[0] + known[1][to];
  const rule = ENDINGS.find(
    (it) => it.gender === gender && it.end.test(part) && !(it.except?.has(part) ?? false),
  );
  if (rule) return part.replace(rule.end, rule.endings[to]);
  return inclineLastname(capitalised(part), to, gender).toLowerCase();
}

/** A declined word with capitals where the word itself has them: «ИВАНОВ» gives «ИВАНОВУ». */
export function inTheLettersOf(word: string, declined: string): string {
  const isLetter = /\p{L}/u;
  if (word.length > 1 && word === word.toUpperCase() && isLetter.test(word)) return declined.toUpperCase();
  return word.charAt(0) === word.charAt(0).toUpperCase() ? capitalised(declined) : declined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
