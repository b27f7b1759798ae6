import { isoDay } from "../regulation/calendar";
import { date } from "../wording/format";
import type { Language } from "../wording/language";
import { reportWords } from "../wording/report";
import type { Audited } from "./audited";
import type { ReportFormat, ReportSheet } from "./edits";
import { earlierMovesSection } from "./earlier-moves-section";
import { facts } from "./facts";
import { findingSection, lastColumnOf } from "./finding-section";
import { box, COLUMN_WIDTHS, INK } from "./grid";
import { legendSection } from "./legend-section";
import { changedNormsSection } from "./changed-norms-section";
import { managerSection } from "./manager-section";
import { auditMarks } from "./marks";
import { qualitySection } from "./quality-section";
import { findingRules, verdictRules } from "./report-rules";
import { blockOf, cutTo, formatsOf, linkTo, placed, rowOf, type Cells, type Section } from "./section";
import { goneSection, waiverSection } from "./memory-sections";
import { countsSection, notEvaluatedSection } from "./summary-sections";

/** What a sheet of Excel holds. */
export interface SheetLimits {
  readonly rows: number;
  readonly links: number;
}

const EXCEL: SheetLimits = { rows: 1_048_576, links: 65_530 };

/** The title and the links to the sections stay in place. */
const HEAD_ROWS = 2;
/** So do the columns up to a finding's title, or a manager's name. */
const FROZEN_COLUMNS = 4;
const LINK_COLUMNS = [
  ...(["severity", "finding", "name", "manager", "reason", "measured", "since"] as const),
  ...(["row", "seen"] as const),
];
/** Where there are more sections: the first two titles are short. */
const CLOSER_LINK_COLUMNS = ["severity", "kind", ...LINK_COLUMNS.slice(1)] as const;
const LINK_COLOR = "#0B4F9C";
const TEXT_SIZE = 9;
const FACTS_SIZE = 10;
const TITLE_SIZE = 14;

/**
 * The report sheet: the verdict and what was audited, then sections from the short ones to the table of findings.
 * @param notes sentences about what could not be marked, and why
 */
export function auditReport(
  audited: Audited,
  notes: readonly string[],
  language: Language,
  limits: SheetLimits = EXCEL,
): ReportSheet {
  const { base, audit } = audited;
  const words = reportWords(language);
  const asOf = date(isoDay(base.period.asOf), language);
  const above = sectionsAbove(audited, language, limits);
  const links = above.reduce((left, section) => left - 1 - (section.links ?? 0), limits.links - 1);
  const shown = Math.min(audit.count, roomForFindings(audited, above, notes, language, limits));
  const facing = facts(
    audited,
    [
      ...notes,
      ...(shown > links ? [words.linksCut(links)] : []),
      ...(audit.count > shown ? [words.findingsCut(shown, audit.count)] : []),
    ],
    language,
  );
  const places = placed(
    [...above, findingSection(audited, language, shown, links)],
    HEAD_ROWS + facing.length + 2,
  );
  const findings = places[places.length - 1];
  const managers = places.find(({ section }) => section.holds === "managers");
  const counts = places.find(({ section }) => section.holds === "counts");
  const linkColumns = places.length > LINK_COLUMNS.length ? CLOSER_LINK_COLUMNS : LINK_COLUMNS;
  const nav: Cells = Object.fromEntries(places.map((place, i) => [linkColumns[i], linkTo(place)]));
  return {
    name: words.sheet,
    tabColor: INK,
    columnWidths: COLUMN_WIDTHS,
    freeze: { rows: HEAD_ROWS, columns: FROZEN_COLUMNS },
    blocks: [
      {
        row: 1,
        column: 1,
        cells: [rowOf({ number: words.title(asOf) }), rowOf(nav), ...facing.map(rowOf)],
      },
      ...places.map(blockOf),
    ],
    formats: [
      ...pageFormats(facing.length, findings.last),
      ...places.flatMap(formatsOf),
      ...(shown > 0
        ? [{ box: box(findings.first, findings.last - findings.header, "row"), color: LINK_COLOR }]
        : []),
    ],
    tables:
      shown === 0
        ? []
        : [
            {
              name: "kb_audit_findings",
              box: box(findings.header, findings.last - findings.header + 1, "number", lastColumnOf(audit)),
              style: "TableStyleLight1",
            },
          ],
    rules: [
      ...(managers ? verdictRules(managers.first, managers.last, language) : []),
      ...(counts ? findingRules(counts.first, findings.last, language) : []),
    ],
    print: {
      landscape: true,
      titleRows: shown === 0 ? undefined : { first: findings.header, last: findings.header },
      footer: words.footer(asOf),
    },
  };
}

/** Sections that stand above the findings; lists that no reader ends are cut to leave room for these. */
function sectionsAbove(audited: Audited, language: Language, { rows }: SheetLimits): Section[] {
  const { base, audit } = audited;
  return [
    legendSection(audit, auditMarks(audited, language), language),
    managerSection(audit, language),
    countsSection(audit, language),
    waiverSection(audit, language),
    earlierMovesSection(audit, language),
    ...(audit.changes ? [goneSection(audit, language)] : []),
    notEvaluatedSection(audit, language),
    changedNormsSection(base.regulation, language),
    qualitySection(base, language),
  ]
    .filter((section) => section.rows.length > 0)
    .map((section) => cutTo(section, Math.floor(rows / 8), language));
}

/** How many findings fit below everything else, two notes about limits included. */
function roomForFindings(
  audited: Audited,
  above: readonly Section[],
  notes: readonly string[],
  language: Language,
  { rows }: SheetLimits,
): number {
  const facing = facts(audited, [...notes, "", ""], language);
  const none = findingSection(audited, language, 0, 0);
  const { top } = placed([...above, none], HEAD_ROWS + facing.length + 2)[above.length];
  return Math.max(0, rows - top - 1);
}

function pageFormats(facts: number, last: number): ReportFormat[] {
  return [
    { box: box(1, last), size: TEXT_SIZE, vertical: "Top" },
    { box: box(1, 1), size: TITLE_SIZE, bold: true, color: INK, vertical: "Center", rowHeight: 24 },
    { box: box(HEAD_ROWS, 1), color: LINK_COLOR, vertical: "Center", rowHeight: 18 },
    { box: box(HEAD_ROWS + 1, facts, "severity", "finding"), size: FACTS_SIZE },
    { box: box(HEAD_ROWS + 1, facts, "severity"), bold: true },
    { box: box(HEAD_ROWS + 1, 1, "finding"), bold: true },
  ];
}
