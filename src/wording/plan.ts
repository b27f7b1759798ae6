import type { Stay } from "../moves/plan";
import type { Level } from "../moves/solve/problem";
import { whole } from "./format";
import type { Language, Text, Texts } from "./language";

/** What a plan is about, for titles and headings. */
export const PLAN_TITLE: Text = { ru: "План перезакрепления", en: "Plan of moves" };

/** What each level of the objective counts, for a table of them. */
export const LEVEL_TITLES: Texts<Level> = {
  uncured: {
    ru: "Осталось нарушений, которые исправляет перемещение",
    en: "Violations left that a move cures",
  },
  owner: {
    ru: "Клиентов чужой территории, не попавших к её владельцу",
    en: "Clients out of territory not with its owner",
  },
  surplus: {
    ru: "Сверх максимума: ценность уходящих (сумма мест по обороту)",
    en: "Above the maximum: value of those leaving (sum of ranks by turnover)",
  },
  shortage: { ru: "Не хватает организаций до минимумов", en: "Organisations wanting to the minimums" },
  moves: { ru: "Перемещений и откреплений", en: "Moves and detachments" },
  desk: { ru: "Из них не взял ни один менеджер", en: "Of them taken by no manager" },
  office: { ru: "Из них в другой ОП", en: "Of them to another office" },
  fit: {
    ru: "Из них к тем, кто может держать ЦКГ, но не работает с ней",
    en: "Of them to those who may hold the group but do not work with it",
  },
  load: { ru: "Неравномерность нагрузки (сумма квадратов)", en: "Unevenness of load (sum of squares)" },
  value: {
    ru: "Сверх предела ЦКГ: ценность уходящих (сумма мест по обороту)",
    en: "Above a group’s limit: value of those leaving (sum of ranks by turnover)",
  },
};

/** Why an organisation stays, to follow «остаётся:». */
export const STAY_CAUSES: Texts<Stay["cause"]> = {
  debt: { ru: "не погашена ПДЗ", en: "overdue debt" },
  locked: { ru: "так решено вручную", en: "decided by hand" },
  closedOffice: { ru: "из этого ОП не забирают", en: "nobody leaves this office" },
  noTarget: { ru: "передать некому", en: "nobody to take it" },
  withinLimit: { ru: "в пределах нормы, когда уйдут другие", en: "within the norm once others have left" },
};

/** Where a line of the plan goes, where that is no manager. */
export interface PlanTargetWords {
  readonly detach: string;
  stays(cause: string): string;
}

export function planTargetWords(language: Language): PlanTargetWords {
  return language === "ru"
    ? { detach: "открепить", stays: (cause) => `остаётся: ${cause}` }
    : { detach: "detach", stays: (cause) => `stays: ${cause}` };
}

/** Moves of a plan by where they go, and organisations that stay though a finding asks for a move. */
export interface PlanCounts {
  readonly toManagers: number;
  readonly toDesk: number;
  readonly detached: number;
  readonly stays: number;
}

/** «Перемещений – 14: менеджерам – 9, в ООК – 3, откреплений – 2. Остаются – 4.» */
export function planLine(counts: PlanCounts, desk: string, language: Language): string {
  const { toManagers, toDesk, detached, stays } = counts;
  const moves = toManagers + toDesk + detached;
  const ru = language === "ru";
  const part = (title: string, count: number) => (count > 0 ? [`${title} – ${whole(count, language)}`] : []);
  const kinds = [
    ...part(ru ? "менеджерам" : "to managers", toManagers),
    ...part(ru ? `в ${desk}` : `to the ${desk}`, toDesk),
    ...part(ru ? "откреплений" : "detached", detached),
  ];
  const moved =
    moves === 0
      ? ru
        ? "Перемещать никого не нужно."
        : "Nobody has to be moved."
      : `${ru ? "Перемещений" : "Moves"} – ${whole(moves, language)}: ${kinds.join(", ")}.`;
  if (stays === 0) return moved;
  return `${moved} ${ru ? "Остаются" : "Staying"} – ${whole(stays, language)}.`;
}
