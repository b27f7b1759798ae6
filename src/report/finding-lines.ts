import type { Audit } from "../audit/audit";
import type { Finding, FindingCode, RowReference, Severity, SubjectKind } from "../audit/finding";
import type { Seen } from "../audit/history";
import type { NormedFigure } from "../audit/manager-verdict";
import { officeOfCard } from "../audit/offices";
import { holdingsOf } from "../audit/subjects";
import { cellText as cellOfCard } from "../memo/cells";
import { tidy } from "../regulation/folding";
import { briefOf, sentenceOf, titleOf } from "../wording/findings";
import { date, list } from "../wording/format";
import { blackListText, seenText } from "../wording/history";
import type { Language } from "../wording/language";
import { waiverLine } from "../wording/waivers";
import { namesOf, type Names } from "../wording/names";
import { SEVERITY_ORDER } from "../wording/words";
import { cellText } from "./cell-text";
import { KINDS, kindOf, type Kind } from "./kinds";

/** A finding as marks and report show it: texts fit a cell and have one line. */
export interface FindingLine {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly kind: Kind;
  /** Shown only: it counts nowhere. */
  readonly waived: boolean;
  /** What is to be said of a waiver, in force or expired; "" where there is none. */
  readonly waiver: string;
  /** Undefined where there is no earlier audit; in words "" then. */
  readonly seen: Seen | undefined;
  readonly seenText: string;
  /** How long the organisation has been on the black list; "" elsewhere and for the first month. */
  readonly blackListed: string;
  /** Of a finding on a manager: the figure that does not keep to its norm. */
  readonly figure: NormedFigure | undefined;
  readonly subject: SubjectKind;
  /** Number of the organisation, card, client code or holder. */
  readonly subjectNumber: number;
  readonly rows: readonly RowReference[];
  readonly title: string;
  readonly sentence: string;
  readonly measured: string;
  readonly norm: string;
  /** Since when the norm holds; "" from the beginning. */
  readonly since: string;
  readonly section: string;
  readonly client: string;
  readonly name: string;
  readonly manager: string;
  /** Everybody named in `manager`. */
  readonly managers: readonly string[];
  readonly office: string;
}

const known = new WeakMap<Audit, Map<Language, readonly FindingLine[]>>();

/** All findings: the gravest first, then by kind, then in the order of the audit; waived ones last. */
export function findingLines(audit: Audit, language: Language): readonly FindingLine[] {
  const ofAudit = known.get(audit) ?? new Map<Language, readonly FindingLine[]>();
  known.set(audit, ofAudit);
  const lines = ofAudit.get(language) ?? findingsInOrder(audit).map(lineOf(audit, language));
  ofAudit.set(language, lines);
  return lines;
}

/** Numbers of all findings in the order of their lines. */
export function findingsInOrder(audit: Audit): number[] {
  const groups = SEVERITY_ORDER.flatMap((severity) =>
    KINDS.map((kind) => ({ severity, kind, findings: [] as number[] })),
  );
  const waived: number[] = [];
  for (let i = 0; i < audit.count; i++) {
    if (audit.waived(i)) {
      waived.push(i);
      continue;
    }
    const kind = KINDS.indexOf(kindOf(audit, i));
    groups[SEVERITY_ORDER.indexOf(audit.severity(i)) * KINDS.length + kind].findings.push(i);
  }
  return [...groups.flatMap(({ findings }) => findings), ...waived];
}

/** The findings that count. */
export function countedLines(audit: Audit, language: Language): readonly FindingLine[] {
  return findingLines(audit, language).filter(({ waived }) => !waived);
}

function lineOf(audit: Audit, language: Language): (finding: number) => FindingLine {
  const names = namesOf(audit.context.regulation);
  return (index) => {
    const finding = audit.finding(index);
    const subjectNumber = audit.subjectNumber(index);
    const place = placeOf(audit, finding.subject.kind, subjectNumber, language);
    const { manager } = finding.subject;
    const managers = manager === undefined ? place.managers : [manager];
    const waiver = audit.waiver(index);
    const seen = audit.changes?.seen(index);
    return {
      code: finding.code,
      severity: finding.severity,
      kind: kindOf(audit, index),
      waived: finding.waived,
      waiver: waiver ? cellText(waiverLine(waiver, language)) : "",
      seen,
      seenText: seenText(seen, language),
      blackListed: blackListText(audit.changes?.blackListMonths(index), language),
      figure: audit.figure(index),
      subject: finding.subject.kind,
      subjectNumber,
      rows: finding.subject.rows,
      ...textsOf(finding, language, names),
      client: cellText(finding.subject.client ?? ""),
      name: cellText(place.name),
      manager: cellText(list(managers, language)),
      managers: managers.map(cellText),
      office: cellText(place.office),
    };
  };
}

function textsOf(finding: Finding, language: Language, names: Names) {
  const { measured, norm } = briefOf(finding, language, names);
  const { since } = finding.norm;
  return {
    title: titleOf(finding.code, language),
    sentence: cellText(sentenceOf(finding, language, names)),
    measured: cellText(measured),
    norm: cellText(norm),
    since: since === null ? "" : date(since, language),
    section: cellText(finding.section),
  };
}

interface Place {
  /** Of the client, as the sheet has it. */
  readonly name: string;
  readonly office: string;
  /** Who holds a client that the finding is about whoever holds it. */
  readonly managers: readonly string[];
}

const NOWHERE: Place = { name: "", office: "", managers: [] };

function placeOf({ context }: Audit, kind: SubjectKind, subject: number, language: Language): Place {
  const { base } = context;
  const ofCard = (card: number): Place => ({
    name: cellOfCard(context, card, "name"),
    office: tidy(officeOfCard(context, card)),
    managers: [],
  });
  switch (kind) {
    case "organisation":
      return ofCard(base.organisations.lead[subject]);
    case "card":
      return ofCard(subject);
    case "client": {
      const cards = holdingsOf(context, subject);
      const different = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== "");
      return {
        name: cards.length === 0 ? "" : ofCard(cards[0]).name,
        office: list(different(cards.map((card) => ofCard(card).office)), language),
        managers: different(cards.map((card) => base.holders[base.cards.holder[card]].name)),
      };
    }
    case "manager":
      return { ...NOWHERE, office: base.holders[subject].manager?.office ?? "" };
    case "workbook":
      return NOWHERE;
  }
}
