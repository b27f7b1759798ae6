import type { AuditContext, HolderFacts } from "../audit/context";
import { maximumOf } from "../audit/rules/base-above-max";
import { ownersOfTerritories } from "../audit/rules/novice-holds-territory";
import { suits } from "../audit/rules/out-of-territory";
import { LIMITED, NON_PROFILE, NOT_TARGET } from "../audit/specialization-in-force";

/** Why a manager cannot take an organisation. */
export type Obstacle =
  "ambiguous" | "notNormed" | "left" | "trainee" | "group" | "territory" | "newcomer" | "potential";

/** What a manager would hold, counted as moves are planned. */
export interface Load {
  readonly organisations: number;
  /** Held organisations of a group that may be held up to a maximum. */
  readonly limited: ReadonlyMap<number, number>;
  /** The manager holds a part of the organisation in question: taking the rest adds none. */
  readonly holdsPart: boolean;
  /** The manager's own part of the organisation leaves: the rest must not come instead. */
  readonly givesPart: boolean;
}

/**
 * Tells why a manager cannot take clients like an organisation's, whatever he holds; an empty list means that he can.
 * A taker must raise no finding on group, territory or potential, be in office and be no trainee.
 */
export function obstacleFinder(
  context: AuditContext,
): (organisation: number, taker: HolderFacts) => Obstacle[] {
  const { cards, organisations, layout } = context.base;
  const owners = ownersOfTerritories(context);
  const hasTerritories = layout.clients.columns.territory !== undefined;
  const hasPotentials = layout.clients.columns.potential !== undefined;
  return (organisation, taker) => {
    const { norms, tenure, left } = taker;
    if (!norms || !tenure) return ["notNormed"];
    const lead = organisations.lead[organisation];
    const group = cards.group[lead];
    const territory = cards.territory[lead];
    const potential = cards.potential[lead];
    const obstacles: Obstacle[] = [];
    if (taker.manager!.namesakes.length > 0) obstacles.push("ambiguous");
    if (left !== "no") obstacles.push("left");
    if (tenure.status === "trainee") obstacles.push("trainee");
    if (group < 0 || norms.standing[group] === NON_PROFILE || norms.forbidden[group] === 1)
      obstacles.push("group");
    if (hasTerritories && suits(taker, territory, context) !== true) obstacles.push("territory");
    if (
      norms.definition.newcomersKeepOffTerritories &&
      tenure.possible.includes("novice") &&
      owners.has(territory)
    ) {
      obstacles.push("newcomer");
    }
    if (hasPotentials && (potential < 0 || norms.potential[potential] === NOT_TARGET))
      obstacles.push("potential");
    return obstacles;
  };
}

/** Whether a manager has room for an organisation of a group: in the base, and among those held up to a maximum. */
export function hasRoom(taker: HolderFacts, group: number, load: Load): boolean {
  if (load.givesPart) return false;
  if (load.holdsPart) return true;
  if (load.organisations >= (maximumOf(taker) ?? Infinity)) return false;
  const { standing, maximum } = taker.norms!;
  return standing[group] !== LIMITED || (load.limited.get(group) ?? 0) < maximum[group];
}

/** Whether the specialization works with the organisation's client group, and not only may hold it. */
export function worksWith({ base }: AuditContext, { norms }: HolderFacts, organisation: number): boolean {
  const group = base.lexicon.groups[base.cards.group[base.organisations.lead[organisation]]];
  return norms !== undefined && norms.definition.worksWith.includes(group);
}
