import type { Audit } from "../audit/audit";
import { SUMMARY } from "../wording/audit-summary";
import type { Language } from "../wording/language";
import { KIND_NAMES, reportWords } from "../wording/report";
import { SEVERITIES, MANAGER_FIGURES } from "../wording/words";
import { countedLines, type FindingLine } from "./finding-lines";
import { box } from "./grid";
import { notEvaluatedLines } from "./not-evaluated-lines";
import type { Section } from "./section";

/** How many findings there are of each rule and severity, in the order in which the findings stand. */
export function countsSection(audit: Audit, language: Language): Section {
  const { columns, byCode } = reportWords(language);
  const counts = new Map<string, { readonly line: FindingLine; count: number }>();
  for (const line of countedLines(audit, language)) {
    const key = `${line.severity} ${line.code}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { line, count: 1 });
  }
  return {
    title: byCode,
    holds: "counts",
    header: {
      severity: columns.severity,
      kind: columns.kind,
      finding: columns.finding,
      name: SUMMARY.count[language],
      manager: columns.code,
    },
    rows: [...counts.values()].map(({ line: { severity, kind, title, code }, count }) => ({
      severity: SEVERITIES[severity][language],
      kind: KIND_NAMES[kind][language],
      finding: title,
      name: count,
      manager: code,
    })),
    formats: (first, count) => [
      { box: box(first, count, "severity", "kind"), wrap: true },
      { box: box(first - 1, count + 1, "name"), horizontal: "Center" },
    ],
  };
}

/** What could not be judged: rule, whose clients or figures, how often, and for want of what. */
export function notEvaluatedSection(audit: Audit, language: Language): Section {
  return {
    title: SUMMARY.notEvaluated[language],
    header: {
      severity: SUMMARY.rule[language],
      finding: MANAGER_FIGURES.name[language],
      name: SUMMARY.count[language],
      manager: SUMMARY.missing[language],
    },
    rows: notEvaluatedLines(audit, language).map(({ rule, manager, count, missing }) => ({
      severity: rule,
      finding: manager === "" ? null : manager,
      name: count,
      manager: missing,
    })),
    formats: (first, count) => [{ box: box(first - 1, count + 1, "name"), horizontal: "Center" }],
  };
}
