/**
 * Calendar arithmetic on whole days and whole months, free of time zones.
 *
 * A `Day` is the number of days since 30 December 1899: the serial number Excel's 1900 date system shows
 * for every date from 1 March 1900 on. A `Month` is `year × 12 + month − 1`.
 */
export type Day = number;
export type Month = number;

const UNIX_EPOCH: Day = 25569;
const MILLISECONDS_PER_DAY = 86_400_000;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** 1 March 1600: the leap day of a year counted from March is its last. */
const MARCH_1600: Day = -109_511;

/** The day of a civil date, or undefined when there is no such date (30 February). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year * 12 + month - 1))
    return undefined;
  return firstDayOf(year * 12 + month - 1) + dayOfMonth - 1;
}

export function civilOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date((day - UNIX_EPOCH) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

export function daysInMonth(month: Month): number {
  const year = Math.floor(month / 12);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month % 12 === 1 && isLeap ? 29 : MONTH_LENGTHS[month % 12];
}

/** The same day `count` months later (earlier when negative), clamped to the month's end: 31 August + 6 = 28 February. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = civilOf(day);
  const target = year * 12 + month - 1 + count;
  return firstDayOf(target) + Math.min(dayOfMonth, daysInMonth(target)) - 1;
}

export function monthOf(day: Day): Month {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

export function firstDayOf(month: Month): Day {
  const sinceMarch = month - (1600 * 12 + 2);
  const year = Math.floor(sinceMarch / 12);
  const daysOfMonths = Math.floor((153 * (sinceMarch - year * 12) + 2) / 5);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return MARCH_1600 + year * 365 + leapDays + daysOfMonths;
}

export function lastDayOf(month: Month): Day {
  return firstDayOf(month) + daysInMonth(month) - 1;
}

/** `2010-06-30` */
export function isoDay(day: Day): string {
  return new Date((day - UNIX_EPOCH) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** `2010-06` */
export function isoMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Reads `2010-06-30`; undefined for anything else. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Reads `2010-06`; undefined for anything else. */
export function parseIsoMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}
