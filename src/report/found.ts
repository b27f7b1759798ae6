import {
  CLIENT_FIELD_NAMES,
  CLIENT_FIELDS,
  MANAGER_FIELD_NAMES,
  MANAGER_FIELDS,
  type FieldDefinition,
} from "../clientbase/fields";
import type { Columns } from "../clientbase/header-row";
import type { Layout } from "../clientbase/layout";
import { columnLetters, UnusableInput } from "../clientbase/problems";
import type { Recognised } from "../clientbase/recognise";
import { isoMonth } from "../regulation/calendar";
import type { Language } from "../wording/language";
import { problemSentence } from "../wording/problems";
import { fieldQuestion, monthQuestion } from "../wording/recognition";
import { unusableSentence } from "../wording/unusable";
import { foundSheet, mappedFields, type FoundSheet, type MappedField } from "./mapped-fields";

export type { ColumnName, FoundSheet, MappedField } from "./mapped-fields";

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
 * @param lastRowOf number of the last used row of a sheet, by its name
 * @param marked marks, a report or memos of the add-in's are in the workbook
 */
export function foundIn(
  recognised: Recognised,
  lastRowOf: (sheet: string) => number,
  marked: boolean,
  language: Language,
): Found {
  const { layout } = recognised;
  const sheets = recognised.sheets.map((sheet) => foundSheet(sheet, language));
  const fields = recognised.sheets.flatMap((sheet) => mappedFields(sheet, layout, language));
  const rows = layout ? lastRowOf(layout.clients.sheet.name) - layout.clients.headerRow - 1 : 0;
  const refusal =
    layout && rows <= 0
      ? new UnusableInput("noRows", { sheet: layout.clients.sheet.name })
      : recognised.refusal;
  const question = refusal && questionOf(refusal, sheets, fields, language);
  return {
    sheets,
    fields,
    ...(question && { question }),
    ...(refusal && { unusable: unusableSentence(refusal, language) }),
    ...(layout ? foundLayout(layout, rows, language) : NOTHING),
    marked,
  };
}

type OfLayout = Pick<Found, "clients" | "managers" | "columns" | "months" | "missing" | "problems">;

const NOTHING: OfLayout = {
  clients: undefined,
  managers: undefined,
  columns: [],
  months: [],
  missing: [],
  problems: [],
};

function foundLayout(
  { clients, managers, turnover, problems }: Layout,
  rows: number,
  language: Language,
): OfLayout {
  const sheet = clients.sheet.name;
  const ofClients = columnsOf(sheet, CLIENT_FIELD_NAMES, CLIENT_FIELDS, clients.columns);
  const ofManagers =
    managers && columnsOf(managers.sheet.name, MANAGER_FIELD_NAMES, MANAGER_FIELDS, managers.columns);
  const months = [clients, ...turnover].flatMap((it) =>
    "months" in it ? it.months.map(({ month }) => month) : [],
  );
  return {
    clients: { sheet, headerRow: clients.headerRow + 1, rows },
    managers: managers && { sheet: managers.sheet.name },
    columns: [
      ...ofClients.there,
      ...(ofManagers?.there ?? []).filter((column) => !ofClients.there.some((it) => isSame(it, column))),
    ],
    months: [...new Set(months)].sort((a, b) => a - b).map(isoMonth),
    missing: [...new Set([...ofClients.missing, ...(ofManagers?.missing ?? [])])].filter(
      (title) => !clients.groupRows || title !== CLIENT_FIELDS.manager.header,
    ),
    problems: problems.map((problem) => problemSentence(problem, language)),
  };
}

/** What a correction of one column settles; for anything else there is only the sentence. */
function questionOf(
  { reason, details }: UnusableInput,
  sheets: readonly FoundSheet[],
  fields: readonly MappedField[],
  language: Language,
): FoundQuestion | undefined {
  const { sheet = "", columns = [], month } = details;
  const shape = sheets.find((it) => it.sheet === sheet)?.shape;
  if (shape === undefined || details.together) return undefined;
  if (reason === "duplicateMonth" && month !== undefined) {
    return { text: monthQuestion(sheet, month, columns, language), sheet, shape, field: `month:${month}` };
  }
  const missing = fields.filter(
    (it) => it.sheet === sheet && reason === "missingColumns" && columns.includes(it.title),
  );
  const asked = missing.find(({ suggestion }) => suggestion) ?? missing[0];
  return (
    asked && {
      text: fieldQuestion(sheet, asked.title, asked.suggestion, language),
      sheet,
      shape,
      field: asked.field,
    }
  );
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
