import { tidy } from "../regulation/folding";
import type { MonthColumn } from "./header-row";
import type { ActivitiesLayout, HeaderBlock } from "./layout";
import { periodWordsOf, type Counted } from "./month-header";
import { blockOf, monthColumnOf, type SheetReading } from "./sheet-reading";

type Only = "meetings" | "calls";

/**
 * What a sheet says of meetings and calls: nothing where it names no manager, or nothing tells what its rows count. A
 * sheet with columns of months for both is two layouts.
 */
export function activitiesOf(reading: SheetReading): ActivitiesLayout[] {
  const { columns } = reading.matches.activities;
  const { manager, date, month = date, kind, count, client, place, meetings, calls, groupMeetings } = columns;
  if (!manager || reading.matches.clients.columns.group) return [];
  const block = { ...blockOf(reading), manager };
  const only = kind ? undefined : onlyOf(reading);
  if (meetings ?? calls ?? groupMeetings) {
    const counts = {
      ...(meetings && { meetings }),
      ...(calls && { calls }),
      ...(groupMeetings && { groupMeetings }),
    };
    return [{ ...block, form: "counts", ...(month && { month }), ...counts }];
  }
  const byMonths = monthlyCounts(reading, block, kind !== undefined, only);
  if (byMonths.length > 0) return byMonths;
  if (kind === undefined && only === undefined) return [];
  const told = { ...(kind && { kind }), ...(only && { only }), ...(count && { count }) };
  if (date) {
    return [{ ...block, form: "journal", date, ...told, ...(client && { client }), ...(place && { place }) }];
  }
  return count ? [{ ...block, form: "counts", ...(month && { month }), ...told }] : [];
}

function monthlyCounts(
  reading: SheetReading,
  block: HeaderBlock & Pick<ActivitiesLayout, "manager">,
  withKind: boolean,
  only: Only | undefined,
): ActivitiesLayout[] {
  const { kind } = reading.matches.activities.columns;
  const monthsOf = (says: Counted | undefined): MonthColumn[] =>
    reading.periods.columns
      .filter((column) => column.says === says)
      .map((column) => monthColumnOf(reading, column))
      .sort((a, b) => a.month - b.month);
  const told = (["meetings", "calls"] as const).flatMap((says): ActivitiesLayout[] => {
    const months = monthsOf(says);
    return months.length === 0 ? [] : [{ ...block, form: "counts", months, only: says }];
  });
  const months = monthsOf(undefined);
  if (told.length > 0 || months.length === 0 || (!withKind && only === undefined)) return told;
  return [{ ...block, form: "counts", months, ...(kind && { kind }), ...(only && { only }) }];
}

/** What the whole sheet tells of: by the header of its dates, its title, or its name. */
function onlyOf({ sheet, header, matches }: SheetReading): Only | undefined {
  const date = matches.activities.columns.date?.header ?? "";
  const above = sheet.values.slice(0, header.firstHeaderRow).flat();
  const titles = above.filter((cell) => typeof cell === "string").map(tidy);
  for (const texts of [[date], titles, [sheet.name]]) {
    const said = new Set(texts.map((text) => periodWordsOf(text, undefined, 1900).says));
    const known = (["meetings", "calls"] as const).filter((only) => said.has(only));
    if (known.length === 1) return known[0];
  }
  return undefined;
}
