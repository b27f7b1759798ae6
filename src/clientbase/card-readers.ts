import type { Month } from "../regulation/calendar";
import { BLANK } from "../regulation/lexicon";
import type { Cards } from "./cards";
import { dateInCell, NO_DATE, type DayOrder } from "./cell-date";
import { debtInCell, isBlank, kopecksInCell, LARGEST_AMOUNT, type Grouping } from "./cell-number";
import type { ClientCodes } from "./client-codes";
import { saysNoCode } from "./code-text";
import type { Conventions } from "./conventions";
import type { Holders } from "./holders";
import { innInCell, lostLeadingZero, NO_INN } from "./inn";
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
  /** What proves the marks of each column of `window` and of `others`. */
  readonly windowGroupings: readonly Grouping[];
  readonly otherGroupings: readonly Grouping[];
  readonly inRubles: boolean;
}

export function turnoverColumns(
  { months }: ClientsLayout,
  month: Month,
  conventions: Conventions,
): TurnoverColumns {
  const back = (column: { month: Month }) => month - column.month;
  const inWindow = (column: { month: Month }) => back(column) >= 0 && back(column) < WINDOW_MONTHS;
  const window = new Int32Array(WINDOW_MONTHS).fill(-1);
  for (const column of months.filter(inWindow)) window[back(column)] = column.index;
  const others = months.filter((column) => !inWindow(column)).map(({ index }) => index);
  const groupings = (indices: readonly number[]) => indices.map((index) => conventions.grouping(index));
  return {
    window,
    others: Int32Array.from(others),
    windowGroupings: groupings([...window]),
    otherGroupings: groupings(others),
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
  const { textNumbers } = cards.notes;
  const { window, others, units, inRubles, windowGroupings, otherGroupings } = columns;
  for (let card = from; card < to; card++) {
    const cells = values[row[card]];
    const base = card * WINDOW_MONTHS;
    for (let i = 0; i < others.length; i++) {
      const cell = cells[others[i]];
      if (isPlainAmount(cell) || cell === "") continue;
      if (isBlank(cell)) continue;
      if (Number.isNaN(kopecksInCell(cell, 1, 0, otherGroupings[i]))) withBadNumber.push(card);
      else if (typeof cell === "string") textNumbers.add(others[i], row[card]);
    }
    for (let back = 0; back < WINDOW_MONTHS; back++) {
      const index = window[back];
      const cell = index < 0 ? undefined : cells[index];
      if (inRubles && isPlainAmount(cell)) {
        turnover[base + back] = Math.round(cell * 100);
      } else if (cell === "") {
        turnover[base + back] = blank;
      } else {
        const kopecks =
          index < 0 ? NaN : kopecksInCell(cell, units.get(index)!, blank, windowGroupings[back]);
        if (kopecks !== kopecks) {
          if (!isBlank(cell)) withBadNumber.push(card);
        } else if (typeof cell === "string" && !isBlank(cell)) {
          textNumbers.add(index, row[card]);
        }
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
  grouping: Grouping,
): void {
  const { row, debt } = cards;
  if (index < 0) {
    debt.fill(NaN, from, to);
    return;
  }
  for (let card = from; card < to; card++) {
    const cell = values[row[card]][index];
    const kopecks = debtInCell(cell, unit, blank, grouping);
    if (kopecks !== kopecks) {
      if (!isBlank(cell)) cards.withBadNumber.push(card);
    } else if (typeof cell === "string" && !isBlank(cell)) {
      cards.notes.textNumbers.add(index, row[card]);
    }
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
  order: DayOrder,
): void {
  if (index < 0) return;
  for (let card = from; card < to; card++) {
    const cell = values[cards.row[card]][index];
    const day = dateInCell(cell, dateSystem, order);
    if (typeof cell === "string" && day > NO_DATE) cards.notes.textDates.add(index, cards.row[card]);
    cards.attachedOn[card] = day;
  }
}

export function readInns(values: Values, cards: Cards, from: number, to: number, index: number): void {
  if (index < 0) return;
  for (let card = from; card < to; card++) {
    const cell = values[cards.row[card]][index];
    if (cell === "" || cell === undefined) {
      cards.inn[card] = NO_INN;
      continue;
    }
    const inn = innInCell(cell);
    if (inn > NO_INN && lostLeadingZero(cell)) cards.notes.paddedInns.add(index, cards.row[card]);
    cards.inn[card] = inn;
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
  const { codes, row, notes } = cards;
  for (let card = from; card < to; card++) {
    const cells = values[row[card]];
    cards.code[card] = codes.idOf(cells[code]);
    const cell = head < 0 ? "" : cells[head];
    const headCode = cell === "" || cell === undefined ? -1 : headOf(cell, codes);
    if (headCode === NO_HEAD_IN_WORDS) notes.headsInWords.add(head, row[card]);
    cards.head[card] = headCode < 0 ? -1 : headCode;
  }
}

const NO_HEAD_IN_WORDS = -2;

/** A cell beginning with a digit is a code, whatever follows. */
function headOf(cell: CellValue, codes: ClientCodes): number {
  if (typeof cell === "number") return codes.idOf(cell);
  if (typeof cell === "boolean") return NO_HEAD_IN_WORDS;
  const first = cell.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return codes.idOf(cell);
  return isErrorValue(cell.trim()) || saysNoCode(cell) ? NO_HEAD_IN_WORDS : codes.idOf(cell);
}
