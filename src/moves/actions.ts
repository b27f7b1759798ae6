import type { Audit } from "../audit/audit";
import type { AuditContext } from "../audit/context";
import type { FindingCode } from "../audit/finding";
import { REMEDIES, type Remedy } from "../audit/rule";
import { maximumOf } from "../audit/rules/base-above-max";
import { NON_PROFILE } from "../audit/specialization-in-force";
import { WINDOW_MONTHS } from "../clientbase/period";

/** What is to be done with one organisation of a manager, and the finding it answers. */
export interface Action {
  readonly organisation: number;
  readonly kind: Remedy["action"];
  readonly reason: FindingCode;
}

/** One action per organisation that needs one: the first in the order of `REMEDIES`. */
export function actionsOf(audit: Audit): Action[] {
  const { context } = audit;
  const chosen = new Map<number, Action>();
  const propose = (organisation: number, kind: Remedy["action"], reason: FindingCode) => {
    const other = chosen.get(organisation);
    if (other && REMEDIES.indexOf(other.kind) <= REMEDIES.indexOf(kind)) return;
    chosen.set(organisation, { organisation, kind, reason });
  };
  const held = organisationsByHolder(context);
  const tooLarge: { holder: number; reason: FindingCode }[] = [];
  for (let i = 0; i < audit.count; i++) {
    const remedy = audit.remedy(i);
    if (!remedy || audit.waived(i) || (remedy.violationsOnly && audit.severity(i) !== "violation")) continue;
    if (remedy.action === "blackList" && context.regulation.settings.blacklistAction === "watch") continue;
    const subject = audit.subjectNumber(i);
    if (remedy.action === "surplus") {
      tooLarge.push({ holder: subject, reason: audit.code(i) });
    } else if (audit.kind(i) === "manager") {
      for (const organisation of held[subject]) {
        if (remedy.concerns === "all" || isNonProfile(context, organisation)) {
          propose(organisation, remedy.action, audit.code(i));
        }
      }
    } else {
      propose(subject, remedy.action, audit.code(i));
    }
  }
  for (const { holder, reason } of tooLarge) {
    const leaving = held[holder].filter((it) => chosen.has(it) && chosen.get(it)!.kind !== "stay").length;
    const surplus = held[holder].length - leaving - (maximumOf(context.holders[holder]) ?? Infinity);
    leastValuable(
      context,
      held[holder].filter((it) => !chosen.has(it)),
    )
      .slice(0, Math.max(0, surplus))
      .forEach((organisation) => propose(organisation, "surplus", reason));
  }
  return [...chosen.values()].sort(
    (a, b) =>
      REMEDIES.indexOf(a.kind) - REMEDIES.indexOf(b.kind) ||
      compareOrganisations(context, a.organisation, b.organisation),
  );
}

function organisationsByHolder({ base }: AuditContext): number[][] {
  const held: number[][] = base.holders.map(() => []);
  for (let organisation = 0; organisation < base.organisations.count; organisation++) {
    held[base.organisations.holder[organisation]].push(organisation);
  }
  return held;
}

function isNonProfile({ base, norms }: AuditContext, organisation: number): boolean {
  const group = base.cards.group[base.organisations.lead[organisation]];
  return group >= 0 && norms[base.organisations.holder[organisation]]?.standing[group] === NON_PROFILE;
}

/** Least turnover over the known months first, then by code. */
function leastValuable(context: AuditContext, organisations: readonly number[]): number[] {
  const { turnover } = context.base.organisations;
  const known = (organisation: number) =>
    turnover
      .subarray(organisation * WINDOW_MONTHS, (organisation + 1) * WINDOW_MONTHS)
      .reduce((sum, amount) => (Number.isNaN(amount) ? sum : sum + amount), 0);
  return [...organisations].sort((a, b) => known(a) - known(b) || compareCodes(context, a, b));
}

function compareOrganisations(context: AuditContext, a: number, b: number): number {
  const name = (organisation: number) =>
    context.base.holders[context.base.organisations.holder[organisation]].name;
  return compareTexts(name(a), name(b)) || compareCodes(context, a, b);
}

function compareCodes({ base }: AuditContext, a: number, b: number): number {
  const code = (organisation: number) =>
    base.cards.codes.texts[base.cards.code[base.organisations.lead[organisation]]];
  return compareTexts(code(a), code(b));
}

/** Order of texts that does not depend on the machine's language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
