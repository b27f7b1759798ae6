import type { Hindrance } from "../moves/hindrance";
import type { Stay } from "../moves/plan";
import type { Level } from "../moves/solve/problem";
import { listAtMost, quoted, rubles, whole } from "./format";
import type { Language } from "./language";
import { counted } from "./nouns";

/** So many managers are named before «и ещё». */
const NAMED_AT_MOST = 3;

/** «Замечание «Вне территории». Территория «Орёл» не входит …»: the finding’s own sentence, where there is one. */
export function becauseOf(title: string, sentence: string | undefined, language: Language): string {
  const finding = `${language === "ru" ? "Замечание" : "Finding"} ${quoted(title, language)}`;
  return sentence === undefined ? `${finding}.` : `${finding}. ${sentence}`;
}

/** Who has chosen, where the plan had no say. */
export function chosenBy(by: "rule" | "wish", language: Language): string {
  return by === "rule"
    ? {
        ru: "Регламент требует открепить, выбирать не из чего.",
        en: "The regulation asks for the detachment; there is nothing to choose.",
      }[language]
    : { ru: "Так решено вручную.", en: "Decided by hand." }[language];
}

/** How many managers could take an organisation before anything is planned, and how many of its own office. */
export interface Takers {
  readonly possible: number;
  readonly near: number;
}

/** Why just this manager: «Петров П. П. – единственный в том же ОП, кто может взять; всего таких менеджеров – 4.» */
export function takenBy(
  name: string,
  isNear: boolean,
  { possible, near }: Takers,
  language: Language,
): string {
  const ru = language === "ru";
  if (possible <= 1)
    return ru ? `Взять может только ${name}.` : `${name} is the only manager who can take it.`;
  if (isNear && near === 1) {
    return ru
      ? `${name} – единственный вариант в том же ОП; всего взять ${mayRu(possible)}.`
      : `${name} is the only one of the same office; ${counted(possible, "manager", "en")} can take it in all.`;
  }
  return ru
    ? `Взять ${mayRu(possible)}${near > 0 ? `, из того же ОП – ${whole(near, "ru")}` : ", из того же ОП – никто"}.`
    : `${counted(possible, "manager", "en")} can take it, ${near > 0 ? whole(near, "en") : "none"} of the same office.`;
}

/**
 * Why it goes to nobody: none can take it, all who can are full, or the plan would be worse.
 * @param full names and maximums of those who are full
 */
export function takenByNobody(
  hindrance: Hindrance["kind"],
  full: readonly string[],
  language: Language,
): string {
  switch (hindrance) {
    case "nobody":
      return { ru: "Взять не может ни один менеджер.", en: "No manager can take it." }[language];
    case "full": {
      const who = listAtMost(NAMED_AT_MOST, full, language);
      return language === "ru"
        ? `Все, кто может взять или освободить место, на максимуме: ${who}.`
        : `All who can take it or make room are at their maximum: ${who}.`;
    }
    case "others":
      return {
        ru: "Взять есть кому, но план стал бы хуже в более важном.",
        en: "There is somebody to take it, but the plan would be worse in something of more weight.",
      }[language];
  }
}

function mayRu(count: number): string {
  return `${count % 10 === 1 && count % 100 !== 11 ? "может" : "могут"} ${counted(count, "manager", "ru")}`;
}

/** What would be worse in a level, by how much. */
type Worse = Readonly<Record<Language, (by: number) => string>>;

const organisationsRu = (count: number) => counted(count, "toOrganisation", "ru");
const organisationsEn = (count: number) => counted(count, "organisation", "en");

const WORSE: Readonly<Record<Level, Worse>> = {
  uncured: {
    ru: (by) => `осталось бы на ${counted(by, "violation", "ru")} больше`,
    en: (by) => `${counted(by, "violation", "en")} more would be left`,
  },
  owner: {
    ru: (by) => `к владельцам территорий попало бы на ${organisationsRu(by)} меньше`,
    en: (by) => `${organisationsEn(by)} fewer would reach an owner of the territory`,
  },
  surplus: {
    ru: () => "из базы сверх максимума ушли бы более ценные организации",
    en: () => "more valuable organisations would leave the base that is too large",
  },
  shortage: {
    ru: (by) => `до минимумов не хватало бы на ${organisationsRu(by)} больше`,
    en: (by) => `${organisationsEn(by)} more would be wanting to the minimums`,
  },
  moves: {
    ru: (by) => `перемещений было бы на ${whole(by, "ru")} больше`,
    en: (by) => `there would be ${counted(by, "move", "en")} more`,
  },
  desk: {
    ru: (by) => `менеджеры взяли бы на ${organisationsRu(by)} меньше`,
    en: (by) => `managers would take ${organisationsEn(by)} fewer`,
  },
  office: {
    ru: (by) => `в другой ОП ушло бы на ${organisationsRu(by)} больше`,
    en: (by) => `${organisationsEn(by)} more would go to another office`,
  },
  fit: {
    ru: (by) => `на ${organisationsRu(by)} больше досталось бы тем, для кого ЦКГ не основная`,
    en: (by) => `${organisationsEn(by)} more would go to those whose own group it is not`,
  },
  load: {
    ru: () => "нагрузка легла бы менее ровно",
    en: () => "the load would be less even",
  },
  value: {
    ru: () => "ушли бы более ценные организации",
    en: () => "more valuable organisations would leave",
  },
};

/** What would be worse, to follow a colon: «в другой ОП ушло бы на 1 организацию больше». */
export function worseBy(level: Level, by: number, language: Language): string {
  return WORSE[level][language](by);
}

/** The next best a line could do. */
export interface RunnerUpFacts {
  /** A manager's name, or the desk's; undefined: staying. */
  readonly name: string | undefined;
  readonly decided: Level | undefined;
  readonly by: number;
  readonly othersMoved: number;
}

/** «Следующий вариант – Сидоров С. С.: в другой ОП ушло бы на 1 организацию больше.» */
export function runnerUpSentence(runnerUp: RunnerUpFacts | undefined, language: Language): string {
  const ru = language === "ru";
  if (runnerUp === undefined) return ru ? "Других вариантов нет." : "There is no other way.";
  const { name, decided, by, othersMoved } = runnerUp;
  const what = name ?? (ru ? "оставить" : "leaving it where it is");
  const why =
    decided === undefined
      ? ru
        ? "план был бы не хуже, решил порядок имён"
        : "the plan would be no worse; the order of names decided"
      : worseBy(decided, by, language);
  const others =
    othersMoved === 0
      ? ""
      : ru
        ? `; по-другому пришлось бы разместить ещё ${organisationsRu(othersMoved)}`
        : `; ${organisationsEn(othersMoved)} more would have to be placed otherwise`;
  return ru ? `Следующий вариант – ${what}: ${why}${others}.` : `The next best is ${what}: ${why}${others}.`;
}

/** «Козлов К. К. и Белов Б. Б. взять не могут: территория «Орёл» чужая.» */
export function cannotTake(
  names: readonly string[],
  obstacles: readonly string[],
  language: Language,
): string {
  const who = listAtMost(NAMED_AT_MOST, names, language);
  const why = obstacles.join("; ");
  return language === "ru"
    ? `${who} взять не ${names.length === 1 ? "может" : "могут"}: ${why}.`
    : `${who} cannot take it: ${why}.`;
}

/** Closes a list of who cannot take an organisation. */
export function othersCannot(count: number, language: Language): string {
  return language === "ru"
    ? `По другим причинам не ${count % 10 === 1 && count % 100 !== 11 ? "может" : "могут"} ещё ${counted(count, "manager", "ru")}.`
    : `${counted(count, "manager", "en")} more cannot for other reasons.`;
}

/** Why an organisation stays, and what to do where that is not wanted. */
export interface StayFacts {
  /** Rubles; NaN where unknown. */
  readonly debt: number;
  readonly office: string;
  readonly desk: string;
}

type SayStay = Readonly<Record<Language, (facts: StayFacts) => string>>;

const STAYS: Readonly<Record<Stay["cause"], SayStay>> = {
  debt: {
    ru: ({ debt }) =>
      `Остаётся: не погашена ПДЗ${Number.isNaN(debt) ? "" : ` – ${rubles(debt, "ru")}`}. Когда она будет погашена, организацию открепляют.`,
    en: ({ debt }) =>
      `Stays: there is overdue debt${Number.isNaN(debt) ? "" : ` of ${rubles(debt, "en")}`}. Once it is paid, the organisation is detached.`,
  },
  locked: {
    ru: () => "Остаётся: так решено вручную. Если снять решение, план её переместит.",
    en: () => "Stays: decided by hand. Take the decision back, and the plan moves it.",
  },
  closedOffice: {
    ru: ({ office }) => `Остаётся: вручную решено, что из ОП ${quoted(office, "ru")} никого не забирают.`,
    en: ({ office }) =>
      `Stays: it was decided by hand that nobody leaves the office ${quoted(office, "en")}.`,
  },
  noTarget: {
    ru: ({ desk }) => `Остаётся: ни один менеджер её не берёт, а ${desk} отклонён вручную.`,
    en: ({ desk }) => `Stays: no manager takes it, and the ${desk} was turned down by hand.`,
  },
  withinLimit: {
    ru: () => "Остаётся: когда уйдут менее ценные организации, эта – в пределах нормы.",
    en: () => "Stays: once less valuable organisations have left, this one is within the norm.",
  },
};

export function staySentence(cause: Stay["cause"], facts: StayFacts, language: Language): string {
  return STAYS[cause][language](facts);
}
