import type { ClientField, ManagerField } from "./fields";
import type { Column, Columns, MonthColumn } from "./header-row";
import type { Correction } from "./mapping";
import type { Problem } from "./problems";
import type { SheetValues } from "./sheet-values";

export { recognise } from "./recognise";

/** Where the headers of a sheet stand; rows are zero-based. */
export interface HeaderBlock {
  readonly sheet: SheetValues;
  readonly firstHeaderRow: number;
  /** The last header row: data begin below it. */
  readonly headerRow: number;
}

export interface ClientsLayout extends HeaderBlock {
  readonly columns: Columns<ClientField>;
  /** Oldest first. None where turnover stands on another sheet. */
  readonly months: readonly MonthColumn[];
  /** Set where rows of their own above the clients carry the manager. */
  readonly groupRows?: GroupRowsLayout;
  /** Of a layout with appended columns: what stands in the user's sheet alone. */
  readonly source?: ClientsLayout;
}

export interface ManagersLayout extends HeaderBlock {
  readonly columns: Columns<ManagerField>;
  /** The manager's columns stand on the sheet of clients, repeated on every card. */
  readonly onClientsSheet: boolean;
}

/** Rows that carry a manager, an office or a client group once, above the clients they hold for. */
export interface GroupRowsLayout {
  /** Zero-based rows of the sheet, in its order. */
  readonly rows: readonly number[];
}

/** Turnover per client code on a sheet of its own: a column per month, or a row per code and month or date. */
export type TurnoverLayout = WideTurnoverLayout | LongTurnoverLayout;

export interface WideTurnoverLayout extends HeaderBlock {
  readonly form: "wide";
  readonly code: Column;
  /** Oldest first. */
  readonly months: readonly MonthColumn[];
  readonly manager?: Column;
}

export interface LongTurnoverLayout extends HeaderBlock {
  readonly form: "long";
  readonly code: Column;
  /** A month, or a day in it. */
  readonly month: Column;
  readonly amount: Column;
  readonly manager?: Column;
}

/** Meetings and calls on a sheet of their own: a row per event, or counts per manager and perhaps month. */
export type ActivitiesLayout = ActivityJournalLayout | ActivityCountsLayout;

export interface ActivityJournalLayout extends HeaderBlock {
  readonly form: "journal";
  readonly manager: Column;
  readonly date: Column;
  /** Tells meetings from calls. */
  readonly kind?: Column;
  readonly client?: Column;
  /** Events of one row; one where the column is absent. */
  readonly count?: Column;
  readonly place?: Column;
  /** What the whole sheet tells of, where its name, title or headers say so. */
  readonly only?: "meetings" | "calls";
}

export interface ActivityCountsLayout extends HeaderBlock {
  readonly form: "counts";
  readonly manager: Column;
  readonly month?: Column;
  readonly meetings?: Column;
  readonly calls?: Column;
  readonly groupMeetings?: Column;
  /** What a row counts, where it counts one thing in `count` or in a column per month. */
  readonly kind?: Column;
  readonly count?: Column;
  readonly months?: readonly MonthColumn[];
  /** What `count` and the columns of months count, where the sheet's name, title or headers say so. */
  readonly only?: "meetings" | "calls";
}

/** What of a workbook is read as what. */
export interface Layout {
  /** Names of all sheets of the workbook. */
  readonly sheets: readonly string[];
  readonly clients: ClientsLayout;
  readonly managers: ManagersLayout | undefined;
  readonly turnover: readonly TurnoverLayout[];
  readonly activities: readonly ActivitiesLayout[];
  readonly problems: readonly Problem[];
  /** What the user has said of sheets: the workbook is recognised alike with these. */
  readonly corrections: readonly Correction[];
  /** Of a layout that was completed from other sheets: what it was made from. */
  readonly source?: Layout;
}
