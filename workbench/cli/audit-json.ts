import { cardCount, organisationCount } from "../../src/clientbase/counts";
import { weightOf } from "../../src/clientbase/problem-weight";
import { columnLetters } from "../../src/clientbase/problems";
import type { Column } from "../../src/clientbase/header-row";
import type { SheetUse } from "../../src/clientbase/mapping";
import type { ManagerVerdict } from "../../src/audit/manager-verdict";
import type { Outcome } from "../../src/core";
import type { Move } from "../../src/moves/plan";
import { isoDay, isoMonth } from "../../src/regulation/calendar";
import { messageOf } from "../../src/wording/findings";
import type { Language } from "../../src/wording/language";
import { namesOf } from "../../src/wording/names";
import { problemSentence } from "../../src/wording/problems";

/** A memo as it was written beside the document. */
export interface WrittenMemo {
  readonly route: string;
  readonly file: string;
}

/** The audit for programs: `audit.json`. Amounts are rubles, dates ISO; messages are in the language asked for. */
export function auditJson(outcome: Outcome, memos: readonly WrittenMemo[], language: Language) {
  const { base, audit, moves } = outcome;
  const names = namesOf(base.regulation);
  const findings = Array.from({ length: audit.count }, (_, i) => {
    const finding = audit.finding(i);
    return { ...finding, message: messageOf(finding, language, names) };
  });
  return {
    asOf: isoDay(base.period.asOf),
    month: isoMonth(base.period.month),
    regulation: { id: base.regulation.id, version: base.regulation.version },
    input: inputOf(outcome, language),
    managers: audit.managers.map(withoutHolder),
    findings,
    notEvaluated: audit.notEvaluated,
    moves: moves.map((move) => ({
      clients: move.clients,
      from: base.holders[move.from].name,
      to: targetName(outcome, move),
      reason: move.reason,
      route: move.route,
    })),
    memos,
  };
}

/** A manager's figures by name: the number of the holder means nothing outside of the audit. */
function withoutHolder(verdict: ManagerVerdict): Omit<ManagerVerdict, "holder"> {
  const { name, specialization, status, organisations, payingShare, nonProfile, meetings, calls, norms } =
    verdict;
  return { name, specialization, status, organisations, payingShare, nonProfile, meetings, calls, norms };
}

function inputOf({ base }: Outcome, language: Language) {
  const { clients, managers } = base.layout;
  return {
    sheets: base.layout.sheets.map((name) => ({ name, use: useOf(base, name) })),
    mapping: {
      clients: {
        sheet: clients.sheet.name,
        headerRow: clients.headerRow + 1,
        columns: columnsOf(clients.columns),
        months: clients.months.map((column) => ({ month: isoMonth(column.month), ...columnOf(column) })),
      },
      ...(managers && {
        managers: {
          sheet: managers.sheet.name,
          headerRow: managers.headerRow + 1,
          columns: columnsOf(managers.columns),
        },
      }),
    },
    rows: base.rows,
    cards: cardCount(base),
    organisations: organisationCount(base),
    problems: base.problems.map((problem) => ({
      ...problem,
      weight: weightOf(problem),
      message: problemSentence(problem, language),
    })),
    unknownWords: base.unknownWords,
  };
}

function useOf({ layout }: Outcome["base"], name: string): SheetUse | null {
  if (name === layout.clients.sheet.name) return "clients";
  if (name === layout.managers?.sheet.name) return "managers";
  if (layout.turnover.some(({ sheet }) => sheet.name === name)) return "turnover";
  return layout.activities.some(({ sheet }) => sheet.name === name) ? "activities" : null;
}

function columnsOf(columns: Readonly<Record<string, Column | undefined>>) {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => (column ? [[field, columnOf(column)]] : [])),
  );
}

/** A column that stands on another sheet, or in rows of groups, has no letters here but the sheet's name. */
function columnOf({ index, header, unit, virtual }: Column) {
  return {
    ...(virtual ? { from: virtual.sheet } : { column: columnLetters(index) }),
    header,
    ...(unit !== 1 && { unit }),
  };
}

/** A manager's name, the service desk, or null: detached. */
function targetName({ base }: Outcome, { to }: Move): string | null {
  if (to.kind === "manager") return base.holders[to.holder].name;
  return to.kind === "desk" ? base.regulation.serviceDesk.ru : null;
}
