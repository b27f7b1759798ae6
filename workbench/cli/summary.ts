import type { Audit } from "../../src/audit/audit";
import type { FindingCode } from "../../src/audit/finding";
import type { ManagerVerdict } from "../../src/audit/manager-verdict";
import { cardCount, organisationCount } from "../../src/clientbase/counts";
import type { Outcome } from "../../src/core";
import { textTable, type TextColumn } from "../../src/memo/text-table";
import { earlierMovesText } from "../../src/report/earlier-move-lines";
import { expiredCount, waivedCount } from "../../src/report/facts";
import { planView } from "../../src/report/plan-view";
import { isoDay, isoMonth } from "../../src/regulation/calendar";
import { baseLine, normSigns, rowsLine, SUMMARY } from "../../src/wording/audit-summary";
import { earlierMovesWords } from "../../src/wording/earlier-moves";
import { fileAuditorWords } from "../../src/wording/file-auditor";
import { titleOf } from "../../src/wording/findings";
import { date, decimal, month, sentence, whole } from "../../src/wording/format";
import { changesLine, historyWords } from "../../src/wording/history";
import { inputName } from "../../src/wording/inputs";
import type { Language } from "../../src/wording/language";
import { PLAN_TITLE } from "../../src/wording/plan";
import { problemSentence } from "../../src/wording/problems";
import { waiverFacts, waiverWords } from "../../src/wording/waivers";
import { MANAGER_FIGURES, NOT_NORMED, SEVERITIES, SEVERITY_ORDER, STATUSES } from "../../src/wording/words";

const PROBLEMS_SHOWN = 20;
const UNSOLVED_SHOWN = 10;

/** What the file auditor prints: managers against norms, findings by severity and code, what was not evaluated. */
export function summary(outcome: Outcome, file: string, language: Language): string[] {
  const { base, audit } = outcome;
  const words = fileAuditorWords(language);
  const rows = rowsLine(base.rows, language);
  return [
    words.header(
      file,
      date(isoDay(base.period.asOf), language),
      month(isoMonth(base.period.month), language),
      `${base.regulation.title[language]}, ${base.regulation.version}`,
    ),
    baseLine(cardCount(base), organisationCount(base), audit.managers.length, language),
    ...(rows === undefined ? [] : [rows]),
    ...section(`${SUMMARY.managers[language]} (${words.figureAndNorm})`, managersTable(audit, language)),
    ...section(SUMMARY.findings[language], findingsTable(audit, language)),
    ...section(waiverWords(language).title, waiverLines(audit, language)),
    ...section(historyWords(language).changes, audit.changes ? [changesLine(audit.changes, language)] : []),
    ...section(
      earlierMovesWords(language).title,
      [earlierMovesText(audit, language)].filter((text) => text !== ""),
    ),
    ...section(PLAN_TITLE[language], planLines(outcome, language)),
    ...section(SUMMARY.notEvaluated[language], notEvaluatedTable(audit, language)),
    ...section(SUMMARY.problems[language], problemLines(outcome, language)),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, "", ...lines];
}

function managersTable({ managers, context }: Audit, language: Language): string[] {
  const figure = (value: number | null) =>
    value === null ? "–" : decimal(value, Number.isInteger(value) ? 0 : 1, language);
  const against = (value: number | null, norm: string | null) =>
    norm === null ? figure(value) : `${figure(value)} / ${norm}`;
  const column = (
    name: Exclude<keyof ManagerVerdict, "holder" | "norms">,
    align: TextColumn["align"] = "right",
  ) => ({
    title: MANAGER_FIGURES[name][language],
    align,
    width: 26,
  });
  return textTable(
    [
      column("name", "left"),
      column("specialization", "left"),
      column("status", "left"),
      column("organisations"),
      column("payingShare"),
      column("nonProfile"),
      column("meetings"),
      column("calls"),
    ],
    managers.map((manager) => {
      const norms = normSigns(manager, language);
      return [
        manager.name,
        manager.specialization === null
          ? "–"
          : context.regulation.specializations[manager.specialization].name[language],
        statusText(manager, language),
        against(manager.organisations, norms.organisations),
        against(manager.payingShare, norms.payingShare),
        against(manager.nonProfile, norms.nonProfile),
        against(manager.meetings, norms.meetings),
        against(manager.calls, norms.calls),
      ];
    }),
  );
}

function statusText({ status }: ManagerVerdict, language: Language): string {
  if (status === null) return "–";
  const text = STATUSES[status][language];
  return status === "trainee" ? `${text} (${NOT_NORMED[language]})` : text;
}

function findingsTable(audit: Audit, language: Language): string[] {
  const counts = new Map<FindingCode, number[]>();
  for (let i = 0; i < audit.count; i++) {
    if (audit.waived(i)) continue;
    const byCode = counts.get(audit.code(i)) ?? SEVERITY_ORDER.map(() => 0);
    byCode[SEVERITY_ORDER.indexOf(audit.severity(i))]++;
    counts.set(audit.code(i), byCode);
  }
  if (counts.size === 0) return [];
  const row = (title: string, code: string, byCode: readonly number[]) => [
    title,
    code,
    ...byCode.map((count) => (count === 0 ? "" : whole(count, language))),
  ];
  const all = SEVERITY_ORDER.map((_, i) => [...counts.values()].reduce((sum, byCode) => sum + byCode[i], 0));
  return textTable(
    [
      { title: SUMMARY.finding[language], align: "left" },
      { title: "", align: "left" },
      ...SEVERITY_ORDER.map((severity) => ({
        title: SEVERITIES[severity][language],
        align: "right" as const,
      })),
    ],
    [
      ...[...counts].map(([code, byCode]) => row(titleOf(code, language), code, byCode)),
      row(SUMMARY.all[language], "", all),
    ],
  );
}

function waiverLines(audit: Audit, language: Language): string[] {
  const facts = waiverFacts(waivedCount(audit), expiredCount(audit), language);
  return facts === "" ? [] : [sentence(facts)];
}

function notEvaluatedTable(audit: Audit, language: Language): string[] {
  const counts = new Map<string, { code: FindingCode; missing: readonly string[]; count: number }>();
  for (const { code, missing, count } of audit.notEvaluated) {
    const key = `${code} ${missing.join(",")}`;
    const known = counts.get(key);
    if (known) known.count += count;
    else counts.set(key, { code, missing, count });
  }
  if (counts.size === 0) return [];
  return textTable(
    [
      { title: SUMMARY.rule[language], align: "left" },
      { title: SUMMARY.missing[language], align: "left", width: 70 },
      { title: SUMMARY.count[language], align: "right" },
    ],
    [...counts.values()].map(({ code, missing, count }) => [
      titleOf(code, language),
      missing.map((input) => inputName(input, language)).join(", "),
      whole(count, language),
    ]),
  );
}

/** The plan in one line, and what it could not cure. */
function planLines(outcome: Outcome, language: Language): string[] {
  const { summary: line, unsolved, refused } = planView(outcome.plan(), language);
  const left = [...unsolved, ...refused];
  const shown = left.slice(0, UNSOLVED_SHOWN).map(({ text }) => `– ${text}`);
  const more = left.length - shown.length;
  return [line, ...shown, ...(more > 0 ? [fileAuditorWords(language).more(more)] : [])];
}

function problemLines({ base }: Outcome, language: Language): string[] {
  const shown = base.problems
    .slice(0, PROBLEMS_SHOWN)
    .map((problem) => `– ${problemSentence(problem, language)}`);
  const more = base.problems.length - shown.length;
  return more > 0 ? [...shown, fileAuditorWords(language).more(more)] : shown;
}
