import type { Recognition, SheetUse } from "../clientbase/mapping";
import { month, quoted } from "./format";
import type { Language, Texts } from "./language";

export const USE_NAMES: Texts<SheetUse | "none"> = {
  clients: { ru: "Клиенты", en: "Clients" },
  managers: { ru: "Менеджеры", en: "Managers" },
  turnover: { ru: "Оборот", en: "Turnover" },
  activities: { ru: "Встречи и звонки", en: "Meetings and calls" },
  none: { ru: "Не используется", en: "Not used" },
};

/** Says how a field's column was recognised. */
export function recognitionReason({ by }: Recognition, header: string, language: Language): string {
  const named = quoted(header, language);
  const reasons: Texts<Recognition["by"]> = {
    canonical: { ru: "Так столбец и должен называться.", en: "This is the column’s proper name." },
    synonym: {
      ru: `${named} – известное название этих данных.`,
      en: `${named} is a known name of these data.`,
    },
    content: { ru: "Такие значения стоят в столбце.", en: "The column holds such values." },
    corrected: { ru: "Так указали вы.", en: "You have said so." },
  };
  return reasons[by][language];
}

/** Says what it means that a field has no column. */
export function absenceReason(
  absence: { readonly required: boolean; readonly inGroupRows: boolean },
  language: Language,
): string {
  if (absence.inGroupRows) {
    return language === "ru"
      ? "Менеджер стоит в отдельных строках над своими клиентами."
      : "The manager stands in rows of their own above the clients.";
  }
  if (absence.required) {
    return language === "ru"
      ? "Столбец не найден, а без него проверка невозможна."
      : "No such column was found, and nothing can be audited without it.";
  }
  return language === "ru"
    ? "Такого столбца нет; правила, которым он нужен, не оцениваются."
    : "There is no such column; the rules that need it are not evaluated.";
}

/**
 * Says why a column is suggested.
 * @param like the header that the column's is like; undefined where its values are
 */
export function suggestionReason(like: string | undefined, language: Language): string {
  if (like === undefined) {
    return language === "ru"
      ? "В столбце стоят значения, похожие на эти данные."
      : "The column holds values that look like these data.";
  }
  return language === "ru"
    ? `Заголовок похож на ${quoted(like, "ru")}.`
    : `The header looks like ${quoted(like, "en")}.`;
}

/** Asks which column holds what nothing can be audited without. */
export function fieldQuestion(
  sheet: string,
  title: string,
  suggestion: { readonly letters: string; readonly header: string } | undefined,
  language: Language,
): string {
  const where = quoted(sheet, language);
  const what = quoted(title, language);
  if (suggestion === undefined) {
    return language === "ru"
      ? `В каком столбце листа ${where} стоит ${what}?`
      : `Which column of the sheet ${where} holds ${what}?`;
  }
  const named = `${suggestion.letters} ${quoted(suggestion.header, language)}`;
  return language === "ru"
    ? `На листе ${where} нет столбца ${what}, но есть столбец ${named}. Это он?`
    : `The sheet ${where} has no column ${what}, but a column ${named}. Is this the one?`;
}

/** Asks which of several columns of one month is its turnover. */
export function monthQuestion(
  sheet: string,
  iso: string,
  columns: readonly string[],
  language: Language,
): string {
  return language === "ru"
    ? `В каком столбце листа ${quoted(sheet, "ru")} оборот за ${month(iso, "ru")}: ${columns.join(" или ")}?`
    : `Which column of the sheet ${quoted(sheet, "en")} is the turnover of ${month(iso, "en")}: ${columns.join(" or ")}?`;
}
