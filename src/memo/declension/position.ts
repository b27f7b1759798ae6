import { tidy } from "../../regulation/folding";
import type { Forms } from "./person";
import { inTheLettersOf, type Case } from "./surname";

/** Endings of adjectives and participles before or in place of a noun: «главный», «исполняющий», «управляющая». */
const ADJECTIVES: readonly (readonly [end: RegExp, genitive: string, dative: string])[] = [
  [/(?<=[гкхжшщч])ий$/, "ого", "ому"],
  [/(?<=[нт])ий$/, "его", "ему"],
  [/[ыо]й$/, "ого", "ому"],
  [/(?<=[жшщч])ая$/, "ей", "ей"],
  [/ая$/, "ой", "ой"],
  [/яя$/, "ей", "ей"],
];

/** After these the softer ending stands: «исполняющего», «старшего»; «главного». */
const HUSHING = /(?<=[жшщч])ий$/;

const NOUNS: readonly (readonly [end: RegExp, genitive: string, dative: string])[] = [
  [/(?<=[аеёиоуыэюя])й$/, "я", "ю"],
  [/ь$/, "я", "ю"],
  [/(?<=и)я$/, "и", "и"],
  [/я$/, "и", "е"],
  [/(?<=[гкхжшщч])а$/, "и", "е"],
  [/а$/, "ы", "е"],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, "а", "у"],
];

/** Abbreviations stay as they are. */
const ABBREVIATION = /^[\p{Lu}\d.]{2,}$/u;
/** After these the position stands in the genitive already. */
const ACTING = /^(?:и\. ?о\.|вр\. ?и\. ?о\.|врио|зам\.)/i;
/** In front of a hyphen these stay: «Бизнес-аналитику». */
const FIXED_IN_FRONT = new Set(
  "бизнес бренд веб вице интернет контент медиа пресс продакт топ шеф экс".split(" "),
);
const CYRILLIC = /^[\p{Script=Cyrillic}-]+$/u;

/**
 * Declines a position: the adjectives before its noun and the noun itself; what follows is governed by it and stays:
 * «Ведущему менеджеру по клиентскому анализу». What it gives is a proposal.
 */
export function positionForms(position: string): Forms {
  const nominative = tidy(position);
  return { nominative, genitive: inCase(nominative, "genitive"), dative: inCase(nominative, "dative") };
}

/** Words of a position that stand in its case: adjectives and the noun. */
const MOST_DECLINED = 3;

const DATIVE_ENDINGS: readonly (readonly [dative: RegExp, nominatives: readonly string[]])[] = [
  [/(?:ому|ему)$/, ["ый", "ий", "ой"]],
  [/ой$/, ["ая"]],
  [/ей$/, ["ая", "яя"]],
  [/ю$/, ["ь", "й"]],
  [/у$/, [""]],
  [/е$/, ["а", "я"]],
  [/и$/, ["ия"]],
];

/** The position that reads so in the dative; undefined for what is no position: «В управление продаж». */
export function positionInDative(dative: string): string | undefined {
  const words = tidy(dative).split(" ");
  const lengths = Array.from({ length: Math.min(words.length, MOST_DECLINED) }, (_, i) => i + 1).reverse();
  return lengths
    .flatMap((length) =>
      nominativesOf(words.slice(0, length)).map((head) => [...head, ...words.slice(length)].join(" ")),
    )
    .find((position) => inCase(position, "dative") === tidy(dative));
}

/** Every way the words may read in the nominative, all of them declined. */
function nominativesOf([first, ...others]: readonly string[]): string[][] {
  if (first === undefined) return [[]];
  const rests = nominativesOf(others);
  return DATIVE_ENDINGS.filter(([end]) => end.test(first)).flatMap(([end, nominatives]) =>
    nominatives.flatMap((ending) => rests.map((rest) => [first.replace(end, ending), ...rest])),
  );
}

/** One who is two: «Заместитель директора – начальник отдела», «Технический директор, главный инженер». */
const BETWEEN_TWO = /( [–—-] |, (?=[а-яё]))/u;

function inCase(position: string, to: Case): string {
  return position
    .split(BETWEEN_TWO)
    .map((part, i) => (i % 2 === 0 ? oneInCase(part, to) : part))
    .join("");
}

function oneInCase(position: string, to: Case): string {
  if (ACTING.test(position)) return position;
  const words = position.split(" ");
  const declined: string[] = [];
  for (const [i, word] of words.entries()) {
    const adjective = adjectiveIn(word, to);
    declined.push(adjective ?? nounIn(word, to));
    if (adjective === undefined || !isBeforeNoun(words, i)) {
      return [...declined, ...words.slice(i + 1)].join(" ");
    }
  }
  return declined.join(" ");
}

/** An adjective stands before its noun, or itself for one: «Управляющий магазином». */
function isBeforeNoun(words: readonly string[], i: number): boolean {
  const next = words[i + 1];
  if (next === undefined || /^(?:по|с|со|в|за|на|обязанности)$/i.test(next)) return false;
  return !/(?:ом|ой|ами|ями|ем)$/i.test(next) || adjectiveIn(next, "dative") !== undefined;
}

function adjectiveIn(word: string, to: Case): string | undefined {
  if (!CYRILLIC.test(word)) return undefined;
  const lower = word.toLowerCase();
  if (HUSHING.test(lower)) {
    return inTheLettersOf(word, lower.replace(HUSHING, to === "genitive" ? "его" : "ему"));
  }
  const rule = ADJECTIVES.find(([end]) => end.test(lower));
  return rule && inTheLettersOf(word, lower.replace(rule[0], to === "genitive" ? rule[1] : rule[2]));
}

function nounIn(word: string, to: Case): string {
  if (!CYRILLIC.test(word) || ABBREVIATION.test(word)) return word;
  return word
    .split("-")
    .map((part, i, parts) => {
      const lower = part.toLowerCase();
      if (i < parts.length - 1 && FIXED_IN_FRONT.has(lower)) return part;
      const rule = NOUNS.find(([end]) => end.test(lower));
      return rule
        ? inTheLettersOf(part, lower.replace(rule[0], to === "genitive" ? rule[1] : rule[2]))
        : part;
    })
    .join("-");
}
