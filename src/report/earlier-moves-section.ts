import type { Audit } from "../audit/audit";
import { earlierMovesWords } from "../wording/earlier-moves";
import type { Language } from "../wording/language";
import { earlierMoveLines } from "./earlier-move-lines";
import { box } from "./grid";
import type { Section } from "./section";

/** What became of the moves that earlier audits proposed; without rows where none are remembered. */
export function earlierMovesSection(audit: Audit, language: Language): Section {
  const { title, columns } = earlierMovesWords(language);
  return {
    title,
    header: {
      severity: columns.client,
      kind: columns.state,
      finding: columns.finding,
      client: columns.deadline,
      name: columns.name,
      manager: columns.from,
      office: columns.to,
      reason: columns.details,
      measured: columns.plan,
      code: columns.code,
    },
    rows: earlierMoveLines(audit, language).map((line) => ({
      severity: line.client,
      kind: line.stateName,
      finding: line.reasonTitle,
      client: line.deadline || null,
      name: line.clientName || null,
      manager: line.from,
      office: line.to,
      reason: line.details || null,
      measured: line.plan,
      code: line.reason,
    })),
    formats: (first, count) => [{ box: box(first, count, "severity", "code"), wrap: true }],
  };
}
