import type { CellKind, Choice, NoneWord } from "../norms/cell-kinds";
import type { CHOICES } from "../norms/cell-kinds";
import { choice, quoted } from "./format";
import type { Language, Text, Texts } from "./language";
import { ROLES, SEVERITIES } from "./words";

type ChoiceWords = { readonly [C in Choice]: Texts<(typeof CHOICES)[C][number]> };

/** Words for the values a cell of the sheet of norms may hold one of. */
export const CHOICE_WORDS: ChoiceWords = {
  role: ROLES,
  flag: { yes: { ru: "да", en: "yes" }, no: { ru: "нет", en: "no" } },
  severity: { violation: SEVERITIES.violation, warning: SEVERITIES.warning },
  blackList: {
    everyMonth: { ru: "по каждому месяцу", en: "by every month" },
    byPotential: { ru: "по потенциалу", en: "by potential" },
  },
  territory: {
    allotted: { ru: "только выделенные", en: "only allotted ones" },
    city: { ru: "город менеджера", en: "the manager's city" },
    any: { ru: "любая", en: "any" },
  },
  match: {
    whole: { ru: "вся ячейка", en: "the whole cell" },
    firstWord: { ru: "первое слово", en: "the first word" },
    beginning: { ru: "начало ячейки", en: "the beginning" },
  },
  blankTurnover: { zero: { ru: "ноль", en: "zero" }, unknown: { ru: "неизвестно", en: "unknown" } },
  blankDebt: { unknown: { ru: "неизвестно", en: "unknown" }, zero: { ru: "ноль", en: "zero" } },
  repeatedRows: {
    sum: { ru: "складываются", en: "are added up" },
    first: { ru: "действует первая", en: "the first one holds" },
  },
  cyrillicEsIs: { C: { ru: "C", en: "C" }, S: { ru: "S", en: "S" } },
  blacklistAction: {
    propose: { ru: "предлагать", en: "propose" },
    watch: { ru: "только следить", en: "only watch" },
  },
};

/** Words for a value that is absent. */
export const NONE_WORDS: Texts<NoneWord> = {
  none: { ru: "нет", en: "none" },
  noLimit: { ru: "без предела", en: "no limit" },
  notNormed: { ru: "не нормируется", en: "not normed" },
  notApplicable: { ru: "–", en: "–" },
  fromTheBeginning: { ru: "с начала", en: "from the beginning" },
  byRegulation: { ru: "по регламенту", en: "by the regulation" },
};

/** Other ways of writing that there is none, in any language. */
export const OTHER_NONES: readonly string[] = ["-", "—", "−", "no", "n/a", "не ограничено", "любое число"];

/** Stands for every group. */
export const ANY_GROUP: Text = { ru: "любые", en: "any" };

/** «дилеры – до 5» */
export function upTo(group: string, max: number, language: Language): string {
  return `${group} – ${language === "ru" ? "до" : "up to"} ${max}`;
}

/** «2 мес. – 20»: from the second month on at least 20. */
export function step(months: number, min: number, language: Language): string {
  return `${months} ${language === "ru" ? "мес." : "months"} – ${min}`;
}

/** What a cell of this kind may hold. @param groups names of the groups, in the language */
export function allowedValues(kind: CellKind, groups: readonly string[], language: Language): string {
  const ru = language === "ru";
  const none =
    "none" in kind && kind.none !== undefined ? [quoted(NONE_WORDS[kind.none][language], language)] : [];
  const or = (...values: string[]) => choice([...values, ...none], language);
  const groupList = groups.join(", ");
  switch (kind.kind) {
    case "text":
      return ru ? "любой текст" : "any text";
    case "english":
      return ru
        ? "любой текст; по-английски можно не заполнять – тогда как по-русски"
        : "any text; a blank English one is taken from the Russian";
    case "words":
      return ru ? "слова через «;» или «нет»" : "words parted by “;” or “none”";
    case "count":
      return kind.exactly === undefined
        ? or(ru ? "целое число от 0" : "a whole number from 0")
        : or(String(kind.exactly));
    case "rubles":
      return or(ru ? "сумма в рублях от 0" : "an amount in rubles from 0");
    case "percent":
      return ru ? "число от 0 до 100" : "a number from 0 to 100";
    case "day":
      return or(ru ? "дата дд.мм.гггг" : "a date dd.mm.yyyy");
    case "choice": {
      const words = Object.values<Text>(CHOICE_WORDS[kind.of]);
      return or(...words.map((word) => quoted(word[language], language)));
    }
    case "groups": {
      const any = kind.any ? [quoted(ANY_GROUP[language], language)] : [];
      const empty = kind.atLeastOne ? [] : [quoted(NONE_WORDS.none[language], language)];
      const list = `${ru ? "группы через" : "groups parted by"} ${quoted(";", language)}`;
      const others = [...new Set([...any, ...empty, ...none])];
      return `${choice([list, ...others], language)}; ${ru ? "группы" : "groups"}: ${groupList}`;
    }
    case "heldGroups": {
      const example = quoted(upTo(groups[0] ?? "…", 5, language), language);
      return ru
        ? `группы через «;», предел – как ${example}, или «нет»; группы: ${groupList}`
        : `groups parted by “;”, a maximum as ${example}, or “none”; groups: ${groupList}`;
    }
    case "potentials":
      return ru ? "S, A, B, C, D, E через «;» или «нет»" : "S, A, B, C, D, E parted by “;” or “none”";
    case "steps":
      return ru
        ? `например «${step(2, 20, "ru")}; ${step(4, 30, "ru")}» или «нет»`
        : `for example “${step(2, 20, "en")}; ${step(4, 30, "en")}” or “none”`;
    case "limitSetting": {
      const { byRegulation, noLimit } = NONE_WORDS;
      const number = ru ? "целое число от 0" : "a whole number from 0";
      return choice(
        [number, ...[byRegulation, noLimit].map((it) => quoted(it[language], language))],
        language,
      );
    }
  }
}
