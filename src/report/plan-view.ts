import { namesIn } from "../moves/names";
import type { Plan } from "../moves/plan";
import { LEVELS, type Level } from "../moves/solve/problem";
import type { Language } from "../wording/language";
import { LEVEL_TITLES, planLine } from "../wording/plan";
import { changeLines, type ChangeLine } from "./plan-changes";
import { explainer } from "./plan-explanation";
import { planLines, type PlanLine } from "./plan-lines";
import { targetFinder, type TargetOption } from "./plan-targets";
import { unsolvedLines, type UnsolvedLine } from "./plan-unsolved";
import { refusedWishes, suppositions, type RefusedWish } from "./plan-wishes";
import { obstacleTeller } from "./plan-words";

export type { ChangeLine, FigureChange } from "./plan-changes";
export type { LineDecision, PlanLine } from "./plan-lines";
export type { TargetOption } from "./plan-targets";
export type { UnsolvedLine } from "./plan-unsolved";
export type { RefusedWish } from "./plan-wishes";

/** A plan as the pane and the sheet show it, all words in one language. */
export interface PlanView {
  /** «Перемещений – 14: менеджерам – 9, в ООК – 3, откреплений – 2. Остаются – 4.» */
  readonly summary: string;
  /** What the plan supposes, a sentence each; empty for a plan of the base as it is. */
  readonly trial: readonly string[];
  /** What the plan is judged by, the first thing first. */
  readonly objective: readonly ObjectiveLine[];
  /** The moves, then the stays, in the plan's order. */
  readonly lines: readonly PlanLine[];
  /** Every manager with norms or moves, by name; found when first looked at. */
  readonly changes: readonly ChangeLine[];
  /** What the plan could not cure and what holds it, the like together; found when first looked at. */
  readonly unsolved: readonly UnsolvedLine[];
  /** Wishes the plan leaves aside. */
  readonly refused: readonly RefusedWish[];
  /** Why a line (by its place in `lines`) is as it is, a sentence each; found when asked for. */
  explain(line: number): readonly string[];
  /** Where else a line could go: those who can take it, the best first, then those who cannot; found when asked for. */
  targets(line: number): readonly TargetOption[];
}

export interface ObjectiveLine {
  readonly level: Level;
  readonly title: string;
  readonly amount: number;
}

const known = new WeakMap<Plan, Map<Language, PlanView>>();

/** Puts a plan in words; what is dear is put off until somebody looks at it, and kept then. */
export function planView(plan: Plan, language: Language): PlanView {
  const views = known.get(plan) ?? new Map<Language, PlanView>();
  known.set(plan, views);
  const view = views.get(language) ?? viewOf(plan, language);
  views.set(language, view);
  return view;
}

function viewOf(plan: Plan, language: Language): PlanView {
  const say = obstacleTeller(plan, language);
  const names = namesIn(plan.audit.context.base);
  const lines = planLines(plan, names, language);
  const explain = explainer(plan, say, language);
  const targets = targetFinder(plan, names, say, language);
  const lineOf = () => {
    const places = new Map(lines.map(({ organisation }, place) => [organisation, place]));
    return (organisation: number) => places.get(organisation)!;
  };
  let changes: readonly ChangeLine[] | undefined;
  let unsolved: readonly UnsolvedLine[] | undefined;
  return {
    summary: planSummary(plan, language),
    trial: suppositions(plan, language),
    objective: LEVELS.map((level) => ({
      level,
      title: LEVEL_TITLES[level][language],
      amount: plan.objective[level],
    })),
    lines,
    get changes() {
      return (changes ??= changeLines(plan, language));
    },
    get unsolved() {
      return (unsolved ??= unsolvedLines(plan, lineOf(), say, language));
    },
    refused: refusedWishes(plan, names, say, language),
    explain: (line) => explain(lines[line]),
    targets: (line) => targets(lines[line]),
  };
}

/** A plan in one line. */
export function planSummary({ audit, moves, stays }: Plan, language: Language): string {
  const going = (kind: string) => moves.filter(({ to }) => to.kind === kind).length;
  return planLine(
    {
      toManagers: going("manager"),
      toDesk: going("desk"),
      detached: going("detach"),
      stays: stays.length,
    },
    audit.context.regulation.serviceDesk[language],
    language,
  );
}
