import { fold } from "../regulation/folding";
import { CLIENT_FIELDS, CLIENT_FIELD_NAMES, MANAGER_FIELD_NAMES, type ClientField } from "./fields";
import type { SheetUse } from "./mapping";
import type { SheetReading } from "./sheet-reading";

/** What of a client base a sheet has; `months` are columns of monthly turnover. */
const WEIGHTS: Partial<Record<ClientField | "months", number>> = {
  code: 100,
  /** More than the manager, whom rows above the clients may name instead of a column. */
  name: 110,
  /** Nothing else has it: a sheet of turnover names codes, clients and managers too. */
  group: 250,
  manager: 100,
  months: 100,
};
const COUNTS = ["meetings", "calls", "groupMeetings"] as const;
/** Fields that tell a sheet of managers from one of clients. */
const TELLING = MANAGER_FIELD_NAMES.filter(
  (field) => !["name", "office", "group", ...COUNTS].includes(field),
);
/** What sheets are called, and by how much that decides between sheets alike. */
const SHEET_NAMES: Record<SheetUse, RegExp> = {
  clients: /^(клиент|контрагент|кб$|клиентск|база|clients|customers)/,
  managers: /^(менедж|сотрудник|моп|мопп|персонал|managers|staff)/,
  turnover: /^(оборот|товарооборот|то$|продажи|выручка|отгрузк|реализаци|turnover|sales)/,
  activities: /^(активност|встреч|звонк|журнал|событ|контакты|activit|meetings|calls)/,
};
const CANONICAL: Partial<Record<SheetUse, string>> = { clients: "Клиенты", managers: "Менеджеры" };

export const REQUIRED_CLIENT_FIELDS = CLIENT_FIELD_NAMES.filter(
  (field) => "required" in CLIENT_FIELDS[field],
);

/** How many of the things that a sheet of clients needs it has. */
export function clientParts(reading: SheetReading): (ClientField | "months")[] {
  const { columns } = reading.matches.clients;
  return [
    ...REQUIRED_CLIENT_FIELDS.filter((field) => columns[field]),
    ...(hasMonths(reading) ? ["months" as const] : []),
  ];
}

export function clientScore(reading: SheetReading): number {
  const parts = clientParts(reading).reduce((sum, part) => sum + (WEIGHTS[part] ?? 0), 0);
  return parts + Object.keys(reading.matches.clients.columns).length + namedBonus(reading, "clients");
}

/** Pairs that other sheets have as well: price lists and invoices, lists of contacts, plans. */
const WEAK_PAIRS = ["code name", "name manager", "manager months"];

/** Whether a sheet has so much of a client base that it is worth asking for the rest. */
export function looksLikeClients(reading: SheetReading): boolean {
  const parts = clientParts(reading);
  if (parts.length < 2) return false;
  return parts.length > 2 || isNamed(reading, "clients") || !WEAK_PAIRS.includes(parts.join(" "));
}

export function managerScore(reading: SheetReading): number {
  const { columns } = reading.matches.managers;
  const count = (fields: readonly (keyof typeof columns)[]) =>
    fields.filter((field) => columns[field]).length;
  return (
    count(TELLING) * 100 + count(COUNTS) * 10 + Object.keys(columns).length + namedBonus(reading, "managers")
  );
}

/** Telling columns of managers on a sheet, counts of meetings and calls among them; a city may be anybody's. */
export function tellingCount({ matches: { managers } }: SheetReading): number {
  return [...TELLING, ...COUNTS].filter((field) => field !== "city" && managers.columns[field]).length;
}

export function looksLikeManagers(reading: SheetReading): boolean {
  const { managers, clients, activities } = reading.matches;
  if (!managers.columns.name || reading.periods.columns.length > 0) return false;
  if (clients.columns.code && clients.columns.group) return false;
  if (TELLING.some((field) => field !== "city" && managers.columns[field])) return true;
  if (activities.columns.month ?? activities.columns.date) return false;
  return tellingCount(reading) > 0 || managers.columns.city !== undefined || isNamed(reading, "managers");
}

export function turnoverScore(reading: SheetReading): number {
  const { columns } = reading.matches.turnover;
  const saying = reading.periods.columns.filter(({ says }) => says === "turnover").length;
  return (
    (hasMonths(reading) ? 1000 + reading.periods.columns.length + saying * 20 : 0) +
    Object.keys(columns).length * 10 +
    namedBonus(reading, "turnover")
  );
}

export function activityScore(reading: SheetReading): number {
  const { columns } = reading.matches.activities;
  return (
    (Object.keys(columns).length + reading.periods.columns.length) * 100 + namedBonus(reading, "activities")
  );
}

/** Whether a sheet is called as sheets of the use are. */
export function isNamed({ sheet }: SheetReading, use: SheetUse): boolean {
  return SHEET_NAMES[use].test(sheet.name.trim().toLowerCase());
}

function namedBonus(reading: SheetReading, use: SheetUse): number {
  const canonical = CANONICAL[use];
  if (canonical !== undefined && fold(reading.sheet.name) === fold(canonical)) return 50;
  return isNamed(reading, use) ? 20 : 0;
}

function hasMonths({ periods }: SheetReading): boolean {
  return periods.columns.some(({ says }) => says === undefined || says === "turnover");
}
