import { fold } from "../../src/regulation/folding";
import { holdingsLeadFirst } from "../../src/audit/subjects";
import type { MoveExplanation } from "../../src/moves/explain";
import type { Hindrance } from "../../src/moves/hindrance";
import { namesIn } from "../../src/moves/names";
import type { Plan } from "../../src/moves/plan";
import { LEVELS, type Level } from "../../src/moves/solve/problem";
import { planView, type PlanView, type UnsolvedLine } from "../../src/report/plan-view";
import type { Language } from "../../src/wording/language";

/** A manager by name, and by office where there are namesakes. */
interface Named {
  readonly manager: string;
  readonly office?: string;
}

/** Moves that are explained: each costs a search through the plan, and thousands of them many seconds. */
const EXPLAINED_AT_MOST = 5_000;

type NameOf = (holder: number) => Named;

/** The plan behind `moves`, for programs: what it is judged by, why each move is as it is, and what is left undone. */
export function planJson(plan: Plan, language: Language) {
  const view = planView(plan, language);
  const names = namesIn(plan.audit.context.base);
  const nameOf: NameOf = (holder) => {
    const { name, office } = names.nameOfHolder(holder);
    return { manager: name, ...(office !== undefined && { office }) };
  };
  return {
    objective: plan.objective,
    decisions: decisionsOf(plan),
    explanations: plan.moves
      .slice(0, EXPLAINED_AT_MOST)
      .map((_, move) => explanationOf(plan, view, move, nameOf)),
    stays: plan.stays.map(({ organisation, reason, cause }) => ({
      ...organisationOf(plan, organisation),
      reason,
      cause,
    })),
    changes: plan.changes().map(({ holder, ...change }) => ({ ...nameOf(holder), ...change })),
    unsolved: view.unsolved.map((line) => unsolvedOf(plan, view, line, nameOf)),
    refused: view.refused.map(({ wish, index, reason, text }, i) => ({
      wish,
      index,
      reason,
      obstacles: plan.refused[i].obstacles,
      message: text,
    })),
  };
}

function decisionsOf({ wishes: { locks = [], vetoes = [], retargets = [], closedOffices = [] } }: Plan) {
  return { locks, vetoes, retargets, closedOffices };
}

function explanationOf(plan: Plan, view: PlanView, move: number, nameOf: NameOf) {
  const { chosenBy, runnerUp, obstacles } = plan.explain(move);
  return {
    chosenBy,
    ...(runnerUp && { runnerUp: runnerUpOf(plan, runnerUp, nameOf) }),
    obstacles: obstaclesNear(plan, view.lines[move].office, obstacles, nameOf),
  };
}

function runnerUpOf(plan: Plan, runnerUp: NonNullable<MoveExplanation["runnerUp"]>, nameOf: NameOf) {
  const { target, decided, difference, othersMoved } = runnerUp;
  const desk = plan.audit.context.regulation.serviceDesk.ru;
  return {
    target:
      target.kind === "manager"
        ? nameOf(target.holder)
        : target.kind === "desk"
          ? { manager: desk }
          : { stays: true },
    decided: decided ?? null,
    difference: changedLevels(difference),
    othersMoved,
  };
}

/** The levels that would change. */
function changedLevels(difference: Readonly<Record<Level, number>>): Partial<Record<Level, number>> {
  return Object.fromEntries(
    LEVELS.flatMap((level) => (difference[level] === 0 ? [] : [[level, difference[level]]])),
  );
}

/** What keeps managers of the organisation's own office from taking it; others are many, and their reasons plain. */
function obstaclesNear(
  { audit: { context } }: Plan,
  office: string,
  obstacles: MoveExplanation["obstacles"],
  nameOf: NameOf,
) {
  const near = [...obstacles].filter(
    ([holder]) => office !== "" && fold(context.holders[holder].manager?.office ?? "") === fold(office),
  );
  return near
    .map(([holder, codes]) => ({ ...nameOf(holder), obstacles: codes }))
    .sort((a, b) => (a.manager < b.manager ? -1 : a.manager > b.manager ? 1 : 0));
}

function unsolvedOf(plan: Plan, view: PlanView, { unsolved, lines, text }: UnsolvedLine, nameOf: NameOf) {
  const organisations = lines.map((line) => organisationOf(plan, view.lines[line].organisation));
  switch (unsolved.kind) {
    case "noManager": {
      const { kind, stays, hindrance } = unsolved;
      return { kind, stays, ...hindranceOf(hindrance, nameOf), organisations, message: text };
    }
    case "stays":
      return { kind: unsolved.kind, cause: unsolved.cause, organisations, message: text };
    case "shortage": {
      const { kind, holder, missing, minimum, suitable, taken } = unsolved;
      return { kind, ...nameOf(holder), missing, minimum, suitable, taken, message: text };
    }
    case "aboveMaximum": {
      const { kind, holder, excess, maximum } = unsolved;
      return { kind, ...nameOf(holder), excess, maximum, message: text };
    }
  }
}

function hindranceOf(hindrance: Hindrance, nameOf: NameOf) {
  if (hindrance.kind !== "full") return { hindrance: hindrance.kind };
  const full = hindrance.managers.map(({ holder, maximum, group }) => ({
    ...nameOf(holder),
    maximum,
    ...(group !== undefined && { group }),
  }));
  return { hindrance: hindrance.kind, full };
}

/** An organisation by its clients, the lead card first, and the manager who holds it. */
function organisationOf({ audit: { context } }: Plan, organisation: number) {
  const { cards, holders, organisations } = context.base;
  return {
    clients: holdingsLeadFirst(context, organisation).map((card) => cards.codes.texts[cards.code[card]]),
    from: holders[organisations.holder[organisation]].name,
  };
}
