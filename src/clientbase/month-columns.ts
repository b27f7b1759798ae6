import { isoMonth, type Month } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { isBlank } from "./cell-number";
import type { HeaderColumn, HeaderPart, HeaderRows } from "./header-block";
import { unitOf } from "./header-text";
import { monthIn, type Counted } from "./month-header";

/** A column of a month's amounts. */
export interface PeriodColumn {
  readonly index: number;
  readonly month: Month;
  readonly says: Counted | undefined;
  readonly header: string;
  /** Rubles in one unit. */
  readonly unit: number;
  /** What the month was taken from, where the header alone says something else or less. */
  readonly from?: "dayForYear" | "yearAbove";
  /** The user has said that it is this month's. */
  readonly corrected?: boolean;
}

export interface Periods {
  /** In the order of the sheet. */
  readonly columns: readonly PeriodColumn[];
  /** Columns of amounts that are no month's: plans, shares, quarters, totals. */
  readonly others: readonly HeaderColumn[];
  /** Months without a year, where no year is found either. */
  readonly withoutYear: readonly HeaderColumn[];
}

interface Reading {
  readonly column: HeaderColumn;
  readonly month?: Month;
  readonly otherMonth?: Month;
  readonly hidesYear?: boolean;
  readonly doubtful?: boolean;
  readonly ofYear?: number;
  readonly says: Counted | undefined;
  readonly header: string;
}

/** The columns of a header that are about months or other periods. */
export function periodsOf(header: HeaderRows): Periods {
  const readings = header.columns.flatMap((column) => readingOf(column) ?? []);
  const about = (says: Counted | undefined) => says !== "other";
  const nameless = readings.filter(({ ofYear, says }) => ofYear !== undefined && about(says));
  const year = nameless.length > 0 ? yearAbove(header, nameless) : undefined;
  const dated = readings.filter(
    (it) => it.month !== undefined || (it.ofYear !== undefined && year !== undefined),
  );
  const months = settled(
    dated.filter(({ says }) => about(says)),
    year,
  );
  const others = readings.filter(({ says }) => !about(says)).map(({ column }) => column);
  const units = unitsOf(header, months, others);
  return {
    columns: months.map((it) => ({ ...it, unit: units.get(it.index) ?? 1 })),
    others,
    withoutYear: year === undefined ? nameless.map(({ column }) => column) : [],
  };
}

function readingOf(column: HeaderColumn): Reading | undefined {
  const { parts } = column;
  const leaf = parts.at(-1);
  if (!leaf || leaf.words.unknown) return undefined;
  const says = countedIn(parts);
  const whole = parts.findLast(({ words }) => words.month !== undefined);
  const ofYear = parts.findLast(({ words }) => words.ofYear !== undefined);
  const year = parts.findLast(({ words }) => words.year !== undefined);
  if (typeof leaf.cell === "number" && leaf !== whole && !(year && leaf === ofYear) && leaf !== year) {
    return undefined;
  }
  const header = parts
    .filter((part) => part === whole || part === leaf || part === ofYear || part === year)
    .map(({ cell, words }) => textOf(cell, words.month))
    .join(" ");
  if (whole) {
    return { ...whole.words, column, says, header };
  }
  if (ofYear && year) {
    const month = monthIn(year.words.year!, ofYear.words.ofYear!);
    return month === undefined ? undefined : { column, says, header, month };
  }
  if (ofYear && typeof ofYear.cell === "string" && /\p{L}/u.test(ofYear.key)) {
    return { column, says, header, ofYear: ofYear.words.ofYear! };
  }
  return says === "other" ? { column, says, header } : undefined;
}

function countedIn(parts: readonly HeaderPart[]): Counted | undefined {
  const { month, ofYear } = parts.at(-1)!.words;
  const isMonth = (month ?? ofYear) !== undefined;
  const said = new Set(parts.map(({ words }) => (isMonth && words.isPartOfYear ? undefined : words.says)));
  return (["other", "meetings", "calls", "turnover"] as const).find((counted) => said.has(counted));
}

/** A date cell's header is shown as its month: nobody knows a serial number. */
function textOf(cell: HeaderPart["cell"], month: Month | undefined): string {
  if (typeof cell !== "number" || month === undefined) return tidy(String(cell));
  const [year, number] = isoMonth(month).split("-");
  return `${number}.${year}`;
}

/** The only year that the lines above the header name, where the months below follow one another within it. */
function yearAbove({ sheet, firstHeaderRow }: HeaderRows, nameless: readonly Reading[]): number | undefined {
  const follow = nameless.every((it, i) => i === 0 || it.ofYear! > nameless[i - 1].ofYear!);
  const years = new Set(
    sheet.values
      .slice(0, firstHeaderRow)
      .flat()
      .flatMap((cell) =>
        [...String(cell).matchAll(/(?<!\d)(?:199\d|20\d\d)(?!\d)/g)].map(([year]) => Number(year)),
      ),
  );
  return follow && years.size === 1 ? [...years][0] : undefined;
}

/** Gives every column its month; a month that its header leaves open is settled by the months beside it. */
function settled(readings: readonly Reading[], year: number | undefined): Omit<PeriodColumn, "unit">[] {
  const isOpen = ({ otherMonth, doubtful }: Reading) => otherMonth !== undefined || doubtful;
  const months = readings.map((it) => (isOpen(it) ? undefined : (it.month ?? monthIn(year!, it.ofYear!))));
  const fits = (month: Month, at: number) =>
    [months[at - 1], months[at + 1]].some((beside) => beside !== undefined && Math.abs(beside - month) === 1);
  const order = [...readings.keys(), ...[...readings.keys()].reverse()];
  for (const at of order) {
    if (months[at] !== undefined) continue;
    const { month, otherMonth } = readings[at];
    const fitting = [month, otherMonth].filter((it) => it !== undefined && fits(it, at));
    if (fitting.length === 1) months[at] = fitting[0];
  }
  const besideDoubtful = (at: number) =>
    [readings[at - 1], readings[at + 1]].some(
      (beside) => beside?.doubtful && Math.abs(beside.month! - readings[at].month!) === 1,
    );
  return readings.flatMap((it, at) => {
    const unsettled =
      it.doubtful && !besideDoubtful(at) ? undefined : it.hidesYear ? it.otherMonth : it.month;
    const month = months[at] ?? unsettled;
    if (month === undefined) return [];
    const from =
      it.month === undefined ? "yearAbove" : month === it.month ? undefined : ("dayForYear" as const);
    const header = it.otherMonth === undefined ? it.header : textOf(0, month);
    return [{ index: it.column.index, month, says: it.says, header, ...(from && { from }) }];
  });
}

/**
 * Rubles in a unit of each month's column: by the header's own words, else by a heading that begins over a column of
 * amounts. Headings count only where no month is left without a heading: a unit in a corner above the table is a question.
 */
function unitsOf(
  { columns }: HeaderRows,
  months: readonly { readonly index: number }[],
  others: readonly HeaderColumn[],
): ReadonlyMap<number, number> {
  const amounts = new Set([...months, ...others].map(({ index }) => index));
  const units = months.map(({ index }) => {
    const units = (isMeant: (part: HeaderPart) => boolean) =>
      columns[index].parts.filter(isMeant).map(({ cell }) => (isBlank(cell) ? 1 : unitOf(cell)));
    const own = units(({ from }) => from === index).findLast((unit) => unit !== 1);
    const heading = units(({ from }) => amounts.has(from)).findLast((unit) => unit !== 1);
    const { parts } = columns[index];
    const isHeaded = parts.some(
      ({ from, key }, i) => i < parts.length - 1 && key !== "" && amounts.has(from),
    );
    return { index, own: own ?? 1, heading: heading ?? 1, isHeaded };
  });
  const all = units.every(({ heading, isHeaded }) => heading !== 1 || isHeaded);
  return new Map(
    units.map(({ index, own, heading }) => [
      index,
      own !== 1 && !isCorner(columns[index], index) ? own : all ? heading : 1,
    ]),
  );
}

/** The column's only unit is a cell of nothing but a unit, above its own header. */
function isCorner({ parts }: HeaderColumn, index: number): boolean {
  const withUnit = parts.filter(({ cell, from }) => from === index && unitOf(cell) !== 1);
  return withUnit.every(({ key }) => key === "") && parts.length > withUnit.length;
}
