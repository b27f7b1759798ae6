import type { Language } from "./language";

/** Joins what must not be torn apart at the end of a line: digits and their unit. */
export const NBSP = "\u00a0";
const MINUS = "−";

const SEPARATORS: Record<Language, { readonly thousands: string; readonly decimal: string }> = {
  ru: { thousands: NBSP, decimal: "," },
  en: { thousands: ",", decimal: "." },
};

const MONTHS: Record<Language, readonly string[]> = {
  ru: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** A number with as many decimals as asked for: `12 345,67` or `12,345.67`. */
export function decimal(value: number, decimals: number, language: Language): string {
  const { thousands, decimal: mark } = SEPARATORS[language];
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (fraction ? mark + fraction : "");
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/** A whole count: `12 345`. */
export function whole(value: number, language: Language): string {
  return decimal(value, 0, language);
}

/** An amount as tables show it, always with kopecks: `12 345,00`. */
export function amount(rubles: number, language: Language): string {
  return decimal(rubles, 2, language);
}

/** An amount as sentences show it, kopecks only where there are any: `15 000 ₽`, `14 999,99 ₽`. */
export function rubles(value: number, language: Language): string {
  const decimals = Math.round(value * 100) % 100 === 0 ? 0 : 2;
  return decimal(value, decimals, language) + NBSP + "₽";
}

/** A percentage with at most two decimals, the last not zero: `25 %`, `33,3 %`; `25%` in English. */
export function percent(value: number, language: Language): string {
  const hundredths = Math.round(value * 100);
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
  return decimal(value, decimals, language) + (language === "ru" ? NBSP : "") + "%";
}

/** A date from its ISO form `2010-06-30`: `30.06.2010` or `30 June 2010`. */
export function date(iso: string, language: Language): string {
  const [year, month, day] = iso.split("-");
  return language === "ru"
    ? `${day}.${month}.${year}`
    : `${Number(day)} ${MONTHS.en[Number(month) - 1]} ${year}`;
}

/** A month from its ISO form `2010-06`: `июнь 2010` or `June 2010`. */
export function month(iso: string, language: Language): string {
  const [year, number] = iso.split("-");
  return `${MONTHS[language][Number(number) - 1]} ${year}`;
}

/** Items one after another: `a, b и c` or `a, b and c`. */
export function list(items: readonly string[], language: Language): string {
  return joined(items, language === "ru" ? " и " : " and ");
}

/** Items to choose from: `a, b или c` or `a, b or c`. */
export function choice(items: readonly string[], language: Language): string {
  return joined(items, language === "ru" ? " или " : " or ");
}

function joined(items: readonly string[], beforeLast: string): string {
  if (items.length < 2) return items.join("");
  return items.slice(0, -1).join(", ") + beforeLast + items[items.length - 1];
}

/** The first items of a long list and how many were left out: `a, b и ещё 7`. */
export function listAtMost(most: number, items: readonly string[], language: Language): string {
  if (items.length <= most) return list(items, language);
  const rest = whole(items.length - most, language);
  return items.slice(0, most).join(", ") + (language === "ru" ? ` и ещё ${rest}` : ` and ${rest} more`);
}

/** A text that comes from the workbook, as it stands there. */
export function quoted(text: string, language: Language): string {
  return language === "ru" ? `«${text}»` : `“${text}”`;
}

/** Parts made into one sentence: a capital letter in front, one full stop at the end. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith(".") ? "" : ".");
}

/** A text as it goes on within a sentence: «база меньше минимума»; an abbreviation in front stays as it is. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
