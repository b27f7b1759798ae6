import type { Audit } from "../audit/audit";
import type { ManagerVerdict, NormedFigure } from "../audit/manager-verdict";
import { normSigns } from "../wording/audit-summary";
import { lowerFirst } from "../wording/format";
import { historyWords, TREND_FIGURES, TREND_TITLES, trendText } from "../wording/history";
import { inputName } from "../wording/inputs";
import type { Language } from "../wording/language";
import { MANAGER_VERDICTS, notEvaluatedFor } from "../wording/report";
import { waiverWords } from "../wording/waivers";
import { ROLES, STATUSES } from "../wording/words";
import { cellText } from "./cell-text";
import { findingLines, type FindingLine } from "./finding-lines";

/** A manager as report and pane show them. */
export interface ManagerLine {
  readonly name: string;
  /** The specialization, or of those without one the leader's role; «–» for neither. */
  readonly post: string;
  readonly status: string;
  /** Null where unknown. */
  readonly figures: Readonly<Record<NormedFigure, number | null>>;
  readonly norms: Readonly<Record<NormedFigure, string | null>>;
  /** The figures that findings say do not keep to their norms. */
  readonly broken: readonly NormedFigure[];
  /** Which norms are broken and which were not evaluated, or that all is well, or that there are none. */
  readonly verdict: string;
  /** What has changed since the earlier audit; undefined where there is nothing to compare with. */
  readonly trend: ManagerTrend | undefined;
}

/** «25 → 28» per figure, and those that have changed in one line. */
export interface ManagerTrend {
  readonly figures: readonly { readonly title: string; readonly text: string }[];
  readonly line: string;
}

/** Every manager's figures beside the norms, and what follows from them in words. */
export function managerLines(audit: Audit, language: Language): ManagerLine[] {
  const findings = findingsByHolder(audit, language);
  return audit.managers.map((manager) => {
    const own = findings.get(manager.holder) ?? [];
    const { organisations, payingShare, nonProfile, meetings, calls } = manager;
    return {
      name: cellText(manager.name),
      post: postOf(audit, manager, language),
      status: manager.status === null ? "–" : STATUSES[manager.status][language],
      figures: { organisations, payingShare, nonProfile, meetings, calls },
      norms: normSigns(manager, language),
      broken: own.flatMap(({ figure, waived }) => (waived ? [] : (figure ?? []))),
      trend: trendOf(audit, manager, language),
      verdict: verdictText(audit, manager, own, language),
    };
  });
}

function postOf({ context }: Audit, { specialization, holder }: ManagerVerdict, language: Language): string {
  if (specialization !== null) return context.regulation.specializations[specialization].name[language];
  const role = context.holders[holder].manager?.role ?? "unreadable";
  return role === "unreadable" || role === "manager" ? "–" : ROLES[role][language];
}

function findingsByHolder(audit: Audit, language: Language): Map<number, FindingLine[]> {
  const byHolder = new Map<number, FindingLine[]>();
  for (const line of findingLines(audit, language)) {
    if (line.subject !== "manager") continue;
    byHolder.set(line.subjectNumber, [...(byHolder.get(line.subjectNumber) ?? []), line]);
  }
  return byHolder;
}

function verdictText(
  audit: Audit,
  manager: ManagerVerdict,
  findings: readonly FindingLine[],
  language: Language,
): string {
  const titles = (lines: readonly FindingLine[]) => lines.map(({ title }) => lowerFirst(title)).join(", ");
  const counted = findings.filter(({ waived }) => !waived);
  const violations = counted.filter(({ severity }) => severity === "violation");
  const others = counted.filter(({ severity }) => severity !== "violation");
  const waived = findings.filter((line) => line.waived).map(({ title }) => lowerFirst(title));
  const missing = new Set(audit.notEvaluatedOf(manager.holder).flatMap((gap) => gap.missing));
  const parts = [
    ...(violations.length > 0 ? [`${MANAGER_VERDICTS.violations[language]}: ${titles(violations)}`] : []),
    ...(others.length > 0 ? [`${MANAGER_VERDICTS.attention[language]}: ${titles(others)}`] : []),
    ...(missing.size > 0
      ? [
          notEvaluatedFor(
            [...missing].map((input) => inputName(input, language)),
            language,
          ),
        ]
      : []),
  ];
  if (parts.length === 0)
    parts.push(MANAGER_VERDICTS[isNormed(audit, manager) ? "within" : "notNormed"][language]);
  if (waived.length > 0) parts.push(waiverWords(language).waivedFindings(waived));
  return parts.join("; ");
}

function trendOf(audit: Audit, { holder }: ManagerVerdict, language: Language): ManagerTrend | undefined {
  const trend = audit.changes?.managers.get(holder);
  if (!trend) return undefined;
  const figures = TREND_FIGURES.map((figure) => ({
    title: TREND_TITLES[figure][language],
    text: trendText(trend, figure, language),
    changed: trend.before[figure] !== trend.now[figure],
  }));
  const changed = figures.filter((figure) => figure.changed).map(({ title, text }) => `${title}: ${text}`);
  return {
    figures: figures.map(({ title, text }) => ({ title, text })),
    line: changed.length === 0 ? historyWords(language).unchanged : changed.join("; "),
  };
}

/** Whether somebody has norms to be held against: trainees, those who left and heads of branches have none. */
function isNormed({ context }: Audit, { holder, norms }: ManagerVerdict): boolean {
  const { left, tenure } = context.holders[holder];
  if (left === "yes" || tenure?.status === "trainee") return false;
  return Object.values(norms).some((norm) => norm !== null);
}
