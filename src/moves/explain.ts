import type { Assignment } from "./assignment";
import type { Obstacle } from "./eligibility";
import type { Network, Step } from "./solve/network";
import { obstaclesTo } from "./target-choices";
import { DESK, gradeOfPlace, HOME, LEVELS, type Level } from "./solve/problem";

/** A target in an explanation: a manager by the number of the holder, the service desk, or staying. */
export type Considered =
  { readonly kind: "manager"; readonly holder: number } | { readonly kind: "desk" | "stay" };

/** The next best an organisation could do, all others placed anew as well as they can be. */
export interface RunnerUp {
  readonly target: Considered;
  /** The first level in which the plan would be worse; undefined where the order of names decided. */
  readonly decided: Level | undefined;
  /** By how much every level would change. */
  readonly difference: Readonly<Record<Level, number>>;
  /** How many other organisations would be placed otherwise. */
  readonly othersMoved: number;
}

/** Why a move goes where it goes. */
export interface MoveExplanation {
  /** `rule`: the regulation leaves no choice; `wish`: the user has chosen; `plan`: it is part of the best plan. */
  readonly chosenBy: "rule" | "wish" | "plan";
  /** Undefined where there is no other target. */
  readonly runnerUp?: RunnerUp;
  /** Per manager with norms who is no possible target: why not. */
  readonly obstacles: ReadonlyMap<number, readonly Obstacle[]>;
}

export function explain(assignment: Assignment, network: Network, organisation: number): MoveExplanation {
  const unit = assignment.unitOf(organisation);
  if (unit === undefined) {
    const isRule = assignment.settledTarget(organisation) === "detach";
    return { chosenBy: isRule ? "rule" : "wish", obstacles: new Map() };
  }
  const runnerUp = runnerUpOf(network, unit);
  return {
    chosenBy: "plan",
    ...(runnerUp && { runnerUp }),
    obstacles: obstaclesToAll(assignment, unit),
  };
}

/** The cheapest way to place an organisation otherwise tells the runner-up, and what it would cost. */
function runnerUpOf(network: Network, unit: number): RunnerUp | undefined {
  const way = network.search(unit);
  if (way === undefined) return undefined;
  const { choices, choicesOf } = network.problem;
  const own = way[way.length - 1];
  const target = choices[choicesOf[unit]].targets[own.choice];
  const difference = differenceOf(network, way);
  return {
    target:
      target === DESK
        ? { kind: "desk" }
        : target === HOME
          ? { kind: "stay" }
          : { kind: "manager", holder: target },
    decided: LEVELS.find((_, level) => difference[level] !== 0),
    difference: Object.fromEntries(LEVELS.map((level, i) => [level, difference[i]])) as Record<Level, number>,
    othersMoved: new Set(way.map((step) => step.unit)).size - 1,
  };
}

/** By how much each level of the objective changes when steps are taken. */
function differenceOf(network: Network, steps: readonly Step[]): number[] {
  const { places, choices, choicesOf } = network.problem;
  const total = LEVELS.map(() => 0);
  const changed = new Map<number, number>();
  const count = (place: number, by: number) => {
    for (let up = place; up >= 0; up = places[up].parent) changed.set(up, (changed.get(up) ?? 0) + by);
  };
  for (const { unit, choice } of steps) {
    const { costs } = choices[choicesOf[unit]];
    const now = network.chosen[unit];
    LEVELS.forEach((_, level) => {
      total[level] += costs[choice * LEVELS.length + level] - costs[now * LEVELS.length + level];
    });
    count(network.placeOf(unit), -1);
    count(network.placeOf(unit, choice), 1);
  }
  for (const [place, by] of changed) {
    const before = gradeOfPlace(places[place], network.counts[place]);
    gradeOfPlace(places[place], network.counts[place] + by).forEach(
      (amount, level) => (total[level] += amount - before[level]),
    );
  }
  return total;
}

/** Why managers with norms are no possible targets of an organisation to be placed. */
function obstaclesToAll(assignment: Assignment, unit: number): Map<number, readonly Obstacle[]> {
  const found = new Map<number, readonly Obstacle[]>();
  assignment.situation.context.holders.forEach(({ norms }, holder) => {
    if (!norms) return;
    const obstacles = obstaclesTo(assignment, assignment.movers[unit], holder);
    if (obstacles.length > 0) found.set(holder, obstacles);
  });
  return found;
}
