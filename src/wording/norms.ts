import type { Norm } from "../audit/finding";
import { date } from "./format";
import type { Language } from "./language";

/** « с 01.07.2010» or “ since 1 July 2010”; nothing for a norm that holds from the beginning. */
export function since(norm: Pick<Norm, "since">, language: Language): string {
  if (norm.since === null) return "";
  return (language === "ru" ? " с " : " since ") + date(norm.since, language);
}

/** «норма – не менее 20», “the norm is at least 20”. */
export function atLeast(norm: Norm, shown: string, language: Language, whose = ""): string {
  return language === "ru"
    ? `норма${whose}${since(norm, "ru")} – не менее ${shown}`
    : `the norm${whose}${since(norm, "en")} is at least ${shown}`;
}

/** «норма – не более 5», “the norm is at most 5”; none at all where the norm is zero. */
export function atMost(norm: Pick<Norm, "value" | "since">, language: Language): string {
  const none = norm.value === 0;
  return language === "ru"
    ? `норма${since(norm, "ru")} – ${none ? "ни одной" : `не более ${numberOf(norm)}`}`
    : `the norm${since(norm, "en")} is ${none ? "none" : `at most ${numberOf(norm)}`}`;
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
