import type { Audit } from "../audit/audit";
import type { AuditContext } from "../audit/context";
import type { FindingCode } from "../audit/finding";
import { REMEDIES, type Remedy } from "../audit/rule";
import { NON_PROFILE } from "../audit/specialization-in-force";

/** What is to be done with one organisation of a manager, and the finding it answers. */
export interface Action {
  readonly organisation: number;
  readonly kind: Remedy["action"];
  readonly reason: FindingCode;
  /** It may stay once enough others of its kind have left: its only finding is that too many of them are held. */
  readonly mayStay: boolean;
}

/** What the findings ask for. */
export interface Actions {
  /** One action per organisation with a finding of its own or of its manager: the first in the order of `REMEDIES`. */
  readonly own: readonly Action[];
  /** Managers whose base is too large, with the finding that says so. */
  readonly tooLarge: ReadonlyMap<number, FindingCode>;
}

/** A group above its maximum, or non-profile organisations above the limit: only the excess has to leave. */
const EXCESS: FindingCode = "NON_PROFILE";

/** @param held organisations by the number of their holder */
export function actionsOf(audit: Audit, held: readonly (readonly number[])[]): Actions {
  const { context } = audit;
  const chosen = new Map<number, Action>();
  const tooLarge = new Map<number, FindingCode>();
  const propose = (organisation: number, kind: Remedy["action"], reason: FindingCode) => {
    const other = chosen.get(organisation);
    const first = other === undefined || REMEDIES.indexOf(kind) < REMEDIES.indexOf(other.kind);
    chosen.set(organisation, {
      ...(first ? { organisation, kind, reason } : other),
      mayStay: reason === EXCESS && (other?.mayStay ?? true),
    });
  };
  for (let i = 0; i < audit.count; i++) {
    const remedy = audit.remedy(i);
    if (!remedy || audit.waived(i) || (remedy.violationsOnly && audit.severity(i) !== "violation")) continue;
    if (remedy.action === "blackList" && context.regulation.settings.blacklistAction === "watch") continue;
    const subject = audit.subjectNumber(i);
    if (remedy.action === "surplus") {
      tooLarge.set(subject, audit.code(i));
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
  return { own: [...chosen.values()], tooLarge };
}

export function organisationsByHolder({ base }: AuditContext): number[][] {
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
