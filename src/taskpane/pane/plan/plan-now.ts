import { decisionsBy, type PlanDecisions, type PlanLine, type WishedTarget } from "../../../plan-papers";

/** What is decided of a line by now, while the plan that follows from it may still be in the making. */
export interface LineNow {
  readonly decision: PlanLine["decision"];
  /** Where it goes by a decision the plan does not know yet. */
  readonly target: WishedTarget | undefined;
  /** The plan shown was made without knowing this. */
  readonly pending: boolean;
}

/**
 * Tells what is decided of the lines of a plan.
 * @param made the decisions the plan was made by
 * @param now the decisions by now
 */
export function linesNow(made: PlanDecisions, now: PlanDecisions): (line: PlanLine) => LineNow {
  const asMade = ({ decision }: PlanLine): LineNow => ({ decision, target: undefined, pending: false });
  if (made === now) return asMade;
  const before = decisionsBy(made);
  const after = decisionsBy(now);
  const closedAnew = !isSame(made.closedOffices, now.closedOffices);
  return (line) => {
    const decided = after.decision(line.name);
    const isOther =
      !isSame(before.decision(line.name), decided) ||
      !isSame(before.vetoes(line.name), after.vetoes(line.name));
    if (!isOther) return { ...asMade(line), pending: closedAnew };
    switch (decided.kind) {
      case "keep":
        return { decision: "kept", target: undefined, pending: true };
      case "go":
        return { decision: "accepted", target: decided.target, pending: true };
      case "open":
        return { decision: "open", target: undefined, pending: true };
    }
  };
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return JSON.stringify(one ?? []) === JSON.stringify(other ?? []);
}
