import { fold, tidy } from "../regulation/folding";
import { CLIENT_FIELDS, CLIENT_FIELD_NAMES, MANAGER_FIELD_NAMES } from "./fields";
import { best, bestHeaderRow, type Column, type HeaderRow } from "./header-row";
import { unitOf } from "./header-text";
import type { HeaderBlock, Layout, ManagersLayout } from "./layout";
import type { Correction } from "./mapping";
import { columnLetters, UnusableInput, type Problem } from "./problems";
import type { SheetValues } from "./sheet-values";

/** Fields that tell a sheet of managers from a sheet of clients. */
const TELLING_MANAGER_FIELDS = MANAGER_FIELD_NAMES.filter(
  (field) => !["name", "office", "group"].includes(field),
);
const REQUIRED_CLIENT_FIELDS = CLIENT_FIELD_NAMES.filter((field) => "required" in CLIENT_FIELDS[field]);

/**
 * Finds the sheets of clients and managers, their header rows and columns.
 * @throws UnusableInput when no sheet looks like clients, a required column is missing, or a month stands twice.
 */
export function recognise(sheets: readonly SheetValues[], corrections: readonly Correction[] = []): Layout {
  void corrections;
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
      firstHeaderRow: clients.row,
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
  return { ...blockOf(row), columns: row.manager.columns, onClientsSheet: false };
}

function managersOnClientsSheet(row: HeaderRow): ManagersLayout | undefined {
  if (!row.manager.columns.specialization && managerScore(row) < 2) return undefined;
  const { manager, office } = row.client.columns;
  const columns = { ...row.manager.columns, ...(manager && { name: manager }), ...(office && { office }) };
  return { ...blockOf(row), columns, onClientsSheet: true };
}

function blockOf({ sheet, row }: HeaderRow): HeaderBlock {
  return { sheet, firstHeaderRow: row, headerRow: row };
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
