import { percent, whole } from "./format";
import type { Language, Texts } from "./language";
import { most } from "./norms";

/** The figures of a manager's base that a plan changes. */
export type PlanFigure = "organisations" | "payingShare" | "nonProfile" | "blackListed";

export const PLAN_FIGURES: readonly PlanFigure[] = [
  "organisations",
  "payingShare",
  "nonProfile",
  "blackListed",
];

export const PLAN_FIGURE_TITLES: Texts<PlanFigure> = {
  organisations: { ru: "Организаций", en: "Organisations" },
  payingShare: { ru: "Доля платящих", en: "Paying" },
  nonProfile: { ru: "Непрофильных", en: "Non-profile" },
  blackListed: { ru: "В чёрном списке", en: "Black-listed" },
};

/** Why a figure is null. */
export type Absence = "unknown" | "empty" | "notNormed";

const ABSENCES: Texts<Absence> = {
  unknown: { ru: "неизвестно", en: "unknown" },
  empty: { ru: "база пуста", en: "empty base" },
  notNormed: { ru: "не нормируется", en: "not normed" },
};

/** A figure for people: «118», «35,5 %», «неизвестно». */
export function planFigureText(
  figure: PlanFigure,
  value: number | null,
  absence: Absence,
  language: Language,
): string {
  if (value === null) return ABSENCES[absence][language];
  return figure === "payingShare" ? percent(value, language) : whole(value, language);
}

/** The norm of a figure from its bounds: «20–40», «не менее 35 %», «ни одной»; "" where there is none. */
export function planNormText(
  figure: PlanFigure,
  min: number | null,
  max: number | null,
  language: Language,
): string {
  if (figure === "payingShare")
    return min === null ? "" : `${{ ru: "не менее", en: "at least" }[language]} ${percent(min, language)}`;
  if (min !== null && max !== null) return `${whole(min, language)}–${whole(max, language)}`;
  if (min !== null) return `${{ ru: "не менее", en: "at least" }[language]} ${whole(min, language)}`;
  return max === null ? "" : most(max, language);
}

/** One figure of a sentence on a manager. */
export interface FigureWords {
  readonly figure: PlanFigure;
  readonly before: string;
  readonly after: string;
  readonly norm: string;
  readonly brokenBefore: boolean;
  readonly brokenAfter: boolean;
}

/** «Организаций 118 → 121 (норма 30–120 будет нарушена); доля платящих 33 % → 36 % (норма не менее 35 %, исправлено).» */
export function changeSentence(figures: readonly FigureWords[], language: Language): string {
  const parts = figures.map((it, i) => {
    const title = PLAN_FIGURE_TITLES[it.figure][language];
    const name = i === 0 ? title : title.charAt(0).toLowerCase() + title.slice(1);
    const course = it.before === it.after ? it.after : `${it.before} → ${it.after}`;
    const aside = normAside(it, language);
    return `${name} ${course}${aside === "" ? "" : ` (${aside})`}`;
  });
  return parts.length === 0 ? "" : `${parts.join("; ")}.`;
}

function normAside({ norm, brokenBefore, brokenAfter }: FigureWords, language: Language): string {
  if (norm === "") return "";
  const verdict = VERDICTS[`${brokenBefore}-${brokenAfter}`][language];
  const named = `${{ ru: "норма", en: "norm" }[language]} ${norm}`;
  return verdict === "" ? named : `${named}: ${verdict}`;
}

const VERDICTS: Texts<`${boolean}-${boolean}`> = {
  "false-false": { ru: "", en: "" },
  "true-false": { ru: "нарушение уйдёт", en: "no longer broken" },
  "false-true": { ru: "будет нарушена", en: "will be broken" },
  "true-true": { ru: "останется нарушенной", en: "stays broken" },
};

/** How many organisations a manager has after a plan, beside the norm: «38 (норма 20–40)». */
export function planLoadText(
  organisations: number,
  min: number | null,
  max: number | null,
  language: Language,
): string {
  const norm = planNormText("organisations", min, max, language);
  const count = whole(organisations, language);
  return norm === "" ? count : `${count} (${{ ru: "норма", en: "norm" }[language]} ${norm})`;
}
