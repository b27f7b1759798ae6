import { REMEDIES } from "../audit/rule";
import type { Action } from "./actions";
import type { Decisions, LockCause } from "./decisions";
import { Options } from "./options";
import { Room } from "./room";
import type { Situation } from "./situation";
import { DESK, LEVELS, type Problem } from "./solve/problem";
import { costs, rankCosts, Targets } from "./targets";
import type { Refusal } from "./wishes";

/** An organisation that is not to be placed: it stays, is detached, or goes where the user wants it. */
export interface Settled {
  readonly action: Action;
  /** A holder, `DESK`, or what keeps it from being moved at all. */
  readonly target: number | "detach" | "debt" | LockCause;
}

/** A plan as a problem to solve. */
export interface Assignment {
  readonly situation: Situation;
  readonly targets: Targets;
  readonly room: Room;
  readonly problem: Problem;
  /** The organisations to be placed, in the order of the plan. */
  readonly movers: readonly Action[];
  readonly settled: readonly Settled[];
  /** What has settled an organisation; undefined for one that is to be placed. */
  readonly settledTarget: (organisation: number) => Settled["target"] | undefined;
  /** The place of an organisation in `movers`; undefined for one that is settled. */
  readonly unitOf: (organisation: number) => number | undefined;
  /** What the settled ones add to the objective. */
  readonly settledGrade: readonly number[];
  /** The place of each holder's whole base. */
  readonly placeOf: (holder: number) => number | undefined;
  readonly vetoed: Decisions["vetoed"];
  readonly refused: readonly Refusal[];
}

export function assignmentOf(situation: Situation, decisions: Decisions): Assignment {
  const { context, actions, order } = situation;
  const targets = new Targets(situation);
  const settled: Settled[] = [];
  const movers = new Map<number, Action>();
  for (const action of actions.values()) {
    const lock = decisions.locked.get(action.organisation);
    if (action.kind === "stay") settled.push({ action, target: "debt" });
    else if (lock !== undefined) settled.push({ action, target: lock });
    else if (action.kind === "detach") settled.push({ action, target: "detach" });
    else movers.set(action.organisation, action);
  }
  const detached = settled.filter(({ target }) => target === "detach");
  const room = new Room(
    situation,
    new Set([...movers.keys(), ...detached.map(({ action }) => action.organisation)]),
    (organisation) => decisions.vetoed.get(organisation)?.has(DESK) ?? false,
  );
  const refused = [...decisions.refused];
  for (const { indices, organisation, target } of decisions.retargets) {
    const refuse = (reason: Refusal["reason"], obstacles: Refusal["obstacles"] = []) =>
      refused.push(...indices.map((index) => ({ wish: "retargets", index, reason, obstacles }) as const));
    const action = movers.get(organisation);
    if (action === undefined) {
      const isDetached = actions.get(organisation)?.kind === "detach";
      if (target !== "detach" || !isDetached) refuse(isDetached ? "mustBeDetached" : "nothingToMove");
      continue;
    }
    if (target === "detach") {
      refuse("mustNotBeDetached");
      continue;
    }
    const joins = target !== DESK && targets.partIn(organisation, target) === "kept";
    const obstacles = target === DESK ? [] : targets.obstacles(action, target);
    const group = context.base.cards.group[context.base.organisations.lead[organisation]];
    if (target !== DESK && !joins && obstacles.length === 0) {
      obstacles.push(...room.obstacles(target, group));
      if (!room.hasSpare(target) && !obstacles.includes("full")) obstacles.push("full");
    }
    if (obstacles.length > 0) {
      refuse("obstacles", obstacles);
      continue;
    }
    movers.delete(organisation);
    settled.push({ action, target });
    if (target !== DESK && !joins) room.take(target, group);
  }
  const inOrder = [...movers.values()].sort(
    (a, b) =>
      REMEDIES.indexOf(a.kind) - REMEDIES.indexOf(b.kind) || order.compare(a.organisation, b.organisation),
  );
  const options = new Options(situation, targets, room, decisions.vetoed);
  const offers = inOrder.map((action) => options.offerTo(action));
  const problem: Problem = {
    places: options.places,
    pools: options.pools,
    choices: options.choices,
    choicesOf: Int32Array.from(offers, ({ list }) => list),
    closed: offers.map(({ closed }) => closed),
  };
  const settledTargets = new Map(settled.map(({ action, target }) => [action.organisation, target]));
  const units = new Map(inOrder.map(({ organisation }, unit) => [organisation, unit]));
  return {
    situation,
    targets,
    room,
    problem,
    movers: inOrder,
    settled,
    settledTarget: (organisation) => settledTargets.get(organisation),
    unitOf: (organisation) => units.get(organisation),
    settledGrade: gradeOfSettled(situation, targets, room, settled, inOrder),
    placeOf: (holder) => options.rootOf(holder),
    vetoed: decisions.vetoed,
    refused,
  };
}

function gradeOfSettled(
  situation: Situation,
  targets: Targets,
  room: Room,
  settled: readonly Settled[],
  movers: readonly Action[],
): number[] {
  const { limits, context } = situation;
  const total = LEVELS.map(() => 0);
  const add = (grade: readonly number[]) => grade.forEach((amount, level) => (total[level] += amount));
  const lockedOfKind = new Map<number, number>();
  for (const { action, target } of settled) {
    if (target === "debt") continue;
    if (target === "detach") add(costs({ moves: 1 }));
    else if (typeof target === "number") {
      add(target === DESK ? targets.costOfDesk(action) : targets.costOf(action, target));
      if (action.mayStay) add(rankCosts(situation, action));
    } else if (!action.mayStay) add(costs({ uncured: 1 }));
    else if (action.kind !== "surplus") {
      const kind = limits.kindOf(action.organisation);
      lockedOfKind.set(kind, (lockedOfKind.get(kind) ?? 0) + 1);
    }
  }
  for (const [kind, locked] of lockedOfKind) {
    const excess = room.fixedCount(kind) - limits.maximumOfKind(kind);
    add(costs({ uncured: Math.max(0, Math.min(locked, excess)) }));
  }
  const tooLarge = new Set(
    [...settled.map(({ action }) => action), ...movers]
      .filter(({ kind }) => kind === "surplus")
      .map(({ organisation }) => context.base.organisations.holder[organisation]),
  );
  for (const holder of tooLarge)
    add(costs({ uncured: Math.max(0, room.fixed[holder] - limits.maximum[holder]) }));
  for (const action of movers) if (action.mayStay) add(rankCosts(situation, action));
  return total;
}
