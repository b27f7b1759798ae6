import type { Audit } from "../audit/audit";
import type { Severity } from "../audit/finding";
import { cardCount, organisationCount } from "../clientbase/counts";
import { firstDayOf, isoDay, isoMonth } from "../regulation/calendar";
import { baseLine } from "../wording/audit-summary";
import { date, month } from "../wording/format";
import type { Language } from "../wording/language";
import { reportWords } from "../wording/report";
import type { Audited } from "./audited";
import { cellText } from "./cell-text";
import { normChanges } from "./norm-changes";
import type { Cells } from "./section";

/** The verdict in numbers, and what was audited when and by which regulation: a label and a text per row. */
export function facts({ base, audit }: Audited, notes: readonly string[], language: Language): Cells[] {
  const words = reportWords(language);
  const { regulation, period } = base;
  const changes = normChanges(regulation, firstDayOf(period.month), period.asOf);
  const { labels } = words;
  const rows: [label: string, text: string][] = [
    [labels.verdict, verdictLine(audit, language)],
    [labels.asOf, date(isoDay(period.asOf), language)],
    [labels.month, month(isoMonth(period.month), language)],
    [labels.regulation, words.regulation(regulation.title[language], regulation.version)],
    ...(changes.length > 0
      ? [[labels.changed, words.changed(changes.map((day) => date(day, language)))] as [string, string]]
      : []),
    [labels.base, baseLine(cardCount(base), organisationCount(base), audit.managers.length, language)],
    ...notes.map((note, i): [string, string] => [i === 0 ? labels.marks : "", note]),
  ];
  return rows.map(([label, text]) => ({ severity: label === "" ? null : label, finding: cellText(text) }));
}

/** «Нарушений – 88, предупреждений – 47, справок – 11». */
export function verdictLine(audit: Audit, language: Language): string {
  return reportWords(language).verdict(severities(audit));
}

function severities(audit: Audit): Record<Severity, number> {
  const counts = { violation: 0, warning: 0, info: 0 };
  for (let i = 0; i < audit.count; i++) counts[audit.severity(i)]++;
  return counts;
}
