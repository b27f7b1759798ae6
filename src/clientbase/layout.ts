import { fold, tidy } from "../regulation/folding";
import {
  CLIENT_FIELDS,
  CLIENT_FIELD_NAMES,
  MANAGER_FIELD_NAMES,
  type ClientField,
  type ManagerField,
} from "./fields";
import {
  best,
  bestHeaderRow,
  type Column,
  type Columns,
  type HeaderRow,
  type MonthColumn,
} from "./header-row";
import { unitOf } from "./header-text";
import { columnLetters, UnusableInput, type Problem } from "./problems";
import type { SheetValues } from "./sheet-values";

export interface ClientsLayout {
  readonly sheet: SheetValues;
  readonly headerRow: number;
  readonly columns: Columns<ClientField>;
  /** Oldest first. */
  readonly months: readonly MonthColumn[];
  /** Set where rows of their own above the clients carry the manager. */
  readonly groupRows?: GroupRowsLayout;
}

export interface ManagersLayout {
  readonly sheet: SheetValues;
  readonly headerRow: number;
  readonly columns: Columns<ManagerField>;
  /** The manager's columns stand on the sheet of clients, repeated on every card. */
  readonly onClientsSheet: boolean;
}

/** Rows that carry a manager, an office or a client group once, above the clients they hold for. */
export interface GroupRowsLayout {
  /** Position of the column in which such rows carry their text. */
  readonly column: number;
}

/** Turnover per client code on a sheet of its own: a column per month, or a row per code and month or date. */
export type TurnoverLayout =
  | {
      readonly form: "wide";
      readonly sheet: SheetValues;
      readonly firstHeaderRow: number;
      readonly headerRow: number;
      readonly code: Column;
      readonly months: readonly MonthColumn[];
      readonly manager?: Column;
    }
  | {
      readonly form: "long";
      readonly sheet: SheetValues;
      readonly firstHeaderRow: number;
      readonly headerRow: number;
      readonly code: Column;
      readonly month: Column;
      readonly amount: Column;
      readonly manager?: Column;
    };

/** Meetings and calls on a sheet of their own: a row per event, or counts per manager and perhaps month. */
export type ActivitiesLayout =
  | {
      readonly form: "journal";
      readonly sheet: SheetValues;
      readonly firstHeaderRow: number;
      readonly headerRow: number;
      readonly manager: Column;
      readonly date: Column;
      readonly kind?: Column;
      readonly client?: Column;
      readonly count?: Column;
      readonly place?: Column;
      /** What the whole sheet tells of, where its name or headers say so. */
      readonly only?: "meetings" | "calls";
    }
  | {
      readonly form: "counts";
      readonly sheet: SheetValues;
      readonly firstHeaderRow: number;
      readonly headerRow: number;
      readonly manager: Column;
      readonly month?: Column;
      readonly meetings?: Column;
      readonly calls?: Column;
      readonly groupMeetings?: Column;
      readonly kind?: Column;
      readonly months?: readonly MonthColumn[];
    };

/** What of a workbook is read as what. */
export interface Layout {
  /** Names of all sheets of the workbook. */
  readonly sheets: readonly string[];
  readonly clients: ClientsLayout;
  readonly managers: ManagersLayout | undefined;
  readonly turnover: readonly TurnoverLayout[];
  readonly activities: readonly ActivitiesLayout[];
  readonly problems: readonly Problem[];
  /** Of a layout that was completed from other sheets: what it was made from. */
  readonly source?: Layout;
}

/** Fields that tell a sheet of managers from a sheet of clients. */
const TELLING_MANAGER_FIELDS = MANAGER_FIELD_NAMES.filter(
  (field) => !["name", "office", "group"].includes(field),
);
const REQUIRED_CLIENT_FIELDS = CLIENT_FIELD_NAMES.filter((field) => "required" in CLIENT_FIELDS[field]);

/**
 * Finds the sheets of clients and managers, their header rows and columns.
 * @throws UnusableInput when no sheet looks like clients, a required column is missing, or a month stands twice.
 */
export function recognise(sheets: readonly SheetValues[]): Layout {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const clientRows = visible
    .map((sheet) => bestHeaderRow(sheet, clientScore))
    .filter((row) => clientScore(row) >= 2);
  const clients = best(
    clientRows,
    (row) => clientScore(row) * 100 + namedBonus(row, "Клиенты") + clientColumnCount(row),
  );
  if (clients === undefined) {
    const hidden = sheets.filter(
      (sheet) => sheet.hidden && clientScore(bestHeaderRow(sheet, clientScore)) >= 4,
    );
    if (hidden.length > 0)
      throw new UnusableInput("onlyHidden", { sheets: hidden.map((sheet) => sheet.name) });
    throw new UnusableInput("noClients", { sheets: visible.map((sheet) => sheet.name) });
  }
  requireClientColumns(clients);

  const others = visible.filter((sheet) => sheet !== clients.sheet);
  const managerRows = others
    .map((sheet) => bestHeaderRow(sheet, (row) => managerScore(row) * 10 + managerColumnCount(row)))
    .filter(
      (row) =>
        row.manager.columns.name !== undefined &&
        (managerScore(row) >= 1 || namedBonus(row, "Менеджеры") > 0) &&
        row.months.length === 0,
    );
  const managers = best(managerRows, (row) => managerScore(row) + namedBonus(row, "Менеджеры"));

  const problems: Problem[] = [];
  const used = [clients.sheet, managers?.sheet];
  for (const { sheet } of new Set([...clientRows.filter((row) => clientScore(row) >= 4), ...managerRows])) {
    if (!used.includes(sheet)) problems.push({ code: "SHEET_NOT_USED", sheet: sheet.name });
  }
  for (const sheet of sheets.filter((it) => it.hidden && it.values.length > 0)) {
    problems.push({ code: "HIDDEN_SHEET_NOT_USED", sheet: sheet.name });
  }
  problems.push(...spareColumns(clients.sheet, clients.client.spare), ...unitsAbove(clients));
  const managersLayout = managers ? managersOn(managers) : managersOnClientsSheet(clients);
  if (managers) problems.push(...spareColumns(managers.sheet, managers.manager.spare));
  if (!managersLayout) problems.push({ code: "NO_MANAGERS_SHEET" });
  return {
    sheets: sheets.map((sheet) => sheet.name),
    clients: {
      sheet: clients.sheet,
      headerRow: clients.row,
      columns: clients.client.columns,
      months: [...clients.months].sort((a, b) => a.month - b.month),
    },
    managers: managersLayout,
    turnover: [],
    activities: [],
    problems,
  };
}

function managersOn(row: HeaderRow): ManagersLayout {
  return { sheet: row.sheet, headerRow: row.row, columns: row.manager.columns, onClientsSheet: false };
}

function managersOnClientsSheet(row: HeaderRow): ManagersLayout | undefined {
  if (!row.manager.columns.specialization && managerScore(row) < 2) return undefined;
  const { manager, office } = row.client.columns;
  const columns = { ...row.manager.columns, ...(manager && { name: manager }), ...(office && { office }) };
  return { sheet: row.sheet, headerRow: row.row, columns, onClientsSheet: true };
}

function requireClientColumns(row: HeaderRow): void {
  const columns = REQUIRED_CLIENT_FIELDS.filter((field) => !row.client.columns[field]).map(
    (field) => CLIENT_FIELDS[field].header,
  );
  const noMonths = row.months.length === 0;
  if (columns.length > 0 || noMonths) {
    throw new UnusableInput("missingColumns", { sheet: row.sheet.name, columns, noMonths });
  }
  const twice = row.months.filter((column, i) => row.months.findIndex((it) => it.month === column.month) < i);
  if (twice.length > 0) {
    throw new UnusableInput("duplicateMonth", {
      sheet: row.sheet.name,
      columns: row.months
        .filter((column) => column.month === twice[0].month)
        .map((column) => `${columnLetters(column.index)} «${column.header}»`),
    });
  }
}

function spareColumns(sheet: SheetValues, spare: readonly Column[]): Problem[] {
  return spare.map((column) => ({
    code: "COLUMN_NOT_USED",
    sheet: sheet.name,
    column: columnLetters(column.index),
    header: column.header,
  }));
}

/** Units named above the table though no month's header has one: the amounts are read as rubles, and the user is told. */
function unitsAbove({ sheet, row, months }: HeaderRow): Problem[] {
  if (months.some(({ unit }) => unit !== 1)) return [];
  return sheet.values.slice(0, row).flatMap((cells, above) =>
    cells.flatMap((cell, index): Problem[] =>
      typeof cell === "string" && unitOf(cell) !== 1
        ? [
            {
              code: "UNIT_ABOVE_TABLE",
              sheet: sheet.name,
              row: above + 1,
              column: columnLetters(index),
              value: tidy(cell),
            },
          ]
        : [],
    ),
  );
}

function clientScore(row: HeaderRow): number {
  return (
    REQUIRED_CLIENT_FIELDS.filter((field) => row.client.columns[field]).length +
    (row.months.length > 0 ? 1 : 0)
  );
}

function clientColumnCount(row: HeaderRow): number {
  return Object.keys(row.client.columns).length;
}

function managerColumnCount(row: HeaderRow): number {
  return Object.keys(row.manager.columns).length;
}

function managerScore(row: HeaderRow): number {
  return TELLING_MANAGER_FIELDS.filter((field) => row.manager.columns[field]).length;
}

function namedBonus(row: HeaderRow, name: string): number {
  return fold(row.sheet.name) === fold(name) ? 50 : 0;
}
