import type { Language } from "./language";

/** What becomes of a manager's norms under a plan. */
export type Effect = "within" | "cured" | "broken" | "newlyBroken" | "notNormed";

interface PlanEffectWords {
  readonly sheet: string;
  title(asOf: string, month: string): string;
  readonly number: string;
  readonly manager: string;
  readonly office: string;
  readonly gives: string;
  readonly takes: string;
  before(figure: string): string;
  after(figure: string): string;
  readonly norm: string;
  readonly effect: string;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly unsolved: string;
  readonly refused: string;
  footer(asOf: string): string;
}

const WORDS: Readonly<Record<Language, PlanEffectWords>> = {
  ru: {
    sheet: "План – до и после",
    title: (asOf, month) => `План перезакрепления на ${asOf} (${month}): менеджеры до и после`,
    number: "№",
    manager: "Менеджер",
    office: "ОП",
    gives: "Отдаёт",
    takes: "Принимает",
    before: (figure) => `${figure} до`,
    after: (figure) => `${figure} после`,
    norm: "Норма",
    effect: "Итог",
    effects: {
      within: "в норме",
      cured: "исправлено",
      broken: "нарушение остаётся",
      newlyBroken: "новое нарушение",
      notNormed: "не нормируется",
    },
    unsolved: "Что не удалось и что мешает",
    refused: "Решения, которые план не смог учесть",
    footer: (asOf) => `План на ${asOf}, до и после – страница &P из &N`,
  },
  en: {
    sheet: "Plan – before and after",
    title: (asOf, month) => `Plan of moves as of ${asOf} (${month}): managers before and after`,
    number: "No.",
    manager: "Manager",
    office: "Office",
    gives: "Gives",
    takes: "Takes",
    before: (figure) => `${figure} before`,
    after: (figure) => `${figure} after`,
    norm: "Norm",
    effect: "Result",
    effects: {
      within: "within the norms",
      cured: "cured",
      broken: "still broken",
      newlyBroken: "newly broken",
      notNormed: "not normed",
    },
    unsolved: "What is left undone, and what holds it",
    refused: "Decisions the plan could not follow",
    footer: (asOf) => `Plan as of ${asOf}, before and after – page &P of &N`,
  },
};

export function planEffectWords(language: Language): PlanEffectWords {
  return WORDS[language];
}
