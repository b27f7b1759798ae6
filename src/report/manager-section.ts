import type { Audit } from "../audit/audit";
import type { ManagerVerdict } from "../audit/manager-verdict";
import { normSigns, SUMMARY } from "../wording/audit-summary";
import { lowerFirst } from "../wording/format";
import { inputName } from "../wording/inputs";
import type { Language } from "../wording/language";
import { MANAGER_VERDICTS, notEvaluatedFor, reportWords } from "../wording/report";
import { MANAGER_FIGURES, ROLES, STATUSES } from "../wording/words";
import { cellText } from "./cell-text";
import { findingLines, type FindingLine } from "./finding-lines";
import { box } from "./grid";
import type { Section } from "./section";

/** Every manager's figures beside the norms, and what follows from them in words. */
export function managerSection(audit: Audit, language: Language): Section {
  const words = reportWords(language);
  const title = (figure: keyof typeof MANAGER_FIGURES) => MANAGER_FIGURES[figure][language];
  const findings = findingsByHolder(audit, language);
  return {
    title: SUMMARY.managers[language],
    holds: "managers",
    header: {
      number: words.columns.number,
      severity: title("status"),
      kind: title("specialization"),
      finding: title("name"),
      client: title("organisations"),
      name: words.norm,
      manager: title("payingShare"),
      office: words.norm,
      reason: words.managerVerdict,
      measured: title("nonProfile"),
      norm: words.norm,
      since: title("meetings"),
      section: words.norm,
      row: title("calls"),
      code: words.norm,
    },
    rows: audit.managers.map((manager, i) => {
      const norms = normSigns(manager, language);
      return {
        number: i + 1,
        severity: manager.status === null ? "–" : STATUSES[manager.status][language],
        kind: postOf(audit, manager, language),
        finding: cellText(manager.name),
        client: manager.organisations,
        name: norms.organisations,
        manager: manager.payingShare,
        office: norms.payingShare,
        reason: verdictText(audit, manager, findings.get(manager.holder) ?? [], language),
        measured: manager.nonProfile,
        norm: norms.nonProfile,
        since: manager.meetings,
        section: norms.meetings,
        row: manager.calls,
        code: norms.calls,
      };
    }),
    formats: (first, count) => [
      { box: box(first, count, "number"), horizontal: "Center" },
      { box: box(first, count, "severity", "finding"), wrap: true },
      { box: box(first - 1, count + 1, "client", "office"), horizontal: "Center" },
      { box: box(first, count, "reason"), wrap: true },
      { box: box(first - 1, count + 1, "measured", "code"), horizontal: "Center" },
      { box: box(first, count, "manager"), numberFormat: "0.0#" },
      { box: box(first, count), lines: true },
    ],
  };
}

/** The specialization, or of those without one the leader's role. */
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

/** Which norms are broken and which were not evaluated, or that all is well, or that there are none. */
function verdictText(
  audit: Audit,
  manager: ManagerVerdict,
  findings: readonly FindingLine[],
  language: Language,
): string {
  const titles = (lines: readonly FindingLine[]) => lines.map(({ title }) => lowerFirst(title)).join(", ");
  const violations = findings.filter(({ severity }) => severity === "violation");
  const others = findings.filter(({ severity }) => severity !== "violation");
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
  if (parts.length > 0) return parts.join("; ");
  return MANAGER_VERDICTS[isNormed(audit, manager) ? "within" : "notNormed"][language];
}

/** Whether somebody has norms to be held against: trainees, those who left and heads of branches have none. */
function isNormed({ context }: Audit, { holder, norms }: ManagerVerdict): boolean {
  const { left, tenure } = context.holders[holder];
  if (left === "yes" || tenure?.status === "trainee") return false;
  return Object.values(norms).some((norm) => norm !== null);
}
