import { cardCount, organisationCount } from "../../src/clientbase/counts";
import { weightOf } from "../../src/clientbase/problem-weight";
import { columnLetters } from "../../src/clientbase/problems";
import type { Column } from "../../src/clientbase/header-row";
import type { SheetUse } from "../../src/clientbase/mapping";
import type { Audit } from "../../src/audit/audit";
import type { Changes } from "../../src/audit/history";
import type { ManagerVerdict } from "../../src/audit/manager-verdict";
import type { Outcome } from "../../src/core";
import type { Move } from "../../src/moves/plan";
import { differences } from "../../src/norms/differences";
import { isoDay, isoMonth } from "../../src/regulation/calendar";
import type { Regulation } from "../../src/regulation/schema";
import { messageOf } from "../../src/wording/findings";
import type { Language } from "../../src/wording/language";
import { namesOf } from "../../src/wording/names";
import { problemSentence } from "../../src/wording/problems";
import { earlierMovesOf } from "./earlier-moves-json";
import { planJson } from "./plan-json";

/** A memo as it was written beside the document. */
export interface WrittenMemo {
  readonly route: string;
  readonly file: string;
}

/** The audit for programs: `audit.json`. Amounts are rubles, dates ISO; messages are in the language asked for. */
export function auditJson(outcome: Outcome, memos: readonly WrittenMemo[], language: Language) {
  const { base, audit } = outcome;
  const plan = outcome.plan();
  const names = namesOf(base.regulation);
  const findings = Array.from({ length: audit.count }, (_, i) => {
    const finding = audit.finding(i);
    return {
      ...finding,
      ...waiverOf(audit, i),
      ...seenOf(audit, i),
      message: messageOf(finding, language, names),
    };
  });
  return {
    asOf: isoDay(base.period.asOf),
    month: isoMonth(base.period.month),
    regulation: regulationOf(base.regulation),
    input: inputOf(outcome, language),
    managers: audit.managers.map((verdict) => ({ ...withoutHolder(verdict), ...beforeOf(audit, verdict) })),
    findings,
    waivers: audit.waivers,
    ...(audit.changes && { changes: changesOf(audit.changes) }),
    ...earlierMovesOf(outcome),
    notEvaluated: audit.notEvaluated,
    moves: plan.moves.map((move) => ({
      clients: move.clients,
      from: base.holders[move.from].name,
      to: targetName(outcome, move),
      reason: move.reason,
      route: move.route,
    })),
    plan: planJson(plan, language),
    memos,
  };
}

/** The waiver in force or expired that speaks of a finding. */
function waiverOf(audit: Audit, finding: number) {
  const found = audit.waiver(finding);
  if (!found) return {};
  const { reason, approvedBy, until } = found.waiver;
  return { waiver: { reason, approvedBy, until, expired: found.expired } };
}

/** Whether the earlier audit had a finding too; nothing where there is none to compare with. */
function seenOf({ changes }: Audit, finding: number) {
  const seen = changes?.seen(finding);
  if (!seen) return {};
  return seen.kind === "new" ? { seen: "new" } : { seen: "repeated", monthsInRow: seen.months };
}

function beforeOf({ changes }: Audit, { holder }: ManagerVerdict) {
  const trend = changes?.managers.get(holder);
  if (!trend) return {};
  const { organisations, payingShare, nonProfile, blackListed } = trend.before;
  return {
    blackListed: trend.now.blackListed,
    before: { organisations, payingShare, nonProfile, blackListed },
  };
}

function changesOf({ month, asOf, counts, gone }: Changes) {
  return {
    month,
    asOf,
    new: counts.new,
    repeated: counts.repeated,
    gone: gone.map(({ code, manager, head, client = head }) => ({
      code,
      ...(client !== undefined && { client }),
      ...(manager !== undefined && { manager }),
    })),
  };
}

/** The regulation applied, and every value in which it differs from the built-in one. */
function regulationOf(regulation: Regulation) {
  const { id, version } = regulation;
  const changed = differences(regulation).map(({ path, since, builtIn, inForce }) => ({
    path,
    ...(since !== undefined && { since }),
    ...(builtIn && { builtIn: builtIn.value ?? null }),
    ...(inForce && { inForce: inForce.value ?? null }),
  }));
  return { id, version, changed };
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
