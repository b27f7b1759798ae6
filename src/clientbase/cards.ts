import type { Month } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { UNKNOWN, type Lexicon } from "../regulation/lexicon";
import type { Settings } from "../regulation/schema";
import {
  readCodes,
  readDates,
  readDebt,
  readHolders,
  readIds,
  readInns,
  readTurnover,
  readWords,
  turnoverColumns,
} from "./card-readers";
import { ClientCodes } from "./client-codes";
import { ColumnNotes } from "./column-notes";
import { Conventions } from "./conventions";
import type { ClientField } from "./fields";
import type { Holders } from "./holders";
import { FoldedIds, isErrorValue, TextCache } from "./interning";
import type { ClientsLayout } from "./layout";
import { WINDOW_MONTHS } from "./period";
import { RowKinds, type SkipReason } from "./row-kinds";

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
  /** How the columns are written, where a cell alone can be read in two ways. */
  readonly conventions: Conventions;
  readonly notes: CardNotes;
  /** Rows that carry a manager (an office, a client group) for the clients below, and remarks below the table. */
  readonly groupRows: number[];
  readonly comments: number[];
  /** Blank rows above the last filled one. */
  readonly blankRows: number;
  /** The potential column writes class C both in Latin and in Cyrillic letters, or Cyrillic «С» beside a Latin «S». */
  readonly cyrillicEsDoubtful: boolean;
}

/** Cells that are read otherwise than they stand. */
export interface CardNotes {
  readonly textNumbers: ColumnNotes;
  readonly textDates: ColumnNotes;
  readonly paddedInns: ColumnNotes;
  /** Heads that are an error, a boolean or a word for none. */
  readonly headsInWords: ColumnNotes;
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
  const cards = emptyCards(layout);
  const at = (field: ClientField) => layout.columns[field]?.index ?? -1;

  const groups = new TextCache((text) => (isErrorValue(tidy(text)) ? UNKNOWN : lexicon.groupOf(text)));
  const seenEs = new Set<string>();
  const potentials = new TextCache((text) => {
    const letter = text.trim().toUpperCase();
    if (letter === "С" || letter === "C" || letter === "S") seenEs.add(letter);
    return lexicon.potentialOf(text);
  });
  const months = turnoverColumns(layout, month, cards.conventions);
  const debt = layout.columns.overdueDebt;
  const debtGrouping = cards.conventions.grouping(debt?.index ?? -1);
  const attachmentOrder = cards.conventions.dayOrder(at("attachedOn"));
  const blankTurnover = settings.blankTurnover === "zero" ? 0 : NaN;
  const blankDebt = settings.blankDebt === "zero" ? 0 : NaN;

  const chooser = new RowChooser(layout, cards);
  let count = 0;
  for (let row = layout.headerRow + 1; row < values.length; row += BLOCK) {
    const from = count;
    const to = chooser.choose(row, Math.min(values.length, row + BLOCK), from);
    readTurnover(values, cards, from, to, months, blankTurnover);
    readDebt(values, cards, from, to, debt?.index ?? -1, debt?.unit ?? 1, blankDebt, debtGrouping);
    readWords(values, cards.row, cards.group, from, to, at("group"), groups);
    readWords(values, cards.row, cards.potential, from, to, at("potential"), potentials);
    readIds(values, cards.row, cards.territory, from, to, at("territory"), cards.territories);
    readIds(values, cards.row, cards.office, from, to, at("office"), cards.offices);
    readHolders(values, cards, from, to, at("manager"), at("office"), holders);
    readDates(values, cards, from, to, at("attachedOn"), dateSystem, attachmentOrder);
    readInns(values, cards, from, to, at("inn"));
    readCodes(values, cards, from, to, at("code"), at("head"));
    count = to;
  }
  return {
    ...cards,
    count,
    blankRows: chooser.blankRows,
    withBadNumber: [...new Set(cards.withBadNumber)].sort((a, b) => a - b),
    cyrillicEsDoubtful: seenEs.has("С") && seenEs.size > 1,
  };
}

function emptyCards({ sheet: { values }, headerRow, columns, months }: ClientsLayout): Cards {
  const size = Math.max(0, values.length - headerRow - 1);
  const width = 1 + Math.max(...[...Object.values(columns), ...months].map(({ index }) => index));
  return {
    conventions: new Conventions(values, headerRow),
    notes: {
      textNumbers: new ColumnNotes(width),
      textDates: new ColumnNotes(width),
      paddedInns: new ColumnNotes(width),
      headsInWords: new ColumnNotes(width),
    },
    count: 0,
    codes: new ClientCodes(size),
    territories: new FoldedIds(),
    offices: new FoldedIds(),
    row: new Int32Array(size),
    code: new Int32Array(size),
    head: new Int32Array(size),
    holder: new Int32Array(size),
    group: new Int16Array(size),
    potential: new Int8Array(size),
    territory: new Int32Array(size),
    office: new Int32Array(size),
    attachedOn: new Int32Array(size),
    inn: new Float64Array(size),
    turnover: new Float64Array(size * WINDOW_MONTHS),
    debt: new Float64Array(size),
    withBadNumber: [],
    totalRows: [],
    repeatedHeaders: [],
    withoutCode: [],
    groupRows: [],
    comments: [],
    blankRows: 0,
    cyrillicEsDoubtful: false,
  };
}

/** Fills `cards.row` with the rows that are cards and sorts out the others. */
class RowChooser {
  private blanks = 0;
  private pendingBlanks = 0;
  private readonly kinds: RowKinds;

  constructor(
    layout: ClientsLayout,
    private readonly cards: Cards,
  ) {
    this.kinds = new RowKinds(layout);
  }

  /** Blank rows above the last filled one so far. */
  get blankRows(): number {
    return this.blanks;
  }

  /**
   * Fills `cards.row` from `count` on.
   * @returns the new count
   */
  choose(from: number, to: number, count: number): number {
    const { row: chosen } = this.cards;
    for (let row = from; row < to; row++) {
      const kind = this.kinds.kindOf(row);
      if (kind === "card") chosen[count++] = row;
      else if (kind !== "blank") this.skip(row, kind);
      if (kind === "blank") {
        this.pendingBlanks++;
      } else if (this.pendingBlanks > 0) {
        this.blanks += this.pendingBlanks;
        this.pendingBlanks = 0;
      }
    }
    return count;
  }

  private skip(row: number, kind: Exclude<SkipReason, "blank">): void {
    const { totalRows, repeatedHeaders, groupRows, comments, withoutCode } = this.cards;
    ({
      total: totalRows,
      repeatedHeader: repeatedHeaders,
      groupRow: groupRows,
      comment: comments,
      withoutCode,
    })[kind].push(row);
  }
}
