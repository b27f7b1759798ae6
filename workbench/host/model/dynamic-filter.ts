import type { StoredValue } from "./cell-value";
import { datePartsOf, serialOf, today, type DateSystem } from "./date-serial";
import { HostError } from "./host-error";

const MONTHS =
  "January Febru(?:ary|ray) March April May June July August September October November December".split(" ");

/**
 * Whether a value meets a dynamic criterion: the average of its column, a month or quarter of any year, the days,
 * months, quarters and years around today.
 * @throws HostError NotImplemented for weeks, InvalidArgument for unknown criteria
 */
export function isDynamicMatch(
  value: StoredValue,
  criterion: string,
  column: readonly number[],
  system: DateSystem,
): boolean {
  if (criterion === "AboveAverage" || criterion === "BelowAverage") {
    const average = column.reduce((sum, number) => sum + number, 0) / column.length;
    return typeof value === "number" && (criterion === "AboveAverage" ? value > average : value < average);
  }
  const matches = dateTest(criterion, system);
  return typeof value === "number" && matches(Math.floor(value));
}

function dateTest(criterion: string, system: DateSystem): (serial: number) => boolean {
  const period = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(criterion);
  if (period) {
    const quarter = period[1] ? Number(period[1]) : undefined;
    const month = MONTHS.findIndex((name) => new RegExp(`^${name}$`).test(period[2] ?? "")) + 1;
    if (quarter === undefined && month === 0) throw new HostError("InvalidArgument");
    return (serial) => {
      const own = datePartsOf(serial, system)?.month;
      return own !== undefined && (quarter === undefined ? own === month : Math.ceil(own / 3) === quarter);
    };
  }
  const around = /^(Last|This|Next)(Month|Quarter|Year|Week)$/.exec(criterion);
  if (around?.[2] === "Week") throw new HostError("NotImplemented");
  const now = today();
  const nowSerial = serialOf(now, system) ?? 0;
  const days: Readonly<Record<string, number>> = { Yesterday: -1, Today: 0, Tomorrow: 1 };
  if (criterion in days) return (serial) => serial === nowSerial + days[criterion];
  if (criterion === "YearToDate") {
    return (serial) => serial <= nowSerial && datePartsOf(serial, system)?.year === now.year;
  }
  if (!around) throw new HostError("InvalidArgument");
  const months = { Month: 1, Quarter: 3, Year: 12 }[around[2] as "Month" | "Quarter" | "Year"];
  const steps = { Last: -1, This: 0, Next: 1 }[around[1] as "Last" | "This" | "Next"];
  const numbered = (year: number, month: number) => Math.floor((year * 12 + month - 1) / months);
  return (serial) => {
    const parts = datePartsOf(serial, system);
    return parts !== undefined && numbered(parts.year, parts.month) === numbered(now.year, now.month) + steps;
  };
}
