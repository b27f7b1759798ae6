import type { FindingOf, MonthAmount, Norm } from "../audit/finding";
import { date, month, rubles } from "./format";
import type { Language } from "./language";
import type { Messages } from "./message";
import { least, numberOf } from "./norms";
import { counted } from "./nouns";

/** Messages on organisations that buy little or nothing. */
export const ABOUT_TURNOVER = {
  BLACKLIST: {
    title: { ru: "Чёрный список", en: "Black list" },
    brief: ({ measured: { turnover }, norm }, language) => ({
      measured: turnover.map((it) => amountOf(it, " – ", language)).join("; "),
      norm: least(rubles(numberOf(norm), language), language),
    }),
    ru: ({ measured: { turnover, potential, daysAttached }, norm }) => {
      const amounts = turnover.map((it) => `за ${amountOf(it, " – ", "ru")}`).join(", ");
      const from = norm.since === null ? "" : ` (с ${date(norm.since, "ru")})`;
      return (
        `Оборот ${amounts}: меньше порога ${rubles(numberOf(norm), "ru")}${from}` +
        `${condition(turnover, potential, "ru")}.${sinceAttachment(daysAttached, "ru")}`
      );
    },
    en: ({ measured: { turnover, potential, daysAttached }, norm }) => {
      const amounts = turnover.map((it) => amountOf(it, " – ", "en")).join(", ");
      const from = norm.since === null ? "" : ` (since ${date(norm.since, "en")})`;
      return (
        `Turnover of ${amounts}: below the threshold of ${rubles(numberOf(norm), "en")}${from}` +
        `${condition(turnover, potential, "en")}.${sinceAttachment(daysAttached, "en")}`
      );
    },
  },
  AUTO_DETACH: {
    title: { ru: "Подлежит откреплению", en: "To be detached" },
    brief: ({ measured: { turnover }, norm }, language) => ({
      measured: monthsWithout(turnover.length, language),
      norm: lessThanMonths(norm, language),
    }),
    ru: ({ measured: { turnover } }) =>
      `${silence(turnover, "ru")}, ПДЗ нет: по регламенту клиент открепляется от менеджера.`,
    en: ({ measured: { turnover } }) =>
      `${silence(turnover, "en")}, no overdue debt: by the regulation the client is detached from the manager.`,
  },
  DETACH_BLOCKED_BY_DEBT: {
    title: { ru: "Открепление задержано ПДЗ", en: "Detachment held up by debt" },
    brief: ({ measured: { turnover, overdueDebt }, norm }, language) => ({
      measured: `${monthsWithout(turnover.length, language)}; ${{ ru: "ПДЗ", en: "debt" }[language]} – ${rubles(overdueDebt, language)}`,
      norm: lessThanMonths(norm, language),
    }),
    ru: ({ measured: { turnover, overdueDebt } }) =>
      `${silence(turnover, "ru")}, но есть ПДЗ ${rubles(overdueDebt, "ru")}: до её погашения клиент не открепляется.`,
    en: ({ measured: { turnover, overdueDebt } }) =>
      `${silence(turnover, "en")}, but there is an overdue debt of ${rubles(overdueDebt, "en")}: ` +
      "the client is not detached until it is paid.",
  },
  DETACH_SOON: {
    title: { ru: "Скоро открепление", en: "Detachment soon" },
    brief: ({ measured: { silentMonths }, norm }, language) => ({
      measured: monthsWithout(silentMonths, language),
      norm: lessThanMonths(norm, language),
    }),
    ru: ({ measured: { silentMonths, overdueDebt }, norm }) =>
      (silentMonths === null
        ? "Положительного оборота нет несколько месяцев подряд (точное число по данным не определить); "
        : `Положительного оборота нет ${counted(silentMonths, "month", "ru")} подряд; `) +
      `после ${counted(numberOf(norm), "ofMonth", "ru")} клиент открепляется, если нет ПДЗ. ${debtNow(overdueDebt, "ru")}`,
    en: ({ measured: { silentMonths, overdueDebt }, norm }) =>
      (silentMonths === null
        ? "No turnover above zero for several months in a row (the data do not tell how many); "
        : `No turnover above zero for ${counted(silentMonths, "month", "en")} in a row; `) +
      `after ${counted(numberOf(norm), "month", "en")} the client is detached if there is no overdue debt. ${debtNow(overdueDebt, "en")}`,
  },
} satisfies Partial<Messages>;

function amountOf({ month: iso, amount }: MonthAmount, between: string, language: Language): string {
  const shown = amount === null ? (language === "ru" ? "нет данных" : "no data") : rubles(amount, language);
  return month(iso, language) + between + shown;
}

/** «нет оборота 6 месяцев» */
function monthsWithout(months: number | null, language: Language): string {
  const shown =
    months === null
      ? { ru: "несколько месяцев", en: "several months" }[language]
      : counted(months, "month", language);
  return { ru: `нет оборота ${shown}`, en: `no turnover for ${shown}` }[language];
}

function lessThanMonths(norm: Norm, language: Language): string {
  return `${{ ru: "менее", en: "less than" }[language]} ${counted(numberOf(norm), "ofMonth", language)}`;
}

/** Several months are judged each by itself, a single one by the client's potential. */
function condition(
  turnover: readonly MonthAmount[],
  potential: FindingOf<"BLACKLIST">["measured"]["potential"],
  language: Language,
): string {
  if (turnover.length > 1) return language === "ru" ? " в каждом месяце" : " in each month";
  if (potential === null) return "";
  return language === "ru" ? ` для потенциала ${potential}` : ` for potential ${potential}`;
}

function sinceAttachment(days: number | null, language: Language): string {
  if (days === null) return "";
  if (days < 0) {
    return language === "ru"
      ? " Дата закрепления позже даты проверки."
      : " The date of attachment is later than the audit date.";
  }
  return language === "ru"
    ? ` От закрепления до даты проверки ${counted(days, "day", "ru")}.`
    : ` From the attachment to the audit date: ${counted(days, "day", "en")}.`;
}

/** Months without turnover; those that are not plainly zero (returns) are named. */
function silence(turnover: readonly MonthAmount[], language: Language): string {
  const notZero = turnover.filter(({ amount }) => amount !== 0);
  const span = [turnover[0], turnover[turnover.length - 1]]
    .map((it) => month(it.month, language))
    .join(" – ");
  const details = [span, ...notZero.map((it) => amountOf(it, ": ", language))].join("; ");
  const months = counted(turnover.length, "month", language);
  if (language === "ru") {
    const start = notZero.length === 0 ? "Оборота нет" : "Положительного оборота нет";
    return `${start} ${months} подряд (${details})`;
  }
  return `No turnover ${notZero.length === 0 ? "" : "above zero "}for ${months} in a row (${details})`;
}

function debtNow(debt: number | null, language: Language): string {
  if (debt === null) return language === "ru" ? "Данных о ПДЗ нет." : "The overdue debt is unknown.";
  if (debt === 0) return language === "ru" ? "Сейчас ПДЗ нет." : "There is no overdue debt now.";
  return language === "ru"
    ? `Сейчас ПДЗ – ${rubles(debt, "ru")}.`
    : `The overdue debt is ${rubles(debt, "en")} now.`;
}
