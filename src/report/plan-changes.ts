import type { AuditContext } from "../audit/context";
import type { BaseFigures, ManagerChange } from "../moves/changes";
import type { Plan } from "../moves/plan";
import type { Language } from "../wording/language";
import {
  changeSentence,
  PLAN_FIGURE_TITLES,
  PLAN_FIGURES,
  planFigureText,
  planNormText,
  type Absence,
  type PlanFigure,
} from "../wording/plan-changes";
import { holderName, officeOfHolder } from "./plan-lines";

/** One manager's base before and after. */
export interface ChangeLine {
  readonly holder: number;
  readonly name: string;
  readonly office: string;
  /** Organisations that leave and come. */
  readonly gives: number;
  readonly takes: number;
  readonly figures: readonly FigureChange[];
  /** One of the figures is out of its norm. */
  readonly brokenBefore: boolean;
  readonly brokenAfter: boolean;
  /** All of it in a sentence. */
  readonly text: string;
}

/** A figure before and after; null: unknown or not normed. */
export interface FigureChange {
  readonly figure: PlanFigure;
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
  /** In words: «118», «35,5 %», «неизвестно». */
  readonly beforeText: string;
  readonly afterText: string;
  /** «20–40», «не менее 35 %», «не более 3»; "" where there is none. */
  readonly norm: string;
  readonly brokenBefore: boolean;
  readonly brokenAfter: boolean;
  readonly trend: "better" | "worse" | "same" | "unknown";
}

interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

const NO_BOUNDS: Bounds = { min: null, max: null };

/** Every manager with norms or moves, by name. */
export function changeLines(plan: Plan, language: Language): ChangeLine[] {
  const { context } = plan.audit;
  return plan.changes().map((change) => {
    const figures = PLAN_FIGURES.map((figure) => figureChange(context, change, figure, language));
    return {
      holder: change.holder,
      name: holderName(context, change.holder),
      office: officeOfHolder(context, change.holder),
      gives: change.gives,
      takes: change.takes,
      figures,
      brokenBefore: figures.some(({ brokenBefore }) => brokenBefore),
      brokenAfter: figures.some(({ brokenAfter }) => brokenAfter),
      text: changeSentence(
        figures
          .filter(({ before, after, norm }) => before !== null || after !== null || norm !== "")
          .map((it) => ({ ...it, before: it.beforeText, after: it.afterText })),
        language,
      ),
    };
  });
}

function figureChange(
  context: AuditContext,
  change: ManagerChange,
  figure: PlanFigure,
  language: Language,
): FigureChange {
  const bounds = boundsOf(context, change, figure);
  const [before, after] = [change.before[figure], change.after[figure]];
  const text = (figures: BaseFigures) =>
    planFigureText(figure, figures[figure], absenceOf(context, change, figures, figure), language);
  return {
    figure,
    title: PLAN_FIGURE_TITLES[figure][language],
    before,
    after,
    beforeText: text(change.before),
    afterText: text(change.after),
    norm: planNormText(figure, bounds.min, bounds.max, language),
    brokenBefore: missBy(before, bounds) > 0,
    brokenAfter: missBy(after, bounds) > 0,
    trend: trendOf(figure, before, after, bounds),
  };
}

/** The norm of a figure that holds for somebody; nobody who has left is held against one. */
function boundsOf({ holders }: AuditContext, { holder, norms }: ManagerChange, figure: PlanFigure): Bounds {
  const { left, changing } = holders[holder];
  if (left === "yes") return NO_BOUNDS;
  switch (figure) {
    case "organisations":
      return { min: norms.min, max: norms.max };
    case "payingShare":
      return { min: norms.payingShare, max: null };
    case "nonProfile":
      return { min: null, max: changing === "yes" ? null : norms.nonProfile };
    case "blackListed":
      return NO_BOUNDS;
  }
}

function absenceOf(
  { norms }: AuditContext,
  { holder }: ManagerChange,
  { organisations }: BaseFigures,
  figure: PlanFigure,
): Absence {
  if (figure === "payingShare") return organisations === 0 ? "empty" : "unknown";
  return norms[holder] === undefined ? "notNormed" : "unknown";
}

/** By how much a figure is out of its norm; 0 where it is within, or unknown. */
function missBy(value: number | null, { min, max }: Bounds): number {
  if (value === null) return 0;
  return Math.max(0, (min ?? -Infinity) - value, value - (max ?? Infinity));
}

/** Nearer to the norm is better; within it, a larger share, and fewer unwanted ones. */
function trendOf(
  figure: PlanFigure,
  before: number | null,
  after: number | null,
  bounds: Bounds,
): FigureChange["trend"] {
  if (before === null || after === null) return "unknown";
  const [missedBefore, missedAfter] = [missBy(before, bounds), missBy(after, bounds)];
  if (missedBefore !== missedAfter) return missedAfter < missedBefore ? "better" : "worse";
  if (before === after || figure === "organisations") return "same";
  return (figure === "payingShare") === after > before ? "better" : "worse";
}
