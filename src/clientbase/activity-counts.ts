import type { Month } from "../regulation/calendar";
import { tidy } from "../regulation/folding";
import type { CountedActivities } from "./activities";
import { activityKindOf, type Activity, type ActivityKind } from "./activity-words";
import { countInCell, isBlank } from "./cell-number";
import { nameKeys } from "./person-name";
import type { Column } from "./header-row";
import type { ActivityCountsLayout } from "./layout";
import { columnLetters, type Problem } from "./problems";
import type { CellValue } from "./sheet-values";
import { isTotalRow } from "./total-rows";
import { monthReader } from "./turnover-rows";

/**
 * Reads a sheet of counts per manager for a month; without a column of months, or columns of them, its counts are the
 * month's. Rows of one manager add up; a cell that is no number leaves that count unknown.
 */
export function countsIn(layout: ActivityCountsLayout, month: Month): CountedActivities {
  const { sheet, headerRow, manager } = layout;
  const counts = new Map<string, Partial<Record<Activity, number | null>>>();
  const names = new Map<string, string>();
  const keyOf = nameKeys();
  const problems: Problem[] = [];
  const monthIn = layout.month && monthReader(layout, layout.month);
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    const cells = sheet.values[row];
    const cell = cells[manager.index] ?? "";
    if (isBlank(cell) || cell === manager.header || isTotalRow(cells)) continue;
    const when = layout.month ? monthIn!(cells[layout.month.index]) : month;
    const isUndated = when === undefined;
    if (isUndated) problems.push(problemAt(sheet.name, row, layout.month!, cells));
    else if (when !== month) continue;
    const name = keyOf(String(cell));
    const own = counts.get(name) ?? {};
    for (const { activity, column } of columnsIn(layout, month, cells)) {
      if (isBlank(cells[column.index])) continue;
      if (activity === undefined) {
        problems.push(problemAt(sheet.name, row, layout.kind ?? column, cells));
        own.meetings = own.calls = own.groupMeetings = null;
        continue;
      }
      const count = countInCell(cells[column.index]) ?? NaN;
      if (Number.isNaN(count)) problems.push(problemAt(sheet.name, row, column, cells));
      if (Number.isNaN(count) || isUndated) own[activity] = null;
      else if (own[activity] !== null) own[activity] = (own[activity] ?? 0) + count;
    }
    if (Object.keys(own).length === 0) continue;
    counts.set(name, own);
    if (!names.has(name)) names.set(name, tidy(String(cell)));
  }
  return { layout, counts, names, complete: new Set(), problems };
}

/** What a row counts and where; kinds that no norm counts are left out. */
function columnsIn(
  layout: ActivityCountsLayout,
  month: Month,
  cells: readonly CellValue[],
): { readonly activity: Activity | undefined; readonly column: Column }[] {
  const named = (["meetings", "calls", "groupMeetings"] as const).flatMap((activity) => {
    const column = layout[activity];
    return column ? [{ activity, column }] : [];
  });
  const one = layout.count ?? layout.months?.find((column) => column.month === month);
  if (!one) return named;
  const kind = layout.kind ? activityKindOf(String(cells[layout.kind.index] ?? "")) : layout.only;
  const activity = activityOf(kind);
  return activity === null ? named : [...named, { activity, column: one }];
}

function activityOf(kind: ActivityKind): Activity | undefined | null {
  if (kind === "coldCalls") return "calls";
  if (kind === "outsideMeetings") return "meetings";
  return kind === "other" || kind === "officeMeetings" ? null : kind;
}

function problemAt(
  sheet: string,
  row: number,
  { index, header }: Column,
  cells: readonly CellValue[],
): Problem {
  return {
    code: "ACTIVITIES_INCOMPLETE",
    sheet,
    row: row + 1,
    column: columnLetters(index),
    header,
    value: tidy(String(cells[index] ?? "")),
  };
}
