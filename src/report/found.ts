import {
  CLIENT_FIELD_NAMES,
  CLIENT_FIELDS,
  MANAGER_FIELD_NAMES,
  MANAGER_FIELDS,
  type FieldDefinition,
} from "../clientbase/fields";
import type { Columns } from "../clientbase/header-row";
import type { Layout } from "../clientbase/layout";
import type { Recognition, SheetUse } from "../clientbase/mapping";
import { columnLetters, UnusableInput } from "../clientbase/problems";
import { isoMonth } from "../regulation/calendar";
import type { Language } from "../wording/language";
import { problemSentence } from "../wording/problems";

/** What was found in a workbook by its headers, before anything is audited. */
export interface Found {
  /** All sheets but the add-in's own. */
  readonly sheets: readonly FoundSheet[];
  /** The fields of every used sheet, in the order to show them. */
  readonly fields: readonly MappedField[];
  /** The one thing that keeps the audit from running and that a correction settles. */
  readonly question?: FoundQuestion;
  /** Why the audit cannot run as the workbook stands, in a sentence. */
  readonly unusable?: string;
  /** `headerRow` is the sheet's own number, from 1; `rows` all used ones below it. Undefined where no sheet is clients. */
  readonly clients: { readonly sheet: string; readonly headerRow: number; readonly rows: number } | undefined;
  /** The sheet of clients where the managers' columns stand there. */
  readonly managers: { readonly sheet: string } | undefined;
  readonly columns: readonly FoundColumn[];
  /** Months of turnover, ISO, oldest first. */
  readonly months: readonly string[];
  /** Canonical headers of columns that the audit could use but are not there. */
  readonly missing: readonly string[];
  /** What was noticed, in sentences. */
  readonly problems: readonly string[];
  /** Marks, a report or memos of the add-in's are in the workbook. */
  readonly marked: boolean;
}

export interface FoundSheet {
  readonly sheet: string;
  readonly use: SheetUse | "none";
  readonly useName: string;
  readonly hidden: boolean;
  /** The sheet's own number of its last header row, from 1. */
  readonly headerRow?: number;
  /** What corrections of the sheet go by. */
  readonly shape?: string;
  /** All columns that can be given a field. */
  readonly columns: readonly ColumnName[];
}

/** A column as corrections and people name it. */
export interface ColumnName {
  readonly key: string;
  readonly letters: string;
  readonly header: string;
}

export interface MappedField {
  readonly sheet: string;
  readonly shape: string;
  readonly use: SheetUse;
  readonly field: string;
  /** Canonical header. */
  readonly title: string;
  readonly required: boolean;
  readonly column?: ColumnName;
  readonly by: Recognition["by"] | "absent";
  /** From 0 to 1. */
  readonly confidence: number;
  /** How the column was recognised, or what its absence means, in a sentence. */
  readonly reason: string;
  /** Never used unless the user takes it. */
  readonly suggestion?: ColumnName & { readonly reason: string };
}

export interface FoundQuestion {
  readonly text: string;
  readonly sheet: string;
  readonly shape: string;
  /** A field of `fields`, or `month:2010-06`. */
  readonly field: string;
}

export interface FoundColumn {
  readonly sheet: string;
  /** Canonical header. */
  readonly field: string;
  /** Letters. */
  readonly column: string;
  readonly header: string;
}

/**
 * @param usedRows number of the last used row of the sheet of clients
 * @throws UnusableInput when there are no rows below the headers
 */
export function foundIn(layout: Layout, usedRows: number, marked: boolean, language: Language): Found {
  const { clients, managers } = layout;
  const sheet = clients.sheet.name;
  const rows = usedRows - clients.headerRow - 1;
  if (rows <= 0) throw new UnusableInput("noRows", { sheet });
  const ofClients = columnsOf(sheet, CLIENT_FIELD_NAMES, CLIENT_FIELDS, clients.columns);
  const ofManagers =
    managers && columnsOf(managers.sheet.name, MANAGER_FIELD_NAMES, MANAGER_FIELDS, managers.columns);
  return {
    sheets: [],
    fields: [],
    clients: { sheet, headerRow: clients.headerRow + 1, rows },
    managers: managers && { sheet: managers.sheet.name },
    columns: [
      ...ofClients.there,
      ...(ofManagers?.there ?? []).filter((column) => !ofClients.there.some((it) => isSame(it, column))),
    ],
    months: clients.months.map(({ month }) => isoMonth(month)),
    missing: [...new Set([...ofClients.missing, ...(ofManagers?.missing ?? [])])],
    problems: layout.problems.map((problem) => problemSentence(problem, language)),
    marked,
  };
}

function isSame(a: FoundColumn, b: FoundColumn): boolean {
  return a.sheet === b.sheet && a.column === b.column;
}

function columnsOf<F extends string>(
  sheet: string,
  names: readonly F[],
  fields: Readonly<Record<F, FieldDefinition>>,
  columns: Columns<F>,
): { readonly there: readonly FoundColumn[]; readonly missing: readonly string[] } {
  const there: FoundColumn[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const column = columns[name];
    const { header } = fields[name];
    if (!column) missing.push(header);
    else there.push({ sheet, field: header, column: columnLetters(column.index), header: column.header });
  }
  return { there, missing };
}
