import { compareGrades, DESK } from "./solve/problem";
import type { Action } from "./actions";
import type { Assignment } from "./assignment";
import type { Obstacle } from "./eligibility";
import type { Target } from "./plan";

/** A target the user may choose for an organisation, or why it cannot be chosen. */
export interface TargetChoice {
  readonly target: Target;
  /** Empty where it can go there; others may have to make room. */
  readonly obstacles: readonly Obstacle[];
  /** A manager of the office the organisation is in. */
  readonly near: boolean;
}

/**
 * Where an organisation of the plan could go: managers who can take it, the best fit first, the service desk, then all
 * other managers, those with the fewest obstacles first. Only what has to be detached is detached; an organisation whose
 * debt holds it, or that no finding moves, can go nowhere.
 */
export function targetChoices(assignment: Assignment, organisation: number): TargetChoice[] {
  const { situation, targets, vetoed } = assignment;
  const { context, order, actions } = situation;
  const action = actions.get(organisation);
  if (action === undefined || action.kind === "stay") return [];
  if (action.kind === "detach") return [{ target: { kind: "detach" }, obstacles: [], near: false }];
  const office = targets.officeOf(action);
  const near = new Set(targets.ofOffice(office));
  const managers = context.base.holders
    .flatMap(({ personal }, holder) =>
      personal ? [{ holder, obstacles: obstaclesTo(assignment, action, holder) }] : [],
    )
    .sort((a, b) => order.rank[a.holder] - order.rank[b.holder]);
  const possible = managers
    .filter(({ obstacles }) => obstacles.length === 0)
    .map(({ holder }) => ({ holder, costs: targets.costOf(action, holder) }))
    .sort((a, b) => compareGrades(a.costs, b.costs));
  const impossible = managers
    .filter(({ obstacles }) => obstacles.length > 0)
    .sort((a, b) => a.obstacles.length - b.obstacles.length);
  const choice = (holder: number, obstacles: readonly Obstacle[]): TargetChoice => ({
    target: { kind: "manager", holder },
    obstacles,
    near: near.has(holder),
  });
  const isVetoed = vetoed.get(organisation)?.has(DESK) ?? false;
  const desk: TargetChoice = {
    target: { kind: "desk" },
    obstacles: isVetoed ? ["vetoed"] : [],
    near: false,
  };
  return [
    ...possible.map(({ holder }) => choice(holder, [])),
    desk,
    ...impossible.map(({ holder, obstacles }) => choice(holder, obstacles)),
  ];
}

/**
 * What keeps a manager from taking an organisation before others have come; nothing does where the user has already
 * sent it to him.
 */
export function obstaclesTo(assignment: Assignment, action: Action, holder: number): Obstacle[] {
  const { situation, targets, room, vetoed, settledTarget } = assignment;
  const { cards, organisations } = situation.context.base;
  const { organisation } = action;
  if (settledTarget(organisation) === holder) return [];
  const obstacles = targets.obstacles(action, holder);
  if (vetoed.get(organisation)?.has(holder)) obstacles.push("vetoed");
  const joins = targets.partIn(organisation, holder) === "kept";
  if (obstacles.length === 0 && !joins)
    obstacles.push(...room.obstacles(holder, cards.group[organisations.lead[organisation]]));
  return obstacles;
}
