import type { Month } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { BLANK, UNKNOWN, type Lexicon } from "../regulation/lexicon";
import type { Settings } from "../regulation/schema";
import { dayInCell } from "./cell-date";
import { isBlank, kopecksInCell, LARGEST_AMOUNT } from "./cell-number";
import type { ClientField } from "./fields";
import { ClientCodes } from "./client-codes";
import type { Holders } from "./holders";
import { innInCell, NO_INN } from "./inn";
import { FoldedIds, isErrorValue, TextCache } from "./interning";
import type { ClientsLayout } from "./layout";
import { WINDOW_MONTHS } from "./period";
import { columnLetters, type Problem } from "./problems";
import type { CellValue } from "./sheet-values";
import { isTotalCell, isTotalRow } from "./total-rows";

/** Rows are read in blocks small enough to stay in the processor's cache from one column to the next. */
const BLOCK = 512;

/**
 * The rows of the clients sheet as columns, one element per row that carries a client code, in the sheet's order.
 * Amounts are kopecks, NaN where unknown.
 */
export interface Cards {
  readonly count: number;
  readonly codes: ClientCodes;
  readonly territories: FoldedIds;
  readonly offices: FoldedIds;
  /** Zero-based row of the sheet. */
  readonly row: Int32Array;
  readonly code: Int32Array;
  /** Code of the head as the row names it; −1 for none. */
  readonly head: Int32Array;
  readonly holder: Int32Array;
  /** Client group, `BLANK` or `UNKNOWN`. */
  readonly group: Int16Array;
  /** Potential, `BLANK` or `UNKNOWN`. */
  readonly potential: Int8Array;
  /** Number of the territory; −1 for a blank. */
  readonly territory: Int32Array;
  /** Number of the office written on the row; −1 for a blank. */
  readonly office: Int32Array;
  /** Day, `NO_DATE` or `BAD_DATE`. */
  readonly attachedOn: Int32Array;
  /** `innInCell` of the row. */
  readonly inn: Float64Array;
  /** Six amounts per row, the reporting month first, then back in time. */
  readonly turnover: Float64Array;
  readonly debt: Float64Array;
  /** Cards with a turnover or debt cell that is not a number. */
  readonly withBadNumber: number[];
  /** Rows of the sheet (zero-based) that look like totals or repeated headers, and those without a code. */
  readonly totalRows: number[];
  readonly repeatedHeaders: number[];
  readonly withoutCode: number[];
  /** The potential column writes class C both in Latin and in Cyrillic letters, or Cyrillic «С» beside a Latin «S». */
  readonly cyrillicEsDoubtful: boolean;
}

/** Reads the clients sheet; see `Cards`. */
export function readCards(
  layout: ClientsLayout,
  month: Month,
  lexicon: Lexicon,
  holders: Holders,
  settings: Settings,
): Cards {
  const { values, dateSystem } = layout.sheet;
  const cards = emptyCards(Math.max(0, values.length - layout.headerRow - 1));
  const count = chooseRows(layout, cards);
  const at = (field: ClientField) => layout.columns[field]?.index ?? -1;

  const groups = new TextCache((text) => (isErrorValue(tidy(text)) ? UNKNOWN : lexicon.groupOf(text)));
  const seenEs = new Set<string>();
  const potentials = new TextCache((text) => {
    const letter = text.trim().toUpperCase();
    if (letter === "С" || letter === "C" || letter === "S") seenEs.add(letter);
    return lexicon.potentialOf(text);
  });
  const months = amountColumns(layout, month);
  const debt = layout.columns.overdueDebt;

  for (let from = 0; from < count; from += BLOCK) {
    const to = Math.min(count, from + BLOCK);
    readTurnover(values, cards, from, to, months, settings.blankTurnover === "zero" ? 0 : NaN);
    if (debt)
      readDebt(values, cards, from, to, debt.index, debt.unit, settings.blankDebt === "zero" ? 0 : NaN);
    readWords(values, cards.row, cards.group, from, to, at("group"), groups);
    readWords(values, cards.row, cards.potential, from, to, at("potential"), potentials);
    readIds(values, cards.row, cards.territory, from, to, at("territory"), cards.territories);
    readIds(values, cards.row, cards.office, from, to, at("office"), cards.offices);
    readHolders(values, cards, from, to, at("manager"), at("office"), holders);
    readDates(values, cards, from, to, at("attachedOn"), dateSystem);
    readInns(values, cards, from, to, at("inn"));
    readCodes(values, cards, from, to, at("code"), at("head"));
  }
  return {
    ...cards,
    count,
    withBadNumber: [...new Set(cards.withBadNumber)].sort((a, b) => a - b),
    cyrillicEsDoubtful: seenEs.has("С") && seenEs.size > 1,
  };
}

function emptyCards(size: number): Cards {
  return {
    count: 0,
    codes: new ClientCodes(size),
    territories: new FoldedIds(),
    offices: new FoldedIds(),
    row: new Int32Array(size),
    code: new Int32Array(size),
    head: new Int32Array(size).fill(-1),
    holder: new Int32Array(size),
    group: new Int16Array(size).fill(BLANK),
    potential: new Int8Array(size).fill(BLANK),
    territory: new Int32Array(size).fill(-1),
    office: new Int32Array(size).fill(-1),
    attachedOn: new Int32Array(size),
    inn: new Float64Array(size),
    turnover: new Float64Array(size * WINDOW_MONTHS).fill(NaN),
    debt: new Float64Array(size).fill(NaN),
    withBadNumber: [],
    totalRows: [],
    repeatedHeaders: [],
    withoutCode: [],
    cyrillicEsDoubtful: false,
  };
}

type Values = ClientsLayout["sheet"]["values"];

/** Fills `cards.row` with the rows that carry a code and sorts out the others. */
function chooseRows(layout: ClientsLayout, cards: Cards): number {
  const { values } = layout.sheet;
  const code = layout.columns.code!;
  let count = 0;
  for (let row = layout.headerRow + 1; row < values.length; row++) {
    const cells = values[row];
    const cell = cells[code.index];
    if (typeof cell === "number" || isPlainCode(cell)) {
      cards.row[count++] = row;
    } else if (typeof cell !== "string" || isBlank(cell) || isErrorValue(cell.trim())) {
      if (cells.every(isBlank)) continue;
      (isTotalRow(cells) ? cards.totalRows : cards.withoutCode).push(row);
    } else if (isTotalCell(cell)) {
      cards.totalRows.push(row);
    } else if (cell === code.header) {
      cards.repeatedHeaders.push(row);
    } else {
      cards.row[count++] = row;
    }
  }
  return count;
}

/** A text that begins with a digit is a code, whatever follows. */
function isPlainCode(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && cell.charCodeAt(0) >= 0x30 && cell.charCodeAt(0) <= 0x39;
}

interface AmountColumn {
  readonly index: number;
  readonly unit: number;
  /** Months back from the reporting month, −1 outside of what the rules look at. */
  readonly back: number;
}

function amountColumns(layout: ClientsLayout, month: Month): AmountColumn[] {
  return layout.months.map((column) => {
    const back = month - column.month;
    return { index: column.index, unit: column.unit, back: back >= 0 && back < WINDOW_MONTHS ? back : -1 };
  });
}

function readTurnover(
  values: Values,
  cards: Cards,
  from: number,
  to: number,
  columns: AmountColumn[],
  blank: number,
): void {
  const { row, turnover } = cards;
  const indices = Int32Array.from(columns, ({ index }) => index);
  const places = Int32Array.from(columns, ({ back }) => back);
  const plain = columns.every(({ unit }) => unit === 1);
  for (let card = from; card < to; card++) {
    const cells = values[row[card]];
    const base = card * WINDOW_MONTHS;
    for (let i = 0; i < indices.length; i++) {
      const cell = cells[indices[i]];
      let kopecks = blank;
      if (plain && typeof cell === "number" && cell < LARGEST_AMOUNT && cell > -LARGEST_AMOUNT) {
        kopecks = Math.round(cell * 100);
      } else if (cell !== "") {
        kopecks = kopecksInCell(cell, columns[i].unit, blank);
        if (kopecks !== kopecks && !isBlank(cell)) cards.withBadNumber.push(card);
      }
      if (places[i] >= 0) turnover[base + places[i]] = kopecks;
    }
  }
}

function readDebt(
  values: Values,
  cards: Cards,
  from: number,
  to: number,
  index: number,
  unit: number,
  blank: number,
): void {
  const { row, debt } = cards;
  for (let card = from; card < to; card++) {
    const cell = values[row[card]][index];
    const kopecks = kopecksInCell(cell, unit, blank);
    if (kopecks !== kopecks && !isBlank(cell)) cards.withBadNumber.push(card);
    debt[card] = kopecks < 0 ? 0 : kopecks;
  }
}

function readWords(
  values: Values,
  row: Int32Array,
  out: Int8Array | Int16Array,
  from: number,
  to: number,
  index: number,
  cache: TextCache,
): void {
  if (index < 0) return;
  for (let card = from; card < to; card++) {
    const cell = values[row[card]][index];
    out[card] = cell === "" || cell === undefined ? BLANK : cache.get(cell);
  }
}

function readIds(
  values: Values,
  row: Int32Array,
  out: Int32Array,
  from: number,
  to: number,
  index: number,
  ids: FoldedIds,
): void {
  if (index < 0) return;
  for (let card = from; card < to; card++) out[card] = ids.idOf(values[row[card]][index]);
}

function readHolders(
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

function readDates(
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

function readInns(values: Values, cards: Cards, from: number, to: number, index: number): void {
  if (index < 0) return;
  for (let card = from; card < to; card++) {
    const cell = values[cards.row[card]][index];
    cards.inn[card] = cell === "" || cell === undefined ? NO_INN : innInCell(cell);
  }
}

function readCodes(values: Values, cards: Cards, from: number, to: number, code: number, head: number): void {
  const { codes } = cards;
  for (let card = from; card < to; card++) {
    const cells = values[cards.row[card]];
    cards.code[card] = codes.idOf(cells[code]);
    if (head < 0) continue;
    const cell = cells[head];
    if (cell !== "" && cell !== undefined && typeof cell !== "boolean")
      cards.head[card] = headOf(cell, codes);
  }
}

function headOf(cell: CellValue, codes: ClientCodes): number {
  return typeof cell === "string" && isErrorValue(cell.trim()) ? -1 : codes.idOf(cell);
}

/** Amount cells of a card that are not numbers. */
export function badAmountCells(
  layout: ClientsLayout,
  cards: Cards,
  card: number,
): { header: string; value: string }[] {
  const cells = layout.sheet.values[cards.row[card]];
  const columns = [...layout.months, ...(layout.columns.overdueDebt ? [layout.columns.overdueDebt] : [])];
  return columns
    .filter(({ index, unit }) => !isBlank(cells[index]) && Number.isNaN(kopecksInCell(cells[index], unit, 0)))
    .map(({ index, header }) => ({ header, value: tidy(String(cells[index])) }));
}

/** What reading the rows brought to light besides findings. */
export function cardProblems(layout: ClientsLayout, cards: Cards): Problem[] {
  const sheet = layout.sheet.name;
  const at = (code: Problem["code"], row: number): Problem => ({
    code,
    sheet,
    row: row + 1,
    value: tidy(String(layout.sheet.values[row].find((cell) => !isBlank(cell)) ?? "")),
  });
  const errors = (field: "territory" | "office", texts: ReadonlySet<string>): Problem[] =>
    [...texts].map((value) => ({
      code: "UNREADABLE_CELL",
      sheet,
      column: columnLetters(layout.columns[field]!.index),
      header: layout.columns[field]!.header,
      value,
    }));
  return [
    ...cards.withoutCode.map((row) => at("ROW_WITHOUT_CODE", row)),
    ...cards.totalRows.map((row) => at("TOTAL_ROW_SKIPPED", row)),
    ...cards.repeatedHeaders.map((row) => at("HEADER_ROW_SKIPPED", row)),
    ...errors("territory", cards.territories.errors),
    ...errors("office", cards.offices.errors),
    ...(cards.cyrillicEsDoubtful ? [{ code: "CYRILLIC_ES", sheet } as const] : []),
  ];
}
