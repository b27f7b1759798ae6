import type { Audit } from "../audit/audit";
import { SUMMARY } from "../wording/audit-summary";
import type { Language } from "../wording/language";
import { KIND_NAMES, reportWords } from "../wording/report";
import type { SheetMarks } from "./edits";
import { countedLines } from "./finding-lines";
import { box } from "./grid";
import { KIND_LOOKS, KINDS } from "./kinds";
import type { Section } from "./section";
import { tally } from "./tally";

/** The kinds of rows as they look, with how many rows and findings are of each. */
export function legendSection(audit: Audit, marks: readonly SheetMarks[], language: Language): Section {
  const words = reportWords(language);
  const [onClients, onManagers] = marks.map(({ rows }) => tally([...rows.values()].map(([kind]) => kind)));
  const findings = tally(countedLines(audit, language).map(({ kind }) => KIND_NAMES[kind][language]));
  return {
    title: words.kinds,
    header: {
      severity: words.columns.kind,
      finding: words.clientRows,
      ...(onManagers && { client: words.managerRows }),
      name: SUMMARY.findings[language],
    },
    rows: [
      ...KINDS.map((kind) => {
        const name = KIND_NAMES[kind][language];
        return {
          severity: name,
          finding: onClients.get(name) ?? 0,
          ...(onManagers && { client: onManagers.get(name) ?? 0 }),
          name: findings.get(name) ?? 0,
        };
      }),
      { severity: words.kindsNote },
    ],
    formats: (first) => [
      ...KINDS.map((kind, i) => ({ box: box(first + i, 1, "severity", "kind"), ...KIND_LOOKS[kind] })),
      { box: box(first - 1, KINDS.length + 1, "finding", "name"), horizontal: "Center" },
      { box: box(first + KINDS.length, 1, "severity"), italic: true },
    ],
  };
}
