import { BLANK, lexiconOf, UNKNOWN, type Lexicon } from "../regulation/lexicon";
import { fold, tidy } from "../regulation/folding";
import type { Regulation, Settings } from "../regulation/schema";
import { dayInCell } from "./cell-date";
import { isBlank, kopecksInCell } from "./cell-number";
import { cardProblems } from "./card-problems";
import { readCards, type Cards } from "./cards";
import type { ClientField } from "./fields";
import { Holders, type Holder } from "./holders";
import { kppInCell } from "./inn";
import type { ClientsLayout, Layout } from "./layout";
import { readManagers, type ManagerRegister } from "./managers";
import { organise, type Organisations } from "./organisations";
import { choosePeriod, WINDOW_MONTHS, type Period, type PeriodChoice } from "./period";
import { UnusableInput, type Problem } from "./problems";
import { isoMonth } from "../regulation/calendar";
import type { CellValue } from "./sheet-values";

/** A workbook's client base, read for one regulation and period. */
export interface ClientBase {
  readonly layout: Layout;
  readonly period: Period;
  readonly regulation: Regulation;
  readonly lexicon: Lexicon;
  readonly cards: Cards;
  readonly holders: readonly Holder[];
  readonly register: ManagerRegister | undefined;
  readonly organisations: Organisations;
  /** Per month back from the reporting one: whether the export has its column. */
  readonly monthPresent: readonly boolean[];
  readonly problems: readonly Problem[];
  /**
   * In how many ways people who cannot be told apart can be taken: rows of the managers sheet with one name, cards that
   * do not tell which namesake holds them. 1 when there are none. What a rule says counts when it is the same in each.
   */
  readonly worlds: number;
}

/**
 * Reads a client base from recognised sheets.
 * @param world which of `worlds` to read, from 0
 * @throws UnusableInput when the clients sheet has no row with a client code
 */
export function readClientBase(
  layout: Layout,
  regulation: Regulation,
  choice: PeriodChoice = {},
  world = 0,
): ClientBase {
  const { settings } = regulation;
  const period = choosePeriod(layout.clients, choice);
  const lexicon = lexiconOf(regulation);
  const register = layout.managers && readManagers(layout.managers, lexicon, world);
  const holders = new Holders(lexicon, register, world);
  const cards = readCards(layout.clients, period.month, lexicon, holders, settings);
  if (cards.count === 0) throw new UnusableInput("noRows", { sheet: layout.clients.sheet.name });
  const organisations = organise(
    cards,
    (holder) => holders.all[holder].personal,
    (card, other) => rowsAgree(layout.clients, lexicon, settings, cards.row[card], cards.row[other]),
    settings,
  );
  const monthPresent = Array.from({ length: WINDOW_MONTHS }, (_, back) =>
    layout.clients.months.some((column) => column.month === period.month - back),
  );
  return {
    layout,
    period,
    regulation,
    lexicon,
    cards,
    holders: holders.all,
    register,
    organisations,
    monthPresent,
    problems: [
      ...layout.problems,
      ...(monthPresent[0] ? [] : [{ code: "MONTH_ABSENT", value: isoMonth(period.month) } as const]),
      ...(register?.problems ?? []),
      ...cardProblems(layout.clients, cards),
      ...namesakeProblems(layout.clients, holders),
    ],
    worlds: Math.max(register?.worlds ?? 1, holders.worlds),
  };
}

/** Whether two rows of one client say the same in every mapped column, however it is written. */
function rowsAgree(
  layout: ClientsLayout,
  lexicon: Lexicon,
  settings: Settings,
  row: number,
  other: number,
): boolean {
  const { values, dateSystem } = layout.sheet;
  const pairs = (index: number) => [values[row][index] ?? "", values[other][index] ?? ""] as const;
  const head = (cell: CellValue) =>
    tidy(String(cell)) === tidy(String(pairs(layout.columns.code!.index)[0])) ? "" : cell;
  const blankAsZero = (cell: CellValue) => (settings.blankTurnover === "zero" && isBlank(cell) ? 0 : cell);
  const sameMonths = layout.months.every(({ index, unit }) => {
    const [a, b] = pairs(index);
    return sameMeaning(blankAsZero(a), blankAsZero(b), (cell) => kopecksInCell(cell, unit, NaN));
  });
  return (
    sameMonths &&
    (Object.keys(layout.columns) as ClientField[]).every((field) => {
      const { index, unit } = layout.columns[field]!;
      const [a, b] = pairs(index);
      switch (field) {
        case "overdueDebt":
          return sameMeaning(a, b, (cell) => kopecksInCell(cell, unit, NaN));
        case "attachedOn":
          return sameMeaning(a, b, (cell) => dayInCell(cell, dateSystem) || NaN);
        case "group":
          return sameMeaning(a, b, (cell) => known(lexicon.groupOf(String(cell))));
        case "potential":
          return sameMeaning(a, b, (cell) => known(lexicon.potentialOf(String(cell))));
        case "kpp":
          return kppInCell(a) === kppInCell(b);
        case "head":
          return tidy(String(head(a))) === tidy(String(head(b)));
        default:
          return fold(String(a)) === fold(String(b));
      }
    })
  );
}

/** Cells mean the same when they read as the same value, or are alike as texts. */
function sameMeaning(a: CellValue, b: CellValue, read: (cell: CellValue) => number): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  return a === b || read(a) === read(b) || fold(String(a)) === fold(String(b));
}

function known(index: number): number {
  return index === BLANK || index === UNKNOWN ? NaN : index;
}

function namesakeProblems({ sheet, columns }: ClientsLayout, { undecided }: Holders): Problem[] {
  const index = columns.manager!.index;
  return [...undecided].map((name) => ({
    code: "NAMESAKE_WITHOUT_OFFICE",
    sheet: sheet.name,
    row: sheet.values.findIndex((cells) => String(cells[index] ?? "").trim() === name) + 1,
    value: name,
  }));
}
