import { parseIsoMonth } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { columnOf, isFieldName, matchFields, type Match } from "./field-match";
import { fieldsOf, type FieldOfUse } from "./fields";
import { headersOf, type HeaderPart, type HeaderRows } from "./header-block";
import { best, type Column, type MonthColumn } from "./header-row";
import type { HeaderBlock } from "./layout";
import type { Correction, Recognition, SheetUse } from "./mapping";
import { periodsOf, type PeriodColumn, type Periods } from "./month-columns";
import { columnKeys, monthlessKey, shapeOf } from "./shape";
import type { SheetValues } from "./sheet-values";

/** A sheet with some of its first rows read as its header. */
export interface SheetReading {
  readonly sheet: SheetValues;
  readonly header: HeaderRows;
  /** What the user has said of sheets of this shape. */
  readonly correction: Correction | undefined;
  readonly matches: { readonly [U in SheetUse]: Match<FieldOfUse[U]> };
  readonly periods: Periods;
}

/**
 * Every way to read a sheet's header that makes sense of some of it; only the one that the user has spoken of, where there
 * is one; the one of most words, where nothing is understood.
 */
export function readingsOf(sheet: SheetValues, corrections: ReadonlyMap<string, Correction>): SheetReading[] {
  const headers = headersOf(sheet);
  if (corrections.size > 0) {
    for (const header of headers) {
      const correction = corrections.get(shapeOf(header));
      if (correction) return [readingOf(header, correction)];
    }
  }
  const known = new Set([...new Set(headers.flatMap(({ parts }) => parts))].filter(isUnderstood));
  const understood = headers.filter(({ parts }) => parts.some((part) => known.has(part)));
  const fullest = best(headers, ({ parts }) => parts.filter(({ key }) => key !== "").length);
  const worthwhile = understood.length > 0 || fullest === undefined ? understood : [fullest];
  return worthwhile.map((header) => readingOf(header, undefined));
}

function isUnderstood({ key, words }: HeaderPart): boolean {
  return words.month !== undefined || (key !== "" && isFieldName(key));
}

function readingOf(header: HeaderRows, correction: Correction | undefined): SheetReading {
  const said = saidOf(header, correction);
  const match = <U extends SheetUse>(use: U): Match<FieldOfUse[U]> =>
    correction?.use === use ? correctedMatch(use, header, said) : matchFields(use, header.columns);
  return {
    sheet: header.sheet,
    header,
    correction,
    matches: {
      clients: match("clients"),
      managers: match("managers"),
      turnover: match("turnover"),
      activities: match("activities"),
    },
    periods: correctedPeriods(header, said),
  };
}

/** What a correction says of each column: by its key, or of all months that say the same beside the month. */
function saidOf(header: HeaderRows, correction: Correction | undefined): (string | undefined)[] {
  if (!correction) return [];
  const { columns } = correction;
  const unusedMonths = new Set(
    Object.keys(columns)
      .filter((key) => columns[key] === "")
      .map(monthlessKey)
      .filter((key) => key !== ""),
  );
  return columnKeys(header).map((key, index) => {
    if (Object.hasOwn(columns, key)) return columns[key];
    const isMonth = header.columns[index].parts.some(({ words }) => words.month ?? words.ofYear);
    return isMonth && unusedMonths.has(monthlessKey(key)) ? "" : undefined;
  });
}

function correctedMatch<U extends SheetUse>(
  use: U,
  { columns }: HeaderRows,
  said: readonly (string | undefined)[],
): Match<FieldOfUse[U]> {
  const rest = matchFields(
    use,
    columns.filter((_, index) => said[index] === undefined),
  );
  const found: Record<string, Column | undefined> = { ...rest.columns };
  said.forEach((field, index) => {
    if (field === undefined || !Object.hasOwn(fieldsOf(use), field)) return;
    found[field] = columnOf(columns[index], { by: "corrected", confidence: 1 });
  });
  return { columns: found as Match<FieldOfUse[U]>["columns"], spare: rest.spare };
}

function correctedPeriods(header: HeaderRows, said: readonly (string | undefined)[]): Periods {
  const periods = periodsOf(header);
  const named = said.flatMap((field, index): PeriodColumn[] => {
    const month = field?.startsWith("month:") ? parseIsoMonth(field.slice("month:".length)) : undefined;
    if (month === undefined) return [];
    const { header: text, unit } = columnOf(header.columns[index], CORRECTED);
    return [{ index, month, says: "turnover", header: tidy(text), unit, corrected: true }];
  });
  const open = <T extends { readonly index: number }>(columns: readonly T[]) =>
    columns.filter(({ index }) => said[index] === undefined);
  return {
    columns: [...open(periods.columns), ...named].sort((a, b) => a.index - b.index),
    others: open(periods.others),
    withoutYear: open(periods.withoutYear),
  };
}

const CORRECTED: Recognition = { by: "corrected", confidence: 1 };

/** Where a layout's headers stand. */
export function blockOf({ sheet, header }: SheetReading): HeaderBlock {
  return { sheet, firstHeaderRow: header.firstHeaderRow, headerRow: header.headerRow };
}

/** A column of amounts by months as a layout holds it. */
export function monthColumnOf({ header }: SheetReading, column: PeriodColumn): MonthColumn {
  const { index, month, unit, corrected, from } = column;
  const recognised: Recognition = corrected
    ? CORRECTED
    : { by: "synonym", confidence: from === undefined ? 0.95 : 0.8 };
  return { ...columnOf(header.columns[index], recognised), month, header: column.header, unit };
}
