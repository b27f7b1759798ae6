import { isoMonth } from "../regulation/calendar";
import { isGroupWord } from "./column-content";
import { columnOf } from "./field-match";
import { CLIENT_FIELDS, type ClientField } from "./fields";
import { groupRowsIn } from "./group-rows";
import type { ClientsLayout, GroupRowsLayout, ManagersLayout } from "./layout";
import { codeAndNameIn } from "./diagnosis";
import { columnLetters, shownText, UnusableInput } from "./problems";
import { blockOf, type SheetReading } from "./sheet-reading";
import type { SheetValues } from "./sheet-values";
import { suggestionsFor } from "./suggestions";
import { turnoverMonths } from "./turnover-months";
import { REQUIRED_CLIENT_FIELDS, tellingCount } from "./use-scores";

const UNSURE = { by: "synonym", confidence: 0 } as const;

/**
 * @param hasTurnover another sheet tells the turnover
 * @throws UnusableInput when a required column is missing or a month stands twice
 */
export function clientsLayout(reading: SheetReading, hasTurnover: boolean): ClientsLayout {
  const { columns } = reading.matches.clients;
  const block = blockOf(reading);
  const groupRows = groupRowsIn(block.sheet, block.headerRow, columns);
  const { months } = turnoverMonths(reading);
  const missing = REQUIRED_CLIENT_FIELDS.filter(
    (field) => !columns[field] && !(groupRows && isInGroupRows(field, block.sheet, groupRows)),
  );
  const noMonths = months.length === 0 && !hasTurnover;
  if (missing.length > 0 || noMonths) {
    throw new UnusableInput("missingColumns", {
      sheet: block.sheet.name,
      columns: missing.map((field) => CLIENT_FIELDS[field].header),
      noMonths,
      suggestions: suggestionsFor(reading, "clients")
        .filter(({ field }) => missing.some((it) => it === field))
        .map(({ field, column }) => ({
          field: CLIENT_FIELDS[field as keyof typeof CLIENT_FIELDS].header,
          column: nameOf(column),
        })),
      ...togetherIn(reading, missing),
      ...(noMonths && {
        withoutYear: reading.periods.withoutYear.map((column) => nameOf(columnOf(column, UNSURE))),
      }),
    });
  }
  requireMonthsOnce(reading);
  return { ...block, columns, months, ...(groupRows && { groupRows }) };
}

/** Where the code is missing beside the name, or the name beside the code, one column may hold both. */
function togetherIn(reading: SheetReading, missing: readonly ClientField[]): UnusableInput["details"] {
  const { code, name } = reading.matches.clients.columns;
  const column = missing.includes("code") ? name : missing.includes("name") ? code : undefined;
  const example = column && codeAndNameIn(reading, column);
  return example === undefined ? {} : { together: { column: nameOf(column!), example: shownText(example) } };
}

/** Managers go by any name, client groups by those that dictionaries know. */
function isInGroupRows(field: ClientField, { values }: SheetValues, { rows }: GroupRowsLayout): boolean {
  if (field === "manager") return true;
  if (field !== "group") return false;
  return rows.some((row) => values[row].some((cell) => typeof cell === "string" && isGroupWord(cell)));
}

/** @throws UnusableInput when it is open which of several columns is a month's turnover */
export function requireMonthsOnce(reading: SheetReading): void {
  const { twice } = turnoverMonths(reading);
  if (twice.length === 0) return;
  throw new UnusableInput("duplicateMonth", {
    sheet: reading.sheet.name,
    columns: twice.map(nameOf),
    month: isoMonth(twice[0].month),
  });
}

export function managersLayout(reading: SheetReading): ManagersLayout {
  return { ...blockOf(reading), columns: reading.matches.managers.columns, onClientsSheet: false };
}

/** The managers' columns among those of the clients, where there are enough of them. */
export function managersOnClientsSheet(reading: SheetReading): ManagersLayout | undefined {
  const { managers, clients } = reading.matches;
  if (!managers.columns.specialization && tellingCount(reading) < 2) return undefined;
  const { manager, office } = clients.columns;
  const columns = { ...managers.columns, ...(manager && { name: manager }), ...(office && { office }) };
  return { ...blockOf(reading), columns, onClientsSheet: true };
}

function nameOf({ index, header }: { readonly index: number; readonly header: string }): string {
  return `${columnLetters(index)} «${header}»`;
}
