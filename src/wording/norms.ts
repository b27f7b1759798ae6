import type { Norm } from "../audit/finding";
import { date, whole } from "./format";
import type { Language } from "./language";

/** « с 01.07.2010» or “ since 1 July 2010”; nothing for a norm that holds from the beginning. */
export function since(norm: Pick<Norm, "since">, language: Language): string {
  if (norm.since === null) return "";
  return (language === "ru" ? " с " : " since ") + date(norm.since, language);
}

/** «норма – не менее 20», “the norm is at least 20”. */
export function atLeast(norm: Norm, shown: string, language: Language, whose = ""): string {
  const bound = least(shown, language);
  return language === "ru"
    ? `норма${whose}${since(norm, "ru")} – ${bound}`
    : `the norm${whose}${since(norm, "en")} is ${bound}`;
}

/** «норма – не более 5», “the norm is at most 5”; none at all where the norm is zero. */
export function atMost(norm: Pick<Norm, "value" | "since">, language: Language): string {
  const shown = most(numberOf(norm), language);
  return language === "ru"
    ? `норма${since(norm, "ru")} – ${shown}`
    : `the norm${since(norm, "en")} is ${shown}`;
}

/** «не менее 20», “at least 20”. */
export function least(shown: string, language: Language): string {
  return `${{ ru: "не менее", en: "at least" }[language]} ${shown}`;
}

/** «не более 5», “at most 5”; none at all where the most is zero. */
export function most(value: number, language: Language): string {
  if (value === 0) return { ru: "ни одной", en: "none" }[language];
  return `${{ ru: "не более", en: "at most" }[language]} ${whole(value, language)}`;
}

/** «непрофильных – 5», “non-profile – 5”. */
export function nonProfileCount(count: number, language: Language): string {
  return `${{ ru: "непрофильных", en: "non-profile" }[language]} – ${whole(count, language)}`;
}

/** The norm as a number; NaN where it is none. */
export function numberOf({ value }: Pick<Norm, "value">): number {
  return typeof value === "number" ? value : NaN;
}

/** The norm as texts: ids of groups, classes of potential, places. */
export function textsOf({ value }: Norm): readonly string[] {
  return typeof value === "object" && value !== null ? value : [];
}

/** The norm as the text or ISO date it is. */
export function textOf({ value }: Norm): string {
  return typeof value === "string" ? value : "";
}

/** A sentence more where the source prints no such norm. */
export function assumedNote({ assumed }: Norm, language: Language): string {
  if (!assumed) return "";
  return language === "ru"
    ? " Норма предположительная: в тексте регламента на её месте опечатка, взята норма других специализаций."
    : " This norm is assumed: the regulation has a misprint in its place, so the norm of the other specializations is used.";
}
