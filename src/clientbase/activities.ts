import { isoMonth, type Month } from "../regulation/calendar";
import { fold, tidy } from "../regulation/folding";
import { countsIn } from "./activity-counts";
import { journalCounts } from "./activity-journal";
import { shareWord } from "./activity-names";
import type { Activity } from "./activity-words";
import { appendColumns, type Appended } from "./appended-columns";
import { countInCell, isBlank } from "./cell-number";
import { MANAGER_FIELDS } from "./fields";
import type { ActivitiesLayout, Layout, ManagersLayout } from "./layout";
import { nameKeys } from "./person-name";
import { columnLetters, type Problem } from "./problems";
import type { CellValue } from "./sheet-values";

export const ACTIVITIES = ["meetings", "calls", "groupMeetings"] as const satisfies readonly Activity[];

/** What one sheet says of a month: counts by folded name; null where it cannot be told. */
export interface CountedActivities {
  readonly layout: ActivitiesLayout;
  readonly counts: ReadonlyMap<string, Readonly<Partial<Record<Activity, number | null>>>>;
  /** Names as written, by folded name. */
  readonly names: ReadonlyMap<string, string>;
  /** Of what the sheet is a complete list in the month: whoever it does not name has none. */
  readonly complete: ReadonlySet<Activity>;
  readonly problems: readonly Problem[];
}

/**
 * The managers with the meetings and calls that other sheets tell of, in appended columns. A filled cell of the managers
 * sheet wins. What cannot be told stays blank, which is unknown.
 */
export function withActivities(
  layout: Layout,
  month: Month,
): { readonly managers: ManagersLayout | undefined; readonly problems: readonly Problem[] } {
  const { managers, activities } = layout;
  if (managers === undefined || activities.length === 0) return { managers, problems: [] };
  const sheets = activities.map((it) =>
    it.form === "journal" ? journalCounts(it, month) : countsIn(it, month),
  );
  const people = peopleOf(managers);
  const problems = sheets.flatMap(({ layout: { sheet }, counts, problems: own }): Problem[] => [
    ...(counts.size === 0 && own.length === 0
      ? [{ code: "ACTIVITIES_ABSENT_IN_MONTH", sheet: sheet.name, value: isoMonth(month) } as const]
      : []),
    ...own,
  ]);
  const appended: { activity: Activity; column: Appended }[] = [];
  const silent = new Map<CountedActivities, Set<string>>();
  for (const activity of ACTIVITIES) {
    const telling = sheets.filter(
      ({ counts, complete }) =>
        complete.has(activity) || [...counts.values()].some((it) => it[activity] !== undefined),
    );
    if (telling.length === 0) continue;
    const countOf = (name: string) => merged(telling, people, name, activity, silent, problems);
    const counted = new Map([...people.rows.keys()].map((name) => [name, countOf(name)] as const));
    appended.push({ activity, column: columnOf(managers, activity, people, counted, telling[0], problems) });
  }
  problems.push(...takenAsNone(silent, month), ...unlisted(sheets, people));
  if (appended.length === 0) return { managers, problems };
  const complete = appendColumns(
    managers,
    appended.map(({ column }) => column),
  );
  const virtual = Object.fromEntries(appended.map(({ activity }, i) => [activity, complete.columns[i]]));
  return {
    managers: { ...managers, sheet: complete.sheet, columns: { ...managers.columns, ...virtual } },
    problems,
  };
}

/** Rows of the managers by what all writings of a name share, but for namesakes whom their offices tell apart: a journal does not. */
interface People {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly nameOf: (row: number) => string;
  readonly toldApart: ReadonlySet<string>;
}

function peopleOf({ sheet, headerRow, columns, onClientsSheet }: ManagersLayout): People {
  const keyOf = nameKeys();
  const nameOf = (row: number) => keyOf(String(sheet.values[row][columns.name!.index] ?? ""));
  const rows = new Map<string, number[]>();
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    const name = nameOf(row);
    if (name === "") continue;
    const known = rows.get(name);
    if (known) known.push(row);
    else rows.set(name, [row]);
  }
  const toldApart = new Set<string>();
  const { office } = columns;
  if (office && !onClientsSheet) {
    for (const [name, own] of rows) {
      const offices = new Set(own.map((row) => fold(String(sheet.values[row][office.index] ?? ""))));
      if (offices.size > 1 && !offices.has("")) toldApart.add(name);
    }
  }
  for (const name of toldApart) rows.delete(name);
  return { rows, nameOf, toldApart };
}

/**
 * Whoever a journal does not name has none, unless it names somebody unlisted who may be the same person. Journals add
 * up; sheets of counts that contradict them or each other leave it unknown.
 */
function merged(
  sheets: readonly CountedActivities[],
  people: People,
  name: string,
  activity: Activity,
  silent: Map<CountedActivities, Set<string>>,
  problems: Problem[],
): number | null {
  const said = sheets.flatMap((sheet) => {
    const count = sheet.counts.get(name)?.[activity];
    return count === undefined ? [] : [{ sheet, count }];
  });
  if (said.length === 0) {
    const journal = sheets.find(({ complete }) => complete.has(activity));
    if (journal === undefined) return null;
    const strangers = sheets.flatMap(({ names }) => [...names.keys()].filter((it) => !people.rows.has(it)));
    if (strangers.some((stranger) => shareWord(stranger, name))) return null;
    silent.set(journal, (silent.get(journal) ?? new Set()).add(name));
    return 0;
  }
  if (said.some(({ count }) => count === null)) return null;
  const journals = said.filter(({ sheet }) => sheet.layout.form === "journal");
  const sums = [
    ...(journals.length > 0 ? [journals.reduce((sum, { count }) => sum + count!, 0)] : []),
    ...said.filter(({ sheet }) => sheet.layout.form === "counts").map(({ count }) => count!),
  ];
  if (new Set(sums).size === 1) return sums[0];
  const [first, ...others] = said;
  problems.push({
    code: "ACTIVITIES_CONTRADICT",
    sheet: others[0].sheet.layout.sheet.name,
    value: others[0].sheet.names.get(name) ?? name,
    header: MANAGER_FIELDS[activity].header,
    reading: first.sheet.layout.sheet.name,
  });
  return null;
}

function columnOf(
  { sheet, columns }: ManagersLayout,
  activity: Activity,
  people: People,
  counted: ReadonlyMap<string, number | null>,
  from: CountedActivities,
  problems: Problem[],
): Appended {
  const own = columns[activity];
  const ownCell = (row: number): CellValue => (own ? (sheet.values[row][own.index] ?? "") : "");
  const filled = new Set<string>();
  for (const [name, rows] of people.rows) {
    const row = rows.find((it) => !isBlank(ownCell(it)));
    if (row === undefined) continue;
    filled.add(name);
    const count = counted.get(name);
    if (count === null || count === undefined || countInCell(ownCell(row)) === count) continue;
    problems.push({
      code: "ACTIVITIES_CONTRADICT",
      sheet: sheet.name,
      row: row + 1,
      column: columnLetters(own!.index),
      header: own!.header,
      value: tidy(String(ownCell(row))),
      reading: from.layout.sheet.name,
      count,
    });
  }
  return {
    header: own?.header ?? MANAGER_FIELDS[activity].header,
    unit: 1,
    cellOf(row) {
      if (!isBlank(ownCell(row))) return ownCell(row);
      const name = people.nameOf(row);
      return filled.has(name) ? "" : (counted.get(name) ?? "");
    },
    origin: {
      sheet: from.layout.sheet.name,
      cellOf: (row) => (isBlank(ownCell(row)) ? undefined : { sheet: sheet.name, row, column: own!.index }),
    },
  };
}

function takenAsNone(silent: ReadonlyMap<CountedActivities, ReadonlySet<string>>, month: Month): Problem[] {
  return [...silent].map(([{ layout }, names]) => ({
    code: "ACTIVITIES_TAKEN_AS_NONE",
    sheet: layout.sheet.name,
    value: isoMonth(month),
    count: names.size,
  }));
}

/** Names of sheets of activities that no manager has, or that do not tell among namesakes. */
function unlisted(sheets: readonly CountedActivities[], people: People): Problem[] {
  return sheets.flatMap(({ layout, names }) =>
    [...names].flatMap(([name, written]): Problem[] =>
      people.rows.has(name)
        ? []
        : [{ code: "ACTIVITIES_OF_UNLISTED", sheet: layout.sheet.name, value: written }],
    ),
  );
}
