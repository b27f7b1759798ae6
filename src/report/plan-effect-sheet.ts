import type { ClientBase } from "../clientbase/client-base";
import { wrap } from "../memo/text-table";
import { isoDay, isoMonth } from "../regulation/calendar";
import { date, month } from "../wording/format";
import type { Language } from "../wording/language";
import { PLAN_FIGURE_TITLES, PLAN_FIGURES, type PlanFigure } from "../wording/plan-changes";
import { planEffectWords, type Effect } from "../wording/plan-effect";
import { planSheetWords } from "../wording/plan-sheet";
import { cellText } from "./cell-text";
import type { ReportCell, ReportFormat, ReportSheet } from "./edits";
import { HEADER, HEADING, INK } from "./grid";
import type { ChangeLine, FigureChange } from "./plan-changes";
import type { PlanView } from "./plan-view";

/** Number, manager, office, gives, takes. */
const FIRST_WIDTHS = [30, 130, 84, 52, 62];
/** A figure before, after, its norm; the black list knows none. */
const FIGURE_WIDTHS = [74, 74, 70];
const widthsOf = (figure: PlanFigure) => FIGURE_WIDTHS.slice(0, hasNorm(figure) ? 3 : 2);
const EFFECT_WIDTH = 100;
const WIDTHS = [...FIRST_WIDTHS, ...PLAN_FIGURES.flatMap(widthsOf), EFFECT_WIDTH];

const TEXT_SIZE = 9;
const TITLE_SIZE = 14;
const PARAGRAPH_SIZE = 10;
const LINE_HEIGHT = 13.5;
/** A title of three lines. */
const HEADER_HEIGHT = 40;
/** Points an average character of a paragraph takes. */
const CHARACTER_WIDTH = 5.2;
/** Paragraphs end with this column, so that they fit a window. */
const PARAGRAPH_COLUMNS = 13;

/** What a plan does to every manager's base, what it leaves undone, and which decisions it could not follow. */
export function planEffectSheet(base: ClientBase, view: PlanView, language: Language): ReportSheet {
  const words = planEffectWords(language);
  const asOf = date(isoDay(base.period.asOf), language);
  const above = [
    ...(view.trial.length > 0 ? [[planSheetWords(language).trial, ...view.trial].join(" ")] : []),
    view.summary,
  ];
  const header = above.length + 2;
  const rows = view.changes.map((change, i) => rowOf(change, i, language));
  const last = header + rows.length;
  const below = [
    ...listed(
      words.unsolved,
      view.unsolved.map(({ text }) => text),
    ),
    ...listed(
      words.refused,
      view.refused.map(({ text }) => text),
    ),
  ];
  const columns = WIDTHS.length;
  const line = (text: string): ReportCell[] =>
    WIDTHS.map((_, i) => (i === 0 ? cellText(text) || null : null));
  const table = { row: header, column: 1, rows: rows.length + 1, columns };
  return {
    name: words.sheet,
    tabColor: INK,
    columnWidths: WIDTHS,
    freeze: { rows: header, columns: 0 },
    blocks: [
      {
        row: 1,
        column: 1,
        cells: [
          line(words.title(asOf, month(isoMonth(base.period.month), language))),
          ...above.map(line),
          headerOf(language),
          ...rows,
          ...below.map(({ text }) => line(text)),
        ],
      },
    ],
    formats: [
      { box: { row: 1, column: 1, rows: last + below.length, columns }, size: TEXT_SIZE, vertical: "Top" },
      {
        box: { row: 1, column: 1, rows: 1, columns },
        ...{ size: TITLE_SIZE, bold: true, color: INK, vertical: "Center", rowHeight: 24 },
      },
      ...above.map((text, i) => paragraph(text, i + 2, { bold: true })),
      { box: { ...table, rows: 1 }, ...HEADER, rowHeight: HEADER_HEIGHT },
      { box: table, wrap: true, lines: true },
      { box: { ...table, column: FIRST_WIDTHS.length - 1, columns: columns - 4 }, horizontal: "Center" },
      ...below.flatMap(({ text, isTitle }, i): ReportFormat[] => {
        const row = last + i + 1;
        if (text === "") return [];
        return [
          isTitle ? { box: { row, column: 1, rows: 1, columns }, ...HEADING } : paragraph(text, row, {}),
        ];
      }),
    ],
    tables: [],
    rules: [],
    print: {
      landscape: true,
      titleRows: { first: header, last: header },
      footer: words.footer(asOf),
    },
  };
}

function headerOf(language: Language): ReportCell[] {
  const words = planEffectWords(language);
  return [
    ...[words.number, words.manager, words.office, words.gives, words.takes],
    ...PLAN_FIGURES.flatMap((figure) => {
      const title = PLAN_FIGURE_TITLES[figure][language];
      return [words.before(title), words.after(title), ...(hasNorm(figure) ? [words.norm] : [])];
    }),
    words.effect,
  ];
}

function rowOf(change: ChangeLine, index: number, language: Language): ReportCell[] {
  const { name, office, gives, takes, figures } = change;
  return [
    index + 1,
    ...[name, office].map((text) => cellText(text) || null),
    ...[gives, takes],
    ...figures.flatMap((it) => [
      figureCell(it, it.before, it.beforeText),
      figureCell(it, it.after, it.afterText),
      ...(hasNorm(it.figure) ? [it.norm || null] : []),
    ]),
    planEffectWords(language).effects[effectOf(change)],
  ];
}

function hasNorm(figure: PlanFigure): boolean {
  return figure !== "blackListed";
}

/** Counts are numbers, so that Excel can add them up. */
function figureCell({ figure }: FigureChange, value: number | null, text: string): ReportCell {
  return value === null || figure === "payingShare" ? text : value;
}

function effectOf({ figures, brokenBefore, brokenAfter }: ChangeLine): Effect {
  if (figures.every(({ norm }) => norm === "")) return "notNormed";
  if (brokenAfter) return brokenBefore ? "broken" : "newlyBroken";
  return brokenBefore ? "cured" : "within";
}

interface Line {
  readonly text: string;
  readonly isTitle: boolean;
}

/** A title after a blank row, and a row for each text; nothing where there are none. */
function listed(title: string, texts: readonly string[]): Line[] {
  if (texts.length === 0) return [];
  return [
    { text: "", isTitle: false },
    { text: title, isTitle: true },
    ...texts.map((text) => ({ text, isTitle: false })),
  ];
}

function paragraph(text: string, row: number, format: Omit<ReportFormat, "box">): ReportFormat {
  const width = WIDTHS.slice(0, PARAGRAPH_COLUMNS).reduce((sum, it) => sum + it, 0);
  const lines = wrap(cellText(text), Math.floor(width / CHARACTER_WIDTH)).length;
  return {
    box: { row, column: 1, rows: 1, columns: PARAGRAPH_COLUMNS },
    ...{ merge: true, wrap: true, size: PARAGRAPH_SIZE, rowHeight: Math.min(409, lines * LINE_HEIGHT + 2) },
    ...format,
  };
}
