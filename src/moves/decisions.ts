import { fold } from "../regulation/folding";
import type { AuditContext } from "../audit/context";
import { officeOfCard } from "../audit/offices";
import { namesIn } from "./names";
import { DESK } from "./solve/problem";
import type { PlanWishes, Refusal, RefusalReason, WishedTarget } from "./wishes";

/** Why an organisation stays though something is to be done with it. */
export type LockCause = "locked" | "closedOffice";

/** A target the user has chosen. */
export interface Retarget {
  /** Which of these wishes say so, from 0. */
  readonly indices: readonly number[];
  readonly organisation: number;
  /** A holder, `DESK`, or that the organisation is detached. */
  readonly target: number | "detach";
}

/** The constraints among the wishes, by the numbers of organisations and holders. */
export interface Decisions {
  readonly locked: ReadonlyMap<number, LockCause>;
  readonly vetoed: ReadonlyMap<number, ReadonlySet<number>>;
  readonly retargets: readonly Retarget[];
  readonly refused: readonly Refusal[];
}

/** Finds what constraints name; what cannot be found or contradicts an earlier one is refused. */
export function decisionsOf(context: AuditContext, wishes: PlanWishes): Decisions {
  const names = namesIn(context.base);
  const locked = new Map<number, LockCause>();
  const vetoed = new Map<number, Set<number>>();
  const retargets = new Map<number, Retarget>();
  const refused: Refusal[] = [];
  const refuse = (wish: keyof PlanWishes, index: number, reason: RefusalReason) =>
    refused.push({ wish, index, reason, obstacles: [] });
  const targetOf = (target: Exclude<WishedTarget, { kind: "detach" }>) =>
    target.kind === "desk" ? DESK : names.holder(target.manager);

  wishes.closedOffices?.forEach((office, index) => {
    const within = organisationsOf(context, office);
    if (within === undefined) refuse("closedOffices", index, "unknownOffice");
    for (const organisation of within ?? []) locked.set(organisation, "closedOffice");
  });
  wishes.locks?.forEach((name, index) => {
    const organisation = names.organisation(name);
    if (typeof organisation === "string") refuse("locks", index, organisation);
    else locked.set(organisation, "locked");
  });
  wishes.vetoes?.forEach(({ organisation: name, target: wished }, index) => {
    const organisation = names.organisation(name);
    const target = wished.kind === "detach" ? "mustBeDetached" : targetOf(wished);
    if (typeof organisation === "string") refuse("vetoes", index, organisation);
    else if (typeof target === "string") refuse("vetoes", index, target);
    else vetoed.set(organisation, (vetoed.get(organisation) ?? new Set()).add(target));
  });
  const wishTarget = (index: number, organisation: number, target: Retarget["target"]) => {
    const earlier = retargets.get(organisation);
    const isContradicted =
      locked.has(organisation) ||
      (target !== "detach" && vetoed.get(organisation)?.has(target)) ||
      (earlier !== undefined && earlier.target !== target);
    if (isContradicted) refuse("retargets", index, "contradicted");
    else retargets.set(organisation, { indices: [...(earlier?.indices ?? []), index], organisation, target });
  };
  wishes.retargets?.forEach(({ organisation: name, target: wished }, index) => {
    const organisation = names.organisation(name);
    if (typeof organisation === "string") refuse("retargets", index, organisation);
    else if (wished.kind === "detach") wishTarget(index, organisation, "detach");
    else {
      const target = targetOf(wished);
      if (typeof target === "string") refuse("retargets", index, target);
      else wishTarget(index, organisation, target);
    }
  });
  return { locked, vetoed, retargets: [...retargets.values()], refused };
}

/** The organisations of an office; undefined where there is no such office. */
function organisationsOf(context: AuditContext, office: string): number[] | undefined {
  const { organisations, holders } = context.base;
  const wanted = fold(office);
  const within = Array.from({ length: organisations.count }, (_, i) => i).filter(
    (organisation) => fold(officeOfCard(context, organisations.lead[organisation])) === wanted,
  );
  const exists = within.length > 0 || holders.some(({ manager }) => fold(manager?.office ?? "") === wanted);
  return exists && wanted !== "" ? within : undefined;
}
