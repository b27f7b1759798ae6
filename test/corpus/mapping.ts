import { CLIENT_FIELD_NAMES } from "../../src/clientbase/fields";
import type { Column } from "../../src/clientbase/header-row";
import type { ActivitiesLayout, Layout, TurnoverLayout } from "../../src/clientbase/layout";
import { columnLetters } from "../../src/clientbase/problems";
import type { SheetValues } from "../../src/clientbase/sheet-values";
import { isoMonth } from "../../src/regulation/calendar";
import type { FileSheet } from "../../workbench/corpus/file-sheet";

/** What the columns of a fixture are to be recognised as, `clients inn Клиенты!C` each, sorted. */
export function expectedMapping(sheets: readonly FileSheet[]): string[] {
  return sheets
    .flatMap(({ name, use, columns }) =>
      columns.flatMap(({ holds }, index) => {
        if (use === "none" || holds === undefined) return [];
        const isManagers = use === "clients" && !isOfClients(holds);
        return [`${isManagers ? "managers" : use} ${holds} ${name}!${columnLetters(index)}`];
      }),
    )
    .sort();
}

function isOfClients(holds: string): boolean {
  return /^\d{4}-\d{2}$/.test(holds) || CLIENT_FIELD_NAMES.some((field) => field === holds);
}

/** What the columns were recognised as. */
export function mappingOf({ clients, managers, turnover, activities }: Layout): string[] {
  const ofManagers = Object.entries(managers?.columns ?? {}).filter(
    ([field]) => !managers!.onClientsSheet || !["name", "office"].includes(field),
  );
  return [
    ...lines("clients", clients.sheet, { ...clients.columns, ...byMonth(clients.months) }),
    ...(managers ? lines("managers", managers.sheet, Object.fromEntries(ofManagers)) : []),
    ...(turnover ?? []).flatMap((it) => lines("turnover", it.sheet, turnoverColumns(it))),
    ...(activities ?? []).flatMap((it) => lines("activities", it.sheet, activityColumns(it))),
  ].sort();
}

type Mapped = Readonly<Record<string, Column | undefined>>;

function lines(use: string, { name }: SheetValues, columns: Mapped): string[] {
  return Object.entries(columns).flatMap(([holds, column]) =>
    column === undefined || column.virtual ? [] : [`${use} ${holds} ${name}!${columnLetters(column.index)}`],
  );
}

function byMonth(months: readonly (Column & { readonly month: number })[]): Mapped {
  return Object.fromEntries(months.map((column) => [isoMonth(column.month), column]));
}

function turnoverColumns(layout: TurnoverLayout): Mapped {
  const { code, manager } = layout;
  return layout.form === "wide"
    ? { code, manager, ...byMonth(layout.months) }
    : { code, manager, month: layout.month, amount: layout.amount };
}

function activityColumns(layout: ActivitiesLayout): Mapped {
  if (layout.form === "journal") {
    const { manager, date, kind, client, count, place } = layout;
    return { manager, date, kind, client, count, place };
  }
  const { manager, month, meetings, calls, groupMeetings, kind, months = [] } = layout;
  return { manager, month, meetings, calls, groupMeetings, kind, ...byMonth(months) };
}
