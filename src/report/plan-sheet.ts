import type { ClientBase } from "../clientbase/client-base";
import { wrap } from "../memo/text-table";
import { namesIn } from "../moves/names";
import {
  isSameDecision,
  organisationDecisions,
  UNDECIDED,
  type OrganisationDecision,
} from "../moves/organisation-decisions";
import { writtenManager } from "../moves/typed-name";
import type { PlanDecisions } from "../moves/wishes";
import { isoDay, isoMonth } from "../regulation/calendar";
import { date, month, whole } from "../wording/format";
import type { Language } from "../wording/language";
import { PLAN_COLUMNS, planSheetWords, type PlanColumn } from "../wording/plan-sheet";
import { cellText } from "./cell-text";
import { isError, writtenDecision, writtenTarget } from "./decision-cell";
import type { ReportCell, ReportFormat, ReportSheet } from "./edits";
import { HEADER, INK } from "./grid";
import type { EditedRow } from "./plan-in-sheet";
import type { PlanLine, PlanView } from "./plan-view";

/** The columns in their order, with their widths in points. */
const WIDTHS: Readonly<Record<PlanColumn, number>> = {
  number: 26,
  client: 60,
  clientName: 120,
  cards: 48,
  group: 78,
  potential: 56,
  office: 84,
  from: 90,
  to: 90,
  toOffice: 84,
  reason: 90,
  why: 190,
  decision: 104,
  planned: 74,
};
const COLUMNS = Object.keys(WIDTHS) as readonly PlanColumn[];

/** Lines whose reasons are written out: each costs a search through the plan. */
export const EXPLAINED_AT_MOST = 2000;

const TEXT_SIZE = 9;
const TITLE_SIZE = 14;
const HEAD_SIZE = 10;
const LINE_HEIGHT = 13.5;
/** Points an average character of the head takes. */
const CHARACTER_WIDTH = 5.2;
/** The head's paragraphs end with this column, so that they fit a window. */
const HEAD_END: PlanColumn = "reason";
/** What the user may write into. */
const EDITABLE = "#FFF8DC";
const GREY = "#7F7F7F";
/** Texts that Excel would take for something else when they are typed over. */
const TEXTS: readonly PlanColumn[] = ["client", "from", "to", "decision", "planned"];
const CENTRED: readonly PlanColumn[] = ["number", "cards", "potential"];

export interface PlanSheetContents {
  readonly base: ClientBase;
  readonly view: PlanView;
  readonly decisions: PlanDecisions;
  /** Why the first lines are as they are. */
  readonly reasons: readonly string[];
  /** Rows of the sheet before, changed by hand and not yet read. */
  readonly unread: readonly EditedRow[];
}

/**
 * A plan as a sheet whose column of decisions people edit and `planInSheet` reads back. What was changed by hand before
 * and is not read yet stays changed.
 */
export function planSheet(contents: PlanSheetContents, language: Language): ReportSheet {
  const { base, view } = contents;
  const words = planSheetWords(language);
  const asOf = date(isoDay(base.period.asOf), language);
  const head = headOf(contents, language);
  const rows = rowsOf(contents, language);
  const header = head.length + 2;
  const count = Math.max(1, rows.length);
  const table = { row: header, column: 1, rows: count + 1, columns: COLUMNS.length };
  const boxOf = (column: PlanColumn, row = header + 1, rows = count) => ({
    ...{ row, rows, columns: 1 },
    column: COLUMNS.indexOf(column) + 1,
  });
  const line = (text: string): ReportCell[] => COLUMNS.map((_, i) => (i === 0 ? cellText(text) : null));
  return {
    name: words.sheet,
    tabColor: INK,
    columnWidths: Object.values(WIDTHS),
    freeze: { rows: header, columns: 0 },
    blocks: [
      {
        row: 1,
        column: 1,
        cells: [
          line(words.title(asOf, month(isoMonth(base.period.month), language))),
          ...head.map(line),
          COLUMNS.map((column) => PLAN_COLUMNS[column][language]),
          ...(rows.length > 0 ? rows : [COLUMNS.map(() => null)]),
        ],
      },
    ],
    formats: [
      { box: { ...table, row: 1, rows: header + count }, size: TEXT_SIZE, vertical: "Top" },
      {
        box: { ...table, row: 1, rows: 1 },
        ...{ size: TITLE_SIZE, bold: true, color: INK, vertical: "Center", rowHeight: 24 },
      },
      ...headFormats(head, view.trial.length > 0),
      { box: { ...table, rows: 1 }, ...HEADER },
      { box: { ...table, row: header + 1, rows: count }, wrap: true, lines: true },
      ...CENTRED.map((column): ReportFormat => ({ box: boxOf(column), horizontal: "Center" })),
      ...TEXTS.map((column): ReportFormat => ({ box: boxOf(column), numberFormat: "@" })),
      { box: boxOf("decision"), fill: EDITABLE },
      { box: boxOf("planned"), color: GREY },
    ],
    tables: [{ name: "kb_audit_plan", box: table, style: "TableStyleLight1" }],
    rules: [],
    print: {
      landscape: true,
      titleRows: { first: header, last: header },
      footer: words.footer(asOf),
    },
  };
}

/** Why a line goes where it goes, briefly: the finding has a column of its own, the obstacles of others are left to the pane. */
export function reasonOf(view: PlanView, line: number): string {
  return view.explain(line).slice(1, 3).join(" ");
}

/** What stands between the title and the table, a paragraph each. */
function headOf({ base, view, reasons }: PlanSheetContents, language: Language): string[] {
  const words = planSheetWords(language);
  const cut = view.lines.length > reasons.length;
  return [
    ...(view.trial.length > 0 ? [[words.trial, ...view.trial].join(" ")] : []),
    view.summary,
    words.howTo(base.regulation.serviceDesk[language]),
    [words.stale, ...(cut ? [words.whyLeftOut(whole(reasons.length, language))] : [])].join(" "),
  ];
}

function headFormats(head: readonly string[], isTrial: boolean): ReportFormat[] {
  const columns = COLUMNS.indexOf(HEAD_END) + 1;
  const width = COLUMNS.slice(0, columns).reduce((sum, column) => sum + WIDTHS[column], 0);
  return head.map((text, i) => {
    const lines = wrap(text, Math.floor(width / CHARACTER_WIDTH)).length;
    return {
      box: { row: i + 2, column: 1, rows: 1, columns },
      ...{ merge: true, wrap: true, size: HEAD_SIZE, rowHeight: lines * LINE_HEIGHT + 2 },
      ...(i === (isTrial ? 1 : 0) && { bold: true }),
      ...(isTrial && i === 0 && { bold: true, color: "#9C0006" }),
    };
  });
}

function rowsOf({ base, view, decisions, reasons, unread }: PlanSheetContents, language: Language) {
  const decided = organisationDecisions(namesIn(base), decisions);
  const written = (decision: OrganisationDecision) => writtenDecision(decision, base.regulation, language);
  const plannedFor = (organisation: number | undefined) =>
    (organisation === undefined ? undefined : decided.get(organisation)) ?? UNDECIDED;
  const left = new Set(
    unread.filter(
      ({ organisation, decision }) =>
        isError(decision) || !isSameDecision(decision, plannedFor(organisation)),
    ),
  );
  const waiting = new Map<number, EditedRow>();
  for (const row of left)
    if (row.organisation !== undefined && !waiting.has(row.organisation)) waiting.set(row.organisation, row);
  const unreadText = ({ decision, text }: EditedRow) =>
    isError(decision) ? text("decision") : written(decision);

  const rows = view.lines.map((line, i) => {
    const planned = written(plannedFor(line.organisation));
    const edited = waiting.get(line.organisation);
    if (edited) left.delete(edited);
    const cells = { ...cellsOf(line, base, language), why: reasons[i] ?? "" };
    return rowOf(i + 1, { ...cells, decision: edited ? unreadText(edited) : planned, planned }, line.cards);
  });
  for (const row of left) {
    const { organisation, text } = row;
    const texts = Object.fromEntries(COLUMNS.map((column) => [column, text(column)])) as Texts;
    const planned = written(plannedFor(organisation));
    rows.push(rowOf(rows.length + 1, { ...texts, decision: unreadText(row), planned }, text("cards")));
  }
  return rows;
}

type Texts = Readonly<Record<Exclude<PlanColumn, "number" | "cards">, string>>;

function cellsOf(line: PlanLine, { regulation }: ClientBase, language: Language) {
  const { client, clientName, group, potential, office, name, to, toOffice, reasonTitle, target } = line;
  return {
    ...{ client, clientName, group, potential, office, toOffice },
    from: writtenManager(name.manager),
    to: target === undefined ? to : writtenTarget(target, regulation, language),
    reason: reasonTitle,
  };
}

function rowOf(number: number, texts: Texts, cards: number | string): ReportCell[] {
  return COLUMNS.map((column) => {
    if (column === "number") return number;
    if (column === "cards") return typeof cards === "number" ? cards : cellText(cards) || null;
    return cellText(texts[column]) || null;
  });
}
