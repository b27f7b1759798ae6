export type Gender = "male" | "female";

/** The cases a memo needs besides the nominative. */
export type Case = "genitive" | "dative";

export type Endings = Readonly<Record<Case, string>>;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Surnames that stay as they are, though their endings look declinable. */
export const UNDECLINABLE = setOf("золя дюма тома гюго моруа труайя дега люка петипа ферма бенуа делакруа");

/** In front of a hyphen these are no surnames of their own: «Бонч-Бруевичу», «Тер-Петросяну». */
export const FIXED_IN_FRONT = setOf(
  "тер бонч грум демут сквозник кара мак сен сан нур абд абдул эль аль ибн бен",
);

const CONSONANT = "[бвгджзклмнпрстфхцчшщ]";
const VOWEL = "[аеёиоуыэюя]";

const ADJECTIVE: Endings = { genitive: "его", dative: "ему" };
const HARD: Endings = { genitive: "а", dative: "у" };
const SOFT: Endings = { genitive: "я", dative: "ю" };

type Declined = readonly [stem: string, endings: Endings];

/** Nouns that lose a vowel, from their nominatives. @param ending what takes the place of the last two letters */
const losing = (nouns: string, ending: string, endings: Endings): [string, Declined][] =>
  nouns.split(" ").map((noun) => [noun, [noun.slice(0, -2) + ending, endings]]);

/** What a male surname is declined from that is a noun with a vowel that drops out. */
const STEMS: ReadonlyMap<string, Declined> = new Map<string, Declined>([
  ["заяц", ["зайц", HARD]],
  ["третий", ["треть", ADJECTIVE]],
  ...losing("воробей соловей муравей репей ручей", "ь", SOFT),
  ...losing("орёл козёл осёл котёл щегол посол хохол дятел пепел", "л", HARD),
]);

interface Rule {
  /** What of the end is replaced. */
  readonly end: RegExp;
  readonly endings: Endings;
  readonly only?: ReadonlySet<string>;
  readonly except?: ReadonlySet<string>;
}

/** Where the library has no right rule; the first that fits holds. */
const RULES: Readonly<Record<Gender, readonly Rule[]>> = {
  male: [
    // «Кий», «Стрый» are no adjectives.
    { end: new RegExp(`(?<=^${CONSONANT}+[иы])й$`), endings: SOFT },
    { end: /(?<=[жшщч])ий$/, endings: ADJECTIVE, except: setOf("топчий казначий гринчий") },
    // Nouns in -ой; the others are adjectives: «Толстому», «Рябому».
    {
      end: /й$/,
      endings: SOFT,
      only: setOf(
        "бой прибой разбой зверобой лихобой строй рой герой покой зной водопой гной вой цой чой ной той гой хой",
      ),
    },
    { end: /й$/, endings: SOFT, only: setOf("топчий казначий гринчий") },
    { end: /(?<=[еэ])й$/, endings: SOFT },
    { end: new RegExp(`(?<=[бвгдзклмнпрстфх])ёк$`), endings: { genitive: "ька", dative: "ьку" } },
    // «Бойца», «Стрельца»; the vowel stays in «Близнеца», «Швеца».
    { end: new RegExp(`(?<=${VOWEL})ец$`), endings: { genitive: "йца", dative: "йцу" } },
    { end: new RegExp(`(?<=${VOWEL}л)ец$`), endings: { genitive: "ьца", dative: "ьцу" } },
    {
      end: new RegExp(`(?<=${CONSONANT}{2}ец|^${CONSONANT}ец)$`),
      endings: HARD,
      except: setOf("истец"),
    },
    // The vowel stays in words of one syllable, and in some nouns: «Блока», «Чеснока».
    { end: new RegExp(`(?<=^${CONSONANT}+ок)$`), endings: HARD },
    {
      end: /$/,
      endings: HARD,
      only: setOf("чеснок игрок знаток порок пророк исток поток восток набок волок"),
    },
    // «Рериха», «Фрейндлиха»; «Долгих» is no noun.
    { end: /(?<=[рлбт]их)$/, endings: HARD },
    { end: /(?<=[жшщч])ь$/, endings: HARD },
    { end: /ь$/, endings: SOFT },
  ],
  female: [
    // «Цой», «Медведь», «Ким» are as they are.
    { end: new RegExp(`(?<=${CONSONANT}|[йь])$`), endings: { genitive: "", dative: "" } },
    { end: /(?<=[жшщч])ая$/, endings: { genitive: "ей", dative: "ей" } },
  ],
};

/** A surname (in small letters) as the rules here decline it; undefined where none of them fits. */
export function byRule(surname: string, to: Case, gender: Gender): string | undefined {
  const stem = gender === "male" ? STEMS.get(surname) : undefined;
  if (stem) return stem[0] + stem[1][to];
  const rule = RULES[gender].find(
    ({ end, only, except }) =>
      end.test(surname) && (only?.has(surname) ?? true) && !(except?.has(surname) ?? false),
  );
  return rule && surname.replace(rule.end, rule.endings[to]);
}
