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

/** The verdict in numbers, and what was audited when and by which regulation. */
export interface Facts {
  readonly verdict: string;
  readonly asOf: string;
  readonly month: string;
  readonly regulation: string;
  /** Days on which norms changed in between; undefined when none did. */
  readonly changed: string | undefined;
  readonly base: string;
}

export function factsOf({ base, audit }: Audited, language: Language): Facts {
  const words = reportWords(language);
  const { regulation, period } = base;
  const changes = normChanges(regulation, firstDayOf(period.month), period.asOf);
  return {
    verdict: verdictLine(audit, language),
    asOf: date(isoDay(period.asOf), language),
    month: month(isoMonth(period.month), language),
    regulation: words.regulation(regulation.title[language], regulation.version),
    changed: changes.length > 0 ? words.changed(changes.map((day) => date(day, language))) : undefined,
    base: baseLine(cardCount(base), organisationCount(base), audit.managers.length, language),
  };
}

/** The facts with their labels, and notes below them: a row each. */
export function facts(audited: Audited, notes: readonly string[], language: Language): Cells[] {
  const { labels } = reportWords(language);
  const { verdict, asOf, month, regulation, changed, base } = factsOf(audited, language);
  const rows: [label: string, text: string][] = [
    [labels.verdict, verdict],
    [labels.asOf, asOf],
    [labels.month, month],
    [labels.regulation, regulation],
    ...(changed === undefined ? [] : [[labels.changed, changed] as [string, string]]),
    [labels.base, base],
    ...notes.map((note, i): [string, string] => [i === 0 ? labels.marks : "", note]),
  ];
  return rows.map(([label, text]) => ({ severity: label === "" ? null : label, finding: cellText(text) }));
}

/** «Нарушений – 88, предупреждений – 47, справок – 11». */
export function verdictLine(audit: Audit, language: Language): string {
  return reportWords(language).verdict(severities(audit));
}

/** How many findings there are of each severity. */
export function severities(audit: Audit): Record<Severity, number> {
  const counts = { violation: 0, warning: 0, info: 0 };
  for (let i = 0; i < audit.count; i++) counts[audit.severity(i)]++;
  return counts;
}
