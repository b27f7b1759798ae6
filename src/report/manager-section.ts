import type { Audit } from "../audit/audit";
import { SUMMARY } from "../wording/audit-summary";
import { historyWords } from "../wording/history";
import type { Language } from "../wording/language";
import { reportWords } from "../wording/report";
import { MANAGER_FIGURES } from "../wording/words";
import { lastColumnOf } from "./finding-section";
import { box } from "./grid";
import { managerLines } from "./manager-lines";
import type { Section } from "./section";

/** Every manager's figures beside the norms, and what follows from them in words. */
export function managerSection(audit: Audit, language: Language): Section {
  const words = reportWords(language);
  const title = (figure: keyof typeof MANAGER_FIGURES) => MANAGER_FIGURES[figure][language];
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
      ...(audit.changes && { seen: historyWords(language).trend }),
    },
    rows: managerLines(audit, language).map(({ name, post, status, figures, norms, verdict, trend }, i) => ({
      number: i + 1,
      severity: status,
      kind: post,
      finding: name,
      client: figures.organisations,
      name: norms.organisations,
      manager: figures.payingShare,
      office: norms.payingShare,
      reason: verdict,
      measured: figures.nonProfile,
      norm: norms.nonProfile,
      since: figures.meetings,
      section: norms.meetings,
      row: figures.calls,
      code: norms.calls,
      ...(trend && { seen: trend.line }),
    })),
    formats: (first, count) => [
      { box: box(first, count, "number"), horizontal: "Center" },
      { box: box(first, count, "severity", "finding"), wrap: true },
      { box: box(first - 1, count + 1, "client", "office"), horizontal: "Center" },
      { box: box(first, count, "reason"), wrap: true },
      { box: box(first - 1, count + 1, "measured", "code"), horizontal: "Center" },
      { box: box(first, count, "manager"), numberFormat: "0.0#" },
      { box: box(first, count, "seen"), wrap: true },
      { box: box(first, count, "number", lastColumnOf(audit)), lines: true },
    ],
  };
}
