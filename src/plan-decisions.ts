import type { PlanDecisions } from "./moves/wishes";
import { changeMemory } from "./remember";
import { alone } from "./workbook/alone";
import { inWorkbook } from "./workbook/run";
import type { Watch } from "./workbook/watch";

export { decisionsBy, withDecision, withoutVeto, withVeto, type Decision } from "./moves/decide";
export { decisionsIn, isTrial } from "./moves/wishes";
export type {
  ManagerName,
  OrganisationName,
  PlanDecisions,
  PlanWishes,
  Suppositions,
  Vacancy,
  WishedTarget,
} from "./moves/wishes";
export type { Plan, PlanTask } from "./moves/plan";
export { planTask } from "./moves/plan";

/**
 * Remembers in the workbook what is decided about the plan, in place of what was decided before.
 * @throws WorkbookFault
 * @throws MemoryFault `newer`
 */
export function keepDecisions(decisions: PlanDecisions, watch: Watch = {}): Promise<void> {
  return alone(() =>
    inWorkbook(async (context) => {
      await changeMemory(context, (memory) => ({ ...memory, plan: decisions }));
    }, watch),
  );
}
