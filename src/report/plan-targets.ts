import type { ManagerChange } from "../moves/changes";
import type { Names } from "../moves/names";
import type { Plan, Target } from "../moves/plan";
import type { WishedTarget } from "../moves/wishes";
import type { Language } from "../wording/language";
import { planLoadText } from "../wording/plan-changes";
import { officeOfHolder, targetName, wishedTarget, type PlanLine } from "./plan-lines";
import type { SayObstacles } from "./plan-words";

/** A target an organisation may be sent to by hand. */
export interface TargetOption {
  readonly target: WishedTarget;
  /** «Петров П. П.», «ООК», «открепить». */
  readonly name: string;
  readonly office: string;
  /** Nothing keeps the organisation from going there. */
  readonly possible: boolean;
  /** The plan sends it there. */
  readonly planned: boolean;
  /** The user does not want it to go there. */
  readonly vetoed: boolean;
  /** How many organisations the manager has after the plan, and the norm: «38 (норма 20–40)»; "" for no manager. */
  readonly load: string;
  /** Why it cannot go there, a part of a sentence each; empty where it can. */
  readonly obstacles: readonly string[];
}

/** Finds where lines of a plan could be sent. */
export function targetFinder(
  plan: Plan,
  names: Names,
  say: SayObstacles,
  language: Language,
): (line: PlanLine) => readonly TargetOption[] {
  const { context } = plan.audit;
  let changes: ReadonlyMap<number, ManagerChange> | undefined;
  const loadOf = (holder: number) => {
    changes ??= new Map(plan.changes().map((change) => [change.holder, change]));
    const change = changes.get(holder);
    return change === undefined
      ? ""
      : planLoadText(change.after.organisations, change.norms.min, change.norms.max, language);
  };
  return (line) => {
    const planned = line.kind === "move" ? plan.moves[line.place].to : undefined;
    return plan.targets(line.organisation).map(({ target, obstacles }) => {
      const holder = target.kind === "manager" ? target.holder : undefined;
      return {
        target: wishedTarget(names, target),
        name: targetName(context, target, language),
        office: holder === undefined ? "" : officeOfHolder(context, holder),
        possible: obstacles.length === 0,
        planned: planned !== undefined && isSame(planned, target),
        vetoed: obstacles.includes("vetoed"),
        load: holder === undefined ? "" : loadOf(holder),
        obstacles: say([line.organisation], obstacles, holder),
      };
    });
  };
}

function isSame(a: Target, b: Target): boolean {
  return a.kind === "manager" && b.kind === "manager" ? a.holder === b.holder : a.kind === b.kind;
}
