import type { Audit } from "../audit/audit";
import type { Severity } from "../audit/finding";
import { cardCount, organisationCount } from "../clientbase/counts";
import { firstDayOf, isoDay, isoMonth } from "../regulation/calendar";
import { differences } from "../norms/differences";
import { baseLine } from "../wording/audit-summary";
import { earlierMovesWords } from "../wording/earlier-moves";
import { date, month, sentence } from "../wording/format";
import { changesLine, historyWords } from "../wording/history";
import type { Language } from "../wording/language";
import { normsDiffer } from "../wording/norms-differences";
import { reportWords } from "../wording/report";
import { waiverFacts, waiverWords } from "../wording/waivers";
import type { Audited } from "./audited";
import { cellText } from "./cell-text";
import { earlierMovesText } from "./earlier-move-lines";
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
  /** What does not count for waivers, and what counts though there was one; "" for neither. */
  readonly waivers: string;
  /** How many findings are new, repeated and gone; "" where there is no earlier audit. */
  readonly changes: string;
  /** What became of the moves proposed earlier; "" where none are remembered. */
  readonly earlierMoves: string;
  /** That norms are not the built-in ones; undefined when they are. */
  readonly norms: string | undefined;
  readonly base: string;
}

export function factsOf({ base, audit }: Audited, language: Language): Facts {
  const words = reportWords(language);
  const { regulation, period } = base;
  const differing = differences(regulation).length;
  const changes = normChanges(regulation, firstDayOf(period.month), period.asOf);
  return {
    verdict: verdictLine(audit, language),
    asOf: date(isoDay(period.asOf), language),
    month: month(isoMonth(period.month), language),
    regulation: words.regulation(regulation.title[language], regulation.version),
    changed: changes.length > 0 ? words.changed(changes.map((day) => date(day, language))) : undefined,
    waivers: waiverFacts(waivedCount(audit), expiredCount(audit), language),
    changes: audit.changes ? changesLine(audit.changes, language) : "",
    earlierMoves: earlierMovesText(audit, language),
    norms: differing > 0 ? normsDiffer(differing, language) : undefined,
    base: baseLine(cardCount(base), organisationCount(base), audit.managers.length, language),
  };
}

/** The facts with their labels, and notes below them: a row each. */
export function facts(audited: Audited, notes: readonly string[], language: Language): Cells[] {
  const { labels } = reportWords(language);
  const { verdict, asOf, month, regulation, changed, waivers, changes, earlierMoves, norms, base } = factsOf(
    audited,
    language,
  );
  const rows: [label: string, text: string][] = [
    [labels.verdict, verdict],
    [labels.asOf, asOf],
    [labels.month, month],
    [labels.regulation, regulation],
    ...(changed === undefined ? [] : [[labels.changed, changed] as [string, string]]),
    ...(waivers === "" ? [] : [[waiverWords(language).title, sentence(waivers)] as [string, string]]),
    ...(changes === "" ? [] : [[historyWords(language).changes, changes] as [string, string]]),
    ...(earlierMoves === "" ? [] : [[earlierMovesWords(language).title, earlierMoves] as [string, string]]),
    ...(norms === undefined ? [] : [[labels.norms, norms] as [string, string]]),
    [labels.base, base],
    ...notes.map((note, i): [string, string] => [i === 0 ? labels.marks : "", note]),
  ];
  return rows.map(([label, text]) => ({ severity: label === "" ? null : label, finding: cellText(text) }));
}

/** «Нарушений – 88, предупреждений – 47, справок – 11». */
export function verdictLine(audit: Audit, language: Language): string {
  return reportWords(language).verdict(severities(audit));
}

/** How many findings count of each severity. */
export function severities(audit: Audit): Record<Severity, number> {
  const counts = { violation: 0, warning: 0, info: 0 };
  for (let i = 0; i < audit.count; i++) if (!audit.waived(i)) counts[audit.severity(i)]++;
  return counts;
}

/** How many findings do not count because of a waiver. */
export function waivedCount(audit: Audit): number {
  let count = 0;
  for (let i = 0; i < audit.count; i++) if (audit.waived(i)) count++;
  return count;
}

/** How many findings count though there is a waiver: it has expired. */
export function expiredCount(audit: Audit): number {
  let count = 0;
  for (let i = 0; i < audit.count; i++) if (audit.waiver(i)?.expired) count++;
  return count;
}
