import {
  CLIENT_FIELD_NAMES,
  CLIENT_FIELDS,
  MANAGER_FIELD_NAMES,
  MANAGER_FIELDS,
  type ClientField,
  type ManagerField,
} from "../clientbase/fields";
import { isoMonth, monthOf, type Day, type Month } from "../regulation/calendar";
import type { ReportCell, ReportFormat, ReportSheet } from "./edits";

/** A row of the clients sheet: cells by field, turnover from the first month on. Dates as the workbook counts them. */
export type ClientRow = Partial<Record<ClientField, string | number>> & {
  readonly turnover: readonly number[];
};
export type ManagerRow = Partial<Record<ManagerField, string | number>>;

type Format = "text" | "date" | "amount" | "count";

const NUMBER_FORMATS: Readonly<Record<Format, string>> = {
  text: "@",
  date: "dd.mm.yyyy",
  amount: "#,##0.00",
  count: "0",
};
const CLIENT_FORMATS: Partial<Record<ClientField, Format>> = {
  code: "text",
  inn: "text",
  kpp: "text",
  head: "text",
  attachedOn: "date",
  overdueDebt: "amount",
};
const MANAGER_FORMATS: Partial<Record<ManagerField, Format>> = {
  noviceSince: "date",
  leftOn: "date",
  specializationChangedOn: "date",
  meetings: "count",
  calls: "count",
  groupMeetings: "count",
};

const MONTHS = 6;
/** Rows that have their formats before somebody fills them. */
const READY_ROWS = 1_000;
const WIDTH = 84;
const WIDE = 170;
const WIDE_FIELDS: readonly string[] = [
  CLIENT_FIELDS.name.header,
  MANAGER_FIELDS.name.header,
  CLIENT_FIELDS.manager.header,
  MANAGER_FIELDS.specialization.header,
];

/** The last months that ended before a day. */
export function monthsBefore(day: Day): Month[] {
  return Array.from({ length: MONTHS }, (_, i) => monthOf(day) - MONTHS + i);
}

/** The sheet «Клиенты» with the canonical headers. */
export function clientsTemplate(months: readonly Month[], rows: readonly ClientRow[]): ReportSheet {
  const columns: Column[] = [
    ...CLIENT_FIELD_NAMES.map((field) => ({
      header: CLIENT_FIELDS[field].header,
      format: CLIENT_FORMATS[field],
    })),
    ...months.map((month) => ({
      header: isoMonth(month).split("-").reverse().join("."),
      format: "amount" as const,
    })),
  ];
  const cells = rows.map((row) => [
    ...CLIENT_FIELD_NAMES.map((field) => row[field] ?? null),
    ...months.map((_, i) => row.turnover[i] ?? null),
  ]);
  return sheetOf("Клиенты", columns, cells);
}

/** The sheet «Менеджеры» with the canonical headers. */
export function managersTemplate(rows: readonly ManagerRow[]): ReportSheet {
  const columns = MANAGER_FIELD_NAMES.map((field) => ({
    header: MANAGER_FIELDS[field].header,
    format: MANAGER_FORMATS[field],
  }));
  const cells = rows.map((row) => MANAGER_FIELD_NAMES.map((field) => row[field] ?? null));
  return sheetOf("Менеджеры", columns, cells);
}

interface Column {
  readonly header: string;
  readonly format: Format | undefined;
}

function sheetOf(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly ReportCell[])[],
): ReportSheet {
  const below = (column: number): ReportFormat["box"] => ({ row: 2, column, rows: READY_ROWS, columns: 1 });
  return {
    name,
    columnWidths: columns.map(({ header }) => (WIDE_FIELDS.includes(header) ? WIDE : WIDTH)),
    gridlines: true,
    freeze: { rows: 1, columns: 2 },
    blocks: [{ row: 1, column: 1, cells: [columns.map(({ header }) => header), ...rows] }],
    formats: [
      {
        box: { row: 1, column: 1, rows: 1, columns: columns.length },
        bold: true,
        fill: "#DCE6F2",
        wrap: true,
        vertical: "Center",
      },
      ...columns.flatMap(({ format }, i): ReportFormat[] =>
        format === undefined ? [] : [{ box: below(i + 1), numberFormat: NUMBER_FORMATS[format] }],
      ),
    ],
    tables: [],
    rules: [],
    print: { landscape: true, titleRows: { first: 1, last: 1 }, footer: "&P / &N" },
  };
}
