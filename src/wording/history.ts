import type { Changes, Seen, Trend } from "../audit/history";
import { decimal, month, percent, whole } from "./format";
import type { Language, Texts } from "./language";
import { counted } from "./nouns";

/** «новое», «повторно», «повторно, 3 месяца подряд»; "" where there is no earlier audit, or the finding is waived. */
export function seenText(seen: Seen | undefined, language: Language): string {
  if (!seen) return "";
  if (seen.kind === "new") return { ru: "новое", en: "new" }[language];
  const repeated = { ru: "повторно", en: "repeated" }[language];
  if (seen.months < 2) return repeated;
  const row = { ru: "подряд", en: "in a row" }[language];
  return `${repeated}, ${counted(seen.months, "month", language)} ${row}`;
}

/** «В чёрном списке 3 месяца подряд.»; "" for the first month. */
export function blackListText(months: number | undefined, language: Language): string {
  if (months === undefined || months < 2) return "";
  const count = counted(months, "month", language);
  return language === "ru" ? `В чёрном списке ${count} подряд.` : `On the black list for ${count} in a row.`;
}

/** «Новых – 5, повторных – 80, исчезло – 7 (сравнение с проверкой за май 2010).» */
export function changesLine({ counts, month: iso }: Changes, language: Language): string {
  const [fresh, repeated, gone] = [counts.new, counts.repeated, counts.gone].map((it) => whole(it, language));
  return language === "ru"
    ? `Новых – ${fresh}, повторных – ${repeated}, исчезло – ${gone} (сравнение с проверкой за ${month(iso, "ru")}).`
    : `New – ${fresh}, repeated – ${repeated}, gone – ${gone} (compared with the audit of ${month(iso, "en")}).`;
}

/** The figures whose course is shown. */
export type TrendFigure = "organisations" | "payingShare" | "nonProfile" | "blackListed";

export const TREND_FIGURES: readonly TrendFigure[] = [
  "organisations",
  "payingShare",
  "nonProfile",
  "blackListed",
];

export const TREND_TITLES: Texts<TrendFigure> = {
  organisations: { ru: "Организаций", en: "Organisations" },
  payingShare: { ru: "Доля платящих", en: "Paying" },
  nonProfile: { ru: "Непрофильных", en: "Non-profile" },
  blackListed: { ru: "В чёрном списке", en: "Black-listed" },
};

/** «25 → 28»; a share in percent, «–» where unknown; one value where both are the same. */
export function trendText({ before, now }: Trend, figure: TrendFigure, language: Language): string {
  const text = (value: number | null): string => {
    if (value === null) return "–";
    return figure === "payingShare" ? percent(value, language) : decimal(value, 0, language);
  };
  const [then, current] = [text(before[figure]), text(now[figure])];
  return then === current ? current : `${then} → ${current}`;
}

export interface HistoryWords {
  /** Label of the facts, title of the report's section of what is gone. */
  readonly changes: string;
  readonly gone: string;
  readonly noneGone: string;
  readonly trend: string;
  readonly unchanged: string;
  readonly lost: string;
  readonly movesLost: string;
  readonly movesTooMany: string;
}

export function historyWords(language: Language): HistoryWords {
  return language === "ru" ? RUSSIAN : ENGLISH;
}

const RUSSIAN: HistoryWords = {
  changes: "Изменения с прошлой проверки",
  gone: "Исчезли с прошлой проверки",
  noneGone: "Ни одно замечание прошлой проверки не исчезло.",
  trend: "Было → стало",
  unchanged: "без изменений",
  lost: "Сохранить эту проверку в истории книги не удалось: при следующей проверке сравнить будет не с чем. Повторите проверку.",
  movesLost:
    "Сохранить план в истории книги не удалось: следующая проверка не скажет, какие перемещения выполнены. Повторите проверку.",
  movesTooMany:
    "План слишком велик для истории книги: следующая проверка не скажет, какие перемещения выполнены. Сохраните записки – по ним это видно.",
};

const ENGLISH: HistoryWords = {
  changes: "Changes since the earlier audit",
  gone: "Gone since the earlier audit",
  noneGone: "No finding of the earlier audit is gone.",
  trend: "Before → now",
  unchanged: "unchanged",
  lost: "This audit could not be kept in the workbook’s history: there will be nothing to compare the next one with. Audit again.",
  movesLost:
    "The plan could not be kept in the workbook’s history: the next audit cannot tell which moves were carried out. Audit again.",
  movesTooMany:
    "The plan is too large for the workbook’s history: the next audit cannot tell which moves were carried out. Keep the memos: they show it.",
};
