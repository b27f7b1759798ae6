import type { AuditContext, HolderFacts } from "../audit/context";
import { ownersOfTerritories } from "../audit/rules/novice-holds-territory";
import { suits } from "../audit/rules/out-of-territory";
import { NON_PROFILE, NOT_TARGET } from "../audit/specialization-in-force";

/**
 * Why a manager cannot take an organisation:
 * - whatever he holds: he cannot be told from a namesake, has no norms, left, is a trainee, or the organisation's
 *   group, territory or potential is not his; a newcomer keeps off allotted territories;
 * - in this plan: he holds it already (`own`); it moves because of its group, which he may hold but does not work with
 *   (`mayHoldOnly`); a part of it leaves him or may leave him (`part`); the user does not want it (`vetoed`); he, or what
 *   he may hold of the group, is at the maximum (`full`, `groupFull`).
 */
export type Obstacle =
  | ("ambiguous" | "notNormed" | "left" | "trainee" | "group" | "territory" | "newcomer" | "potential")
  | ("own" | "mayHoldOnly" | "part" | "vetoed" | "full" | "groupFull");

/** What keeps a manager from taking clients, one trait of theirs after another. */
export interface Eligibility {
  /** Whatever the clients are. */
  readonly person: (taker: HolderFacts) => Obstacle[];
  readonly group: (taker: HolderFacts, group: number) => Obstacle[];
  readonly territory: (taker: HolderFacts, territory: number) => Obstacle[];
  readonly potential: (taker: HolderFacts, potential: number) => Obstacle[];
}

/** A taker must raise no finding on group, territory or potential, be in office and be no trainee. */
export function eligibilityIn(context: AuditContext): Eligibility {
  const { layout } = context.base;
  const owners = ownersOfTerritories(context);
  const hasTerritories = layout.clients.columns.territory !== undefined;
  const hasPotentials = layout.clients.columns.potential !== undefined;
  const fitting = new Map<HolderFacts, Map<number, boolean>>();
  const fits = (taker: HolderFacts, territory: number): boolean => {
    let known = fitting.get(taker);
    if (known === undefined) fitting.set(taker, (known = new Map<number, boolean>()));
    let answer = known.get(territory);
    if (answer === undefined) known.set(territory, (answer = suits(taker, territory, context) === true));
    return answer;
  };
  return {
    person({ norms, tenure, left, manager }) {
      if (!norms || !tenure) return ["notNormed"];
      const obstacles: Obstacle[] = [];
      if (manager!.namesakes.length > 0) obstacles.push("ambiguous");
      if (left !== "no") obstacles.push("left");
      if (tenure.status === "trainee") obstacles.push("trainee");
      return obstacles;
    },
    group({ norms }, group) {
      const isOpen = group >= 0 && norms!.standing[group] !== NON_PROFILE && norms!.forbidden[group] !== 1;
      return isOpen ? [] : ["group"];
    },
    territory(taker, territory) {
      const obstacles: Obstacle[] = [];
      if (hasTerritories && !fits(taker, territory)) obstacles.push("territory");
      const keepsOff =
        taker.norms!.definition.newcomersKeepOffTerritories && taker.tenure!.possible.includes("novice");
      if (keepsOff && owners.has(territory)) obstacles.push("newcomer");
      return obstacles;
    },
    potential({ norms }, potential) {
      const isClosed = hasPotentials && (potential < 0 || norms!.potential[potential] === NOT_TARGET);
      return isClosed ? ["potential"] : [];
    },
  };
}

/**
 * Tells why a manager cannot take clients like an organisation's, whatever he holds; an empty list means that he can.
 */
export function obstacleFinder(
  context: AuditContext,
  eligibility = eligibilityIn(context),
): (organisation: number, taker: HolderFacts) => Obstacle[] {
  const { cards, organisations } = context.base;
  return (organisation, taker) => {
    const obstacles = eligibility.person(taker);
    if (!taker.norms || !taker.tenure) return obstacles;
    const lead = organisations.lead[organisation];
    obstacles.push(...eligibility.group(taker, cards.group[lead]));
    obstacles.push(...eligibility.territory(taker, cards.territory[lead]));
    obstacles.push(...eligibility.potential(taker, cards.potential[lead]));
    return obstacles;
  };
}

/** Whether the specialization works with the organisation's client group, and not only may hold it. */
export function worksWith({ base }: AuditContext, { norms }: HolderFacts, organisation: number): boolean {
  const group = base.lexicon.groups[base.cards.group[base.organisations.lead[organisation]]];
  return norms !== undefined && norms.definition.worksWith.includes(group);
}
