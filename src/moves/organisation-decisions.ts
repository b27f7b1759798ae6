import { fold } from "../regulation/folding";
import type { Decision } from "./decide";
import type { Names } from "./names";
import type { ManagerName, OrganisationName, PlanDecisions, WishedTarget } from "./wishes";

/** Everything that is decided about one organisation. */
export interface OrganisationDecision {
  readonly decision: Decision;
  /** Where it must not go. */
  readonly vetoes: readonly WishedTarget[];
}

export const UNDECIDED: OrganisationDecision = { decision: { kind: "open" }, vetoes: [] };

/** What is decided about each organisation, by its number, whichever of its codes the decisions name. */
export function organisationDecisions(
  names: Names,
  { locks = [], retargets = [], vetoes = [] }: PlanDecisions,
): ReadonlyMap<number, OrganisationDecision> {
  const found = new Map<number, OrganisationDecision>();
  const change = (name: OrganisationName, changed: (it: OrganisationDecision) => OrganisationDecision) => {
    const organisation = names.organisation(name);
    if (typeof organisation === "number")
      found.set(organisation, changed(found.get(organisation) ?? UNDECIDED));
  };
  for (const { organisation, target } of retargets)
    change(organisation, (it) => ({ ...it, decision: { kind: "go", target } }));
  for (const organisation of locks) change(organisation, (it) => ({ ...it, decision: { kind: "keep" } }));
  for (const { organisation, target } of vetoes)
    change(organisation, (it) => ({ ...it, vetoes: [...it.vetoes, target] }));
  return found;
}

/** The decisions with others about some organisations, by their numbers, in place of all that was decided about them. */
export function withOrganisationDecisions(
  names: Names,
  decisions: PlanDecisions,
  changes: ReadonlyMap<number, OrganisationDecision>,
): PlanDecisions {
  if (changes.size === 0) return decisions;
  const stays = (name: OrganisationName) => {
    const organisation = names.organisation(name);
    return typeof organisation !== "number" || !changes.has(organisation);
  };
  const locks = (decisions.locks ?? []).filter(stays);
  const retargets = (decisions.retargets ?? []).filter(({ organisation }) => stays(organisation));
  const vetoes = (decisions.vetoes ?? []).filter(({ organisation }) => stays(organisation));
  for (const [number, { decision, vetoes: unwanted }] of changes) {
    const organisation = names.nameOfOrganisation(number);
    if (decision.kind === "keep") locks.push(organisation);
    if (decision.kind === "go") retargets.push({ organisation, target: decision.target });
    vetoes.push(...unwanted.map((target) => ({ organisation, target })));
  }
  return { ...decisions, locks, retargets, vetoes };
}

export function isSameDecision(one: OrganisationDecision, other: OrganisationDecision): boolean {
  const vetoed = new Set(other.vetoes.map(keyOfWished));
  return (
    one.decision.kind === other.decision.kind &&
    (one.decision.kind !== "go" ||
      other.decision.kind !== "go" ||
      isSameTarget(one.decision.target, other.decision.target)) &&
    new Set(one.vetoes.map(keyOfWished)).size === vetoed.size &&
    one.vetoes.every((target) => vetoed.has(keyOfWished(target)))
  );
}

export function isSameTarget(one: WishedTarget, other: WishedTarget): boolean {
  return keyOfWished(one) === keyOfWished(other);
}

function keyOfWished(target: WishedTarget): string {
  const { name, office = "" }: ManagerName = target.kind === "manager" ? target.manager : { name: "" };
  return [target.kind, fold(name), fold(office)].join("\n");
}
