import type { Audit, NotEvaluated } from "../../src/audit/audit";
import type { FindingCode, FindingOf, Severity, SubjectKind } from "../../src/audit/finding";

export interface FindingSummary {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly kind: SubjectKind;
  readonly client?: string;
  readonly manager?: string;
}

/** The findings in short, of one code or all. */
export function findings(audit: Audit, code?: FindingCode): FindingSummary[] {
  return Array.from({ length: audit.count }, (_, i) => i)
    .filter((i) => code === undefined || audit.code(i) === code)
    .map((i) => {
      const { kind, client, manager } = audit.subject(i);
      return {
        code: audit.code(i),
        severity: audit.severity(i),
        kind,
        ...(client !== undefined && { client }),
        ...(manager !== undefined && { manager }),
      };
    });
}

/** The codes that occur, sorted. */
export function codes(audit: Audit): FindingCode[] {
  return [...new Set(findings(audit).map(({ code }) => code))].sort();
}

/** Every finding as one line, sorted: what makes two audits equal. */
export function lines(audit: Audit): string[] {
  return findings(audit)
    .map(({ code, severity, client, manager }) => [code, severity, client, manager].join(" "))
    .sort();
}

/** The clients a code is found on, sorted. */
export function clientsWith(audit: Audit, code: FindingCode): string[] {
  return findings(audit, code)
    .map(({ client }) => client ?? "")
    .sort();
}

/** The whole of the first finding of a code. */
export function firstFinding<C extends FindingCode>(audit: Audit, code: C): FindingOf<C> {
  const index = Array.from({ length: audit.count }, (_, i) => i).find((i) => audit.code(i) === code);
  if (index === undefined) throw new Error(`no ${code} among ${codes(audit).join(", ")}`);
  return audit.finding(index) as FindingOf<C>;
}

export function notEvaluated(audit: Audit, code: FindingCode): NotEvaluated[] {
  return audit.notEvaluated.filter((gap) => gap.code === code);
}

/**
 * What an audit says by one rule on the only subject (or on one manager's): "violation", "warning", "info", "clear"
 * or "not evaluated: " and what is missing. Several different answers are joined.
 */
export function verdict(audit: Audit, code: FindingCode, manager?: string): string {
  const found = findings(audit, code).filter((it) => manager === undefined || it.manager === manager);
  const open = notEvaluated(audit, code).filter((it) => manager === undefined || it.manager === manager);
  const answers = [
    ...found.map(({ severity }) => severity),
    ...open.map(({ missing }) => `not evaluated: ${missing.join(", ")}`),
  ];
  return [...new Set(answers)].sort().join("; ") || "clear";
}
