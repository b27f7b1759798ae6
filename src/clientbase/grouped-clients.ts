import { fold } from "../regulation/folding";
import type { Lexicon } from "../regulation/lexicon";
import { appendColumns, type Appended } from "./appended-columns";
import { isBlank } from "./cell-number";
import { CLIENT_FIELDS, type ClientField } from "./fields";
import { readGroupRows, type GroupMeaning, type GroupRow, type KnownNames } from "./group-levels";
import { groupRowsIn } from "./group-rows";
import type { Column } from "./header-row";
import type { ClientsLayout, Layout, ManagersLayout } from "./layout";
import { columnLetters, UnusableInput, type Problem } from "./problems";
import type { CellValue } from "./sheet-values";
import { rowsWrittenOnce } from "./written-once";

const FILLED = ["manager", "office", "group"] as const satisfies readonly (GroupMeaning & ClientField)[];

interface Filled {
  readonly field: (typeof FILLED)[number];
  readonly groups: readonly GroupRow[];
  readonly column: Appended;
  readonly code: "TAKEN_FROM_GROUP_ROWS" | "TAKEN_FROM_ABOVE";
}

/** Fields that group rows may carry instead of a column. */
const IN_GROUP_ROWS_ALONE = ["manager", "group"] as const;

/**
 * The clients with the manager (the office, the client group) of group rows on every row, in appended columns. A cell
 * of the sheet's own column wins; in such a column blanks are filled only where it is blank on every client, the group
 * rows stand in it, or it says everything once above its clients: elsewhere a blank manager is a finding.
 * @throws UnusableInput when there is no column of managers or client groups and no group row names them
 */
export function withGroups(
  layout: Layout,
  lexicon: Lexicon,
): { readonly clients: ClientsLayout; readonly problems: readonly Problem[] } {
  const { sheet, headerRow, columns } = layout.clients;
  const groupRows = groupRowsIn(sheet, headerRow, columns);
  const clients: ClientsLayout = { ...layout.clients, ...(groupRows && { groupRows }) };
  const rows = groupRows ? readGroupRows(clients, lexicon, knownNames(layout.managers)) : [];
  const appended = FILLED.flatMap((field): Filled[] => {
    const groups = rows.filter(({ meaning }) => meaning === field);
    if (groups.length > 0 && isToBeFilled(clients, field, groups)) {
      const column = columnOf(clients, field, rows);
      return [{ field, groups, column, code: "TAKEN_FROM_GROUP_ROWS" }];
    }
    const once = writtenOnce(clients, field);
    if (once.length === 0) return [];
    return [{ field, groups: once, column: columnOf(clients, field, once), code: "TAKEN_FROM_ABOVE" }];
  });
  const missing = IN_GROUP_ROWS_ALONE.filter(
    (field) => columns[field] === undefined && !appended.some((it) => it.field === field),
  ).map((field) => CLIENT_FIELDS[field].header);
  if (missing.length > 0) {
    throw new UnusableInput("missingColumns", { sheet: sheet.name, columns: missing, noMonths: false });
  }
  if (appended.length === 0) return { clients, problems: [] };
  const complete = appendColumns(
    clients,
    appended.map(({ column }) => column),
  );
  const virtual = Object.fromEntries(appended.map(({ field }, i) => [field, complete.columns[i]]));
  return {
    clients: {
      ...clients,
      sheet: complete.sheet,
      columns: { ...columns, ...virtual },
      source: clients,
    },
    problems: appended.map(({ code, field, groups: [first, ...others] }) => ({
      code,
      sheet: sheet.name,
      row: first.row + 1,
      column: columnLetters(first.column),
      value: CLIENT_FIELDS[field].header,
      count: others.length + 1,
    })),
  };
}

/** A column's cells as groups, where each holds for the blanks below it. */
function writtenOnce(clients: ClientsLayout, field: (typeof FILLED)[number]): GroupRow[] {
  const rows = rowsWrittenOnce(clients, field) ?? [];
  const column = clients.columns[field]?.index ?? 0;
  return rows.map((row) => ({
    row,
    column,
    text: String(clients.sheet.values[row][column]),
    meaning: field,
    level: 0,
  }));
}

function knownNames(managers: ManagersLayout | undefined): KnownNames {
  if (managers === undefined || managers.onClientsSheet) return { managers: new Set(), offices: new Set() };
  const { sheet, headerRow, columns } = managers;
  const namesIn = (column: Column | undefined) =>
    new Set(
      (column ? sheet.values.slice(headerRow + 1) : [])
        .map((cells) => cells[column!.index])
        .filter((cell) => !isBlank(cell))
        .map((cell) => fold(String(cell))),
    );
  return { managers: namesIn(columns.name), offices: namesIn(columns.office) };
}

function isToBeFilled(clients: ClientsLayout, field: ClientField, groups: readonly GroupRow[]): boolean {
  const own = clients.columns[field];
  if (own === undefined || groups.every(({ column }) => column === own.index)) return true;
  const rows = new Set(clients.groupRows!.rows);
  const code = clients.columns.code!.index;
  return clients.sheet.values.every(
    (cells, row) =>
      row <= clients.headerRow || rows.has(row) || isBlank(cells[code]) || isBlank(cells[own.index]),
  );
}

/** A group holds down to the next one of its level or of an outer one. */
function columnOf(
  clients: ClientsLayout,
  field: (typeof FILLED)[number],
  groups: readonly GroupRow[],
): Appended {
  const { values } = clients.sheet;
  const own = clients.columns[field];
  const groupOf: (GroupRow | undefined)[] = [];
  let next = 0;
  let current: GroupRow | undefined;
  for (let row = 0; row < values.length; row++) {
    if (groups[next]?.row === row) {
      const group = groups[next++];
      if (group.meaning === field) current = group;
      else if (current && group.level <= current.level) current = undefined;
    }
    groupOf.push(current);
  }
  const isOwn = (row: number) => own !== undefined && !isBlank(values[row][own.index]);
  return {
    header: own?.header ?? CLIENT_FIELDS[field].header,
    unit: 1,
    cellOf: (row): CellValue => (isOwn(row) ? values[row][own!.index] : (groupOf[row]?.text ?? "")),
    origin: {
      sheet: clients.sheet.name,
      cellOf(row) {
        if (isOwn(row)) return { row, column: own!.index };
        const group = groupOf[row];
        return group && { row: group.row, column: group.column };
      },
    },
  };
}
