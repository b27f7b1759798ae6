import type { Month } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import type { CountedActivities } from "./activities";
import { activityKindOf, isInside, type Activity, type ActivityKind } from "./activity-words";
import { countInCell, isBlank } from "./cell-number";
import { nameKeys } from "./person-name";
import type { Column } from "./header-row";
import type { ActivityJournalLayout } from "./layout";
import { columnLetters, type Problem } from "./problems";
import type { CellValue } from "./sheet-values";
import { isTotalRow } from "./total-rows";
import { monthReader } from "./turnover-rows";

/** Of an event: what it counts for; undefined where that cannot be told, null where it counts for nothing. */
type Meaning = Activity | null | undefined;

/**
 * Counts the events of a month in a journal. Where a kind, a place, a date or a number of an event cannot be read, what
 * it may have counted for is unknown of its manager. Calls are cold ones where the journal tells cold calls from others.
 */
export function journalCounts(layout: ActivityJournalLayout, month: Month): CountedActivities {
  const { sheet, headerRow, manager, date, kind, place, count, only } = layout;
  const kinds = kindsOf(layout);
  const written = new Set<ActivityKind>(kinds.values());
  const meaningOf = meanings(layout, written.has("coldCalls"));
  const counts = new Map<string, Partial<Record<Activity, number | null>>>();
  const names = new Map<string, string>();
  const doubts = new Map<string, Problem>();
  const monthIn = monthReader(layout, date);
  let events = 0;
  const keyOf = nameKeys();
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    const cells = sheet.values[row];
    if (cells.every(isBlank) || isTotalRow(cells) || cells[manager.index] === manager.header) continue;
    const when = monthIn(cells[date.index]);
    if (when === undefined) {
      if (isBlank(cells[manager.index]) && isBlank(cells[date.index])) continue;
      doubt(doubts, sheet.name, row, date, cells);
    } else if (when !== month) {
      continue;
    } else {
      events++;
    }
    const name = keyOf(String(cells[manager.index] ?? ""));
    if (name === "") {
      doubt(doubts, sheet.name, row, manager, cells);
      continue;
    }
    if (!names.has(name)) names.set(name, tidy(String(cells[manager.index])));
    const own = counts.get(name) ?? {};
    counts.set(name, own);
    const found = kind ? kinds.get(String(cells[kind.index] ?? "")) : only;
    const meaning = meaningOf(found, place && cells[place.index]);
    const times = count ? countInCell(cells[count.index]) : 1;
    if (meaning === null) continue;
    if (meaning === undefined) {
      doubt(doubts, sheet.name, row, found === "meetings" && place ? place : (kind ?? manager), cells);
      for (const activity of mayBe(found)) own[activity] = null;
    } else if (when === undefined || times === undefined || Number.isNaN(times)) {
      if (when !== undefined) doubt(doubts, sheet.name, row, count!, cells);
      own[meaning] = null;
    } else if (own[meaning] !== null) {
      own[meaning] = (own[meaning] ?? 0) + times;
    }
  }
  return {
    layout,
    counts,
    names,
    complete: events === 0 ? new Set() : covered(written, only, meaningOf),
    problems: [...doubts.values()],
  };
}

/** The kinds of a journal's events by the text of the cell. */
function kindsOf({ sheet, headerRow, kind }: ActivityJournalLayout): Map<string, ActivityKind> {
  const kinds = new Map<string, ActivityKind>();
  if (!kind) return kinds;
  for (const cells of sheet.values.slice(headerRow + 1)) {
    const text = String(cells[kind.index] ?? "");
    if (text !== kind.header && !kinds.has(text)) kinds.set(text, activityKindOf(text));
  }
  return kinds;
}

/** Meetings in the office do not count; a place that is not written leaves it open. */
function meanings(
  { place }: ActivityJournalLayout,
  tellsColdCalls: boolean,
): (kind: ActivityKind, at: CellValue | undefined) => Meaning {
  return (kind, at) => {
    switch (kind) {
      case "coldCalls":
        return "calls";
      case "calls":
        return tellsColdCalls ? null : "calls";
      case "groupMeetings":
        return "groupMeetings";
      case "outsideMeetings":
        return "meetings";
      case "meetings":
        if (!place) return "meetings";
        if (at === undefined || isBlank(at)) return undefined;
        return isInside(String(at)) ? null : "meetings";
      case undefined:
        return undefined;
      default:
        return null;
    }
  };
}

function mayBe(kind: ActivityKind): readonly Activity[] {
  return kind === "meetings" ? ["meetings"] : ["meetings", "calls", "groupMeetings"];
}

/** A journal is a list of what it ever tells of. */
function covered(
  written: ReadonlySet<ActivityKind>,
  only: "meetings" | "calls" | undefined,
  meaningOf: (kind: ActivityKind, at: CellValue | undefined) => Meaning,
): Set<Activity> {
  const kinds = written.size === 0 ? [only] : [...written];
  return new Set(
    kinds.flatMap((kind): Activity[] => {
      if (kind === undefined) return [];
      if (kind === "officeMeetings" || kind === "meetings") return ["meetings"];
      const activity = meaningOf(kind, undefined);
      return activity ? [activity] : [];
    }),
  );
}

/** One problem per column and text, at its first cell. */
function doubt(
  doubts: Map<string, Problem>,
  sheet: string,
  row: number,
  { index, header }: Column,
  cells: readonly CellValue[],
): void {
  const value = tidy(String(cells[index] ?? ""));
  const key = `${index}\n${value}`;
  const known = doubts.get(key);
  doubts.set(
    key,
    known
      ? { ...known, count: (known.count ?? 1) + 1 }
      : { code: "ACTIVITIES_INCOMPLETE", sheet, row: row + 1, column: columnLetters(index), header, value },
  );
}
