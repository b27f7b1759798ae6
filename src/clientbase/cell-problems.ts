import { UNKNOWN } from "../regulation/lexicon";
import { badAmountColumns } from "./card-problems";
import type { Cards } from "./cards";
import { BAD_DATE, dateInCell, NO_DATE } from "./cell-date";
import { countInCell, isBlank } from "./cell-number";
import type { ColumnNote } from "./column-notes";
import type { Conventions } from "./conventions";
import type { ManagerField } from "./fields";
import type { Column } from "./header-row";
import type { Holder } from "./holders";
import { isErrorValue } from "./interning";
import type { ClientsLayout, Layout, ManagersLayout } from "./layout";
import { DATE_FIELDS } from "./manager";
import type { ManagerRegister } from "./managers";
import { cellOf, shownText, type CellProblemCode, type Problem } from "./problems";
import type { CellValue, SheetValues } from "./sheet-values";

/** So many cells alike are named one by one, the others in one problem. */
const NAMED_ONE_BY_ONE = 100;

/** What the writing of the clients' cells brought to light. */
export function clientCellProblems(layout: Layout, cards: Cards, holders: readonly Holder[]): Problem[] {
  const { clients } = layout;
  const { sheet, columns, months } = clients;
  const columnAt = columnsByIndex([...Object.values(columns), ...months]);
  const noted = (code: CellProblemCode, notes: readonly ColumnNote[]) =>
    problemsOf(code, sheet, columnAt, notes);
  const { notes, conventions } = cards;
  return [
    ...oneByOne("UNREADABLE_AMOUNT", badAmounts(layout, cards)),
    ...oneByOne("UNREADABLE_DATE", badAttachments(clients, cards)),
    ...errorsIn(clients, cards, holders),
    ...noted("HEAD_NOT_A_CODE", notes.headsInWords.all()),
    ...conventionProblems(sheet, columnAt, conventions),
    ...noted("NUMBERS_AS_TEXT", notes.textNumbers.all()),
    ...noted("DATES_AS_TEXT", notes.textDates.all()),
    ...noted("INN_PADDED", notes.paddedInns.all()),
  ];
}

/** What the writing of the cells on the managers sheet brought to light. */
export function managerCellProblems(
  layout: ManagersLayout,
  { managers, conventions }: ManagerRegister,
): Problem[] {
  const { sheet, columns, onClientsSheet } = layout;
  if (onClientsSheet) return [];
  const rows = managers.flatMap((manager) => manager.rows);
  const textsIn = (field: ManagerField, isRead: (cell: string, column: Column) => boolean): ColumnNote[] => {
    const column = columns[field];
    if (column === undefined) return [];
    const found = rows.filter((row) => {
      const cell = sheet.values[row][column.index];
      return typeof cell === "string" && !isBlank(cell) && isRead(cell, column);
    });
    return found.length === 0 ? [] : [{ index: column.index, count: found.length, row: Math.min(...found) }];
  };
  const dayIn = (cell: CellValue, column: Column) =>
    dateInCell(cell, sheet.dateSystem, conventions.dayOrder(column.index));
  const columnAt = columnsByIndex(Object.values(columns));
  const badDates = managers.flatMap((manager) =>
    manager.badDates.flatMap((field) =>
      manager.rows
        .filter((row) => dayIn(sheet.values[row][columns[field]!.index], columns[field]!) === BAD_DATE)
        .map((row) => cellOf(sheet, columns[field]!, row)),
    ),
  );
  const textDates = DATE_FIELDS.flatMap((field) =>
    textsIn(field, (cell, column) => dayIn(cell, column) > NO_DATE),
  );
  const textNumbers = (["meetings", "calls", "groupMeetings"] as const).flatMap((field) =>
    textsIn(field, (cell) => !Number.isNaN(countInCell(cell))),
  );
  return [
    ...oneByOne("UNREADABLE_DATE", badDates),
    ...conventionProblems(sheet, columnAt, conventions),
    ...problemsOf("NUMBERS_AS_TEXT", sheet, columnAt, textNumbers),
    ...problemsOf("DATES_AS_TEXT", sheet, columnAt, textDates),
  ];
}

function conventionProblems(sheet: SheetValues, columnAt: ColumnAt, conventions: Conventions): Problem[] {
  return [
    ...problemsOf("AMBIGUOUS_AMOUNTS", sheet, columnAt, conventions.ambiguousAmounts()),
    ...problemsOf("AMBIGUOUS_DATES", sheet, columnAt, conventions.ambiguousDates()),
    ...problemsOf("DATES_MONTH_FIRST", sheet, columnAt, conventions.monthFirst()),
  ];
}

/** Cells of amounts that are not numbers and that nothing has been said about yet. */
function badAmounts(layout: Layout, cards: Cards): Place[] {
  const { clients, problems } = layout;
  const keyOf = ({ sheet, row, column }: Place) => [sheet, row, column].join("\n");
  const told = new Set(problems.map(keyOf));
  return cards.withBadNumber.flatMap((card) =>
    badAmountColumns(clients, cards, card)
      .filter((column) => standsAsRead(layout, column, cards.row[card]))
      .map((column) => cellOf(clients.sheet, column, cards.row[card]))
      .filter((cell) => {
        const isNew = !told.has(keyOf(cell));
        told.add(keyOf(cell));
        return isNew;
      }),
  );
}

/** False for what an appended column says of several cells together: whoever put it there tells of it. */
function standsAsRead({ clients, turnover }: Layout, column: Column, row: number): boolean {
  if (column.virtual === undefined) return true;
  const origin = column.virtual.cellOf(row);
  const name = origin?.sheet ?? column.virtual.sheet;
  const sheet = [clients, ...turnover].find((it) => it.sheet.name === name)?.sheet;
  return (
    origin !== undefined &&
    shownText(sheet?.values[origin.row]?.[origin.column] ?? "") ===
      shownText(clients.sheet.values[row][column.index])
  );
}

type Place = ReturnType<typeof cellOf>;

function badAttachments({ sheet, columns }: ClientsLayout, { attachedOn, count, row }: Cards) {
  const found: Place[] = [];
  for (let card = 0; card < count; card++) {
    if (attachedOn[card] === BAD_DATE) found.push(cellOf(sheet, columns.attachedOn!, row[card]));
  }
  return found;
}

/** Errors and booleans where a word or a name should stand: one problem per column and value. */
function errorsIn({ sheet, columns }: ClientsLayout, cards: Cards, holders: readonly Holder[]): Problem[] {
  const nobody = holders.map(({ name }) => isErrorValue(name));
  const holdsError = nobody.includes(true);
  return [
    ...valuesIn(columns.group, (card) => cards.group[card] === UNKNOWN),
    ...valuesIn(columns.potential, (card) => cards.potential[card] === UNKNOWN),
    ...(holdsError ? valuesIn(columns.manager, (card) => nobody[cards.holder[card]]) : []),
  ];

  function valuesIn(column: Column | undefined, mayBeError: (card: number) => boolean): Problem[] {
    if (column === undefined) return [];
    const found = new Map<string, { row: number; count: number }>();
    for (let card = 0; card < cards.count; card++) {
      if (!mayBeError(card)) continue;
      const cell = sheet.values[cards.row[card]][column.index];
      if (typeof cell !== "boolean" && !isErrorValue(String(cell).trim())) continue;
      const known = found.get(String(cell));
      if (known) known.count++;
      else found.set(String(cell), { row: cards.row[card], count: 1 });
    }
    return [...found.values()].map(({ row, count }) => ({
      code: "ERROR_VALUE",
      ...cellOf(sheet, column, row),
      count,
    }));
  }
}

function oneByOne(code: CellProblemCode, cells: readonly Place[]): Problem[] {
  const named = cells.length > NAMED_ONE_BY_ONE ? cells.slice(0, NAMED_ONE_BY_ONE - 1) : cells;
  const rest = cells.slice(named.length);
  return [
    ...named.map((cell) => ({ code, ...cell })),
    ...(rest.length > 0 ? [{ code, ...rest[0], count: rest.length }] : []),
  ];
}

type ColumnAt = ReadonlyMap<number, Column>;

function columnsByIndex(columns: readonly Column[]): ColumnAt {
  return new Map(columns.map((column) => [column.index, column]));
}

function problemsOf(
  code: CellProblemCode,
  sheet: SheetValues,
  columnAt: ColumnAt,
  notes: readonly ColumnNote[],
): Problem[] {
  return notes.map(({ index, count, row }) => ({
    code,
    ...cellOf(sheet, columnAt.get(index)!, row),
    count,
  }));
}
