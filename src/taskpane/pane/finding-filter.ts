import type { AuditView, FindingView } from "../../session";

/** What the list of findings is narrowed down to; "" and undefined: not by that. */
export interface FindingFilter {
  readonly query: string;
  readonly code: string;
  readonly manager: string;
  readonly kind: FindingView["kind"] | undefined;
  readonly severity: FindingView["severity"] | undefined;
  /** Waived findings: among the others, left out, or nothing but them. */
  readonly waived: "" | "without" | "only";
  /** Findings that the audit before had not, or had. */
  readonly news: "" | "new" | "repeated";
}

export const EVERYTHING: FindingFilter = {
  query: "",
  code: "",
  manager: "",
  kind: undefined,
  severity: undefined,
  waived: "",
  news: "",
};

/** Whether the filter leaves anything out. */
export function isNarrow(filter: FindingFilter): boolean {
  return (
    filter.query.trim() !== "" ||
    filter.code !== "" ||
    filter.manager !== "" ||
    filter.kind !== undefined ||
    filter.severity !== undefined ||
    filter.waived !== "" ||
    filter.news !== ""
  );
}

/**
 * Numbers of the findings that pass, in their order.
 * @param fold makes a text comparable, as it was done to the findings' `searchText`
 */
export function numbersOfFindings(
  findings: AuditView["findings"],
  filter: FindingFilter,
  fold: (text: string) => string,
): Uint32Array {
  const passing = new Uint32Array(findings.count);
  const words = fold(filter.query)
    .split(/\s+/)
    .filter((word) => word !== "");
  const all = !isNarrow(filter);
  let count = 0;
  for (let number = 0; number < findings.count; number++) {
    if (all || passes(findings.at(number), filter, words)) passing[count++] = number;
  }
  return passing.slice(0, count);
}

function passes(
  finding: FindingView,
  { code, manager, kind, severity, waived, news }: FindingFilter,
  words: readonly string[],
): boolean {
  return (
    (code === "" || finding.code === code) &&
    (kind === undefined || finding.kind === kind) &&
    (severity === undefined || finding.severity === severity) &&
    (manager === "" || finding.managers.includes(manager)) &&
    (waived === "" || finding.waived === (waived === "only")) &&
    (news === "" || (finding.seen !== undefined && (finding.seen === "new") === (news === "new"))) &&
    words.every((word) => finding.searchText.includes(word))
  );
}
