import { readClientBase, type ClientBase } from "../clientbase/client-base";
import { auditContext, type AuditContext } from "./context";
import type { Finding, FindingCode, Identity, Severity, Subject, SubjectKind } from "./finding";
import { managerVerdicts, type ManagerVerdict, type NormedFigure } from "./manager-verdict";
import type { Mark, Remedy } from "./rule";
import { RULES } from "./rules";
import { agreement } from "./worlds";
import { missingInputs, severityOf, type Verdict } from "./verdict";
import type { Changes } from "./history";
import type { Waiver, WaiverOfFinding } from "./waivers";

/** A rule that could not be evaluated on `count` subjects (of a manager) for want of an input. */
export interface NotEvaluated {
  readonly code: FindingCode;
  /** Fields of the workbook; turnover with its month: `turnover 2010-06`. */
  readonly missing: readonly string[];
  readonly manager?: string;
  readonly count: number;
}

/** The whole verdict on a client base. Findings are numbered; each is put together when it is asked for. */
export interface Audit {
  readonly context: AuditContext;
  readonly count: number;
  code(finding: number): FindingCode;
  kind(finding: number): SubjectKind;
  remedy(finding: number): Remedy | undefined;
  /** The kind of rows the finding makes, where its rule names one. */
  mark(finding: number): Mark | undefined;
  /** The figure of a manager that does not keep to its norm, where the finding is about one. */
  figure(finding: number): NormedFigure | undefined;
  severity(finding: number): Severity;
  /** Cheaper than the subject, which gathers its rows. */
  identity(finding: number): Identity;
  subject(finding: number): Subject;
  /** Number of the organisation, card, client code or holder the finding is about, by its subject's kind. */
  subjectNumber(finding: number): number;
  finding(finding: number): Finding;
  readonly notEvaluated: readonly NotEvaluated[];
  /** Of `notEvaluated`, the rules on managers that were not evaluated on the holder with that number. */
  notEvaluatedOf(holder: number): readonly NotEvaluated[];
  readonly managers: readonly ManagerVerdict[];
  /** All that were given; see `withWaivers`. */
  readonly waivers: readonly Waiver[];
  /** The waiver that speaks of a finding, in force or expired. */
  waiver(finding: number): WaiverOfFinding | undefined;
  /** A waiver in force: the finding is shown as waived and counts nowhere. */
  waived(finding: number): boolean;
  /** What is different from an earlier audit; undefined where there was none. See `comparedWith`. */
  readonly changes: Changes | undefined;
}

/** Subjects of one rule and holder that lack the same inputs. */
interface Gap {
  readonly rule: number;
  readonly verdict: Verdict;
  /** Number of the holder, −1 for none. */
  readonly holder: number;
  readonly count: number;
}

/**
 * Holds every rule of the regulation against a client base.
 * @param suppose what is other than it is in the base, for an audit of what if
 */
export function audit(base: ClientBase, suppose: (base: ClientBase) => ClientBase = (it) => it): Audit {
  const { layout, regulation, period, worlds } = base;
  const others = Array.from({ length: worlds - 1 }, (_, i) =>
    readClientBase(layout, regulation, period, i + 1),
  );
  const [first, ...rest] = [base, ...others].map((world) => auditOfWorld(suppose(world)));
  return rest.length === 0 ? first : agreement(first, rest);
}

/** The verdict on a base, taking those who cannot be told apart as it does. */
function auditOfWorld(base: ClientBase): Audit {
  const context = auditContext(base);
  const findings = new FindingList();
  const gaps: Gap[] = [];
  RULES.forEach((rule, index) => {
    const open = new GapCounts(context.holders.length);
    rule.find(context, (subject, verdict) => {
      if (verdict > 0) findings.add(index, subject, verdict);
      else open.add(verdict, rule.holderOf(context, subject) ?? -1);
    });
    open.forEach((verdict, holder, count) => gaps.push({ rule: index, verdict, holder, count }));
  });
  const code = (i: number) => RULES[findings.rule(i)].code;
  const severity = (i: number) => severityOf(findings.verdict(i));
  const identity = (i: number) => RULES[findings.rule(i)].identityOf(context, findings.subject(i));
  const subject = (i: number): Subject => ({
    kind: RULES[findings.rule(i)].subject,
    ...identity(i),
    rows: RULES[findings.rule(i)].rowsOf(context, findings.subject(i)),
  });
  return {
    context,
    count: findings.count,
    code,
    kind: (i) => RULES[findings.rule(i)].subject,
    remedy: (i) => RULES[findings.rule(i)].remedy,
    mark: (i) => RULES[findings.rule(i)].mark,
    figure: (i) => RULES[findings.rule(i)].figure,
    severity,
    identity,
    subject,
    subjectNumber: (i) => findings.subject(i),
    finding(i) {
      const rule = RULES[findings.rule(i)];
      return {
        code: rule.code,
        severity: severity(i),
        waived: false,
        subject: subject(i),
        ...rule.explain(context, findings.subject(i)),
        section: sectionOf(context, rule.code, rule.tableOf(context, findings.subject(i))),
      } as Finding;
    },
    notEvaluated: gaps.map((gap) => notEvaluatedFor(gap, context)),
    notEvaluatedOf: (holder) =>
      gaps
        .filter((gap) => gap.holder === holder && RULES[gap.rule].subject === "manager")
        .map((gap) => notEvaluatedFor(gap, context)),
    managers: managerVerdicts(context),
    waivers: [],
    waiver: () => undefined,
    waived: () => false,
    changes: undefined,
  };
}

function notEvaluatedFor({ rule, verdict, holder, count }: Gap, { base, month }: AuditContext): NotEvaluated {
  const manager = base.holders[holder]?.name ?? "";
  return {
    code: RULES[rule].code,
    missing: missingInputs(verdict, month),
    ...(manager !== "" && { manager }),
    count,
  };
}

/** Table and row of the source that a rule stands in. */
function sectionOf({ regulation }: AuditContext, code: FindingCode, table: string | undefined): string {
  const section = regulation.sections[code] ?? "";
  return table === undefined ? section.replace("{table}: ", "") : section.replace("{table}", table);
}

/** Counts verdicts of "not evaluated" per holder: few verdicts, many holders. */
class GapCounts {
  private readonly counts = new Map<Verdict, Int32Array>();
  private latest: Verdict = 0;
  private latestCounts: Int32Array = new Int32Array(0);

  constructor(private readonly holders: number) {}

  /** @param holder number of the holder, −1 for none */
  add(verdict: Verdict, holder: number): void {
    if (verdict !== this.latest) {
      this.latestCounts = this.counts.get(verdict) ?? new Int32Array(this.holders + 1);
      this.counts.set(verdict, this.latestCounts);
      this.latest = verdict;
    }
    this.latestCounts[holder + 1]++;
  }

  forEach(visit: (verdict: Verdict, holder: number, count: number) => void): void {
    for (const [verdict, counts] of this.counts) {
      counts.forEach((count, i) => count > 0 && visit(verdict, i - 1, count));
    }
  }
}

/** Findings as growing columns. */
class FindingList {
  count = 0;
  private rules = new Uint8Array(1024);
  private verdicts = new Uint8Array(1024);
  private subjects = new Int32Array(1024);

  add(rule: number, subject: number, verdict: Verdict): void {
    if (this.count === this.rules.length) this.grow();
    this.rules[this.count] = rule;
    this.verdicts[this.count] = verdict;
    this.subjects[this.count++] = subject;
  }

  rule(finding: number): number {
    return this.rules[finding];
  }

  verdict(finding: number): Verdict {
    return this.verdicts[finding];
  }

  subject(finding: number): number {
    return this.subjects[finding];
  }

  private grow(): void {
    const larger = <T extends Uint8Array | Int32Array>(old: T, copy: T): T => {
      copy.set(old);
      return copy;
    };
    this.rules = larger(this.rules, new Uint8Array(this.count * 2));
    this.verdicts = larger(this.verdicts, new Uint8Array(this.count * 2));
    this.subjects = larger(this.subjects, new Int32Array(this.count * 2));
  }
}
