import type { Audit } from "../audit/audit";
import type { FindingCode, RowReference, Severity } from "../audit/finding";
import type { NormedFigure } from "../audit/manager-verdict";
import { weightOf, type ProblemWeight } from "../clientbase/problem-weight";
import type { Problem } from "../clientbase/problems";
import { differenceSentences } from "../norms/differences";
import { fold } from "../regulation/folding";
import { decimal, month as monthText } from "../wording/format";
import { rowsLine } from "../wording/audit-summary";
import { changesLine } from "../wording/history";
import type { Language } from "../wording/language";
import { problemSentence } from "../wording/problems";
import { PROBLEM_WEIGHT_NAMES } from "../wording/quality";
import { KIND_NAMES } from "../wording/report";
import { MANAGER_FIGURES, SEVERITIES, SEVERITY_ORDER } from "../wording/words";
import type { Audited } from "./audited";
import { earlierMoveLines, earlierMovesText, type EarlierMoveLine } from "./earlier-move-lines";
import type { Look } from "./edits";
import { factsOf, severities } from "./facts";
import { findingLines, type FindingLine } from "./finding-lines";
import { goneLines, type GoneLine } from "./gone-lines";
import { KIND_LOOKS, KINDS, type Kind } from "./kinds";
import { managerLines, type ManagerLine } from "./manager-lines";
import { notEvaluatedLines, type NotEvaluatedLine } from "./not-evaluated-lines";
import { tally } from "./tally";

/** An audit as the pane shows it, all words in one language. */
export interface AuditView {
  /** The verdict in numbers. */
  readonly verdict: string;
  readonly month: string;
  readonly asOf: string;
  readonly regulation: string;
  /** How many cards, organisations and managers were audited. */
  readonly base: string;
  /** Every kind in its order of precedence, also those without findings. */
  readonly kinds: readonly KindView[];
  /** Every severity, the gravest first. */
  readonly severities: readonly SeverityView[];
  /** The rules that have findings, in the order in which the findings stand. */
  readonly codes: readonly CodeView[];
  readonly managers: readonly ManagerView[];
  /** Findings that do not count for waivers, and what is to be said of waivers; "" for nothing. */
  readonly waived: { readonly findings: number; readonly text: string };
  /** Undefined where there is no earlier audit to compare with. */
  readonly changes: ChangesView | undefined;
  /** The gravest first, waived ones last; one is put together when it is looked at. */
  readonly findings: { readonly count: number; at(index: number): FindingView };
  readonly notEvaluated: readonly NotEvaluatedLine[];
  /** Norms other than the built-in ones, a sentence each. */
  readonly normChanges: readonly string[];
  /** How the rows add up; "" where every row is a card. */
  readonly rows: string;
  /** What was noticed in the input, the gravest first. */
  readonly problems: readonly ProblemView[];
}

export interface ProblemView {
  readonly sentence: string;
  readonly weight: ProblemWeight;
  readonly weightName: string;
  /** The cell it is about, the first of several; undefined where it is about no cell. */
  readonly cell: CellPlace | undefined;
}

/** Rows from 1, columns by their letters. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

/** What is different from the latest audit of an earlier month. */
export interface ChangesView {
  /** In one line. */
  readonly text: string;
  /** The month compared with, in words. */
  readonly month: string;
  readonly new: number;
  readonly repeated: number;
  /** Findings that there are no more. */
  readonly gone: readonly GoneLine[];
  /** What became of the moves proposed earlier; undefined where no plan is remembered, or none had moves. */
  readonly moves: { readonly text: string; readonly lines: readonly EarlierMoveLine[] } | undefined;
}

export interface KindView {
  readonly kind: Kind;
  readonly name: string;
  readonly look: Look;
  readonly findings: number;
}

export interface SeverityView {
  readonly severity: Severity;
  readonly name: string;
  readonly findings: number;
}

export interface CodeView {
  readonly code: FindingCode;
  readonly title: string;
  readonly findings: number;
}

export interface ManagerView {
  readonly name: string;
  /** Or the leader's role; «–» for neither. */
  readonly specialization: string;
  readonly status: string;
  readonly figures: readonly FigureView[];
  readonly verdict: string;
  /** Findings that count and name this manager. */
  readonly findings: number;
  /** «25 → 28» per figure; empty where there is nothing to compare with. */
  readonly trend: readonly { readonly title: string; readonly text: string }[];
}

export interface FigureView {
  readonly title: string;
  /** «–» where unknown. */
  readonly value: string;
  /** «20–40», «≥35»; "" where there is none or it is not known. */
  readonly norm: string;
  readonly broken: boolean;
}

export interface FindingView {
  readonly code: FindingCode;
  readonly title: string;
  readonly severity: Severity;
  readonly severityName: string;
  readonly kind: Kind;
  readonly kindName: string;
  /** The client's code and name; "" where a finding is not about one. */
  readonly client: string;
  readonly clientName: string;
  /** In words, and everybody named there one by one: for filters. */
  readonly manager: string;
  readonly managers: readonly string[];
  readonly office: string;
  readonly reason: string;
  readonly measured: string;
  readonly norm: string;
  /** Since when the norm holds; "" from the beginning. */
  readonly since: string;
  readonly section: string;
  /** Counts nowhere: leave was given. */
  readonly waived: boolean;
  /** What is to be said of a waiver, in force or expired; "" where there is none. */
  readonly waiver: string;
  /** "new", or in how many months in a row (1: repeated after a gap); undefined: waived, or no earlier audit. */
  readonly seen: "new" | number | undefined;
  readonly seenText: string;
  /** How long on the black list; "" elsewhere and for the first month. */
  readonly blackListed: string;
  readonly rows: readonly RowReference[];
  /** Folded as `searchKey` folds: what is searched for stands in it. */
  readonly searchText: string;
}

const FIGURES: readonly NormedFigure[] = ["organisations", "payingShare", "nonProfile", "meetings", "calls"];

export function viewOf(audited: Audited, language: Language): AuditView {
  const { audit, base } = audited;
  const lines = findingLines(audit, language);
  const counted = lines.filter(({ waived }) => !waived);
  const { verdict, month, asOf, regulation, waivers, base: size } = factsOf(audited, language);
  const ofKind = tally(counted.map(({ kind }) => kind));
  const ofSeverity = severities(audit);
  const ofManager = tally(counted.flatMap(({ managers }) => managers));
  const titles = new Map(lines.map(({ code, title }) => [code, title]));
  const shown: FindingView[] = [];
  return {
    verdict,
    month,
    asOf,
    regulation,
    base: size,
    kinds: KINDS.map((kind) => ({
      kind,
      name: KIND_NAMES[kind][language],
      look: KIND_LOOKS[kind],
      findings: ofKind.get(kind) ?? 0,
    })),
    severities: SEVERITY_ORDER.map((severity) => ({
      severity,
      name: SEVERITIES[severity][language],
      findings: ofSeverity[severity],
    })),
    waived: { findings: lines.length - counted.length, text: waivers },
    changes: changesView(audit, language),
    codes: [...tally(counted.map(({ code }) => code))].map(([code, findings]) => ({
      code,
      title: titles.get(code)!,
      findings,
    })),
    managers: managerLines(audit, language).map((line) =>
      managerView(line, ofManager.get(line.name) ?? 0, language),
    ),
    findings: {
      count: lines.length,
      at: (index) => (shown[index] ??= findingView(lines[index], language)),
    },
    notEvaluated: notEvaluatedLines(audit, language),
    normChanges: differenceSentences(base.regulation, language),
    rows: rowsLine(base.rows, language) ?? "",
    problems: base.problems.map((problem) => problemView(problem, language)),
  };
}

function problemView(problem: Problem, language: Language): ProblemView {
  const { sheet, row, column } = problem;
  const placed = sheet !== undefined && row !== undefined;
  const weight = weightOf(problem);
  return {
    sentence: problemSentence(problem, language),
    weight,
    weightName: PROBLEM_WEIGHT_NAMES[weight][language],
    cell: placed ? { sheet, row, column: column ?? "A" } : undefined,
  };
}

function changesView(audit: Audit, language: Language): ChangesView | undefined {
  const { changes } = audit;
  if (!changes) return undefined;
  return {
    text: changesLine(changes, language),
    month: monthText(changes.month, language),
    new: changes.counts.new,
    repeated: changes.counts.repeated,
    gone: goneLines(audit, language),
    moves: movesView(audit, language),
  };
}

function movesView(audit: Audit, language: Language): ChangesView["moves"] {
  const lines = earlierMoveLines(audit, language);
  return lines.length === 0 ? undefined : { text: earlierMovesText(audit, language), lines };
}

/** What a text is searched by: case, ё and look-alike letters make no difference. */
export function searchKey(text: string): string {
  return fold(text);
}

function managerView(
  { name, post, status, figures, norms, broken, verdict, trend }: ManagerLine,
  findings: number,
  language: Language,
): ManagerView {
  return {
    name,
    specialization: post,
    status,
    figures: FIGURES.map((figure) => ({
      title: MANAGER_FIGURES[figure][language],
      value: figureText(figures[figure], language),
      norm: norms[figure] ?? "",
      broken: broken.includes(figure),
    })),
    verdict,
    findings,
    trend: trend?.figures ?? [],
  };
}

/** At most one decimal, the last not zero. */
function figureText(value: number | null, language: Language): string {
  if (value === null) return "–";
  return decimal(value, Math.round(value * 10) % 10 === 0 ? 0 : 1, language);
}

function findingView(line: FindingLine, language: Language): FindingView {
  const { code, title, severity, kind, client, manager, managers, office } = line;
  const { sentence: reason, name: clientName, measured, norm, since, section, rows } = line;
  const { waived, waiver, seen, seenText, blackListed } = line;
  return {
    code,
    title,
    severity,
    severityName: SEVERITIES[severity][language],
    kind,
    kindName: KIND_NAMES[kind][language],
    client,
    clientName,
    manager,
    managers,
    office,
    reason,
    measured,
    norm,
    since,
    section,
    waived,
    waiver,
    seen: seen?.kind === "repeated" ? seen.months : seen?.kind,
    seenText,
    blackListed,
    rows,
    searchText: searchKey([client, clientName, manager, office, title, code, reason, waiver].join(" ")),
  };
}
