import { isoMonth } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { columnOf } from "./field-match";
import { unitOf } from "./header-text";
import type { Column } from "./header-row";
import { columnLetters, type Problem } from "./problems";
import type { SheetReading } from "./sheet-reading";
import type { SheetValues } from "./sheet-values";
import { turnoverMonths } from "./turnover-months";

/** Columns for which a better one was found. */
export function spareColumns({ name }: SheetValues, spare: readonly Column[]): Problem[] {
  return spare.map(({ index, header }) => ({
    code: "COLUMN_NOT_USED",
    sheet: name,
    column: columnLetters(index),
    header,
  }));
}

/** Columns of a month's amounts that are not its turnover, named together: plans, shares, profits. */
export function columnsLeftOut({ sheet, periods, matches }: SheetReading): Problem[] {
  const mapped = new Set(
    Object.values(matches).flatMap(({ columns }) =>
      Object.values(columns as Readonly<Record<string, Column>>).map(({ index }) => index),
    ),
  );
  const left = periods.others.filter(
    ({ index, parts }) =>
      !mapped.has(index) && parts.some(({ words }) => (words.month ?? words.ofYear) !== undefined),
  );
  if (left.length === 0) return [];
  const names = left.map((column) => {
    const { header } = columnOf(column, { by: "synonym", confidence: 0 });
    return `${columnLetters(column.index)} «${header}»`;
  });
  return [{ code: "AMOUNTS_NOT_USED", sheet: sheet.name, value: names.join(", ") }];
}

/** Months that the headers alone do not tell. */
export function guessedMonths(reading: SheetReading): Problem[] {
  const { guessed } = turnoverMonths(reading);
  return guessed.map(({ index, header, month, from }) => ({
    code: from === "yearAbove" ? "YEAR_ABOVE_TABLE" : "MONTH_FROM_DAY",
    sheet: reading.sheet.name,
    column: columnLetters(index),
    header,
    value: isoMonth(month),
  }));
}

/** Units named above the table though no month's header has one: the amounts are read as rubles, and the user is told. */
export function unitsAbove(reading: SheetReading): Problem[] {
  const { sheet, header } = reading;
  const { months } = turnoverMonths(reading);
  if (months.length === 0 || months.some(({ unit }) => unit !== 1)) return [];
  return sheet.values.slice(0, header.headerRow).flatMap((cells, above) =>
    cells.flatMap((cell, index): Problem[] =>
      typeof cell === "string" && unitOf(cell) !== 1 && !isOfColumn(reading, index, above)
        ? [
            {
              code: "UNIT_ABOVE_TABLE",
              sheet: sheet.name,
              row: above + 1,
              column: columnLetters(index),
              value: tidy(cell),
            },
          ]
        : [],
    ),
  );
}

/** Months whose headers name no unit beside others that do. */
export function monthsWithoutUnit(reading: SheetReading): Problem[] {
  const { months } = turnoverMonths(reading);
  const [first, ...others] = months.filter(({ unit }) => unit === 1);
  if (first === undefined || others.length + 1 === months.length) return [];
  return [
    {
      code: "UNIT_OF_SOME_MONTHS",
      sheet: reading.sheet.name,
      column: columnLetters(first.index),
      header: first.header,
      count: others.length + 1,
    },
  ];
}

/** The unit stands in the header of another amount, such as a debt. */
function isOfColumn({ header, periods }: SheetReading, index: number, row: number): boolean {
  const isAmount = periods.columns.some((column) => column.index === index);
  return (
    row >= header.firstHeaderRow && !isAmount && header.columns[index].parts.some(({ key }) => key !== "")
  );
}
