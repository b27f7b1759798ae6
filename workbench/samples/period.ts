import { firstDayOf, lastDayOf, parseIsoDay, parseIsoMonth, type Day } from "../../src/regulation/calendar";

/** Columns of turnover; November 2009 was lost in the export. */
export const MONTHS = [
  "2009-07",
  "2009-08",
  "2009-09",
  "2009-10",
  "2009-12",
  "2010-01",
  "2010-02",
  "2010-03",
  "2010-04",
  "2010-05",
  "2010-06",
  "2010-07",
].map((month) => parseIsoMonth(month)!);

export const MONTH_HEADERS = MONTHS.map(firstDayOf);
export const AS_OF = lastDayOf(MONTHS[MONTHS.length - 1]);

export function day(iso: string): Day {
  return parseIsoDay(iso)!;
}

const SATURDAY = 0;
const SUNDAY = 1;

/** The day itself, or the Friday before a weekend. */
export function workday(date: Day): Day {
  if (date % 7 === SATURDAY) return date - 1;
  return date % 7 === SUNDAY ? date - 2 : date;
}
