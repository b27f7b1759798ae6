import { serialOf, type DateParts, type DateSystem } from "./date-serial";
import { monthNamed, type Locale } from "./locale";
import type { TypedNumber } from "./typed-number";

const DAY_AND_MONTH = "d-mmm";
const MONTH_AND_YEAR = "mmm-yy";
const WHOLE_DATE = "m/d/yyyy";
/** Two-digit years up to this one are of this century. */
const LAST_OF_CENTURY = 29;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,3}))?)?(?:\s*([ap])m?)?$/i;

interface TypedDay {
  readonly day: DateParts;
  readonly numberFormat: string;
}

/** Reads a date, a time or both, as Excel does when they are typed; the year is this one where none is given. */
export function typedDate(
  text: string,
  locale: Locale,
  system: DateSystem,
  today: DateParts,
): TypedNumber | undefined {
  const time = typedTime(text);
  if (time) return time;
  const space = text.lastIndexOf(" ", /\s[ap]m?$/i.test(text) ? text.search(/\s[ap]m?$/i) - 1 : text.length);
  const clock = space > 0 ? typedTime(text.slice(space + 1)) : undefined;
  const found = typedDay(clock ? text.slice(0, space).trim() : text, locale, today);
  const serial = found && serialOf(found.day, system);
  if (serial === undefined) return undefined;
  return clock
    ? { value: serial + clock.value, numberFormat: "m/d/yyyy h:mm" }
    : { value: serial, numberFormat: found!.numberFormat };
}

function typedTime(text: string): TypedNumber | undefined {
  const parts = TIME.exec(text);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  const half = parts[5]?.toLowerCase();
  if (minutes > 59 || seconds > 59 || (half !== undefined && (hours < 1 || hours > 12))) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === "p" ? 12 : 0);
  const value = (hour * 3600 + minutes * 60 + seconds + Number(`0.${parts[4] ?? 0}`)) / 86_400;
  const shown = parts[3] === undefined ? "h:mm" : "h:mm:ss";
  const format = half !== undefined ? `${shown} AM/PM` : hour > 23 ? "[h]:mm:ss" : shown;
  return { value, numberFormat: format };
}

function typedDay(text: string, locale: Locale, today: DateParts): TypedDay | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (iso && (locale.dateMarks.includes(".") || !text.includes("."))) {
    const day = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3] ?? 1) };
    return { day, numberFormat: iso[3] === undefined ? MONTH_AND_YEAR : WHOLE_DATE };
  }
  return figuresOnly(text, locale, today) ?? withMonthName(text, today);
}

function figuresOnly(text: string, { dateMarks, dayFirst }: Locale, today: DateParts): TypedDay | undefined {
  const parts = /^(\d{1,2})([./-])(\d{1,4})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (!parts || !dateMarks.includes(parts[2])) return undefined;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const [day, month] = dayFirst ? [first, second] : [second, first];
  if (parts[4] !== undefined) {
    return parts[3].length > 2
      ? undefined
      : { day: { year: fullYear(parts[4]), month, day }, numberFormat: WHOLE_DATE };
  }
  if (parts[3].length <= 2 && isDay({ year: today.year, month, day })) {
    return { day: { year: today.year, month, day }, numberFormat: DAY_AND_MONTH };
  }
  if (parts[3].length === 3 || parts[3].length === 1) return undefined;
  return { day: { year: fullYear(parts[3]), month: first, day: 1 }, numberFormat: MONTH_AND_YEAR };
}

function withMonthName(text: string, today: DateParts): TypedDay | undefined {
  const monthFirst = /^(\p{L}+)[\s./-]*(\d{1,2}|\d{4})(?:(?:\s*,\s*|[\s./-]+)(\d{2}|\d{4}))?$/u.exec(text);
  const dayFirst = monthFirst
    ? null
    : /^(\d{1,2}|\d{4})[\s./-]*(\p{L}+)\.?(?:[\s./-]*(\d{2}|\d{4}))?$/u.exec(text);
  const parts = monthFirst ?? dayFirst;
  if (!parts) return undefined;
  const month = monthNamed(monthFirst ? parts[1] : parts[2]);
  const figures = monthFirst ? parts[2] : parts[1];
  if (month === undefined) return undefined;
  if (parts[3] !== undefined) {
    const day = { year: fullYear(parts[3]), month, day: Number(figures) };
    return figures.length > 2 ? undefined : { day, numberFormat: "d-mmm-yy" };
  }
  const ofThisYear = { year: today.year, month, day: Number(figures) };
  if (figures.length <= 2 && isDay(ofThisYear)) return { day: ofThisYear, numberFormat: DAY_AND_MONTH };
  if (figures.length === 1) return undefined;
  return { day: { year: fullYear(figures), month, day: 1 }, numberFormat: MONTH_AND_YEAR };
}

function isDay(day: DateParts): boolean {
  return serialOf(day, 1900) !== undefined && day.day > 0;
}

function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year + (year <= LAST_OF_CENTURY ? 2000 : 1900);
}
