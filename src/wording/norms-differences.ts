import type { DifferenceLine } from "../norms/differences";
import { quoted } from "./format";
import type { Language, Text, Texts } from "./language";
import { counted } from "./nouns";

/** Stands where a regulation has no such value at all. */
export const NO_VALUE: Text = { ru: "не было", en: "absent" };

/** Titles of the report's section and of its columns. */
export const CHANGED_NORMS: Texts<"title" | "norm" | "since" | "builtIn" | "inForce"> = {
  title: { ru: "Изменённые нормы", en: "Changed norms" },
  norm: { ru: "Норма", en: "Norm" },
  since: { ru: "Действует с", en: "In force from" },
  builtIn: { ru: "Исходное значение", en: "Original value" },
  inForce: { ru: "Действующее значение", en: "Value in force" },
};

/** «МРПП: доля платящих не менее, % (с 01.07.2010): 35 → 30» */
export function normsDifferenceLine(
  { norm, since, builtIn, inForce }: DifferenceLine,
  language: Language,
): string {
  const date =
    since === "" ? "" : ` (${/^\d/.test(since) ? `${{ ru: "с", en: "from" }[language]} ` : ""}${since})`;
  return `${norm}${date}: ${quoted(builtIn, language)} → ${quoted(inForce, language)}`;
}

/** Says in the report's facts that the audit is by norms other than the built-in ones. */
export function normsDiffer(count: number, language: Language): string {
  return language === "ru"
    ? `отличаются от исходных: ${counted(count, "value", "ru")}`
    : `${counted(count, "value", "en")} other than in the original norms`;
}
