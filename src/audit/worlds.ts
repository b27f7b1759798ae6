import type { Audit, NotEvaluated } from "./audit";
import type { ManagerVerdict } from "./manager-verdict";

/**
 * What audits of the same base agree on, each with other people taken for those who cannot be told apart. Findings that
 * only some of them have are not evaluated for want of the manager.
 */
export function agreement(first: Audit, others: readonly Audit[]): Audit {
  const keysOfOthers = others.map((audit) => new Set(numbers(audit).map((i) => keyOf(audit, i))));
  const kept = numbers(first).filter((i) => keysOfOthers.every((keys) => keys.has(keyOf(first, i))));
  const agreed = new Set(kept.map((i) => keyOf(first, i)));
  return {
    ...first,
    count: kept.length,
    code: (i) => first.code(kept[i]),
    kind: (i) => first.kind(kept[i]),
    remedy: (i) => first.remedy(kept[i]),
    mark: (i) => first.mark(kept[i]),
    figure: (i) => first.figure(kept[i]),
    severity: (i) => first.severity(kept[i]),
    identity: (i) => first.identity(kept[i]),
    subject: (i) => first.subject(kept[i]),
    subjectNumber: (i) => first.subjectNumber(kept[i]),
    finding: (i) => first.finding(kept[i]),
    managers: first.managers.map((verdict, i) =>
      agreedVerdict([verdict, ...others.map(({ managers }) => managers[i])]),
    ),
    notEvaluated: [...first.notEvaluated, ...disagreements([first, ...others], agreed)],
    notEvaluatedOf: (holder) => [
      ...first.notEvaluatedOf(holder),
      ...disagreements(
        [first, ...others],
        agreed,
        (audit, i) => audit.kind(i) === "manager" && audit.subjectNumber(i) === holder,
      ),
    ],
  };
}

/** A manager's figures as far as they are the same in all audits; of different counts of organisations, the least. */
function agreedVerdict(verdicts: readonly ManagerVerdict[]): ManagerVerdict {
  const [first] = verdicts;
  const same = <T>(of: (verdict: ManagerVerdict) => T): T | null =>
    verdicts.every((verdict) => of(verdict) === of(first)) ? of(first) : null;
  return {
    holder: first.holder,
    name: first.name,
    specialization: same(({ specialization }) => specialization),
    status: same(({ status }) => status),
    organisations: Math.min(...verdicts.map(({ organisations }) => organisations)),
    payingShare: same(({ payingShare }) => payingShare),
    nonProfile: same(({ nonProfile }) => nonProfile),
    meetings: same(({ meetings }) => meetings),
    calls: same(({ calls }) => calls),
    norms: {
      min: same(({ norms }) => norms.min),
      max: same(({ norms }) => norms.max),
      payingShare: same(({ norms }) => norms.payingShare),
      nonProfile: same(({ norms }) => norms.nonProfile),
      meetings: same(({ norms }) => norms.meetings),
      calls: same(({ norms }) => norms.calls),
    },
  };
}

/** Findings of some but not all audits, counted by code and manager; one subject counts once. */
function disagreements(
  audits: readonly Audit[],
  agreed: ReadonlySet<string>,
  concerns: (audit: Audit, finding: number) => boolean = () => true,
): NotEvaluated[] {
  const subjects = new Map<
    string,
    { code: NotEvaluated["code"]; manager: string | undefined; names: Set<string> }
  >();
  for (const audit of audits) {
    for (const i of numbers(audit)) {
      if (!concerns(audit, i) || agreed.has(keyOf(audit, i))) continue;
      const { client, manager } = audit.identity(i);
      const key = `${audit.code(i)}\n${manager ?? ""}`;
      const known = subjects.get(key) ?? { code: audit.code(i), manager, names: new Set<string>() };
      known.names.add(client ?? "");
      subjects.set(key, known);
    }
  }
  return [...subjects.values()].map(({ code, manager, names }) => ({
    code,
    missing: ["manager"],
    ...(manager !== undefined && { manager }),
    count: names.size,
  }));
}

/** What makes two findings of different audits the same. */
function keyOf(audit: Audit, finding: number): string {
  const { client = "", manager = "" } = audit.identity(finding);
  return [audit.code(finding), audit.severity(finding), audit.kind(finding), client, manager].join("\n");
}

function numbers(audit: Audit): number[] {
  return Array.from({ length: audit.count }, (_, i) => i);
}
