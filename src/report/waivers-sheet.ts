import type { Waiver } from "../audit/waivers";
import { titleOf } from "../wording/findings";
import type { Language } from "../wording/language";
import { WAIVER_COLUMNS, WAIVERS_SHEET, waiverDay, type WaiverColumn } from "../wording/waivers-sheet";
import { cellText } from "./cell-text";
import type { ReportCell, ReportSheet } from "./edits";
import { HEADER, INK } from "./grid";

/** The columns in their order, with their widths in points. */
const WIDTHS: Readonly<Record<WaiverColumn, number>> = {
  finding: 210,
  client: 90,
  manager: 150,
  reason: 260,
  approvedBy: 150,
  until: 90,
};

export const WAIVER_FIELDS = Object.keys(WIDTHS) as readonly WaiverColumn[];

const HEADER_ROW = 3;
/** Rows below the last waiver whose client codes stay as they are typed, leading zeros too. */
const ROOM = 300;
const TEXT_SIZE = 10;
const TITLE_SIZE = 14;

/** Waivers as a sheet that people edit and `waiversInSheet` reads back. */
export function waiversSheet(waivers: readonly Waiver[], language: Language): ReportSheet {
  const columns = WAIVER_FIELDS.length;
  const rows = waivers.map((waiver) => rowOf(waiver, language));
  const blank = WAIVER_FIELDS.map(() => null);
  const count = Math.max(1, rows.length);
  const table = { row: HEADER_ROW, column: 1, rows: count + 1, columns };
  const line = (...cells: readonly string[]): ReportCell[] => blank.map((none, i) => cells[i] ?? none);
  return {
    name: WAIVERS_SHEET.sheet[language],
    tabColor: INK,
    columnWidths: Object.values(WIDTHS),
    freeze: { rows: HEADER_ROW, columns: 0 },
    blocks: [
      {
        row: 1,
        column: 1,
        cells: [
          line(WAIVERS_SHEET.title[language]),
          line(WAIVERS_SHEET.howTo[language]),
          WAIVER_FIELDS.map((field) => WAIVER_COLUMNS[field][language]),
          ...(rows.length > 0 ? rows : [blank]),
        ],
      },
    ],
    formats: [
      { box: { row: 1, column: 1, rows: HEADER_ROW + count, columns }, size: TEXT_SIZE, vertical: "Top" },
      { box: { row: 1, column: 1, rows: 1, columns }, size: TITLE_SIZE, bold: true, color: INK },
      { box: { row: 2, column: 1, rows: 1, columns }, wrap: true, merge: true, rowHeight: 44 },
      { box: { ...table, rows: 1 }, ...HEADER },
      { box: { ...table, row: HEADER_ROW + 1, rows: count }, wrap: true, lines: true },
      {
        box: {
          row: HEADER_ROW + 1,
          column: WAIVER_FIELDS.indexOf("client") + 1,
          rows: count + ROOM,
          columns: 1,
        },
        numberFormat: "@",
      },
    ],
    tables: [{ name: "kb_audit_waivers", box: table, style: "TableStyleLight1" }],
    rules: [],
    print: {
      landscape: true,
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      footer: WAIVERS_SHEET.footer[language],
    },
  };
}

function rowOf(waiver: Waiver, language: Language): ReportCell[] {
  const { code, client = "", manager = "", reason, approvedBy, until } = waiver;
  const cells: Readonly<Record<WaiverColumn, string>> = {
    finding: titleOf(code, language),
    client,
    manager,
    reason,
    approvedBy,
    until: until === null ? "" : waiverDay(until, language),
  };
  return WAIVER_FIELDS.map((field) => cellText(cells[field]) || null);
}
