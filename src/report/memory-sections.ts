import type { Audit } from "../audit/audit";
import { isInForce, type Waiver } from "../audit/waivers";
import { isoDay } from "../regulation/calendar";
import { SUMMARY } from "../wording/audit-summary";
import { titleOf } from "../wording/findings";
import { date } from "../wording/format";
import { historyWords } from "../wording/history";
import type { Language } from "../wording/language";
import { reportWords } from "../wording/report";
import { waiverWords } from "../wording/waivers";
import { cellText } from "./cell-text";
import { goneLines } from "./gone-lines";
import { box } from "./grid";
import type { Section } from "./section";

/** Every waiver, also expired ones and those that speak of nothing any more. */
export function waiverSection(audit: Audit, language: Language): Section {
  const words = waiverWords(language);
  const asOf = isoDay(audit.context.asOf);
  const covers = findingsPerWaiver(audit);
  const untilText = (waiver: Waiver): string => {
    if (waiver.until === null) return words.noEnd;
    const until = date(waiver.until, language);
    return isInForce(waiver, asOf) ? until : words.expired(until);
  };
  return {
    title: words.title,
    header: {
      severity: words.columns.until,
      finding: words.columns.finding,
      client: words.columns.client,
      manager: words.columns.manager,
      reason: words.columns.reason,
      measured: words.columns.approvedBy,
      section: words.columns.covers,
      code: words.columns.code,
    },
    rows: audit.waivers.map((waiver) => ({
      severity: untilText(waiver),
      finding: titleOf(waiver.code, language),
      client: cellText(waiver.client ?? "") || null,
      manager: cellText(waiver.manager ?? "") || null,
      reason: cellText(waiver.reason),
      measured: cellText(waiver.approvedBy),
      section: words.covers(covers.get(waiver) ?? 0),
      code: waiver.code,
    })),
    formats: (first, count) => [{ box: box(first, count, "severity", "code"), wrap: true }],
  };
}

function findingsPerWaiver(audit: Audit): Map<Waiver, number> {
  const counts = new Map<Waiver, number>();
  for (let i = 0; i < audit.count; i++) {
    const waiver = audit.waiver(i)?.waiver;
    if (waiver) counts.set(waiver, (counts.get(waiver) ?? 0) + 1);
  }
  return counts;
}

/** What the earlier audit found and this one does not. */
export function goneSection(audit: Audit, language: Language): Section {
  const words = historyWords(language);
  const { columns } = reportWords(language);
  const lines = goneLines(audit, language);
  if (lines.length === 0) return { title: words.gone, rows: [{ severity: words.noneGone }] };
  return {
    title: words.gone,
    header: {
      severity: columns.client,
      finding: SUMMARY.finding[language],
      name: columns.name,
      manager: columns.manager,
      code: columns.code,
    },
    rows: lines.map(({ client, title, clientName, manager, code }) => ({
      severity: client === "" ? null : client,
      finding: title,
      name: clientName === "" ? null : clientName,
      manager: manager === "" ? null : manager,
      code,
    })),
    formats: (first, count) => [{ box: box(first, count, "severity", "code"), wrap: true }],
  };
}
