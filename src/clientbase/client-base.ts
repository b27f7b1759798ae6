import { isoMonth, lastDayOf } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import { lexiconOf, type Lexicon } from "../regulation/lexicon";
import type { Regulation } from "../regulation/schema";
import { withActivities } from "./activities";
import { cardProblems } from "./card-problems";
import { clientCellProblems, managerCellProblems } from "./cell-problems";
import { codeProblems } from "./code-problems";
import { readCards, type Cards } from "./cards";
import { Holders, type Holder } from "./holders";
import type { ClientsLayout, Layout } from "./layout";
import { readManagers, type ManagerRegister } from "./managers";
import { organise, type Organisations } from "./organisations";
import { nameKey } from "./person-name";
import { choosePeriod, WINDOW_MONTHS, type Period, type PeriodChoice } from "./period";
import { prepare } from "./prepare";
import { inOrderOfWeight } from "./problem-weight";
import { UnusableInput, type Problem } from "./problems";
import { reconcile, type Reconciliation } from "./reconciliation";
import { meaningOfRows } from "./row-meaning";
import { totalProblems } from "./total-check";
import { nameProblems } from "./same-people";
import { textsIn } from "./short-names";
import { unknownWordsIn, type UnknownWord } from "./unknown-words";

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
  /** Every row of the clients sheet, and of turnover sheets, accounted for. */
  readonly rows: Reconciliation;
  readonly problems: readonly Problem[];
  /** Words that the regulation's dictionaries do not know. */
  readonly unknownWords: readonly UnknownWord[];
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
  given: Layout,
  regulation: Regulation,
  choice: PeriodChoice = {},
  world = 0,
): ClientBase {
  const { settings } = regulation;
  const lexicon = lexiconOf(regulation);
  const prepared = prepare(given, lexicon, settings, world);
  const period = choosePeriod(prepared.layout.clients, choice);
  const activities = withActivities(prepared.layout, period.month);
  const layout: Layout = { ...prepared.layout, managers: activities.managers };
  const register = layout.managers && readManagers(layout.managers, lexicon, world);
  const { sheet, columns, headerRow } = layout.clients;
  const names = textsIn(sheet, headerRow, columns.manager!.index);
  const holders = new Holders(lexicon, register, world, names);
  const cards = readCards(layout.clients, period.month, lexicon, holders, settings);
  if (cards.count === 0) throw new UnusableInput("noRows", { sheet: sheet.name });
  const organisations = organise(
    cards,
    (holder) => holders.all[holder].personal,
    meaningOfRows(layout.clients, lexicon, settings, cards),
    settings,
  );
  const monthPresent = Array.from({ length: WINDOW_MONTHS }, (_, back) =>
    layout.clients.months.some((column) => column.month === period.month - back),
  );
  const unknownWords = unknownWordsIn(layout, regulation, cards, register);
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
    rows: reconcile(cards, prepared.turnover),
    problems: inOrderOfWeight([
      ...totalProblems(layout.clients, cards),
      ...layout.problems,
      ...activities.problems,
      ...(monthPresent[0] ? [] : [{ code: "MONTH_ABSENT", value: isoMonth(period.month) } as const]),
      ...(period.asOf < lastDayOf(period.month)
        ? [{ code: "MONTH_NOT_ENDED", value: isoMonth(period.month) } as const]
        : []),
      ...(register?.problems ?? []),
      ...cardProblems(layout.clients, cards),
      ...namesakeProblems(layout.clients, cards, holders),
      ...nameProblems(sheet, columns.manager!, cards, holders, layout.managers?.onClientsSheet === false),
      ...codeProblems(layout.clients, cards, organisations),
      ...clientCellProblems(layout, cards, holders.all),
      ...(register ? managerCellProblems(layout.managers, register) : []),
    ]),
    unknownWords,
    worlds: register?.choices.worlds(holders.undecided.length > 0) ?? 1,
  };
}

function namesakeProblems({ sheet, columns }: ClientsLayout, cards: Cards, holders: Holders): Problem[] {
  const told = new Set<string>();
  return holders.undecided.flatMap(({ name, office }): Problem[] => {
    if (told.has(nameKey(name))) return [];
    told.add(nameKey(name));
    const card = cards.row.findIndex((row) => {
      const cells = sheet.values[row];
      const place = columns.office ? String(cells[columns.office.index] ?? "") : "";
      return String(cells[columns.manager!.index] ?? "") === name && place === office;
    });
    return [
      { code: "NAMESAKE_WITHOUT_OFFICE", sheet: sheet.name, row: cards.row[card] + 1, value: tidy(name) },
    ];
  });
}
