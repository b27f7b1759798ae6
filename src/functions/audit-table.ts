import { audit } from "../audit/audit";
import { readClientBase } from "../clientbase/client-base";
import type { ClientField, ManagerField } from "../clientbase/fields";
import type { Columns } from "../clientbase/header-row";
import { recognise, type Layout } from "../clientbase/layout";
import { UnusableInput } from "../clientbase/problems";
import type { SheetValues } from "../clientbase/sheet-values";
import type { Day } from "../regulation/calendar";
import type { Regulation } from "../regulation/schema";
import { managerSection } from "../report/manager-section";
import type { Cells } from "../report/section";
import { FORMULA_PROBLEMS } from "../wording/formulas";
import { unusableSentence } from "../wording/unusable";
import { areBlank, cellsOf, dateIn, type Argument } from "./arguments";
import { invalidValue } from "./errors";

/** The report's table of managers, by the names of its grid: who it is, each figure and its norm, the verdict in words. */
const COLUMNS = [
  "finding",
  "kind",
  "severity",
  "client",
  "name",
  "manager",
  "office",
  "measured",
  "norm",
  "since",
  "section",
  "row",
  "code",
  "reason",
] as const satisfies readonly (keyof Cells)[];

const COUNTS = ["meetings", "calls", "groupMeetings"] as const satisfies readonly ManagerField[];

/**
 * The managers' verdicts in Russian under a row of titles.
 * @param asOf one cell; blank: the last day of the newest month with turnover
 * @throws CustomFunctions.Error #VALUE! when the ranges cannot be audited, with the reason
 */
export function auditTable(
  clients: Argument,
  managers: Argument,
  asOf: Argument,
  regulation: Regulation,
): (string | number)[][] {
  const day = dayIn(asOf);
  const layout = orInvalidValue(() => layoutOf(clients, managers, regulation));
  if (!isLeftOut(managers) && layout.managers?.onClientsSheet !== false) {
    throw invalidValue(FORMULA_PROBLEMS.noManagers);
  }
  const base = orInvalidValue(() => readClientBase(layout, regulation, { asOf: day }));
  const { header, rows } = managerSection(audit(base), "ru");
  return [header!, ...rows].map((cells) => COLUMNS.map((column) => shown(cells[column])));
}

function dayIn(asOf: Argument): Day | undefined {
  const cells = cellsOf(asOf ?? []).flat();
  if (cells.length > 1) throw invalidValue(FORMULA_PROBLEMS.notOneCell);
  return dateIn(cells[0]);
}

/**
 * Recognises the ranges. A zero is a blank cell as a desktop passes it, except where a zero says something that a blank
 * does not: in an overdue debt, in counts, and in turnover when the regulation tells them apart.
 */
function layoutOf(clients: Argument, managers: Argument, { settings }: Regulation): Layout {
  const given = [
    sheetOf("Клиенты", clients),
    ...(isLeftOut(managers) ? [] : [sheetOf("Менеджеры", managers)]),
  ];
  const found = recognise(given.map((sheet) => withoutZeros(sheet, () => false)));
  const turnover = settings.blankTurnover === "zero" ? [] : found.clients.months;
  const debt = columnsOf<ClientField>(found.clients.columns, ["overdueDebt"]);
  const counts = columnsOf<ManagerField>(found.managers?.columns ?? {}, COUNTS);
  const kept = new Map<string, Set<number>>();
  const keep = (sheet: SheetValues, indices: readonly number[]) =>
    kept.set(sheet.name, new Set([...(kept.get(sheet.name) ?? []), ...indices]));
  keep(found.clients.sheet, [...turnover.map(({ index }) => index), ...debt]);
  if (found.managers) keep(found.managers.sheet, counts);
  return recognise(
    given.map((sheet) => withoutZeros(sheet, (column) => kept.get(sheet.name)?.has(column) ?? false)),
  );
}

function columnsOf<F extends string>(columns: Columns<F>, fields: readonly F[]): number[] {
  return fields.flatMap((field) => columns[field]?.index ?? []);
}

function sheetOf(name: string, range: Argument): SheetValues {
  return {
    name,
    values: cellsOf(range ?? []).map((row) => row.map((cell) => cell ?? "")),
    dateSystem: 1900,
  };
}

function withoutZeros(sheet: SheetValues, isKept: (column: number) => boolean): SheetValues {
  const values = sheet.values.map((row) =>
    row.map((cell, column) => (cell === 0 && !isKept(column) ? "" : cell)),
  );
  return { ...sheet, values };
}

/** Nothing, or one blank cell. */
function isLeftOut(range: Argument): boolean {
  const cells = cellsOf(range ?? []).flat();
  return cells.length < 2 && areBlank(cells);
}

function orInvalidValue<T>(job: () => T): T {
  try {
    return job();
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    throw invalidValue({ ru: unusableSentence(error, "ru"), en: unusableSentence(error, "en") });
  }
}

/** Excel shows null as 0. */
function shown(cell: Cells[keyof Cells]): string | number {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.text : cell;
}
