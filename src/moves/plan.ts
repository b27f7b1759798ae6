import type { Audit } from "../audit/audit";
import type { AuditContext } from "../audit/context";
import type { FindingCode } from "../audit/finding";
import { REMEDIES } from "../audit/rule";
import { holdingsLeadFirst } from "../audit/subjects";
import type { Action } from "./actions";
import { assignmentOf, type Assignment } from "./assignment";
import { decisionsOf, type LockCause } from "./decisions";
import { explain, type MoveExplanation } from "./explain";
import { changesOf, type ManagerChange } from "./changes";
import { situationOf } from "./situation";
import type { Network } from "./solve/network";
import { DESK, gradeOf, HOME, LEVELS, type Level, type Problem } from "./solve/problem";
import { networkOf, solved } from "./solve/solved";
import type { Progress, Solver } from "./solve/solver";
import { supposed } from "./suppose";
import { targetChoices, type TargetChoice } from "./target-choices";
import { unsolvedIn, type Unsolved } from "./unsolved";
import type { PlanWishes, Refusal } from "./wishes";

/** Where an organisation goes: to a manager (number of the holder), to the service desk, or nowhere. */
export type Target =
  | { readonly kind: "manager"; readonly holder: number }
  | { readonly kind: "desk" }
  | { readonly kind: "detach" };

/** The memo a move is written in. */
export type MoveRoute = "ordinary" | "dealersChains";

/** A proposed move of one organisation as a whole. */
export interface Move {
  readonly organisation: number;
  /** Codes of its clients with this manager, the lead card's first. */
  readonly clients: readonly string[];
  readonly from: number;
  readonly to: Target;
  readonly reason: FindingCode;
  readonly route: MoveRoute;
}

/**
 * An organisation that stays though a finding asks for a move: its debt is unpaid, the user wants it to, no target is
 * left to it, or enough others of its kind leave.
 */
export interface Stay {
  readonly organisation: number;
  readonly reason: FindingCode;
  readonly cause: "debt" | LockCause | "noTarget" | "withinLimit";
}

/** A plan, and why it is as it is. */
export interface Plan {
  /** The audit it answers: of the base as it is, or as it would be under the wishes. */
  readonly audit: Audit;
  readonly wishes: PlanWishes;
  readonly moves: readonly Move[];
  readonly stays: readonly Stay[];
  /** What the plan is judged by: each level as little as the earlier ones let it be. */
  readonly objective: Readonly<Record<Level, number>>;
  /** Wishes that are left aside. */
  readonly refused: readonly Refusal[];
  /** Why a move (by its place in `moves`) goes where it goes. */
  explain(move: number): MoveExplanation;
  /** Where an organisation could be sent by hand, and where not. */
  targets(organisation: number): readonly TargetChoice[];
  /** Every manager whose clients change, or who has norms: before and after. */
  changes(): readonly ManagerChange[];
  /** What the plan leaves undone, and what holds it. */
  unsolved(): readonly Unsolved[];
}

/**
 * Proposes the best move for every organisation whose findings call for one (see `LEVELS` for what is best).
 * The same plan for the same base in any order of rows and managers.
 */
export function planMoves(audit: Audit): Move[] {
  return [...planWith(audit).moves];
}

/** A plan that is still to be solved, here or elsewhere. */
export interface PlanTask {
  /** Plain data, so that it can be sent to a worker. */
  readonly problem: Problem;
  /** @param chosen what `solved` answers to the problem */
  finish(chosen: Int32Array): Plan;
}

/** What is to be solved for a plan under the user's wishes. */
export function planTask(audit: Audit, wishes: PlanWishes = {}): PlanTask {
  const supposition = supposed(audit, wishes);
  const decisions = decisionsOf(supposition.audit.context, wishes);
  const assignment = assignmentOf(situationOf(supposition.audit, supposition.maximums), decisions);
  return {
    problem: assignment.problem,
    finish: (chosen) =>
      planOf(supposition.audit, wishes, assignment, chosen, [...supposition.refused, ...assignment.refused]),
  };
}

/**
 * Plans under the user's wishes.
 * @param solver all solvers lead to the same plan
 * @param progress hears how far the solver is; what it throws stops the plan
 */
export function planWith(audit: Audit, wishes: PlanWishes = {}, solver?: Solver, progress?: Progress): Plan {
  const task = planTask(audit, wishes);
  return task.finish(solved(task.problem, solver, progress));
}

function planOf(
  audit: Audit,
  wishes: PlanWishes,
  assignment: Assignment,
  chosen: Int32Array,
  refused: readonly Refusal[],
): Plan {
  const network = networkOf(assignment.problem, chosen);
  let certified = false;
  const priced = () => {
    if (!certified) network.certify();
    certified = true;
    return network;
  };
  const outcomes = outcomesOf(assignment, network);
  const moves = outcomes
    .filter((outcome) => "to" in outcome)
    .map(({ action, to }) => moveOf(audit.context, action, to));
  const grade = gradeOf(assignment.problem, chosen);
  return {
    audit,
    wishes,
    moves,
    stays: outcomes
      .filter((outcome) => "cause" in outcome)
      .map(({ action: { organisation, reason }, cause }) => ({ organisation, reason, cause })),
    objective: Object.fromEntries(
      LEVELS.map((level, i) => [level, grade[i] + assignment.settledGrade[i]]),
    ) as Record<Level, number>,
    refused,
    explain: (move) => explain(assignment, priced(), moves[move].organisation),
    targets: (organisation) => targetChoices(assignment, organisation),
    changes: () => changesOf(assignment.situation, moves),
    unsolved: () => unsolvedIn(assignment, network),
  };
}

type Outcome =
  | { readonly action: Action; readonly to: Target }
  | { readonly action: Action; readonly cause: Stay["cause"] };

/** What becomes of every organisation with an action, in the order of actions, holders and codes. */
function outcomesOf({ settled, movers, situation }: Assignment, { chosen, problem }: Network): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const { action, target } of settled) {
    if (typeof target === "number") outcomes.push({ action, to: targetOf(target) });
    else if (target === "detach") outcomes.push({ action, to: { kind: "detach" } });
    else if (action.kind !== "surplus") outcomes.push({ action, cause: target });
  }
  movers.forEach((action, unit) => {
    const { targets, costs } = problem.choices[problem.choicesOf[unit]];
    const target = targets[chosen[unit]];
    if (target !== HOME) outcomes.push({ action, to: targetOf(target) });
    else if (costs[chosen[unit] * LEVELS.length] > 0) outcomes.push({ action, cause: "noTarget" });
    else if (action.kind !== "surplus") outcomes.push({ action, cause: "withinLimit" });
  });
  return outcomes.sort(
    ({ action: a }, { action: b }) =>
      REMEDIES.indexOf(a.kind) - REMEDIES.indexOf(b.kind) ||
      situation.order.compare(a.organisation, b.organisation),
  );
}

function targetOf(target: number): Target {
  return target === DESK ? { kind: "desk" } : { kind: "manager", holder: target };
}

function moveOf(context: AuditContext, { organisation, reason }: Action, to: Target): Move {
  const from = context.base.organisations.holder[organisation];
  const { codes, code } = context.base.cards;
  return {
    organisation,
    clients: holdingsLeadFirst(context, organisation).map((card) => codes.texts[code[card]]),
    from,
    to,
    reason,
    route: routeOf(context, from, to),
  };
}

function routeOf({ norms }: AuditContext, from: number, to: Target): MoveRoute {
  const byCentralOffice = (holder: number) => norms[holder]?.definition.attachedByCentralOffice ?? false;
  return byCentralOffice(from) || (to.kind === "manager" && byCentralOffice(to.holder))
    ? "dealersChains"
    : "ordinary";
}
