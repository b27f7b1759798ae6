import type { Audit } from "../audit/audit";
import { columnLetters } from "../clientbase/problems";
import { SUMMARY } from "../wording/audit-summary";
import type { Language } from "../wording/language";
import { KIND_NAMES, reportWords } from "../wording/report";
import { WAIVED } from "../wording/waivers";
import { SEVERITIES } from "../wording/words";
import type { Audited } from "./audited";
import type { ReportCell } from "./edits";
import { findingLines, type FindingLine } from "./finding-lines";
import { box } from "./grid";
import type { Section } from "./section";

/**
 * The table of findings, the gravest first.
 * @param most how many are shown at most
 * @param links how many of them link to their rows at most
 */
export function findingSection(
  { base, audit }: Audited,
  language: Language,
  most: number,
  links: number,
): Section {
  const words = reportWords(language);
  const lines = findingLines(audit, language).slice(0, most);
  const { clients } = base.layout;
  const column = columnLetters(clients.columns.code!.index);
  const linkOf = (line: FindingLine, linked: boolean): ReportCell => {
    if (line.rows.length === 0) return null;
    const { sheet, row } = line.rows[0];
    const onClients = sheet === clients.sheet.name;
    const text = words.row(row, line.rows.length, onClients ? undefined : sheet);
    return linked ? { text, sheet, address: `${onClients ? column : "A"}${row}` } : text;
  };
  return {
    title: SUMMARY.findings[language],
    ...(lines.length > 0 && {
      header: { ...words.columns, seen: audit.changes ? words.columns.seen : null },
    }),
    rows:
      lines.length === 0
        ? [{ severity: words.noFindings }]
        : lines.map((line, i) => ({
            number: i + 1,
            severity: (line.waived ? WAIVED : SEVERITIES[line.severity])[language],
            kind: line.waived ? null : KIND_NAMES[line.kind][language],
            finding: line.title,
            client: text(line.client),
            name: text(line.name),
            manager: text(line.manager),
            office: text(line.office),
            reason: [line.sentence, line.blackListed, line.waiver].filter((it) => it !== "").join(" "),
            measured: line.measured,
            norm: line.norm,
            since: text(line.since),
            section: line.section,
            row: linkOf(line, i < links),
            code: line.code,
            seen: text(line.seenText),
          })),
    formats: (first, count) =>
      lines.length === 0
        ? []
        : [
            { box: box(first, count, "number"), horizontal: "Center" },
            { box: box(first, count, "kind", "seen"), wrap: true },
            { box: box(first, count, "number", lastColumnOf(audit)), lines: true },
          ],
  };
}

/** The last titled column of the table of findings. */
export function lastColumnOf({ changes }: Audit): "seen" | "code" {
  return changes ? "seen" : "code";
}

function text(value: string): ReportCell {
  return value === "" ? null : value;
}
