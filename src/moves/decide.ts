import { fold, tidy } from "../regulation/folding";
import type { OrganisationName, OrganisationTarget, PlanDecisions, WishedTarget } from "./wishes";

/** What the user has decided about an organisation: nothing, that it stays, or where it goes. */
export type Decision =
  | { readonly kind: "open" }
  | { readonly kind: "keep" }
  | { readonly kind: "go"; readonly target: WishedTarget };

const OPEN: Decision = { kind: "open" };

/** Finds decisions and vetoes of many organisations, each named by the same card. */
export function decisionsBy({ locks = [], retargets = [], vetoes = [] }: PlanDecisions): {
  readonly decision: (organisation: OrganisationName) => Decision;
  readonly vetoes: (organisation: OrganisationName) => readonly WishedTarget[];
} {
  const decided = new Map<string, Decision>();
  for (const { organisation, target } of retargets) decided.set(keyOf(organisation), { kind: "go", target });
  for (const organisation of locks) decided.set(keyOf(organisation), { kind: "keep" });
  const vetoed = new Map<string, WishedTarget[]>();
  for (const { organisation, target } of vetoes) {
    const key = keyOf(organisation);
    vetoed.set(key, [...(vetoed.get(key) ?? []), target]);
  }
  return {
    decision: (organisation) => decided.get(keyOf(organisation)) ?? OPEN,
    vetoes: (organisation) => vetoed.get(keyOf(organisation)) ?? [],
  };
}

/** What is decided of one of many organisations. */
export interface Decided {
  readonly organisation: OrganisationName;
  readonly decision: Decision;
}

/**
 * The decisions with others about these organisations: of several about one the last counts. A target that was vetoed
 * before and is now chosen is vetoed no more.
 */
export function withDecisionsOf(decisions: PlanDecisions, decided: readonly Decided[]): PlanDecisions {
  const byKey = new Map(decided.map((it) => [keyOf(it.organisation), it]));
  const isOther = (organisation: OrganisationName) => !byKey.has(keyOf(organisation));
  const locks = (decisions.locks ?? []).filter(isOther);
  const retargets = (decisions.retargets ?? []).filter((it) => isOther(it.organisation));
  const allowed = new Set<string>();
  for (const { organisation, decision } of byKey.values()) {
    if (decision.kind === "keep") locks.push(organisation);
    if (decision.kind !== "go") continue;
    retargets.push({ organisation, target: decision.target });
    allowed.add(keyOfTarget({ organisation, target: decision.target }));
  }
  const vetoes = decisions.vetoes?.filter((veto) => !allowed.has(keyOfTarget(veto)));
  return { ...decisions, locks, retargets, ...(vetoes && { vetoes }) };
}

/** The decisions with a target that an organisation must not go to; a decision for it is taken back. */
export function withVeto(
  decisions: PlanDecisions,
  organisation: OrganisationName,
  target: WishedTarget,
): PlanDecisions {
  const veto = { organisation, target };
  const { vetoes = [], retargets = [] } = decisions;
  return {
    ...decisions,
    retargets: retargets.filter((it) => keyOfTarget(it) !== keyOfTarget(veto)),
    vetoes: [...vetoes.filter((it) => keyOfTarget(it) !== keyOfTarget(veto)), veto],
  };
}

/** The decisions without a veto; without all of an organisation where no target is given. */
export function withoutVeto(
  decisions: PlanDecisions,
  organisation: OrganisationName,
  target?: WishedTarget,
): PlanDecisions {
  const own = keyOf(organisation);
  const { vetoes = [] } = decisions;
  return {
    ...decisions,
    vetoes: vetoes.filter((it) =>
      target ? keyOfTarget(it) !== keyOfTarget({ organisation, target }) : keyOf(it.organisation) !== own,
    ),
  };
}

/** How many decisions there are. */
export function sizeOfDecisions(decisions: PlanDecisions): number {
  const { locks = [], vetoes = [], retargets = [], closedOffices = [] } = decisions;
  return locks.length + vetoes.length + retargets.length + closedOffices.length;
}

/** What is decided here, with what is only decided elsewhere: an organisation that is decided about here is left alone. */
export function unitedDecisions(own: PlanDecisions, other: PlanDecisions): PlanDecisions {
  const { locks = [], vetoes = [], retargets = [], closedOffices = [] } = own;
  const known = new Set(
    [...locks, ...[...vetoes, ...retargets].map(({ organisation }) => organisation)].map(keyOf),
  );
  const isNew = (organisation: OrganisationName) => !known.has(keyOf(organisation));
  const offices = new Set(closedOffices.map(fold));
  return {
    locks: [...locks, ...(other.locks ?? []).filter(isNew)],
    vetoes: [...vetoes, ...(other.vetoes ?? []).filter((it) => isNew(it.organisation))],
    retargets: [...retargets, ...(other.retargets ?? []).filter((it) => isNew(it.organisation))],
    closedOffices: [
      ...closedOffices,
      ...(other.closedOffices ?? []).filter((office) => !offices.has(fold(office))),
    ],
  };
}

/** Whatever is said of an organisation, by the code it is named by and its manager. */
export function keyOf({ client, manager: { name, office = "" } }: OrganisationName): string {
  return [tidy(client), fold(name), fold(office)].join("\n");
}

/** An organisation together with a target. */
export function keyOfTarget({ organisation, target }: OrganisationTarget): string {
  const { name = "", office = "" } = target.kind === "manager" ? target.manager : {};
  return [keyOf(organisation), target.kind, fold(name), fold(office)].join("\n");
}
