import type { Action } from "./actions";
import type { Assignment } from "./assignment";
import type { Obstacle } from "./eligibility";
import type { Target } from "./plan";
import { compareGrades, DESK } from "./solve/problem";

/** A target the user may choose for an organisation, or why it cannot be chosen. */
export interface TargetChoice {
  readonly target: Target;
  /** Empty where it can go there, though others may have to make room. */
  readonly obstacles: readonly Obstacle[];
}

/**
 * Where an organisation of the plan could go: managers who can take it, the best fit first, the service desk, then all
 * other managers, those with the fewest obstacles first. What has to be detached can only be detached; an organisation
 * whose debt holds it, or that no finding moves, can go nowhere.
 */
export function targetChoices(assignment: Assignment, organisation: number): TargetChoice[] {
  const { context, order, actions } = assignment.situation;
  const action = actions.get(organisation);
  if (action === undefined || action.kind === "stay") return [];
  if (action.kind === "detach") return [{ target: { kind: "detach" }, obstacles: [] }];
  const managers = context.base.holders
    .flatMap(({ personal }, holder) =>
      personal ? [{ holder, obstacles: obstaclesToChoice(assignment, action, holder) }] : [],
    )
    .sort((a, b) => order.rank[a.holder] - order.rank[b.holder]);
  const possible = managers
    .filter(({ obstacles }) => obstacles.length === 0)
    .map((it) => ({ ...it, costs: assignment.targets.costOf(action, it.holder) }))
    .sort((a, b) => compareGrades(a.costs, b.costs));
  const impossible = managers
    .filter(({ obstacles }) => obstacles.length > 0)
    .sort((a, b) => a.obstacles.length - b.obstacles.length);
  const [first, last] = [possible, impossible].map((some) =>
    some.map(({ holder, obstacles }): TargetChoice => ({ target: { kind: "manager", holder }, obstacles })),
  );
  const isVetoed = assignment.vetoed.get(organisation)?.has(DESK) ?? false;
  return [...first, { target: { kind: "desk" }, obstacles: isVetoed ? ["vetoed"] : [] }, ...last];
}

/** What keeps a manager from taking an organisation, before others of the plan have come. */
export function obstaclesTo(
  { situation, targets, room, vetoed }: Assignment,
  action: Action,
  holder: number,
): Obstacle[] {
  const { cards, organisations } = situation.context.base;
  const { organisation } = action;
  const obstacles = targets.obstacles(action, holder);
  if (vetoed.get(organisation)?.has(holder)) obstacles.push("vetoed");
  const joins = targets.partIn(organisation, holder) === "kept";
  if (obstacles.length === 0 && !joins)
    obstacles.push(...room.obstacles(holder, cards.group[organisations.lead[organisation]]));
  return obstacles;
}

/** What would keep the user from sending an organisation to a manager; nothing where it is sent to him already. */
function obstaclesToChoice(assignment: Assignment, action: Action, holder: number): Obstacle[] {
  const { targets, room, settledTarget } = assignment;
  if (settledTarget(action.organisation) === holder) return [];
  const obstacles = obstaclesTo(assignment, action, holder);
  const joins = targets.partIn(action.organisation, holder) === "kept";
  return obstacles.length === 0 && !joins && !room.hasSpare(holder) ? ["full"] : obstacles;
}
