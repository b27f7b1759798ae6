import type { Month } from "../regulation/calendar";
import { BLANK } from "../regulation/lexicon";
import type { Cards } from "./cards";
import { dayInCell } from "./cell-date";
import { debtInCell, isBlank, kopecksInCell, LARGEST_AMOUNT } from "./cell-number";
import type { ClientCodes } from "./client-codes";
import type { Holders } from "./holders";
import { innInCell, NO_INN } from "./inn";
import { isErrorValue, type FoldedIds, type TextCache } from "./interning";
import type { ClientsLayout } from "./layout";
import { WINDOW_MONTHS } from "./period";
import type { CellValue } from "./sheet-values";

/*
 * Each function reads one column (or the columns of turnover) for the cards from `from` up to `to`. They are small and
 * apart so that the compiler keeps their loops in registers.
 */

type Values = ClientsLayout["sheet"]["values"];

/** Where the amounts of turnover stand. */
export interface TurnoverColumns {
  /** Per month back from the reporting one: the column, −1 where the export has none. */
  readonly window: Int32Array;
  /** Columns of months that no rule looks at: only read to report what is no number. */
  readonly others: Int32Array;
  /** Rubles in a unit of each column, by its position. */
  readonly units: ReadonlyMap<number, number>;
  readonly inRubles: boolean;
}

export function turnoverColumns({ months }: ClientsLayout, month: Month): TurnoverColumns {
  const back = (column: { month: Month }) => month - column.month;
  const inWindow = (column: { month: Month }) => back(column) >= 0 && back(column) < WINDOW_MONTHS;
  const window = new Int32Array(WINDOW_MONTHS).fill(-1);
  for (const column of months.filter(inWindow)) window[back(column)] = column.index;
  return {
    window,
    others: Int32Array.from(
      months.filter((column) => !inWindow(column)),
      ({ index }) => index,
    ),
    units: new Map(months.map(({ index, unit }) => [index, unit])),
    inRubles: months.every(({ unit }) => unit === 1),
  };
}

/** @param blank what a blank cell stands for */
export function readTurnover(
  values: Values,
  cards: Cards,
  from: number,
  to: number,
  columns: TurnoverColumns,
  blank: number,
): void {
  const { row, turnover, withBadNumber } = cards;
  const { window, others, units, inRubles } = columns;
  for (let card = from; card < to; card++) {
    const cells = values[row[card]];
    const base = card * WINDOW_MONTHS;
    for (let i = 0; i < others.length; i++) {
      const cell = cells[others[i]];
      if (isPlainAmount(cell) || cell === "") continue;
      if (!isBlank(cell) && Number.isNaN(kopecksInCell(cell, 1, 0))) withBadNumber.push(card);
    }
    for (let back = 0; back < WINDOW_MONTHS; back++) {
      const index = window[back];
      const cell = index < 0 ? undefined : cells[index];
      if (inRubles && isPlainAmount(cell)) {
        turnover[base + back] = Math.round(cell * 100);
      } else if (cell === "") {
        turnover[base + back] = blank;
      } else {
        const kopecks = index < 0 ? NaN : kopecksInCell(cell, units.get(index)!, blank);
        if (kopecks !== kopecks && !isBlank(cell)) withBadNumber.push(card);
        turnover[base + back] = kopecks;
      }
    }
  }
}

function isPlainAmount(cell: CellValue | undefined): cell is number {
  return typeof cell === "number" && cell < LARGEST_AMOUNT && cell > -LARGEST_AMOUNT;
}

export function readDebt(
  values: Values,
  cards: Cards,
  from: number,
  to: number,
  index: number,
  unit: number,
  blank: number,
): void {
  const { row, debt } = cards;
  if (index < 0) {
    debt.fill(NaN, from, to);
    return;
  }
  for (let card = from; card < to; card++) {
    const cell = values[row[card]][index];
    const kopecks = debtInCell(cell, unit, blank);
    if (kopecks !== kopecks && !isBlank(cell)) cards.withBadNumber.push(card);
    debt[card] = kopecks;
  }
}

export function readWords(
  values: Values,
  row: Int32Array,
  out: Int8Array | Int16Array,
  from: number,
  to: number,
  index: number,
  cache: TextCache,
): void {
  if (index < 0) {
    out.fill(BLANK, from, to);
    return;
  }
  for (let card = from; card < to; card++) {
    const cell = values[row[card]][index];
    out[card] = cell === "" || cell === undefined ? BLANK : cache.get(cell);
  }
}

export function readIds(
  values: Values,
  row: Int32Array,
  out: Int32Array,
  from: number,
  to: number,
  index: number,
  ids: FoldedIds,
): void {
  if (index < 0) {
    out.fill(-1, from, to);
    return;
  }
  for (let card = from; card < to; card++) out[card] = ids.idOf(values[row[card]][index]);
}

export function readHolders(
  values: Values,
  cards: Cards,
  from: number,
  to: number,
  index: number,
  office: number,
  holders: Holders,
): void {
  for (let card = from; card < to; card++) {
    const cells = values[cards.row[card]];
    cards.holder[card] = holders.idOf(cells[index] ?? "", office < 0 ? "" : (cells[office] ?? ""));
  }
}

export function readDates(
  values: Values,
  cards: Cards,
  from: number,
  to: number,
  index: number,
  dateSystem: 1900 | 1904,
): void {
  if (index < 0) return;
  for (let card = from; card < to; card++) {
    cards.attachedOn[card] = dayInCell(values[cards.row[card]][index], dateSystem);
  }
}

export function readInns(values: Values, cards: Cards, from: number, to: number, index: number): void {
  if (index < 0) return;
  for (let card = from; card < to; card++) {
    const cell = values[cards.row[card]][index];
    cards.inn[card] = cell === "" || cell === undefined ? NO_INN : innInCell(cell);
  }
}

export function readCodes(
  values: Values,
  cards: Cards,
  from: number,
  to: number,
  code: number,
  head: number,
): void {
  const { codes } = cards;
  for (let card = from; card < to; card++) {
    const cells = values[cards.row[card]];
    cards.code[card] = codes.idOf(cells[code]);
    const cell = head < 0 ? "" : cells[head];
    cards.head[card] =
      cell === "" || cell === undefined || typeof cell === "boolean" ? -1 : headOf(cell, codes);
  }
}

function headOf(cell: CellValue, codes: ClientCodes): number {
  return typeof cell === "string" && isErrorValue(cell.trim()) ? -1 : codes.idOf(cell);
}
