export type DateSystem = 1900 | 1904;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
const START = { 1900: Date.UTC(1899, 11, 31), 1904: Date.UTC(1904, 0, 1) } as const;
/** The 29th of February 1900, which never was, in the 1900 system. */
const FALSE_LEAP_DAY = 60;
/** The first serial after the last day Excel knows. */
const END = { 1900: 2_958_466, 1904: 2_957_004 } as const;

/** The serial of a day; undefined for a day that is not in the calendar or not in Excel's. */
export function serialOf({ year, month, day }: DateParts, system: DateSystem): number | undefined {
  if (system === 1900 && year === 1900 && month === 2 && day === 29) return FALSE_LEAP_DAY;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return serialOfDays(Math.round((time - START[system]) / DAY), system);
}

/** The serial of a day given by numbers that may lie outside, as DATE() takes them; undefined outside Excel's time. */
export function serialOfLoose(
  year: number,
  month: number,
  day: number,
  system: DateSystem,
): number | undefined {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  return serialOfDays(Math.round((Date.UTC(full, month - 1, day) - START[system]) / DAY), system);
}

function serialOfDays(days: number, system: DateSystem): number | undefined {
  const serial = system === 1900 && days >= FALSE_LEAP_DAY ? days + 1 : days;
  return serial >= 0 && serial < END[system] ? serial : undefined;
}

/** The day of a serial; undefined outside Excel's time. */
export function datePartsOf(serial: number, system: DateSystem): DateParts | undefined {
  const days = Math.floor(serial);
  if (days < 0 || days >= END[system]) return undefined;
  if (system === 1900 && days === 0) return { year: 1900, month: 1, day: 0 };
  if (system === 1900 && days === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const real = system === 1900 && days > FALSE_LEAP_DAY ? days - 1 : days;
  const date = new Date(START[system] + real * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Today's date by the clock of the machine. */
export function today(): DateParts {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
